# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Configurations that a cloud's service starts by settings of its own: what they run stays open, what not is missing."""

from __future__ import annotations

import pytest

from tests.kit import Files, run
from tests.measures.test_testing import PYTEST, github, spoken


def cloud(*steps: str, path: str = "cloudbuild.yaml") -> Files:
    return {path: "steps:\n" + "".join(f"- {step}\n" for step in steps)}


def code_build(*commands: str, path: str = "buildspec.yml") -> Files:
    listed = "".join(f"      - {command}\n" for command in commands)
    return {path: f"version: 0.2\nphases:\n  install:\n    commands: [npm ci]\n  build:\n    commands:\n{listed}"}


STARTED: dict[str, tuple[Files, str | None]] = {
    "a shell": (cloud("{name: python, entrypoint: bash, args: ['-c', 'pip install . && pytest']}"), None),
    "a script": (cloud("{name: python, script: 'pip install .\n\n    pytest'}"), None),
    "an entry point": (cloud("{name: python, entrypoint: python, args: [-m, pytest]}"), None),
    "in a folder": (cloud("{name: python, entrypoint: pytest}", path="ci/cloudbuild-pr.yml"), None),
    "a phase": (code_build("cd app && pytest"), None),
    "a phase of one of several": (code_build("pytest", path="buildspecs/buildspec-pr.yaml"), None),
    "a build": (cloud("{name: gcr.io/cloud-builders/docker, args: [build, .]}"), "no_tests_run"),
    "an echo": (cloud("{name: bash, args: ['-c', 'echo pytest']}"), "no_tests_run"),
    "other phases": (code_build("npm run build"), "no_tests_run"),
    "a step of others": (cloud("{name: python, entrypoint: pytest}", path="lib/x/cloudbuild.yaml"), "no_ci"),
    "another file": (code_build("pytest", path="build-specification.yml"), "no_ci"),
    "no steps": ({"cloudbuild.yaml": "steps: 1\nsubstitutions: [a]\n"}, "no_tests_run"),
    "beside a pipeline that runs them": (cloud("{name: python, entrypoint: pytest}") | github("pytest"), "runs"),
}


@pytest.mark.parametrize(("files", "value"), STARTED.values(), ids=STARTED)
def test_what_starts_at_the_service_stays_open(files: Files, value: str | None) -> None:
    measurement = run("testing.ci_runs_tests", PYTEST | files)
    assert measurement.value == value
    assert spoken(measurement)


@pytest.mark.parametrize("measure", ["testing.ci_runs_tests", "testing.style", "security.static_analysis"])
def test_the_reason_speaks_of_settings(measure: str) -> None:
    command = "pytest && flake8 . && bandit -r src"
    files = PYTEST | {"src/a.py": "x = 1\n"} | cloud(f"{{name: python, entrypoint: sh, args: ['-c', '{command}']}}")
    measurement = run(measure, files)
    assert measurement.value is None
    assert measurement.undetermined is not None
    assert measurement.undetermined.key.endswith("_trigger")
    assert spoken(measurement)


def test_a_broken_file_is_shown() -> None:
    measurement = run("testing.ci_runs_tests", PYTEST | {"cloudbuild.yaml": "steps: [\n"})
    assert measurement.value is None
    assert [each.text.key for each in measurement.evidence] == ["testing.ci_unreadable"]
