# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tests that a pipeline starts by the tasks of Batect, mise and pixi."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

TESTS = {
    "tests/test_a.py": "def test_a():\n    assert f(1) == 2\n",
    "app/tests/test_b.py": "def test_b():\n    assert f(1) == 2\n",
    "src/test/java/ATest.java": "class ATest {\n  @Test void a() {\n    assertEquals(1, f());\n  }\n}\n",
}
IMAGE = "containers:\n  build:\n    image: python:3.13\n"
BATECT = {
    "batect.yml": f"{IMAGE}tasks:\n  check:\n    run:\n      container: build\n      command: ./gradlew check\n"
    "  all:\n    prerequisites: [check]\n    run:\n      container: build\n      command: echo done\n"
    "  tests:\n    run:\n      container: build\n      command: ./gradlew assemble\n"
}
OWN = {
    "batect.yml": "containers:\n  t:\n    image: a\n    command: pytest\ntasks:\n  go:\n    run:\n      container: t\n"
}
MISE = {
    "mise.toml": "[tasks.ci]\nrun = ['ruff check .', 'pytest']\n[tasks.all]\ndepends = ['ci']\n"
    "[tasks]\nlint = 'ruff check .'\n"
}
PIXI = {"pixi.toml": "[tasks]\nall = {cmd = 'echo', depends-on = ['unit']}\n[feature.test.tasks]\nunit = 'pytest -q'\n"}
PIXI_PROJECT = {"pyproject.toml": "[tool.pixi.tasks]\nunit = { cmd = ['pytest', '-q'] }\ntest = 'pytest'\n"}
RUN = {
    "Batect": ("./batect check", BATECT),
    "Batect, with options": ("./batect --output simple check", BATECT),
    "Batect, by what it needs": ("./batect all", BATECT),
    "Batect, by the container": ("./batect go", OWN),
    "mise": ("mise run ci", MISE),
    "mise, in short": ("mise ci", MISE),
    "mise, by what it needs": ("mise r all", MISE),
    "pixi": ("pixi run -e test unit", PIXI),
    "pixi, by what it needs": ("pixi run all", PIXI),
    "pixi, in a project": ("pixi run unit", PIXI_PROJECT),
    "Please": ("plz test //...", {}),
}
RUN_NONE = {
    "Batect, a task called after tests that only builds": ("./batect tests", BATECT),
    "Batect lists": ("./batect --list-tasks", BATECT),
    "mise, another": ("mise run lint", MISE),
    "what the shell asks": ("test -d out", PIXI_PROJECT),
}


def value(step: str, files: Files) -> object:
    workflow = {".github/workflows/t.yml": f"on: push\njobs:\n  a:\n    steps:\n      - run: {step}\n"}
    return run("testing.ci_runs_tests", {**TESTS, **workflow, **files}).value


@pytest.mark.parametrize("name", RUN)
def test_tasks_that_run_tests(name: str) -> None:
    assert value(*RUN[name]) == "runs"


@pytest.mark.parametrize("name", RUN_NONE)
def test_tasks_that_run_none(name: str) -> None:
    assert value(*RUN_NONE[name]) == "no_tests_run"


@pytest.mark.parametrize(("step", "files"), [("./batect check", {"batect.yml": "tasks: [a"}), ("mise run ci", {})])
def test_tables_that_nobody_can_read(step: str, files: Files) -> None:
    assert value(step, files) == "no_tests_run"
