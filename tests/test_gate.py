# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from sealcheck.gate import Passage, rule
from sealcheck.model import Subject, say
from sealcheck.result import Assessment, Interval, LevelState, Score


def assessment(*, bronze: str, percent: float | None = 50.0, crashed: bool = False) -> Assessment:
    state = LevelState("bronze", bronze == "reached", bronze != "unmet", (), (), 1, 1)
    interval = Interval(1, 1, 2, percent, percent)
    score = Score(interval, 0, (), (state,), "", "", "", "bronze", ())
    incomplete = (say("assess.crashed", measure="a.b", error="x"),) if crashed else ()
    return Assessment("0", "s", "1.0", "d", Subject("t", "local"), "2026-06-30", (), score, (), incomplete)


@pytest.mark.parametrize(
    ("given", "demand", "passage"),
    [
        pytest.param({"bronze": "reached"}, {"require": "bronze"}, Passage.PASSED, id="reached"),
        pytest.param({"bronze": "unmet"}, {"require": "bronze"}, Passage.NOT_REACHED, id="unmet"),
        pytest.param({"bronze": "open"}, {"require": "bronze"}, Passage.INCOMPLETE, id="undetermined must"),
        pytest.param({"bronze": "reached"}, {"require": "platinum"}, Passage.NOT_REACHED, id="no such level"),
        pytest.param({"bronze": "unmet"}, {}, Passage.PASSED, id="no demand"),
        pytest.param({"bronze": "unmet", "crashed": True}, {}, Passage.INCOMPLETE, id="crash without demand"),
        pytest.param({"bronze": "reached", "crashed": True}, {"require": "bronze"}, Passage.INCOMPLETE, id="crash"),
        pytest.param({"bronze": "unmet"}, {"min_score": 50.0}, Passage.PASSED, id="exactly enough points"),
        pytest.param({"bronze": "unmet"}, {"min_score": 50.1}, Passage.NOT_REACHED, id="too few points"),
        pytest.param(
            {"bronze": "unmet", "percent": None}, {"min_score": 0.0}, Passage.NOT_REACHED, id="no points at all"
        ),
        pytest.param({"bronze": "open"}, {"require": "bronze", "min_score": 90.0}, Passage.NOT_REACHED, id="both fail"),
        pytest.param({"bronze": "reached"}, {"require": "bronze", "min_score": 50.0}, Passage.PASSED, id="both pass"),
    ],
)
def test_ruling(given: dict[str, Any], demand: dict[str, Any], passage: Passage) -> None:
    ruling = rule(assessment(**given), **demand)
    assert ruling.passage is passage
    assert bool(ruling.reasons) == (passage is not Passage.PASSED)
