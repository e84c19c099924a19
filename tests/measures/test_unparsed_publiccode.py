# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a publiccode.yml says that is no valid YAML is not known: its silence is no finding against the project."""

from __future__ import annotations

import pytest

from tests.kit import run

#: A tab where spaces belong, as editors put it into long texts.
BROKEN = 'publiccodeYmlVersion: "0.7"\ndevelopmentStatus: stable\ndescription:\n  de:\n\tlongDescription: Lampen\n'
VALID = 'publiccodeYmlVersion: "0.7"\nname: Lamps\n'
README = "# Lamps\n\nLamps shows the lamps of a town.\n"
ASKED = {"documentation.maturity_declared": False, "community.maintainers": 0, "history.stable_and_kept": False}


@pytest.mark.parametrize(("measure", "nothing"), ASKED.items())
def test_a_file_that_cannot_be_read_leaves_it_open(measure: str, nothing: object) -> None:
    seen = run(measure, {"README.md": README, "publiccode.yml": BROKEN})
    assert seen.value is None and seen.undetermined and seen.undetermined.key == "metadata.unparsed"
    assert (seen.evidence[0].path, seen.evidence[0].start) == ("publiccode.yml", 5)
    for files in ({"README.md": README, "publiccode.yml": VALID}, {"README.md": README}):
        assert run(measure, files).value == nothing, "a file that can be read, or none, leaves nothing open"


def test_what_the_readme_says_needs_no_such_file() -> None:
    told = (
        README
        + "\n## Status\n\nStable, in productive use since 2024.\n\n## Contact\n\nAda Lovelace, ada@lampen-stadt.de\n"
    )
    for measure in ("documentation.maturity_declared", "community.maintainers"):
        assert run(measure, {"README.md": told, "publiccode.yml": BROKEN}).value, measure
