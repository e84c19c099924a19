# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tree and the objects of our own store, hostile ones included."""

from __future__ import annotations

import resource
import time
from pathlib import Path

import pytest

from sealcheck.model import BLOB_LIMIT, EntryKind
from sealcheck.source import store as store_module
from sealcheck.source.environment import environment
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.listing import is_unsafe
from sealcheck.source.local import borrow
from sealcheck.source.store import Blobs, resolve
from sealcheck.source.workspace import Workspace
from tests.kit import blob_id, git, git_repo
from tests.source.raw import acquired, arguments, blob, commit_tree, contents, empty_repo, keys, tree

EVIL = {
    "a parent folder": (b"..", b"passwd"),
    "a way out": (b"..", b"..", b"evil"),
    "the repository's own folder": (b".git", b"config"),
    "the same in capitals": (b".GIT", b"config"),
    "this folder": (b".", b"x"),
}


def nested(repo: Path, names: tuple[bytes, ...], oid: str) -> str:
    inner = tree(repo, [("100644", names[-1], oid)])
    for name in reversed(names[:-1]):
        inner = tree(repo, [("40000", name, inner)])
    return inner


@pytest.mark.parametrize("names", EVIL.values(), ids=EVIL.keys())
def test_a_folder_that_leads_out_is_left_out(tmp_path: Path, names: tuple[bytes, ...]) -> None:
    repo = empty_repo(tmp_path / "repo")
    good = blob(repo, b"good\n")
    evil = nested(repo, names[1:], good)
    commit_tree(repo, tree(repo, [("40000", names[0], evil), ("100644", b"README.md", good)]))
    with acquired(repo) as shot:
        assert [entry.path for entry in shot.entries] == ["README.md"]
        assert arguments(shot, "local.unsafe_names")["count"] == 1


@pytest.mark.parametrize(
    "name", [b"/etc/passwd", b"../../evil", b"a//b", b"sub/.git/hooks", b"x" * 5000],
    ids=["absolute", "dots in one entry", "empty step", "git inside one entry", "longer than any path"],
)  # fmt: skip
def test_one_entry_with_a_hostile_name_is_left_out(tmp_path: Path, name: bytes) -> None:
    repo = empty_repo(tmp_path / "repo")
    good = blob(repo, b"good\n")
    commit_tree(repo, tree(repo, [("100644", b"README.md", good), ("100644", name, good)]))
    with acquired(repo) as shot:
        assert [entry.path for entry in shot.entries] == ["README.md"]
        assert len(str(arguments(shot, "local.unsafe_names")["names"])) < 400


@pytest.mark.parametrize("path", ["a/b.md", ".github/x", "..x", "x..", ".gitignore", "a/...", "git", "x.git", "a b"])
def test_ordinary_names_are_safe(path: str) -> None:
    assert not is_unsafe(path)


def test_odd_names_are_kept_as_labels_and_reported_readable(tmp_path: Path) -> None:
    repo = empty_repo(tmp_path / "repo")
    good = blob(repo, b"good\n")
    names = [b"::error::x", b"<script>", b"=cmd()", b"a\x1b[31m", b"b\nc", b"d\xe2\x80\xaee", b"\xff.txt"]
    commit_tree(repo, tree(repo, [("100644", name, good) for name in names]))
    with acquired(repo) as shot:
        assert {e.path.encode("utf-8", "surrogateescape") for e in shot.entries} == set(names)
        shown = arguments(shot, "local.control_names")
        assert shown["count"] == 3
        assert "a\\x1b[31m" in shown["names"]


def test_duplicates_count_once_and_case_collisions_are_reported(tmp_path: Path) -> None:
    repo = empty_repo(tmp_path / "repo")
    one, two = blob(repo, b"one\n"), blob(repo, b"two\n")
    rows = [("100644", b"LICENSE", one), ("100644", b"LICENSE", two), ("100644", b"License", one)]
    commit_tree(repo, tree(repo, rows))
    with acquired(repo) as shot:
        assert [(e.path, e.oid) for e in shot.entries] == [("LICENSE", two), ("License", one)]
        assert {"local.duplicate_names", "local.case_collisions"} <= set(keys(shot))


def test_links_submodules_and_executables_are_labels(tmp_path: Path) -> None:
    repo = empty_repo(tmp_path / "repo")
    link, good = blob(repo, b"/etc/passwd"), blob(repo, b"good\n")
    rows = [("120000", b"LICENSE", link), ("100755", b"run.sh", good), ("160000", b"vendor", "1" * 40)]
    commit_tree(repo, tree(repo, rows))
    with acquired(repo) as shot:
        kinds = {e.path: (e.kind, e.executable, e.size) for e in shot.entries}
        assert kinds == {
            "LICENSE": (EntryKind.SYMLINK, False, 11),
            "run.sh": (EntryKind.FILE, True, 5),
            "vendor": (EntryKind.SUBMODULE, False, None),
        }
        assert contents(shot)["LICENSE"] == b"/etc/passwd"
        assert keys(shot) == ["local.submodules"]


def test_a_submodule_is_never_asked_for(tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    modules = f'[submodule "x"]\n\tpath = x\n\turl = ext::sh -c "touch {marker}"\n'
    repo = git_repo(tmp_path / "repo", {".gitmodules": modules, "README.md": "x"})
    listed = git(repo, "ls-tree", "HEAD").splitlines()
    rows = [(line.split()[0], line.split("\t")[1].encode(), line.split()[2]) for line in listed]
    commit_tree(repo, tree(repo, [*rows, ("160000", b"x", "1" * 40)]))
    with acquired(repo) as shot:
        contents(shot)
        assert keys(shot) == ["local.submodules"]
    assert not marker.exists()


def bomb(repo: Path, depth: int, width: int) -> str:
    inner, mode = blob(repo, b"boom"), "100644"
    for _ in range(depth):
        inner, mode = tree(repo, [(mode, b"f%02d" % n, inner) for n in range(width)]), "40000"
    return inner


def test_a_bomb_of_trees_is_stopped_early(tmp_path: Path) -> None:
    repo = empty_repo(tmp_path / "repo")
    commit_tree(repo, bomb(repo, 10, 10))
    start = time.process_time()
    with pytest.raises(AcquisitionError) as caught, acquired(repo):
        pass
    assert caught.value.text.key == "local.tree_too_large"
    assert time.process_time() - start < 30


def test_a_name_without_end_is_stopped(tmp_path: Path) -> None:
    repo = empty_repo(tmp_path / "repo")
    commit_tree(repo, tree(repo, [("100644", b"x" * 20_000_000, blob(repo, b""))]))
    with pytest.raises(AcquisitionError) as caught, acquired(repo):
        pass
    assert caught.value.text.key == "local.tree_too_large"


def test_a_tree_nested_without_end_is_a_clear_error(tmp_path: Path) -> None:
    repo = empty_repo(tmp_path / "repo")
    import hashlib
    import struct
    import zlib

    # 60,000 trees, each in the next: written as one pack, since 60,000 loose objects would take their time.
    objects = [(3, b"x")]
    oid, mode = hashlib.sha1(b"blob 1\0x").digest(), b"100644"
    for _ in range(60_000):
        data = mode + b" a\0" + oid
        objects.append((2, data))
        oid, mode = hashlib.sha1(b"tree %d\0" % len(data) + data).digest(), b"40000"
    pack = b"PACK" + struct.pack(">II", 2, len(objects))
    for kind, data in objects:
        first = kind << 4 | len(data) & 15
        pack += bytes([first | 128, len(data) >> 4]) if len(data) > 15 else bytes([first])
        pack += zlib.compress(data, 1)
    feed_pack(repo, pack + hashlib.sha1(pack).digest())
    commit_tree(repo, oid.hex())
    try:
        with acquired(repo) as shot:  # where the stack is large enough
            assert keys(shot) == ["local.unsafe_names"]
    except AcquisitionError as error:
        assert error.text.key == "local.tree_too_deep"


def feed_pack(repo: Path, pack: bytes) -> None:
    from tests.source.raw import feed

    feed(repo, pack, "index-pack", "--stdin")


def test_a_huge_blob_is_listed_but_never_read(tmp_path: Path) -> None:
    repo = empty_repo(tmp_path / "repo")
    (repo / "big").write_bytes(b"\0" * 300_000_000)
    (repo / "small.txt").write_text("small")
    git(repo, "add", ".")
    git(repo, "commit", "-qm", "x")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with acquired(repo) as shot:
        assert contents(shot) == {"big": None, "small.txt": b"small"}
        assert keys(shot) == ["local.large_blobs"]
        sizes = {e.path: e.size for e in shot.entries}
        assert sizes["big"] == 300_000_000 > BLOB_LIMIT
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024


def test_many_blobs_come_in_the_order_asked_for(tmp_path: Path) -> None:
    files = {f"f{n:03}": f"text {n}\n" * (n + 1) for n in range(300)}
    repo = git_repo(tmp_path / "repo", files | {"big": "x" * (BLOB_LIMIT + 1), "empty": ""})
    with acquired(repo) as shot:
        by_path = {e.path: e.oid for e in shot.entries}
        asked = [by_path[p] for p in reversed(files)]
        odd = [by_path["big"], "0" * 40, "HEAD", "refs/x\nHEAD", by_path["empty"]]
        got = list(shot.reader.read([*asked[:150], *odd, *asked[150:]]))
        assert got[:150] + got[155:] == [files[p].encode() for p in reversed(files)]
        assert got[150:155] == [None, None, None, None, b""]
        assert list(shot.reader.read(odd)) == [None, None, None, None, b""]
        assert next(shot.reader.read(asked)) == files["f299"].encode(), "a stream may be left before its end"


def test_replaced_objects_and_grafts_do_not_count(tmp_path: Path) -> None:
    repo = git_repo(tmp_path / "repo", {"README.md": "true"})
    false = blob(repo, b"false")
    git(repo, "replace", blob_id(b"true"), false)
    (repo / ".git/info/grafts").write_text(f"{git(repo, 'rev-parse', 'HEAD')} {'1' * 40}\n")
    with acquired(repo) as shot:
        assert contents(shot) == {"README.md": b"true"}
        assert shot.history is not None
        assert shot.history.one_commit


def test_more_than_the_cap_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo = git_repo(tmp_path / "repo", {"a": "x" * 600, "b": "y" * 600})
    monkeypatch.setattr(store_module, "MOST_READ", 1500)
    with acquired(repo) as shot, pytest.raises(AcquisitionError) as caught:
        contents(shot)
    assert caught.value.text.key == "local.read_too_much"


def test_resolve_takes_ids_and_nothing_else(tmp_path: Path) -> None:
    repo = git_repo(tmp_path / "repo", {"a": "1"})
    head = git(repo, "rev-parse", "HEAD")
    with Workspace() as workspace:
        borrowed = borrow(repo, "", workspace)
        env = environment(workspace.home)
        assert resolve(borrowed.store, head[:7], env) == head
        for odd in ("main", "--all", "HEAD\nmain", blob_id(b"1"), f"{head}~1", "abcd", ""):
            assert resolve(borrowed.store, odd, env) is None, odd


def test_blobs_survive_a_corrupt_object_with_a_clear_error(tmp_path: Path) -> None:
    repo = git_repo(tmp_path / "repo", {"a": "1"})
    place = repo / ".git/objects" / blob_id(b"1")[:2] / blob_id(b"1")[2:]
    place.chmod(0o644)
    place.write_bytes(b"rubbish")
    with Workspace() as workspace:
        borrowed = borrow(repo, "", workspace)
        blobs = Blobs(borrowed.store, borrowed.env, workspace)
        try:
            assert list(blobs.read([blob_id(b"1")])) == [None]
        except AcquisitionError as error:
            assert error.text.key == "local.object_unreadable"


def test_a_reader_stopped_in_the_midst_does_not_confuse_the_next(tmp_path: Path) -> None:
    from sealcheck.budget import OutOfTime, time_limit

    files = {f"f{n}": f"{n}" * 200_000 for n in range(8)}
    repo = git_repo(tmp_path / "repo", files)
    with acquired(repo) as shot:
        expected = {e.oid: files[e.path].encode() for e in shot.entries}
        stopped = 0
        for step in range(60):
            try:
                with time_limit(0.0002 * (step % 12 + 1)):
                    for oid in expected:
                        next(iter(shot.reader.read([oid])))
            except OutOfTime:
                stopped += 1
            for oid in list(expected)[step % 8 :][:2]:
                assert next(iter(shot.reader.read([oid]))) == expected[oid]
        assert stopped > 5
