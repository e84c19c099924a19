# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Small real things for tests: a snapshot from a dict of files, a git repository in a temporary folder."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any

from sealcheck.engine import find_measure
from sealcheck.model import Entry, EntryKind, Measurement
from sealcheck.snapshot import Commit, History, Snapshot, Subject, Tag, Tags
from sealcheck.workbench import Workbench

AS_OF = date(2026, 6, 30)
Files = Mapping[str, str | bytes]


class MemoryReader:
    """Blobs from a dict, the literal form of a blob reader."""

    def __init__(self, blobs: Mapping[str, bytes]) -> None:
        self.blobs = blobs

    def read(self, oids: Iterable[str]) -> Iterator[bytes | None]:
        for oid in oids:
            yield self.blobs.get(oid)

    def apart(self) -> MemoryReader:
        return self

    def expect(self, oids: Iterable[str]) -> None:
        pass


def blob_id(data: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


def snapshot(
    files: Files,
    *,
    commits: Iterable[Commit] | None = (),
    tags: Iterable[Tag] = (),
    symlinks: Mapping[str, str] | None = None,
    submodules: Iterable[str] = (),
    history: History | None = None,
    as_of: date = AS_OF,
    **subject: Any,
) -> Snapshot:
    """A literal snapshot: file texts by path. `commits=None` stands for a target without history."""
    data = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    blobs = {blob_id(content): content for content in data.values()}
    entries = [Entry(path, blob_id(content), len(content)) for path, content in sorted(data.items())]
    for path, target in (symlinks or {}).items():
        blobs[blob_id(target.encode())] = target.encode()
        entries.append(Entry(path, blob_id(target.encode()), len(target), EntryKind.SYMLINK))
    entries += [Entry(path, "2" * 40, None, EntryKind.SUBMODULE) for path in submodules]
    if history is None and commits is not None:
        history = History(tuple(commits), as_of, 12)
    known = Tags(tuple(tags))
    fields = {"target": "demo", "kind": "local", "name": "demo", "commit": "1" * 40} | subject
    return Snapshot(Subject(**fields), tuple(entries), MemoryReader(blobs), history, lambda: known, as_of)


def workbench(shot: Snapshot) -> Workbench:
    """The artifacts over a snapshot, as an assessment builds them."""
    return Workbench({"snapshot": shot, "history": shot.history, "as_of": shot.as_of})


def run(name: str, files: Files | Snapshot, /, **given: Any) -> Measurement:
    """Run the measure `name` on files (or a snapshot) with the `with:` parameters `given`."""
    declared = find_measure(name)
    assert declared is not None, name
    shot = files if isinstance(files, Snapshot) else snapshot(files)
    return workbench(shot).run(declared, given)


def commit(day: str, author: str = "Ada", email: str = "", subject: str = "Work", **more: Any) -> Commit:
    """A commit on a day (YYYY-MM-DD)."""
    time = int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
    email = email or f"{author.lower()}@stadt.example"
    fields = {"oid": hashlib.sha1(f"{day}{author}{subject}{more}".encode()).hexdigest(), "parents": 1} | more
    return Commit(time=time, author=author, email=email, committer_email=email, subject=subject, **fields)


def git(
    folder: Path, *args: str, date: str = "2026-06-01T12:00:00Z", stdin: IO[bytes] | None = None, **env: str
) -> str:
    """Run the real git in `folder`, away from the user's configuration."""
    quiet = {
        "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(folder),
        "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@stadt.example", "GIT_AUTHOR_DATE": date,
        "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@stadt.example", "GIT_COMMITTER_DATE": date,
    }  # fmt: skip
    done = subprocess.run(
        ["git", "-c", "init.defaultBranch=main", *args],
        cwd=folder, env=os.environ | quiet | env, stdin=stdin, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout.strip()


def write(folder: Path, files: Files) -> None:
    """Write files into a folder."""
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)


def git_repo(folder: Path, files: Files, *, date: str = "2026-06-01T12:00:00Z") -> Path:
    """A real repository with one commit holding `files`; commit more with `commit_files`."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet")
    commit_files(folder, files, date=date)
    return folder


def commit_files(
    folder: Path, files: Files, message: str = "Work", *, date: str = "2026-06-01T12:00:00Z", **env: str
) -> str:
    """Commit `files` on top; return the commit id."""
    write(folder, files)
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", message, date=date, **env)
    return git(folder, "rev-parse", "HEAD")


def settings_shown(measurement: Measurement) -> object:
    """What files show of the settings: "none", too, where the answer is left open since something is used or read."""
    left = measurement.undetermined
    open_ = ("reuse.configuration_by_environment", "reuse.configuration_in_use")
    return "none" if left is not None and left.key in open_ else measurement.value
