# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What leaves a measurement open that found nothing: places that may be what it misses, in a shape not understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from sealcheck.model import Evidence, EvidenceKind, Measurement, Text, undetermined
from sealcheck.prose.substance import Grade

#: Why it is open, and the places that leave it so; without places it is no doubt.
Doubt = tuple[Text, Sequence[Evidence]]

#: Grades that leave something to be found; a denial and the untouched text of a template are answers.
_POOR = (Grade.ABSENT, Grade.STUB)


def unless(none: Measurement, *doubts: Iterable[Doubt]) -> Measurement:
    """Return the measurement `none`, which found nothing; not determined for the first of the `doubts` with places.

    The places come first; what they show is not shown again. Doubts are looked for one after the other: give them as
    generators. That nothing was found is for the caller to know, as a list of values here would miss those of others.
    """
    if none.undetermined is not None:
        return none
    for reason, places in chain.from_iterable(doubts):
        if places:
            return undetermined(reason, *places, *_besides(places, none.evidence))
    return none


def unless_told(graded: Measurement, *doubts: Iterable[Doubt]) -> Measurement:
    """Return the measurement of a grade as it is, or `unless` there is a doubt where nothing or little was found."""
    return unless(graded, *doubts) if graded.value in _POOR else graded


def _besides(places: Sequence[Evidence], evidence: Sequence[Evidence]) -> Iterator[Evidence]:
    """Return the evidence without what the places show, the same again or the same lines.

    Nor does anything speak against the value in a file that leaves it open as a whole.
    """
    lines = {(each.path, each.start) for each in places if each.start is not None}
    whole = {each.path for each in places if each.path is not None and each.start is None}
    left = (each for each in evidence if each not in places and (each.path, each.start) not in lines)
    return (each for each in left if each.kind is not EvidenceKind.AGAINST or each.path not in whole)
