# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the tree of a commit in a store of our own by one `ls-tree`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

from sealcheck.model import Entry, EntryKind, say
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.git import GitError, stream_git
from sealcheck.source.listing import MOST_ENTRIES, Listing, TreeListing

#: Bytes of listing read before a tree counts as a bomb.
MOST_LISTING = 128 * 1024 * 1024
#: Bytes of one entry of the listing.
MOST_RECORD = 4 * 1024 * 1024
#: Seconds for the listing.
DEADLINE = 600.0

_KINDS = {"120000": EntryKind.SYMLINK, "160000": EntryKind.SUBMODULE}
_SEGMENTATION_FAULT = -11


def read_tree(store: Path, rev: str, env: Mapping[str, str], *, deadline: float = DEADLINE) -> TreeListing:
    """Return every entry of the tree at `rev`. Raises AcquisitionError when it is unreadable, too deep or too large.

    A size that the store does not know (the blob was left out as too large) comes back as None.
    """
    args = ["--git-dir", str(store), "ls-tree", "-r", "-l", "-z", "--full-tree", rev]
    listing = Listing()
    try:
        with stream_git(args, env=env, deadline=deadline) as child:
            for record in records(child.stdout):
                listing.add(_entry(record))
                if listing.seen > MOST_ENTRIES:
                    raise too_large()
            child.finish()
    except GitError as error:
        raise _unreadable(error) from None
    return listing.finish()


def records(stream: IO[bytes]) -> Iterator[bytes]:
    """Split a NUL-terminated stream, holding one chunk at a time."""
    rest, total = b"", 0
    while chunk := stream.read(1 << 16):
        total += len(chunk)
        if total > MOST_LISTING or len(rest) > MOST_RECORD:
            raise too_large()
        *records, rest = (rest + chunk).split(b"\0")
        yield from records
    if rest:
        yield rest


def _entry(record: bytes) -> Entry:
    about, _, path = record.decode("utf-8", "surrogateescape").partition("\t")
    mode, _, oid, size = about.split()
    kind = _KINDS.get(mode, EntryKind.FILE)
    return Entry(path, oid, int(size) if size.isdigit() else None, kind, mode == "100755")


def too_large() -> AcquisitionError:
    return AcquisitionError(say("local.tree_too_large", entries=MOST_ENTRIES), say("local.tree_too_large_hint"))


def _unreadable(error: GitError) -> AcquisitionError:
    if error.returncode == _SEGMENTATION_FAULT:
        return AcquisitionError(say("local.tree_too_deep"), say("local.tree_too_large_hint"))
    if error.timed_out:
        return AcquisitionError(say("local.tree_too_slow"), say("local.tree_too_large_hint"))
    return AcquisitionError(say("local.tree_unreadable", complaint=error.stderr), say("local.damaged_hint"))
