# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Titles of READMEs: with another heading as high at the end, or that end like the name of a kind of program."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

SAYS = """A command line tool for looking after lamps.

**NOTE: This project is no longer maintained.**
"""


@pytest.mark.parametrize(
    ("readme", "is_title"),
    [
        pytest.param(
            f"# Lamp usage\n\n{SAYS}\n## Set up\n\nSo.\n\n## Ask\n\nSo.\n\n# Links\n\nHere.\n", True, id="links"
        ),
        pytest.param(f"# Lamp CLI\n\n{SAYS}\n# Set up\n\nSo.\n\n# Licence\n\nMIT.\n", True, id="a program by its name"),
        pytest.param(f"# Usage\n\n{SAYS}\n# Set up\n\nSo.\n\n# Licence\n\nMIT.\n", False, id="no name"),
        pytest.param(f"# Usage\n\n{SAYS}\n## On Linux\n\nSo.\n\n# Licence\n\nMIT.\n", False, id="a chapter"),
    ],
)
def test_first_heading_is_the_title(readme: str, *, is_title: bool) -> None:
    assert run("documentation.maturity_declared", {"README.md": readme}).value is is_title
    assert (run("documentation.purpose", {"README.md": readme}).value != "absent") is is_title


def test_search_is_a_kind_of_software() -> None:
    readme = "# Lamps\n\nThis is common lamp search: one search over the registers of many towns.\n"
    assert run("documentation.purpose", {"README.md": readme}).value == "stub"


def test_change_log_in_quarto() -> None:
    log = "# Changes\n\n## 1.1.0 (2026-05-01)\n\n- Lamps go out by day.\n- Maps are quicker than before.\n\n## 1.0.0 (2026-01-02)\n\n- Lamps go on at night, and stay so.\n"
    assert run("documentation.changelog", {"README.md": "# A\n", "changelog.qmd": log}).value == "stub"
    assert run("documentation.changelog", {"README.md": "# A\n", "changelog.jpg": log}).value == "absent"


LAMPS = "This is an app in which the clerks of a town see which of the lamps are broken, send somebody to mend them, and tell those who asked."
NOTICE = "This repository is archived and will not be kept up by anybody"


@pytest.mark.parametrize(
    ("readme", "value"),
    [
        pytest.param(f"# Lamps app\n\n# TEST\n\n{LAMPS}\n\n## Development\n\n{filler(120)}\n", "substantive", id="test"),
        pytest.param(f"# {NOTICE}\n\n# Lamps - Beheer en gebruik\n\n{LAMPS}\n\n## Background\n\n{filler(120)}\n", "substantive", id="notice"),
        pytest.param(f"# Lamps app\n\n# Tests\n\n{LAMPS}\n\n# Development\n\n{filler(120)}\n", "absent", id="a chapter"),
        pytest.param(f"# Lamps app\n\n# Development\n\n{LAMPS}\n\n## Tests\n\n{filler(120)}\n", "absent", id="on development"),
        pytest.param(f"# Lamps app\n\n# Tests\n\n{LAMPS}\n\n```\nmake test\n```\n\n## All\n\n{filler(120)}\n", "absent", id="with code"),
    ],
)  # fmt: skip
def test_a_heading_as_high_right_below_the_title_goes_on_with_it(readme: str, value: str) -> None:
    assert run("documentation.purpose", {"README.md": readme}).value == value


def test_a_notice_with_lines_shorter_than_itself_stands_above_the_title() -> None:
    title = "Lamps - Beheer van lampen"
    text = f"====\n{NOTICE}\n====\n\n{'=' * 30}\n{title}\n{'=' * 30}\n\n{LAMPS}\n\nSet-up\n======\n\n{filler(120)}\n"
    assert run("documentation.purpose", {"README.rst": text}).value == "substantive"
