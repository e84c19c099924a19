# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Target → Snapshot. Only this package runs git; nothing from a target is executed, checked out or followed.

The environment variables that count here are SEALCHECK_CACHE (see `cache`), SEALCHECK_TOKEN with SEALCHECK_TOKEN_HOST,
and the forges' own token variables (see `forges`); the command line passes them in.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from sealcheck.clean import clean
from sealcheck.model import say
from sealcheck.snapshot import Snapshot
from sealcheck.source.errors import TargetError
from sealcheck.source.options import Options as Options

if TYPE_CHECKING:
    from sealcheck.source.target import Target
    from sealcheck.source.workspace import Workspace


@contextmanager
def acquire(target: str, options: Options) -> Iterator[Snapshot]:
    """Yield the snapshot of what `target` names; all temporary data is gone when the block ends, however it ends.

    Raises TargetError for what is no target (exit code 2) and AcquisitionError for what cannot be had (3).
    """
    from sealcheck.source.target import parse_target
    from sealcheck.source.workspace import Workspace

    parsed = parse_target(target, allow_file=options.allow_file)
    if options.worktree and parsed.kind != "path":
        raise TargetError(say("source.worktree_remote"), say("source.worktree_remote_hint"))
    with Workspace() as workspace:
        if parsed.kind == "remote":
            from sealcheck.source.remote import open_remote

            yield open_remote(parsed, options, workspace)
        else:
            snapshot = _open_path(parsed, options, workspace)
            # What the user typed, not where it lies: a report tells nobody about the folders of a machine.
            yield replace(snapshot, subject=replace(snapshot.subject, target=clean(target)))


def _open_path(target: Target, options: Options, workspace: Workspace) -> Snapshot:
    if options.plain and not options.worktree:
        from sealcheck.source.plain import is_plain, open_plain

        if is_plain(target.path):
            return open_plain(target.path, options, workspace)
    if target.path.is_file():
        from sealcheck.source.archive import open_archive

        return open_archive(target.path, options, workspace)
    if options.worktree:
        from sealcheck.source.worktree import open_worktree

        return open_worktree(target.path, options, workspace)
    from sealcheck.source.local import open_local

    return open_local(target.path, options, workspace)
