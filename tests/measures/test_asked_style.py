# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Steps that speak of the style of code and run something that is not known."""

from __future__ import annotations

import pytest

from sealcheck.model import Measurement
from tests.kit import run

OPEN = {
    "a step": ("Lint", "run: lampcheck src"),
    "a program": ("Lamps", "run: lamp-lint src"),
    "a task": ("Lamps", "run: bake check-style"),
    "a script": ("Code style", "run: ci/check.sh"),
}
CLOSED = {
    "of texts": ("Lint markdown", "run: lampcheck docs"),
    "of commits": ("Lint commit messages", "run: lampcheck log"),
    "only says so": ("Lint", "run: echo fine"),
    "made ready": ("Install linters", "run: lampget all"),
    "words of the shell": ("Lint", "run: 'for a in *; do [ -d $a ] && continue; done'"),
    "another name": ("Lamps", "run: lampcheck src"),
}


def seen(name: str, step: str, on: str = "push") -> Measurement:
    text = f"on: {on}\njobs:\n  a:\n    steps:\n      - name: {name}\n        {step}\n"
    return run("testing.style", {".github/workflows/a.yml": text, "a.py": "x = 1\n"})


@pytest.mark.parametrize(("name", "step"), OPEN.values(), ids=OPEN)
def test_words_on_style_leave_it_open(name: str, step: str) -> None:
    measurement = seen(name, step)
    assert measurement.undetermined is not None
    assert measurement.undetermined.key == "testing.style_asked_reason"


@pytest.mark.parametrize(("name", "step"), CLOSED.values(), ids=CLOSED)
def test_other_words_do_not(name: str, step: str) -> None:
    assert seen(name, step).value == "none"


def test_by_hand_it_checks_nothing() -> None:
    assert seen("Lint", "run: lampcheck src", "workflow_dispatch").value == "none"
