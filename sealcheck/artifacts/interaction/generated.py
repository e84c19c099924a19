# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that the generator of a framework wrote and nobody has changed since."""

from __future__ import annotations

import re
from functools import cache

from sealcheck.pattern import regex
from sealcheck.prose.facts import load

#: More than the longest page that is known by all that is in it, with its indentation.
_SHORT = 1_000
#: More than the longest page that is known by where it leads, with the styles that it holds.
_LONG = 200_000
#: What is often exchanged without making a page one's own: the style sheet, spaces, the mark of the encoding.
_LOOK = regex(rb"<link\b[^>]{0,200}>|\blink\([^)\n]{0,200}\)")
_SPACE = regex(rb"\s{1,200}|^\xef\xbb\xbf")
#: What somebody adds who makes a page that does something.
_FIELD = regex(rb"<(?:form|input|select|textarea|button)\b", re.I)


@cache
def _known() -> tuple[frozenset[bytes], tuple[tuple[bytes, ...], ...]]:
    given = load("generated_pages")
    whole = frozenset(str(page).encode() for page in given["whole"])
    return whole, tuple(tuple(word.encode() for word in line.split()) for line in given["leading_to"])


def is_generated(data: bytes) -> bool:
    """Whether a page is as the generator of a framework wrote it: a start, an error, the frame around others."""
    whole, leading_to = _known()
    if len(data) <= _SHORT:
        return _SPACE.sub(b"", _LOOK.sub(b"", data)).replace(b'"', b"'").lower() in whole
    if len(data) > _LONG or not any(all(word in data for word in words) for words in leading_to):
        return False
    return _FIELD.search(data) is None
