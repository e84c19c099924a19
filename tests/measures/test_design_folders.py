# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Folders of the code with what each is for, and texts of which only a person can say what they tell."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

NAMES = ("lamp_count", "lamp_map", "lamp-mail")
CODE = {f"{name}/main.py": "print()\n" for name in NAMES}
ITEMS = "\n".join(f"- `{name}`: what the town needs for this" for name in NAMES)
ROWS = "| Folder | Task |\n|---|---|\n" + "\n".join(f"| {name} | what the town needs for this |" for name in NAMES)
HEADED = "\n".join(f"### {name}\n\nWhat the town needs for this.\n" for name in NAMES)


@pytest.mark.parametrize(
    ("path", "text", "code", "grade"),
    [
        pytest.param("README.md", ITEMS, CODE, "stub", id="items"),
        pytest.param("lamp_map/README.md", ROWS, CODE, "stub", id="rows, in the README of a part"),
        pytest.param("docs/index.md", HEADED, CODE, "stub", id="headings"),
        pytest.param("README.md", ITEMS, {}, "absent", id="no folders"),
        pytest.param("README.md", ITEMS.replace(": what the town needs for this", ""), CODE, "absent", id="no words"),
        pytest.param("README.md", ITEMS.rpartition("\n")[0], CODE, "absent", id="two"),
        pytest.param("README.md", "\n".join(f"- {name} – for all people who want it" for name in ("Map", "Mail", "Count")),
                     {f"{name}/main.py": "print()\n" for name in ("map", "mail", "count")}, "absent", id="what it can do"),
        pytest.param("README.md", "\n".join(f"- `{name}/`: for all people who want it" for name in ("src", "tests", "docs")),
                     {f"{name}/main.py": "print()\n" for name in ("src", "tests", "docs")}, "absent", id="any project's"),
    ],
)  # fmt: skip
def test_folders_with_what_each_is_for_are_a_rudiment(path: str, text: str, code: dict[str, str], grade: str) -> None:
    files = {path: f"# Lamps\n\nA register.\n\n## In here\n\n{text}\n", **code}
    assert run("documentation.architecture", files).value == grade


@pytest.mark.parametrize(
    ("path", "text", "open_"),
    [
        pytest.param("README.md", f"## How it works\n\n{filler(45)}", True, id="how it works"),
        pytest.param("README.md", f"## Technik\n\n{filler(45, 'de')}", True, id="Technik"),
        pytest.param("README.md", "## How it works\n\nBy night.", False, id="hardly a word"),
        pytest.param("README.md", "## Technologies\n\n- Python\n- Postgres\n- React with all that it needs\n", False, id="libraries"),
        pytest.param("README.md", "## Modules\n\n| Module | Says |\n|---|---|\n| Map | where |\n| Mail | whom |\n| Sum | how many |", True,
                     id="a table of modules"),
        pytest.param("README.md", "It has a database.\n\n## Lamps\n\nA browser is enough.\n\n## Streets\n\nSee the API.\n\n## Towns\n\nOne server.",
                     True, id="many kinds"),
        pytest.param("README.md", "It has a database.\n\n## Towns\n\nOne server.", False, id="two kinds"),
        pytest.param("docs/more.md", "The client talks to a server with an API.", True, id="a relation in a guide"),
        pytest.param("docs/more.md", filler(60), False, id="a guide"),
    ],
)  # fmt: skip
def test_what_may_tell_the_architecture_is_shown_to_a_person(path: str, text: str, open_: bool) -> None:
    result = run("documentation.architecture", {path: f"# Lamps\n\nA register.\n\n{text}\n"})
    assert (result.undetermined is not None) == open_
    assert open_ or result.value == "absent"
    assert not open_ or result.evidence[0].path == path
