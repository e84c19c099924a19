# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Projects that say how they are opened in a tool for developers, and nothing on how they are built or started."""

from __future__ import annotations

import pytest

from tests.kit import run


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (
            "(1) check out git as normal\n\n(2) in eclipse: import --> Maven --> existing maven projects --> browse",
            "stub",
        ),
        ("Clone it, then import the project into IntelliJ.", "stub"),
        ("Open the project in Android Studio.", "stub"),
        ("Open the solution with Visual Studio.", "stub"),
        ("Open the sketch with Arduino IDE and look around.", "stub"),
        ("Import it as an existing Gradle project.", "stub"),
        ("Das Projekt in Eclipse als Maven-Projekt importieren.", "stub"),
        ("Open the project in Android Studio.\n\n```\nnpm install\nnpm start\n```", "substantive"),
        ("The project was opened in May.", "absent"),
        ("People open the map in a browser.", "absent"),
        ("It imports trees from the project of the town.", "absent"),
        ("A plugin with which lamps are edited in Eclipse.", "absent"),
        ("To import lamps into the map, see the town.", "absent"),
        ("Das Projekt wird von der Stadt geöffnet.", "absent"),
    ],
)
def test_opening_a_project_in_a_tool_is_the_beginning_of_an_installation(text: str, grade: str) -> None:
    assert run("documentation.installation", {"README.md": f"# Lamps\n\n## More\n\n{text}\n"}).value == grade


def test_what_contributors_open_is_none() -> None:
    text = "# Lamps\n\n## Contributing\n\nOpen the project in Android Studio.\n"
    assert run("documentation.installation", {"README.md": text}).value == "absent"
