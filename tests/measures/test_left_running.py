# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tests in containers that nobody waits for, and programs called after tests that run none."""

from __future__ import annotations

import pytest

from tests.kit import run

PYTEST = {"tests/test_a.py": "def test_a():\n    assert f(1) == 2\n"}
IMAGE = {
    "compose.yml": "services:\n  db: {image: postgres}\n  app: {build: ., command: pytest}\n",
    "Dockerfile": "FROM python:3\nCOPY . .\nCMD pytest\n",
}
BUILD = "docker build -t app ."


def github(*steps: str) -> dict[str, str]:
    lines = ["on: push", "jobs:", "  a:", "    steps:", *(f"      - run: {step}" for step in steps)]
    return {".github/workflows/ci.yml": "\n".join(lines) + "\n"}


@pytest.mark.parametrize(
    ("steps", "value"),
    [
        (["docker compose up"], "may_fail"),
        (["docker-compose up --build app"], "may_fail"),
        (["docker compose up -d"], "may_fail"),
        (["docker compose up -d db", "docker compose run -d app"], "may_fail"),
        (["docker compose up --exit-code-from app"], "runs"),
        (["docker compose up --exit-code-from=app db app"], "runs"),
        (["docker-compose up --abort-on-container-exit"], "runs"),
        (["docker compose up -d", "docker compose wait app"], "runs"),
        (["docker compose up -d", "exit $(docker inspect app --format '{{.State.ExitCode}}')"], "runs"),
        (["docker compose up -d db", "docker compose run app pytest -d"], "runs"),
        (["docker compose up -d", "docker compose exec app pytest"], "runs"),
        ([BUILD, "docker run -d app"], "may_fail"),
        ([BUILD, "docker run --rm -dit --name x app pytest -q"], "may_fail"),
        ([BUILD, "docker run --rm app"], "runs"),
        ([BUILD, "docker run -e DEBUG=1 app pytest -d"], "runs"),
        ([BUILD, "docker run -d --name x app", "exit $(docker wait x)"], "runs"),
    ],
)
def test_containers(steps: list[str], value: str) -> None:
    assert run("testing.ci_runs_tests", PYTEST | IMAGE | github(*steps)).value == value


def test_containers_of_a_script() -> None:
    script = {"t.sh": "set -e\ndocker compose up -d\nexit $(docker wait x)\n"}
    assert run("testing.ci_runs_tests", PYTEST | IMAGE | github("bash t.sh") | script).value == "runs"
    script = {"t.sh": "set -e\ndocker compose up -d\n"}
    assert run("testing.ci_runs_tests", PYTEST | IMAGE | github("bash t.sh") | script).value == "may_fail"


def test_the_build_of_an_image_that_is_left_running() -> None:
    files = {"compose.yml": "services:\n  app: {build: .}\n", "Dockerfile": "FROM python:3\nCOPY . .\nRUN pytest\n"}
    assert run("testing.ci_runs_tests", PYTEST | files | github("docker compose up -d")).value == "runs"


LISTS = "import pathlib\n\nfor path in pathlib.Path('tests').glob('test_*.py'):\n    print(path)  # unittest\n"
RUNNERS = {
    "only lists": ({"run_tests.py": LISTS}, "no_tests_run"),
    "says that there is nothing yet": ({"run_tests.py": "import sys, os.path\nprint('not yet')\n"}, "no_tests_run"),
    "is not there": ({"a.py": "x = 1\n"}, "no_tests_run"),
    "calls pytest": ({"run_tests.py": "import pytest\npytest.main()\n"}, "runs"),
    "calls unittest": ({"run_tests.py": "from unittest import TextTestRunner\nTextTestRunner().run(x)\n"}, "runs"),
    "starts another program": ({"run_tests.py": "import os\nos.system('make tests')\n"}, "runs"),
    "starts a module of its own": ({"run_tests.py": "from tests import everything\neverything()\n"}, "runs"),
    "asserts": ({"run_tests.py": "import sys\nassert 1 + 1 == len(sys.path)\n"}, "runs"),
    "lies in another folder": ({"tools/run_tests.py": "import pytest\npytest.main()\n"}, "runs"),
}


@pytest.mark.parametrize("case", RUNNERS)
def test_a_program_called_after_tests(case: str) -> None:
    files, value = RUNNERS[case]
    assert run("testing.ci_runs_tests", PYTEST | files | github("python run_tests.py")).value == value


@pytest.mark.parametrize(
    ("steps", "value"),
    [
        (["curl -O https://example.org/run_tests.py", "python run_tests.py"], "runs"),
        (["python build/run_tests.py"], "runs"),
        (["python $HOME/run_tests.py"], "runs"),
        (["./run_tests"], "runs"),
        (["python tests/run_tests.py"], "no_tests_run"),
    ],
)
def test_a_program_that_may_be_made(steps: list[str], value: str) -> None:
    assert run("testing.ci_runs_tests", PYTEST | github(*steps)).value == value
