# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sealcheck.artifacts.recipe.invoke import invoke_recipes
from tests.kit import run

HEAD = "from invoke import task\n\n\n"
LINT = "@task\ndef lint(c):\n    # all of it\n    c.run('flake8 .')\n    c.run(\"black --check .\", pty=True)\n\n\n"
CHECK = (
    "@task(help={'a': 'b'}, name=\"check-all\")\ndef check(ctx, a=1):\n    ctx.run(\"ruff check .\", warn=True)\n\n\n"
)
UNIT = "@task\ndef unit_test(c: Context) -> None:\n    c.run('pytest')\n"
MADE = "@task\ndef made(c):\n    c.run(COMMAND)\n\n\n"
HELPED = "@task\ndef helped(c):\n    _all(c)\n\n\n"


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (HEAD + LINT, {"lint": "flake8 .\nblack --check ."}),
        (HEAD + CHECK + UNIT, {"check-all": "ruff check . || true", "unit_test": "pytest", "unit-test": "pytest"}),
        (HEAD + MADE + HELPED, {}),
        ("def lint(c):\n    c.run('flake8')\n", {}),
        ("@task\ndef send(letter):\n    letter.send()\n", {"send": ""}),
        ("", {}),
    ],
)
def test_tasks_stand_for_their_commands(text: str, tasks: dict[str, str]) -> None:
    assert dict(invoke_recipes(text)) == tasks


@pytest.mark.parametrize("text", ["@task" * 40_000, "@task(\n" * 20_000, LINT + " c.run((((((\n" * 9_000])
def test_large_files_take_no_time(text: str) -> None:
    assert len(dict(invoke_recipes(text))) < 2


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
    assert run("testing.style", {**workflow(command), path: HEAD + LINT}).value == style


def test_tests_in_tasks() -> None:
    test = {"tests/test_a.py": "def test_a():\n    assert add(1) == 2\n"}
    files = {**workflow("inv unit-test"), "tasks.py": HEAD + UNIT, **test}
    assert run("testing.ci_runs_tests", files).value == "runs"
