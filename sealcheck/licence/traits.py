# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a licence is: approved by whom, which copyleft, made for what, what it withholds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from sealcheck.frozen import frozen
from sealcheck.licence.aliases import beyond
from sealcheck.licence.catalogue import Licence, licence_list
from sealcheck.shipped import shipped


class Trait(StrEnum):
    """One thing that a licence is.

    OSI, FSF: approved or called free by them. PERMISSIVE, WEAK, STRONG, NETWORK: what has to be passed on under the
    same terms: nothing, the licensed files, the whole work, and that also when it is only used over a network.
    CONTENT, DATA: made for texts and pictures, or for data, rather than for software. SOURCE_AVAILABLE: may be read,
    but not used, changed or passed on by everybody for everything. UNKNOWN: no source that we ship says.
    """

    OSI = "osi"
    FSF = "fsf"
    PERMISSIVE = "permissive"
    WEAK = "weak"
    STRONG = "strong"
    NETWORK = "network"
    CONTENT = "content"
    DATA = "data"
    SOURCE_AVAILABLE = "source_available"
    NON_COMMERCIAL = "non_commercial"
    NO_DERIVATIVES = "no_derivatives"
    PROPRIETARY = "proprietary"
    UNKNOWN = "unknown"


#: Each says that the licence is no open-source licence, whatever else it is.
CLOSING = frozenset({Trait.SOURCE_AVAILABLE, Trait.NON_COMMERCIAL, Trait.NO_DERIVATIVES, Trait.PROPRIETARY})


#: Of several that hold, the first says most about what the licence asks for or withholds.
NATURES = (
    Trait.NON_COMMERCIAL, Trait.NO_DERIVATIVES, Trait.PROPRIETARY, Trait.SOURCE_AVAILABLE, Trait.NETWORK, Trait.STRONG,
    Trait.WEAK, Trait.PERMISSIVE, Trait.UNKNOWN,
)  # fmt: skip


@frozen
class DataSource:
    """Where shipped data comes from: name, the date of the copy, the licence it is under, and its address."""

    name: str
    date: str
    licence: str
    url: str


@cache
def _shipped() -> Mapping[str, Any]:
    data: Mapping[str, Any] = json.loads(shipped("data", "licence_classes.json").read_text(encoding="utf-8"))
    return data


def source() -> DataSource:
    """Return the source of the classes; OSI's and FSF's approvals are those of the SPDX list."""
    about = _shipped()["source"]
    return DataSource(about["name"], about["date"], about["licence"], about["url"])


def traits(identifier: str) -> tuple[Trait, ...]:
    """Return what the licence with this SPDX id or LicenseRef is; UNKNOWN alone for an id that no list knows."""
    licence = licence_list().find(identifier.removesuffix("+"))
    if licence is None:
        return tuple(Trait(word) for word in beyond(identifier).split()) or (Trait.UNKNOWN,)
    approved = [Trait.OSI] * licence.osi + [Trait.FSF] * licence.fsf
    known = tuple(Trait(word) for word in _shipped()["flags"].get(licence.id, "").split())
    return (*approved, *(known or (Trait.UNKNOWN,)))


def nature(identifier: str) -> Trait:
    """Return the one trait that says most about what the licence asks for or withholds."""
    known = traits(identifier)
    return next((each for each in NATURES if each in known), Trait.UNKNOWN)


def weakest(licences: Iterable[Licence]) -> str:
    """Return the weakest approval among the licences, of which there is at least one."""
    grades = {_grade(licence) for licence in licences}
    return next(grade for grade in ("non_free", "content", "fsf", "osi") if grade in grades)


def _grade(licence: Licence) -> str:
    if licence.osi:
        return "osi"
    if licence.content or _is_open_data(licence):
        return "content"
    return "fsf" if licence.fsf else "non_free"


def _is_open_data(licence: Licence) -> bool:
    known = set(traits(licence.id))
    return Trait.DATA in known and not known & CLOSING
