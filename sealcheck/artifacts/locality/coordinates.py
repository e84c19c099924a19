# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Geographical coordinates written into code: two decimals behind words such as latitude, centre or bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sealcheck.pattern import regex
from sealcheck.prose.facts import load

#: Characters of a longer line, which is data or was made by a program; lines above it that may say what it is.
LONGEST, ABOVE = 400, 3
#: Degrees of a box, and zoom levels, from which on more than a municipality is shown.
WIDEST, FARTHEST = 1.5, 8.0
#: How near the middle of a country has to be, in degrees.
MIDDLE = 0.02
_NUMBER = regex(r"(?<![\w.])-?\d{1,3}\.\d{3,20}(?![\w.])")
_BETWEEN = regex(r"[\s,;\"'()\[\]]{1,12}")
_WORD = regex(r"[A-Za-z]{3,40}")
_ZOOM = regex(r"zoom[\w\"']{0,12}\s{0,3}[:=(,]\s{0,3}\{?(\d{1,2}(?:\.\d{1,4})?)", re.I)
_PARTS = regex(r"[A-Z]?[a-z]{2,20}|[A-Z]{2,20}")


class Pair(NamedTuple):
    """Two numbers in the order in which they are written, `at` a character of their line.

    `order` is latlon, lonlat, or empty when only the `word` before them says that they are coordinates.
    """

    first: float
    second: float
    order: str
    word: str
    at: int = 0


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(load("locality")[name]).split())


def pairs(lines: list[str], index: int) -> Iterator[Pair]:
    """Yield the first pair that begins on a line of a file; of a box, its middle."""
    line = lines[index]
    if len(line) > LONGEST or any(mark in line for mark in load("locality")["no_pairs"]):
        return
    window = "\n".join(each[:LONGEST] for each in lines[index : index + 3])
    numbers = list(_NUMBER.finditer(window))
    for place, number in enumerate(numbers[:-1]):
        if number.start() >= len(line):
            return
        pair = _pair(lines, index, window, numbers[place : place + 5])
        if pair:
            if _is_local(pair, lines, index):
                yield pair._replace(at=number.start())
            return


def _pair(lines: list[str], index: int, window: str, numbers: list[re.Match[str]]) -> Pair | None:
    first, second = numbers[0], numbers[1]
    between = window[first.end() : second.start()]
    if len(between) > 80:
        return None
    keys = [_axis(window[: first.start()].rpartition("\n")[2]), _axis(between)]
    values = float(first[0]), float(second[0])
    if keys in (["latitude", "longitude"], ["longitude", "latitude"]):
        return Pair(*values, "latlon" if keys[0] == "latitude" else "lonlat", "")
    if not _BETWEEN.fullmatch(between):
        return None
    return _bare(lines, index, window, numbers, values)


def _bare(
    lines: list[str], index: int, window: str, numbers: list[re.Match[str]], values: tuple[float, float]
) -> Pair | None:
    """Return a pair that only the word in front of it explains.

    It is 0, 0 for what is no place on a map: three numbers in a row, or a box that is too wide.
    """
    row = 1
    while row < len(numbers) and _BETWEEN.fullmatch(window[numbers[row - 1].end() : numbers[row].start()]):
        row += 1
    word = _context(lines, index, window[: numbers[0].start()])
    if not word:
        return None
    if row == 3:
        values = (0, 0)
    elif row == 4:
        west, south, east, north = (float(each[0]) for each in numbers[:4])
        wide = abs(east - west) > WIDEST or abs(north - south) > WIDEST
        values = (0, 0) if wide else ((west + east) / 2, (south + north) / 2)
    return Pair(*values, "", word)


def _axis(before: str) -> str:
    """Return which axis the last word before a number names."""
    words = _WORD.findall(before[-60:])
    parts = {part.lower() for word in words[-1:] for part in (word, *_PARTS.findall(word))}
    return next((axis for axis in ("latitude", "longitude") if parts & _words(axis)), "")


def _context(lines: list[str], index: int, before: str) -> str:
    """Return the word on the line, or just above it, that calls what follows coordinates."""
    near = "\n".join([*(each[:LONGEST] for each in lines[max(0, index - ABOVE) : index]), before[-120:]])
    for word in reversed(_WORD.findall(near[-240:])):
        if any(part.lower() in _words("pairs") for part in (word, *_PARTS.findall(word))):
            return str(word)
    return ""


def _is_local(pair: Pair, lines: list[str], index: int) -> bool:
    """Whether the numbers can be a place that is smaller than a country and not the origin of a grid."""
    low, high = sorted((abs(pair.first), abs(pair.second)))
    if low < 1 or high > 180 or low > 85 or pair.first == pair.second:
        return False
    near = "\n".join(each[:LONGEST] for each in lines[max(0, index - ABOVE) : index + ABOVE + 1])
    zoom = _ZOOM.search(near)
    return not (zoom and float(zoom[1]) < FARTHEST) and not any(
        abs(a - x) < MIDDLE and abs(b - y) < MIDDLE
        for x, y in ((pair.first, pair.second), (pair.second, pair.first))
        for a, b in _middles()
    )


@cache
def _middles() -> tuple[tuple[float, float], ...]:
    rows = (row.split(",") for row in str(load("locality")["countries"]).split())
    return tuple((float(latitude), float(longitude)) for latitude, longitude in rows)
