# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licences by the full names of the SPDX list, and those of states by the names in their own languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from sealcheck.licence.catalogue import licence_list
from sealcheck.pattern import regex

#: Words in capitals up to "License", and the number behind them.
_FULL = regex(
    r"((?:[A-Z][\w&/+-]{0,30} ){1,7}[Ll]icen[cs]e)(?: ?\([\w .-]{1,20}\))?[ ,–-]{1,4}(?:[Vv]ersion |[Vv]\.? ?)?"
    r"(\d{1,2}(?:\.\d{1,3}){0,2})(?![\w]|\.\d)"
)


def full_names(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (SPDX id, first character, end) of each licence that `text` calls by its full name and version."""
    for match in _FULL.finditer(text):
        words = match[1].split()
        keys = ((_key(words[first:], match[2]), first) for first in range(len(words) - 1))
        found = next(((_listed()[key], first) for key, first in keys if key in _listed()), None)
        if found:
            yield found[0], match.start() + len(" ".join([*words[: found[1]], ""])), match.end()


def _key(words: list[str], version: str) -> tuple[str, str]:
    return " ".join(words).lower().replace("licence", "license"), version.removesuffix(".0")


@cache
def _listed() -> Mapping[tuple[str, str], str]:
    """The ids by name and version; a current id before one that is no longer used."""
    listed: dict[tuple[str, str], str] = {}
    for each in sorted(licence_list().licences.values(), key=lambda each: (each.deprecated, len(each.id))):
        match = _FULL.match(each.name)
        if match:
            listed.setdefault(_key(match[1].split(), match[2]), each.id)
    return listed


_V = r"[\s,–-]{0,4}\(?(?:version|versjon|v)?[.\s-]{0,2}"
_END = r"(?:\.0)?\b(?!\.\d)"

#: What the names in a text look like → SPDX id, as `names` takes it; `{v}` is what group 1 holds.
NATIONAL = (
    (r"\bdl-de/by-2-0\b|\bDatenlizenz Deutschland[^\n]{0,20}Namensnennung[^\n]{0,20}2\.0", "DL-DE-BY-2.0"),
    (r"\bdl-de/zero-2-0\b|\bDatenlizenz Deutschland[^\n]{0,20}Zero[^\n]{0,20}2\.0", "DL-DE-ZERO-2.0"),
    (r"\bdata licen[cs]e Germany[\s–-]{1,5}attribution[\s–-]{1,5}(?:version )?2\.0", "DL-DE-BY-2.0"),
    (r"\bdata licen[cs]e Germany[\s–-]{1,5}zero[\s–-]{1,5}(?:version )?2\.0", "DL-DE-ZERO-2.0"),
    (r"\bCeCILL[ -]?([BC])\b", "CECILL-{v}"),
    (
        r"\bCeCILL(?: Free Software)?(?: Licen[cs]e)?(?: Agreement)?[\s,-]{0,3}"
        r"(?:version|v)?[\s.]{0,2}(1\.[01]|2\.[01])\b",
        "CECILL-{v}",
    ),
    (r"\bOpen Government Licen[cs]e[\s–-]{1,4}Canada\b", "OGL-Canada-2.0"),
    (r"\bnationalarchives\.gov\.uk/doc/open-government-licence/version/([123])\b", "OGL-UK-{v}.0"),
    (rf"\bOpen Government Licen[cs]e(?: \(OGL\)| for public sector information)?{_V}([123]){_END}", "OGL-UK-{v}.0"),
    (rf"\bOpen Government ([123]){_END} Licen[cs]e\b|(?-i:\bOGL)(?:[ -]UK)?[ -]?v?([123]){_END}", "OGL-UK-{v}.0"),
    (
        r"\bLicence Ouverte(?: ?/ ?Open Licen[cs]e)?(?: \(?Etalab\)?)?[\s,–-]{0,4}(?:version |v\.? ?)?2\.0\b",
        "etalab-2.0",
    ),
    (r"\bEtalab[\s-](?:Open Licen[cs]e )?(?:version |v\.? ?)?2\.0\b|\betalab-2\.0\b", "etalab-2.0"),
    (rf"\bNorsk lisens for offentlige data(?: \(NLOD\))?{_V}([12]){_END}|\bNLOD{_V}([12]){_END}", "NLOD-{v}.0"),
    (r"\bMulan (?:PSL|Permissive Software Licen[cs]e)[\s,]{0,2}(?:version ?|v)?([12])\b", "MulanPSL-{v}.0"),
    (r"木兰宽松许可证[\s,，]{0,2}第 ?([12]) ?版", "MulanPSL-{v}.0"),
)
