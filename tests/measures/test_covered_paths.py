# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tests that run on changes of some paths only: of a small part of the code, or of all parts together."""

from __future__ import annotations

import pytest

from tests.kit import Files, run
from tests.measures.test_testing import spoken

CODE: Files = {
    **{f"services/api/src/{number}.py": "f()\n" for number in range(8)},
    **{f"tools/seed/{number}.py": "f()\n" for number in range(2)},
    "tools/seed/test_seed.py": "def test_it():\n    assert f() == 1\n",
    "services/api/tests/test_it.py": "def test_it():\n    assert f() == 1\n",
    **{f"web/{number}.js": "f()\n" for number in range(4)},
}


def workflow(name: str, on: str) -> Files:
    return {f".github/workflows/{name}.yml": f"on: {on}\njobs: {{a: {{steps: [run: pytest]}}}}\n"}


def paths(*patterns: str) -> str:
    return f"{{push: {{paths: {list(patterns)}}}, pull_request: {{paths: {list(patterns)}}}}}"


SEED = workflow("seed", paths("tools/seed/**", ".github/workflows/seed.yml"))


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(SEED, "not_on_change", id="a small part"),
        pytest.param(workflow("a", paths("tools/seed/0.py")), "not_on_change", id="a single file"),
        pytest.param(SEED | workflow("api", paths("services/**")), "runs", id="parts that make much together"),
        pytest.param(SEED | workflow("all", "push"), "runs", id="beside one on every change"),
        pytest.param(workflow("a", "{push: {paths: ['tools/seed/**']}, pull_request: }"), "runs", id="of pushes alone"),
        pytest.param(workflow("a", paths("**.py")), "runs", id="by an ending"),
        pytest.param(workflow("a", paths("**", "!docs/**")), "runs", id="all but some"),
        pytest.param(workflow("a", paths("tools/[st]eed/**")), "runs", id="a pattern that is not followed"),
        pytest.param(workflow("a", paths("web/*.js")), "runs", id="enough"),
        pytest.param(
            SEED | workflow("b", "{push: {branches: [release], paths: ['web/**']}}"), "not_on_change", id="at releases"
        ),
    ],
)
def test_paths_on_whose_changes_tests_run(files: Files, value: str) -> None:
    measurement = run("testing.ci_runs_tests", {**CODE, **files})
    assert measurement.value == value, spoken(measurement)
    assert ("fifth" in spoken(measurement)) == (value == "not_on_change")


def test_the_filter_of_a_workflow_holds_for_those_that_it_calls() -> None:
    called = {".github/workflows/t.yml": "on: workflow_call\njobs: {a: {steps: [run: pytest]}}\n"}
    calls = {".github/workflows/c.yml": f"on: {paths('tools/**')}\njobs: {{b: {{uses: ./.github/workflows/t.yml}}}}\n"}
    assert run("testing.ci_runs_tests", {**CODE, **called, **calls}).value == "not_on_change"
