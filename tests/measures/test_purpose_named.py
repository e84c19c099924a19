# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Purposes in few words: a goal, a kind of software, a sentence below the name or among the text of a template."""

from __future__ import annotations

import pytest

from tests.kit import run, snapshot
from tests.measures.prose import filler

GOAL = "The goal of the Lampen projects is to bring together people who mend lamps and those who walk below them."
KIND = "A web-based street lamp editing framework."
CONTRIBUTING = (
    "## Contributing\n\nContributions are what make the open source community such an amazing place to learn, inspire, "
    "and create. Any contributions you make are greatly appreciated.\n\nIf you have a suggestion that would make this "
    'better, please open an issue with the tag "enhancement", fork the repo and create a pull request.\n\n'
    "1. Fork the Project\n2. Commit your Changes (git commit -m 'Add some AmazingFeature')\n"
    "3. Push to the Branch (git push origin feature/AmazingFeature)\n4. Open a Pull Request\n"
)
BELOW = "This application exports the lamps of the town and makes them available to all who want to count them."


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        pytest.param(f"# Lampen\n\n{GOAL}\n\n## Requirements\n\n{filler(130)}\n", "substantive", id="a goal"),
        pytest.param(f"# Lampen\n\n{GOAL.replace('The goal of the', 'A copy of the')}\n\n## Requirements\n\n{filler(130)}\n",
                     "stub", id="a sentence of as many words"),
        pytest.param(f"# Lampen\n\n{KIND}\n\n*Install*\n\nFollow the instructions.\n", "stub", id="a kind"),
        pytest.param("# Lampen\n\nEin webbasiertes kommunales Lampenkataster.\n\n## Einrichtung\n\nSiehe dort.\n", "stub", id="eine Art"),
        pytest.param("# Lampen\n\nA lamp.\n\n*Install*\n\nFollow the instructions.\n", "absent", id="no kind"),
        pytest.param(f"# Lampen\n\nOnline calculator for the cost of street lamps in the town.\n\n{CONTRIBUTING}", "stub",
                     id="among the text of a template"),
        pytest.param(f"# Lampen\n\n{CONTRIBUTING}", "template", id="nothing but the text of a template"),
        pytest.param(f"# Under construction\n\n{filler(60)}\n\n# Demo\n\n{filler(20)}\n\n# Data\n\n## Street lamps\n\n{BELOW}\n", "stub",
                     id="below the name, further down"),
        pytest.param("# A standard to describe the lamps of a street\n\nSee the website.\n", "stub", id="the title names a standard"),
    ],
)  # fmt: skip
def test_few_words_say_something_of_the_purpose(text: str, grade: str) -> None:
    shot = snapshot({"README.md": text}, name="street-lamps")
    assert run("documentation.purpose", shot).value == grade


def test_a_name_with_a_word_of_every_sentence_hides_no_purpose() -> None:
    text = f"# Lampen\n\nLampen is a web application for the lamps of a town.\n\n{filler(130)}\n"
    assert run("documentation.purpose", snapshot({"README.md": text}, name="it-lampen")).value == "substantive"
