# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The files of a work tree as they are on disk, and nothing beside it."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sealcheck.model import BLOB_LIMIT, EntryKind
from sealcheck.source.errors import AcquisitionError
from tests.kit import commit_files, git, git_repo, write
from tests.source.raw import acquired, arguments, blob, contents, empty_repo, keys


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return git_repo(tmp_path / "demo", {"README.md": "# Demo\n", "src/app.py": "x = 1\n", ".gitignore": "*.log\n"})


def test_untouched_files_are_not_dirty(repo: Path) -> None:
    (repo / "x.log").write_text("ignored")
    with acquired(repo, worktree=True) as shot:
        assert (shot.subject.kind, shot.subject.dirty, shot.subject.branch) == ("worktree", False, "main")
        assert {e.path: e.oid for e in shot.entries} == {
            line.split("\t")[1]: line.split()[2] for line in git(repo, "ls-tree", "-r", "HEAD").splitlines()
        }
        assert shot.history is not None
        assert len(shot.history.commits) == 1


CHANGES: dict[str, Callable[[Path], object]] = {
    "changed": lambda repo: (repo / "README.md").write_text("# Other\n"),
    "new": lambda repo: (repo / "new.md").write_text("new"),
    "new and staged": lambda repo: ((repo / "new.md").write_text("new"), git(repo, "add", ".")),
    "deleted": lambda repo: (repo / "README.md").unlink(),
    "committed, then ignored and gone": lambda repo: git(repo, "rm", "-q", "src/app.py"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_any_change_is_dirty_and_is_seen(repo: Path, change: Callable[[Path], object]) -> None:
    change(repo)
    on_disk = {p.relative_to(repo).as_posix(): p.read_bytes() for p in repo.rglob("*") if p.is_file()}
    with acquired(repo, worktree=True) as shot:
        assert shot.subject.dirty is True
        assert contents(shot) == {p: data for p, data in on_disk.items() if not p.startswith(".git/")}


def test_excludes_of_the_repository_count(repo: Path) -> None:
    (repo / ".git/info/exclude").write_text("private/\n")
    write(repo, {"private/a": "1", "sub/.gitignore": "*.tmp\n", "sub/x.tmp": "1", "sub/y": "1"})
    with acquired(repo / "sub", worktree=True) as shot:
        paths = {e.path for e in shot.entries}
        assert {"sub/y", "sub/.gitignore", "README.md"} <= paths
        assert not {"private/a", "sub/x.tmp"} & paths
        assert keys(shot) == ["local.whole_repository"]


def test_links_lead_nowhere(repo: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (repo / "LICENSE").symlink_to("/etc/passwd")
    (repo / "out").symlink_to(tmp_path)
    with acquired(repo, worktree=True) as shot:
        found = {e.path: (e.kind, e.size) for e in shot.entries}
        assert found["LICENSE"] == (EntryKind.SYMLINK, 11)
        assert found["out"][0] is EntryKind.SYMLINK
        assert contents(shot)["LICENSE"] == b"/etc/passwd"
        assert b"secret" not in contents(shot).values()


@pytest.mark.parametrize(
    "path", [b"../../../etc/hostname", b"/etc/hostname", b"out/hostname", b".git/config", b"a/../../x"],
    ids=["dots", "absolute", "through a link", "git folder", "dots inside"],
)  # fmt: skip
def test_an_index_cannot_lead_out(repo: Path, path: bytes) -> None:
    (repo / "out").symlink_to("/etc")
    crafted_index(repo, path)
    with acquired(repo, worktree=True) as shot:
        assert {e.path for e in shot.entries} <= {"README.md", "src/app.py", ".gitignore", "out"}


def crafted_index(repo: Path, path: bytes) -> None:
    """An index of one entry with any name at all."""
    import hashlib
    import struct

    oid = bytes.fromhex(blob(repo, b"x"))
    entry = bytes(24) + struct.pack(">I", 0o100644) + bytes(12) + oid + struct.pack(">H", len(path)) + path
    data = b"DIRC" + struct.pack(">II", 2, 1) + entry + bytes(8 - len(entry) % 8)
    (repo / ".git/index").write_bytes(data + hashlib.sha1(data).digest())


def test_a_folder_that_became_a_link_is_not_entered(repo: Path, tmp_path: Path) -> None:
    write(tmp_path / "other", {"app.py": "secret"})
    (repo / "src/app.py").unlink()
    (repo / "src").rmdir()
    (repo / "src").symlink_to(tmp_path / "other")
    with acquired(repo, worktree=True) as shot:
        assert {e.path for e in shot.entries} == {"README.md", ".gitignore", "src"}


def test_pipes_sockets_and_devices_do_not_hang(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repo / "README.md").unlink()
    os.mkfifo(repo / "README.md")
    (repo / "src/app.py").unlink()
    monkeypatch.chdir(repo / "src")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("app.py")
        start = time.perf_counter()
        with acquired(repo, worktree=True) as shot:
            assert {e.path for e in shot.entries} == {".gitignore"}
            assert arguments(shot, "local.unreadable_files")["count"] == 2
    assert time.perf_counter() - start < 30


def test_nested_repositories_are_labels(repo: Path) -> None:
    git_repo(repo / "nested", {"inner.md": "1"})
    with acquired(repo, worktree=True) as shot:
        kinds = {e.path: e.kind for e in shot.entries}
        assert kinds["nested"] is EntryKind.SUBMODULE
        assert "nested/inner.md" not in kinds
        assert keys(shot) == ["local.submodules"]


def test_a_submodule_is_a_label(repo: Path) -> None:
    outer = git_repo(repo.parent / "outer", {"a": "1"})
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(repo), "inner")
    commit_files(outer, {})
    with acquired(outer, worktree=True) as shot:
        assert {e.path: e.kind for e in shot.entries}["inner"] is EntryKind.SUBMODULE
        assert shot.subject.dirty is False


def test_large_files_are_listed_but_not_read(repo: Path) -> None:
    big = "x" * (BLOB_LIMIT + 1)
    commit_files(repo, {"big.txt": big})
    (repo / "sparse.bin").touch()
    os.truncate(repo / "sparse.bin", 1 << 40)
    with acquired(repo, worktree=True) as shot:
        assert {e.path: e.size for e in shot.entries}["sparse.bin"] == 1 << 40
        assert contents(shot)["big.txt"] is None
        assert arguments(shot, "local.large_blobs")["count"] == 2


def test_a_file_that_changes_after_the_listing_reads_as_none(repo: Path) -> None:
    with acquired(repo, worktree=True) as shot:
        (repo / "README.md").write_text("# Other\n")
        assert contents(shot)["README.md"] is None


def test_the_sets_of_files_git_can_keep(repo: Path) -> None:
    git(repo, "update-index", "--split-index")
    commit_files(repo, {"b": "1"})
    with acquired(repo, worktree=True) as shot:
        assert "b" in contents(shot)
    git(repo, "update-index", "--no-split-index")
    git(repo, "sparse-checkout", "set", "--cone", "--sparse-index", "src")
    with acquired(repo, worktree=True) as shot:
        assert "src/app.py" in contents(shot)


def test_a_linked_work_tree(repo: Path) -> None:
    git(repo, "worktree", "add", "-q", "-b", "side", "../linked")
    (repo.parent / "linked/new").write_text("1")
    with acquired(repo.parent / "linked", worktree=True) as shot:
        assert (shot.subject.branch, len(shot.entries), shot.subject.dirty) == ("side", 4, True)


def test_sha256(tmp_path: Path) -> None:
    folder = tmp_path / "repo"
    folder.mkdir()
    git(folder, "init", "-q", "--object-format=sha256")
    commit_files(folder, {"a": "1"})
    with acquired(folder, worktree=True) as shot:
        assert (shot.subject.dirty, contents(shot)) == (False, {"a": b"1"})


REFUSALS = {
    "a plain folder": (lambda folder: folder.mkdir(), {}, "local.not_a_repository"),
    "no commit yet": (lambda folder: empty_repo(folder), {}, "local.no_commits"),
    "with a revision": (lambda folder: git_repo(folder, {"a": "1"}), {"rev": "main"}, "local.worktree_rev"),
}  # fmt: skip


@pytest.mark.parametrize(("make", "options", "key"), REFUSALS.values(), ids=REFUSALS.keys())
def test_refusals(tmp_path: Path, make: Callable[[Path], object], options: dict[str, str], key: str) -> None:
    make(tmp_path / "folder")
    with pytest.raises(AcquisitionError) as caught, acquired(tmp_path / "folder", worktree=True, **options):
        pass
    assert caught.value.text.key == key
    assert caught.value.hint is not None


def test_without_commits_no_other_revision_is_proposed(tmp_path: Path) -> None:
    empty_repo(tmp_path / "folder")
    with pytest.raises(AcquisitionError) as caught, acquired(tmp_path / "folder", worktree=True):
        pass
    assert caught.value.hint is not None and caught.value.hint.key == "local.no_commits_worktree_hint"


def test_a_bare_repository_has_no_files_on_disk(repo: Path) -> None:
    git(repo.parent, "clone", "-q", "--bare", str(repo), "bare.git")
    with pytest.raises(AcquisitionError) as caught, acquired(repo.parent / "bare.git", worktree=True):
        pass
    assert caught.value.text.key == "local.no_worktree"


def test_names_that_are_no_text(repo: Path) -> None:
    odd = os.fsdecode(b"\xff\x1b[31m.md")
    (repo / odd).write_text("odd")
    with acquired(repo, worktree=True) as shot:
        assert contents(shot)[odd] == b"odd"
        assert "local.control_names" in keys(shot)
