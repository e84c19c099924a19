# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What comes over from a server is what a full clone has, whatever the server can or cannot do."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sealcheck.snapshot import Snapshot
from sealcheck.source import Options, acquire
from sealcheck.source import fetch as fetching
from sealcheck.source.errors import AcquisitionError, SourceError, TargetError
from sealcheck.words import words
from tests.kit import AS_OF, commit_files, git, git_repo
from tests.source.server import TOKEN, GitServer


@contextmanager
def acquired(url: str, **options: Any) -> Iterator[Snapshot]:
    with acquire(url, Options(**({"as_of": AS_OF, "timeout": 20.0} | options))) as shot:
        yield shot


def refusal(url: str, **options: Any) -> tuple[str, str]:
    """The key of the error and its English words; the German ones must exist too."""
    with pytest.raises(SourceError) as error, acquired(url, **options):
        pass
    for text in (error.value.text, error.value.hint):
        assert text is None or (words(text, "de") and words(text, "en"))
    return error.value.text.key.removeprefix("source."), words(error.value.text, "en")


def truth(served: Path, rev: str = "main") -> tuple[set[tuple[str, str]], list[tuple[str, str]]]:
    """Files and, for the 12 months before AS_OF, commits with mailmapped authors, as the full repository has them."""
    folder = served / "karte.git"
    tree = git(folder, "ls-tree", "-r", rev).splitlines()
    files = {(line.partition("\t")[2], line.split()[2]) for line in tree}
    window = "--since-as-filter=2025-06-30T00:00:00Z"
    log = git(folder, "-c", f"mailmap.blob={rev}:.mailmap", "log", window, "--format=%H %aE", rev)
    return files, [(line.split()[0], line.split()[1]) for line in log.splitlines()]


@pytest.mark.parametrize("mood", ["f", "n", "v0", "tips", "nolimit", "notree"])
def test_commits_authors_and_files_equal_a_full_clone(server: GitServer, served: Path, mood: str) -> None:
    files, commits = truth(served)
    with acquired(server.url(f"{mood}/karte.git")) as shot:
        assert {(entry.path, entry.oid) for entry in shot.entries} == files
        assert shot.history is not None
        assert [(commit.oid, commit.email) for commit in shot.history.commits] == commits
        assert {email for _, email in commits} == {"ada@stadt.example", "bob@firma.example"}
        assert shot.history.exact, shot.history.reason
        assert shot.subject.branch == "main"
        assert shot.subject.commit == git(served / "karte.git", "rev-parse", "main")
        assert shot.subject.commit_date == "2026-06-01T10:00:00Z"
        readme = next(entry for entry in shot.entries if entry.path == "README.md")
        assert list(shot.reader.read([readme.oid])) == [b"# Karte\n\nText\n"]
        assert [tag.name for tag in shot.tags.tags if tag.time] >= ["v1.1", "v1.0"]
        assert {tag.name for tag in shot.tags.tags} == set(git(served / "karte.git", "tag").split())


def test_tags_have_date_kind_signature_and_message(server: GitServer, served: Path) -> None:
    with acquired(server.url("f/karte.git")) as shot:
        tags = {tag.name: tag for tag in shot.tags.tags}
        with acquired(str(served / "karte.git")) as local:
            assert local.tags == shot.tags
    assert shot.tags.complete
    assert [tag.name for tag in shot.tags.tags] == ["v1.1.1", "v1.1", "v1.0", "x-preview-1.0", "v0.1"]
    assert (tags["v1.1"].annotated, tags["v1.1"].signed, tags["v1.1"].message) == (True, True, "Version 1.1")
    assert (tags["v1.0"].annotated, tags["v1.0"].signed, tags["v1.0"].message) == (True, False, "Version 1.0")
    assert (tags["v1.1.1"].annotated, tags["v1.1.1"].signed) == (False, False)
    assert tags["v1.1.1"].time == 1780480800, "a tag beside the default branch gets its date too"


def test_without_filters_tags_keep_what_is_known(server: GitServer) -> None:
    with acquired(server.url("n/karte.git")) as shot:
        tags = {tag.name: tag for tag in shot.tags.tags}
    assert (tags["v1.1"].signed, tags["v1.1"].annotated) == (None, True)
    assert tags["v1.1"].time is not None
    assert tags["v1.1.1"].time is None


REVS = {
    "branch": ("feature/x", "feature/x", "feature/x"),
    "lightweight tag": ("v0.1", "v0.1", ""),
    "annotated tag": ("v1.0", "v1.0", ""),
    "commit below the tip": ("{v1.0}", "v1.0", ""),
    "beginning of a tip": ("{main:9}", "main", ""),
    "full ref": ("refs/tags/v1.0", "v1.0", ""),
    "HEAD": ("HEAD", "main", "main"),
}


@pytest.mark.parametrize(("rev", "same", "branch"), REVS.values(), ids=REVS)
def test_revisions(server: GitServer, served: Path, rev: str, same: str, branch: str) -> None:
    if rev.startswith("{"):
        name, _, length = rev.strip("{}").partition(":")
        rev = git(served / "karte.git", "rev-parse", f"{name}^{{commit}}")[: int(length or 40)]
    files, commits = truth(served, same)
    with acquired(server.url("f/karte.git"), rev=rev) as shot:
        assert {(entry.path, entry.oid) for entry in shot.entries} == files
        assert shot.history is not None
        assert [commit.oid for commit in shot.history.commits] == [oid for oid, _ in commits]
        assert shot.subject.branch == branch
        assert shot.subject.commit == git(served / "karte.git", "rev-parse", f"{same}^{{commit}}")
        assert len(shot.tags.tags) == 5


UNKNOWN = {
    "no such branch": ("f", "man", "no_such_rev"),
    "shortened id that is no tip": ("f", "{v1.0:8}", "abbreviated"),
    "commit that is not there": ("f", "1" * 40, "commit_refused"),
    "commit below the tip, tips only": ("tips", "{v0.1~0:40}", "commit_refused"),
}


@pytest.mark.parametrize(("mood", "rev", "key"), UNKNOWN.values(), ids=UNKNOWN)
def test_unknown_revisions_are_explained(server: GitServer, served: Path, mood: str, rev: str, key: str) -> None:
    if rev.startswith("{"):
        length = int(rev.strip("{}").partition(":")[2])
        rev = git(served / "karte.git", "rev-parse", "main~1^{commit}" if length == 40 else "v1.0~1")[:length]
    assert refusal(server.url(f"{mood}/karte.git"), rev=rev)[0] == key


def test_a_merge_with_an_old_parent_loses_nobody(tmp_path: Path, served: Path, server: GitServer) -> None:
    """The case that a date-bounded fetch gets wrong: it would make the merge a root and hide Carl."""
    work = git_repo(tmp_path / "old-parent", {"a": "a"}, date="2020-01-01T10:00:00Z")
    git(work, "checkout", "-q", "-b", "side")
    commit_files(work, {"old": "x"}, date="2021-01-01T10:00:00Z")
    git(work, "checkout", "-q", "main")
    carl = {"GIT_AUTHOR_NAME": "Carl", "GIT_AUTHOR_EMAIL": "carl@stadt.example"}
    for day in (1, 2, 3):
        commit_files(work, {"b": str(day)}, date=f"2026-05-0{day}T10:00:00Z", **carl)
    git(work, "merge", "-q", "--no-ff", "-m", "Merge", "side", date="2026-05-05T10:00:00Z")
    git(served, "clone", "-q", "--bare", str(work), str(served / "old-parent.git"))
    for mood in ("f", "n"):
        with acquired(server.url(f"{mood}/old-parent.git")) as shot:
            assert shot.history is not None
            assert shot.history.exact, shot.history.reason
            assert [commit.author for commit in shot.history.commits].count("Carl") == 3


def test_history_deeper_than_the_first_fetch(server: GitServer, served: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, commits = truth(served)
    monkeypatch.setattr(fetching, "DEPTH", 2)
    with acquired(server.url("f/karte.git")) as shot:
        assert shot.history is not None
        assert shot.history.exact
        assert len(shot.history.commits) == len(commits)
    monkeypatch.setattr(fetching, "UNSHALLOW_SECONDS", 0.0)
    with acquired(server.url("f/karte.git")) as shot:
        assert shot.history is not None
        assert not shot.history.exact
        assert shot.history.reason is not None
        assert "window reaches further back" in words(shot.history.reason, "en")


def test_a_dormant_project_has_an_exact_empty_window(server: GitServer) -> None:
    for mood in ("f", "n"):
        with acquired(server.url(f"{mood}/karte.git"), as_of=date(2029, 1, 1)) as shot:
            assert shot.history is not None
            assert (shot.history.commits, shot.history.exact, shot.history.one_commit) == ((), True, False)


def test_a_single_commit_is_seen_as_one(server: GitServer, served: Path, tmp_path: Path) -> None:
    work = git_repo(tmp_path / "one", {"a": "a"}, date="2026-05-01T10:00:00Z")
    git(served, "clone", "-q", "--bare", str(work), str(served / "one.git"))
    for mood in ("f", "n"):
        with acquired(server.url(f"{mood}/one.git")) as shot:
            assert shot.history is not None
            assert shot.history.one_commit


def test_sha256_repositories(server: GitServer, served: Path) -> None:
    folder = served / "sha256-work"
    folder.mkdir()
    git(folder, "init", "-q", "--object-format=sha256")
    commit_files(folder, {"README.md": "x"}, date="2026-05-01T10:00:00Z")
    git(served, "clone", "-q", "--bare", str(folder), str(served / "sha256.git"))
    with acquired(server.url("f/sha256.git")) as shot:
        assert [len(entry.oid) for entry in shot.entries] == [64]
        assert shot.history is not None
        assert len(shot.history.commits) == 1


FAILURES = {
    "404": ("404/o/n", "not_found"),
    "403": ("403/o/n", "no_access"),
    "401": ("auth/karte.git", "no_access"),
    "429": ("429/o/n", "rate_limited"),
    "500": ("500/o/n", "server_error"),
    "no such repository": ("f/none.git", "not_found"),
    "a web page": ("page/o/n", "not_git"),
    "damaged pack": ("broken/karte.git", "damaged"),
}


@pytest.mark.parametrize(("path", "key"), FAILURES.values(), ids=FAILURES)
def test_failures_are_said_in_one_sentence(server: GitServer, path: str, key: str) -> None:
    found, sentence = refusal(server.url(path))
    assert found == key
    assert "\n" not in sentence


def test_servers_that_are_not_there(server: GitServer) -> None:
    assert refusal("https://no-such-host.invalid/o/n")[0] == "no_such_host"
    assert refusal("http://127.0.0.1:1/o/n")[0] == "no_connection"
    assert refusal("ssh://git@127.0.0.1:1/o/n")[0] in ("no_connection", "ssh_missing")


def test_an_empty_repository_is_not_one_without_default_branch(server: GitServer, served: Path) -> None:
    git(served, "init", "-q", "--bare", "empty.git")
    assert refusal(server.url("f/empty.git"))[0] == "empty"
    git(served, "clone", "-q", "--bare", str(served / "karte.git"), str(served / "dangling.git"))
    git(served / "dangling.git", "symbolic-ref", "HEAD", "refs/heads/gone")
    found, sentence = refusal(server.url("f/dangling.git"))
    assert (found, "default branch" in sentence) == ("no_default_branch", True)
    with acquired(server.url("f/dangling.git"), rev="main") as shot:
        assert shot.entries


def test_worktree_needs_a_folder(server: GitServer) -> None:
    with pytest.raises(TargetError), acquired(server.url("f/karte.git"), worktree=True):
        pass


def test_progress_is_told(server: GitServer) -> None:
    told: list[str] = []
    with acquired(server.url("f/karte.git"), progress=lambda text: told.append(words(text, "de"))):
        pass
    assert len(told) >= 3


def test_a_token_opens_what_needs_one(server: GitServer) -> None:
    with acquired(server.url("auth/karte.git"), tokens={"SEALCHECK_TOKEN": TOKEN}) as shot:
        assert shot.entries
        assert shot.tags.complete
    assert refusal(server.url("auth/karte.git"), tokens={"SEALCHECK_TOKEN": "wrong"})[0] == "token_refused"
    bound = {"SEALCHECK_TOKEN": TOKEN, "SEALCHECK_TOKEN_HOST": "other.example"}
    assert refusal(server.url("auth/karte.git"), tokens=bound)[0] == "no_access"


def test_moved_repositories_are_followed_and_reported(server: GitServer) -> None:
    server.redirects += [server.url("f/karte.git") + "/<tail>"]
    with acquired(server.url("to/0")) as shot:
        assert shot.subject.url == server.url("f/karte.git")
        assert shot.problems[0].key == "source.moved"
        assert len(shot.tags.tags) == 5


def test_too_many_hops(server: GitServer) -> None:
    server.redirects += [server.url(f"to/{n + 1}") + "/<tail>" for n in range(6)]
    assert refusal(server.url("to/0"))[0] == "too_many_redirects"
    server.redirects[3] = server.url("f/karte.git") + "/<tail>"
    assert refusal(server.url("to/0"))[0] == "too_many_redirects"
    server.redirects[2] = server.url("f/karte.git") + "/<tail>"
    with acquired(server.url("to/0")) as shot:
        assert shot.entries


def test_a_redirect_to_a_sign_in_page_means_private(server: GitServer) -> None:
    server.redirects += [server.url("users/sign_in")]
    assert refusal(server.url("to/0"))[0] == "not_found"


def test_an_as_of_before_the_newest_commits(server: GitServer, served: Path) -> None:
    with acquired(server.url("f/karte.git"), as_of=date(2025, 12, 1)) as shot:
        assert shot.history is not None
        assert shot.history.exact
        assert [commit.author for commit in shot.history.commits] == ["Bob", "Ada"]


def test_git_alone_is_missing(monkeypatch: pytest.MonkeyPatch, server: GitServer) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    assert refusal(server.url("f/karte.git"))[0] == "git_missing"


def test_full_clone_is_never_made(server: GitServer, served: Path, tmp_path: Path) -> None:
    """A server without filters sends everything when asked for commits alone: the transfer must be left at once."""
    work = git_repo(tmp_path / "heavy", {"a": "a"}, date="2010-01-01T10:00:00Z")
    noise = random.Random(1)
    for year in range(2011, 2016):
        commit_files(work, {"a": noise.randbytes(1_000_000)}, date=f"{year}-01-01T10:00:00Z")
    commit_files(work, {"a": "small"}, date="2026-05-01T10:00:00Z")
    git(served, "clone", "-q", "--bare", str(work), str(served / "heavy.git"))
    with acquired(server.url("n/heavy.git")) as shot:
        assert shot.history is not None
        assert (len(shot.history.commits), shot.history.exact) == (1, True)
        (folder,) = Path(tempfile.gettempdir()).glob(f"sealcheck-{os.getpid()}-*")
        assert sum(path.stat().st_size for path in folder.rglob("*.pack")) < 100_000


def test_errors_leave_no_folder(server: GitServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    with pytest.raises(AcquisitionError), acquired(server.url("404/o/n")):
        pass
    with acquired(server.url("f/karte.git")):
        assert len(list(tmp_path.iterdir())) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("mood", ["f", "n", "v0"])
@pytest.mark.parametrize("rev", ["", "v1.0"])
def test_without_history_only_the_content_is_fetched(server: GitServer, served: Path, mood: str, rev: str) -> None:
    files, _ = truth(served, rev or "main")
    with acquired(server.url(f"{mood}/karte.git"), history=False, rev=rev) as shot:
        assert {(entry.path, entry.oid) for entry in shot.entries} == files
        assert shot.history is None and shot.subject.commit_date.startswith("2026-0")
        assert "v1.0" in {tag.name for tag in shot.tags.tags}
