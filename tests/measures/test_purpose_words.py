# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How much of a README tells what the software is, beside how it is set up and what is said on the text itself."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

SENTENCE = "Lampen is a web application for the lamps of a town."
ITSELF = "Instructions in this README.md are written with experienced people in mind, who know all of these tools well."


@pytest.mark.parametrize(
    ("heading", "beside", "value"),
    [
        ("Lamps in the streets", "", "substantive"),
        ("Setting up a local development environment with Docker", "", "stub"),
        ("Set up the lamps of a street", "", "substantive"),
        ("Managing project packages", "", "stub"),
        ("Managing lamps", "", "substantive"),
        ("Required packages", "", "stub"),
        ("Commit message format", "", "stub"),
        ("Einrichten der lokalen Umgebung mit Docker und anderem", "", "stub"),
        ("Managing project packages", ITSELF + " " + filler(10), "stub"),
        ("Managing project packages", filler(30), "substantive"),
    ],
)
def test_words_on_the_set_up_and_on_the_text_do_not_tell_the_purpose(heading: str, beside: str, value: str) -> None:
    text = f"# Lampen\n\n{SENTENCE}\n\n{beside}\n\n## {heading}\n\n{filler(130)}\n"
    assert run("documentation.purpose", {"README.md": text}).value == value
