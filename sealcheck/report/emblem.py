# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The pictures of a report as the numbers that SVG draws: a ring with a segment per level, and small columns."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from sealcheck.frozen import frozen

#: The seal is drawn in a square of 240 units; each level has an equal part of the ring.
RADIUS = 110
CENTRE = 120
GAP = pi / 60
METALS = 3
#: Columns are drawn in a box of this height, each in a strip of this width; what is not nothing can be seen.
HEIGHT, STRIP, LEAST = 48, 10, 2


@frozen
class Segment:
    """One level's part of the ring: its path, its state (on, maybe, off) and its metal (1 lowest, 3 highest)."""

    path: str
    state: str
    metal: int


@frozen
class Column:
    """One column of a small picture: where its upper left corner is, and how high it is."""

    x: int
    y: str
    height: str


def segments(levels: Sequence[dict[str, object]]) -> list[Segment]:
    """Return the ring for the level states of a document, clockwise from the top, the lowest level first."""
    share = 2 * pi / max(len(levels), 1)
    return [
        Segment(_arc(rank * share + GAP, (rank + 1) * share - GAP), _state(level), metal(rank + 1, len(levels)))
        for rank, level in enumerate(levels)
    ]


def columns(counts: Sequence[int]) -> list[Column]:
    """Return a column for each count, the highest as high as the box."""
    most = max(counts, default=0)
    heights = [max(HEIGHT * count / most, LEAST) if count else 0 for count in counts]
    return [
        Column(number * STRIP + 1, f"{HEIGHT - height:.4g}", f"{height:.4g}") for number, height in enumerate(heights)
    ]


def metal(rank: int, count: int) -> int:
    """Return the metal of the level at `rank` (1-based; 0 for none) of `count`: the highest level is always gold."""
    return max(METALS - (count - rank), 1) if rank else 0


def _state(level: dict[str, object]) -> str:
    if level["reached"]:
        return "on"
    return "maybe" if level["possible"] else "off"


def _arc(start: float, end: float) -> str:
    large = int(end - start > pi)
    return f"M{_point(start)}A{RADIUS} {RADIUS} 0 {large} 1 {_point(end)}"


def _point(angle: float) -> str:
    return f"{CENTRE + RADIUS * sin(angle):.2f} {CENTRE - RADIUS * cos(angle):.2f}"
