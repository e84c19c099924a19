# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The files of a work tree as they are: tracked and new ones, changes included, ignored ones left out."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from sealcheck.frozen import frozen
from sealcheck.model import BLOB_LIMIT, Entry, EntryKind, say
from sealcheck.snapshot import Snapshot
from sealcheck.source.beneath import Beneath
from sealcheck.source.environment import environment
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.git import GitError, stream_git
from sealcheck.source.listing import MOST_ENTRIES, Listing, TreeListing, is_unsafe
from sealcheck.source.local import Borrowed, borrow, describe, history_of, whole_repository
from sealcheck.source.localtags import read_tags
from sealcheck.source.options import Options
from sealcheck.source.trees import read_tree, records, too_large
from sealcheck.source.workspace import SEAL_REF, Workspace, full_disk

#: Stands for content that was not hashed: a large file that differs from the commit, a nested repository.
UNKNOWN_ID = "0" * 40
#: Bytes of the index that are copied.
_MOST_INDEX = 512 * 1024**2


def open_worktree(path: Path, options: Options, workspace: Workspace) -> Snapshot:
    """Return the files of the work tree at or around `path` as they are on disk, with the history of HEAD.

    `dirty` says whether they differ from HEAD; a file whose line ends git converts counts as different. Raises
    AcquisitionError when there is no repository or no work tree.
    """
    if options.rev:
        raise AcquisitionError(say("local.worktree_rev"), say("local.worktree_rev_hint"))
    try:
        borrowed = borrow(path, "", workspace)
    except AcquisitionError as error:
        if error.text.key != "local.no_commits":
            raise
        raise AcquisitionError(error.text, say("local.no_commits_worktree_hint")) from None
    if borrowed.layout.bare:
        raise AcquisitionError(say("local.no_worktree", path=str(path)), say("local.no_worktree_hint"))
    disk = Disk(borrowed.layout.root, borrowed.layout.object_format)
    with history_of(borrowed, options) as finish:
        head = read_tree(borrowed.store, SEAL_REF, borrowed.env)
        listing = _list(borrowed, disk, head, workspace)
        history = finish()
    dirty = _states(listing.entries) != _states(head.entries)
    return Snapshot(
        subject=describe(path, borrowed, "", kind="worktree", dirty=dirty),
        entries=listing.entries,
        reader=disk,
        history=history,
        tag_source=partial(read_tags, borrowed.refs, borrowed.blobs),
        as_of=options.as_of,
        problems=(*whole_repository(path, borrowed.layout), *listing.problems),
    )


def _states(entries: Iterable[Entry]) -> set[tuple[str, str]]:
    return {(entry.path, entry.oid) for entry in entries if entry.kind is not EntryKind.SUBMODULE}


def _list(borrowed: Borrowed, disk: Disk, head: TreeListing, workspace: Workspace) -> TreeListing:
    known = {entry.path: entry for entry in head.entries}
    listing = Listing()
    with Beneath(borrowed.layout.root) as beneath:
        for path in sorted(_paths(borrowed, workspace)):
            if is_unsafe(path.rstrip("/")):
                listing.note("unsafe_names", path)
                continue
            entry = disk.look(beneath, path.rstrip("/"), known.get(path))
            if entry is not None:
                listing.add(entry)
            elif beneath.refused:
                listing.note("unreadable_files", path)
    return listing.finish()


def _paths(borrowed: Borrowed, workspace: Workspace) -> set[str]:
    """Return the paths that git lists as tracked or new, by the index in a store of our own.

    Git so reads the ignore files of the work tree and the repository's `info/exclude`, but not its configuration.
    """
    store = _with_index(borrowed, workspace)
    places = {"GIT_DIR": str(store), "GIT_WORK_TREE": str(borrowed.layout.root)}
    config = {"core.untrackedCache": "false", "core.bare": "false", "core.excludesFile": "", "index.sparse": "false"}
    env = environment(workspace.home, config, extra=places)
    args = ["ls-files", "--cached", "--others", "--exclude-standard", "-z", "--deduplicate"]
    paths: set[str] = set()
    try:
        with stream_git(args, env=env, deadline=120.0) as child:
            for record in records(child.stdout):
                paths.add(record.decode("utf-8", "surrogateescape"))
                if len(paths) > MOST_ENTRIES:
                    raise too_large()
            child.finish()
    except GitError as error:
        raise AcquisitionError(
            say("local.tree_unreadable", complaint=error.stderr), say("local.damaged_hint")
        ) from None
    return paths


def _with_index(borrowed: Borrowed, workspace: Workspace) -> Path:
    """Return a store of our own with copies of the repository's index and excludes."""
    layout = borrowed.layout
    store = workspace.empty_store("worktree", object_format=layout.object_format)
    shutil.copyfile(borrowed.store / "objects/info/alternates", store / "objects/info/alternates")
    (store / "info").mkdir()
    shared = [p for p in layout.git_dir.glob("sharedindex.*") if p.name[12:].isalnum()][:100]
    for source, name in [
        (layout.git_dir / "index", "index"),
        (layout.common_dir / "info/exclude", "info/exclude"),
        *((place, place.name) for place in shared),
    ]:
        with suppress(FileNotFoundError), full_disk():
            if source.is_file() and source.stat().st_size <= _MOST_INDEX:
                shutil.copyfile(source, store / name)
    return store


@frozen
class _Place:
    path: str
    size: int


class Disk:
    """The BlobReader of a work tree: reads a file again by the id its content had when it was listed."""

    def __init__(self, root: Path, object_format: str = "sha1") -> None:
        self._root = root
        self._hash = hashlib.sha256 if object_format == "sha256" else hashlib.sha1
        self._places: dict[str, _Place] = {}
        self._links: dict[str, bytes] = {}

    def look(self, beneath: Beneath, path: str, known: Entry | None) -> Entry | None:
        """Return the entry of what is at `path` now; None when it is gone, unreadable or neither file nor link."""
        seen = beneath.look(path, limit=BLOB_LIMIT)
        if seen is None:
            return None
        if seen.kind is EntryKind.SUBMODULE:
            return Entry(path, known.oid if known else UNKNOWN_ID, None, EntryKind.SUBMODULE)
        if seen.data is None:  # over the limit: the same size as in the commit counts as the same content
            oid = known.oid if known and known.size == seen.size else UNKNOWN_ID
            return Entry(path, oid, seen.size, executable=seen.executable)
        oid = self._id(seen.data)
        if seen.kind is EntryKind.SYMLINK:
            self._links[oid] = seen.data
        else:
            self._places.setdefault(oid, _Place(path, seen.size))
        return Entry(path, oid, seen.size, seen.kind, seen.executable)

    def read(self, oids: Iterable[str]) -> Iterator[bytes | None]:
        """Yield the content of each blob in order; None for one that changed since it was listed."""
        with Beneath(self._root) as beneath:
            for oid in oids:
                yield self._links[oid] if oid in self._links else self._read(beneath, self._places.get(oid), oid)

    def apart(self) -> Disk:
        """Return this reader: it keeps nothing open between two calls."""
        return self

    def expect(self, oids: Iterable[str]) -> None:
        """Do nothing: where each file is, is known."""

    def _read(self, beneath: Beneath, place: _Place | None, oid: str) -> bytes | None:
        seen = beneath.look(place.path, limit=BLOB_LIMIT) if place else None
        if seen is None or seen.data is None or self._id(seen.data) != oid:
            return None
        return seen.data

    def _id(self, data: bytes) -> str:
        return self._hash(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
