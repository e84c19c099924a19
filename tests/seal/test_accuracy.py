# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from scripts.accuracy_page import PAGE, between, page
from sealcheck.engine import measures
from sealcheck.model import LANGUAGES
from sealcheck.own_data import own_yaml
from sealcheck.seal.accuracy import accuracy, limits, measured, telling, unmeasured
from sealcheck.words import catalogue

BUILT_IN = sorted(name for name, each in measures().items() if each.function.__module__.startswith("sealcheck."))


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_measure_has_a_figure_or_says_why_it_has_none(name: str) -> None:
    excuses = list(unmeasured(name, "en"))
    assert (name in measured()) != bool(excuses), "either a figure in data/accuracy.yml or a text unmeasured_…"
    assert all(accuracy(name, language) for language in LANGUAGES)


def test_limits_and_reasons_are_those_of_measures_there_are() -> None:
    known = {name.replace(".", "_") for name in BUILT_IN}
    named = {key.removeprefix("accuracy.") for key in catalogue() if key.startswith("accuracy.")}
    about = {n.partition("_")[2] for n in named if n.startswith(("limit_", "unmeasured_"))}
    assert about <= known and measured() <= set(BUILT_IN)
    assert any(list(limits(name, "de")) for name in BUILT_IN)


def test_the_page_is_made_from_the_figures_and_arguments_there_are() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert page(text) == text, "run python -m scripts.accuracy_page"


def test_the_page_keeps_what_is_written_by_hand() -> None:
    text = "before\n<!-- a: begin -->\nold\n<!-- a: end -->\nafter"
    assert between(text, "a", "new") == "before\n<!-- a: begin -->\n\nnew\n\n<!-- a: end -->\nafter"
    with pytest.raises(SystemExit):
        between("no markers", "a", "new")


def test_blind_readings_stand_before_others_and_the_larger_one_before_the_smaller() -> None:
    def reading(name: str, verdicts: int, *measures: str) -> dict[str, Any]:
        by = {"met": {"read": 1}, "unmet": {"read": verdicts - 1, "wrong": 1}}
        return {"name": name, "repositories": 50, "measures": dict.fromkeys(measures, by)}

    readings = [
        reading("after", 90, "a", "b"),
        reading("before", 99, "b"),
        reading("blind", 9, "a"),
        reading("blind_x", 30, "a"),
    ]
    found = [(telling(readings, name) or {}).get("name") for name in "abc"]
    assert found == ["blind_x", "after", None]


def test_what_readers_found_is_told_of_every_measure_they_read() -> None:
    for name in {name for each in own_yaml("data", "readings.yml") for name in each["measures"]}:
        chosen = telling(own_yaml("data", "readings.yml")[::-1], name)
        assert chosen and any(f" {chosen['repositories']} repositories" in text for text in accuracy(name, "en")), name
