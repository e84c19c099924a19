# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A folder that is no repository, or one file, as they are on disk. Nothing is followed out of the folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from sealcheck.clean import clean
from sealcheck.model import say
from sealcheck.refusal import refusal
from sealcheck.snapshot import Snapshot, Subject, Tags
from sealcheck.source.archive import is_archive
from sealcheck.source.beneath import Beneath
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.layout import find_layout
from sealcheck.source.listing import MOST_ENTRIES, Listing, TreeListing
from sealcheck.source.options import Options
from sealcheck.source.trees import too_large
from sealcheck.source.workspace import Workspace
from sealcheck.source.worktree import Disk


def is_plain(path: Path) -> bool:
    """Return whether `path` is a file that is no archive, or a folder in no repository."""
    if path.is_file():
        return not is_archive(path)
    try:
        find_layout(path)
    except AcquisitionError as error:
        return error.text.key == "local.not_a_repository"
    return False


def open_plain(path: Path, options: Options, workspace: Workspace) -> Snapshot:
    """Return the files at `path`, without history. Raises AcquisitionError when there are none or they are refused."""
    if options.rev:
        raise AcquisitionError(say("local.worktree_rev"), say("local.worktree_rev_hint"))
    single = path.is_file()
    path = path.resolve() if single else path  # a link that the user names is the user's own
    disk = Disk(path.parent if single else path)
    try:
        listing = _list(path.parent, disk, iter([path.name])) if single else _list(path, disk, _names(path))
    except OSError as error:
        raise AcquisitionError(
            say("local.folder_unreadable", path=str(path), reason=refusal(error)), say("local.folder_unreadable_hint")
        ) from None
    if not listing.entries:
        raise AcquisitionError(say("local.nothing_there", path=str(path)), say("local.not_a_repository_hint"))
    no_tags = Tags((), complete=False, reason=say("local.archive_no_history"))
    return Snapshot(
        subject=Subject(target=clean(str(path)), kind="file" if single else "folder", name=clean(path.name)),
        entries=listing.entries,
        reader=disk,
        history=None,
        tag_source=lambda: no_tags,
        as_of=options.as_of,
        problems=listing.problems,
    )


def _names(root: Path) -> Iterator[str]:
    """Yield the paths of everything below `root` but folders; links are named, not followed."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(each for each in folders if each.lower() != ".git")
        links = [each for each in folders if os.path.islink(f"{folder}/{each}")]  # noqa: PTH114 - as os.walk has it
        for name in sorted(names + links):
            yield os.path.relpath(f"{folder}/{name}", root)


def _list(root: Path, disk: Disk, names: Iterator[str]) -> TreeListing:
    listing = Listing()
    with Beneath(root) as beneath:
        for name in names:
            if listing.seen >= MOST_ENTRIES:
                raise too_large()
            entry = disk.look(beneath, name, None)
            if entry is not None:
                listing.add(entry)
            elif beneath.refused:
                listing.note("unreadable_files", name)
    return listing.finish()
