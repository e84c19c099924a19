# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words on the state of the software of which a person has to say what they speak of."""

from __future__ import annotations

import pytest

from tests.kit import run

README = "# Street Lamps\n\nStreet Lamps is a register of lamps.\n"
BETA = "# Browsers\n\nWhile the project is in beta, we try these.\n"


@pytest.mark.parametrize(
    ("files", "path"),
    [
        pytest.param({"docs/browsers.md": BETA}, "docs/browsers.md", id="in a guide"),
        pytest.param({"docs/installation.md": BETA.replace("Browsers", "Installation")}, "", id="on the set-up"),
        pytest.param({"docs/werdegang.md": "# Werdegang\n\nSeit 2024 im produktiven Einsatz bei der Stadt.\n"}, "docs/werdegang.md",
                     id="im Einsatz"),
        pytest.param({"docs/options.md": "# Options\n\n| Option | What |\n|---|---|\n| own | this software is in beta |\n"}, "",
                     id="a row of a table"),
        pytest.param({"README.md": README + "\nMore Lamps is a fork of and the successor to `street-lamps`.\n"}, "README.md",
                     id="a successor"),
        pytest.param({"README.md": README + "\nIt is the successor of Old Lamps.\n"}, "", id="the successor of another"),
        pytest.param({"docs/map.md": "# Map\n\nIt shows the lamps of the town.\n"}, "", id="nothing"),
    ],
)  # fmt: skip
def test_words_on_the_state_are_shown_to_a_person(files: dict[str, str], path: str) -> None:
    result = run("documentation.maturity_declared", {"README.md": README, **files})
    assert (result.undetermined is not None) == bool(path)
    assert not path or result.evidence[0].path == path
    assert path or result.value is False
