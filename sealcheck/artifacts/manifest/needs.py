# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a manifest asks for, in one shape for every ecosystem, and which versions are exact."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from sealcheck.parse import ParseProblem
from sealcheck.pattern import regex


class Needs(NamedTuple):
    """What a manifest asks for: `total` dependencies, `exact` of them to one version, and the `names` of those known.

    `resolved` says that the file was written by a resolver and names every package; `library` that it belongs to a
    package made to be built into others, whose users choose the versions. `asked` are names with the versions that are
    allowed, as they stand there.
    """

    total: int
    exact: int = 0
    library: bool = False
    resolved: bool = False
    names: tuple[str, ...] = ()
    asked: tuple[tuple[str, str], ...] = ()


Reader = Callable[[str], Needs]
NOTHING = Needs(0)
EXACT = regex(r"v?\d{1,9}(?:\.\d{1,9}){1,3}(?:[-+.][\w.]{1,40})?")


def versioned(values: Iterable[Any]) -> Needs:
    """Return how many versions there are, and how many of them are exact."""
    listed = list(values)
    exact = sum(isinstance(v, str) and EXACT.fullmatch(v.strip()) is not None for v in listed)
    return Needs(len(listed), exact)


def read(reader: Reader, text: str) -> Needs:
    """Return what `reader` finds; nothing for a file that cannot be parsed."""
    try:
        return reader(text)
    except (ParseProblem, AttributeError, TypeError, ValueError):
        return NOTHING
