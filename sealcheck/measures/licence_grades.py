# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How far OSI and FSF approve a licence, and whether a seal's own list allows it."""

from __future__ import annotations

from sealcheck.licence.catalogue import Licence
from sealcheck.licence.traits import CLOSING, Trait, traits


def is_allowed(licence: Licence, allow: tuple[str, ...]) -> bool:
    """Whether a licence is of the family of one of the SPDX ids in `allow`."""
    from sealcheck.licence.expressions import family

    return family(licence.id) in {family(identifier) for identifier in allow}


def worst(licences: list[Licence]) -> str:
    """Return the weakest approval among the licences."""
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
