# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Images that a pipeline builds and starts itself, and results of an analysis that are only handed on."""

from __future__ import annotations

import pytest

from sealcheck.artifacts.ci.images import is_same
from sealcheck.model import LANGUAGES, Text
from sealcheck.words import words
from tests.kit import run

ENTRY = "#!/bin/bash\nrun() {\n  semgrep ci $2 --sarif --sarif-output $1.sarif\n}\nrun app $1\nexit 0\n"
IMAGE = {
    "src/a.py": "x = 1\n",
    "checks/Dockerfile": 'FROM tools\nCOPY ./start.sh /app/\nENTRYPOINT ["sh", "-c", "/app/start.sh ${LEVEL}"]\n',
    "checks/start.sh": ENTRY,
}
BUILD = "docker build -t checks -f checks/Dockerfile checks"
RUN = "docker run --rm -v $PWD:/src -e LEVEL=HIGH checks"


def workflow(*steps: str, on: str = "push") -> dict[str, str]:
    lines = [f"on: {on}", "jobs:", "  a:", "    steps:", *(f"      - {step}" for step in steps)]
    return {".github/workflows/ci.yml": "\n".join(lines) + "\n"}


def github(*commands: str) -> dict[str, str]:
    return workflow(*(f"run: {command}" for command in commands))


def action(tags: str) -> str:
    given = f'{{context: ./checks, file: ./checks/Dockerfile, tags: "{tags}", load: true}}'
    return f"uses: docker/build-push-action@v7\n        with: {given}"


def upload(given: str) -> str:
    return f"uses: github/codeql-action/upload-sarif@v4\n        with: {{{given}}}"


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(github(BUILD, RUN), id="built by a command"),
        pytest.param(github("docker buildx build --tag=checks:latest checks", RUN), id="built by buildx"),
        pytest.param(workflow(action("${{ env.REPO }}/checks:v1"), "run: docker run $REPO/checks:v1"), id="an action"),
        pytest.param(workflow(action("x/other:1,x/checks:1"), "run: docker run x/checks:1"), id="several tags"),
        pytest.param(github(BUILD, "docker run checks LOW"), id="given a word"),
        pytest.param(github("docker build checks -t checks", RUN), id="the folder in front"),
        pytest.param(github("docker build --build-arg A=1 checks -t checks --pull", RUN), id="the folder in between"),
        pytest.param(github(f"sudo {BUILD}", f"sudo -E {RUN}"), id="as an administrator"),
        pytest.param(github(f"DOCKER_BUILDKIT=1 {BUILD}", f"timeout 60 {RUN}"), id="behind a setting"),
        pytest.param(
            github(BUILD, RUN) | {"checks/Dockerfile": "FROM tools\nCOPY start.sh /\nCMD /start.sh\n"}, id="a command"
        ),
        pytest.param(
            github(BUILD, RUN) | {"checks/Dockerfile": 'FROM tools\nENTRYPOINT ["semgrep", "ci"]\n'}, id="no script"
        ),
    ],
)
def test_an_image_of_its_own_analyses(files: dict[str, str]) -> None:
    assert run("security.static_analysis", IMAGE | files).value is True


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(github(BUILD), id="only built"),
        pytest.param(github(RUN), id="only started"),
        pytest.param(github(BUILD, "docker run other"), id="another image"),
        pytest.param(github(BUILD, "docker run y/checks"), id="the image of another registry"),
        pytest.param(github(BUILD, "docker run checks:v2"), id="another version"),
        pytest.param(github(BUILD, "docker run --entrypoint ls checks"), id="started with something else"),
        pytest.param(github(BUILD, "docker pull checks"), id="only pulled"),
        pytest.param(github(BUILD, "docker compose run checks"), id="a service of that name"),
        pytest.param(github(BUILD, f"echo {RUN}"), id="only said"),
        pytest.param(github(BUILD, RUN) | {"checks/start.sh": "#!/bin/sh\nserve\n"}, id="an image that serves"),
        pytest.param(
            github(BUILD, RUN) | {"checks/Dockerfile": "FROM tools\nCOPY start.sh /\nCMD serve\n"}, id="not started"
        ),
        pytest.param(workflow(f"run: {BUILD}", f"run: {RUN}", on="workflow_dispatch"), id="by hand"),
    ],
)
def test_an_image_of_its_own_does_not_analyse(files: dict[str, str]) -> None:
    assert run("security.static_analysis", IMAGE | files).value is False


def test_tests_in_an_image_of_its_own() -> None:
    files = {
        "tests/test_a.py": "def test_a():\n    assert f(1) == 2\n",
        "Dockerfile": 'FROM python\nCOPY . .\nCMD ["pytest", "-q"]\n',
    }
    assert run("testing.ci_runs_tests", files | github("docker build -t town .", "docker run town")).value == "runs"
    assert run("testing.ci_runs_tests", files | github("docker build . -t town", "docker run town")).value == "runs"
    built = files | {"Dockerfile": "FROM python\nCOPY . .\nRUN pytest\n"}
    assert run("testing.ci_runs_tests", built | github("docker build . -t town")).value == "runs"
    lenient = github("docker build -t town .", "docker run town || true")
    assert run("testing.ci_runs_tests", files | lenient).value == "may_fail"
    served = files | {"Dockerfile": "FROM python\nCMD flask run\n"}
    both = github("docker build -t town .", "docker run town")
    assert run("testing.ci_runs_tests", served | both).value == "no_tests_run"


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ("sarif_file: semgrep-app.sarif", None),
        ("sarif_file: out/bandit.sarif, category: x", None),
        ("sarif_file: results.sarif, category: gosec", None),
        ("sarif_file: results.sarif, category: /language:sast", False),
        ("sarif_file: trivy.sarif", False),
        ("sarif_file: results.sarif", False),
        ("sarif_file: eslint.sarif, category: lint", False),
        ("sarif_file: banditry.sarif", False),
        ("checkout_path: semgrep", False),
    ],
)
def test_results_that_are_handed_on(given: str, value: bool | None) -> None:
    measurement = run("security.static_analysis", IMAGE | workflow(upload(given)))
    assert measurement.value is value
    texts = [measurement.undetermined, measurement.summary, *(each.text for each in measurement.evidence)]
    assert all(words(text, language) for text in texts if text for language in LANGUAGES)


def test_results_that_are_handed_on_by_hand() -> None:
    by_hand = workflow(upload("sarif_file: bandit.sarif"), on="workflow_dispatch")
    assert run("security.static_analysis", IMAGE | by_hand).value is False


def test_what_leaves_it_open_is_shown_before_all_else() -> None:
    audits = [
        f"run: {each}" for each in ("trivy fs .", "npm audit", "pip-audit", "cargo audit", "grype dir:.", "zizmor .")
    ]
    measurement = run("security.static_analysis", IMAGE | workflow(*audits, upload("sarif_file: bandit.sarif")))
    assert measurement.value is None
    assert isinstance(text := measurement.evidence[0].text, Text)
    assert text.key == "security.scanner_uploaded"


@pytest.mark.parametrize(
    ("tag", "image", "same"),
    [
        ("a", "a:latest", True),
        ("r:5000/a", "r:5000/a:latest", True),
        ("${{ env.R }}/a:1", "$R/a:1", True),
        ("a:${{ github.sha }}", "a:$GITHUB_SHA", True),
        ("$R/a:1", "$R/a:2", False),
        ("${{ steps.meta.outputs.tags }}", "$IMAGE", False),
        ("a", "b", False),
        ("r/a", "a", False),
    ],
)
def test_is_same(tag: str, image: str, same: bool) -> None:
    assert is_same(tag, image) is same
