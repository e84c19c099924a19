# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sections headed like the architecture: pages of the program among its pictures, and set-up that follows below."""

from __future__ import annotations

import pytest

from tests.kit import run, snapshot
from tests.measures.prose import with_pictures
from tests.measures.test_design_prose import TOLD_EN

SCREENS = (
    "# Lamps\n\nIt shows lamps.\n\n{0}\n\n### Deployment View\n\nHere people put a lamp to work.\n\n![view](view.png)\n"
)
ANSICHT = "# Lampen\n\n{0}\n\n### Laufzeitsicht\n\nHier stehen die Lampen.\n\n![Sicht](sicht.png)\n"
SETUP = (
    "Create a virtual environment and activate it. Start the database with Docker and fill it with test data. Run the "
    "migrations of the server, or do it within the container. Schedule the script once a day, so that it makes the tables "
    "of the database. Then add the packages that the application needs."
)
SHORT = "# Lamps\n\nIt shows lamps.\n\n# Project architecture\n\nIt is built like [others](https://town.example/x).\n\n"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (SCREENS.format("## Some images\n\nImages of the UI, so that you get a feel of it."), "absent"),
        (SCREENS.format("## Screenshots"), "absent"),
        (SCREENS.format("## Architecture\n\nSee the views."), "substantive"),
        (SCREENS.format("## How it is built"), "substantive"),
        (SCREENS.format("## Screenshots").replace("Deployment View", "Architecture"), "substantive"),
        (ANSICHT.format("## Bildschirmfotos"), "absent"),
        (ANSICHT.format("## Technik"), "substantive"),
    ],
)
def test_a_page_of_the_program_is_no_view_of_the_architecture(text: str, grade: str) -> None:
    assert run("documentation.architecture", with_pictures({"README.md": text})).value == grade


@pytest.mark.parametrize(
    ("below", "grade"),
    [
        ("#### Local development\n\n" + SETUP, "stub"),
        ("#### Local development\n\n##### The database\n\n" + SETUP, "stub"),
        ("#### Development view\n\n" + TOLD_EN + SETUP, "substantive"),
        ("#### The parts\n\n" + TOLD_EN + SETUP, "substantive"),
        ("#### Installation\n\n" + SETUP + "\n\n#### The parts\n\n" + TOLD_EN + SETUP, "substantive"),
        (TOLD_EN + TOLD_EN + "\n\n#### Installation\n\n" + SETUP, "substantive"),
    ],
)
def test_the_set_up_below_is_no_architecture(below: str, grade: str) -> None:
    assert run("documentation.architecture", {"README.md": SHORT + below + "\n"}).value == grade


TOLD = TOLD_EN + TOLD_EN + SETUP
PLANNED = "# Lists of lamps - frontend architecture\n\n## Overview\n\n{0}\n\n## Data flow\n\n" + TOLD
SCRAPED = "# {1}\n\nIt is on lamps.\n\n## {0}\n\n" + TOLD


@pytest.mark.parametrize(
    ("opening", "grade"),
    [
        ("This document describes how to build the detail page of a lamp.", "stub"),
        ("The document covers the data and the changes needed for it.", "stub"),
        ("This document describes how the detail page of a lamp is built.", "substantive"),
        ("This document describes how to build the software and how its parts hang together.", "substantive"),
        ("Dieses Dokument beschreibt, wie die Liste der Lampen umgesetzt werden soll.", "stub"),
        ("Dieses Dokument beschreibt, wie die Lampen umgesetzt sind.", "substantive"),
    ],
)
def test_what_is_still_to_be_built_is_a_plan(opening: str, grade: str) -> None:
    files = {"README.md": "# Lamps\n", "docs/lists.md": PLANNED.format(opening)}
    assert run("documentation.architecture", files).value == grade


@pytest.mark.parametrize(
    ("path", "heading", "name", "grade"),
    [
        ("docs/intake.md", "Scraper architecture", "lamps", "stub"),
        ("docs/intake.md", "Scraper architecture", "lamp-scraper", "substantive"),
        ("docs/intake.md", "Architecture", "lamps", "substantive"),
        ("docs/intake.md", "Backend architecture", "lamps", "substantive"),
        ("docs/architecture.md", "Scraper architecture", "lamps", "substantive"),
        ("README.md", "Scraper architecture", "lamps", "substantive"),
        ("docs/intake.md", "Architektur Importe", "lamps", "stub"),
    ],
)
def test_the_architecture_of_one_part(path: str, heading: str, name: str, grade: str) -> None:
    files = {"README.md": "# Lamps\n"} | {path: SCRAPED.format(heading, "Lamps")}
    assert run("documentation.architecture", snapshot(files, name=name)).value == grade
