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
from array import array
from bisect import bisect_left
from collections.abc import Collection, Container, Iterable, Iterator
from contextlib import suppress
from operator import itemgetter
from pathlib import Path
from sys import byteorder
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
#: Bytes read of a pack at a time: objects that are asked for together mostly lie together.
_WINDOW = 64 * 1024
#: Bytes that the head of an object takes at most: type and a size of up to 64 bits.
_HEAD = 10
#: From so many objects of a pack for one that is wanted it is quicker to look up each.
_FEW = 8


class Spot(NamedTuple):
    """Where a whole blob lies: the open pack, the first byte of its compressed content, and its size (bytes)."""

    pack: int
    start: int
    size: int


class Window:
    """The part of a pack that was read last. It serves what lies next to each other with one reading."""

    def __init__(self) -> None:
        self._pack, self._start, self._end = -1, 0, 0
        self._data = memoryview(b"")

    def view(self, pack: int, start: int, length: int) -> memoryview:
        """Return up to `length` bytes of a pack; fewer only where it ends."""
        if pack != self._pack or start < self._start or start + length > self._end:
            self._data = memoryview(os.pread(pack, max(length, _WINDOW), start))
            self._pack, self._start, self._end = pack, start, start + max(length, _WINDOW)
        at = start - self._start
        return self._data[at : at + length]


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
        wanted = set(oids)
        found: dict[str, Spot] = {}
        for index in reversed(self._indexes):  # of two places the first counts
            found.update(_whole(index.pack, sorted(index.offsets(wanted), key=itemgetter(1))))
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

    def offsets(self, wanted: Collection[str]) -> Iterator[tuple[str, int]]:
        """Yield (id, first byte in the pack) of the `wanted` objects that are here, in the order of their ids."""
        end = self.objects * self.id_bytes
        after = end + 8 * self.objects
        offsets = array("I", self.table[end + 4 * self.objects : after])
        if byteorder == "little":
            offsets.byteswap()
        many = self.objects < _FEW * len(wanted)
        for oid, number in self._all(wanted) if many else self._each(wanted):
            short = offsets[number]
            yield oid, short if short < 1 << 31 else self._far(short, after)

    def _id(self, number: int) -> bytes:
        return self.table[number * self.id_bytes : (number + 1) * self.id_bytes]

    def _all(self, wanted: Container[str]) -> Iterator[tuple[str, int]]:
        """Yield each object that is wanted with its number: one pass, quickest where most of them are."""
        width = 2 * self.id_bytes
        oids = self.table[: self.objects * self.id_bytes].hex()
        for number, at in enumerate(range(0, self.objects * width, width)):
            oid = oids[at : at + width]
            if oid in wanted:
                yield oid, number

    def _each(self, wanted: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Yield the same by looking up each, quickest where the pack holds a long history beside them."""
        numbers = range(self.objects)
        for oid in sorted(wanted):
            key = bytes.fromhex(oid)
            number = bisect_left(numbers, key, key=self._id)
            if number < self.objects and self._id(number) == key:
                yield oid, number

    def _far(self, short: int, after: int) -> int:
        """Return the offset of eight bytes behind the table for which the short one stands."""
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


def _whole(pack: int, placed: Iterable[tuple[str, int]]) -> Iterator[tuple[str, Spot]]:
    """Yield the spots of those of the objects, in the order of their places, that are blobs stored whole."""
    window, begin, end = b"", 0, 0
    for oid, offset in placed:
        if offset + _HEAD > end:
            window = os.pread(pack, _WINDOW, offset)
            begin, end = offset, offset + len(window)
            window += bytes(_HEAD)  # behind the end of a pack that is cut off there is no blob
        at = offset - begin
        byte = window[at]
        if byte >> 4 & 7 == _BLOB:
            size, shift = byte & 15, 4
            while byte & 128 and shift < 64:
                at += 1
                byte = window[at]
                size |= (byte & 127) << shift
                shift += 7
            yield oid, Spot(pack, begin + at + 1, size)


def unpack(window: Window, spot: Spot) -> bytes | None:
    """Return the content of a blob; None when what is there does not inflate to its size, or takes more than that.

    Compressed by zlib, nothing gets longer by more than a few bytes in each block.
    """
    pack, start, size = spot
    inflate = zlib.decompressobj()
    try:
        content = inflate.decompress(window.view(pack, start, size + (size >> 8) + 64), size + 1)
    except zlib.error:
        return None
    return content if inflate.eof and len(content) == size else None
