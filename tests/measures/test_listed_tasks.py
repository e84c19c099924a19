# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commands that only list or show the tasks that would run tests."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

PYTEST = {"tests/test_a.py": "def test_a():\n    assert f(1) == 2\n"}
INVOKE = {"tasks.py": "from invoke import task\n\n\n@task\ndef test(c):\n    c.run('pytest')\n"}
JUST = {"justfile": "test:\n    pytest\n"}
TASK = {"Taskfile.yml": "version: '3'\ntasks:\n  test:\n    cmds:\n      - pytest\n"}
RAKE = {"Rakefile": "task :test do\n  sh 'pytest'\nend\n"}
NOX = {"noxfile.py": "@nox.session\ndef test(session):\n    session.run('pytest')\n"}
MAKE = {"Makefile": "test:\n\tpytest\n"}
POE = {"pyproject.toml": "[tool.poe.tasks]\ntest = 'pytest'\n"}

SHOWN = {
    "Invoke": ("inv --list test", INVOKE),
    "Invoke, in short": ("invoke -l test", INVOKE),
    "Invoke, dry": ("inv --dry test", INVOKE),
    "Invoke, help": ("inv --help test", INVOKE),
    "just shows": ("just --show test", JUST),
    "just, dry": ("just -n test", JUST),
    "Task sums up": ("task --summary test", TASK),
    "Task, dry": ("task -n test", TASK),
    "Task, status": ("task --status test", TASK),
    "Rake": ("rake -T test", RAKE),
    "Rake, dry": ("rake --dry-run test", RAKE),
    "make asks": ("make --question test", MAKE),
    "make touches": ("make --touch test", MAKE),
    "nox installs": ("nox --install-only -s test", NOX),
    "Poe, dry": ("poe --dry-run test", POE),
    "Go shows": ("go test -n ./...", {"go.mod": "module a\n", "a_test.go": "func TestA(t *testing.T) {\n\tf(t)\n}\n"}),
    "Maven, its version": (
        "mvn -v test",
        {"pom.xml": "<project/>\n", "src/test/java/ATest.java": "class A {\n  @Test void a() {\n    f();\n  }\n}\n"},
    ),
}
RUN = {
    "Invoke": ("inv test", INVOKE),
    "just": ("just test", JUST),
    "just, a quiet one": ("just --quiet test", JUST),
    "Task": ("task test", TASK),
    "Task, forced": ("task -f test", TASK),
    "Rake": ("rake test", RAKE),
    "Rake, traced": ("rake --trace test", RAKE),
    "make": ("make -j2 test", MAKE),
    "nox": ("nox -s test", NOX),
    "Poe": ("poe test", POE),
}


def value(step: str, files: Files) -> object:
    workflow = {".github/workflows/t.yml": f"on: push\njobs:\n  a:\n    steps:\n      - run: {step}\n"}
    return run("testing.ci_runs_tests", {**PYTEST, **workflow, **files}).value


@pytest.mark.parametrize(("step", "files"), SHOWN.values(), ids=SHOWN)
def test_a_task_that_is_only_shown_runs_nothing(step: str, files: Files) -> None:
    assert value(step, files) == "no_tests_run"


@pytest.mark.parametrize(("step", "files"), RUN.values(), ids=RUN)
def test_a_task_that_is_called_runs(step: str, files: Files) -> None:
    assert value(step, files) == "runs"
