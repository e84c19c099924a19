# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Settings of which nobody can tell from the files alone whether they are apart from the code and explained."""

from __future__ import annotations

import pytest

from tests.kit import run

README = {"README.md": "# Lamps\n\nA register of lamps.\n"}
NAMES = ("LAMP_TOWN", "LAMP_MAIL", "LAMP_MAP_URL", "LAMP_TOKEN", "LAMP_STORE")
USUAL = ("HOST", "PORT", "HTTPS", "PUBLIC_URL", "LOG_LEVEL")


def code(*names: str) -> str:
    return "import os\n" + "".join(f"v{number} = os.environ['{name}']\n" for number, name in enumerate(names))


@pytest.mark.parametrize(
    ("names", "open_"),
    [(NAMES, True), (NAMES[:4], False), (USUAL, False), ((*USUAL, *NAMES[:2]), False)],
    ids=["many", "few", "of any server", "of any server with few"],
)
def test_many_settings_that_the_code_reads_leave_it_open(names: tuple[str, ...], open_: bool) -> None:
    result = run("reuse.configuration", {**README, "lamps/settings.py": code(*names), "requirements.txt": "flask\n"})
    assert (result.undetermined is not None) == open_
    assert open_ or result.value == "none"
    assert not open_ or result.evidence[0].path == "lamps/settings.py"


@pytest.mark.parametrize(("explained", "value"), [(10, "template"), (11, None), (12, "documented")])
def test_hardly_too_few_explained_settings_leave_it_open(explained: int, value: str | None) -> None:
    lines = [f"LAMP_{chr(65 + number)}_URL=" for number in range(20)]
    told = [f"# where people of the town see lamps number {number}\n{line}" for number, line in enumerate(lines)]
    text = "\n\n".join([*told[:explained], *lines[explained:]])
    assert run("reuse.configuration", {**README, ".env.example": f"{text}\n"}).value == value
