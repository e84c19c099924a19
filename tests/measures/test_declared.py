# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

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
