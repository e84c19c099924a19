# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of how the parts work, that a sentence announces or a heading names, and those that are not there."""

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


GONE = "![Architecture](docs/parts.png)"


@pytest.mark.parametrize(
    ("path", "text", "there", "grade"),
    [
        ("README.md", f"## Architecture\n\n{GONE}", "", "stub"),
        ("README.md", f"## Architecture\n\n{GONE}", "docs/parts.png", "substantive"),
        ("README.md", f"## Architecture\n\n{GONE}\n\n![Parts](docs/two.png)", "docs/two.png", "substantive"),
        ("README.md", "## Architektur\n\n<img src='docs/teile.png'>", "", "stub"),
        ("README.md", "## Architektur\n\n![Teile][teile]\n\n[teile]: docs/teile.png", "", "stub"),
        ("README.md", "## Architecture\n\n![Architecture](https://lamps.example/parts.png)", "", "substantive"),
        ("README.rst", "Architecture\n------------\n\n.. image:: docs/parts.png", "", "stub"),
        ("docs/architecture.md", "![Parts](/img/parts.png)", "static/img/parts.png", "substantive"),
        ("docs/architecture.adoc", ":imagesdir: img\n\nimage::parts.png[Parts]", "docs/img/parts.png", "substantive"),
        ("docs/architecture.adoc", ":imagesdir: img\n\nimage::parts.png[Parts]", "", "stub"),
        ("docs/architecture.org", "[[file:parts.svg]]", "docs/parts.svg", "substantive"),
        ("docs/architecture.org", "[[file:parts.svg]]", "", "stub"),
        ("README.md", f"{PARTS} {SHOWN}\n\n![model](img/gone.png)", "", "absent"),
    ],
)
def test_a_picture_that_is_nowhere_shows_nothing(path: str, text: str, there: str, grade: str) -> None:
    title = "" if path.startswith("docs/") else "Lamps\n=====\n\nA model.\n\n"
    measurement = run("documentation.architecture", {path: title + text, **({there: "x"} if there else {})})
    assert measurement.value == grade
    if grade == "stub":
        assert measurement.evidence[0].text.key == "documentation.broken_image"
