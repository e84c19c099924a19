# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads whole blobs straight out of git's packs: for many small files three times cheaper than a pipe from git.

The formats are those of gitformat-pack(5), index version 2. Only what is stored whole is taken; deltas, loose objects
and whatever looks odd are left to git, so that nothing here has to be right about them.
"""

from __future__ import annotations

import os
import stat
import zlib
from bisect import bisect_left
from collections.abc import Collection, Container, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from sealcheck.frozen import frozen

#: Bytes of an index that is taken in: about a million objects. With larger ones git is as good.
MOST_INDEX = 32 * 1024 * 1024
#: Packs looked into; a repository with more has not been tidied up for long.
MOST_PACKS = 20
_MAGIC = b"\xfftOc\x00\x00\x00\x02"
#: Bytes of the table of counts by first byte; the last count is that of all objects.
_FANOUT = 4 * 256
_BLOB = 3
#: Bytes read of an object at a time; most program files fit in one.
_CHUNK = 8192
#: Bytes that the head of an object takes at most: type and a size of up to 64 bits.
_HEAD = 10
#: From so many objects of a pack for one that is wanted it is quicker to look up each.
_FEW = 8


class Spot(NamedTuple):
    """Where a whole blob lies: the open pack, the first byte of its compressed content, and its size (bytes)."""

    pack: int
    start: int
    size: int


class Packs:
    """The packs of one folder `objects`. Its file handles are closed by `close`, or with the process."""

    def __init__(self, objects: Path, id_bytes: int) -> None:
        self._indexes: list[_Index] = []
        with suppress(OSError):
            for path in sorted((objects / "pack").glob("pack-*.idx"))[:MOST_PACKS]:
                index = _open_index(path, id_bytes)
                if index:
                    self._indexes.append(index)

    def find(self, oids: Iterable[str]) -> dict[str, Spot]:
        """Return where blobs are stored whole; deltas and what is not here are left out."""
        wanted = {bytes.fromhex(oid): oid for oid in oids}
        found: dict[str, Spot] = {}
        for index in self._indexes:
            for key, offset in index.offsets(wanted):
                spot = _spot(index.pack, offset)
                if spot and wanted[key] not in found:
                    found[wanted[key]] = spot
        return found

    def close(self) -> None:
        """Let go of the files."""
        for index in self._indexes:
            os.close(index.pack)
        self._indexes.clear()


@frozen
class _Index:
    """The table of a pack: sorted ids, then checksums, then offsets of four bytes, then those that need eight."""

    pack: int
    id_bytes: int
    objects: int
    table: bytes

    def offsets(self, wanted: Collection[bytes]) -> Iterator[tuple[bytes, int]]:
        """Yield (id, first byte in the pack) of the `wanted` objects that are here, in the order of their ids."""
        end = self.objects * self.id_bytes
        after = end + 8 * self.objects
        offsets = memoryview(self.table)[end + 4 * self.objects : after]
        many = self.objects < _FEW * len(wanted)
        for key, number in self._all(wanted) if many else self._each(wanted):
            yield key, self._offset(int.from_bytes(offsets[number * 4 : number * 4 + 4]), after)

    def _id(self, number: int) -> bytes:
        return self.table[number * self.id_bytes : (number + 1) * self.id_bytes]

    def _all(self, wanted: Container[bytes]) -> Iterator[tuple[bytes, int]]:
        """Yield each object that is wanted with its number: one pass, quickest where most of them are."""
        table, width = self.table, self.id_bytes
        for number, at in enumerate(range(0, self.objects * width, width)):
            key = table[at : at + width]
            if key in wanted:
                yield key, number

    def _each(self, wanted: Iterable[bytes]) -> Iterator[tuple[bytes, int]]:
        """Yield the same by looking up each, quickest where the pack holds a long history beside them."""
        numbers = range(self.objects)
        for key in sorted(wanted):
            number = bisect_left(numbers, key, key=self._id)
            if number < self.objects and self._id(number) == key:
                yield key, number

    def _offset(self, short: int, after: int) -> int:
        """Return the offset itself, or the one of eight bytes behind the table for which it stands."""
        if short < 1 << 31:
            return short
        at = after + 8 * (short - (1 << 31))
        return int.from_bytes(self.table[at : at + 8])


def _open_index(path: Path, id_bytes: int) -> _Index | None:
    """Return the index with its pack opened; None when it is too large, of another version or not whole."""
    data = _read(path)
    head = len(_MAGIC) + _FANOUT
    if len(data) < head or not data.startswith(_MAGIC):
        return None
    count = int.from_bytes(data[head - 4 : head])
    if len(data) < head + count * (id_bytes + 8) + 2 * id_bytes:
        return None
    pack = _open(path.with_suffix(".pack"))
    return None if pack is None else _Index(pack, id_bytes, count, data[head:])


def _open(path: Path) -> int | None:
    """Return a handle of a regular file; never of a link, which could lead anywhere, or of a pipe, which could hang."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        if stat.S_ISREG(os.fstat(handle).st_mode):
            return handle
        os.close(handle)
    return None


def _read(path: Path) -> bytes:
    handle = _open(path)
    if handle is None:
        return b""
    with os.fdopen(handle, "rb") as stream:
        return stream.read() if os.fstat(handle).st_size <= MOST_INDEX else b""


def _spot(pack: int, offset: int) -> Spot | None:
    head = os.pread(pack, _HEAD, offset)
    if not head or (head[0] >> 4) & 7 != _BLOB:
        return None
    size, shift, at = head[0] & 15, 4, 0
    while head[at] & 128:
        at += 1
        if at == len(head):
            return None
        size |= (head[at] & 127) << shift
        shift += 7
    return Spot(pack, offset + at + 1, size)


def unpack(spot: Spot) -> bytes | None:
    """Return the content of a blob; None when what is there does not inflate to its size."""
    inflate, at, left = zlib.decompressobj(), spot.start, spot.size
    parts: list[bytes] = []
    waiting = b""
    while not inflate.eof:
        if not waiting:
            waiting = os.pread(spot.pack, _CHUNK, at)
            at += len(waiting)
        if not waiting or left < 0:
            return None
        try:
            part = inflate.decompress(waiting, left + 1)
        except zlib.error:
            return None
        waiting = inflate.unconsumed_tail
        parts.append(part)
        left -= len(part)
    return None if left else b"".join(parts)
