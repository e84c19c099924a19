# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A folder that is no repository and a single file, taken only where they are asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sealcheck.model import EntryKind
from sealcheck.snapshot import Snapshot
from sealcheck.source import Options, acquire
from sealcheck.source.errors import AcquisitionError
from tests.kit import git_repo, write

PLAIN = Options(as_of=date(2026, 6, 30), plain=True, history=False)


def paths(target: Path, options: Options = PLAIN) -> tuple[Snapshot, list[str]]:
    with acquire(str(target), options) as snapshot:
        list(snapshot.reader.read(entry.oid for entry in snapshot.entries))
        return snapshot, [entry.path for entry in snapshot.entries]


def test_a_plain_folder(tmp_path: Path) -> None:
    write(tmp_path / "a", {"LICENSE": "x", "src/b.py": "y", ".git-not/c": "z"})
    (tmp_path / "outside").mkdir()
    (tmp_path / "a" / "link").symlink_to(tmp_path / "outside")
    snapshot, found = paths(tmp_path / "a")
    assert found == [".git-not/c", "LICENSE", "link", "src/b.py"]
    assert [entry.kind for entry in snapshot.entries if entry.path == "link"] == [EntryKind.SYMLINK]
    assert (snapshot.subject.kind, snapshot.subject.name, snapshot.history) == ("folder", "a", None)


def test_a_single_file_and_a_link_to_one(tmp_path: Path) -> None:
    write(tmp_path, {"terms.txt": "x"})
    (tmp_path / "link").symlink_to(tmp_path / "terms.txt")
    for name in ("terms.txt", "link"):
        snapshot, found = paths(tmp_path / name)
        assert (found, snapshot.subject.kind) == (["terms.txt"], "file")


def test_a_repository_stays_one_and_reads_no_history(tmp_path: Path) -> None:
    repo = git_repo(tmp_path / "r", {"LICENSE": "x"})
    (repo / "new.txt").write_text("not committed")
    snapshot, found = paths(repo)
    assert (found, snapshot.subject.kind, snapshot.history) == (["LICENSE"], "local", None)
    assert snapshot.subject.commit and snapshot.subject.commit_date


def test_only_where_it_is_asked_for(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "x"})
    for target in (tmp_path, tmp_path / "a.txt"):
        with pytest.raises(AcquisitionError):
            paths(target, Options(as_of=date(2026, 6, 30)))


def test_an_empty_folder_and_a_revision_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(AcquisitionError):
        paths(tmp_path / "empty")
    write(tmp_path / "a", {"b": "c"})
    with pytest.raises(AcquisitionError):
        paths(tmp_path / "a", Options(as_of=date(2026, 6, 30), plain=True, rev="main"))
