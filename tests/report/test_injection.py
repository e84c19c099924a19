# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A stranger's string in real repositories, wherever a stranger can write: inert in every format, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sealcheck.report import FORMATS
from tests.report.hostile import CORPUS, report
from tests.report.inert import CHECKS, assert_inert, list_items
from tests.report.real import assessed
from tests.report.stranger import repository, seal

HARMLESS = "words"
every = pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in CORPUS.items()])
#: Where a string arrives in a report, and the part of the repository or seal that it came from.
PLACES = {
    "subject.name": "the name of the repository",
    "subject.branch": "the branch",
    "seal.title.en": "the seal",
    "criteria[].title.en": "the seal's titles",
    "criteria[].why.en": "the seal's reasons",
    "criteria[].fix.en": "the seal's advice",
    "criteria[].question.question.en": "the seal's questions",
    "criteria[].measurement.evidence[].path": "a path",
    "criteria[].measurement.evidence[].excerpt": "a commit message, the README",
    "criteria[].measurement.evidence[].text.args.tags[]": "a tag",
    "criteria[].measurement.evidence[].text.args.problem.args.value": "publiccode.yml",
    "criteria[].claim.statement": "a claim",
    "criteria[].claim.who": "who claims",
    "criteria[].locations[].path": "a location",
    "criteria[].locations[].excerpt": "a line at a location",
    "problems[].text.args.locations[]": "a location that is nowhere",
    "problems[].text.args.key": "a key of .sealcheck.yml",
    "problems[].text.args.criteria[]": "a waiver",
}


@cache
def synthetic(text: str) -> dict[str, Any]:
    return report(text)


@cache
def beside(name: str, language: str) -> str:
    return FORMATS[name].render(synthetic(HARMLESS), language)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("strangers")


@pytest.fixture(scope="module")
def harmless(folder: Path) -> dict[str, str]:
    """The views of a repository and a seal that hold a harmless word in the same places."""
    doc = assessed(repository(folder / "harmless", HARMLESS), seal(HARMLESS))
    return {name: renderer.render(doc, "en") for name, renderer in FORMATS.items()}


def strings(node: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every string of a document with the place where it stands."""
    if isinstance(node, dict):
        for name, each in node.items():
            yield from strings(each, f"{path}.{name}".lstrip("."))
    elif isinstance(node, list):
        for each in node:
            yield from strings(each, f"{path}[]")
    elif isinstance(node, str):
        yield path, node


def test_the_corpus_is_large_enough_and_every_format_is_checked() -> None:
    assert len(set(CORPUS.values())) >= 80
    assert set(CHECKS) == set(FORMATS)


def test_the_strings_arrive(folder: Path) -> None:
    """Nothing is shown to be inert that was never there."""
    text = "in<b>ject"
    doc = assessed(repository(folder / "arrives", text), seal(text))
    found = {path for path, value in strings(doc) if text in value}
    assert set(PLACES) - found == set()


@every
def test_a_real_repository_stays_text(text: str, folder: Path, harmless: dict[str, str]) -> None:
    doc = assessed(repository(folder / str(abs(hash(text))), text), seal(text))
    assert doc["incomplete"] == []
    for name, renderer in FORMATS.items():
        assert_inert(name, renderer.render(doc, "en"), harmless[name])


@every
@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", list(FORMATS))
def test_every_field_of_a_report_stays_text(text: str, name: str, language: str) -> None:
    shown = FORMATS[name].render(synthetic(text), language)
    assert_inert(name, shown, beside(name, language))
    if name == "md":  # in a real repository a text also decides what is found, and so how much is listed
        assert list_items(shown) <= list_items(beside(name, language))


SPEECH = ("en", "de", "url", "url_link", "web", "commit_link", "path", "excerpt", "statement", "text", "name",
          "version", "digest", "command", "commit", "branch", "title")  # fmt: skip


def forged(node: Any, text: str, key: str = "") -> Any:
    """A kept report in which every string that is shown was replaced by hand, past every cleaner."""
    if isinstance(node, dict):
        return {name: forged(each, text, name) for name, each in node.items()}
    if isinstance(node, list):
        return [forged(each, text, key) for each in node]
    return text if key in SPEECH and isinstance(node, str) else node


@every
def test_a_forged_report_stays_text(text: str) -> None:
    """Whoever hands over a report.json wrote each of its strings."""
    doc = forged(synthetic(HARMLESS), text)
    plain = forged(synthetic(HARMLESS), HARMLESS)
    for name in FORMATS:
        if name != "json":  # the document itself, which is data
            assert_inert(name, FORMATS[name].render(doc, "en"), FORMATS[name].render(plain, "en"))
