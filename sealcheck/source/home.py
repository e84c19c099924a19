# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The folder in which a maintainer works: its files as they are, whether it is a repository or not yet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sealcheck.frozen import frozen
from sealcheck.model import Text, say
from sealcheck.snapshot import Snapshot
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.layout import Layout, find_layout
from sealcheck.source.options import Options
from sealcheck.source.plain import open_plain
from sealcheck.source.workspace import Workspace
from sealcheck.source.worktree import open_worktree


@frozen
class Home:
    """The root of the repository, or the folder itself; the snapshot is None when it holds no file.

    `problem` says why there is no history.
    """

    root: Path
    snapshot: Snapshot | None
    problem: Text | None = None


@contextmanager
def at_home(path: Path, options: Options) -> Iterator[Home]:
    """Yield what is in the folder; temporary data is gone when the block ends.

    Raises AcquisitionError for what is no folder, a bare repository, or a work tree that cannot be read.
    """
    if not path.is_dir():
        raise AcquisitionError(say("init.no_folder", path=str(path)))
    layout = _layout(path)
    with Workspace() as workspace:
        if layout is None:
            yield Home(path, _plain(path, options, workspace), say("init.no_repository", path=str(path)))
        elif layout.bare:
            raise AcquisitionError(say("init.bare", path=str(path)))
        else:
            yield _home(layout.root, options, workspace)


def _layout(path: Path) -> Layout | None:
    try:
        return find_layout(path)
    except AcquisitionError as error:
        if error.text.key == "local.not_a_repository":
            return None
        raise


def _home(root: Path, options: Options, workspace: Workspace) -> Home:
    try:
        return Home(root, open_worktree(root, options, workspace))
    except AcquisitionError as error:
        if error.text.key != "local.no_commits":
            raise
        return Home(root, _plain(root, options, workspace), say("init.no_commit", path=str(root)))


def _plain(root: Path, options: Options, workspace: Workspace) -> Snapshot | None:
    try:
        return open_plain(root, options, workspace)
    except AcquisitionError as error:
        if error.text.key != "local.nothing_there":
            raise
        return None
