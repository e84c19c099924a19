# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The architecture told by layers: the structure of the code, modules, a table of services."""

from __future__ import annotations

import pytest

from sealcheck.model import EvidenceKind
from tests.kit import Files, run

CODE = """# Organization of the back-end

- importer: classes that read the files of the sensors
- `TreeStore`: the model class that handles talking to the database
- views: templates for each page of the web application
"""
TABLE = """# Tree Register

## Microservices

| Application | Short description | Build |
|---|---|---|
| Gate | API to search for trees and beds | ok |
| Soil | takes what sensors measure from the queue | ok |
| Keeper | keeps each visit in a database | ok |
"""
FIELDS = TABLE.replace("Short description", "Description").replace("Build", "Type")
MODULES = """# Custom modules of the portal

## Events

The module shows what is on in the parks of the town this week.

## Footer

The module gives the footer through an API, so that the map can show the same one.

## Hero

The module leads the browser of a visitor to the newest trees.
"""
NESTED = """# Deployment

## Main components

- Back end

    - Nginx (load balancer in front of the interface)
    - PostgreSQL (keeps the trees, beds and visits)
    - Worker (sends mail in the background at night)

- Maps

    - Web app (shows the trees to the people)
    - Gateway (the API for the apps of others)
"""


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"docs/parts.md": NESTED}, "stub", id="parts with their roles in brackets"),
        pytest.param({"docs/parts.md": NESTED.replace("(", "").replace(")", "")}, "absent", id="parts without roles"),
        pytest.param({"docs/backend.md": CODE}, "stub", id="the structure of the back-end"),
        pytest.param({"docs/x.md": CODE.replace("back-end", "repository")}, "absent", id="of the repository"),
        pytest.param({"docs/x.md": CODE.replace("the back-end", "our team")}, "absent", id="of a team"),
        pytest.param({"docs/x.md": CODE.replace("- views", "views")}, "absent", id="two parts"),
        pytest.param({"docs/CHANGELOG.md": "# Changelog\n\n#" + CODE}, "absent", id="a list of changes"),
        pytest.param(
            {"README.md": "# A\n\n## Project structure\n\n- src\n- docs\n- tests\n"}, "absent", id="mere folders"
        ),
        pytest.param({"README.md": TABLE}, "stub", id="a table of services"),
        pytest.param({"README.md": FIELDS}, "absent", id="a table of fields"),
        pytest.param(
            {
                "docs/ci.md": "# Pipelines\n\n## Services\n\n- Play: shop for the app of the town\n"
                "- Shots: takes pictures of each page\n- Mail: tells everybody who wants it\n"
            },
            "absent",
            id="services of others",
        ),
        pytest.param({"docs/modules.md": MODULES}, "stub", id="a paragraph for each module"),
        pytest.param({"docs/modules.md": MODULES.replace("The module", "-")}, "absent", id="points for each module"),
        pytest.param(
            {"README.md": "# A\n\n## Stack\n\n- Django\n- PostgreSQL: 16\n- Redis\n\nBuilt with Vue and Docker.\n"},
            "absent",
            id="mere technologies",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Tech stack\n\n- Frontend: React\n- Backend: Node.js\n- Database: PostgreSQL\n"},
            "absent",
            id="technologies by layer",
        ),
    ],
)
def test_layers_of_the_software(files: Files, grade: str) -> None:
    assert run("documentation.architecture", files).value == grade


@pytest.mark.parametrize("heading", ["Tech stack", "Folder structure", "How it works", "Technologies"])
def test_what_is_near_is_shown(heading: str) -> None:
    result = run(
        "documentation.architecture", {"README.md": f"# Trees\n\n## {heading}\n\nVue and Django, in folders.\n"}
    )
    assert result.value == "absent"
    assert [each.excerpt for each in result.evidence if each.kind is EvidenceKind.NEAR_MISS] == [heading]


def test_a_sentence_that_announces_parts_is_the_nearest() -> None:
    said = "Trees consists of three components."
    text = f"# Trees\n\n## Introduction\n\n{said}\n\n## Technologies\n\nVue and Django.\n"
    result = run("documentation.architecture", {"README.md": text})
    assert result.value == "absent"
    near = [each.excerpt for each in result.evidence if each.kind is EvidenceKind.NEAR_MISS]
    assert near == [said, "Technologies"]


def test_parts_of_several_kinds_are_no_single_layer() -> None:
    result = run("documentation.architecture", {"docs/parts.md": NESTED})
    assert result.evidence[0].text.key == "documentation.architecture_listed"
    few = NESTED.replace("load balancer", "door").replace("Nginx", "Door").replace("Gateway", "Exit")
    result = run("documentation.architecture", {"docs/parts.md": few.replace("the API", "the way out")})
    assert (result.value, result.evidence[0].text.key) == ("stub", "documentation.architecture_layer")


STRUCTURE = """# Lamps

## Structure

Lamps is {0}. These are described here.

- intake: service that takes what the lamps report
- it: integration tests
- common: shared files for all the modules
- website: browser interface for the people of the town
"""
AUFBAU = """# Lampen

## Aufbau

{0}

- Annahme: Dienst, der die Meldungen der Lampen annimmt
- Speicher: Modul, das alles in der Datenbank ablegt
- Karte: Oberfläche für die Leute der Stadt
"""


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (STRUCTURE.format("organized as a multi-module project"), "stub"),
        (STRUCTURE.format("split into several modules"), "stub"),
        (STRUCTURE.format("a thing that the town likes"), "absent"),
        (STRUCTURE.format("split into modules").replace("## Structure", "## Structure of a lamp post"), "absent"),
        (STRUCTURE.format("split into modules").replace("- common", "common").replace("- website", "web"), "absent"),
        (AUFBAU.format("Die Software besteht aus mehreren Modulen:"), "stub"),
        (AUFBAU.format("Die Lampe steht auf einem Mast."), None),
    ],
)
def test_modules_listed_where_the_structure_is_said_to_have_some(text: str, grade: str | None) -> None:
    assert run("documentation.architecture", {"README.md": text}).value == grade
