# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A folder of documentation that came with a boilerplate is on that, and not on what was made with it."""

from __future__ import annotations

import pytest

from tests.kit import run, snapshot
from tests.measures.prose import BUILT_EN, filler

LINK = "See https://github.com/town-boilerplate/town-boilerplate.\n"


def docs(says: str, link: str) -> dict[str, str]:
    parts = {f"docs/general/{name}.md": f"# {name}\n\n{says}\n\n{filler(60)}\n" for name in ("files", "faq", "gotchas")}
    return {
        "README.md": f"# Lamps\n\n{filler(60)}\n",
        "docs/README.md": f"# Documentation\n\n{link}",
        "docs/architecture.md": f"# Architecture\n\n{BUILT_EN}\n",
        **parts,
    }


@pytest.mark.parametrize(
    ("says", "link", "name", "value"),
    [
        pytest.param("This boilerplate keeps its settings here.", LINK, "lamps", "absent", id="of a boilerplate"),
        pytest.param("This boilerplate keeps its settings here.", LINK, "town-boilerplate", "substantive", id="itself"),
        pytest.param("This boilerplate keeps its settings here.", "So.\n", "lamps", "substantive", id="of no name"),
        pytest.param("The app keeps its settings here.", LINK, "lamps", "substantive", id="made with one"),
    ],
)
def test_documentation_of_a_boilerplate(says: str, link: str, name: str, value: str) -> None:
    assert run("documentation.architecture", snapshot(docs(says, link), name=name)).value == value
