# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licences that a text, or a part of one, is as much as the one that was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sealcheck.licence.weigh import Weighed

#: Words by which parts differ that several licences have in common, and by which whole texts do.
_ALIKE, _EQUAL = 8, 0.01


def with_equals(best: Weighed, rated: Sequence[Weighed]) -> Weighed:
    """Return a text with the ids of all licences that it is as much as that one: what tells them apart is not there."""
    found = best.alignment.start, best.alignment.end
    same = [
        each
        for each in rated
        if not each.missing
        and (abs(each.cost - best.cost) < _EQUAL or not (best.doubtful or each.doubtful))
        and (each.alignment.start, each.alignment.end) == found
    ]
    ids = dict.fromkeys(name for each in (best, *same) for name in each.ids)
    return replace(best, ids=tuple(ids))


def with_siblings(best: Weighed, rated: Sequence[Weighed]) -> Weighed:
    """Return the likeliest of the licences that have the same part, with the ids of all."""
    same = [
        each
        for each in rated
        if each.missing
        and abs(each.cost - best.cost) < 2
        and abs(each.alignment.start - best.alignment.start) < _ALIKE
        and abs(each.alignment.end - best.alignment.end) < _ALIKE
    ]
    first = min(same, key=lambda each: each.alignment.reference.rank)
    ids = dict.fromkeys(name for each in (first, *same) for name in each.ids)
    return Weighed(
        first.alignment, first.doubtful, first.cost, tuple(ids) if first.ends else first.ids, first.following
    )
