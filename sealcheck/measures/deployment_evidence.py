# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a report shows of jobs, scripts and badges that speak of a deployment nobody here understands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.artifacts.deployment.handed_on import HandedOn
from sealcheck.artifacts.deployment.paths import Way
from sealcheck.measures.doubt import Doubt
from sealcheck.model import near_miss, say

#: Near misses that leave the answer open.
_LEFT_OPEN = {
    "near_unknown_services": say("reuse.unknown_deployment"),
    "near_built_site": say("reuse.built_site"),
    "near_assembled": say("reuse.assembled"),
}


def other_ways(ways: Sequence[Way], signs: Sequence[HandedOn]) -> Iterator[Doubt]:
    """Yield the doubts that a near miss is a deployment, and that a sign of one is."""
    for reason, text in _LEFT_OPEN.items():
        yield text, [near_miss(say(f"reuse.{reason}"), way.file, way.line) for way in ways if way.reason == reason][:4]
    if signs:
        seen = [near_miss(say(f"reuse.handed_on_{s.kind}"), s.file, s.line, excerpt=s.text) for s in signs[:4]]
        yield say("reuse.handed_on", file=signs[0].file.path), seen
