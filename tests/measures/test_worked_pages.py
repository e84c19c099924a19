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
        ("docs/examples/{name}/index.md", WALK, "abc", 1),
        ("doc/beispiele/{name}.md", WALK_DE, "abc", 1),
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
