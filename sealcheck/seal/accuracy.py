# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How often a measure was right on repositories labelled by reading, and what it is known to get wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sealcheck.model import say
from sealcheck.own_data import own_yaml
from sealcheck.words import sentence, words


def accuracy(measure: str, language: str) -> tuple[str, ...]:
    """Return the figures of `measure` in words, why there are none, and its known limits."""
    rows = _figures().get(measure, ())
    figures = (*(_row(row, language) for row in rows), *_read(measure, language))
    return (*figures, *unmeasured(measure, language), *limits(measure, language))


def measured() -> frozenset[str]:
    """Return the measures that have a figure."""
    return frozenset(_figures()) | frozenset(name for each in _readings() for name in each["measures"])


def limits(measure: str, language: str) -> Iterator[str]:
    """Yield what the measure is known to get wrong, when there is such a text."""
    return _text(f"accuracy.limit_{measure.replace('.', '_')}", language)


def unmeasured(measure: str, language: str) -> Iterator[str]:
    """Yield why the measure has no figure, when it has none."""
    return _text(f"accuracy.unmeasured_{measure.replace('.', '_')}", language)


def _text(key: str, language: str) -> Iterator[str]:
    if sentence(key) is not None:
        yield words(say(key), language)


@cache
def _figures() -> Mapping[str, Any]:
    raw: dict[str, Any] = own_yaml("data", "accuracy.yml")
    return raw["measures"]  # type: ignore[no-any-return]


@cache
def _readings() -> Sequence[Mapping[str, Any]]:
    """Return the readings of verdicts drawn by lot, the newest first."""
    raw: list[dict[str, Any]] = own_yaml("data", "readings.yml")
    return raw[::-1]


def telling(readings: Iterable[Mapping[str, Any]], measure: str) -> Mapping[str, Any] | None:
    """Return the reading that says most about `measure`: the blind one with most verdicts, or else the first."""
    own = [each for each in readings if measure in each["measures"]]
    blind = [each for each in own if each["name"].startswith("blind")]
    return max(blind, key=lambda each: _verdicts(each["measures"][measure]), default=next(iter(own), None))


def _verdicts(by: Mapping[str, Mapping[str, int]]) -> int:
    return sum(counts["read"] for counts in by.values())


def _read(measure: str, language: str) -> Iterator[str]:
    """Yield what a reading of verdicts of `measure` found."""
    if reading := telling(_readings(), measure):
        by = reading["measures"][measure]
        given = {"date": reading["date"], "repositories": reading["repositories"]}
        for kind in ("read", "wrong", "half", "arguable"):
            given[kind] = sum(counts.get(kind, 0) for counts in by.values())
        for verdict in ("met", "unmet"):
            given[verdict] = by.get(verdict, {}).get("read", 0)
            given[f"{verdict}_wrong"] = by.get(verdict, {}).get("wrong", 0)
        yield words(
            say("accuracy.blind" if reading["name"].startswith("blind") else "accuracy.read", **given), language
        )


def _row(row: Mapping[str, Any], language: str) -> str:
    name = "grades" if "within_one_grade" in row else "figures"
    given = {key: "–" if value is None else value for key, value in row.items()}
    return words(say(f"accuracy.{name}", **given), language)
