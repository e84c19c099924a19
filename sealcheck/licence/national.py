# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licences that states wrote for their own publications, by their names in their own languages and by their pages."""

from __future__ import annotations

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
