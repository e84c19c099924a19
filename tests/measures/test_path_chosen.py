# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A pipeline file that its system may have been told to read leaves open what it speaks of, and nothing else."""

from __future__ import annotations

import pytest

from sealcheck.model import LANGUAGES
from sealcheck.words import words
from tests.kit import run

COVERAGE = "- task: PublishCodeCoverageResults@2"
SBOM = "- script: syft . -o cyclonedx-json"
ANALYSIS = "- task: SonarQubeAnalyze@6"
PLACE = "ci/azure-pipelines.yml"


@pytest.mark.parametrize(
    ("measure", "step", "path", "value"),
    [
        ("testing.coverage", COVERAGE, PLACE, None),
        ("testing.coverage", SBOM, PLACE, "not_measured"),
        ("testing.coverage", "# " + COVERAGE, PLACE, "not_measured"),
        ("testing.coverage", COVERAGE, "ci/steps.yml", "not_measured"),
        ("security.sbom", SBOM, PLACE, None),
        ("security.sbom", ANALYSIS, PLACE, "none"),
        ("security.static_analysis", ANALYSIS, PLACE, None),
        ("security.static_analysis", COVERAGE, PLACE, False),
    ],
)
def test_what_a_file_at_a_chosen_place_speaks_of_stays_open(
    measure: str, step: str, path: str, value: str | bool | None
) -> None:
    pipeline = f"trigger: [main]\npool: {{vmImage: ubuntu-latest}}\nsteps:\n  - script: make\n  {step}\n"
    measurement = run(measure, {path: pipeline, "a.py": "x = 1\n"})
    assert measurement.value == value
    reason = measurement.undetermined or measurement.summary
    assert reason is not None
    assert all(words(reason, language) for language in LANGUAGES)


PYTEST = {"tests/test_a.py": "def test_a():\n    assert f(1) == 2\n"}
STAGES = "pipeline {\n  stages {\n    stage('A') {\n      steps {\n        sh '%s'\n      }\n    }\n  }\n}\n"


@pytest.mark.parametrize(
    ("path", "command", "files", "value"),
    [
        ("api/Jenkinsfile", "mvn package", PYTEST, None),
        ("api/deploy/Jenkinsfile-dev", "make all", PYTEST, None),
        ("api/Jenkinsfile", "kubectl apply -f a.yml", PYTEST, "no_ci"),
        ("api/Jenkinsfile.bak", "mvn package", PYTEST, "no_ci"),
        ("vendor/api/Jenkinsfile", "mvn package", PYTEST, "no_ci"),
        ("api/Jenkinsfile", "mvn package", {}, "no_tests_run"),
    ],
)
def test_jenkins_reads_the_file_that_its_job_names(
    path: str, command: str, files: dict[str, str], value: str | None
) -> None:
    measurement = run("testing.ci_runs_tests", {path: STAGES % command, "a.py": "x = 1\n", **files})
    assert measurement.value == value
    if value is None:
        assert measurement.undetermined is not None
        assert ("system", "Jenkins") in measurement.undetermined.args
