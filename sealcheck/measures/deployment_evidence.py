# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a report shows of jobs, scripts and badges that speak of a deployment nobody here understands."""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.artifacts.deployment.handed_on import HandedOn
from sealcheck.artifacts.deployment.paths import Way
from sealcheck.model import Measurement, near_miss, say, undetermined

#: Near misses that leave the answer open.
_LEFT_OPEN = {
    "near_unknown_services": say("reuse.unknown_deployment"),
    "near_built_site": say("reuse.built_site"),
}


def unless_open(none: Measurement, ways: Sequence[Way], signs: Sequence[HandedOn]) -> Measurement:
    """Return that there is no deployment, or not determined when a near miss or a sign of one leaves it open."""
    for reason, text in _LEFT_OPEN.items():
        if any(way.reason == reason for way in ways):
            return undetermined(text, *none.evidence)
    if not signs:
        return none
    seen = [near_miss(say(f"reuse.handed_on_{s.kind}"), s.file, s.line, excerpt=s.text) for s in signs[:4]]
    return undetermined(say("reuse.handed_on", file=signs[0].file.path), *seen, *none.evidence)
