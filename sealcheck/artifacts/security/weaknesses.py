# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a weak place of a pipeline is, and those that all systems share."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.pattern import regex

_PIPED = regex(
    r"\b(?:curl|wget)[ \t][^|;&\n]{0,300}(https?://[^\s'\"|;]{3,200})[^|;&\n]{0,100}"
    r"\|[ \t]{0,5}(?:sudo[ \t]{1,5})?(?:ba|z)?sh\b"
)
_USER = regex(r"//[^/@]{0,300}@")


@frozen
class Weakness:
    """A weak place: its kind (a text key), where, what is there, and whether a stranger can use it (`grave`)."""

    kind: str
    file: File
    line: int
    excerpt: str
    grave: bool = True


def downloads(file: File, text: str) -> Iterator[Weakness]:
    """Yield the scripts that a pipeline fetches from the network and runs unseen; comments do not count."""
    for match in islice(_PIPED.finditer(text), 20):
        start = text.rfind("\n", 0, match.start()) + 1
        if not text[start : match.start()].lstrip().startswith("#"):
            line = text.count("\n", 0, match.start()) + 1
            yield Weakness("piped_script", file, line, plain_url(match[1]), False)


def plain_url(url: str) -> str:
    """Return an address without user, password and query, which a report must not show."""
    return _USER.sub("//", url.partition("?")[0], count=1)
