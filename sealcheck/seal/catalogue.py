# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A seal as the program uses it: plain frozen values, quick to import. `schema` says what each field means.

The annotations are real types, not texts: `build` reads them.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from sealcheck.frozen import frozen

Scalar = bool | int | float | str


@frozen(kw_only=True)
class Words:
    """A text in every language the reports speak."""

    en: str
    de: str


@frozen(kw_only=True)
class Expectation:
    """What a measured value must be: one value (`is`), one of several (`one_of`), or a number within limits."""

    is_: Scalar | None = None
    at_least: float | None = None
    at_most: float | None = None
    one_of: tuple[Scalar, ...] | None = None


@frozen(kw_only=True)
class Check:
    """A measure with its parameters and what is expected of its value."""

    measure: str
    with_: Mapping[str, Any] = field(default_factory=dict)
    expect: Expectation


@frozen(kw_only=True)
class Alternative(Check):
    """Another way to meet the criterion."""

    title: Words


@frozen(kw_only=True)
class Condition(Check):
    """When a criterion does not apply: the measure meets `expect`."""

    expect: Expectation = Expectation(is_=True)
    because: Words


@frozen(kw_only=True)
class Applies:
    """Limits a criterion to the targets it makes sense for."""

    unless: Condition


@frozen(kw_only=True)
class Question:
    """What only a person can answer; `who` is maintainer, operator or reviewer."""

    question: Words
    evidence: Words
    who: str = "maintainer"


@frozen(kw_only=True)
class Needs:
    """A fact that no clone holds; `source` is forge or network."""

    source: str
    what: Words


@frozen(kw_only=True)
class Example:
    """Something to copy: the content of `file`, or commands; shown in `language` only, None for every language."""

    file: str | None = None
    language: str | None = None
    text: str


@frozen(kw_only=True)
class Fix(Words):
    """How to meet the criterion; `effort` is low, medium or high."""

    effort: str
    example: tuple[Example, ...] = ()

    def examples(self, language: str) -> tuple[Example, ...]:
        """Return what to copy for a reader of `language`."""
        return tuple(each for each in self.example if each.language in (None, language))


@frozen(kw_only=True)
class Criterion:
    """One question of the seal."""

    id: str
    theme: str
    level: str
    weight: int = 1
    title: Words
    why: Words
    measure: str | None = None
    with_: Mapping[str, Any] = field(default_factory=dict)
    expect: Expectation | None = None
    partly: Expectation | None = None
    alternatives: tuple[Alternative, ...] = ()
    applies: Applies | None = None
    ask: Question | None = None
    needs: Needs | None = None
    fix: Fix
    refs: tuple[str, ...] = ()

    @property
    def measures(self) -> tuple[str, ...]:
        """The names of every measure that the criterion rests on: its own, its alternatives', its condition's."""
        own = (self.measure,) if self.measure else ()
        condition = (self.applies.unless.measure,) if self.applies else ()
        return (*own, *(each.measure for each in self.alternatives), *condition)

    @property
    def measured(self) -> tuple[tuple[str, Mapping[str, Any]], ...]:
        """The same with their parameters, in the order in which they are judged."""
        own = ((self.measure, self.with_),) if self.measure else ()
        others = (*((self.applies.unless,) if self.applies else ()), *self.alternatives)
        return (*own, *((each.measure, each.with_) for each in others))


@frozen(kw_only=True)
class Theme:
    """A group of criteria in the report."""

    id: str
    title: Words


@frozen(kw_only=True)
class Level:
    """A set of criteria, all of which must be met or not applicable, and all lower levels'."""

    id: str
    title: Words
    meaning: Words


@frozen(kw_only=True)
class Programme:
    """Who asks for a criterion: what stands behind the prefix of a reference such as `spc/13.2`."""

    title: str
    url: str


@frozen(kw_only=True)
class Seal:
    """A versioned catalogue of criteria."""

    id: str
    version: str
    title: Words
    description: Words
    partly_credit: float = 0.5
    claim_months: int = 24
    levels: tuple[Level, ...]
    themes: tuple[Theme, ...]
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    criteria: tuple[Criterion, ...]
