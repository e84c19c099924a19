# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Quickly declared dataclasses behave like those of the standard library."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from functools import cached_property
from typing import Any

import pytest

from sealcheck.frozen import frozen


def kinds(declare: Any, by_name: Any) -> dict[str, Any]:
    @declare
    class Point:
        x: int
        y: int = 0
        label: str = field(default="", compare=False)
        tags: list[str] = field(default_factory=list, repr=False, compare=False)

        @cached_property
        def double(self) -> int:
            return self.x * 2

    @declare
    class Deep(Point):
        z: int = 3

    @declare
    class Empty:
        pass

    @declare
    class Own:
        x: int

        def __repr__(self) -> str:
            return "own"

    @by_name
    class Named:
        first: int = 1
        second: int

    @declare
    class Cleaned:
        text: str

        def __post_init__(self) -> None:
            object.__setattr__(self, "text", self.text.strip())

    return {each.__name__: each for each in (Point, Deep, Empty, Own, Named, Cleaned)}


QUICK = kinds(frozen, frozen(kw_only=True))
STANDARD = kinds(dataclass(frozen=True), dataclass(frozen=True, kw_only=True))

CALLS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "by position": lambda k: repr(k["Point"](1, 2, "a")),
    "by name": lambda k: repr(k["Point"](y=2, x=1)),
    "defaults": lambda k: vars(k["Point"](1)),
    "each has its own list": lambda k: k["Point"](1).tags is k["Point"](1).tags,
    "a subclass": lambda k: repr(k["Deep"](1, 2, "a", [], 9)),
    "no fields": lambda k: (repr(k["Empty"]()), k["Empty"]() == k["Empty"]()),
    "its own way to show itself": lambda k: repr(k["Own"](1)),
    "fields by name only, in any order": lambda k: repr(k["Named"](second=2)),
    "equal": lambda k: k["Point"](1, 2, "a") == k["Point"](1, 2, "b"),
    "unequal": lambda k: k["Point"](1, 2) == k["Point"](1, 3),
    "another class is never equal": lambda k: k["Point"](1, 2) == k["Deep"](1, 2),
    "a tuple is never equal": lambda k: k["Point"](1, 2) == (1, 2),
    "the same hash": lambda k: hash(k["Point"](1, 2, "a")) == hash(k["Point"](1, 2, "b")),
    "a hash of one field": lambda k: {k["Own"](1): 1}[k["Own"](1)],
    "what it does after it was made": lambda k: repr(k["Cleaned"](" a ")),
    "fields": lambda k: [each.name for each in fields(k["Deep"])],
    "is a dataclass": lambda k: is_dataclass(k["Point"]),
    "as a dictionary": lambda k: asdict(k["Deep"](1)),
    "replace": lambda k: repr(replace(k["Point"](1, 2), y=5)),
    "replace leaves cached values behind": lambda k: (k["Point"](1).double, replace(k["Point"](1), x=2).double),
    "a copy": lambda k: copy.deepcopy(k["Point"](1, 2)) == k["Point"](1, 2),
    "matched by position": lambda k: k["Point"].__match_args__,
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_like_the_standard_library(call: Callable[[dict[str, Any]], Any]) -> None:
    def shown(kinds: dict[str, Any]) -> str:
        return repr(call(kinds))

    assert shown(QUICK) == shown(STANDARD)


REFUSED: dict[str, Callable[[dict[str, Any]], Any]] = {
    "a value missing": lambda k: k["Point"](),
    "one too many": lambda k: k["Own"](1, 2),
    "an unknown name": lambda k: k["Point"](1, z=2),
    "a value twice": lambda k: k["Point"](1, x=2),
    "by position what goes by name": lambda k: k["Named"](1, 2),
    "assigning": lambda k: setattr(k["Point"](1), "x", 2),
    "assigning what is no field": lambda k: setattr(k["Point"](1), "other", 2),
    "deleting": lambda k: delattr(k["Point"](1), "x"),
}


@pytest.mark.parametrize("call", REFUSED.values(), ids=REFUSED)
@pytest.mark.parametrize("kinds", [QUICK, STANDARD], ids=["quick", "standard"])
def test_refused(call: Callable[[dict[str, Any]], Any], kinds: dict[str, Any]) -> None:
    with pytest.raises((TypeError, FrozenInstanceError)):
        call(kinds)


@frozen
class Kept:
    x: int


def test_pickled() -> None:
    assert pickle.loads(pickle.dumps(Kept(3))) == Kept(3)
