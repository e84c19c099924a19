# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Families of licences named without a version: "GNU GPL", "EUPL". Each version agrees with that, none is proven."""

from __future__ import annotations

from collections.abc import Iterable

from sealcheck.frozen import frozen
from sealcheck.pattern import regex


@frozen
class Kin:
    """A family: how people write it, where the SPDX ids of its licences begin, and with what it is often mixed up.

    `loose` families are for texts and data; people give them to what a README tells, and mean no code.
    """

    name: str
    begins: tuple[str, ...]
    near: tuple[str, ...] = ()
    loose: bool = False


_KIN = tuple(
    (regex(pattern), kin)
    for pattern, kin in (
        (r"(?i:\bAGPL\b|\bAffero\b|gnu\.org/licenses/agpl)", Kin("AGPL", ("AGPL-",))),
        (
            r"(?i:\bLGPL\b|\b(?:Lesser|Library) (?:GNU )?General Public\b|\bGNU L(?:esser|ibrary)\b)",
            Kin("LGPL", ("LGPL-",)),
        ),
        (
            r"(?i:\bGPL\b|\bGNU (?:General )?Public\b|"
            r"(?<!Lesser )(?<!Library )(?<!Affero )\bGeneral Public Licen[cs]e)",
            Kin("GPL", ("GPL-",), ("AGPL-", "LGPL-", "GFDL-")),
        ),
        (r"\bBSD\b", Kin("BSD", ("BSD-", "0BSD"))),
        (r"(?i:\bApache\b)", Kin("Apache", ("Apache-",))),
        (r"\bEUPL\b|(?i:\bEuropean Union Public\b)", Kin("EUPL", ("EUPL-",))),
        (r"\bMPL\b|(?i:\bMozilla Public\b)", Kin("MPL", ("MPL-",))),
        (r"\bEPL\b|(?i:\bEclipse Public\b)", Kin("EPL", ("EPL-",))),
        (r"\bCDDL\b", Kin("CDDL", ("CDDL-",))),
        (r"(?i:\bCeCILL\b)", Kin("CeCILL", ("CECILL-",))),
        (r"(?i:\bArtistic Licen[cs]e)", Kin("Artistic", ("Artistic-",), ("GPL-",))),
        (r"\bCC[ -]BY\b|(?i:\bCreative Commons\b)", Kin("Creative Commons", ("CC-", "CC0-"), loose=True)),
        (r"(?i:\bOpen Government Licen[cs]e|open-government-licence\b)|\bOGL\b", Kin("OGL", ("OGL-",), loose=True)),
        (r"(?i:\bLicence Ouverte\b|\bEtalab\b)", Kin("Licence Ouverte", ("etalab-",), loose=True)),
        (r"(?i:\bDatenlizenz Deutschland\b|\bdl-de\b)", Kin("DL-DE", ("DL-DE-",), loose=True)),
        (r"\bNLOD\b|(?i:\bNorsk lisens for offentlige data\b)", Kin("NLOD", ("NLOD-",), loose=True)),
        (r"\bIODL\b|(?i:\bItalian Open Data Licen[cs]e)", Kin("IODL", ("LicenseRef-IODL",), loose=True)),
        (r"\bKOGL\b|(?i:\bKorea Open Government Licen[cs]e)|공공누리", Kin("KOGL", ("LicenseRef-KOGL",), loose=True)),
    )
)
#: Words that name one of the licences of the GNU project, and not which one.
_GNU, _ANY_GNU = regex(r"\bGNU\b"), Kin("GNU", ("GPL-", "LGPL-", "AGPL-", "GFDL-"))


def kin_in(text: str) -> tuple[Kin, ...]:
    """Return the families that `text` names, with or without a version."""
    found = tuple(kin for pattern, kin in _KIN if pattern.search(text))
    return found or ((_ANY_GNU,) if _GNU.search(text) else ())


def is_loose(text: str) -> bool:
    """Whether `text` names families for texts and data only."""
    found = kin_in(text)
    return bool(found) and all(kin.loose for kin in found)


def fits(text: str, families: Iterable[str]) -> bool | None:
    """Return whether the families that `text` names hold the licences `families`: each of them, or none at all.

    None where `text` names no family that we know, where only some fit, and where people mix them up.
    """
    found, ids = kin_in(text), tuple(families)
    held = [any(each.startswith(kin.begins) for each in ids) for kin in found]
    if not found or all(held):
        return True if found else None
    mixed = any(kin.loose or any(kin.near and each.startswith(kin.near) for each in ids) for kin in found)
    return None if any(held) or mixed else False
