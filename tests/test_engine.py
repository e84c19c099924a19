# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import inspect
import time
from typing import Any, Literal

import pytest

from sealcheck.budget import OutOfTime, time_limit
from sealcheck.engine import REQUIRED, Measure, Parameter, artifacts, complain, find_measure, measures
from sealcheck.model import Measurement
from sealcheck.workbench import Workbench
from tests.kit import snapshot, workbench

ROOTS = {"snapshot", "history", "as_of"}


def parameter(name: str, kind: Any, default: Any = REQUIRED) -> tuple[str, Parameter]:
    return name, Parameter(name, kind, default)


DECLARED = Measure(
    "a.b",
    "Is it?",
    (),
    dict(
        [
            parameter("months", int, 6),
            parameter("share", float, 0.5),
            parameter("names", tuple[str, ...], ()),
            parameter("kind", Literal["x", "y"], "x"),
            parameter("must", bool),
        ]
    ),
    lambda: Measurement(True),
)


@pytest.mark.parametrize(
    ("given", "complaints"),
    [
        pytest.param({"must": True}, [], id="fine"),
        pytest.param({"must": True, "months": 3, "share": 1, "names": ["a"], "kind": "y"}, [], id="all given"),
        pytest.param({}, ["must"], id="missing"),
        pytest.param({"must": 1}, ["must"], id="a number is no truth"),
        pytest.param({"must": True, "months": "6"}, ["months"], id="a text is no number"),
        pytest.param({"must": True, "months": True}, ["months"], id="true is no number"),
        pytest.param({"must": True, "months": 1.5}, ["months"], id="no whole number"),
        pytest.param({"must": True, "names": "a"}, ["names"], id="a text is no list"),
        pytest.param({"must": True, "names": [1]}, ["names"], id="a list of numbers"),
        pytest.param({"must": True, "kind": "z"}, ["kind"], id="none of the choices"),
        pytest.param({"must": True, "month": 3}, ["month"], id="unknown"),
    ],
)
def test_parameters_are_checked_by_the_signature(given: dict[str, Any], complaints: list[str]) -> None:
    assert [name for name, _ in complain(DECLARED, given)] == complaints


def test_every_measure_asks_a_question_and_gathers_what_exists() -> None:
    known = ROOTS | set(artifacts())
    for name, declared in measures().items():
        assert "?" in declared.question.split("\n")[0], f"{name}: the docstring is the question"
        assert set(declared.needs) <= known, name
    for name, builder in artifacts().items():
        assert set(inspect.signature(builder).parameters) <= known, name


def test_artifacts_are_built_once_and_only_when_needed() -> None:
    bench = workbench(snapshot({"README.md": "# Demo"}))
    assert not bench.seconds
    assert bench.get("tree") is bench.get("tree")
    assert set(bench.seconds) == {"tree"}


def test_a_missing_artifact_is_named() -> None:
    with pytest.raises(Exception, match="no artifact nonsense"):
        Workbench({}).get("nonsense")


def test_an_artifact_that_fails_says_why_every_time() -> None:
    bench = Workbench({"snapshot": None})
    for _ in range(2):
        with pytest.raises(Exception, match="tree: AttributeError"):
            bench.get("tree")


def test_an_unknown_measure_is_none() -> None:
    assert find_measure("no.such") is None


def test_a_time_limit_stops_a_runaway_and_leaves_nothing_armed() -> None:
    with pytest.raises(OutOfTime), time_limit(0.05):
        while True:
            pass
    with time_limit(0.05):
        pass
    time.sleep(0.1)
