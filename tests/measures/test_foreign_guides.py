# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Contribution guides that were copied from another project, beside those of an organisation and of a project itself."""

from __future__ import annotations

import pytest

from tests.kit import run, snapshot

README = "# Lampenkataster\n\nA register of street lamps for towns.\n"
GUIDE = (
    "# Contributing to Zebra Framework\n\nThank you for helping. To have your code taken into the Zebra Framework project, "
    "there are some rules to follow.\n\n## Reporting bugs\n\nReport a bug on the forge, after you have looked whether it is "
    "known there, with the version and the steps that lead to it.\n\n## Pull requests\n\nBase your change on the main "
    "branch, add tests, run them, and open a pull request; update the documentation in "
    "[zebra-framework/docs](https://github.com/zebra-framework/docs) as well.\n"
)
DE = (
    "# Mitwirken am Zebra-Projekt\n\nSchön, dass Sie helfen. Das Zebra Projekt nimmt Änderungen gern an. Melden Sie Fehler "
    "mit der Version und den Schritten, die dahin führen.\n\nLegen Sie einen Zweig an, schreiben Sie Tests, und stellen Sie "
    "einen Merge Request bei [Zebra](https://gitlab.com/zebra/zebra/-/merge_requests).\n"
)
OWN = "https://github.com/stadt-x/lampenkataster"


@pytest.mark.parametrize(
    ("guide", "readme", "grade"),
    [
        pytest.param(GUIDE, README, "template", id="of another project"),
        pytest.param(DE, README, "template", id="auf Deutsch"),
        pytest.param(
            GUIDE, README + "\nIt is a part of the Zebra Framework.\n", "substantive", id="of its organisation"
        ),
        pytest.param(GUIDE, "# Zebra Framework lamps\n\nA register of lamps.\n", "substantive", id="in the title"),
        pytest.param(
            GUIDE, f"{README}\n[Forum](https://zebra-framework.example/forum)\n", "substantive", id="in an address"
        ),
        pytest.param(f"{GUIDE}\nTracker: {OWN}/issues\n", README, "substantive", id="with its own tracker"),
        pytest.param(f"{GUIDE}\nThe Lampenkataster has tests.\n", README, "substantive", id="with its own name"),
        pytest.param(GUIDE.replace("Zebra Framework", "this"), README, "substantive", id="of this project"),
        pytest.param(GUIDE.replace("Zebra Framework", "our lamps"), README, "substantive", id="of our project"),
        pytest.param(GUIDE.replace("Zebra Framework", "Code"), README, "substantive", id="of no name"),
        pytest.param(GUIDE.replace("Zebra Framework ", "", 1), README, "substantive", id="named once"),
        pytest.param(GUIDE.replace("zebra-framework", "kommune"), README, "substantive", id="without an address of it"),
        pytest.param(GUIDE, "", "substantive", id="without a README"),
    ],
)
def test_guides_of_other_projects(guide: str, readme: str, grade: str) -> None:
    files = {".github/CONTRIBUTING.md": guide} | ({"README.md": readme} if readme else {})
    shot = snapshot(files, name="lampenkataster", owner="stadt-x", host="github.com", web=OWN)
    assert run("community.contributing", shot).value == grade


def test_the_guide_of_the_owner() -> None:
    files = {"CONTRIBUTING.md": GUIDE, "README.md": README}
    web = "https://github.com/zebra-framework/lampenkataster"
    shot = snapshot(files, name="lampenkataster", owner="zebra-framework", host="github.com", web=web)
    assert run("community.contributing", shot).value == "substantive"
