# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads each blob once for all that must see the bytes of many files: a single pass feeds every scanner."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate, groupby, pairwise
from operator import itemgetter
from typing import Any

from sealcheck.artifacts.contents import KEEP_ROLES, Contents
from sealcheck.artifacts.locality.home_places import Home
from sealcheck.artifacts.scanners import SCANNERS, Batch, FileKind, Looking, scanner
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.workers import Claims, Pending, helpers

__all__ = ["FileKind", "Scans", "scanner"]

#: Files from which on a second process pays for its start.
MANY = 2_000

#: Parts in which the code is looked at by whoever is free.
PARTS = 32

#: Bytes that are looked at together for the signs of scanners; with their forms they stay in a processor's own cache.
BATCH_BYTES = 128 * 1024


class Scans:
    """The results of the single pass."""

    def __init__(self, results: Mapping[str, Mapping[str, Any]]) -> None:
        self._results = results

    def of(self, name: str) -> Mapping[str, Any]:
        """Return what the scanner `name` found, by path, in path order."""
        return self._results[name]


Facts = dict[str, dict[str, Any]]


class Scanning:
    """The pass under way: children look at the code, part by part, while this process does other work and then helps.

    What several artifacts will read, documents and configuration, is looked at here and kept before anything else.
    """

    def __init__(
        self, own: Sequence[File], others: Sequence[File], contents: Contents, homes: Sequence[Home], children: int
    ) -> None:
        self._parts, self._contents, self._homes = _parts(others), contents, homes
        self._claims = Claims(len(self._parts))
        if children:
            contents.expect((*own, *others))
        self._pending = [Pending(partial(self._helped, contents.apart())) for _ in range(children)]
        try:
            self._own = _look(own, contents, homes)
        except BaseException:
            self.close()
            raise

    def finish(self) -> Scans:
        """Return the results: what no child has begun is looked at here, and what one has begun is waited for."""
        try:
            done = self._helped(self._contents)
            for each in self._pending:
                done |= each.result()
            lost = set(range(len(self._parts))) - done.keys()
            done |= {part: _look(self._parts[part], self._contents, self._homes) for part in lost}
        finally:
            self._claims.close()
        merged = {
            name: [item for part in (self._own, *done.values()) for item in part[name].items()] for name in self._own
        }
        return Scans({name: dict(sorted(items, key=itemgetter(0))) for name, items in merged.items()})

    def _helped(self, contents: Contents) -> dict[int, Facts]:
        """Return the facts of the parts that this process was the first to ask for, by their number."""
        return {part: _look(self._parts[part], contents, self._homes) for part in self._claims}

    def close(self) -> None:
        """End what is still under way."""
        self._claims.close()
        for each in self._pending:
            each.close()


@artifact
def scanning(tree: Tree, contents: Contents, home_places: tuple[Home, ...]) -> Scanning:
    """The start of one pass over every file that any scanner wants."""
    children = helpers() if len(tree.files) >= MANY else 0
    own = [file for file in tree.files if not children or file.role in KEEP_ROLES]
    others = [file for file in tree.files if children and file.role not in KEEP_ROLES]
    return Scanning(own, others, contents, home_places, children)


@artifact(late=True)
def scans(scanning: Scanning) -> Scans:
    """The end of that pass."""
    return scanning.finish()


def _parts(files: Sequence[File]) -> list[Sequence[File]]:
    """Return the files in parts of about as much to do.

    Files that lie together stay together, since git packs them as differences from each other.
    """
    costs = list(accumulate(map(_cost, files), initial=0))
    ends = [bisect_left(costs, costs[-1] * part / PARTS) for part in range(PARTS + 1)]
    return [files[start:end] for start, end in pairwise(ends) if start < end]


def _cost(file: File) -> int:
    """Return the bytes of a file with what it costs to look at any file at all."""
    return (file.size or 0) + 1000


def _look(files: Sequence[File], contents: Contents, homes: Sequence[Home]) -> Facts:
    """Return what the scanners find. Equal facts of one are one value, which makes them quick to hand over."""
    results: Facts = {name: {} for name in SCANNERS}
    known: dict[str, dict[Hashable, Any]] = {name: {} for name in SCANNERS}
    looking = Looking(homes)
    for kind, batch in _batches(_read(files, contents, looking)):
        for each, some in looking.likely(kind, batch):
            found, same = results[each.name], known[each.name]
            more = (homes,) if each.homed else ()
            for file, data in some:
                fact = each.scan(file, data, *more)
                if fact is not None:
                    found[file.path] = same.setdefault(fact, fact) if isinstance(fact, Hashable) else fact
    return results


#: The parts of its kind, a file, and its bytes.
_Read = tuple[tuple[PathClass, str | None, str], File, bytes]


def _read(files: Sequence[File], contents: Contents, looking: Looking) -> Iterator[_Read]:
    """Yield each file that is wanted with its kind and bytes, those of one kind together.

    What cannot be read is left out.
    """
    by_kind: dict[FileKind, list[File]] = {}
    for file in files:
        by_kind.setdefault(FileKind(file.role, file.language, file.ending), []).append(file)
    asked = [file for kind, some in by_kind.items() for file in looking.wanted(kind, some)]
    for file, data in contents.each(asked):
        contents.keep(file, data)
        yield (file.role, file.language, file.ending), file, data


def _batches(read: Iterable[_Read]) -> Iterator[tuple[FileKind, Batch]]:
    """Yield files of one kind in batches that are looked at together."""
    for parts, some in groupby(read, key=itemgetter(0)):
        kind = FileKind(*parts)
        batch: Batch = []
        size = 0
        for _, file, data in some:
            if batch and size + len(data) > BATCH_BYTES:
                yield kind, batch
                batch, size = [], 0
            batch.append((file, data))
            size += len(data)
        yield kind, batch
