# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The members of a tar archive, in one pass that holds one member at a time."""

from __future__ import annotations

import tarfile
from pathlib import Path
from typing import IO, Any, cast

from sealcheck.model import Entry, EntryKind
from sealcheck.source.forward import ArchiveLimit, Forward
from sealcheck.source.listing import MOST_ENTRIES, Listing
from sealcheck.source.spool import Spool

#: Settings that hold for all members; git writes one, the commit.
_MOST_GLOBALS = 64


def read_tar(path: Path, listing: Listing, spool: Spool, deadline: float) -> str:
    """Take in every member; return the comment that `git archive` leaves: the commit. Raises ArchiveLimit, TarError."""
    comment = ""
    with path.open("rb") as file:
        forward = Forward(path, file, deadline)
        with tarfile.TarFile(fileobj=cast(IO[bytes], forward), mode="r", errors="surrogateescape") as tar:
            seen = 0
            member = tar.next()
            while member is not None:
                seen += 1
                if seen > MOST_ENTRIES or len(tar.pax_headers) > _MOST_GLOBALS:
                    raise ArchiveLimit
                _take(tar, member, forward, listing, spool)
                comment = comment or tar.pax_headers.get("comment", "")
                cast(Any, tar).members.clear()  # tarfile remembers every member
                forward.allow()
                member = tar.next()
        if forward.last.strip(b"\0") or not forward.last:
            raise tarfile.ReadError("the archive ends early or has a damaged header")
        forward.drain()
    return comment


def _take(tar: tarfile.TarFile, member: tarfile.TarInfo, forward: Forward, listing: Listing, spool: Spool) -> None:
    name = normal(member.name)
    if member.isdir() or in_git_folder(name):
        if in_git_folder(name) and not member.isdir():
            listing.note("archive_git_folder", name)
        return
    if member.issym():
        target = member.linkname.encode("utf-8", "surrogateescape")
        listing.add(Entry(name, spool.add_bytes(target), len(target), EntryKind.SYMLINK))
    elif member.islnk():
        twin = listing.get(normal(member.linkname))
        if twin is None:
            listing.note("archive_odd_members", name)
        else:
            listing.add(Entry(name, twin.oid, twin.size, twin.kind, twin.executable))
    elif member.isreg() and not member.issparse():
        forward.allow(member.size)
        content = tar.extractfile(member)
        assert content is not None  # noqa: S101 - a regular member has content
        oid = spool.add(content, member.size)
        listing.add(Entry(name, oid, member.size, executable=bool(member.mode & 0o100)))
    else:
        listing.note("archive_odd_members", name)


def normal(name: str) -> str:
    """Return a member's name without the leading `./` that `tar -c .` writes."""
    while name.startswith("./"):
        name = name[2:].lstrip("/") if name[2:3] != "/" else name[3:]
    return name


def in_git_folder(name: str) -> bool:
    """Return whether a member belongs to a copy of a `.git` folder, which is no part of the project's files."""
    return "/.git/" in f"/{name.lower()}/"
