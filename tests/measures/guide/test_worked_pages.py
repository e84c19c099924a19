# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Examples in the documentation: walks through a task guide users, samples do not."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

WALK = (
    "# {name}\n\nIn this example the lamps of a street are lit when it rains.\n\n## Settings\n\nFirst you must name the "
    "street:\n\n```\nstreet: north\n```\n\n"
    + filler(70)
    + "\n\n## Trying it\n\nWe can now send the rain:\n\n```\ncurl -d "
    "rain localhost\n```\n"
)
WALK_DE = (
    "# {name}\n\nDieses Beispiel zeigt, wie Lampen bei Regen leuchten.\n\n## Einstellungen\n\nSie müssen die Straße nennen:"
    "\n\n```\nstreet: north\n```\n\n"
    + filler(70, "de")
    + "\n\n## Probe\n\nNun können wir Regen senden:\n\n```\ncurl -d rain "
    "localhost\n```\n"
)
SAMPLE = "# {name}\n\n" + filler(90) + "\n\n```\nstreet: north\n```\n\n```\nstreet: south\n```\n"


@pytest.mark.parametrize(
    ("folder", "text", "parts", "count"),
    [
        ("docs/examples/{name}/index.md", WALK, "ab", 0),
        ("docs/examples/{name}/index.md", SAMPLE, "abc", 0),
        ("docs/examples/{name}/index.md", WALK.replace(filler(70), ""), "abc", 0),
        ("docs/examples/{name}/index.md", WALK.replace("```", ""), "abc", 0),
        ("docs/pages/{name}/index.md", WALK, "abc", 0),
        ("examples/{name}/docs/index.md", WALK, "abc", 0),
        ("examples/{name}/README.md", WALK, "abc", 0),
    ],
)
def test_walks_through_examples_guide_users(folder: str, text: str, parts: str, count: int) -> None:
    names = [f"lamp-{part}" for part in parts]
    pages = {folder.format(name=name): text.replace("{name}", name) for name in names}
    assert run("documentation.guides", {"README.md": "# Lampen\n\nA map.\n", **pages}).value == count


@pytest.mark.parametrize(
    ("heading", "names", "count"),
    [
        pytest.param("Using the program", ("Lamps of a street", "New lamps"), 0, id="too few"),
        pytest.param("More", ("Lamps of a street", "Lamps of a park", "New lamps"), 0, id="not on use"),
        pytest.param("Usage", ("Installation", "Development", "Tests"), 0, id="not on use, by their names"),
    ],
)
def test_documents_that_a_section_on_use_links_to_are_on_use(heading: str, names: tuple[str, ...], count: int) -> None:
    links = "".join(f"- [{name}](<./docs/{name}.md>)\n" for name in names)
    files = {f"docs/{name}.md": f"# {name}\n\n{filler(60)}\n" for name in names}
    files["README.md"] = f"# Tree Register\n\nIt counts.\n\n## {heading}\n\n{links}"
    assert run("documentation.guides", files).value == count


@pytest.mark.parametrize("heading", ["Usage as a library", "Usage as a web service", "Using it as a CLI tool"])
def test_use_as_something_is_use_of_the_whole(heading: str) -> None:
    text = f"# Tree Register\n\nIt counts.\n\n## {heading}\n\n{filler(60)}\n"
    assert run("documentation.guides", {"README.md": text}).value == 1


def test_a_linked_document_says_itself_which_part_of_it_is_on_use() -> None:
    page = f"# Documentation of the Plug-in\n\nA list.\n\n## Examples and Tutorials\n\n{filler(120)}\n"
    readme = "# Tree Register\n\nIt counts.\n\n## How to use\n\nSee the [documentation](docs/index.md).\n"
    assert run("documentation.guides", {"README.md": readme, "docs/index.md": page}).value == 1
