# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The architecture told in sentences: how it works, headings beside each other, an introduction; in guides too."""

from __future__ import annotations

import pytest

from tests.kit import Files, run
from tests.measures.test_design_prose import PARTS_EN, TOLD_EN

BESIDE = """# Tree Register

It holds the services that take in what sensors measure.

### Collectors

They get what a sensor measures and put it onto a message queue as it is.

### Translators

They listen on the queue, and store what they make of it in the database of the register.

### Older code

It was once elsewhere.
"""
WORKS = """# Tree Register

It tells which trees need water.

## How it works

The web application fetches each tree from the API of the backend. The backend stores visits in a PostgreSQL database
and pictures in a bucket. A worker reads what sensors send from a queue, and writes it to the database as soon as the
backend has confirmed the sensor. Nothing else is kept, and every night the oldest visits are thrown away.
"""
FUNKTIONSWEISE = """# Baumkataster

Es sagt, welche Bäume Wasser brauchen.

## So funktioniert es

Die Webanwendung holt jeden Baum von der API des Backends. Das Backend speichert Besuche in MariaDB. Die Bilder werden in
MongoDB abgelegt. Ein Worker liest aus der Warteschlange, was Sensoren senden. Was er erkennt, wird im Cache gespeichert,
bis das Backend es holt. Sonst wird nichts aufbewahrt, und jede Nacht gehen die ältesten Besuche verloren.
"""
HERE_AND_THERE = """# Tree Register

It is a web application, composed by a backend in PHP and a frontend in Vue. The backend is a REST API, which knows each
tree. The frontend is a single page, which consumes the REST API.
"""


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"docs/overview.md": PARTS_EN + TOLD_EN}, "substantive", id="parts in an overview"),
        pytest.param({"docs/api/soil.md": PARTS_EN + TOLD_EN}, "stub", id="parts in another guide"),
        pytest.param({"docs/soil.md": PARTS_EN.replace("components", "steps")}, "absent", id="steps in a guide"),
        pytest.param({"README.md": BESIDE}, "stub", id="headings beside each other"),
        pytest.param(
            {"README.md": BESIDE.replace("Collectors", "Installation").replace("Translators", "Usage")},
            "absent",
            id="headings on use",
        ),
        pytest.param(
            {"README.md": BESIDE.replace("message queue", "list").replace("queue, and store", "stairs, and see")},
            "absent",
            id="headings on no parts",
        ),
        pytest.param({"README.md": WORKS}, "substantive", id="how it works"),
        pytest.param({"README.md": WORKS.replace("it works", "watering works")}, "stub", id="how a part works"),
        pytest.param({"README.md": FUNKTIONSWEISE}, "substantive", id="how it works, in German"),
        pytest.param({"docs/soil/x.md": WORKS}, "stub", id="how a part works, in a guide"),
        pytest.param(
            {"README.md": "# A\n\n## How it works\n\nReport a tree. The town sees it on the server. Somebody comes.\n"},
            "absent",
            id="how it works for people",
        ),
        pytest.param({"README.md": HERE_AND_THERE}, "stub", id="here and there"),
        pytest.param(
            {"README.md": HERE_AND_THERE.replace("\n\nIt is", "\n\nTrees.\n\n## Installation\n\nIt is")},
            "absent",
            id="in a section on how to install",
        ),
        pytest.param(
            {"README.md": HERE_AND_THERE.replace("\n\nIt is", "\n\nTrees.\n\n## Features\n\nIt is")},
            "absent",
            id="in a list of features",
        ),
    ],
)
def test_architecture_in_sentences(files: Files, grade: str) -> None:
    assert run("documentation.architecture", files).value == grade
