# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licences by the names people give them: in sentences, badges, links and package metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from sealcheck.frozen import frozen
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.kin import kin_in
from sealcheck.licence.listed_names import NATIONAL, full_names
from sealcheck.pattern import regex

#: What may stand between a name and its version: "License, Version 2.0", "License - v 2.0", "License (v2)".
_V = r"[\s,–-]{0,4}\(?(?:version|v)?[.\s-]{0,2}"
#: No further digit of a version: Apache 2.4 is a web server.
_END = r"(?:\.0)?(?![\w]|\.\d)"
_LATER = regex(
    r"any later|or later|or newer|or-later|or higher|\d\+|and later|"
    r"oder (?:jede[rn]?|eine[r]?)? ?(?:neuere|spätere|höhere|jünger)|"
    r"oder (?:später|neuer|höher)",
    re.I,
)
#: Name of a licence → SPDX id; `{v}` is the version that group 1 holds. Order matters: the longer name first.
_NAMES = tuple(
    (regex(pattern, re.I), identifier)
    for pattern, identifier in (
        (
            r"\b(?:GNU Affero|Affero General Public Licen[cs]e)(?: General Public Licen[cs]e)?"
            r"(?:[^.\n]{0,60}?\bversion| ?\(?v|,?)[\s.]?(3)(?:\.0)?\b",
            "AGPL-3.0",
        ),
        (r"\b(?:(?:GNU )?AGPL|Affero GPL)(?:[ -]?v(?:ersion)?\.? ?|, version |[ -])?(3)(?:\.0)?", "AGPL-3.0"),
        (
            r"\b(?:GNU L(?:esser|ibrary)|Lesser GNU) General Public Licen[cs]e"
            r"[^.\n]{0,70}?\b(?:version|v)\.?\s?(2\.1|2|3)(?:\.0)?\b",
            "LGPL-{v}",
        ),
        (r"\b(?:GNU )?LGPL(?:[ -]?v(?:ersion)?\.? ?|, version |[ -])?(2\.1|2|3)(?:\.0)?", "LGPL-{v}"),
        (
            r"\b(?:GNU General Public Licen[cs]e|GPL)[^.\n]{0,40}?(?:version |v)?2(?:\.0)?,? "
            r"(?:with|w/) (?:the )?(?:GNU )?(?:Classpath|CPE\b)",
            "GPL-2.0-with-classpath-exception",
        ),
        (
            r"\bGNU (?:General )?Public Licen[cs]e[^.\n]{0,70}?\b(?:version|v)\.?\s?(1|2|3)(?:\.0)?\b",
            "GPL-{v}",
        ),
        (r"(?<![AL])\b(?:GNU )?GPL(?:[ -]?v(?:ersion)?\.? ?|, version |[ -])?(1|2|3)(?:\.0)?(?!\.\d)", "GPL-{v}"),
        (
            r"\bEurop[aä]\w{0,6} (?:Union )?Public Licen[cs]e[^\n]{0,40}?\b(?:version|v)?[\s.]{0,2}(1\.[0-2])\b",
            "EUPL-{v}",
        ),
        (r"\bEU ?PL\)?(?:[ ,-]{0,2}(?:either )?(?:version|v)?[\s.]{0,2})(1\.[0-2])\b", "EUPL-{v}"),
        (r"\beupl\.eu/(1\.[0-2])\b|\beupl-text-eupl-(12)\b", "EUPL-{v}"),
        (rf"\bApache(?:[ -]Software)?[ -]?(?:Licen[cs]e|Lizenz){_V}(1\.1|2){_END}", "Apache-{v}"),
        (r"\b(?:Apache[ -]?v?|ASL ?)(2\.0)(?![\w]|\.\d)|\bapache\.org/licenses/LICENSE-(2\.0)", "Apache-{v}"),
        (r"\bApache[ -]?v?(2) Licen[cs]e\b", "Apache-{v}"),
        (rf"\b(?:Mozilla Public Licen[cs]e|MPL){_V}(1\.1|2){_END}", "MPL-{v}"),
        (r"\bmozilla\.org/(?:[a-zA-Z-]{2,5}/)?MPL/(1\.1|2)\b", "MPL-{v}"),
        (rf"\b(?:Eclipse Public Licen[cs]e|EPL){_V}(1|2){_END}", "EPL-{v}"),
        (rf"\b(?:Common Development and Distribution Licen[cs]e|CDDL)(?: \(CDDL\))?{_V}(1\.[01])\b", "CDDL-{v}"),
        (
            r"\b(?:(?:3|three)[- ]clause|new|modified|revised)[ -]BSD\b|\bBSD[ -](?:3|three)[ -]clause\b|\bBSD-3\b",
            "BSD-3-Clause",
        ),
        (
            r"\b(?:(?:2|two)[- ]clause|simplified|freebsd)[ -]BSD\b|\bBSD[ -](?:2|two)[ -]clause\b|\bBSD-2\b"
            r"|\bFreeBSD Licen[cs]e\b",
            "BSD-2-Clause",
        ),
        (r"(?-i:\b(Ruby|[Zz]lib|Vim|OpenSSL|curl|Sleepycat|[Ll]ibpng|NCSA) [Ll]icen[cs]e\b)", "{v}"),
        # "mit" and "isc" in small letters are words: the German "mit Lizenz" means "with a licence".
        (r"\bMIT[ -]Licen[cs]ed?\b|(?-i:\bMIT\b)(?! App| Media|\.edu)|(?-i:\bMIT[ -]Lizenz)", "MIT"),
        (r"\bISC[ -](?:Licen[cs]e|Lizenz)\b|(?-i:\bISC\b)", "ISC"),
        (r"\b(?:The )?Unlicen[cs]e\b", "Unlicense"),
        (r"\b(?:Boost Software Licen[cs]e)\b", "BSL-1.0"),
        (r"\bBusiness Source Licen[cs]e\b", "BUSL-1.1"),
        (r"\bServer Side Public Licen[cs]e\b|(?-i:\bSSPL\b)", "SSPL-1.0"),
        (r"\bPostgreSQL Licen[cs]e\b", "PostgreSQL"),
        (rf"\bArtistic Licen[cs]e{_V}(2){_END}", "Artistic-{v}"),
        (r"\bOpen Font Licen[cs]e[^.\n]{0,20}?\b(?:version |v)?(1\.[01])\b|(?-i:\bOFL)[ -]v?(1\.[01])\b", "OFL-{v}"),
        (r"\bCC[ -]?0\b|\bCreative Commons Zero\b|\bcreativecommons\.org/publicdomain/zero", "CC0-1.0"),
        (r"\bCC[ -]BY[ -](NC[ -]SA|NC[ -]ND|SA|NC|ND)[ -]?v?(\d)(?:\.0)?(?![\w]|\.\d)", "CC-BY-{v}-{w}.0"),
        (r"\bcreativecommons\.org/licenses/by-(nc-sa|nc-nd|sa|nc|nd)/(\d)\.0", "CC-BY-{v}-{w}.0"),
        (r"\bcreativecommons\.org/licenses/by/(\d)\.0|\bCC[ -]BY[ -]?(\d)\.0", "CC-BY-{v}.0"),
        (
            r"\bCreative Commons[ ,:–-]{1,3}(?:Attribution|Namensnennung)[ –-]{1,3}(?:Share-?Alike|"
            r"Weitergabe unter gleichen Bedingungen)[ ,]{1,2}(?:version |v)?(\d)\.0",
            "CC-BY-SA-{v}.0",
        ),
        (r"\bCreative Commons[ ,:–-]{1,3}(?:Attribution|Namensnennung)[ ,]{1,2}(?:version |v)?(\d)\.0", "CC-BY-{v}.0"),
        *NATIONAL,
        (r"\b(?:ODbL|Open Database Licen[cs]e)\b", "ODbL-1.0"),
        (r"\b(?:opensource|spdx)\.org/licen[cs]es?/([A-Za-z0-9.-]{2,40})", "{v}"),
        (r"\bchoosealicense\.com/licenses/([a-z0-9.-]{2,30})", "{v}"),
    )
)
#: A second version behind the first one: "version 2 or 3".
_ALSO = regex(r"(?:\.0)?,? (?:or|and) (?:version |v)?(2\.1|2|3)(?:\.0)?(?![-\w]|\.\d| clause)", re.I)
#: Mentions of one licence in a text that are looked at; each id counts once.
_MOST_MENTIONS = 20
#: What every one of the names has: a quick look before the long one.
_ANY = regex(
    r"licen[cs]e|lizenz|public|GPL|EU ?PL|Affero|\bMIT\b|\bISC\b|BSD|\bCC\b|CC-|CC0|ODbL|dl-de|MPL|EPL|Apache|"
    r"ASL|OFL|SSPL|CDDL|creative ?commons|opensource\.org|spdx\.org|CeCILL|OGL|NLOD|etalab|lisens|open-government|木兰",
    re.I,
)
_FULL = {"1": "1.0", "2": "2.0", "3": "3.0", "12": "1.2"}


@frozen
class Name:
    """A licence named in a text at characters `start`..`end`; `later` when "or any later version" goes with it."""

    id: str
    start: int
    end: int
    later: bool = False


def names_in(text: str) -> list[Name]:
    """Return the licences that `text` (a line or a sentence) names, in order, each id once."""
    if not _ANY.search(text):
        return []
    found: dict[str, Name] = {}
    taken: list[tuple[int, int]] = []
    for pattern, identifier in _NAMES:
        for match in islice(pattern.finditer(text), _MOST_MENTIONS):
            if any(low < match.end() and match.start() < high for low, high in taken):
                continue
            name = _name(text, match, identifier)
            if name:
                taken.append((match.start(), match.end()))
                found.setdefault(name.id, name)
                for other in _also(text, name):
                    found.setdefault(other.id, other)
    for identifier, start, end in full_names(text):
        if not any(low < end and start < high for low, high in taken):
            found.setdefault(identifier, Name(identifier, start, end))
    return sorted(found.values(), key=lambda name: name.start)


def is_versionless(text: str) -> bool:
    """Whether `text` names a family of licences, such as "GPL" or "BSD", so that it is known why nothing is read."""
    return bool(kin_in(text))


def _name(text: str, match: re.Match[str], identifier: str) -> Name | None:
    groups = [g for g in match.groups() if g]
    version = groups[0].upper().replace(" ", "-") if groups else ""
    full = identifier.format(
        v=version if identifier == "{v}" else _version(identifier, version), w="".join(groups[1:2])
    )
    known = licence_list().find(full.removesuffix("-")) or licence_list().find(full.rstrip("/.)").removesuffix(".HTML"))
    if known is None:
        return None
    later = known.id.startswith(("GPL", "LGPL", "AGPL")) and bool(_LATER.search(text, match.start(), match.end() + 120))
    return Name(known.id, match.start(), match.end(), later)


def _also(text: str, name: Name) -> Iterator[Name]:
    """Yield the other version of one of the GNU licences that is named with it."""
    match = _ALSO.match(text, name.end) if name.id.startswith(("GPL-", "LGPL-")) else None
    other = licence_list().find(f"{name.id.partition('-')[0]}-{_FULL.get(match[1], match[1])}") if match else None
    if match and other:
        yield Name(other.id, match.start(1), match.end(1), name.later)


def _version(identifier: str, version: str) -> str:
    return version if "{v}.0" in identifier else _FULL.get(version, version)


def sentences(
    text: str, taken: Sequence[tuple[int, int]] = (), texts: Sequence[tuple[int, int]] = ()
) -> Iterator[tuple[int, str]]:
    """Yield (character position, paragraph with white space folded) of `text`, each at most 4,096 characters.

    Paragraphs that begin within one of the character ranges `taken` are left out, and from others the words within
    one of the ranges `texts`.
    """
    for match in re.finditer(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", text):
        if any(low <= match.start() < high for low, high in taken):
            continue
        said = "\n".join(_beside(text, match.start(), match.end(), texts))[:4096]
        yield match.start(), " ".join(re.sub(r"^[\s#*/;!-]{1,20}", " ", said, flags=re.M).split())


def _beside(text: str, start: int, end: int, texts: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Yield what of characters `start`..`end` lies outside of the ranges."""
    at = start
    for low, high in sorted(texts):
        if at < low < end:
            yield text[at:low]
        at = max(at, high) if low < end else at
    yield text[at:end]
