# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sections that are no guide: a few words with an address, troubles of the test run; and guides for several readers."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

LONG = filler(60)
TROUBLES = "# Lamps\n\nIt shows lamps.\n\n## Configuration\n\n" + LONG + "\n\n{0}\n"
FEW = "# Lamps\n\nIt shows lamps.\n\n## Usage\n\n" + filler(22) + "\n\n```\n{0}\n```\n"


@pytest.mark.parametrize(
    ("block", "count"),
    [
        ("http://127.0.0.1:5000/lamps/", 0),
        ("http://127.0.0.1:5000/lamps/\n\nhttp://127.0.0.1:5000/posts/", 0),
        ("lamps --list http://127.0.0.1:5000/lamps/", 1),
        ("curl http://127.0.0.1:5000/lamps/", 1),
    ],
)
def test_an_address_in_a_block_is_no_code_that_shows_the_use(block: str, count: int) -> None:
    assert run("documentation.guides", {"README.md": FEW.format(block)}).value == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"## Troubleshooting\n\n{LONG}", 1),
        (f"## Troubleshooting\n\nA run of the tests may not have cleaned up. {LONG}", 0),
        (
            f"## Troubleshooting\n\n### Address in use\n\nRunning tests leaves it. {LONG}\n\n### Keys\n\nPytest. {LONG}",
            0,
        ),
        (f"## Troubleshooting\n\n### Address in use\n\nRunning tests leaves it. {LONG}\n\n### Keys\n\n{LONG}", 1),
        (f"## Tests\n\nThey are run.\n\n### Troubleshooting\n\n{LONG}", 0),
        (f"## Troubleshooting of integration tests\n\n{LONG}", 0),
        (f"## Fehlerbehebung\n\nWenn die Integrationstests stehen bleiben, hilft dies. {filler(60, 'de')}", 0),
        (f"## Fehlerbehebung\n\n{filler(60, 'de')}", 1),
    ],
)
def test_troubles_of_the_test_run_are_none_of_operation(text: str, count: int) -> None:
    assert run("documentation.guides", {"README.md": TROUBLES.format(text)}).value == count


@pytest.mark.parametrize(
    ("title", "heading", "count"),
    [
        ("User and Programmer Guide", "User Guide", 1),
        ("User & Developer Manual", "User Manual", 1),
        ("Benutzer- und Administrationshandbuch", "Benutzerhandbuch", 1),
        ("User and Programmer Guide", "Programmer Guide", 0),
        ("Users and programmers of the town", "User Guide", 0),
        ("Letters to the editor", "User Guide", 0),
    ],
)
def test_the_chapter_for_users_in_a_guide_for_several_readers(title: str, heading: str, count: int) -> None:
    text = f"# {title}\n\n## Introduction\n\nIt is on lamps.\n\n## {heading}\n\n{LONG}\n\n{LONG}\n"
    assert run("documentation.guides", {"README.md": "# Lamps\n", "docs/both.md": text}).value == count


STARTED = (
    "# Tree Register\n\nIt counts.\n\n## How to use\n\nFor development:\n\n- Make sure that all packages are installed\n"
    "- Set the environment variables as in the example\n- Then start the application with `lamp dev` and open it in "
    "your browser\n- Install the images and start the containers\n"
)


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("", 0),
        ("\n```\nnpm install\n```\n", 0),
        ("\n```\nlamp count --street north\n```\n", 1),
        (
            "\nChoose a street on the map, and the lamps of it appear in a list. Each of them shows since when it is out.\n",
            1,
        ),
    ],
)
def test_use_that_only_sets_the_software_up_is_none(more: str, count: int) -> None:
    assert run("documentation.guides", {"README.md": STARTED + more}).value == count
