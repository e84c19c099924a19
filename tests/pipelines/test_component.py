# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The GitLab component: the very script of its job, in one shell, with the variables that a runner sets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kit import commit_files, git, git_repo
from tests.pipelines.conftest import BEFORE, LICENCE
from tests.pipelines.forge import Job, comment, comments_api, component, run_component

Run = Callable[..., Job]
OUTPUT = "sealcheck-report"


@pytest.fixture(scope="module")
def tools(wheel: Path, offline: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the first step of the job makes, kept for the tests that are about the other steps."""
    folder = tmp_path_factory.mktemp("tools")
    pip = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", str(wheel)]
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    subprocess.run(pip, check=True, env=os.environ | offline)
    return folder


@pytest.fixture
def run(tools: Path, tmp_path: Path) -> Run:
    def call(checkout: Path, given: dict[str, str] | None = None, **env: str) -> Job:
        return run_component(checkout, tmp_path / "home", {"sealcheck": "."} | (given or {}), tools=tools, **env)

    return call


@pytest.fixture
def merge_request(origin: Path, tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A checkout of the branch, and what the runner says about its merge request."""
    checkout = tmp_path / "checkout" / "parking"
    git(origin, "clone", "--quiet", str(origin), str(checkout))
    git(checkout, "checkout", "--quiet", "--detach", "origin/licence")
    base = git(checkout, "merge-base", "origin/main", "HEAD")
    return checkout, {"CI_MERGE_REQUEST_IID": "5", "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}


@pytest.mark.parametrize("shell", ["bash", "sh"])
def test_the_job_writes_what_gitlab_reads(run: Run, origin: Path, shell: str) -> None:
    job = run(origin, {"lang": "de", "formats": "csv"}, shell=shell)
    assert job.code == 0, job.log
    _name, text = component({"sealcheck": "."})
    for path in text["artifacts"]["reports"].values():
        assert (origin / path).is_file(), path
    assert json.loads((origin / OUTPUT / "report.codequality.json").read_text())
    assert (origin / OUTPUT / "report.csv").is_file() and (origin / OUTPUT / "report.html").is_file()
    assert "SEALCHECK_LEVEL=none\n" in (origin / OUTPUT / "report.env").read_text()
    assert not (origin / OUTPUT / "changes.md").exists(), "outside of a merge request there is nothing to compare with"


def test_a_missed_gate_fails_the_job_with_the_reports_written(run: Run, origin: Path) -> None:
    job = run(origin, {"require": "bronze", "min-score": "1", "fail-on": "SEC-01:unmet,bronze"})
    assert job.code == 1 and "--fail-on bronze" in job.log, job.log
    assert (origin / OUTPUT / "report.junit.xml").is_file()


@pytest.mark.parametrize(
    ("given", "status"),
    [
        pytest.param({"rev": "v9.9"}, 3, id="no such revision"),
        pytest.param({"seal": "platinum"}, 2, id="no such seal"),
        pytest.param({"fail-on": "goldd"}, 2, id="no such word"),
        pytest.param({"baseline": "missing.yml"}, 2, id="no such baseline"),
    ],
)
def test_what_cannot_be_assessed_fails_the_job(run: Run, origin: Path, given: dict[str, str], status: int) -> None:
    commit_files(origin, {f"{OUTPUT}/report.json": "{}", f"{OUTPUT}/report.env": "SEALCHECK_LEVEL=gold\n"})
    job = run(origin, given)
    assert job.code == status, job.log
    assert not (origin / OUTPUT).exists(), "a report that the branch brings is not taken for this one"


def test_when_nothing_can_be_installed_the_job_fails(origin: Path, tmp_path: Path) -> None:
    job = run_component(origin, tmp_path / "home", {"sealcheck": "./no.whl"})
    assert job.code == 1 and "no.whl" in job.log and not (origin / OUTPUT).exists()


def test_a_merge_request_is_told_what_it_changes_and_gitlab_gets_one_comment(run: Run, merge_request: tuple[Path, dict[str, str]]) -> None:  # fmt: skip
    checkout, env = merge_request
    with comments_api() as api:
        api.comments.append(comment(1, "mallory", 9, "<!-- sealcheck -->\nGold!"))
        env = env | {"CI_API_V4_URL": api.address}
        silent = run(checkout, **env)
        assert silent.code == 0 and api.asked == [], "no token, no comment"
        text = (checkout / OUTPUT / "changes.md").read_text()
        assert "LIC-01" in text and text in silent.log
        for _ in range(2):
            job = run(checkout, SEALCHECK_COMMENT_TOKEN="s3cret", **env)
            assert job.code == 0 and "s3cret" not in job.log, job.log
        theirs, ours = api.comments
        assert theirs["body"].endswith("Gold!") and ours["body"] == f"<!-- sealcheck -->\n{text}"
        assert [each[:2] for each in api.asked if each[0] != "GET"] == [
            ("POST", "/projects/7/merge_requests/5/notes"),
            ("PUT", "/projects/7/merge_requests/5/notes/2"),
        ]
        assert {token for *_, token in api.asked} == {"s3cret"}


def test_a_shallow_clone_is_undetermined_and_says_how_to_complete_it(run: Run, merge_request: tuple[Path, dict[str, str]], tmp_path: Path) -> None:  # fmt: skip
    checkout, env = merge_request
    git(checkout, "branch", "--force", "request", "HEAD")
    shallow = tmp_path / "shallow"
    git(checkout, "clone", "--quiet", "--depth", "1", "--branch", "request", checkout.as_uri(), str(shallow))
    job = run(shallow, **env)
    assert job.code == 0, job.log
    assert "The clone lacks a part of the history" in job.log and 'GIT_DEPTH: "0"' in job.log
    assert "Nothing was compared" in job.log
    report = json.loads((shallow / OUTPUT / "report.json").read_text())
    assert {row["id"]: row["verdict"] for row in report["criteria"]}["COM-01"] == "undetermined"
    _name, text = component({"sealcheck": "."})
    assert text["variables"]["GIT_DEPTH"] == "0", "the component asks for all of the history itself"


def test_nothing_in_the_checkout_is_executed(wheel: Path, offline: dict[str, str], tmp_path: Path) -> None:
    """The whole job, the installation too; a module in the checkout would otherwise pass for the real one."""
    trap = "import pathlib; pathlib.Path(__file__).parents[0].joinpath('TRAPPED').touch()\n"
    names = ("venv", "json", "requests", "pip", "ensurepip", "pathlib", "sitecustomize", "sealcheck")
    checkout = git_repo(tmp_path / "checkout", BEFORE | {f"{name}.py": trap for name in names})
    base = git(checkout, "rev-parse", "HEAD")
    commit_files(checkout, {"LICENSE": LICENCE})
    with comments_api() as api:
        env = {"CI_MERGE_REQUEST_IID": "5", "CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "CI_API_V4_URL": api.address}
        env |= {"SEALCHECK_COMMENT_TOKEN": "s3cret"} | offline
        job = run_component(checkout, tmp_path / "home", {"sealcheck": str(wheel)}, **env)
        assert job.code == 0 and api.comments, job.log
    assert not list(checkout.rglob("TRAPPED"))
    assert not list((tmp_path / "home" / "tmp").iterdir()), "the installation was left behind"


def test_an_input_is_data(run: Run, origin: Path) -> None:
    text = "$(touch HIT)`touch HIT`'; touch HIT; '\"; touch HIT; \""
    names = ("seal", "require", "min-score", "baseline", "fail-on", "rev", "formats", "lang", "base")
    assert run(origin, dict.fromkeys(names, text)).code == 2
    assert run(origin, {"base": text}).code == 0
    assert not list(origin.parent.rglob("HIT"))
