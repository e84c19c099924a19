# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where the terms of a licence text begin and end: titles, notes and instructions around them may be left out.

Used when the index is made (SPDX matching guidelines, B.3.5 and B.12: optional text).
"""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.licence.normalise import normalise

#: What comes before these words is a title or an explanation that does not belong to the terms.
_STARTS = (
    "by exercising the licensed rights",
    "the work as defined below is provided",
    "the laws of most jurisdictions throughout the world",
    "preamble the open database license",
    "preamble the open data commons",
    "everyone is permitted to copy",
    "terms and conditions for use reproduction",
    "this european union public license the eupl applies",
    "this license agreement is between the",
    "the authors make no warranty or representation",
)
#: The same, unless what comes before already sets terms.
_PLAIN_STARTS = (
    "permission is hereby granted",
    "this is free and unencumbered software",
    "redistribution and use in source and binary forms",
    "permission to use copy modify and",
)
#: Behind this heading the terms begin, whatever was said before: that who uses the files agrees to them.
_HEADING, _BEHIND = ("copyright", "and", "permission", "notice"), 40
_TERMS = frozenset(["may", "must", "require", "requires", "shall", "not", "only", "grants"])
#: What comes from these words on explains how to use the text, or is another text appended to it.
_ENDS = (
    "end of terms and conditions",
    "how to apply these terms to your new",
    "how to use this license for your documents",
    "creative commons notice creative commons",
    "creative commons is not a party to",
    "creative commons may be contacted at",
    "exhibit a source code form license notice",
    "exhibit a form of secondary licenses notice",
    "appendix compatible licenses according to article",
    "for more information please refer to",
    "end of academic free license",
)
#: How a licence, or a note on other files, begins that is appended to another, which is shorter.
_APPENDED = ("gnu general public license version 3 29 june 2007", "ansi2knr c is included in this distribution")
_TITLE_WORDS, _TITLE_LINES = 7, 6


def bounds(text: str, words: Sequence[str]) -> tuple[int, int]:
    """Return the word numbers at which the terms of `text`, whose words are `words`, begin and end."""
    starts = [_find(words, phrase.split(), 0) for phrase in _STARTS]
    plain = [_find(words, phrase.split(), 0) for phrase in _PLAIN_STARTS]
    starts += [at for at in plain if at < 0 or not _TERMS & set(words[:at]) or _is_headed(words, at)]
    starts = [at for at in starts if 0 <= at < len(words) * 0.45]
    head = min(starts, default=_title(text))
    ends = [_find(words, phrase.split(), max(head + 20, 6 * len(words) // 10)) for phrase in _ENDS]
    ends += [_find(words, phrase.split(), max(head + 20, len(words) // 8)) for phrase in _APPENDED]
    return head, min((at for at in ends if at > 0), default=len(words))


def _is_headed(words: Sequence[str], at: int) -> bool:
    """Whether the heading of the terms stands shortly before a place."""
    first = max(0, at - _BEHIND)
    return _find(words[first:at], list(_HEADING), 0) >= 0


def _find(words: Sequence[str], phrase: list[str], start: int) -> int:
    size = len(phrase)
    return next((at for at in range(start, len(words) - size + 1) if list(words[at : at + size]) == phrase), -1)


def _title(text: str) -> int:
    """Return how many words the short lines at the top of `text` have."""
    count = lines = 0
    for line in text.splitlines():
        words = len(normalise(line).words)
        if words > _TITLE_WORDS or lines == _TITLE_LINES or line.rstrip().endswith(","):
            break
        count, lines = count + words, lines + bool(words)
    return count if count <= 20 else 0
