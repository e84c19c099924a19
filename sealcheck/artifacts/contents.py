# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads blobs once: a single pass feeds every scanner, and what documents and parsers need is kept in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from sealcheck.artifacts.decode import decode
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import BLOB_LIMIT, BlobReader, File, PathClass, Snapshot

#: Bytes kept in memory at once; what is over it is read again when asked for.
KEEP_BYTES = 48 * 1024 * 1024
#: Roles whose files are small in number and read by several artifacts.
KEEP_ROLES = frozenset({PathClass.DOCS, PathClass.CONFIG})

Wants = Callable[[File], bool]
Scan = Callable[[File, bytes], Any]


@frozen
class Scanner:
    """A function that sees the bytes of every file it wants, once, and returns a small fact or None."""

    name: str
    wants: Wants
    scan: Scan


_SCANNERS: dict[str, Scanner] = {}


def scanner(wants: Wants) -> Callable[[Scan], Scan]:
    """Declare a scanner for the single pass; its results come from `scans.of("<function name>")`."""

    def declare(function: Scan) -> Scan:
        _SCANNERS[function.__name__] = Scanner(function.__name__, wants, function)
        return function

    return declare


class Contents:
    """The files' bytes and texts, read on demand; files over the blob limit read as None."""

    def __init__(self, reader: BlobReader) -> None:
        self._reader = reader
        self._kept: dict[str, bytes | None] = {}
        self._texts: dict[str, str | None] = {}
        self._size = 0

    def data(self, file: File) -> bytes | None:
        """Return the file's bytes, or None when it is over the limit or missing from the store."""
        if file.oid not in self._kept:
            if file.size is None or file.size > BLOB_LIMIT:
                return None
            self._keep(file, next(iter(self._reader.read([file.oid]))))
        return self._kept[file.oid]

    def text(self, file: File) -> str | None:
        """Return the file's text (BOM, UTF-8, UTF-16 or cp1252), or None when it is binary or cannot be read."""
        if file.oid not in self._texts:
            data = self.data(file)
            self._texts[file.oid] = None if data is None else decode(data)
        return self._texts[file.oid]

    def each(self, files: Iterable[File]) -> Iterator[tuple[File, bytes]]:
        """Yield the bytes of many files in one go, one blob in memory at a time; unreadable ones are left out."""
        wanted = [f for f in files if f.size is not None and f.size <= BLOB_LIMIT]
        fresh = self._reader.read([f.oid for f in wanted if f.oid not in self._kept])
        kept = set(self._kept)
        for file in wanted:
            data = self._kept[file.oid] if file.oid in kept else next(fresh)
            if data is not None:
                yield file, data

    def keep(self, file: File, data: bytes) -> None:
        """Remember what the single pass read, as long as there is room."""
        if file.role in KEEP_ROLES and file.oid not in self._kept and self._size + len(data) <= KEEP_BYTES:
            self._keep(file, data)

    def _keep(self, file: File, data: bytes | None) -> None:
        self._kept[file.oid] = data
        self._size += len(data or b"")


class Scans:
    """The results of the single pass."""

    def __init__(self, results: Mapping[str, Mapping[str, Any]]) -> None:
        self._results = results

    def of(self, name: str) -> Mapping[str, Any]:
        """Return what the scanner `name` found, by path, in path order."""
        return self._results[name]


@artifact
def contents(snapshot: Snapshot) -> Contents:
    """Access to the bytes of the snapshot's files."""
    return Contents(snapshot.reader)


@artifact
def scans(tree: Tree, contents: Contents) -> Scans:
    """One pass over every file that any scanner wants."""
    scanners = list(_SCANNERS.values())
    results: dict[str, dict[str, Any]] = {s.name: {} for s in scanners}
    wanted = {f.path: [s for s in scanners if s.wants(f)] for f in tree.files}
    for file, data in contents.each(f for f in tree.files if wanted[f.path] or f.role in KEEP_ROLES):
        contents.keep(file, data)
        for each in wanted[file.path]:
            fact = each.scan(file, data)
            if fact is not None:
                results[each.name][file.path] = fact
    return Scans(results)
