# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Decompresses a tar archive in one direction, with a bound on every byte that comes out of it."""

from __future__ import annotations

import bz2
import gzip
import lzma
import time
from pathlib import Path
from typing import IO, Any, cast

#: Bytes that may come out of an archive in all.
MOST_UNPACKED = 2 * 1024**3
#: Beyond this many bytes, at most RATIO bytes may come out of one that went in (deflate's own limit is 1032).
FREE_UNPACKED = 64 * 1024**2
RATIO = 200
#: Bytes of headers before one member: names of 4096 bytes, twice, in all the formats there are.
MOST_HEADER = 32_768
#: Memory that an .xz file may ask for (level 9 asks for 65 MiB).
_XZ_MEMORY = 100 * 1024**2
_CHUNK = 1 << 16


class ArchiveLimit(Exception):
    """More came out of the archive than is taken: too many bytes, too high a ratio, too long a header, too slow."""


class _Xz:
    """An .xz file read forward; unlike lzma.open it refuses a dictionary of gigabytes."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._decompressor = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)

    def read(self, size: int) -> bytes:
        while not self._decompressor.eof:
            fed = self._file.read(_CHUNK) if self._decompressor.needs_input else b""
            if self._decompressor.needs_input and not fed:
                raise EOFError("the archive ends early")
            data = self._decompressor.decompress(fed, size)
            if data:
                return data
        return b""


def _decompressed(path: Path, file: IO[bytes]) -> Any:
    magic = file.read(6)
    file.seek(0)
    if magic.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=file)
    if magic == b"\xfd7zXZ\x00":
        return _Xz(file)
    return bz2.BZ2File(file) if magic.startswith(b"BZh") else file


class Forward:
    """A tar archive's bytes for `tarfile`: it can skip ahead, and back by no more than the last block read.

    tarfile reads a header of any length into memory; `allow` says how much may be read until it is called again.
    """

    def __init__(self, path: Path, file: IO[bytes], deadline: float) -> None:
        self._stream = cast(IO[bytes], _decompressed(path, file))
        self._packed = max(path.stat().st_size, 1)
        self._deadline = time.monotonic() + deadline
        self._position = 0
        self._allowed = MOST_HEADER
        self._back = b""
        self.last = b""

    def allow(self, size: int = 0) -> None:
        """Let a header and `size` bytes be read from here."""
        self._allowed = MOST_HEADER + size

    def tell(self) -> int:
        """Return the position in the unpacked bytes."""
        return self._position

    def read(self, size: int = -1) -> bytes:
        """Return up to `size` bytes. Raises ArchiveLimit beyond what is allowed."""
        if size < 0 or size > self._allowed:
            raise ArchiveLimit
        self._allowed -= size
        parts = [self._back[:size]] if self._back else []
        self._back = self._back[size:]
        left = size - sum(map(len, parts))
        while left and (part := self._take(left)):
            parts.append(part)
            left -= len(part)
        self.last = b"".join(parts)
        self._position += len(self.last)
        return self.last

    def drain(self) -> None:
        """Read to the end, where gzip and xz keep the checksum of it all."""
        while self._skip(_CHUNK):
            pass

    def seek(self, position: int, whence: int = 0) -> int:
        """Move ahead, or back within the last block read."""
        step = position - self._position
        if whence or -step > len(self.last):
            raise ArchiveLimit
        if step < 0:
            self._back = self.last[step:] + self._back
            self._position = position
            self.last = self.last[:step]
        while self._position < position and self._skip(min(position - self._position, _CHUNK)):
            pass
        return self._position

    def _skip(self, size: int) -> int:
        part = self._back[:size]
        self._back = self._back[size:]
        part = part or self._take(size)
        self.last = part
        self._position += len(part)
        return len(part)

    def _take(self, size: int) -> bytes:
        part = self._stream.read(min(size, _CHUNK))
        unpacked = self._position + len(part)
        if unpacked > MOST_UNPACKED or (unpacked > FREE_UNPACKED and unpacked > RATIO * self._packed):
            raise ArchiveLimit
        if time.monotonic() > self._deadline:
            raise ArchiveLimit
        return part
