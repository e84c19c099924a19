# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Manuals that the program itself shows: components, pages in Markdown, pages by language; and names of manuals."""

from __future__ import annotations

import pytest

from tests.kit import Files, run
from tests.measures.prose import filler

STEPS = ("Click on a lamp.", "Press the button below it.", "Choose a street and click on Save.", "Then click Send.")
COMPONENT = (
    'import React from "react";\nconst open = () => { if (a) { press(b); } };\n'
    "export default function Guide() {\n  return (\n    <div>\n      <p>{0}</p>\n{1}    </div>\n  );\n}\n"
)
PHP = "<?php require 'lamps.php'; ?>\n<h1>To light a lamp</h1>\n<p>{0}</p>\n<p>Click on <?= $lamp ?> the lamp.</p>\n"
PAD = "{/* " + "x" * 3000 + " */}"


#: What people do on a screen, without a word that bids them, and what the program does.
PASSIVE = (
    "Neue Lampen können über das Formular angelegt werden.",
    "Eine Straße lässt sich im Menü auswählen.",
    "Lamps that are out can be sorted by street.",
    "Before that a street must be selected.",
)
DONE = (
    "Die Lampen werden nachts gezählt.",
    "Lamps are sorted by street.",
    "Es lässt sich nichts sagen.",
    "It is done.",
)
NORWEGIAN = ("På siden klikk på «Lampe».", "Velg en gate.", "Du kan også endre gaten.", "Trykk på knappen.")
BEGUN = ("Select a street.", "Type in its name.", "Return type of lamps.", "Go to the map.", "Drag it into the town.")
NAMED = ("instruction_map.md", "instruction_street.md")


def component(*steps: str, words: int = 170) -> str:
    said = "".join(f"      <li>\n        {each}{{' '}}\n      </li>\n" for each in steps)
    return COMPONENT.replace("{0}", filler(words)).replace("{1}", said + PAD + "\n")


def pages(folder: str, *names: str, steps: tuple[str, ...] = STEPS) -> Files:
    return {f"{folder}/{name}": f"# Lamps\n\n{filler(90)}\n\n" + "\n\n".join(steps) + "\n" for name in names}


def page_by_page(folder: str, number: int, words: int = 50) -> Files:
    return {f"{folder}/task{each}.php": PHP.replace("{0}", filler(words)) for each in range(number)}


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({"web/help.php": PHP.replace("{0}", filler(600) + "</p>\n<p>".join(STEPS))}, 1, id="PHP"),
        pytest.param({"web/help.php": PHP.replace("{0}", filler(600))}, None, id="PHP whose text nobody sees"),
        pytest.param(page_by_page("web/help", 2, 300), None, id="two short pages"),
        pytest.param(page_by_page("web/help", 4, 10), 0, id="a few words on each"),
        pytest.param(page_by_page("web/lamps", 4), 0, id="in a folder of another name"),
        pytest.param(page_by_page("tests/help", 4), 0, id="short pages of tests"),
        pytest.param({"src/userGuide/UserGuideEn.tsx": component(*STEPS)}, 1, id="a component in one language"),
        pytest.param({"src/Manual/EditingGuide.jsx": component(*STEPS)}, 1, id="a chapter of it"),
        pytest.param({"src/lamps/Editing.tsx": component(*STEPS)}, 0, id="not called so"),
        pytest.param({"src/help/Chapter.tsx": component(*STEPS[:2])}, None, id="too few steps"),
        pytest.param({"src/help/Chapter.tsx": component(*STEPS, words=40)}, 0, id="too few words"),
        pytest.param({"tests/help/Chapter.tsx": component(*STEPS)}, 0, id="of tests"),
        pytest.param(pages("public/markdowns", "map.md", "street.md"), 1, id="Markdown that is shown"),
        pytest.param(pages("src/tutorial", "map.mdx", "street.mdx"), 1, id="in a folder of help"),
        pytest.param(pages("content", "faq.mdx", "street.mdx"), 1, id="among texts with help"),
        pytest.param(pages("content", "tax.md", "street.md"), 0, id="any texts"),
        pytest.param(pages("public/markdowns", "map.md", "street.md", steps=()), 0, id="without steps"),
        pytest.param(pages("src/views/Info", "lamps-en.md", steps=STEPS * 2), None, id="a page in no such folder"),
        pytest.param(pages("src/views/Info", "lamps-en.md", steps=STEPS * 20), 1, id="a long one"),
        pytest.param(pages("etc", "lamps.md", steps=STEPS * 20), 0, id="a long one that nothing shows"),
        pytest.param(pages("web/src/assets", *NAMED, steps=DONE), 0, id="called so, on what the program does"),
        pytest.param(pages("web/src/assets", "map.md", "street.md", steps=PASSIVE), 0, id="not called so"),
        pytest.param(pages("public", "help.md", "faq.md", steps=BEGUN[2:3] * 8), None, id="nouns that look like steps"),
        pytest.param(pages("public", "CHANGELOG.md", steps=STEPS * 20), 0, id="a list of changes"),
        pytest.param(pages(".github/help", "map.md", "street.md"), 0, id="of the forge"),
        pytest.param(pages("node_modules/x/help", "map.md", "street.md"), 0, id="of others"),
    ],
)
def test_a_manual_that_the_program_shows_is_a_guide_for_users(files: Files, count: int | None) -> None:
    assert run("documentation.guides", {"README.md": "# Lamps\n\nIt counts lamps.\n", **files}).value == count


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("web/help_map_en.html", None),
        ("web/help_map_de.html", None),
        ("web/help_map.html", None),
        ("web/helper_en.html", 0),
    ],
)
def test_a_page_of_help_in_a_language_may_hold_the_guide(path: str, count: int | None) -> None:
    page = f"<html><body><p>{filler(170)}</p></body></html>" + "<!-- " + "x" * 3000 + " -->"
    assert run("documentation.guides", {"README.md": "# Lamps\n\nIt counts lamps.\n", path: page}).value == count


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("public/town-lamps-userguide.pdf", None),
        ("public/Lamps-ohjeet.pdf", None),
        ("2026_XYZ_UserGuide-rev3.pdf", 0),
    ],
)
def test_a_manual_with_the_initials_of_the_software(path: str, count: int | None) -> None:
    files = {"README.md": "# Open Town Lamps\n\nIt counts lamps.\n", path: "%PDF" + "x" * 9000}
    assert run("documentation.guides", files).value == count
