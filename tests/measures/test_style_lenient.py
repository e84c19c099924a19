# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Configurations of linters that say what to look for, and that whatever is found stops nothing."""

from __future__ import annotations

import pytest

from tests.kit import run

CODE = {f"src/{name}.py": "x = 1\n" for name in "abcdef"}
CALL = {".github/workflows/ci.yml": "on: push\njobs:\n  lint:\n    steps:\n      - run: flake8 --show-source\n"}
HOOK = {".pre-commit-config.yaml": "repos:\n- repo: x\n  hooks:\n  - id: flake8\n"}
GO = {
    ".github/workflows/ci.yml": "on: push\njobs:\n  lint:\n    steps:\n      - uses: golangci/golangci-lint-action@v8\n"
}
FLAKE8 = "[flake8]\nmax-line-length = 88\nexit-zero = true\n"
ROWS = {
    "a pipeline that prints what is found": (CALL | {"setup.cfg": FLAKE8}, "configured"),
    "a hook that prints what is found": (HOOK | {".flake8": FLAKE8}, "configured"),
    "nothing calls it": ({"tox.ini": FLAKE8}, "configured"),
    "the same configuration in earnest": (CALL | {"setup.cfg": FLAKE8.replace("true", "false")}, "enforced"),
    "another tool in earnest": (CALL | HOOK | {"setup.cfg": FLAKE8, ".isort.cfg": "[isort]\nprofile = black\n", ".pre-commit-config.yaml": HOOK[".pre-commit-config.yaml"] + "  - id: isort\n"}, "enforced"),
    "golangci-lint": (GO | {".golangci.yml": "run:\n  issues-exit-code: 0\nlinters:\n  enable: [errcheck]\n"}, "configured"),
    "golangci-lint in earnest": (GO | {".golangci.yml": "run:\n  issues-exit-code: 1\n"}, "enforced"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), ROWS.values(), ids=ROWS)
def test_style(files: dict[str, str], expected: str) -> None:
    assert run("testing.style", CODE | files).value == expected


SYNTAX = "flake8 . --select=E9,F63,F7,F82 --show-source"
SHOWN = {
    "rules of a style beside errors of syntax": ([SYNTAX, "flake8 . --exit-zero --max-line-length=127"], "configured"),
    "passed over": (["pylint src --max-line-length=100 || true"], "configured"),
    "a standard": (["phpcs --standard=PSR12 src || true"], "configured"),
    "no rule": ([SYNTAX, "flake8 . --exit-zero --statistics"], "none"),
    "a rule for nothing": ([f"{SYNTAX} --max-line-length=127"], "none"),
    "a rule for errors of syntax": (["flake8 --exit-zero --select=E9,F63 --max-complexity=10"], "none"),
    "rules given with their option": (["flake8 --ignore=E501,W293 src tests --show-source"], "enforced"),
    "in earnest": (["flake8 . --max-line-length=127"], "enforced"),
    "no linter": (["pytest --style=brief || true"], "none"),
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_pipeline_that_only_shows_what_is_found(name: str) -> None:
    commands, value = SHOWN[name]
    steps = "".join(f"      - run: {command}\n" for command in commands)
    workflow = {".github/workflows/ci.yml": f"on: push\njobs:\n  lint:\n    steps:\n{steps}"}
    assert run("testing.style", CODE | {"src/a.php": "<?php\n"} | workflow).value == value


def test_a_pipeline_that_shows_what_is_found_now_and_then() -> None:
    steps = "jobs:\n  lint:\n    steps:\n      - run: flake8 . --exit-zero --max-line-length=127\n"
    workflow = {".github/workflows/ci.yml": f"on: workflow_dispatch\n{steps}"}
    assert run("testing.style", CODE | workflow).value == "none"
