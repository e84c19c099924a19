# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on the commands of a command line tool, which may be called like what operators do."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

TOOL = "# Lampen\n\nLampen is a command-line client for the lamps of a town.\n"
SERVER = "# Lampen\n\nLampen is a server for the lamps of a town.\n"
PAGE = (
    "# {name} - lamp command\n\nThis command will {name} lamps.\n\n"
    + filler(60)
    + "\n\n```\nlamps {name} [options]\n```\n"
)


@pytest.mark.parametrize(
    ("readme", "page", "names", "count"),
    [
        (SERVER, PAGE, ("update", "settings", "admin"), 1),
        (TOOL, PAGE.replace(" - lamp command", " the software"), ("update", "settings", "admin"), 1),
        (TOOL, PAGE.replace("lamps {name} [", "lamps light ["), ("update", "settings", "admin"), 1),
        (TOOL, PAGE, ("update", "settings"), 1),
    ],
)
def test_pages_on_commands_are_not_on_operation(readme: str, page: str, names: tuple[str, ...], count: int) -> None:
    pages = {f"docs/{name}.md": page.replace("{name}", name) for name in names}
    assert run("documentation.guides", {"README.md": readme, **pages}).value == count
