# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that tell the parts by their tasks, and pictures that are called the flow of something between parts."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

README = "# Lamps\n\nIt counts lamps.\n"
PAGE = (
    "# Modes\n\nThere are two of them, which run together or apart, as the town needs it. "
    + filler(20)
    + "\n\n## Keeper\n\n- Receives the lamps from external clients\n- Validates them by rules\n- Publishes them to Kafka\n"
    "- Does not hold any data\n\n## Counter\n\n- Reads the lamps from Kafka\n- Adds them to its maps\n"
    "- Sends the sums to the server of the town\n"
)
PEOPLE = (
    PAGE.replace("external clients", "all neighbours")
    .replace("Kafka", "the mayor")
    .replace("the server of the town", "the council")
)


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"Modes.md": PAGE}, "substantive", id="in the root"),
        pytest.param({"docs/modes.md": PAGE}, "substantive", id="in the documentation"),
        pytest.param({"docs/usage.md": PAGE}, "absent", id="on the use"),
        pytest.param({"src/modes.md": PAGE}, "absent", id="among the code"),
        pytest.param({"Modes.md": PEOPLE}, "absent", id="tasks of people"),
        pytest.param({"Modes.md": PAGE + "\n## Lights\n\n" + filler(40)}, "absent", id="with something else beside"),
        pytest.param({"Modes.md": PAGE.partition("\n\n## Counter")[0]}, "absent", id="one part"),
        pytest.param({"Modes.md": PAGE.replace("- Adds them", "- The sums go")}, "absent", id="two tasks"),
        pytest.param({"Modes.md": PAGE.replace("- ", "")}, None, id="no list"),
    ],
)
def test_a_page_of_parts_with_their_tasks_tells_the_architecture(files: dict[str, str], grade: str | None) -> None:
    assert run("documentation.architecture", {"README.md": README, **files}).value == grade


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("Crawler flow", "stub"),
        ("sequence diagram", "stub"),
        ("Ablauf als Sequenzdiagramm", "stub"),
        ("User flow", "absent"),
        ("Traffic flow in the streets", "absent"),
        ("Git flow", "absent"),
    ],
)
def test_a_picture_called_a_flow_between_parts_is_a_rudiment(words: str, grade: str) -> None:
    files = {"README.md": README, "docs/lamps.md": f"# Lamps\n\n![{words}](https://pictures.example/1)\n"}
    assert run("documentation.architecture", files).value == grade
