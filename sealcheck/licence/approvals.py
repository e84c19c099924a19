# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who approves a licence: "osi", "fsf", "content" (for texts and data) or "non_free"."""

from __future__ import annotations

from collections.abc import Iterable

from sealcheck.licence.catalogue import Licence
from sealcheck.licence.traits import CLOSING, Trait, traits


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
