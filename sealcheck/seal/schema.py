# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a seal file may say: a versioned catalogue of criteria with levels, themes and references."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Scalar = bool | int | float | str
NonEmpty = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]{1,7}-[0-9]{2,3}$")]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]


class Strict(BaseModel):
    """Frozen, and every unknown key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, strict=True)


class Words(Strict):
    """A text in every language the reports speak."""

    en: NonEmpty
    de: NonEmpty


class Expectation(Strict):
    """What a measured value must be; all of the given conditions must hold."""

    is_: Scalar | None = Field(default=None, alias="is", description="The value must equal this.")
    at_least: float | None = Field(default=None, description="The number must be this or more.")
    at_most: float | None = Field(default=None, description="The number must be this or less.")
    one_of: tuple[Scalar, ...] | None = Field(default=None, strict=False, description="The value must be one of these.")


class Check(Strict):
    """A measure with its parameters and what is expected of its value."""

    measure: NonEmpty
    with_: dict[str, Any] = Field(default_factory=dict, alias="with")
    expect: Expectation


class Alternative(Check):
    """Another way to meet the criterion; `title` says which."""

    title: Words


class Condition(Check):
    """When a criterion does not apply: the measure meets `expect`. `because` is the reason the report gives."""

    expect: Expectation = Expectation.model_validate({"is": True})
    because: Words


class Applies(Strict):
    """Limits a criterion to the targets it makes sense for."""

    unless: Condition


class Question(Strict):
    """What only a person can answer, what counts as evidence, and who may answer."""

    question: Words
    evidence: Words
    who: Literal["maintainer", "operator", "reviewer"] = "maintainer"


class Needs(Strict):
    """A fact that a clone does not hold: where it would come from, and what would determine it."""

    source: Literal["forge", "network"]
    what: Words


class Fix(Words):
    """How to meet the criterion, and how much work that is."""

    effort: Literal["low", "medium", "high"]


class Criterion(Strict):
    """One question of the seal.

    `measure` with `expect` decides by measurement; `ask` beside it takes a claim where the measurement is
    undetermined. `ask` alone is for a person; a `measure` without `expect` then only shows what the tool saw.
    `needs` names a fact that no clone holds.
    """

    id: Identifier
    theme: Slug
    level: Slug
    weight: int = Field(default=1, ge=0, le=100)
    title: Words
    why: Words
    measure: NonEmpty | None = None
    with_: dict[str, Any] = Field(default_factory=dict, alias="with")
    expect: Expectation | None = None
    partly: Expectation | None = None
    alternatives: tuple[Alternative, ...] = Field(default=(), strict=False)
    applies: Applies | None = None
    ask: Question | None = None
    needs: Needs | None = None
    fix: Fix
    refs: tuple[NonEmpty, ...] = Field(default=(), strict=False)


class Theme(Strict):
    """A group of criteria in the report."""

    id: Slug
    title: Words


class Level(Strict):
    """A set of criteria, all of which must be met or not applicable, and all lower levels'. Lowest first."""

    id: Slug
    title: Words
    meaning: Words


class Programme(Strict):
    """Who asks for a criterion: the name and page behind the prefix of a reference such as `spc/13.2`."""

    title: NonEmpty
    url: NonEmpty


class Seal(Strict):
    """A versioned catalogue of criteria."""

    id: Slug
    version: Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+(\.[0-9]+)?$")]
    title: Words
    description: Words
    partly_credit: float = Field(default=0.5, ge=0, le=1, description="Share of the points that 'partly' earns.")
    claim_months: int = Field(default=24, ge=1, le=120, description="A claim older than this counts as expired.")
    levels: tuple[Level, ...] = Field(min_length=1, strict=False)
    themes: tuple[Theme, ...] = Field(min_length=1, strict=False)
    programmes: dict[str, Programme] = Field(default_factory=dict)
    criteria: tuple[Criterion, ...] = Field(min_length=1, strict=False)
