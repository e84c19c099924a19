# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The window of commits: its edges, names, exactness, and histories made to cost much."""

from __future__ import annotations

import resource
import time
from datetime import date
from pathlib import Path

import pytest

from sealcheck.snapshot import Commit, History
from sealcheck.source.history import window
from tests.kit import commit_files, git, git_repo
from tests.source.raw import acquired, import_commits


def history(repo: Path, as_of: date = date(2026, 6, 30), months: int = 6) -> History:
    with acquired(repo, as_of=as_of, months=months) as shot:
        assert shot.history is not None
        return shot.history


def subjects(found: History) -> list[str]:
    return [commit.subject for commit in found.commits]


@pytest.mark.parametrize(
    ("as_of", "months", "first", "last"),
    [
        (date(2026, 8, 31), 6, "2026-02-28T00:00:00", "2026-08-31T23:59:59"),
        (date(2024, 8, 31), 6, "2024-02-29T00:00:00", "2024-08-31T23:59:59"),
        (date(2026, 1, 15), 1, "2025-12-15T00:00:00", "2026-01-15T23:59:59"),
        (date(2026, 6, 30), 12, "2025-06-30T00:00:00", "2026-06-30T23:59:59"),
        (date(2026, 6, 30), 18, "2024-12-30T00:00:00", "2026-06-30T23:59:59"),
    ],
)  # fmt: skip
def test_the_window_is_calendar_months_and_whole_days(as_of: date, months: int, first: str, last: str) -> None:
    start, end = window(as_of, months)
    assert time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(start)) == first
    assert time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(end)) == last


def test_both_edges_of_the_window_count(tmp_path: Path) -> None:
    repo = git_repo(tmp_path / "repo", {"a": "0"}, date="2025-12-29T23:59:59Z")
    commit_files(repo, {"a": "1"}, "first", date="2025-12-30T00:00:00Z")
    commit_files(repo, {"a": "2"}, "last", date="2026-06-30T23:59:59Z")
    commit_files(repo, {"a": "3"}, "too late", date="2026-07-01T00:00:00Z")
    found = history(repo)
    assert subjects(found) == ["last", "first"]
    assert found.exact
    assert not found.one_commit


def test_an_old_date_on_top_does_not_hide_what_is_below(tmp_path: Path) -> None:
    repo = git_repo(tmp_path / "repo", {"a": "0"}, date="2026-06-01T00:00:00Z")
    commit_files(repo, {"a": "1"}, "clock was wrong", date="2001-01-01T00:00:00Z")
    assert len(history(repo).commits) == 1


def test_every_field_of_a_commit(tmp_path: Path) -> None:
    repo = git_repo(tmp_path / "repo", {"a": "0"})
    message = "Grüße\n\nBody\n\nCo-authored-by: Bo <bo@stadt.example>\nCo-Authored-By: Cy\n <cy@stadt.example>\n"
    oid = commit_files(
        repo, {"a": "1"}, message, date="2026-06-02T10:00:00Z",
        GIT_AUTHOR_NAME="Zoë", GIT_AUTHOR_EMAIL="zoe@x.example", GIT_COMMITTER_EMAIL="noreply@github.com",
    )  # fmt: skip
    assert history(repo).commits[0] == Commit(
        oid=oid, time=1780394400, author="Zoë", email="zoe@x.example", committer_email="noreply@github.com",
        parents=1, subject="Grüße", co_authors=("Bo <bo@stadt.example>", "Cy <cy@stadt.example>"),
    )  # fmt: skip


def test_merges_have_two_parents(tmp_path: Path) -> None:
    repo = git_repo(tmp_path / "repo", {"a": "0"})
    git(repo, "switch", "-qc", "side")
    commit_files(repo, {"b": "0"})
    git(repo, "switch", "-q", "main")
    git(repo, "merge", "-q", "--no-ff", "-m", "Merge", "side")
    assert sorted(commit.parents for commit in history(repo).commits) == [0, 1, 2]


def test_mailmap_joins_two_addresses(tmp_path: Path) -> None:
    mailmap = "Ada Lovelace <ada@stadt.example> <ada@home.example>\n"
    repo = git_repo(tmp_path / "repo", {".mailmap": mailmap})
    commit_files(repo, {"a": "1"}, GIT_AUTHOR_EMAIL="ada@home.example", GIT_COMMITTER_EMAIL="ada@home.example")
    newest = history(repo).commits[0]
    assert (newest.author, newest.email, newest.committer_email) == (
        "Ada Lovelace", "ada@stadt.example", "ada@stadt.example",
    )  # fmt: skip


def test_a_mailmap_without_end_is_ignored(tmp_path: Path) -> None:
    lines = "".join(f"A{n} <a{n}@x.example> <b{n}@x.example>\n" for n in range(100_000))
    repo = git_repo(tmp_path / "repo", {".mailmap": lines + "Ada <a@x.example> <ada@stadt.example>\n"})
    start = children()
    assert history(repo).commits[0].email == "ada@stadt.example"
    assert children() - start < 0.5


def children() -> float:
    """Processor seconds of the git commands so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_names_with_separators_and_escapes_cannot_forge_a_commit(tmp_path: Path) -> None:
    subject = "x\x01y\x1b]0;z\x07 \udcff 100%00 %x00"
    stream = b"".join(
        b"commit refs/heads/main\nauthor A\x01\x1b[31m <a@x.example> 1780000000 +0000\n"
        b"committer C <c@x.example> 1780000000 +0000\ndata %d\n%s\n"
        % (len(subject.encode("utf-8", "surrogateescape")), subject.encode("utf-8", "surrogateescape"))
        for _ in range(1)
    )
    repo = git_repo(tmp_path / "repo", {"a": "1"})
    import_commits(repo, stream)
    found = history(repo)
    assert len(found.commits) == 1
    assert found.commits[0].subject == subject
    assert found.commits[0].author == "A\x01\x1b[31m"


def test_one_commit_is_told_apart_from_a_shallow_clone(tmp_path: Path) -> None:
    repo = git_repo(tmp_path / "one", {"a": "0"})
    alone = history(repo)
    assert (alone.one_commit, alone.exact) == (True, True)
    commit_files(repo, {"a": "1"}, date="2026-06-02T12:00:00Z")
    git(tmp_path, "clone", "-q", "--depth=1", repo.as_uri(), "shallow")
    cut = history(tmp_path / "shallow")
    assert (len(cut.commits), cut.one_commit, cut.exact) == (1, False, False)
    assert cut.reason is not None
    assert cut.reason.key == "local.history_shallow"


def test_a_shallow_clone_cut_before_the_window_is_exact(tmp_path: Path) -> None:
    repo = git_repo(tmp_path / "repo", {"a": "0"}, date="2020-01-01T00:00:00Z")
    commit_files(repo, {"a": "1"}, date="2021-01-01T00:00:00Z")
    commit_files(repo, {"a": "2"}, date="2026-06-01T00:00:00Z")
    git(tmp_path, "clone", "-q", "--depth=2", repo.as_uri(), "shallow")
    found = history(tmp_path / "shallow")
    assert (len(found.commits), found.exact) == (1, True)


def test_a_flood_of_commits_is_cut_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sealcheck.source import history as module

    repo = git_repo(tmp_path / "repo", {"a": "0"})
    stream = b"".join(
        b"commit refs/heads/main\nauthor A <a@x.example> %d +0000\ncommitter A <a@x.example> %d +0000\ndata 1\nx\n"
        % (1780000000 + n, 1780000000 + n)
        for n in range(40)
    )
    import_commits(repo, stream)
    monkeypatch.setattr(module, "MOST_COMMITS", 30)
    found = history(repo)
    assert len(found.commits) == 30
    assert found.reason is not None
    assert (found.exact, found.reason.key) == (False, "local.history_too_long")


def test_a_subject_without_end_costs_bounded_memory(tmp_path: Path) -> None:
    repo = git_repo(tmp_path / "repo", {"a": "0"})
    data = b"x" * 30_000_000
    head = (
        b"commit refs/heads/main\nauthor A <a@x.example> 1780000000 +0000\ncommitter A <a@x.example> 1780000000 +0000\n"
    )
    import_commits(repo, head + b"data %d\n%s\n" % (len(data), data))
    found = history(repo)
    assert [len(commit.subject) for commit in found.commits] == [500]
    assert found.commits[0].co_authors == ()


def test_gpg_is_not_run_though_the_repository_asks_for_it(tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    program = tmp_path / "gpg"
    program.write_text(f"#!/bin/sh\ntouch {marker}\n")
    program.chmod(0o755)
    signed = (
        "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nauthor A <a@x.example> 1780000000 +0000\n"
        "committer A <a@x.example> 1780000000 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n"
        " -----END PGP SIGNATURE-----\n\nsigned\n"
    )
    repo = git_repo(tmp_path / "repo", {"a": "0"})
    from tests.source.raw import feed

    feed(repo, b"", "mktree")
    commit = feed(repo, signed.encode(), "hash-object", "-t", "commit", "-w", "--stdin")
    git(repo, "update-ref", "refs/heads/main", commit)
    for key, value in {"log.showSignature": "true", "gpg.program": str(program)}.items():
        git(repo, "config", key, value)
    with acquired(repo) as shot:
        assert shot.history is not None
        assert subjects(shot.history) == ["signed"]
    assert not marker.exists()
    git(repo, "log", "--format=%H")
    assert marker.exists(), "the trap works where git runs inside the repository"
