# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Repositories on this disk in every shape: which one is found, which commit, what is refused and how."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from sealcheck.snapshot import Tag
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.layout import parse_settings
from sealcheck.source.local import open_local
from sealcheck.source.options import Options
from sealcheck.source.workspace import Workspace
from tests.kit import AS_OF, commit_files, git, git_repo
from tests.source.raw import acquired, contents, empty_repo, keys
from tests.source.trap import trapped


def refusal(path: Path, **options: object) -> AcquisitionError:
    with pytest.raises(AcquisitionError) as caught, acquired(path, **options):
        pass
    return caught.value


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return git_repo(tmp_path / "demo", {"README.md": "# Demo\n", "src/app.py": "x = 1\n"})


def test_the_root_of_a_work_tree(repo: Path) -> None:
    head = git(repo, "rev-parse", "HEAD")
    with acquired(repo) as shot:
        about = shot.subject
        assert (about.kind, about.name, about.branch, about.commit) == ("local", "demo", "main", head)
        assert (about.commit_date, about.dirty, about.url) == ("2026-06-01T12:00:00Z", None, "")
        assert contents(shot) == {"README.md": b"# Demo\n", "src/app.py": b"x = 1\n"}
        assert shot.problems == ()


def test_changes_on_disk_do_not_count(repo: Path) -> None:
    (repo / "README.md").write_text("changed")
    (repo / "new.md").write_text("new")
    git(repo, "add", ".")
    with acquired(repo) as shot:
        assert contents(shot)["README.md"] == b"# Demo\n"
        assert len(shot.entries) == 2


def test_a_folder_inside_stands_for_the_whole(repo: Path) -> None:
    with acquired(repo / "src") as shot:
        assert len(shot.entries) == 2
        assert keys(shot) == ["local.whole_repository"]


def test_a_bare_repository(repo: Path) -> None:
    git(repo.parent, "clone", "-q", "--bare", str(repo), "mirror.git")
    with acquired(repo.parent / "mirror.git") as shot:
        assert (shot.subject.kind, shot.subject.name, len(shot.entries)) == ("bare", "mirror", 2)


def test_a_folder_whose_name_says_nothing_is_called_after_the_one_it_lies_in(repo: Path, tmp_path: Path) -> None:
    place = tmp_path / "stadt+lampe" / "repo.git"
    place.parent.mkdir()
    git(repo.parent, "clone", "-q", "--bare", str(repo), str(place))
    git(place, "remote", "remove", "origin")
    with acquired(place) as shot:
        assert shot.subject.name == "stadt+lampe"


def test_a_bare_repository_among_the_files_is_just_files(repo: Path) -> None:
    git(repo, "init", "-q", "--bare", "docs")
    with acquired(repo / "docs") as shot:
        assert shot.subject.commit == git(repo, "rev-parse", "HEAD")
        assert keys(shot) == ["local.whole_repository"]


def test_a_linked_work_tree_has_its_own_head(repo: Path) -> None:
    git(repo, "worktree", "add", "-q", "-b", "side", "../linked")
    commit = commit_files(repo.parent / "linked", {"side.md": "x"}, "Side")
    git(repo, "pack-refs", "--all")
    with acquired(repo.parent / "linked") as shot:
        assert (shot.subject.branch, shot.subject.commit, len(shot.entries)) == ("side", commit, 3)


def test_a_submodule_on_its_own(repo: Path) -> None:
    outer = git_repo(repo.parent / "outer", {"a": "1"})
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(repo), "inner")
    with acquired(outer / "inner") as shot:
        assert len(shot.entries) == 2


def test_borrowed_objects_of_a_borrower(repo: Path) -> None:
    git(repo.parent, "clone", "-q", "--shared", str(repo), "second")
    commit_files(repo.parent / "second", {"more.md": "x"})
    git(repo.parent, "clone", "-q", "--shared", "second", "third")
    with acquired(repo.parent / "third") as shot:
        assert len(contents(shot)) == 3
        assert None not in contents(shot).values()


def test_a_folder_name_that_the_list_of_alternates_would_misread(tmp_path: Path) -> None:
    repo = git_repo(tmp_path / 'odd "name\nwith\\ two lines', {"a": "1"})
    with Workspace() as workspace:  # such a path is refused when typed, but `.` inside it is not
        shot = open_local(repo, Options(as_of=AS_OF), workspace)
        assert contents(shot) == {"a": b"1"}


def test_sha256(tmp_path: Path) -> None:
    folder = tmp_path / "repo"
    folder.mkdir()
    git(folder, "init", "-q", "--object-format=sha256")
    commit = commit_files(folder, {"a": "1"})
    git(folder, "tag", "-a", "v1", "-m", "One")
    with acquired(folder) as shot:
        assert (shot.subject.commit, contents(shot)) == (commit, {"a": b"1"})
        assert len(commit) == 64
        assert shot.tags.tags[0].commit == commit


def test_revisions(repo: Path) -> None:
    first = git(repo, "rev-parse", "HEAD")
    git(repo, "tag", "-a", "v1", "-m", "One")
    git(repo, "branch", "feature/x")
    git(repo, "update-ref", "refs/remotes/origin/dev", first)
    second = commit_files(repo, {"b": "1"})
    cases = {
        "v1": ("", first), "refs/tags/v1": ("", first), "feature/x": ("feature/x", first), "main": ("main", second),
        "origin/dev": ("", first), first: ("", first), first[:8]: ("", first), "HEAD": ("main", second),
        "main~1": ("", first), "HEAD^": ("", first),
    }  # fmt: skip
    for packed in (False, True):
        if packed:
            git(repo, "pack-refs", "--all")
        for rev, expected in cases.items():
            with acquired(repo, rev=rev) as shot:
                assert (shot.subject.branch, shot.subject.commit) == expected, (rev, packed)
                assert shot.subject.rev == rev


@pytest.mark.parametrize(
    "rev", ["nowhere", "../../HEAD", "0" * 40, "main~9", "dead", "refs/heads/", "--all", "x\ny", "main:README.md"]
)
def test_unknown_revisions_are_one_clear_error(repo: Path, rev: str) -> None:
    assert refusal(repo, rev=rev).text.key == "local.unknown_rev"


@pytest.mark.parametrize("rev", ["featur/x", "v1.0"])
def test_a_mistyped_revision_is_answered_with_a_near_one(repo: Path, rev: str) -> None:
    git(repo, "branch", "feature/x")
    git(repo, "tag", "v1.0.0")
    for _ in ("loose", "packed"):
        hint = refusal(repo, rev=rev).hint
        assert hint and dict(hint.args)["target"] == {"featur/x": "feature/x", "v1.0": "v1.0.0"}[rev]
        git(repo, "pack-refs", "--all")


def test_tags_with_date_signature_and_message(repo: Path) -> None:
    first = git(repo, "rev-parse", "HEAD")
    git(repo, "tag", "light")
    git(repo, "tag", "-a", "v1.0", "-m", "First\n\nNotes", date="2026-06-20T00:00:00Z")
    git(repo, "tag", "-a", "twice", "-m", "Tag of a tag", "v1.0")
    git(repo, "tag", "file", "HEAD:README.md")
    signature = "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n"
    git(repo, "pack-refs", "--all")
    second = commit_files(repo, {"b": "1"}, date="2026-06-10T00:00:00Z")
    git(repo, "tag", "-a", "v1.1", "-m", f"Signed\n\n{signature}", date="2026-06-11T00:00:00Z")
    git(repo, "tag", "-a", "began", "-m", f"Not\n\n{signature[:33]}", "v1.0^{}", date="2026-05-01T00:00:00Z")
    with acquired(repo) as shot:
        old, second_set, first_set = 1780315200, 1781136000, 1781913600
        assert shot.tags.complete
        assert shot.tags.tags == (
            Tag("v1.0", first, first_set, annotated=True, signed=False, message="First\n\nNotes"),
            Tag("v1.1", second, second_set, annotated=True, signed=True, message="Signed"),
            Tag("light", first, old, annotated=False, signed=False),
            Tag("twice", first, old, annotated=True, signed=False, message="Tag of a tag"),
            Tag("began", first, 1777593600, annotated=True, signed=False, message=f"Not\n\n{signature[:33].strip()}"),
        )


def test_missing_blobs_of_a_partial_clone_are_said(repo: Path) -> None:
    git(repo, "config", "uploadpack.allowFilter", "true")
    git(repo.parent, "clone", "-q", "--bare", "--filter=blob:none", repo.as_uri(), "partial.git")
    shutil.move(repo, repo.parent / "gone")
    with acquired(repo.parent / "partial.git") as shot:
        assert set(contents(shot).values()) == {None}
        assert keys(shot) == ["local.missing_blobs"]


ORIGINS = {
    "git@github.com:stadt/app.git": ("github.com", "stadt", "app", "https://github.com/stadt/app"),
    "https://u:secret@gitlab.opencode.de/a/b/c.git": ("gitlab.opencode.de", "a/b", "c", "https://gitlab.opencode.de/a/b/c"),
    "https://ghp_secret@github.com/stadt/app": ("github.com", "stadt", "app", "https://github.com/stadt/app"),
    "https://github.com/stadt/app?token=secret": ("github.com", "stadt", "app", "https://github.com/stadt/app"),
    "ext::sh -c secret": ("", "", "demo", ""),
    "/srv/git/secret.git": ("", "", "demo", ""),
    "--upload-pack=secret": ("", "", "demo", ""),
    "https://secret[/x": ("", "", "demo", ""),
}  # fmt: skip


@pytest.mark.parametrize(("url", "expected"), ORIGINS.items(), ids=list(ORIGINS))
def test_origin_is_shown_without_secrets(repo: Path, url: str, expected: tuple[str, str, str, str]) -> None:
    git(repo, "config", "remote.origin.url", url)
    with acquired(repo) as shot:
        about = shot.subject
        assert (about.host, about.owner, about.name, about.web) == expected
        assert "secret" not in repr(about)


def test_settings_are_read_without_git() -> None:
    text = (
        '[core] bare = true ; yes\n[remote "a.\\"b"]\n\turl = "x # y" # comment\n  url=last\\tone\n'
        "[Extensions]\nObjectFormat = sha256\nnot a setting\n[include]\npath = /etc/passwd\n"
    )
    settings = parse_settings(text)
    assert settings["core.bare"] == "true"
    assert settings['remote.a."b.url'] == "last\tone"
    assert settings["extensions.objectformat"] == "sha256"


def test_no_repository_says_what_to_do(tmp_path: Path) -> None:
    error = refusal(tmp_path)
    assert error.text.key == "local.not_a_repository"
    assert error.hint is not None


def test_a_full_disk_is_not_blamed_on_the_repository(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("sealcheck.source.local._store", full)
    assert refusal(repo).text.key == "source.disk_full"


def test_a_repository_without_commits(tmp_path: Path) -> None:
    assert refusal(empty_repo(tmp_path / "repo")).text.key == "local.no_commits"


BROKEN = {
    "a git file to nowhere": lambda git_dir: (shutil.rmtree(git_dir), git_dir.write_text("gitdir: ../nowhere\n")),
    "a git file with something else": lambda git_dir: (shutil.rmtree(git_dir), git_dir.write_text("hello\n")),
    "an empty git folder": lambda git_dir: (shutil.rmtree(git_dir), git_dir.mkdir()),
    "no objects": lambda git_dir: shutil.rmtree(git_dir / "objects"),
    "objects gone": lambda git_dir: (shutil.rmtree(git_dir / "objects"), (git_dir / "objects").mkdir()),
    "nonsense in HEAD": lambda git_dir: (git_dir / "HEAD").write_text("ref: refs/../../../etc/passwd\n"),
    "HEAD is a pipe": lambda git_dir: ((git_dir / "HEAD").unlink(), os.mkfifo(git_dir / "HEAD")),
    "HEAD is a device": lambda git_dir: ((git_dir / "HEAD").unlink(), (git_dir / "HEAD").symlink_to("/dev/zero")),
}  # fmt: skip


@pytest.mark.parametrize("damage", BROKEN.values(), ids=BROKEN.keys())
def test_a_damaged_repository_is_one_clear_error(repo: Path, damage) -> None:  # type: ignore[no-untyped-def]
    damage(repo / ".git")
    start = time.perf_counter()
    assert refusal(repo).text.key == "local.broken"
    assert time.perf_counter() - start < 30


def test_reftable_is_a_clear_error(repo: Path) -> None:
    (repo / ".git/config").write_text("[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefStorage = reftable\n")
    assert refusal(repo).text.key == "local.reftable"


@pytest.mark.skipif(os.getuid() != 0, reason="another owner needs root")
def test_a_repository_of_another_user(repo: Path) -> None:
    for place in [repo, *repo.rglob("*")]:
        os.lchown(place, 65534, 65534)
    with pytest.raises(subprocess.CalledProcessError):
        git(repo, "status")
    with acquired(repo) as shot:
        assert None not in contents(shot).values()
    with acquired(repo, worktree=True) as shot:
        assert shot.subject.dirty is False


@pytest.mark.parametrize("worktree", [False, True], ids=["commit", "work tree"])
def test_nothing_that_a_repository_names_is_run(tmp_path: Path, worktree: bool) -> None:
    repo, marker = trapped(tmp_path / "trap", {"README.md": "# Demo\n"})
    marker.unlink(missing_ok=True)
    before = {place: place.stat().st_mtime_ns for place in (repo / ".git").rglob("*") if place.is_file()}
    with acquired(repo, worktree=worktree) as shot:
        assert len(contents(shot)) == 3
        assert len(shot.tags.tags) == 1
        assert shot.history is not None
        assert len(shot.history.commits) == 2
    assert not marker.exists()
    assert before == {place: place.stat().st_mtime_ns for place in (repo / ".git").rglob("*") if place.is_file()}


def test_the_traps_do_snap_where_git_runs_inside(tmp_path: Path) -> None:
    repo, marker = trapped(tmp_path / "trap", {"README.md": "# Demo\n"})
    git(repo, "config", "--unset", "core.worktree")
    git(repo, "config", "--unset", "include.path")
    marker.unlink(missing_ok=True)
    subprocess.run(["git", "ls-files", "-o"], cwd=repo, capture_output=True, check=False)
    assert marker.exists()


def test_gitpython_sees_the_same(repo: Path) -> None:
    import git as gitpython

    commit_files(
        repo, {"src/über.py": "ü = 1\n", "run.sh": "x"}, "Zwei", GIT_AUTHOR_NAME="Zoë", date="2026-06-03T00:00:00Z"
    )
    git(repo, "tag", "-a", "v2", "-m", "Two")
    git(repo, "tag", "v1", "HEAD~1")
    (repo / "link").symlink_to("README.md")
    (repo / "run.sh").chmod(0o755)
    commit_files(repo, {}, "Drei", date="2026-06-04T00:00:00Z")
    with acquired(repo) as shot, gitpython.Repo(repo) as other:
        blobs = [b for b in other.head.commit.tree.traverse() if b.type == "blob"]
        assert {(e.path, e.oid, e.size, e.executable, e.kind == "symlink") for e in shot.entries} == {
            (b.path, b.hexsha, b.size, b.mode == 0o100755, b.mode == 0o120000) for b in blobs
        }
        assert contents(shot) == {b.path: b.data_stream.read() for b in blobs}
        assert shot.history is not None
        assert [(c.oid, c.time, c.author, c.email, c.parents, c.subject) for c in shot.history.commits] == [
            (c.hexsha, c.committed_date, c.author.name, c.author.email, len(c.parents), c.summary)
            for c in other.iter_commits()
        ]
        assert {(t.name, t.commit, t.time, t.annotated, t.message) for t in shot.tags.tags} == {
            (
                t.name,
                t.commit.hexsha,
                t.tag.tagged_date if t.tag else t.commit.committed_date,
                t.tag is not None,
                t.tag.message.strip() if t.tag else "",
            )
            for t in other.tags
        }
