# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pipelines that cannot be read, and scripts that they call in vain: shown wherever pipelines are looked at."""

from __future__ import annotations

import pytest

from sealcheck.model import EvidenceKind
from tests.kit import Files, run
from tests.measures.test_testing import PYTEST, github, spoken

BROKEN: Files = {
    ".github/workflows/scan.yml": "on:\n  push:\n    branches: [main, *release-*]\njobs:\n  a:\n    steps: []\n",
    ".gitlab-ci.yml": "build:\n  script: make\n",
}
SHARED: Files = {".github/workflows/all.yml": "on: push\njobs: {a: {uses: town/ci/.github/workflows/test.yml@v1}}\n"}


@pytest.mark.parametrize("name", ["testing.ci_runs_tests", "testing.style", "security.static_analysis"])
@pytest.mark.parametrize("others", [{}, SHARED, {".eslintrc": '{"rules": {"semi": 2}}'}])
def test_a_workflow_that_cannot_be_read_is_shown(name: str, others: Files) -> None:
    measurement = run(name, {**PYTEST, **BROKEN, **others})
    shown = [(e.path, e.start) for e in measurement.evidence if e.text.key == "testing.ci_unreadable"]
    assert shown == [(".github/workflows/scan.yml", 3)], measurement
    assert spoken(measurement)


def package(scripts: str, folder: str = "") -> Files:
    return {f"{folder}package.json": f'{{"scripts": {{{scripts}}}}}\n'}


VAIN: dict[str, tuple[str, Files, Files]] = {
    "tests": ("testing.ci_runs_tests", package('"build": "tsc"'), github("pnpm test")),
    "tests, by name": ("testing.ci_runs_tests", package('"test": "jest"'), github("npm run test:unit")),
    "tests, in a folder": ("testing.ci_runs_tests", package("", "web/"), github("npm --prefix web run test:unit")),
    "style, in short": ("testing.style", package('"test": "jest"', "web/"), github("cd web && pnpm ci:format")),
    "style": ("testing.style", package('"test": "jest"'), github("pnpm run ci:lint")),
}
SENSIBLE: dict[str, tuple[str, Files, Files]] = {
    "a script that is there": ("testing.style", package('"lint": "echo"'), github("npm run lint")),
    "only if it is there": ("testing.style", package(""), github("npm run lint --if-present")),
    "a program of the dependencies": ("testing.style", package(""), github("pnpm lint")),
    "a package that is made first": ("testing.style", {}, github("npm run lint")),
    "of another kind": ("testing.style", package(""), github("npm run test:unit")),
    "the runner of Bun": ("testing.ci_runs_tests", package(""), github("bun test")),
    "on a tag only": ("testing.style", package(""), github("npm run lint", on="{push: {tags: ['v*']}}")),
}


def vain(name: str, files: Files) -> list[EvidenceKind]:
    measurement = run(name, files)
    assert spoken(measurement)
    return [each.kind for each in measurement.evidence if each.text.key == "testing.ci_no_script"]


@pytest.mark.parametrize(("name", "manifest", "workflow"), VAIN.values(), ids=VAIN)
def test_scripts_that_are_called_in_vain_are_named(name: str, manifest: Files, workflow: Files) -> None:
    assert vain(name, {"a.js": "f()\n", **manifest, **workflow}) == [EvidenceKind.NEAR_MISS]


@pytest.mark.parametrize(("name", "manifest", "workflow"), SENSIBLE.values(), ids=SENSIBLE)
def test_other_calls_are_not(name: str, manifest: Files, workflow: Files) -> None:
    assert vain(name, {"a.js": "f()\n", **manifest, **workflow}) == []
