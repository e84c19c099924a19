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


TEAM = ".teamcity/Lamps/buildTypes/Lamps_Test.xml"


def team(*parameters: str, path: str = TEAM) -> Files:
    """Settings of TeamCity in XML with one step of these parameters."""
    given = "".join(f"          <param {each}\n" for each in parameters)
    return {
        path: f'<build-type>\n <settings>\n  <runner id="R1" type="simpleRunner">\n{given}  </runner>\n </settings>\n'
    }


def kotlin(*steps: str, path: str = ".teamcity/settings.kts") -> Files:
    inside = "\n".join(f"            {line}" for step in steps for line in step.split("\n"))
    return {path: f"object Check : BuildType({{\n    steps {{\n{inside}\n    }}\n    triggers {{ vcs {{ }} }}\n}})\n"}


MAVEN = {
    "pom.xml": "<project/>\n",
    "src/test/java/ATest.java": "class ATest {\n  @Test\n  void adds() { assertEquals(2, f(1)); }\n}\n",
}
SETTINGS: dict[str, tuple[Files, str | None]] = {
    "a script": (team('name="script.content"><![CDATA[call conda activate e\ncall pytest tests]]></param>'), None),
    "a script as a value": (team('name="script.content" value="pip install .&#xA;pytest -q &amp;&amp; true" />'), None),
    "goals": (MAVEN | team('name="goals" value="clean verify" />'), None),
    "Kotlin": (kotlin('script {\n  scriptContent = """\n    pip install .\n    pytest\n  """.trimIndent()\n}'), None),
    "Kotlin, on one line": (kotlin('script { scriptContent = "pytest -q" }'), None),
    "Kotlin, goals": (MAVEN | kotlin('maven {\n  goals = "clean test"\n}'), None),
    "Kotlin, pytest by name": (kotlin("python {\n  command = pytest {\n  }\n}"), None),
    "another step": (team('name="script.content" value="npm run build" />'), "no_tests_run"),
    "in a comment": (kotlin("// script { scriptContent = \"pytest\" }"), "no_tests_run"),
    "in a comment of XML": (team('name="x" />\n<!-- <param name="script.content" value="pytest" /> -->'), "no_tests_run"),
    "elsewhere": (team('name="script.content" value="pytest" />', path="doc/teamcity/a.xml"), "no_ci"),
    "Codemagic": (
        {"codemagic.yaml": "workflows:\n  a:\n    scripts:\n      - name: Test\n        script: pytest\n      - pip list\n"},
        None,
    ),
    "Bitrise": (
        {"bitrise.yml": "workflows:\n  a:\n    steps:\n    - script@1:\n        inputs:\n        - content: |\n            pytest\n"},
        None,
    ),
    "Bamboo": ({"bamboo-specs/bamboo.yml": "Build:\n  tasks:\n    - script:\n        - pytest\n"}, None),
}  # fmt: skip


@pytest.mark.parametrize(("files", "value"), SETTINGS.values(), ids=SETTINGS)
def test_settings_of_a_server_leave_it_open(files: Files, value: str | None) -> None:
    measurement = run("testing.ci_runs_tests", PYTEST | files)
    assert measurement.value == value
    assert spoken(measurement)


def test_a_minimum_that_a_server_may_ask_for_leaves_coverage_open() -> None:
    options = {"pyproject.toml": '[tool.pytest.ini_options]\naddopts = "--cov lamps --cov-fail-under 70"\n'}
    measurement = run("testing.coverage", PYTEST | options | team('name="script.content" value="pytest" />'))
    assert measurement.value is None
    assert run("testing.coverage", PYTEST | options | team('name="script.content" value="make" />')).value is not None


def test_a_configuration_that_is_switched_off_leaves_nothing_open() -> None:
    files = {"tests/test_a.py": "def test_a():\n    assert f()\n", ".travis.yml": "if: false\nscript: pytest\n"}
    assert run("testing.ci_runs_tests", files).value == "no_tests_run"
    assert run("testing.ci_runs_tests", files | {".travis.yml": "script: pytest\n"}).value is None
