# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Parts named in a sentence, and the picture of how they work that another announces, below any heading."""

from __future__ import annotations

import pytest

from tests.kit import run

PARTS = "The model is divided into 2 parts, data processing and estimation."
SHOWN = "The flowchart below depicts how they work."
PICTURE = "![model](img/lamps_1.png)"
PARTS_DE = "Das Kataster besteht aus zwei Komponenten. Das folgende Diagramm zeigt, wie sie arbeiten."


@pytest.mark.parametrize(
    ("path", "text", "grade"),
    [
        ("README.md", f"{PARTS} {SHOWN}\n\n{PICTURE}", "stub"),
        ("model/README.md", f"{PARTS} {SHOWN}\n\n{PICTURE}", "stub"),
        ("docs/model.md", f"{PARTS_DE}\n\n{PICTURE}", "stub"),
        ("README.md", f"{PARTS} {SHOWN}", "absent"),
        ("README.md", f"{PARTS} It is fine.\n\n{PICTURE}", "absent"),
        ("README.md", f"The lamps are many. {SHOWN}\n\n{PICTURE}", "absent"),
        ("README.md", f"{PICTURE}\n\n{PARTS} {SHOWN}", "absent"),
        ("README.md", f"Each file is divided into two parts, head and body. {SHOWN}\n\n{PICTURE}", "absent"),
        ("README.md", f"{PARTS} {SHOWN}\n\n![b](https://img.example.org/badge/x.svg)", "absent"),
    ],
)
def test_parts_in_a_sentence_and_their_picture_are_a_beginning(path: str, text: str, grade: str) -> None:
    files = {path: f"# Lamps\n\nA model.\n\n## Usage\n\n{text}\n", "img/lamps_1.png": "x"}
    assert run("documentation.architecture", files).value == grade
