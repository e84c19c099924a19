# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences that keep others from commercial use of the software, which no approved licence does."""

from __future__ import annotations

import re

from sealcheck.licence.restrictions import allows_both
from sealcheck.licence.scopes import is_about_itself, scope_of
from sealcheck.pattern import regex

_USE = r"(?:use|usage|redistribution|exploitation|purposes?)"
_NUTZUNG = r"(?:nutzung|verwendung|zwecken?|einsatz|gebrauch)"
_DENIED = (
    r"commons clause",
    rf"(?:only|solely|exclusively|free) for (?:\w{{1,20}},? (?:and|or) )?non-?\s?commercial(?: {_USE})?",
    rf"non-?\s?commercial {_USE} only",
    r"(?:not|never) (?:be used |used |permitted |allowed )?for (?:any )?commercial",
    rf"commercial {_USE}[^.\n]{{0,40}}(?:prohibited|forbidden|not (?:permitted|allowed))",
    r"(?:nur|ausschlie(?:ß|ss)lich|lediglich) (?:f(?:ü|ue)r|zu|zur|zum) "
    rf"nicht-?\s?(?:kommerziell|gewerblich)\w{{0,3}} {_NUTZUNG}",
    r"nicht f(?:ü|ue)r (?:kommerzielle|gewerbliche)",
    rf"(?:kommerzielle|gewerbliche)[rns]? {_NUTZUNG}[^.\n]{{0,60}}"
    r"(?:untersagt|verboten|ausgeschlossen|nicht (?:gestattet|erlaubt|zul(?:ä|ae)ssig))",
)
_LIMIT = regex(r"\b(?:" + "|".join(_DENIED) + ")")
#: How a sentence begins that needs no other subject below a heading on the licence.
_OF_USE = regex(
    r"\W{0,4}(?:(?:any|the|die|eine?|jede) )?(?:free|only|not|commercial|non-?commercial|use|usage|nutzung|verwendung|"
    r"kommerzielle|gewerbliche|nur|kostenlos)\b"
)
#: A question, a condition or a denial: "If you need …", "no restriction to …".
_OTHERWISE = regex(r"\?|\b(?:if|unless|no restrictions?|not limited|wenn|falls|sofern|keine einschränkung)\b")


def keeps_from_commerce(sentence: str, *, titled: bool) -> re.Match[str] | None:
    """Return the words that deny commercial use of the software itself; `titled` below a heading on its licence."""
    folded = sentence.lower()
    match = _LIMIT.search(folded)
    if match is None or allows_both(folded, match) or _OTHERWISE.search(folded):
        return None
    about = is_about_itself(folded) or (titled and _OF_USE.match(folded) and scope_of(folded) in ("", "code"))
    return match if about else None
