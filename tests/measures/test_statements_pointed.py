# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A section of a few words leads to the text on data protection or accessibility, whatever that is called."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

DATA = (
    "Lamps stores the name and the email address of those who report a lamp, so that the office can write back. The "
    "data is deleted six months after the report was closed. Only the staff of the office can see it."
)
BARRIERS = (
    "Lampen ist teilweise mit der BITV 2.0 vereinbar: Die Karte lässt sich nicht mit der Tastatur bedienen. Diese "
    "Erklärung wurde am 1. März 2026 auf Grundlage einer Selbstbewertung erstellt."
)


@pytest.mark.parametrize(
    ("measure", "section", "text", "grade"),
    [
        ("privacy.documentation", "## Privacy\n\nSee [the notice](legal/p.md).", DATA, "substantive"),
        ("privacy.documentation", "## Datenschutz\n\n[Erklärung](legal/p.md)", DATA, "substantive"),
        ("accessibility.statement", "## Barrierefreiheit\n\nSiehe [hier](legal/p.md).", BARRIERS, "substantive"),
        ("privacy.documentation", "## Privacy\n\nSee [the notice](legal/p.md).", "The lamps are many.", "stub"),
        ("privacy.documentation", "## Privacy\n\nSee [the notice](legal/gone.md).", DATA, "stub"),
        ("privacy.documentation", f"## Privacy\n\n{filler(30)} See [more](legal/p.md).", DATA, "stub"),
        ("privacy.documentation", "## Lamps\n\nSee [the notice](legal/p.md).", DATA, "absent"),
    ],
)
def test_a_pointer_inside_the_repository_is_followed(measure: str, section: str, text: str, grade: str) -> None:
    files = {"README.md": f"# Lamps\n\n{section}\n", "legal/p.md": f"# Notice\n\n{text} {filler(30)}\n"}
    assert run(measure, files).value == grade
