# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pipelines that call scripts named after testing which may lie in a submodule, whose files are not read."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, snapshot

PYTEST = {"tests/test_a.py": "def test_a():\n    assert f(1) == 2\n"}


def github(step: str, on: str = "push") -> Files:
    return {".github/workflows/t.yml": f"on: {on}\njobs:\n  a:\n    steps:\n      - run: {step}\n"}


OPEN = {
    "a script": ("scripts/run-tests.sh", {"scripts/build.sh": "make\n"}),
    "a script of another shell": ("bash bin/test-all.sh", {}),
    "a program without an ending": ("bin/run-tests", {"bin/setup": "#!/bin/sh\nmake\n"}),
    "a program in Python": ("python ci/unit_tests.py", {}),
    "a script of another name": ("sh ci/phpunit-e2e.sh", {}),
    "in the submodule": ("tools/run-tests.sh", PYTEST),
    "by a script": ("sh ci.sh", {"ci.sh": "./bin/run-tests.sh\n"}),
}
CLOSED = {
    "no submodule": ("scripts/run-tests.sh", {"scripts/build.sh": "make\n"}, "push", (), "no_tests_run"),
    "called after something else": ("bin/deploy.sh", {}, "push", ("tools",), "no_tests_run"),
    "a script that is there": ("sh run-tests.sh", {"run-tests.sh": "echo ok\n"}, "push", ("tools",), "no_tests_run"),
    "by hand only": ("bin/run-tests.sh", {}, "workflow_dispatch", ("tools",), "no_tests_run"),
    "other tests": ("pytest", PYTEST, "push", ("tools",), "runs"),
    "an installed program": ("node_modules/.bin/test-all", {}, "push", ("tools",), "no_tests_run"),
    "in the system": ("/opt/run-tests.sh", {}, "push", ("tools",), "no_tests_run"),
}


@pytest.mark.parametrize(("step", "files"), OPEN.values(), ids=OPEN)
def test_a_script_that_may_lie_in_a_submodule_leaves_it_open(step: str, files: Files) -> None:
    seen = run("testing.ci_runs_tests", snapshot({**github(step), **files}, submodules=["tools"]))
    assert seen.undetermined is not None
    assert seen.undetermined.key == "testing.ci_in_submodule_reason"
    assert seen.evidence[0].text.key == "testing.ci_in_submodule"


@pytest.mark.parametrize(("step", "files", "on", "submodules", "value"), CLOSED.values(), ids=CLOSED)
def test_other_calls_do_not(step: str, files: Files, on: str, submodules: tuple[str, ...], value: str) -> None:
    seen = run("testing.ci_runs_tests", snapshot({**github(step, on), **files}, submodules=submodules))
    assert seen.value == value
