# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sessions of nox and tasks of Invoke stand for the commands that they run."""

from __future__ import annotations

import pytest

from sealcheck.artifacts.recipe.python_tasks import DEFAULT, python_tasks
from tests.kit import run

HEAD = "import nox\n\n"
LINT = "@nox.session\ndef lint(session):\n    session.install('ruff')\n    session.run('ruff', 'check', '.', external=True)\n\n\n"
TESTS = """@nox.session(
    python=["3.11", "3.12"],
    name="tests",
)
@nox.parametrize("city", [1, 2])
def run_tests(session: nox.Session, city: int) -> None:
    session.run(
        "coverage", "run", "-m", "pytest", str("tests"), *session.posargs,
        env={"CITY": "b"},
    )

    session.run("mypy", success_codes=[0, 1])


"""
DOCS = "@nox.session(default=False)\ndef docs(session):\n    session.run('sphinx-build', 'docs', 'out')\n"
MADE = "@nox.session\ndef made(session):\n    session.run(*COMMAND)\n\n\n"
HELPED = "@session()\ndef helped(session):\n    _check(session, 'src')\n\n\n"
CHOSEN = "nox.options.sessions = ['lint']\n"


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        (
            HEAD + LINT + TESTS + DOCS,
            {
                "lint": "ruff check .",
                "tests": "coverage run -m pytest tests\nmypy || true",
                "docs": "sphinx-build docs out",
                DEFAULT: "ruff check .\ncoverage run -m pytest tests\nmypy || true",
            },
        ),
        (
            HEAD + CHOSEN + LINT + DOCS,
            {"lint": "ruff check .", "docs": "sphinx-build docs out", DEFAULT: "ruff check ."},
        ),
        (HEAD + LINT + MADE, {"lint": "ruff check ."}),
        (HEAD + CHOSEN + LINT + HELPED, {"lint": "ruff check .", DEFAULT: "ruff check ."}),
        ("def lint(session):\n    session.run('ruff')\n", {}),
        ("", {}),
    ],
)
def test_sessions_stand_for_their_commands(text: str, sessions: dict[str, str]) -> None:
    assert dict(python_tasks(text)) == sessions


@pytest.mark.parametrize(
    "text", ["@nox.session" * 20_000, "@nox.session(\n" * 9_000, LINT + " session.run((((((\n" * 9_000]
)
def test_odd_files_take_bounded_time(text: str) -> None:
    assert len(dict(python_tasks(text))) < 3


INVOKE = "from invoke import task\n\n\n"
TASK_LINT = (
    "@task\ndef lint(c):\n    # all of it\n    c.run('flake8 .')\n    c.run(\"black --check .\", pty=True)\n\n\n"
)
CHECK = (
    "@task(help={'a': 'b'}, name=\"check-all\")\ndef check(ctx, a=1):\n    ctx.run(\"ruff check .\", warn=True)\n\n\n"
)
UNIT = "@task\ndef unit_test(c: Context) -> None:\n    c.run('pytest')\n"
TASK_MADE = "@task\ndef made(c):\n    c.run(COMMAND)\n\n\n"
TASK_HELPED = "@task\ndef helped(c):\n    _all(c)\n\n\n"


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (INVOKE + TASK_LINT, {"lint": "flake8 .\nblack --check ."}),
        (INVOKE + CHECK + UNIT, {"check-all": "ruff check . || true", "unit_test": "pytest", "unit-test": "pytest"}),
        (INVOKE + TASK_MADE + TASK_HELPED, {}),
        ("def lint(c):\n    c.run('flake8')\n", {}),
        ("@task\ndef send(letter):\n    letter.send()\n", {"send": ""}),
        ("", {}),
    ],
)
def test_tasks_stand_for_their_commands(text: str, tasks: dict[str, str]) -> None:
    assert {k: v for k, v in python_tasks(text) if k != DEFAULT} == tasks


@pytest.mark.parametrize("text", ["@task" * 40_000, "@task(\n" * 20_000, TASK_LINT + " c.run((((((\n" * 9_000])
def test_large_files_of_tasks_take_no_time(text: str) -> None:
    assert len(dict(python_tasks(text))) < 3


def workflow(command: str) -> dict[str, str]:
    return {".github/workflows/a.yml": f"on: push\njobs: {{a: {{steps: [{{run: {command}}}]}}}}\n"}


@pytest.mark.parametrize(
    ("command", "path", "style"),
    [
        ("invoke --echo lint", "tasks.py", "enforced"),
        ("pipenv run inv lint", "tasks.py", "enforced"),
        ("inv lint", "lamps/tasks.py", "none"),
        ("inv other", "tasks.py", "configured"),
    ],
)
def test_linters_in_tasks(command: str, path: str, style: str) -> None:
    assert run("testing.style", {**workflow(command), path: INVOKE + TASK_LINT}).value == style


def test_tests_in_tasks() -> None:
    test = {"tests/test_a.py": "def test_a():\n    assert add(1) == 2\n"}
    files = {**workflow("inv unit-test"), "tasks.py": INVOKE + UNIT, **test}
    assert run("testing.ci_runs_tests", files).value == "runs"
