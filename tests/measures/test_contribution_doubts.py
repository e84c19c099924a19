# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts called a contribution guide that guide nobody, beside short ones that do."""

from __future__ import annotations

import pytest

from sealcheck.words import words
from tests.kit import run

FORM = {".github/ISSUE_TEMPLATE/bug.md": "---\nname: Bug\n---\n\nWhat went wrong?\n"}
RELEASE = (
    "# Release a new version of the lamps\n\nTo bring the lamps to the town, push a tag. It is built and brought out from "
    "the main branch.\n\nTo see the tags:\n\n```\ngit checkout main\ngit tag -l\n```\n\nThen bring out the next one, and "
    "wait for the server of the town to build and start it. If all went well, look at its page of health; if it did not, "
    "go back to the version before, and write down in the book of the office what went wrong and why.\n"
)
PRAISE = (
    "Contributions are the heart of this project. Issues, pull requests and branches stand for a living community, and "
    "every commit tells of commitment, quality and openness. Tests and reviews embody our values, and the culture of "
    "collaboration shapes the future of towns. Diversity of ideas is our strength, and openness our tradition.\n"
)
PRAISE_DE = (
    "Beiträge bilden das Herz dieses Projekts. Issues, Pull Requests und Branches stehen für eine lebendige Gemeinschaft, "
    "und jeder Commit erzählt von Engagement, Qualität und Offenheit. Tests und Reviews verkörpern unsere Werte, und die "
    "Kultur der Zusammenarbeit prägt die Zukunft der Städte. Die Vielfalt der Ideen bleibt unsere Stärke und Tradition.\n"
)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        pytest.param(RELEASE, "stub", id="how a release is brought out"),
        pytest.param(RELEASE.replace("# Release a", "# Veröffentlichung der"), "substantive", id="another heading"),
        pytest.param(RELEASE + "\nEverybody may send a pull request.\n", "substantive", id="and how changes come in"),
        pytest.param("# Contributing\n\nAnyone may send patches.\n\n#" + RELEASE, "substantive", id="below a guide"),
        pytest.param("# Contributing\n\n" + PRAISE, "stub", id="praise of contributions"),
        pytest.param("# Mitwirken\n\n" + PRAISE_DE, "stub", id="Lob der Beiträge"),
        pytest.param(
            "# Contributing\n\n" + PRAISE + "\nPlease open an issue first.\n", "substantive", id="and a request"
        ),
        pytest.param("# Contributing\n\n" + PRAISE + "\nPlease smile.\n", "stub", id="and another request"),
        pytest.param("# Contributing\n\n" + PRAISE + "\n1. Fork it\n2. Change it\n", "substantive", id="and steps"),
        pytest.param("# Contributing\n\n" + PRAISE + "\n```\ngit push\n```\n", "substantive", id="and a command"),
        pytest.param(
            "# Contributing\n\n" + PRAISE + "\nTracker: https://lamps.town.example/issues\n", "substantive", id="a link"
        ),
        pytest.param(
            "# Contributing\n\n" + PRAISE + "\nPull requests are reviewed by two of us.\n",
            "substantive",
            id="a promise",
        ),
        pytest.param("# Mitwirken\n\n" + PRAISE_DE + "\nEin Issue genügt, ehe man anfängt.\n", "substantive", id="man"),
        pytest.param("# Mitwirken\n\n" + PRAISE_DE + "\nFehler bitte als Issue melden.\n", "substantive", id="Bitte"),
    ],
)
def test_words_and_releases_are_no_guide(text: str, grade: str) -> None:
    result = run("community.contributing", {"CONTRIBUTING.md": text, **FORM})
    assert result.value == grade
    assert all(words(evidence.text, language) for evidence in result.evidence for language in ("de", "en"))
