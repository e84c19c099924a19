# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a seal file may say: a versioned catalogue of criteria with levels, themes and references.

`criteria/seal.schema.json` is generated from here, so every field says what it is for. A file that passes becomes
the values of `catalogue`, which have the same fields; nothing but the check of a file imports this module.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Scalar = bool | int | float | str

_IDENTIFIER = r"^[A-Z][A-Z0-9]{1,7}-[0-9]{2,3}$"
_SLUG = r"^[a-z][a-z0-9_-]{0,39}$"
_VERSION = r"^[0-9]+\.[0-9]+(\.[0-9]+)?$"
#: Which sentence of `texts/seal.yml` says in words what a pattern allows.
PATTERNS = {_IDENTIFIER: "an_identifier", _SLUG: "a_slug", _VERSION: "a_version"}

NonEmpty = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Identifier = Annotated[str, StringConstraints(pattern=_IDENTIFIER)]
Slug = Annotated[str, StringConstraints(pattern=_SLUG)]
Limit = Annotated[float, Field(allow_inf_nan=False)]


class Strict(BaseModel):
    """Frozen, and every unknown key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, strict=True)


class Words(Strict):
    """A text in every language the reports speak."""

    en: NonEmpty = Field(description="The text in English.")
    de: NonEmpty = Field(description="The text in German.")


class Expectation(Strict):
    """What a measured value must be: one value (`is`), one of several (`one_of`), or a number within limits."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1})

    is_: Scalar | None = Field(default=None, alias="is", description="The value must equal this; true is not 1.")
    at_least: Limit | None = Field(default=None, description="The number must be this or more.")
    at_most: Limit | None = Field(default=None, description="The number must be this or less.")
    one_of: tuple[Scalar, ...] | None = Field(default=None, strict=False, description="The value must be one of these.")


class Check(Strict):
    """A measure with its parameters and what is expected of its value."""

    measure: NonEmpty = Field(description="The measure, as module.function, such as history.commits.")
    with_: dict[str, Any] = Field(default_factory=dict, alias="with", description="The measure's parameters.")
    expect: Expectation = Field(description="What the measured value must be.")


class Alternative(Check):
    """Another way to meet the criterion."""

    title: Words = Field(description="Which way this is, for the report.")


class Condition(Check):
    """When a criterion does not apply: the measure meets `expect`."""

    expect: Expectation = Field(
        default=Expectation.model_construct(is_=True), description="The value that rules the criterion out."
    )
    because: Words = Field(description="The reason the report gives.")


class Applies(Strict):
    """Limits a criterion to the targets it makes sense for."""

    unless: Condition = Field(description="The criterion does not apply when this holds.")


class Question(Strict):
    """What only a person can answer."""

    question: Words = Field(description="The question, answered by yes or in a sentence.")
    evidence: Words = Field(description="What counts as evidence for the answer.")
    who: Literal["maintainer", "operator", "reviewer"] = Field(
        default="maintainer", description="Who may answer: the project, an operating organisation, or a reviewer."
    )


class Needs(Strict):
    """A fact that no clone holds."""

    source: Literal["forge", "network"] = Field(description="Where the fact would come from.")
    what: Words = Field(description="What would have to be known to decide.")


class Fix(Words):
    """How to meet the criterion."""

    effort: Literal["low", "medium", "high"] = Field(description="Low: an hour. Medium: days. High: weeks.")
    example: Words | None = Field(default=None, description="A file, command or sentence to copy and adapt.")


class Criterion(Strict):
    """One question of the seal.

    `measure` with `expect` decides by measurement; `ask` beside it takes a claim where the measurement is
    undetermined. `ask` alone is for a person; a `measure` without `expect` then only shows what the tool saw.
    `needs` names a fact that no clone holds.
    """

    id: Identifier = Field(description="The stable name, such as LIC-01.")
    theme: Slug = Field(description="The id of one of the themes.")
    level: Slug = Field(description="The id of one of the levels.")
    weight: int = Field(default=1, ge=0, le=100, description="Points that meeting the criterion earns.")
    title: Words = Field(description="What is the case when the criterion is met, in a few words.")
    why: Words = Field(description="Why it matters to a city, in two or three plain sentences.")
    measure: NonEmpty | None = Field(default=None, description="The measure, as module.function.")
    with_: dict[str, Any] = Field(default_factory=dict, alias="with", description="The measure's parameters.")
    expect: Expectation | None = Field(default=None, description="What the measured value must be to be met.")
    partly: Expectation | None = Field(default=None, description="What the value must be to be partly met.")
    alternatives: tuple[Alternative, ...] = Field(
        default=(), strict=False, description="Other ways to meet the criterion; one of them is enough."
    )
    applies: Applies | None = Field(default=None, description="To which targets the criterion applies.")
    ask: Question | None = Field(default=None, description="What only a person can answer.")
    needs: Needs | None = Field(default=None, description="A fact that no clone holds.")
    fix: Fix = Field(description="How to meet the criterion: what to write into which file.")
    refs: tuple[NonEmpty, ...] = Field(
        default=(), strict=False, description="Who else asks for it, as programme/clause, such as spc/13.2."
    )


class Theme(Strict):
    """A group of criteria in the report."""

    id: Slug = Field(description="The name that criteria refer to.")
    title: Words = Field(description="The heading in the report.")


class Level(Strict):
    """A set of criteria, all of which must be met or not applicable, and all lower levels'. Lowest first."""

    id: Slug = Field(description="The name that criteria refer to.")
    title: Words = Field(description="The level's name in the report.")
    meaning: Words = Field(description="What a reader may rely on when the level is reached.")


class Programme(Strict):
    """Who asks for a criterion: what stands behind the prefix of a reference such as `spc/13.2`."""

    title: NonEmpty = Field(description="The programme's name and version.")
    url: NonEmpty = Field(description="Its page.")


class Seal(Strict):
    """A versioned catalogue of criteria."""

    id: Slug = Field(description="The seal's name; that of its file without the ending.")
    version: Annotated[str, StringConstraints(pattern=_VERSION)] = Field(
        description="Raise it with every change that can change a verdict."
    )
    title: Words = Field(description="The seal's name in the report.")
    description: Words = Field(description="What the seal shows, in two or three sentences.")
    partly_credit: float = Field(default=0.5, ge=0, le=1, description="Share of the points that 'partly' earns.")
    claim_months: int = Field(default=24, ge=1, le=120, description="A claim older than this counts as expired.")
    levels: tuple[Level, ...] = Field(min_length=1, strict=False, description="The levels, lowest first.")
    themes: tuple[Theme, ...] = Field(min_length=1, strict=False, description="The themes, in the report's order.")
    programmes: dict[str, Programme] = Field(default_factory=dict, description="The programmes by their prefix.")
    criteria: tuple[Criterion, ...] = Field(min_length=1, strict=False, description="The criteria, in order.")
