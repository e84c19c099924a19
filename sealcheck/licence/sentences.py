# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a sentence puts under a licence (code, data, fonts, parts of others), for which versions, and what it denies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sealcheck.licence.names import Name
from sealcheck.licence.restrictions import allows_both
from sealcheck.pattern import regex

#: In the order in which they are looked for: whose part it is goes before what it is.
SCOPES = ("third_party", "fonts", "media", "data", "documentation", "code")

_THINGS = {
    "third_party": regex(
        r"third[- ]part|dritt(?:er|anbieter|software|komponenten)|dependenc|abhängigkeit|vendor|\bbundled\b|"
        r"\bincludes?\b|\bcontains?\b|enthält|beinhaltet|\buses\b|\busing\b|verwende[nt]|benutzt|based on|basier[et]|"
        r"\bfork(?:ed)? of|\blibs?\b|libraries|bibliotheken|\bparts? of|\bteile\b|\bplugins\b|font awesome|bootstrap|"
        r"\bleaflet\b|\bjquery\b|template (?:from|by)"
    ),
    "fonts": regex(r"\bfonts?\b|typeface|schriftart|schriften\b|webfont"),
    "media": regex(
        r"\bimages?\b|photos?\b|\bfotos?\b|\bbild(?:er|material)?\b|\bicons?\b|\blogos?\b|artwork|grafik|graphics|"
        r"screenshot|illustration|\bvideos?\b|piktogramm"
    ),
    "data": regex(
        r"\bdata(?:sets?|bases?)?\b|daten(?!schutz|verarbeit)|datensatz|datensätze|openstreetmap|\bosm\b|\bmaps?\b|"
        r"\bkarten?(?:material|daten)?\b|\bgeodata\b|\btiles\b"
    ),
    "documentation": regex(
        r"documentation|\bdocs\b|dokumentation|handbuch|\bmanual\b|\btext[es]?\b|\bcontents?\b|\binhalte?\b|"
        r"\bspecifications?\b|\bspezifikation|\bwiki\b|\bslides?\b"
    ),
    "code": regex(
        r"\bsoftware\b|\bcode\b|quellcode|quelltext|\bsource\b|\bprogramm?s?\b|\bproject\b|\bprojekt|\brepositor|"
        r"\bapp(?:lication|s)?\b|anwendung|\bpackage\b|\blibrary\b|\bplugin\b|\btool\b|\bapi\b|\bserver\b|\btheme\b"
    ),
}
_BEHIND = regex(r"\s{0,2}(?:\(|(?:for|für) (?:the |our |die |das |den |alle |all )?)([^,;.()]{2,40})")
#: The way to something is not the thing: "die über die API bereitgestellten Daten".
_WAY = regex(
    r"\b(?:über|via|through|mittels|durch|by|from|aus) "
    r"(?:(?:the|our|its|an?|die|der|das|dem|den|unsere[rn]?|eine[rn]?) )?"
    r"(?:[\w-]{2,20} ){0,2}(?:[\w-]{0,20}-)?(?:apis?|app|application|anwendung|server|plugin|tool|software)\b"
)
_SUBJECT = regex(
    r"\b(?:this|the|our|all|dieses?r?|die|der|das|unsere?|alle) (?:\w{2,20} ){0,2}"
    r"(?:project|projekt|software|program|programm|code|quellcode|quelltext|repository|repositorium|application|app|"
    r"anwendung)\b|"
    # "The library" may be anybody's.
    r"\b(?:this|our|dieses?r?|unsere?) (?:\w{2,20} ){0,2}(?:package|paket|library|bibliothek|plugin|tool|werkzeug)\b"
)


def scope_of(text: str) -> str:
    """Return what `text` speaks of, one of SCOPES; empty when it does not say.

    What belongs to others goes first, then what is named first: "the data in this repository" speaks of data.
    """
    folded = text.lower()
    if is_about_itself(folded):
        return "code"
    found = _things(_WAY.sub("", folded)) or _things(folded)
    return "third_party" if "third_party" in found else min(found, key=lambda scope: found[scope], default="")


def _things(folded: str) -> dict[str, int]:
    return {scope: match.start() for scope, pattern in _THINGS.items() if (match := pattern.search(folded))}


def is_about_itself(text: str) -> bool:
    """Whether the subject of a sentence is the project's own software, not what it contains, uses or comes with."""
    folded = text.lower()
    subject = _SUBJECT.search(folded)
    if subject is None or _THINGS["third_party"].search(folded):
        return False
    before = folded[: subject.start()]
    return not any(pattern.search(before) for scope, pattern in _THINGS.items() if scope != "code")


def by_scope(text: str, names: Sequence[Name], otherwise: str) -> dict[str, list[Name]]:
    """Return the names in `text` by what they are said of: the words behind in brackets or after "for", else before.

    A name without such words goes with the one before it, the first one with `otherwise`.
    """
    found: dict[str, list[Name]] = {}
    before, scope = 0, otherwise
    for name in names:
        behind = _BEHIND.match(text, name.end)
        said = (scope_of(behind.group(1)) if behind else "") or scope_of(text[before : name.start])
        scope = said or scope
        found.setdefault(scope, []).append(name)
        before = behind.end() if behind else name.end
    return found


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
