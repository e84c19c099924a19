# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The seals as data: what every built-in seal must keep, and what the Smart City seal promises."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sealcheck.artifacts.declaration import FACTS
from sealcheck.engine import measures
from sealcheck.parse import Document, parse_yaml
from sealcheck.seal.build import build
from sealcheck.seal.catalogue import Criterion, Seal
from sealcheck.seal.find import available, find_seal
from sealcheck.seal.questions import first_paragraph, measure_question
from sealcheck.words import catalogue

CRITERIA = Path(__file__).parents[2] / "criteria"
#: Built-in measures that no criterion of a built-in seal rests on, each with the reason why it is kept.
AUXILIARY: dict[str, str] = {
    "metadata.side_files": "for a seal that asks for valid metadata beside publiccode.yml",
    "trial.sample_data_sets": "for a seal that asks whether the software can be tried (Standard for Public Code 9.5)",
    "licence.root_licences": "for the Best Practices Badge, and for a seal to which a file that names a licence is enough",
}
#: English words that have no place in a German text, and German ones that have none in an English text.
_ENGLISH = """
the and with from for file folder files licence license issue issues branch maintainer maintainers update
updates feature features build deploy deployment tool tools release releases download link default user users
lock lockfile secret secrets merge settings requirements process template
"""
ENGLISH = frozenset(_ENGLISH.split())
AMERICAN = re.compile(r"\b(licenses?|colors?|organiz\w+|behavior|centers?|analyz\w+)\b", re.I)
CODE = re.compile(r"`[^`]*`")
QUOTED = re.compile(r"„[^“]*“|“[^”]*”")


def document(name: str) -> Document:
    return parse_yaml((CRITERIA / f"{name}.yml").read_text(encoding="utf-8"))


def seal(name: str = "smart-city") -> Seal:
    return build(Seal, document(name).value)


def texts(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every text of a seal with its place."""
    if isinstance(value, dict):
        if {"en", "de"} <= value.keys():
            yield path, value
        for key, inner in value.items():
            yield from texts(inner, f"{path}.{key}")
    for index, inner in enumerate(value if isinstance(value, list) else ()):
        name = inner.get("id", index) if isinstance(inner, dict) else index
        yield from texts(inner, f"{path}.{name}")


TEXTS = [(f"{name}{path}", text) for name in available() for path, text in texts(document(name).value)]
CASES = [pytest.param(each, id=f"{name}/{each.id}") for name in available() for each in seal(name).criteria]


@pytest.mark.parametrize("name", available())
def test_a_built_in_seal_loads_and_is_named_after_its_file(name: str) -> None:
    assert find_seal(name).seal.id == name


@pytest.mark.parametrize("name", available())
def test_every_theme_and_programme_is_used(name: str) -> None:
    loaded = seal(name)
    assert {theme.id for theme in loaded.themes} == {criterion.theme for criterion in loaded.criteria}
    used = {ref.partition("/")[0] for criterion in loaded.criteria for ref in criterion.refs}
    assert used == set(loaded.programmes)


def test_every_built_in_measure_is_used() -> None:
    used = set(AUXILIARY)
    for name in available():
        for criterion in seal(name).criteria:
            used |= {criterion.measure or "", *(each.measure for each in criterion.alternatives)}
            used |= {criterion.applies.unless.measure} if criterion.applies else set()
    built_in = {name for name, each in measures().items() if each.function.__module__.startswith("sealcheck.")}
    assert built_in - used == set()


def test_every_built_in_measure_asks_its_question_in_every_language() -> None:
    built_in = {name: each for name, each in measures().items() if each.function.__module__.startswith("sealcheck.")}
    asked = {key.partition(".")[2] for key in catalogue() if key.startswith("questions.")}
    assert asked == {name.replace(".", "_") for name in built_in}
    differing = []
    for name, each in built_in.items():
        question = measure_question(name)
        assert question is not None and question.de != question.en
        if question.en != first_paragraph(each.question):
            differing.append(name)
    assert differing == [], "the first paragraph of the docstring and texts/questions.yml"


def test_the_totals_of_the_smart_city_seal() -> None:
    assert Counter(each.level for each in seal().criteria) == {"bronze": 12, "silver": 33, "gold": 15}
    assert [level.id for level in seal().levels] == ["bronze", "silver", "gold"]
    assert " ".join(theme.id for theme in seal().themes) == (
        "licence metadata documentation tests security maintenance reuse accessibility data_protection"
    )


def test_criteria_of_a_theme_stand_together_in_the_order_of_their_numbers() -> None:
    order = [theme.id for theme in seal().themes]
    placed = [(order.index(each.theme), each.id.partition("-")[0], each.id) for each in seal().criteria]
    assert placed == sorted(placed, key=lambda row: (row[0], row[2]))
    assert len({(theme, prefix) for theme, prefix, _ in placed}) == len(order)


def test_what_is_a_must_weighs_most() -> None:
    weights = {each.id: each.weight for each in seal().criteria}
    assert set(weights.values()) == {1, 2, 3}
    assert [weights[name] for name in ("LIC-01", "LIC-02", "LIC-04", "SEC-01", "SEC-02", "DSG-01")] == [3] * 6


def test_bronze_asks_for_no_forge_and_no_network() -> None:
    assert [each.id for each in seal().criteria if each.level == "bronze" and each.needs] == []


@pytest.mark.parametrize(("place", "text"), TEXTS, ids=[place for place, _ in TEXTS])
def test_text(place: str, text: dict[str, str]) -> None:
    same_word = place.endswith(("smart-city.title", ".gold.title", ".bronze.title", ".0.title"))
    assert text["en"] != text["de"] or same_word
    german, english = (QUOTED.sub("", CODE.sub("", text[language])) for language in ("de", "en"))
    assert set(re.findall(r"\b[a-zäöüß]+\b", german)) & ENGLISH == set()
    assert not re.findall(r"[äöüÄÜß]|\b(und|der|die|das|nicht)\b", english)
    assert not AMERICAN.findall(english)
    assert '"' not in german + english, "quotation marks of the language, please"
    assert "“" not in german and "„" not in german, "unbalanced quotation marks"
    assert "  " not in text["de"] + text["en"]


@pytest.mark.parametrize("criterion", CASES)
def test_criterion_texts(criterion: Criterion) -> None:
    for language in ("en", "de"):
        title, why, fix = (getattr(words, language) for words in (criterion.title, criterion.why, criterion.fix))
        assert len(title) <= 80 and not title.endswith(".")
        assert 2 <= len(re.findall(r"[.!?](?=\s|$)", why)) <= 3 and 120 <= len(why) <= 420
        assert 100 <= len(fix) <= 480 and fix.endswith((".", "“"))
    assert re.search(r"\bSie\b", criterion.fix.de), "German advice addresses the reader"
    assert set(CODE.findall(criterion.fix.en)) or criterion.needs, "advice names a file, a key or a command"


@pytest.mark.parametrize("criterion", CASES)
def test_advice_names_what_exists(criterion: Criterion) -> None:
    advice = criterion.fix.en + criterion.fix.de
    assert set(re.findall(r"claims: ([A-Z]+-\d+)", advice)) <= {criterion.id}
    assert set(re.findall(r"facts: \{(\w+):", advice)) <= FACTS
    asked_only = criterion.ask is not None and criterion.measure is None and criterion.needs is None
    assert not asked_only or f"claims: {criterion.id}:" in criterion.fix.en


@pytest.mark.parametrize("criterion", CASES)
def test_references(criterion: Criterion) -> None:
    assert criterion.refs, "somebody else asks for it, too"


@pytest.mark.parametrize("name", available())
def test_programmes_have_secure_pages(name: str) -> None:
    assert [each.url for each in seal(name).programmes.values() if not each.url.startswith("https://")] == []
