# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Guides told screen by screen, and texts on screens for those who make them."""

from __future__ import annotations

import pytest

from tests.kit import run

STEP = "Here the lamps of a street are shown. Click on a lamp to see since when it is out, and choose “Report”.\n"
STEP_DE = "Hier sehen Sie die Lampen einer Straße. Klicken Sie auf eine Lampe, dann wählen Sie danach „Melden“.\n"
MAKERS = "This is built in MapView and fetches the lamps of a street by its store, which keeps them for an hour.\n"


def told(step: str, *headings: str) -> str:
    """A text with a section for each heading."""
    return "".join(f"## {heading}\n\n{of(step, heading)}\n" for heading in headings)


def of(step: str, heading: str) -> str:
    """The same about other things: a sentence said again says nothing."""
    return (
        step.replace("of a street", f"of the {heading}")
        .replace("einer Straße", f"der {heading}")
        .replace(", ", f", {heading}, ")
    )


@pytest.mark.parametrize(
    ("files", "count"),
    [
        ({"README.md": "# Lampen\n\n" + told(STEP, "Start page", "Map view", "Report form")}, 1),
        ({"docs/app.md": "# The app\n\n" + told(STEP, "Start page", "Map view", "Report form")}, 1),
        ({"docs/app.md": "# Die App\n\n" + told(STEP_DE, "Startseite", "Kartenansicht", "Meldemaske")}, 1),
        ({"docs/app.md": "# Screens\n\n" + told(STEP, "Start", "Map", "Report")}, 1),
        ({"README.md": "# Lampen\n\n## Screens\n\n#" + told(STEP, "a", "b", "c").replace("\n## ", "\n### ")}, 1),
        ({"docs/app.md": "# The app\n\n" + told(STEP, "Start", "Map", "Report")}, 0),
        ({"docs/app.md": "# The app\n\n" + told(STEP, "Start page", "Map view")}, 0),
        ({"docs/app.md": "# The app\n\n" + told(MAKERS, "Start page", "Map view", "Report form")}, 0),
        ({"docs/app.md": "# Test the app\n\n" + told(STEP, "Start page", "Map view", "Report form")}, 1),
        ({"docs/app.md": "# The app\n\n" + told(STEP, "Step 1: Start", "Step 2: Map", "Step 3: Report")}, 0),
        (
            {
                "docs/app.md": "# The app\n\n"
                + told(STEP + "The component keeps it.\n", "Start page", "Map view", "Report form")
            },
            0,
        ),
        ({"docs/app.md": "# The app\n\n" + told("Click.\n", "Start page", "Map view", "Report form")}, 0),
        (
            {
                f"docs/screens/{name}.md": f"# {name}\n\n{of(STEP, name)}\n{of(STEP, name * 2)}"
                for name in ("start", "map")
            },
            0,
        ),
        (
            {
                f"docs/screens/{name}.md": f"# {name}\n\n{of(MAKERS, name)}\n{of(MAKERS, name * 2)}"
                for name in ("start", "map", "report")
            },
            0,
        ),
        (
            {
                f"docs/places/{name}.md": f"# {name}\n\n{of(STEP, name)}\n{of(STEP, name * 2)}"
                for name in ("start", "map", "report")
            },
            0,
        ),
    ],
)
def test_screens_with_what_to_do_on_them_guide_users(files: dict[str, str], count: int) -> None:
    assert run("documentation.guides", {"README.md": "# Lampen\n\nA map.\n", **files}).value == count
