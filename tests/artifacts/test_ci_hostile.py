# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Configurations made to cost much or to confuse: bounded time, no crash, and never a silent pass."""

from __future__ import annotations

import time

import pytest

from tests.kit import run, snapshot

TESTS = {"tests/test_a.py": "def test_a():\n    assert f() == 2\n"}
BIG = 1_500_000
GITHUB = ".github/workflows/ci.yml"
STEPS = "on: push\njobs:\n  a:\n    steps:\n"
PATHS = (
    GITHUB, ".gitlab-ci.yml", ".travis.yml", "Jenkinsfile", "azure-pipelines.yml", ".circleci/config.yml", ".drone.yml",
    ".woodpecker.yml", "bitbucket-pipelines.yml", ".buildkite/pipeline.yml", ".cirrus.yml", "appveyor.yml",
    "cloudbuild.yaml", "buildspec.yml",
)  # fmt: skip
TEXTS: dict[str, str | bytes] = {
    "one long line": "a: " + "x" * BIG,
    "one long list": "a: [" + "x, " * (BIG // 3) + "]",
    "deep": "a: " + "[" * 5000,
    "braces": "{" * 50_000,
    "nested blocks": "stage('t') { " * 20_000,
    "comments never closed": "/*" * 100_000,
    "tabs": "jobs:\n\ta:\n\t\tscript: x\n",
    "aliases": "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefghijklmnopqrstuvw", "bcdefghijklmnopqrstuvwx", strict=True)),
    "itself as alias": "a: &a\n  b: *a\n",
    "not UTF-8": b"on: push\njobs: \xff\xfe\n",
    "null bytes": b"on: push\x00\njobs: {}\n",
    "a list": "- a\n- b\n",
    "numbers for everything": "on: 1\njobs: 2\nsteps: 3\nworkflows: 4\npipelines: 5\nstages: 6\nscript: 7\ninclude: 8\nvariables: 9\n",
    "lists for everything": "on: []\njobs: []\nsteps: [[]]\nworkflows: []\npipelines: []\nscript: [[], {}]\ninclude: [[], {}]\nworkflow: []\n",
    "mappings for everything": "on: {push: {branches: {a: b}, paths: {c: d}}}\njobs: {a: {steps: {b: c}, needs: {d: e}, strategy: []}}\n"
    "steps: {a: {commands: {b: c}, when: {event: {d: e}}}}\nt: {script: {a: b}, rules: {c: d}, parallel: {matrix: {e: f}}}\n",
}  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_configuration_is_too_strange(path: str, text: str | bytes) -> None:
    start = time.process_time()
    measurement = run("testing.ci_runs_tests", snapshot({**TESTS, path: text}))
    assert measurement.value != "runs" and not measurement.crashed
    assert measurement.evidence
    assert time.process_time() - start < 4


LOOPS: dict[str, dict[str, str]] = {
    "an action that uses itself": {
        GITHUB: STEPS + "      - uses: ./a\n",
        "a/action.yml": "runs:\n  using: composite\n  steps:\n" + "    - uses: ./a\n" * 20,
    },
    "workflows that call each other": {
        GITHUB: "on: push\njobs: {a: {uses: ./.github/workflows/b.yml}}\n",
        ".github/workflows/b.yml": "on: workflow_call\njobs:\n" + "".join(f"  j{i}: {{uses: ./.github/workflows/b.yml}}\n" for i in range(20)),
    },
    "a template that takes itself": {
        "azure-pipelines.yml": "steps:\n" + "  - template: azure-pipelines.yml\n" * 8,
    },
    "steps that are themselves": {
        "azure-pipelines.yml": "parameters: [{name: steps, default: ['${{ parameters.steps }}']}]\nsteps:\n"
        "  - template: azure-pipelines.yml\n    parameters: {steps: '${{ parameters.steps }}'}\n",
    },
    "matrices in matrices": {
        "azure-pipelines.yml": "jobs:\n" + "".join(
            f"{' ' * 2 * i}- job: a\n{' ' * 2 * i}  strategy: {{matrix: {{{', '.join(f'r{n}: {{v: x}}' for n in range(24))}}}}}\n{' ' * 2 * i}  jobs:\n"
            for i in range(1, 9)
        ),
    },
    "a command that uses itself": {
        ".circleci/config.yml": "commands:\n  t:\n    steps:\n" + "      - t\n" * 20 + "jobs: {build: {steps: [t]}}\n",
    },
    "an upload of itself": {".buildkite/pipeline.yml": "steps:\n  - command: buildkite-agent pipeline upload .buildkite/pipeline.yml\n"},
    "jobs that extend each other": {".gitlab-ci.yml": "a: {extends: [b, b], script: [x]}\nb: {extends: [a, a], script: [y]}\n"},
    "references in a circle": {".gitlab-ci.yml": "a:\n  script: [!reference [b, script]]\nb:\n  script: [!reference [a, script]]\n"},
    "requirements that include each other": {f"requirements/r{i}.txt": "".join(f"-r r{j}.txt\n" for j in range(40)) for i in range(40)},
}  # fmt: skip


@pytest.mark.parametrize("files", LOOPS.values(), ids=LOOPS)
def test_what_refers_to_itself_ends(files: dict[str, str]) -> None:
    start = time.process_time()
    shot = snapshot({**TESTS, **files})
    assert run("testing.ci_runs_tests", shot).value != "runs"
    assert not run("dependencies.locked", shot).crashed
    assert time.process_time() - start < 4


BUILDS = {
    "plug-ins never closed": "<plugin>" * 50_000,
    "comments": "<!--" * 100_000,
    "goals": "<plugin><artifactId>jacoco-maven-plugin</artifactId>"
    + "<goal>check</goal><counter>LINE</counter>" * 5_000,
    "one line": "<project>" + " " * BIG,
}


@pytest.mark.parametrize("text", BUILDS.values(), ids=BUILDS)
def test_no_build_file_is_too_strange(text: str) -> None:
    junit = {"src/test/java/ATest.java": "class ATest {\n  @Test\n  void a() { f(); }\n}\n"}
    files = {**junit, "pom.xml": text, "build.gradle": text, ".gitlab-ci.yml": "t:\n  script: [mvn verify]\n"}
    start = time.process_time()
    for name in ("testing.style", "testing.coverage", "security.sbom", "security.static_analysis", "testing.level"):
        assert not run(name, files).crashed
    assert time.process_time() - start < 6


CASES = {
    "Python": ("tests/test_a.py", "def test_a():\n" + "    x\n" * 100_000),
    "JavaScript": ("a.test.js", "it('a', () => {\n" * 20_000),
    "skips": ("a.test.js", "it.skip('a', () => {})\n" * 15_000),
    "Java": ("src/test/java/ATest.java", "@Disabled\n@Test\n" * 20_000),
    "comments": ("a_test.go", "func TestA(t *testing.T) {\n" + "/* " * 100_000),
    "one line": ("a.postman_collection.json", '{"a": "pm.test(' + "x" * BIG),
}


@pytest.mark.parametrize(("path", "text"), CASES.values(), ids=CASES)
def test_no_test_file_is_too_strange(path: str, text: str) -> None:
    start = time.process_time()
    assert not run("testing.level", {path: text}).crashed
    assert time.process_time() - start < 4
