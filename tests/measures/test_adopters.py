# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who uses it: entries that ask for one are none, and a section that only leads to the list is followed."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

TWO = "# List\n\n- City of Sampletown, since 2023\n- Town of Exampleville, since 2024\n"
LED = "# Lamps\n\n## Who uses it\n\nSee [the list](docs/list.md).\n"


@pytest.mark.parametrize(
    ("files", "count"),
    [
        ({"ADOPTERS.md": "# Adopters\n\n- Your organisation here\n- Add your city\n"}, 0),
        ({"README.md": "# Lampen\n\n## Im Einsatz bei\n\n- Ihre Kommune hier\n- Hier könnte Ihre Stadt stehen\n"}, 0),
        ({"ADOPTERS.md": TWO.replace("List", "Adopters") + "- Your town here\n"}, 2),
        ({"README.md": LED, "docs/list.md": TWO}, 2),
        ({"README.md": LED}, 0),
        ({"README.md": LED.replace("Who uses it", "Tasks"), "docs/list.md": TWO}, 0),
    ],
)
def test_who_is_named(files: Files, count: int) -> None:
    assert run("reuse.users", files).value == count
