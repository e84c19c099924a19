# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Steps that are called after a static analysis and run something that is not known."""

from __future__ import annotations

import pytest

from sealcheck.model import Measurement
from tests.kit import run

OPEN = {
    "an action": ("Static code analysis", "uses: stadt/lamp-check@v1"),
    "a program": ("SAST", "run: lampscan --all"),
    "a script": ("Run security scan", "run: ci/scan.sh"),
}
CLOSED = {
    "of images": ("Security scan of the image", "run: lampscan image"),
    "a scanner of packages": ("Security scan", "uses: aquasecurity/trivy-action@v1"),
    "made ready": ("Static analysis", "run: npm ci"),
    "types": ("Static analysis", "run: mypy ."),
    "another name": ("Check lamps", "run: lampscan"),
}


def seen(name: str, step: str, on: str = "push") -> Measurement:
    text = f"on: {on}\njobs:\n  a:\n    steps:\n      - name: {name}\n        {step}\n"
    return run("security.static_analysis", {".github/workflows/a.yml": text, "a.py": "x = 1\n"})


@pytest.mark.parametrize(("name", "step"), OPEN.values(), ids=OPEN)
def test_a_name_leaves_it_open(name: str, step: str) -> None:
    measurement = seen(name, step)
    assert measurement.undetermined is not None
    assert measurement.undetermined.key == "security.scanner_named_reason"
    assert measurement.evidence[0].text.key == "security.scanner_named"


def test_weak_places_on_the_same_line_are_shown_beside_it() -> None:
    evidence = seen(*OPEN["an action"]).evidence
    assert [(each.text.key, each.start) for each in evidence if each.start] == [
        ("security.scanner_named", 6),
        ("pipeline_audit.unpinned_action", 6),
    ]


@pytest.mark.parametrize(("name", "step"), CLOSED.values(), ids=CLOSED)
def test_other_names_do_not(name: str, step: str) -> None:
    assert seen(name, step).value is False


def test_what_nobody_starts_does_not() -> None:
    assert seen("SAST", "run: lampscan", "workflow_dispatch").value is False
