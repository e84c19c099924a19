# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Municipalities by name and by place, from the GeoNames gazetteer as the package ships it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import product
from math import cos, floor, hypot, radians
from typing import NamedTuple

from stringzilla import find

from sealcheck.prose.facts import load
from sealcheck.prose.phrases import fold
from sealcheck.shipped import shipped

#: Kilometres of a degree of latitude.
DEGREE = 111.2


class Municipality(NamedTuple):
    """A municipality: its name, and where its middle lies, in degrees; `within` or close to a much larger city."""

    name: str
    latitude: float
    longitude: float
    within: bool = False

    def distance(self, latitude: float, longitude: float) -> float:
        """Return the kilometres from its middle to a place that is not far from it."""
        east = (longitude - self.longitude) * cos(radians(self.latitude))
        return hypot(latitude - self.latitude, east) * DEGREE


@cache
def _table() -> bytes:
    return b"\n" + shipped("data", "places.tsv").read_bytes()


@lru_cache(maxsize=4096)
def municipality(name: str) -> Municipality | None:
    """Return the largest municipality of that name, however it is written; None for one that is an everyday word."""
    found = known(name)
    return None if found is None or fold(name) in _ordinary() else found


@lru_cache(maxsize=4096)
def known(name: str) -> Municipality | None:
    """Return the largest municipality of that name, even if the name is an everyday word."""
    key = fold(name).encode("ascii")
    start = int(find(_table(), b"\n%b\t" % key)) if key else -1
    if start < 0:
        return None
    return _read(_table()[start + 1 : _table().index(b"\n", start + 1)])


@lru_cache(maxsize=256)
def names_of(place: Municipality) -> tuple[str, ...]:
    """Return every name of a municipality, such as München and Munich; those that are everyday words are left out."""
    where = b"\t%.2f\t%.2f\t" % (place.latitude, place.longitude)
    names, start = [place.name], int(find(_table(), where))
    while start >= 0:
        begin = _table().rindex(b"\n", 0, start)
        names.append(_table()[begin + 1 : start].decode("utf-8").partition("\t")[2])
        further = int(find(_table()[start + 1 :], where))
        start = further + start + 1 if further >= 0 else -1
    return tuple(name for name in dict.fromkeys(names) if name == place.name or fold(name) not in _ordinary())


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(str(load("locality")["ordinary"]).split())


def _read(line: bytes) -> Municipality:
    _, name, latitude, longitude, _, within = line.decode("utf-8").split("\t")
    return Municipality(name, float(latitude), float(longitude), within == "within")


@cache
def _squares() -> Mapping[tuple[int, int], Sequence[Municipality]]:
    squares: dict[tuple[int, int], list[Municipality]] = {}
    for line in _table().strip(b"\n").split(b"\n"):
        each = _read(line)
        if each.within:
            continue
        squares.setdefault((floor(each.latitude), floor(each.longitude)), []).append(each)
    return squares


def nearest(latitude: float, longitude: float, most: float) -> Municipality | None:
    """Return the municipality whose middle is nearest to a place, if that is within `most` kilometres (up to 60).

    What lies in or close to a much larger city is called after that.
    """
    near = min(_around(latitude, longitude), key=lambda each: each.distance(latitude, longitude), default=None)
    return near if near and near.distance(latitude, longitude) <= most else None


def _around(latitude: float, longitude: float) -> Iterator[Municipality]:
    for north, east in product((-1, 0, 1), repeat=2):
        yield from _squares().get((floor(latitude) + north, floor(longitude) + east), ())
