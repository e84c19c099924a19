# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The members of a zip archive, one at a time, within the bounds of all archives."""

from __future__ import annotations

import stat
import zipfile
from io import BufferedReader, FileIO
from pathlib import Path
from typing import IO, cast

from sealcheck.model import BLOB_LIMIT, Entry, EntryKind
from sealcheck.source.forward import FREE_UNPACKED, MOST_UNPACKED, RATIO, ArchiveLimit
from sealcheck.source.listing import MOST_ENTRIES, Listing
from sealcheck.source.spool import Spool
from sealcheck.source.tarball import in_git_folder

#: Bytes of the directory at the end of the archive, which zipfile reads and keeps at once.
MOST_DIRECTORY = 64 * 1024**2
#: Methods whose memory is bounded; LZMA lets the archive choose a dictionary of gigabytes.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
_ENCRYPTED = 0x1
_UNIX = 3
_MOST_LINK = 4096


class _Bounded(BufferedReader):
    """The archive for zipfile: refuses the one long read, of the directory, when it lists too many members."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > MOST_DIRECTORY:
            raise ArchiveLimit
        data = super().read(MOST_DIRECTORY if size is None or size < 0 else size)
        if len(data) > BLOB_LIMIT and data.count(zipfile.stringCentralDir) > MOST_ENTRIES:  # type: ignore[attr-defined]
            raise ArchiveLimit
        return data


def read_zip(path: Path, listing: Listing, spool: Spool) -> str:
    """Take in every member; return the archive's comment: git writes the commit. Raises ArchiveLimit, BadZipFile."""
    with _Bounded(FileIO(path)) as file, zipfile.ZipFile(cast(IO[bytes], file)) as archive:
        _check(path, archive)
        for member in archive.infolist():
            if member.is_dir():
                continue
            if in_git_folder(member.filename):
                listing.note("archive_git_folder", member.filename)
            else:
                _take(archive, member, listing, spool)
        return archive.comment[:100].decode("ascii", "replace")


def _check(path: Path, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    packed = max(path.stat().st_size, 1)
    if len(members) > MOST_ENTRIES or unpacked > MOST_UNPACKED:
        raise ArchiveLimit
    if unpacked > FREE_UNPACKED and unpacked > RATIO * packed:
        raise ArchiveLimit


def _take(archive: zipfile.ZipFile, member: zipfile.ZipInfo, listing: Listing, spool: Spool) -> None:
    mode = member.external_attr >> 16 if member.create_system == _UNIX else 0
    if member.flag_bits & _ENCRYPTED or member.compress_type not in _METHODS or not _is_plain(mode):
        listing.note("archive_odd_members", member.filename)
        return
    link = stat.S_ISLNK(mode)
    if link and member.file_size > _MOST_LINK:
        listing.note("archive_odd_members", member.filename)
        return
    with archive.open(member) as content:
        oid = spool.add(content, member.file_size)
    kind = EntryKind.SYMLINK if link else EntryKind.FILE
    listing.add(Entry(member.filename, oid, member.file_size, kind, bool(mode & 0o100) and not link))


def _is_plain(mode: int) -> bool:
    """Return whether the mode is that of a file or link, or says nothing (an archive from Windows)."""
    return stat.S_IFMT(mode) in (0, stat.S_IFREG, stat.S_IFLNK)
