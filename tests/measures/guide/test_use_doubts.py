# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that may be a guide for users though nothing calls them so: a person has to look at them."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

CODE = "\n\n```kotlin\nval lamps = Lamps.open(town)\n```\n\n"
CALLS = f"# Lamps\n\nA library.\n\n## Reading lamps\n\n{filler(25)}{CODE}## Writing lamps\n\n{filler(25)}{CODE}"
ABOUT = f"<template><div><h2>And this is how it works:</h2><p>{filler(120)}</p></div></template>"
PAGE = f"<div><h2>Complaints</h2><p>{filler(120)}</p></div>"

REGISTER = "# Lamps\n\nA register of lamps.\n\n"


@pytest.mark.parametrize(
    ("files", "path"),
    [
        pytest.param({"README.md": CALLS}, "README.md", id="calls in a README"),
        pytest.param({"docs/lamps.md": CALLS}, "docs/lamps.md", id="calls in a guide"),
        pytest.param({"README.md": CALLS.replace("val lamps = Lamps.open(town)", "npm install")}, "", id="set-up"),
        pytest.param({"README.md": CALLS.replace("Reading lamps", "Tests")}, "", id="one on the tests"),
        pytest.param({"README.md": CALLS.replace(filler(25), "Do so.")}, "", id="hardly a word"),
        pytest.param({"docs/contributing.md": CALLS}, "", id="for makers"),
        pytest.param({"docs/lamps.qmd": CALLS}, "", id="a report"),
        pytest.param({"src/views/About.vue": ABOUT}, "src/views/About.vue", id="a page on how it works"),
        pytest.param({"src/views/About.vue": ABOUT.replace("how it works", "us")}, "", id="a page about the town"),
        pytest.param({"app/views/static/howto.erb": PAGE}, "app/views/static/howto.erb", id="a page called howto"),
        pytest.param({"app/views/help/mail.html.erb": PAGE.replace(filler(120), filler(40))}, "", id="a short page"),
        pytest.param({"app/views/static/terms.erb": PAGE}, "", id="another page"),
        pytest.param({"src/views/ViewInfo/content.md": f"# Lamps\n\n{filler(120)}\n"}, "src/views/ViewInfo/content.md", id="Markdown on a page"),
        pytest.param({"src/views/ViewInfo/content.md": "# Lamps\n\nSoon.\n"}, "", id="Markdown without words"),
        pytest.param({"src/views/Terms/content.md": f"# Terms\n\n{filler(120)}\n"}, "", id="Markdown on something else"),
        pytest.param({"docs/api/description.md": f"# Lamps API\n\n## Lamps\n\n{filler(160)}\n"}, "docs/api/description.md",
                     id="on the interface"),
        pytest.param({"README.md": f"{REGISTER}# REST API Documentation\n\n{filler(160)}\n\n# Tests\n\nDo so.\n"}, "README.md",
                     id="a section on it"),
        pytest.param({"docs/api/description.md": f"# Lamps API\n\n## Lamps\n\n{filler(160)}\n\n## Tests\n\nDo so.\n"}, "",
                     id="on how the interface is made"),
        pytest.param({"docs/api/description.md": f"# Lamps API\n\n## Lamps\n\n{filler(60)}\n"}, "", id="little on the interface"),
        pytest.param({"README.md": f"{REGISTER}## Logging\n\n{filler(45)}\n\n## Secrets vs settings\n\n{filler(45)}\n"}, "README.md",
                     id="two topics, one of them on something else by its heading"),
        pytest.param({"README.md": f"{REGISTER}## Logging\n\n{filler(45)}\n\n## Django configuration\n\nDo so.\n"}, "",
                     id="hardly a word on the second"),
        pytest.param({"docs/upgrade-fonts.md": f"# Upgrading the icons of the font\n\n{filler(60)}\n"}, "", id="one topic on a part"),
        pytest.param({"docs/upgrade-fonts.md": f"# Upgrading the icons of the font\n\n{filler(180)}\n"}, "", id="one at length"),
    ],
)  # fmt: skip
def test_what_may_guide_users_is_shown_to_a_person(files: dict[str, str], path: str) -> None:
    result = run("documentation.guides", {"README.md": "# Lamps\n\nA register of lamps.\n", **files})
    assert (result.undetermined is not None) == bool(path)
    assert not path or result.evidence[0].path == path
    assert path or result.value == 0


def test_beside_a_guide_for_operation_nothing_is_left_open() -> None:
    operation = f"\n## Operation\n\n{filler(200)}\n"
    assert run("documentation.guides", {"README.md": CALLS + operation}).value == 1
