# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Architecture that is told under no heading of its own, and lists and tables that only look like it."""

from __future__ import annotations

import pytest

from tests.kit import Files, run
from tests.measures.prose import filler

PARTS_EN = """# Tree Register

Tree Register helps towns to look after their trees. It consists of the following components:

- **Portal**: where people see each tree on a map and report damage to it.
- **Office**: where the staff of the town plan who looks after which tree.
- **Collector**: a service that takes in what the sensors in the soil measure.

"""
TOLD_EN = """What the sensors measure is stored in a PostgreSQL database; pictures are kept in S3. Portal and office are web
applications, which communicate with the backend through a gateway. The collector sends what it gets to a queue.
"""
PARTS_DE = """# Baumkataster

## Über das Projekt

Das Baumkataster besteht aus folgenden Diensten:

* **Portal**: Hier sehen alle die Bäume auf einer Karte und melden Schäden.
* **Verwaltung** – hier plant das Amt, wer sich wann um welchen Baum kümmert; auch als App.
* **Sammler**: nimmt als Dienst entgegen, was die Sensoren im Boden messen.

Die Messwerte werden in einer relationalen Datenbank abgelegt. Das Portal ist eine Webanwendung, die über ein Gateway mit
dem Backend kommuniziert; der Sammler schreibt alles in die Datenbank.
"""
MODEL_EN = """# Data model

A town has many parks. Each park belongs to one district and contains many beds. Every tree is planted in a bed.
A visit is linked to a tree and to the person who made it, and it can have several pictures. Damage that somebody
reports refers to the tree; it is part of the history of that tree until the tree is felled.
"""
FIELDS_EN = """# Data model

## Tree

| field | type | meaning |
|---|---|---|
| id | number | the number of the tree |
| name | text | the name of the tree in the language of the town, as the staff write it |
| height | number | the height of the tree in metres, as it was measured on the last visit |
| planted | date | the day on which the tree was planted, if anybody knows that |
| park | number | the park that the tree belongs to |
| bed | number | the bed that the tree belongs to, which is part of the park |
| visits | list | the visits that are linked to the tree |
"""
ITEMS_EN = """# Data model

## Tree

- `park`: the park that the tree belongs to, as it is called in the register of parks of the town
- `bed`: the bed that the tree belongs to, which is part of the park, if there are beds in that park at all
- `visits`: the visits that are linked to the tree, the newest of them first, without those that were cancelled
- `damage`: the damage that is assigned to the tree
"""


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"README.md": PARTS_EN + TOLD_EN}, "substantive", id="parts and how they talk"),
        pytest.param({"README.md": PARTS_DE}, "substantive", id="the same in German"),
        pytest.param({"README.md": PARTS_EN}, "stub", id="parts alone"),
        pytest.param(
            {
                "README.md": "# A\n\nThe whole consists of more parts than A.\n\n## Setup\n\n"
                "- Python: what the server is written in\n- Postgres: the database that you need\n"
                "- Redis: for the queue of the workers\n"
            },
            "absent",
            id="parts that are elsewhere",
        ),
        pytest.param(
            {"README.md": PARTS_EN.replace("It consists", "It has\n\n## Usage\n\nIt consists")},
            "absent",
            id="elsewhere",
        ),
        pytest.param({"README.md": PARTS_EN.replace("components", "features") + TOLD_EN}, "stub", id="features"),
        pytest.param(
            {"README.md": PARTS_EN.replace("It consists", "This library consists")}, "absent", id="to choose from"
        ),
        pytest.param(
            {"README.md": PARTS_EN.replace("It consists", "The platform for open data consists") + TOLD_EN},
            "substantive",
            id="a platform for data",
        ),
        pytest.param(
            {"README.md": PARTS_DE.replace("Das Baumkataster besteht", "Das Portal für offene Daten besteht")},
            "substantive",
            id="ein Portal für Daten",
        ),
        pytest.param(
            {"README.md": PARTS_EN.replace("It consists", "The open data consists") + TOLD_EN}, "stub", id="data"
        ),
        pytest.param({"README.md": PARTS_EN.replace("It consists", "Each record consists")}, "absent", id="a record"),
        pytest.param({"README.md": PARTS_DE.replace("Das Baum", "Die Tabelle im Baum")}, "stub", id="eine Tabelle"),
        pytest.param({"README.md": PARTS_EN.replace("components", "folders") + TOLD_EN}, "stub", id="folders"),
        pytest.param(
            {"README.md": "# A\n\nA consists of the following packages:\n\n- express: MIT\n- react: MIT\n- pg: MIT\n"},
            "absent",
            id="packages and their licences",
        ),
        pytest.param(
            {"README.md": "# A\n\nA consists of three components:\n\n- Portal\n- Office\n- Server\n\n" + TOLD_EN},
            "stub",
            id="mere names",
        ),
        pytest.param({"docs/datamodel.md": MODEL_EN}, "stub", id="a model of data in sentences"),
        pytest.param(
            {"docs/datenmodell.md": "# Datenmodell\n\n```\nPark <1--n> Beet <1--n> Baum\n```\n"},
            "stub",
            id="a model of data drawn with signs",
        ),
        pytest.param(
            {"docs/domain.md": "# Domain model\n\n```mermaid\nerDiagram\n  PARK ||--o{ BED : has\n```\n"},
            "stub",
            id="a model of the domain in code",
        ),
        pytest.param({"README.md": "# Trees\n\n#" + MODEL_EN}, "stub", id="a section on the model of data"),
        pytest.param({"README.md": "# Trees\n\n#" + MODEL_EN.replace("model", "base")}, "absent", id="Data base"),
        pytest.param({"README.md": "# Trees\n\n#" + MODEL_EN.replace("Data model", "Database")}, "stub", id="Database"),
        pytest.param({"README.md": "# Trees\n\n## Database\n\n" + filler(60)}, "absent", id="a database set up"),
        pytest.param(
            {"README.md": "# Trees\n\n## Database\n\n![x](docs/x.png)\n", "docs/x.png": "x"},
            "absent",
            id="a picture there",
        ),
        pytest.param(
            {"README.md": "# Trees\n\n## Database schema\n\n![x](docs/x.png)\n", "docs/x.png": "x"},
            "stub",
            id="its picture",
        ),
        pytest.param({"README.md": "# Trees\n\n#" + FIELDS_EN}, "absent", id="a table of fields in a README"),
        pytest.param({"README.md": "# Trees\n\n## Tests\n\n##" + MODEL_EN}, "absent", id="the model of the tests"),
        pytest.param({"docs/datamodel.md": FIELDS_EN}, "absent", id="a table of fields"),
        pytest.param({"docs/datamodel.md": ITEMS_EN}, "absent", id="a list of fields"),
        pytest.param({"docs/datamodel.md": "# Data model\n\n```\nvisit --> tree\n```\n"}, "stub", id="an arrow"),
        pytest.param(
            {"docs/datamodel.md": MODEL_EN + filler(1500).replace(". ", ".\n\n")}, "absent", id="hardly on relations"
        ),
        pytest.param({"docs/datamodel.md": "# Data model\n\n" + filler(60)}, "absent", id="on no model"),
    ],
)
def test_architecture_under_no_heading_of_its_own(files: Files, grade: str) -> None:
    result = run("documentation.architecture", files)
    assert result.value == grade
