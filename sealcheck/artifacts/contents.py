# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes and texts of files, read on demand; what documents and parsers need is kept in memory within a bound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from sys import getsizeof

from sealcheck.artifacts.decode import decode
from sealcheck.engine import artifact
from sealcheck.model import BLOB_LIMIT, File, PathClass
from sealcheck.snapshot import BlobReader, Snapshot

#: Bytes that the single pass leaves in memory, and bytes and texts that are kept at all; others are read again.
KEEP_BYTES = 48 * 1024 * 1024
MOST_BYTES = 256 * 1024 * 1024
#: Roles whose files are small in number and read by several artifacts.
KEEP_ROLES = frozenset({PathClass.DOCS, PathClass.CONFIG})


class Contents:
    """The files' bytes and texts, read on demand; files over the blob limit read as None."""

    def __init__(self, reader: BlobReader) -> None:
        self._reader = reader
        self._kept: dict[str, bytes | None] = {}
        self._texts: dict[str, str | None] = {}
        self._size = 0
        self._in_texts = 0

    def data(self, file: File) -> bytes | None:
        """Return the file's bytes, or None when it is over the limit or missing from the store."""
        if file.oid not in self._kept:
            if file.size is None or file.size > BLOB_LIMIT:
                return None
            data = next(iter(self._reader.read([file.oid])))
            if self._has_room(data):
                self._keep(file, data)
            return data
        return self._kept[file.oid]

    def text(self, file: File) -> str | None:
        """Return the file's text (BOM, UTF-8, UTF-16 or cp1252), or None when it is binary or cannot be read."""
        if file.oid not in self._texts:
            data = self.data(file)
            text = None if data is None else decode(data)
            if not self._has_room(text):
                return text
            self._texts[file.oid] = text
            self._in_texts += getsizeof(text)
        return self._texts[file.oid]

    def each(self, files: Iterable[File]) -> Iterator[tuple[File, bytes]]:
        """Yield the bytes of many files in one go, one blob in memory at a time; unreadable ones are left out."""
        wanted = [f for f in files if f.size is not None and f.size <= BLOB_LIMIT]
        kept = set(self._kept)
        fresh = self._reader.read([f.oid for f in wanted if f.oid not in kept])
        for file in wanted:
            data = self._kept[file.oid] if file.oid in kept else next(fresh)
            if data is not None:
                yield file, data

    def expect(self, files: Iterable[File]) -> None:
        """Prepare for reading these files in several parts."""
        self._reader.expect([f.oid for f in files if f.size is not None and f.size <= BLOB_LIMIT])

    def keep(self, file: File, data: bytes) -> None:
        """Remember what the single pass read, as long as there is room."""
        if file.role in KEEP_ROLES and file.oid not in self._kept and self._size + len(data) <= KEEP_BYTES:
            self._keep(file, data)

    def _has_room(self, content: bytes | str | None) -> bool:
        return self._size + self._in_texts + getsizeof(content) <= MOST_BYTES

    def _keep(self, file: File, data: bytes | None) -> None:
        self._kept[file.oid] = data
        self._size += len(data or b"")

    def separate(self) -> None:
        """From here on, in a forked process, share no pipe with the one that it was forked from."""
        self._reader = self._reader.apart()

    def apart(self) -> Contents:
        """Return access to the same files that shares no pipe and no memory with this one, for another process."""
        return Contents(self._reader.apart())


@artifact
def contents(snapshot: Snapshot) -> Contents:
    """Access to the bytes of the snapshot's files."""
    return Contents(snapshot.reader)
