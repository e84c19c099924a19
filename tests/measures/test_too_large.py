# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A file that is too large to be read, or missing from the copy, leaves open what its name promises; it is not called missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sealcheck.model import BLOB_LIMIT
from tests.kit import run, snapshot

FILL = "\n" * BLOB_LIMIT
TESTS = "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: pytest\n"
OPENAPI = 'openapi: 3.1.0\ninfo: {title: Lamps, version: "1"}\npaths:\n  /lamps:\n    get: {responses: {"200": {description: All}}}\n'
CASES = [
    ("documentation.purpose", "README.md", "# Lamps\n"),
    ("documentation.installation", "README.md", "# Lamps\n"),
    ("documentation.maturity_declared", "README.md", "# Lamps\n"),
    ("documentation.architecture", "README.md", "# Lamps\n"),
    ("security.contact", "README.md", "# Lamps\n"),
    ("documentation.changelog", "CHANGELOG.md", "## 1.0.0\n- Lamps are shown.\n"),
    ("community.contributing", "CONTRIBUTING.md", "# Contributing\n"),
    ("community.code_of_conduct", "CODE_OF_CONDUCT.md", "# Code of conduct\n"),
    ("community.governance", "GOVERNANCE.md", "# Governance\n"),
    ("testing.ci_runs_tests", ".github/workflows/ci.yml", TESTS),
    ("testing.ci_runs_tests", ".gitlab-ci.yml", "test:\n  script: pytest\n"),
    ("reuse.interface_descriptions", "openapi.yaml", OPENAPI),
]


@pytest.mark.parametrize(("measure", "path", "text"), CASES, ids=[f"{each[0]}, {each[1]}" for each in CASES])
def test_it_is_open_and_shown(measure: str, path: str, text: str) -> None:
    tests = {"tests/test_lamps.py": "def test_lamps():\n    assert lamps(2) == 3\n"}
    seen = run(measure, {**tests, path: text + FILL})
    assert seen.undetermined is not None
    assert seen.evidence[0].path == path
    assert run(measure, {**tests, "docs/a.md": text}).undetermined is None


@pytest.mark.parametrize(("measure", "path", "text"), CASES, ids=[f"{each[0]}, {each[1]}" for each in CASES])
def test_so_is_what_the_copy_lacks(measure: str, path: str, text: str) -> None:
    whole = snapshot({"tests/test_lamps.py": "def test_lamps():\n    assert lamps(2) == 3\n", path: text})
    lacking = tuple(each._replace(size=None, oid="3" * 40) if each.path == path else each for each in whole.entries)
    seen = run(measure, replace(whole, entries=lacking))
    assert seen.undetermined is not None
    assert seen.evidence[0].path == path
