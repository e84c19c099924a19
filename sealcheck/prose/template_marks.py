# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Templates too long to be told by phrases: a mark for each paragraph, made from its first words.

The marks are data (`template_marks.yml`, made by scripts/make_template_marks.py), so that nothing of the text itself
has to be kept here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from zlib import crc32

from sealcheck.prose.facts import load

#: Words that a mark is made from, and those that a paragraph has at least: fewer may be anybody's.
WORDS = 6
LEAST = 3


def mark(folded: str) -> str | None:
    """Return the mark of a folded paragraph, eight hexadecimal digits; None where it is too short to have one."""
    words = folded.split(maxsplit=WORDS)[:WORDS]
    return f"{crc32(' '.join(words).encode()):08x}" if len(words) >= LEAST else None


@cache
def _marks() -> Mapping[str, str]:
    return {each: name for name, marks in load("template_marks").items() for each in str(marks).split()}


def marked(folded: str) -> str | None:
    """Return the name of the template that a folded paragraph is of, by its mark."""
    key = mark(folded)
    return _marks().get(key) if key is not None else None
