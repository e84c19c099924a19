# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documents called after technologies and design: a beginning of an overview, or something else altogether."""

from __future__ import annotations

import pytest

from sealcheck.words import words
from tests.kit import run
from tests.measures.prose import filler

LAYERS = (
    "# What it is made with\n\n## Frontend\n\nThe map is drawn with Lampjs.\n\n## Data\n\nWhat sensors report lies in "
    "PostgreSQL, and the server, written with Flask, gives it an API.\n\n" + filler(40)
)
LAYERS_DE = (
    "# Womit gebaut wird\n\n## Frontend\n\nDie Karte ist in Lampjs geschrieben.\n\n## Daten\n\nAlles liegt in einer Datenbank, "
    "davor steht auf einem Server ein Dienst mit einer Schnittstelle.\n\n" + filler(40, "de")
)


@pytest.mark.parametrize(
    ("path", "text", "grade"),
    [
        ("docs/TECHNOLOGIES.md", LAYERS, "stub"),
        ("docs/technologien.md", LAYERS_DE, "stub"),
        ("docs/tech-stack.md", LAYERS, "stub"),
        ("doc/design.md", LAYERS, "stub"),
        ("docs/more.md", LAYERS, "absent"),
        ("docs/TECHNOLOGIES.md", LAYERS.replace(filler(40), ""), "absent"),
        ("docs/design.md", "# Design\n\nPosters use a frontend of blue.\n\n" + filler(60), "absent"),
        ("docs/TECHNOLOGIES.md", "# Technologies\n\n" + filler(80), "absent"),
        ("vendor/docs/TECHNOLOGIES.md", LAYERS, "absent"),
    ],
)
def test_documents_called_after_technologies_or_design(path: str, text: str, grade: str) -> None:
    result = run("documentation.architecture", {"README.md": "# Lampen\n", path: text})
    assert result.value == grade
    assert all(words(evidence.text, language) for evidence in result.evidence for language in ("de", "en"))
