# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Diagrams of the parts that stand under headings of other names, or are pictures called so."""

from __future__ import annotations

from textwrap import indent

import pytest

from tests.kit import run
from tests.measures.prose import with_pictures

BOXES = """
                +--------------+
                | lamp reports |
                +------+-------+
                       |
   +-------+    +------v-------+
   |  API  +----+   Database   |
   +-------+    +--------------+
"""
MERMAID = "```mermaid\nflowchart LR\n  lamps--rabbitMQ-->keeper\n  keeper-->street-database\n```\n"
COURSE = "```mermaid\nsequenceDiagram\n  Browser->>API: asks\n  API->>Database: looks up\n```\n"
TIMES = "```mermaid\ngantt\n  title of the API and its database\n```\n"
FENCED = f"```\n{BOXES}```\n"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        pytest.param(
            f"# Overview\n{indent(BOXES, '    ')}\n# Lamps\n\nIt counts lamps.\n", "substantive", id="boxes first"
        ),
        pytest.param(f"# Lamps\n\n{FENCED}", "substantive", id="below the title"),
        pytest.param(f"# Lamps\n\nIt counts lamps.\n\n## Design\n\n{MERMAID}", "substantive", id="design"),
        pytest.param(f"# Lampen\n\nZählt Lampen.\n\n## Technik\n\n{MERMAID}", "substantive", id="Technik"),
        pytest.param(f"# Lamps\n\n## How the system works\n\n{FENCED}", "substantive", id="how it works"),
        pytest.param(f"# Lamps\n\n## Reports of lamps\n\n{MERMAID}", "stub", id="of one part"),
        pytest.param(f"# Lamps\n\n## Overview\n\n{COURSE}", "stub", id="one course of events"),
        pytest.param(f"# Lamps\n\n## Installation\n\n{MERMAID}", "absent", id="on the set-up"),
        pytest.param(f"# Lamps\n\n## Design\n\n{TIMES}", "absent", id="a plan of time"),
        pytest.param("# Lamps\n\n```mermaid\nflowchart LR\n  Lamp-->Light\n```\n", "absent", id="no part"),
    ],
)
def test_a_drawing_of_the_parts_counts_under_any_heading_that_introduces(text: str, grade: str) -> None:
    assert run("documentation.architecture", {"README.md": text}).value == grade


@pytest.mark.parametrize(
    ("path", "grade"),
    [("docs/index.md", "substantive"), ("docs/overview.md", "substantive"), ("docs/reports.md", "stub")],
)
def test_in_a_guide_it_is_one_of_the_whole_where_that_introduces(path: str, grade: str) -> None:
    files = {"README.md": "# Lamps\n\nIt counts lamps.\n", path: f"# On lamps\n\n{FENCED}"}
    assert run("documentation.architecture", files).value == grade


@pytest.mark.parametrize(
    ("picture", "grade"),
    [
        ("![High-level diagram of Lamps](assets/lamps.jpg?raw=true)", "substantive"),
        ("![](images/component-diagram.png)", "substantive"),
        ("![](https://lamps.example/img/lamps-architecture.png)", "substantive"),
        ("![Systemdiagramm](bild.png)", "substantive"),
        ("![Schaubild der Plattform](bild.png)", "substantive"),
        ("![Diagram of the week](week.png)", "absent"),
        ("![Diagram](lamps.png)", None),
        ("![Overview](overview.png)", None),
        ("![Landscape architecture award](award.png)", "absent"),
        ("![Decision](admin-adr.png)", "absent"),
        ("![System](system.png)", "absent"),
    ],
)
def test_a_picture_in_the_readme_counts_where_its_words_call_it_a_diagram_of_the_parts(
    picture: str, grade: str | None
) -> None:
    files = with_pictures({"README.md": f"# Lamps\n\nIt counts lamps.\n\n{picture}\n"})
    assert run("documentation.architecture", files).value == grade


def test_an_abbreviation_of_records_names_no_picture() -> None:
    files = {"README.md": "# Lamps\n", "docs/img/admin-adr.png": "x"}
    assert run("documentation.architecture", files).value == "absent"


SIGN_IN = (
    "```mermaid\nsequenceDiagram\n  participant Software of others\n  participant OAuth\n  participant Lamps API\n\n"
    "  Software of others->>OAuth: id\n  OAuth-->>Software of others: token\n```\n"
)
PEOPLE = SIGN_IN.replace("Software of others", "Citizen").replace("OAuth", "Clerk").replace("Lamps API", "Mayor")


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (f"# Guide to reports\n\n## Sign-in flow\n\n{SIGN_IN}", "stub"),
        (f"# Guide to reports\n\n## Sign-in flow\n\n{PEOPLE}", "absent"),
        (f"# Guide to reports\n\n## Sign-in flow\n\n{SIGN_IN.replace('  participant OAuth', '')}", "absent"),
    ],
)
def test_a_course_of_events_between_parts_is_a_rudiment(text: str, grade: str) -> None:
    assert run("documentation.architecture", {"README.md": "# Lamps\n", "docs/reports.md": text}).value == grade


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("lamps architecture overview", "substantive"),
        ("Architekturüberblick", "substantive"),
        ("Systemübersicht der Lampen", "substantive"),
        ("overview of the town", "absent"),
    ],
)
def test_a_picture_is_called_an_overview_of_the_architecture(words: str, grade: str) -> None:
    html = f'# Lamps\n\n<img style="width: 60%" alt="{words}" src="https://town.example/assets/one.png">\n\nText.\n'
    assert run("documentation.architecture", {"README.md": html}).value == grade


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("resource dependencies", "stub"),
        ("relations between the modules", "absent"),
        ("Component relationships", "stub"),
        ("Abhängigkeiten der Module", "stub"),
        ("Dependencies", "absent"),
        ("service", "absent"),
    ],
)
def test_a_picture_of_what_parts_need_of_each_other_is_a_rudiment(words: str, grade: str) -> None:
    files = {"README.md": "# Lamps\n", "docs/about.md": f"# Overview\n\nHere it is:\n\n![{words}](one.png)\n"}
    assert run("documentation.architecture", with_pictures(files)).value == grade
