# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The composite action, run step by step in a clean environment, with the variables that a forge sets."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kit import commit_files, git, git_repo
from tests.pipelines.conftest import BEFORE, LICENCE, days_ago, small_seal
from tests.pipelines.forge import Action, Job, comment, comments_api

Run = Callable[..., Job]


@pytest.fixture(scope="module")
def installed(wheel: Path, offline: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The outputs of the step that installs; the step runs once for all tests here."""
    folder = tmp_path_factory.mktemp("install")
    job = Action(folder / "home").run(git_repo(folder / "repo", BEFORE), {"sealcheck": str(wheel)}, **offline)
    assert (job.code, job.ran[0]) == (0, "Install sealcheck"), job.log
    return job.steps["install"]


@pytest.fixture
def act(installed: dict[str, str], tmp_path: Path) -> Run:
    def run(checkout: Path, given: dict[str, str] | None = None, *, pull: int = 0, **env: str) -> Job:
        home = tmp_path / f"home{len(list(tmp_path.glob('home*')))}"
        return Action(home).run(checkout, given or {}, pull=pull, skip={"install": installed}, **env)

    return run


@pytest.fixture
def pull_request(origin: Path, tmp_path: Path) -> Path:
    """A checkout of the merge commit that forges make of a pull request, with the branches of `origin`."""
    checkout = tmp_path / "checkout" / "parking"
    git(origin, "clone", "--quiet", str(origin), str(checkout))
    git(checkout, "checkout", "--quiet", "--detach", "origin/main")
    git(checkout, "merge", "--quiet", "--no-edit", "origin/licence")
    return checkout


def verdicts(folder: str) -> dict[str, str]:
    report = json.loads((Path(folder) / "report.json").read_text())
    return {row["id"]: row["verdict"] for row in report["criteria"]}


def test_without_a_gate_the_job_passes_and_hands_on_what_was_found(act: Run, origin: Path) -> None:
    job = act(origin, {"lang": "de"})
    assert job.code == 0, job.log
    assert job.ran == ["Assess", "Compare with the target branch", "Gate"]
    out = job.outputs
    assert out["level"] == "none" and out["status"] == "0" and out["changes"] == ""
    assert 0 < float(out["score"]) <= float(out["score-possible"]) <= 100
    folder = Path(out["folder"])
    assert origin not in folder.parents, "the report does not lie in what is assessed"
    names = {"report.json", "report.md", "report.html", "report.sarif", "report.annotations.txt", "report.env"}
    assert {file.name for file in folder.iterdir()} == names
    assert [Path(out[name]).name for name in ("json", "markdown", "html", "sarif")] == [
        "report.json", "report.md", "report.html", "report.sarif",
    ]  # fmt: skip
    assert job.summary == (folder / "report.md").read_text() and "Noch keine Stufe" in job.summary
    assert (folder / "report.annotations.txt").read_text() in job.log and "\n::error " in job.log


@pytest.mark.parametrize(
    ("given", "status"),
    [
        pytest.param({"require": "bronze"}, 1, id="level not reached"),
        pytest.param({"min-score": "99"}, 1, id="too few points"),
    ],
)
def test_a_missed_gate_fails_the_job_with_the_reports_written(act: Run, origin: Path, given: dict[str, str], status: int) -> None:  # fmt: skip
    job = act(origin, given)
    assert job.code == status and job.outputs["status"] == str(status), job.log
    assert Path(job.outputs["html"]).is_file() and Path(job.outputs["sarif"]).is_file()
    assert job.outputs["level"] == "none" and job.summary and "\n::error " in job.log


def test_a_gate_that_is_reached_passes(act: Run, origin: Path) -> None:
    assert act(origin, {"min-score": "1", "fail-on": "SEC-01:unmet"}).code == 0


def test_words_of_fail_on_reach_the_gate(act: Run, origin: Path) -> None:
    job = act(origin, {"fail-on": "SEC-01:unmet,bronze", "formats": "csv,junit"})
    assert job.code == 1 and "--fail-on bronze" in job.log, job.log
    assert {path.name for path in Path(job.outputs["folder"]).iterdir()} >= {"report.csv", "report.junit.xml"}


@pytest.mark.parametrize(
    ("given", "status"),
    [
        pytest.param({"target": "nowhere"}, {2, 3}, id="no target"),
        pytest.param({"target": "--help"}, {2, 3}, id="a target like an option"),
        pytest.param({"rev": "v9.9"}, {3}, id="no such revision"),
        pytest.param({"seal": "platinum"}, {2}, id="no such seal"),
        pytest.param({"require": "platinum"}, {2}, id="no such level"),
        pytest.param({"min-score": "much"}, {2}, id="no number"),
        pytest.param({"fail-on": "goldd"}, {2}, id="no such word"),
        pytest.param({"baseline": "missing.yml"}, {2}, id="no such baseline"),
        pytest.param({"formats": "pdf;id"}, {2}, id="no such format"),
        pytest.param({"lang": "fr"}, {2}, id="no such language"),
    ],
)
def test_what_cannot_be_assessed_fails_the_job(act: Run, origin: Path, given: dict[str, str], status: set[int]) -> None:
    job = act(origin, given)
    assert job.code in status, job.log
    assert job.outputs["level"] == job.outputs["json"] == job.summary == ""
    assert "Traceback" not in job.log


def test_an_old_report_in_the_folder_is_not_taken_for_this_one(act: Run, origin: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "report.env").write_text("SEALCHECK_LEVEL=gold\n")
    (kept / "report.json").write_text("{}")
    job = act(origin, {"rev": "v9.9", "output": str(kept)})
    assert job.code == 3 and job.outputs["level"] == "" and list(kept.iterdir()) == []


def test_when_nothing_could_be_installed_the_gate_stays_shut(origin: Path, tmp_path: Path) -> None:
    job = Action(tmp_path / "home").run(origin, {"sealcheck": str(tmp_path / "no.whl")})
    assert job.code != 0 and job.ran == ["Install sealcheck", "Gate"]


def test_a_shallow_checkout_is_undetermined_and_says_how_to_complete_it(act: Run, origin: Path, tmp_path: Path) -> None:
    checkout = tmp_path / "shallow" / "parking"
    git(origin, "clone", "--quiet", "--depth", "1", origin.as_uri(), str(checkout))
    job = act(checkout, GITHUB_BASE_REF="main")
    assert job.code == 0, job.log
    assert verdicts(job.outputs["folder"])["COM-01"] == "undetermined"
    assert "::warning title=sealcheck::The checkout lacks a part of the history" in job.log
    assert "fetch-depth: 0" in job.log and "fetch-depth: 0" in job.summary
    complete = act(origin)
    assert "::warning title=sealcheck::" not in complete.log


def test_a_shallow_checkout_does_not_pass_a_gate_on_history(act: Run, tmp_path: Path) -> None:
    """Where only history stands before the level, the gate says undetermined (4), not met."""
    seal = tmp_path / "history.yml"
    seal.write_text(small_seal("history.commits", least=2))
    origin = git_repo(tmp_path / "origin", BEFORE, date=days_ago(9))
    commit_files(origin, {"park.py": "x = 2\n"}, date=days_ago(5))
    checkout = tmp_path / "shallow"
    git(origin, "clone", "--quiet", "--depth", "1", origin.as_uri(), str(checkout))
    given = {"seal": str(seal), "require": "bronze"}
    assert act(origin, given).code == 0
    job = act(checkout, given)
    assert job.code == 4 and job.outputs["level"] == "none" and job.outputs["level-possible"] == "bronze", job.log


def test_a_pull_request_is_told_what_it_changes_and_only_that(act: Run, pull_request: Path) -> None:
    job = act(pull_request, pull=5, GITHUB_BASE_REF="main")
    assert job.code == 0, job.log
    text = Path(job.outputs["changes"]).read_text()
    assert "LIC-01" in text and "▲" in text and job.summary.startswith(text)
    base = verdicts(str(Path(job.outputs["folder"]) / "base"))
    now = verdicts(job.outputs["folder"])
    changed = {name for name in now if base[name] != now[name]}
    assert changed and all((name in text) == (name in changed) for name in now)
    report = json.loads((Path(job.outputs["folder"]) / "base" / "report.json").read_text())
    assert report["subject"]["commit"] == git(pull_request, "rev-parse", "origin/main")
    assert job.ran == ["Assess", "Compare with the target branch", "Gate"], "no comment unless asked for"


def test_nothing_is_compared_when_it_is_not_wanted_or_not_there(act: Run, pull_request: Path, tmp_path: Path) -> None:
    off = act(pull_request, {"base": "none"}, GITHUB_BASE_REF="main")
    assert off.code == 0 and off.outputs["changes"] == "" and "Nothing was compared" not in off.log
    shallow = tmp_path / "shallow"
    git(pull_request, "clone", "--quiet", "--depth", "1", pull_request.as_uri(), str(shallow))
    job = act(shallow, GITHUB_BASE_REF="main")
    assert job.code == 0 and job.outputs["changes"] == "" and job.summary
    assert "::notice title=sealcheck::Nothing was compared" in job.log and "fetch-depth: 0" in job.log


def test_the_comment_is_written_once_and_then_kept_current(act: Run, pull_request: Path) -> None:
    with comments_api() as api:
        api.comments.append(comment(1, "mallory", 9, "<!-- sealcheck -->\nGold!"))
        env = {"GITHUB_BASE_REF": "main", "GITHUB_API_URL": api.address}
        for _ in range(2):
            job = act(pull_request, {"comment": "true", "token": "s3cret"}, pull=5, **env)
            assert job.code == 0 and "s3cret" not in job.log, job.log
        theirs, ours = api.comments
        assert theirs["body"].endswith("Gold!")
        assert ours["body"] == "<!-- sealcheck -->\n" + Path(job.outputs["changes"]).read_text()
        assert [each[:2] for each in api.asked if each[0] != "GET"] == [
            ("POST", "/repos/city/parking/issues/5/comments"),
            ("PATCH", "/repos/city/parking/issues/comments/2"),
        ]
        assert {token for *_, token in api.asked} == {"token s3cret"}
        git(pull_request, "checkout", "--quiet", "--detach", "origin/main")
        commit_files(pull_request, {"more.txt": "nothing that counts\n"})
        api.comments.clear()
        assert act(pull_request, {"comment": "true"}, pull=5, **env).code == 0
        assert api.comments == [], "where nothing changed there is nothing to say"


def test_a_comment_that_may_not_be_written_leaves_the_result(act: Run, pull_request: Path) -> None:
    with comments_api() as api:
        api.refuses = True
        job = act(pull_request, {"comment": "true"}, pull=5, GITHUB_BASE_REF="main", GITHUB_API_URL=api.address)
    assert job.code == 0 and "::warning title=sealcheck::The comment could not be written: 403" in job.log


def test_nothing_in_the_checkout_is_executed(offline: dict[str, str], tmp_path: Path) -> None:
    """A module in the folder where python starts would otherwise be imported in place of the real one.

    Here the action installs the version it comes with.
    """
    trap = "import pathlib; pathlib.Path(__file__).parents[0].joinpath('TRAPPED').touch()\n"
    names = ("venv", "json", "requests", "pip", "ensurepip", "pathlib", "sitecustomize", "sealcheck")
    bare = git_repo(tmp_path / "checkout", BEFORE | {f"{name}.py": trap for name in names})
    git(bare, "branch", "licence")
    git(bare, "remote", "add", "origin", str(bare))
    git(bare, "fetch", "--quiet", "origin")
    commit_files(bare, {"LICENSE": LICENCE})
    with comments_api() as api:
        job = Action(tmp_path / "home").run(
            bare, {"comment": "true", "base": "origin/licence"},
            pull=5, GITHUB_API_URL=api.address, **offline,
        )  # fmt: skip
        assert job.code == 0 and api.comments, job.log
    assert not list(bare.rglob("TRAPPED"))


@pytest.mark.parametrize("text", ["$(touch HIT)", "`touch HIT`", "'; touch HIT; '", '"; touch HIT; "', "a\nb=$(touch HIT)", "--help", "* HIT"])  # fmt: skip
def test_an_input_is_data(act: Run, origin: Path, text: str) -> None:
    names = ("target", "seal", "require", "min-score", "baseline", "fail-on", "rev", "formats", "lang", "base")
    jobs = [act(origin, dict.fromkeys(names, text)), act(origin, {"base": text}), act(origin, {"formats": text})]
    assert not list(origin.parent.rglob("HIT"))
    assert [job.code != 0 for job in jobs] == [True, False, True], jobs[1].log
