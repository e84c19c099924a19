# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path

import pytest

from sealcheck.seal.explain import (
    Asking,
    CriterionExplanation,
    MeasureExplanation,
    Reference,
    Setting,
    explanation,
)
from sealcheck.seal.load import SealError, load
from tests.seal import demo

assert demo  # small.yml names its measures
SEAL = load(Path(__file__).parent / "small.yml").seal


def criterion(ident: str, language: str = "en") -> CriterionExplanation:
    found = explanation(SEAL, ident, language)
    assert isinstance(found, CriterionExplanation)
    return found


def test_a_criterion_in_german() -> None:
    told = criterion("LIC-01", "de")
    assert (told.title, told.theme, told.level, told.weight) == ("Gezählt", "Lizenz", "Bronze", 2)
    assert (told.why, told.fix, told.effort) == ("Es zählt.", "Ergänzen Sie eines.", "low")
    assert told.measuring is not None
    assert told.measuring.question == "How many things are there?"
    assert (told.measuring.expected, told.measuring.partly) == ("mindestens 1", "mindestens 50 %")
    assert told.refs == (Reference("spc/13.2", "Standard for Public Code", "https://example.org/spc"),)


def test_a_built_in_measure_asks_in_german() -> None:
    told = explanation(SEAL, "history.commits", "de")
    assert isinstance(told, MeasureExplanation)
    assert told.question.startswith("Wie viele Commits von Menschen")


def test_parameters_with_what_they_take_and_their_value_here() -> None:
    measuring = criterion("LIC-02").measuring
    assert measuring is not None and measuring.expected == "few or many"
    assert measuring.settings == (
        Setting("months", "a whole number", 6),
        Setting("share", "a number", 0.5),
        Setting("strict", "true or false", False),
        Setting("kind", "one of: old, new", "new"),
        Setting("names", "a list, each item a text", ["a", "b"]),
    )


def test_alternatives_conditions_and_questions() -> None:
    told = criterion("LIC-02")
    (alternative,) = told.alternatives
    assert (alternative.title, alternative.measure, alternative.expected) == ("Or few", "demo.count", "at most 3")
    assert told.excluded_by is not None
    assert (told.excluded_by.title, told.excluded_by.expected) == ("Not here", "yes")
    assert told.asking == Asking("Is it so?", "A page", "maintainer")
    assert (told.needs, told.source) == ("", "")


def test_an_id_in_lower_case() -> None:
    assert criterion("lic-01").id == "LIC-01"


def test_a_measure_names_the_criteria_that_rest_on_it() -> None:
    told = explanation(SEAL, "demo.count", "en")
    assert isinstance(told, MeasureExplanation)
    assert (told.question, told.settings) == ("How many things are there?", ())
    assert told.criteria == (("LIC-01", "Counted"), ("LIC-02", "Picked"))


def test_a_required_parameter_has_no_value_by_itself() -> None:
    told = explanation(SEAL, "demo.picky", "de")
    assert isinstance(told, MeasureExplanation)
    assert told.settings[0] == Setting("months", "eine ganze Zahl", None)
    assert told.criteria == (("LIC-02", "Ausgewählt"),)


@pytest.mark.parametrize(("ident", "hint"), [("LIC-1", "LIC-01"), ("demo.counts", "demo.count")])
def test_a_misspelt_name_is_guessed(ident: str, hint: str) -> None:
    with pytest.raises(SealError) as caught:
        explanation(SEAL, ident, "en")
    (line,) = caught.value.lines()
    assert line.startswith(f"{ident}: There is no criterion and no measure “{ident}”")
    assert line.endswith(f"Did you mean “{hint}”?")
