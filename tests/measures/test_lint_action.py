# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from tests.kit import run, snapshot


@pytest.mark.parametrize(
    ("uses", "given", "value"),
    [
        ("wearerequired/lint-action@v2", "black: true", "enforced"),
        ("wearerequired/lint-action@v2", "eslint: true\n          eslint_dir: web", "enforced"),
        ("wearerequired/lint-action@v2", "black: false", "none"),
        ("wearerequired/lint-action@v2", "mypy: true", "none"),
        ("reviewdog/action-eslint@v1", "fail_on_error: true", "enforced"),
        ("reviewdog/action-eslint@v1", "fail_on_error: false", "none"),
        ("reviewdog/action-eslint@v1", 'fail_on_error: "false"', "none"),
        ("somebody/other-action@v2", "black: true", "none"),
    ],
)
def test_an_action_runs_the_linters_that_are_switched_on(uses: str, given: str, value: str) -> None:
    pipeline = f"on: push\njobs:\n  a:\n    steps:\n      - uses: {uses}\n        with:\n          {given}\n"
    files = {"lamp.py": "x = 1\n", ".github/workflows/ci.yml": pipeline}
    assert run("testing.style", snapshot(files)).value == value
