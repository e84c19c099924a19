# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sections headed like the architecture: pages of the program among its pictures, and set-up that follows below."""

from __future__ import annotations

import pytest

from tests.kit import run
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
    assert run("documentation.architecture", {"README.md": text}).value == grade


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
