# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import time

import pytest

from sealcheck.artifacts.declaration import Declaration
from sealcheck.model import EvidenceKind
from sealcheck.words import words
from tests.kit import run, snapshot, workbench

FILE = ".sealcheck.yml"
ROWS = {
    "denied": ("facts:\n  user_interface: true\n  stores_data: false\n", True, True, 3),
    "affirmed": ("facts:\n  stores_data: true\n", False, True, 2),
    "in one line": ("facts: {user_interface: true, stores_data: false}\n", True, True, 1),
    "another fact": ("facts:\n  personal_data: false\n", False, False, None),
    "no for false is no truth value": ("facts:\n  stores_data: no\n", False, False, None),
    "outside facts": ("stores_data: false\n", False, False, None),
    "unreadable": ("facts: [\n", False, False, None),
}


@pytest.mark.parametrize(("text", "value", "declared", "line"), ROWS.values(), ids=ROWS)
def test_denied(text: str, value: bool, declared: bool, line: int | None) -> None:
    measurement = run("declared.denied", {FILE: text}, fact="stores_data")
    assert measurement.value is value and measurement.declared is declared
    assert measurement.evidence[0].start == line


def test_a_declaration_that_cannot_be_read_is_a_problem_and_no_silence() -> None:
    declaration = workbench(snapshot({FILE: b"facts:\x00\x00\xff"})).get("declaration")
    assert isinstance(declaration, Declaration) and len(declaration.problems) == 1


def test_without_a_declaration_it_says_where_it_looked() -> None:
    measurement = run("declared.denied", {"README.md": "stores_data: false"}, fact="stores_data")
    (evidence,) = measurement.evidence
    assert measurement.value is False and evidence.kind is EvidenceKind.SEARCHED
    assert words(evidence.text, "en") == "Looked for “stores_data” under “facts” in .sealcheck.yml; not found."


PLACES = {
    "docs/manual.md": "# Manual\n\nHow to use it.\nAnd more.\n",
    "docs/picture.png": "\x89PNG\x00\x00",
    "src/app.py": "print()\n",
}
NAMED = {
    "a file": ("docs/manual.md", ("docs/manual.md", None, None, None)),
    "a folder": ("docs/", ("docs", None, None, None)),
    "from here": ("./docs/manual.md", ("docs/manual.md", None, None, None)),
    "a line": ("docs/manual.md#L3", ("docs/manual.md", 3, 3, "How to use it.")),
    "lines": ("docs/manual.md#L2-L4", ("docs/manual.md", 2, 4, "How to use it.")),
    "lines as GitLab writes them": ("docs/manual.md#L2-4", ("docs/manual.md", 2, 4, "How to use it.")),
    "a picture": ("docs/picture.png", ("docs/picture.png", None, None, None)),
    "no such file": ("docs/handbook.md", None),
    "no such line": ("docs/manual.md#L5", None),
    "lines backwards": ("docs/manual.md#L4-L2", None),
    "line nought": ("docs/manual.md#L0", None),
    "lines of a picture": ("docs/picture.png#L1", None),
    "lines of a folder": ("docs#L1", None),
    "a heading": ("docs/manual.md#manual", None),
    "an address": ("https://stadt.example/manual", None),
    "the root": ("", None),
    "out of the repository": ("../secret", None),
}


@pytest.mark.parametrize(("written", "place"), NAMED.values(), ids=NAMED)
def test_named_places(written: str, place: tuple[object, ...] | None) -> None:
    text = f'locations:\n  DOC-04: "{written}"\n'
    declaration = workbench(snapshot(PLACES | {FILE: text})).get("declaration")
    found = [(each.path, each.start, each.end, each.excerpt) for each in declaration.locations.get("DOC-04", ())]
    assert found == ([place] if place else [])
    assert [each.line for each in declaration.problems] == ([] if place else [2])


def test_of_many_places_ten_count_and_the_others_are_a_problem() -> None:
    text = "locations:\n  DOC-04: [" + ", ".join(["docs/manual.md"] * 11) + "]\n  DOC-05: docs\n"
    declaration = workbench(snapshot(PLACES | {FILE: text})).get("declaration")
    assert [len(declaration.locations[name]) for name in ("DOC-04", "DOC-05")] == [10, 1]
    (problem,) = declaration.problems
    assert "docs/manual.md#L10-L20; at most 10 count" in words(problem.text, "en")


@pytest.mark.parametrize(
    "written", ["[docs]", "docs", "{DOC-04: {a: b}}", "{DOC-04: [[]]}", "{DOC-04: null}", "{1: 2}"]
)
def test_locations_that_are_none_are_no_crash(written: str) -> None:
    declaration = workbench(snapshot(PLACES | {FILE: f"locations: {written}\n"})).get("declaration")
    assert declaration.locations == {}


def test_many_places_in_a_large_file_take_little_time() -> None:
    files = {"big.txt": "a\n" + "\n" * 500_000 + "b\n"}
    rows = "".join(f"  A{number}: [{', '.join(['big.txt#L2-L500002'] * 10)}]\n" for number in range(1000))
    start = time.process_time()
    declaration = workbench(snapshot(files | {FILE: f"locations:\n{rows}"})).get("declaration")
    assert len(declaration.locations) == 1000 and declaration.locations["A0"][0].excerpt is None
    assert time.process_time() - start < 30
