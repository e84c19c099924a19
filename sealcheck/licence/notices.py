# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences that put something under a licence by naming it: notices, SPDX tags, pointers to other files."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sealcheck.licence.findings import Notice
from sealcheck.licence.names import Name, names_in, sentences
from sealcheck.pattern import regex

#: Characters of a file in which notices are looked for.
MOST_SEARCHED = 200_000
GRANT = regex(
    r"licen[cs]ed|released under|distributed under|published under|available under|provided under|made available|"
    r"under the (?:terms|conditions)|governed by|subject to (?:the terms|the [*_]{0,3}(?:[\w-]+ ){1,5}licen[cs]e)|"
    r"(?<!not )\bwaived?\b[^.\n]{0,100}\brights\b[^.]{0,60}\bthrough (?:the )?\[?(?:CC ?0|Creative Commons)\b|"
    r"\buses? (?:an?|the) (?:[\w.-]+ ){1,4}licen[cs]e|"
    r"permission is granted to copy|redistribute it and/?\s?or modify|"
    r"licen[cs]e\s{0,3}(?:is|:|=)|lizenz\s{0,3}(?:ist|:)|lizenziert|lizensiert|veröffentlicht|"
    r"unter (?:der|den|einer|die)|steht unter|zur Verfügung|verfügbar unter|gilt die|unterliegt",
    re.I,
)
#: What others send in is put under a licence; that says nothing of what they send it to.
_CONTRIBUTED = regex(r"\b(?:contributions?|patches|pull requests|beiträge)\b[^.\n]{0,80}\b(?:under|unter)\b", re.I)
#: The tag, also in the spelling of those who write "licence"; machines do not know that one, so it only grants here.
_TAG = regex(r"SPDX-License-Identifier:[ \t]{0,10}([^\n]{2,200})")
_MISSPELT = "SPDX-Licence-Identifier:"
_EITHER = regex(
    r"\beither\b|\bor\b|\boder\b|\bdual[- ]licen|at your (?:option|choice)|wahlweise|alternativ|one of", re.I
)


def notices(source: str, taken: Sequence[tuple[int, int]], texts: Sequence[tuple[int, int]] = ()) -> tuple[Notice, ...]:
    """Return the notices of `source`, at most 20: no paragraphs that begin in the ranges `taken`, no words of `texts`.

    The ranges are of characters.
    """
    found: list[Notice] = []
    for at, sentence in sentences(source[:MOST_SEARCHED], taken, texts):
        if len(found) >= 20:
            break
        tag = _TAG.search(sentence)
        if tag:
            line = source.count("\n", 0, at) + 1
            found.append(Notice(line, sentence[:300], (), tag=tag.group(1).strip(" */->#\"'")))
            continue
        names = names_in(sentence)
        if names:
            line = source.count("\n", 0, at) + 1
            choice = len(names) > 1 and bool(_EITHER.search(_between(sentence, names)))
            grant = bool(GRANT.search(sentence) or _MISSPELT in sentence) and not _CONTRIBUTED.search(sentence)
            size = len(sentence.split())
            found.append(Notice(line, sentence[:300], tuple(names), choice, grant=grant, words=size))
    return tuple(found)


def _between(sentence: str, names: Sequence[Name]) -> str:
    """Return the words between the first and the last name, with what stands shortly before them."""
    text = sentence[max(0, names[0].start - 120) : names[-1].end + 60]
    return re.sub(
        r"or (?:\(at your option\) |- as soon [^.]{0,120})?(?:any )?later(?: version)?", " ", text, flags=re.I
    )
