# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licences that a sentence names for earlier versions only: they contradict nothing that holds today."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sealcheck.licence.names import Name
from sealcheck.pattern import regex

_GRANTED = r"(?:licen[cs]|released|published|distributed|available|under\b|unter\b|lizen[zs]|veröffentlicht)"
#: A limit in time, or versions that are no longer the newest; "was licensed" alone is how many speak of today.
_PAST = regex(
    r"\b(?:versions?|releases?|versionen|code|commits?) (?:\w{1,30} )?"
    r"(?:before|prior to|older than|up to|until|vor|bis|≤|<=?) |"
    r"\b(?:previous|earlier|older|prior|frühere|ältere|vorherige|alte)n? (?:versions?|releases?|version(?:en)?)\b|"
    r"\b(?:until|till|up to|prior to|bis) (?:and including |einschließlich |zu[rm]? )?"
    r"(?:(?:the )?(?:version |release |v\.?)\d|(?:19|20)\d\d\b|\d{1,3}\.\d)|"
    rf"\b(?:formerly|previously|originally|früher|ursprünglich|vormals|zuvor) (?:\w{{1,30}} ){{0,3}}{_GRANTED}",
    re.I,
)
_NOW = regex(
    r"\b(?:now|since|as of|from (?:version|v?\d)|starting|onwards?|later|newer|current|currently|today|"
    r"nun|jetzt|seit|seither|seitdem|ab|inzwischen|heute|neuere|spätere|aktuelle?)\b",
    re.I,
)
_CLAUSE = regex(r"[;,(:–]|\. |\b(?:but|while|whereas|aber|während|danach|then)\b", re.I)


def of_today(text: str, names: Sequence[Name]) -> list[Name]:
    """Return those of the names in `text` that it does not give to earlier versions only."""
    if _PAST.search(text) is None:
        return list(names)
    kept, past, start = [], False, 0
    for end in (*(match.start() for match in _CLAUSE.finditer(text)), len(text)):
        clause = text[start:end]
        past = _PAST.search(clause) is not None or (past and _NOW.search(clause) is None)
        kept += [] if past else [name for name in names if start <= name.start < end]
        start = end
    return kept
