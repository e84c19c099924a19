# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pipelines that speak of tests in a shape that is not understood, of projects that have tests."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

PYTEST = {"tests/test_a.py": "def test_a():\n    assert f(1) == 2\n"}


def github(step: str, *, name: str = "", job: str = "a", on: str = "push") -> Files:
    named = f"name: {name}\n        " if name else ""
    return {".github/workflows/t.yml": f"on: {on}\njobs:\n  {job}:\n    steps:\n      - {named}{step}\n"}


OPEN: dict[str, Files] = {
    "a program with a task": github("run: bake unit-tests"),
    "a program called after tests": github("run: lamp-tester-tests --all"),
    "a step": github("run: ./bake everything", name="Run unit tests"),
    "a job": github("run: bake everything", job="unit-tests"),
    "a script that is there": {**github("run: sh ci/tests.sh"), "ci/tests.sh": "bake --everything\n"},
    "a target that another Makefile may hold": {
        **github("run: make test-all"), "Makefile": "include $(TOOLS)/more.mk\n\nbuild:\n\tbake\n"
    },
    "a program that a variable names": github('run: "$BAKE test"'),
    "a stage of Jenkins": {"Jenkinsfile": "pipeline {\n stages {\n  stage('Unit tests') {\n   steps { sh 'bake all' }\n  }\n }\n}\n"},
    "a step of Jenkins that a variable holds": {
        "Jenkinsfile": "pipeline {\n stages {\n  stage('Check') {\n   steps { sh TEST_CMD }\n  }\n }\n}\n"
    },
    "a stage of Jenkins whose commands a variable holds": {
        "Jenkinsfile": "def cmd = ['a', 'b'].join(' ')\nnode {\n stage('Test') {\n  sh(cmd)\n }\n}\n"
    },
    "a job of GitLab": {".gitlab-ci.yml": "e2e tests:\n  script:\n    - bake all\n"},
    "a step of Azure": {"azure-pipelines.yml": "steps:\n- script: bake all\n  displayName: Run tests\n"},
    "a step of CircleCI": {
        ".circleci/config.yml": "version: 2.1\njobs:\n  build:\n    steps:\n      - run:\n          name: Run tests\n          command: bake all\n"
    },
}  # fmt: skip
CLOSED: dict[str, Files] = {
    "only says so": github("run: echo Starting tests", name="Run tests"),
    "style of the tests": github("run: flake8 src tests", name="Lint tests"),
    "installs": github("run: pip install -r requirements-test.txt", name="Tests"),
    "builds in a job of tests": github("run: make build", job="tests"),
    "builds for a test server": github("run: bake site", name="Deploy to test server"),
    "makes ready": github("run: bake db", name="Set up test database"),
    "a script that is missing": {**github("run: npm test"), "package.json": '{"scripts": {"build": "x"}}'},
    "tests left out": github("run: mvn -DskipTests package", name="Package"),
    "by hand only": github("run: bake unit-tests", on="workflow_dispatch"),
    "a target that no Makefile holds": {**github("run: make test-all"), "Makefile": "build:\n\tbake\n"},
    "another target that another Makefile may hold": {**github("run: make site"), "Makefile": "include more.mk\n"},
    "a program that a variable names, with something else": github('run: "$BAKE site"'),
    "something else": github("run: bake site", name="Site"),
    "a step of Jenkins that a variable holds": {
        "Jenkinsfile": "node {\n stage('Build') {\n  sh BUILD_CMD\n  def out = sh(script: cmd)\n  sh(returnStdout: true)\n }\n}\n"
    },
    "folders of tests": github("run: bake --config tests/bake.yml site"),
}


@pytest.mark.parametrize("files", OPEN.values(), ids=OPEN)
def test_words_on_tests_leave_it_open(files: Files) -> None:
    seen = run("testing.ci_runs_tests", {**PYTEST, **files})
    assert seen.undetermined is not None
    assert seen.undetermined.key == "testing.ci_asked_reason"
    assert seen.evidence[0].text.key == "testing.ci_asked"


@pytest.mark.parametrize("files", OPEN.values(), ids=OPEN)
def test_not_where_the_project_has_no_tests(files: Files) -> None:
    assert run("testing.ci_runs_tests", files).value == "no_tests_run"


@pytest.mark.parametrize("files", CLOSED.values(), ids=CLOSED)
def test_other_steps_do_not(files: Files) -> None:
    assert run("testing.ci_runs_tests", {**PYTEST, **files}).value in ("no_tests_run", "not_on_change")


def test_what_is_understood_decides() -> None:
    jenkins = "def cmd = 'pytest -q'\nnode {\n stage('Test') {\n  sh cmd\n }\n}\n"
    assert run("testing.ci_runs_tests", {**PYTEST, "Jenkinsfile": jenkins}).value == "runs"
    steps = "on: push\njobs:\n  a:\n    steps:\n      - run: pytest\n      - run: bake unit-tests\n"
    assert run("testing.ci_runs_tests", {**PYTEST, ".github/workflows/t.yml": steps}).value == "runs"


JENKINS = "# Lamps\n\n![Build](https://ci.ort.example/buildStatus/icon?job=lamps)\n"


def test_a_badge_of_a_service_that_needs_no_file_leaves_it_open() -> None:
    seen = run("testing.ci_runs_tests", {**PYTEST, "README.md": JENKINS})
    assert seen.undetermined is not None
    assert seen.undetermined.key == "testing.ci_badge_reason"
    assert seen.evidence[0].start == 3
    seen = run("testing.ci_runs_tests", {**PYTEST, "README.md": JENKINS, **github("run: make")})
    assert seen.undetermined is not None


def test_all_badges_of_a_line_are_shown() -> None:
    other = "![Windows](https://ci.appveyor.com/api/projects/status/lamps)"
    files = {**PYTEST, "README.md": f"{JENKINS.rstrip()} {other}\n"}
    for each in (run("testing.ci_runs_tests", files), run("testing.ci_runs_tests", {**files, **github("run: make")})):
        assert [at.text.args for at in each.evidence[:2]] == [(("system", "Jenkins"),), (("system", "AppVeyor"),)]


@pytest.mark.parametrize(
    ("files", "value"),
    [
        ({"README.md": JENKINS}, "no_ci"),
        ({**PYTEST, "README.md": "![Build](https://travis-ci.org/x/lamps.svg)\n"}, "no_ci"),
        ({**PYTEST, "README.md": JENKINS, "Jenkinsfile": "node { stage('A') { sh 'make lamps' } }\n"}, "no_tests_run"),
        ({**PYTEST, "README.md": JENKINS, **github("run: pytest")}, "runs"),
    ],
)
def test_other_badges_do_not(files: Files, value: str) -> None:
    assert run("testing.ci_runs_tests", files).value == value
