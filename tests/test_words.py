# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every sentence exists in every language with the same arguments, and every key that the code says exists."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

import sealcheck
from sealcheck.model import LANGUAGES, say
from sealcheck.words import catalogue, number, words

PACKAGE = Path(sealcheck.__file__).parent


def forms(entry: Any) -> list[str]:
    return list(entry.values()) if isinstance(entry, dict) else [entry]


def arguments(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def said_keys() -> Iterator[tuple[str, str]]:
    """Every literal first argument of a call to say() or Text() in the package."""
    for source in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(source.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("say", "Text"):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield f"{source.relative_to(PACKAGE)}:{node.lineno}", first.value


# literal.words passes a seal's own words through: each language has its own argument by design.
@pytest.mark.parametrize("key", sorted(set(catalogue()) - {"literal.words"}))
def test_a_sentence_has_every_language_with_the_same_arguments(key: str) -> None:
    entry = catalogue()[key]
    assert set(entry) == set(LANGUAGES), key
    wanted = set.union(*(arguments(form) for form in forms(entry["en"])))
    for language in LANGUAGES:
        found = [arguments(form) for form in forms(entry[language])]
        assert set.union(*found) == wanted, (key, language)
        assert all(form.strip() for form in forms(entry[language])), key


def test_every_key_that_is_said_exists() -> None:
    missing = [f"{place}: {key}" for place, key in said_keys() if key not in catalogue()]
    assert not missing


def test_numbers_and_words_of_a_seal() -> None:
    assert number(2.5, "de") == "2,5" and number(2.0, "en") == "2"
    assert words(say("literal.words", en="a", de="b"), "de") == "b"


def test_forms_follow_the_count() -> None:
    def said(count: int) -> str:
        return words(say("licence.contradictions", count=count, expression="MIT"), "de")

    assert said(0) == "Es wurde keine Angabe gefunden, die MIT widerspricht."
    assert said(1) == "Eine Stelle widerspricht MIT."
    assert said(2) == "2 Stellen widersprechen MIT."
    # A sentence without a form for nothing says the number.
    assert words(say("report.gain", count=0), "en") == "+0 points"


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_a_sentence_with_forms_has_all_that_it_needs(key: str) -> None:
    kinds = {frozenset(entry) for entry in catalogue()[key].values() if isinstance(entry, dict)}
    assert kinds <= {frozenset({"one", "other"}), frozenset({"none", "one", "other"})}
    assert len(kinds) <= 1, "the same forms in every language"


@pytest.mark.parametrize(
    ("key", "arguments", "english", "german"),
    [
        ("licence.files", {"count": 0}, "Found no licence file.", "Es wurde keine Lizenzdatei gefunden."),
        (
            "documentation.languages",
            {"count": 0, "languages": ("–",)},
            "Found no documentation with enough words in the languages asked for.",
            "In den verlangten Sprachen wurde keine Dokumentation mit genügend Wörtern gefunden.",
        ),
        (
            "history.bus_factor",
            {"factor": 1, "people": 1, "commits": 2},
            "People who made half of the commits (2): 1 of 1.",
            "Personen, auf die die Hälfte der Commits (2) entfällt: 1 von 1.",
        ),
    ],
)
def test_none_and_one_are_said_as_a_person_would(
    key: str, arguments: dict[str, Any], english: str, german: str
) -> None:
    assert [words(say(key, **arguments), language) for language in ("en", "de")] == [english, german]


#: Catalogues with what was measured; the others speak of files of ours, of options and of servers.
MEASURED = (
    "accessibility", "accessibility_statement", "community", "dependencies", "documentation", "grades", "history",
    "licence", "locality", "metadata", "privacy", "reuse", "security", "security_policy", "testing",
)  # fmt: skip
#: Ways to say of a whole repository that it lacks something, which a search cannot know: „Did not find X in Y“ is known.
CLAIMS = {
    "en": re.compile(
        r"\bthe (?:repository|project|README|assessed version) (?:holds|has|contains|names|keeps) no\b"
        r"|\bthere (?:is|are) no\b|\bnothing says\b|\bno (?:place|policy|security policy|step of a pipeline) (?:says|names|states|analyses)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:Repository|Projekt|Stand|README)(?: \([^)]*\))? (?:enthält|hat|nennt)(?: aber)? kein"
        r"|\bgibt es(?: aber)? kein|\bes gibt(?: aber)? kein|\bnichts (?:sagt|besagt)\b"
        r"|\bkeine (?:Stelle|Sicherheitsrichtlinie) (?:sagt|nennt)\b|\bkein Schritt einer Pipeline (?!gefunden)",
        re.IGNORECASE,
    ),
}  # fmt: skip
#: Words of the project itself, repeated.
REPEATED = {
    "accessibility.ui_contradicted", "accessibility.ui_denied", "grades.denied", "grades.denied_line",
    "reuse.interface_denied",
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(CLAIMS))
def test_a_sentence_says_what_was_looked_for_never_that_there_is_none(language: str) -> None:
    told = {key: forms(entry[language]) for key, entry in catalogue().items() if key.partition(".")[0] in MEASURED}
    assert len(told) > 500
    claimed = {key for key, said in told.items() if any(CLAIMS[language].search(form) for form in said)}
    assert claimed <= REPEATED
