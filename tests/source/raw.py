# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Objects that git would not make by itself: trees with hostile names, commits in bulk; and what acquiring gives."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sealcheck.snapshot import Snapshot
from sealcheck.source import Options, acquire
from tests.kit import AS_OF, git

Row = tuple[str, bytes, str]


@contextmanager
def acquired(path: Path, **options: Any) -> Iterator[Snapshot]:
    """The snapshot of a path, with the date of the kit unless another is given."""
    with acquire(str(path), Options(**({"as_of": AS_OF} | options))) as shot:
        yield shot


def keys(shot: Snapshot) -> list[str]:
    return [problem.key for problem in shot.problems]


def arguments(shot: Snapshot, key: str) -> dict[str, Any]:
    return dict(next(problem for problem in shot.problems if problem.key == key).args)


def contents(shot: Snapshot) -> dict[str, bytes | None]:
    return dict(zip([e.path for e in shot.entries], shot.reader.read([e.oid for e in shot.entries]), strict=True))


def feed(repo: Path, data: bytes, *args: str) -> str:
    """What git prints about `data` on its standard input."""
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(repo)}
    done = subprocess.run(["git", *args], cwd=repo, input=data, env=os.environ | quiet, capture_output=True, check=True)
    return done.stdout.decode().strip()


def blob(repo: Path, data: bytes) -> str:
    return feed(repo, data, "hash-object", "-w", "--stdin")


def tree(repo: Path, rows: Iterable[Row]) -> str:
    """A tree of (mode, name, object id) in exactly this order, whatever git would say to it."""
    data = b"".join(mode.encode() + b" " + name + b"\0" + bytes.fromhex(oid) for mode, name, oid in rows)
    return feed(repo, data, "hash-object", "-t", "tree", "--literally", "-w", "--stdin")


def commit_tree(repo: Path, tree_id: str, *parents: str) -> str:
    """Put a commit of the tree on main."""
    given = [word for parent in parents for word in ("-p", parent)]
    commit = git(repo, "commit-tree", tree_id, *given, "-m", "Raw")
    git(repo, "update-ref", "refs/heads/main", commit)
    return commit


def empty_repo(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet")
    return folder


def import_commits(repo: Path, stream: bytes) -> None:
    """Run `git fast-import`, the quick way to many commits and trees."""
    feed(repo, stream, "fast-import", "--quiet", "--force")
