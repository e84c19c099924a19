# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What leaves a measurement open that found nothing: places that may be what it misses, in a shape not understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from sealcheck.model import Evidence, Measurement, Text, undetermined
from sealcheck.prose.substance import once

#: Why it is open, and the places that leave it so; without places it is no doubt.
Doubt = tuple[Text, Sequence[Evidence]]

#: Values of measurements that found nothing, or only rudiments.
_LACKING = ("absent", "stub", "none", "no_ci", "no_tests_run", "not_on_change", "not_measured", False, 0)


def unless(measurement: Measurement, *doubts: Iterable[Doubt]) -> Measurement:
    """Return the measurement; where it lacks something, not determined for the first of the `doubts` that has places.

    Doubts are looked for one after the other, and only then: give them as generators.
    """
    if measurement.undetermined is not None or measurement.value not in _LACKING:
        return measurement
    for reason, places in chain.from_iterable(doubts):
        if places:
            return undetermined(reason, *once([*dict.fromkeys([*places, *measurement.evidence])]))
    return measurement
