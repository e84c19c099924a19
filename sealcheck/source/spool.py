# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps the contents of an archive in one nameless file of the workspace, so that memory does not grow with it."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import IO

from sealcheck.model import BLOB_LIMIT
from sealcheck.source.workspace import Workspace, full_disk

_CHUNK = 1 << 16
Read = tuple[str, int]


class Spool:
    """The BlobReader of an archive: contents by the id that git would give them, each kept once."""

    def __init__(self, workspace: Workspace) -> None:
        place: Path = workspace.folder("spool") / "contents"
        self._file = workspace.keep(closing(place.open("w+b")))
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0
        self._lock = threading.Lock()

    def add(self, stream: IO[bytes], size: int) -> str:
        """Take in `size` bytes; return the blob id. What is over the blob limit is hashed but not kept.

        Raises EOFError when the stream ends before.
        """
        digest = hashlib.sha1(b"blob %d\0" % size, usedforsecurity=False)
        keep = size <= BLOB_LIMIT
        parts: list[bytes] = []
        left = size
        while left:
            part = stream.read(min(left, _CHUNK))
            if not part:
                raise EOFError("the archive ends inside a file")
            left -= len(part)
            digest.update(part)
            if keep:
                parts.append(part)
        oid = digest.hexdigest()
        if keep and oid not in self._places:
            self._write(oid, b"".join(parts))
        return oid

    def add_bytes(self, data: bytes) -> str:
        """Take in a small text such as the target of a symbolic link; return its blob id."""
        oid = hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
        if oid not in self._places:
            self._write(oid, data)
        return oid

    def read(self, oids: Iterable[str]) -> Iterator[bytes | None]:
        """Yield the content of each blob in order; None for one that was not kept."""
        for oid in oids:
            place = self._places.get(oid)
            yield os.pread(self._file.fileno(), place[1], place[0]) if place else None

    def apart(self) -> Spool:
        """Return this reader: each read names its place in the file, so several processes do not disturb each other."""
        return self

    def expect(self, oids: Iterable[str]) -> None:
        """Do nothing: where each content is, is known."""

    def seal(self) -> None:
        """Write out what is buffered; from here on contents are only read."""
        with full_disk():
            self._file.flush()

    def _write(self, oid: str, data: bytes) -> None:
        with self._lock, full_disk():
            self._file.write(data)
            self._places[oid] = (self._end, len(data))
            self._end += len(data)
