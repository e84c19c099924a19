# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Scanners: functions that see the bytes of many files, how they say which, and which of them look at a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sealcheck.artifacts.contents import KEEP_ROLES
from sealcheck.artifacts.locality.home_places import Home
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.search import Bundle, Sign

Scan = Callable[..., Any]
Batch = list[tuple[File, bytes]]


class FileKind(NamedTuple):
    """What many files have in common. Scanners say once for each kind, not for each file, whether they want it."""

    role: PathClass
    language: str | None
    ending: str


#: Takes a kind, files of it, their bytes laid end to end, and numbers of them; returns those that are left.
Narrows = Callable[..., list[int]]


@frozen
class Scanner:
    """A function that sees the bytes of every file it wants, once, and returns a small fact or None.

    It wants the files of the `kinds` it takes for which `wants`, if there is one, says yes. `signs` names the texts one
    of which stands in every file that it has something to say of, if there are such for a kind. One that is `homed` is
    told the places that the project was made for, and asked for its signs with them. `narrows` looks at many files of
    a kind at once and says which of those that hold signs may have something for it.
    """

    name: str
    kinds: Callable[[FileKind], bool]
    wants: Callable[[File], bool] | None
    scan: Scan
    homed: bool = False
    signs: Callable[..., Sequence[Sign] | None] | None = None
    narrows: Narrows | None = None

    def signs_of(self, kind: FileKind, homes: Sequence[Home]) -> Sequence[Sign] | None:
        """Return the texts without which a file of the kind has nothing for it; None when any file may have."""
        if self.signs is None:
            return None
        return self.signs(kind, homes) if self.homed else self.signs(kind)

    def likely(
        self, signs: Sequence[Sign] | None, kind: FileKind, batch: Batch, bundle: Bundle, homes: Sequence[Home]
    ) -> Batch:
        """Return which of the files, all of one kind, it may have something to say of."""
        some = batch
        if signs is not None:
            numbers = bundle.holding(signs)
            if self.narrows and numbers and len(batch) > 1:
                given = kind, [file for file, _ in batch], bundle, numbers
                numbers = self.narrows(*given, homes) if self.homed else self.narrows(*given)
            some = [batch[number] for number in numbers]
        return [(file, data) for file, data in some if self.wants(file)] if self.wants else some


#: Every declared scanner by its name.
SCANNERS: dict[str, Scanner] = {}


def scanner(
    kinds: Callable[[FileKind], bool],
    wants: Callable[[File], bool] | None = None,
    *,
    signs: Callable[..., Sequence[Sign] | None] | None = None,
    narrows: Narrows | None = None,
    homed: bool = False,
) -> Callable[[Scan], Scan]:
    """Declare a scanner for the single pass; its results come from `scans.of("<function name>")`."""

    def declare(function: Scan) -> Scan:
        SCANNERS[function.__name__] = Scanner(function.__name__, kinds, wants, function, homed, signs, narrows)
        return function

    return declare


class Looking:
    """Which scanners look at each kind of file, and the signs without which they have no need to."""

    def __init__(self, homes: Sequence[Home]) -> None:
        self._homes = homes
        self._kinds: dict[FileKind, Sequence[tuple[Scanner, Sequence[Sign] | None]]] = {}

    def likely(self, kind: FileKind, batch: Batch) -> Iterator[tuple[Scanner, Batch]]:
        """Yield each scanner with what it has to look at of files of one kind."""
        bundle = Bundle([data for _, data in batch])
        for each, signs in self._at(kind):
            some = each.likely(signs, kind, batch, bundle, self._homes)
            if some:
                yield each, some

    def _at(self, kind: FileKind) -> Sequence[tuple[Scanner, Sequence[Sign] | None]]:
        """Return the scanners that take the kind, each with its signs for it."""
        if kind not in self._kinds:
            takers = (each for each in SCANNERS.values() if each.kinds(kind))
            self._kinds[kind] = [(each, each.signs_of(kind, self._homes)) for each in takers]
        return self._kinds[kind]

    def wanted(self, kind: FileKind, files: Iterable[File]) -> Iterable[File]:
        """Return the files of a kind that have to be read: some scanner wants them, or they are worth keeping."""
        takers = [each.wants for each, _ in self._at(kind)]
        if kind.role in KEEP_ROLES or None in takers:
            return files
        return (file for file in files if any(wants(file) for wants in takers if wants))
