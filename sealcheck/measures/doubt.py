# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What leaves a measurement open that found nothing: places that may be what it misses, in a shape not understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from sealcheck.model import Evidence, EvidenceKind, Measurement, Text, undetermined

#: Why it is open, and the places that leave it so; without places it is no doubt.
Doubt = tuple[Text, Sequence[Evidence]]

#: Values of measurements that found nothing, or only rudiments.
_LACKING = ("absent", "stub", "none", "no_ci", "no_tests_run", "not_on_change", "not_measured", False, 0)


def unless(measurement: Measurement, *doubts: Iterable[Doubt]) -> Measurement:
    """Return the measurement; where it lacks something, not determined for the first of the `doubts` that has places.

    The places come first; what they show is not shown again. Doubts are looked for one after the other, and only then:
    give them as generators.
    """
    if measurement.undetermined is not None or measurement.value not in _LACKING:
        return measurement
    for reason, places in chain.from_iterable(doubts):
        if places:
            return undetermined(reason, *places, *_besides(places, measurement.evidence))
    return measurement


def _besides(places: Sequence[Evidence], evidence: Sequence[Evidence]) -> Iterator[Evidence]:
    """Return the evidence without what the places show, the same again or the same lines.

    Nor does anything speak against the value in a file that leaves it open as a whole.
    """
    lines = {(each.path, each.start) for each in places if each.start is not None}
    whole = {each.path for each in places if each.path is not None and each.start is None}
    left = (each for each in evidence if each not in places and (each.path, each.start) not in lines)
    return (each for each in left if each.kind is not EvidenceKind.AGAINST or each.path not in whole)
