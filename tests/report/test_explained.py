# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json

import pytest

from sealcheck.report.explained import as_json, as_markdown
from sealcheck.seal.catalogue import Example
from sealcheck.seal.explain import CriterionExplanation, explanation
from sealcheck.seal.find import find_seal
from tests.report.sample import seal as sample_seal

SMART_CITY = find_seal("smart-city").seal


def page(ident: str, language: str = "en") -> str:
    return as_markdown(explanation(SMART_CITY, ident, language), language, lambda kind, name: f"{kind}/{name}")


def test_a_criterion_says_all_that_a_reader_needs_to_follow_or_meet_it() -> None:
    text = page("COM-01")
    assert text.startswith("# COM-01 Actively developed")
    assert [line for line in text.splitlines() if line.startswith("#")][1:] == [
        "## Why",
        "## How it is measured",
        "### Or instead: Declared stable, with a release in the last 12 months and maintenance arranged",
        "## How to meet it",
        "## Who asks for it",
    ]
    for said in (
        "[`history.commits`](measure/history.commits): How many commits by people",
        "Expected: at least 5; partly met: at least 1",
        "| `months` | 6 | a whole number |",
        "- Compared with labels made by reading (facts.commits: 41 yes, 2 no)",
        "*medium effort*",
        "- `sc/Maintained`: [OpenSSF Scorecard](https://github.com/ossf/scorecard/blob/main/docs/checks.md)",
    ):
        assert said in text, said


def test_what_only_a_person_or_a_forge_knows_is_told() -> None:
    text = page("SEC-06", "de")
    assert "## Was ein Klon nicht verrät" in text and "## Was ein Mensch gefragt wird" in text
    assert "Nachweis: Ein Auszug" in text and "Es antwortet das Projekt." in text


def test_a_measure_lists_what_can_be_set_with_types_and_defaults() -> None:
    text = page("history.organisations")
    assert "| parameter | default | takes |" in text
    assert "| `private_domains` | empty | a list, each item a text |" in text
    assert "- [COM-10 Contributions from at least two organisations](criterion/COM-10)" in text


def test_a_measure_that_no_criterion_uses_says_so() -> None:
    assert "Kein Kriterium dieses Siegels beruht darauf." in page("metadata.side_files", "de")


@pytest.mark.parametrize(
    ("language", "head"), [("en", "Example for `README.md`:"), ("de", "Beispiel für `README.md`:")]
)
def test_examples_are_fenced_and_shown_in_their_language_only(language: str, head: str) -> None:
    text = as_markdown(explanation(sample_seal(), "LIC-01", language), language, lambda _kind, _name: "")
    assert "```sh\nreuse download EUPL-1.2\ncp LICENSES/EUPL-1.2.txt LICENSE\n```" in text
    assert head in text and text.count("EUPL-1.2, <") == 1


def test_an_example_cannot_leave_its_fence_and_tells_of_its_blanks() -> None:
    told = explanation(sample_seal(), "LIC-01", "en")
    assert isinstance(told, CriterionExplanation)
    hostile = Example(file="a.md", text="```\n<script>\n````\n\x1b[31m [insert name]\n")
    changed = CriterionExplanation(**{**vars(told), "example": (hostile,)})
    text = as_markdown(changed, "en", lambda _kind, _name: "")
    assert "Example for `a.md`: Fill in what stands in square brackets." in text
    assert "`````markdown\n```\n<script>\n````\n\\x1b[31m [insert name]\n`````" in text


def test_the_data_hold_what_the_page_says() -> None:
    data = json.loads(as_json(explanation(SMART_CITY, "COM-01", "de")))
    assert data["measuring"]["settings"][0] == {"name": "months", "wanted": "eine ganze Zahl", "value": 6}
    assert data["alternatives"][0]["measure"] == "history.stable_and_kept"
    assert data["effort"] == "medium" and data["fix"].startswith("Übernehmen Sie")
