# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Settings that a document lists: below a sentence, in lower case, on several pages, gone ones and other names."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, snapshot
from tests.measures.test_settings import NAMES, reads


def grade(files: Files) -> object:
    return run("reuse.configuration", snapshot(files)).value


SENTENCE = (
    "The environment variables that the script reads, which take precedence over\nthe file, are the following ones:\n"
)
ITEMS = "".join(f"- `{name}`: the address of the service for it,\n  with its port.\n" for name in NAMES)
OBJECT = "const E = process.env\n" + "".join(f"f(E.{name})\n" for name in NAMES)
SHOWN = "".join(f"{name}=<The address of the {name.lower()}>\n" for name in NAMES)
STEP = "# A\n\n## First steps\n\n1. Clone it.\n\n2. Create a `.env` file with the following variables:\n\n```\n# any\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(f"# Running\n\n{SENTENCE}\n{ITEMS}", "documented", id="a sentence over two lines"),
        pytest.param(f"# Running\n\n{SENTENCE}\nSee there:\n\n{ITEMS}", "none", id="of something else"),
        pytest.param(f"# Running\n\n{ITEMS}", "none", id="no sentence"),
        pytest.param(f"# Running\n\n{SENTENCE}\n## Calls\n\n{ITEMS}", "none", id="below another heading"),
        pytest.param(f"{STEP}{SHOWN}```\n", "documented", id="a step, with what is to be put in"),
        pytest.param(f"{STEP}{SHOWN}```\n".replace("The address of the ", "your-"), "template", id="bare blanks"),
        pytest.param(f"# A\n\n## Configuration\n\n{ITEMS}", "documented", id="a heading"),
        pytest.param(f"# A\n\n## Configuration\n\n### Removed settings\n\n{ITEMS}", "none", id="removed ones"),
        pytest.param(f"# A\n\n## Nicht mehr gelesene Umgebungsvariablen\n\n{ITEMS}", "none", id="removed, in German"),
        pytest.param(f"# A\n\n## Removed settings\n\n- `A_B`: x\n\n## Settings\n\n{ITEMS}", "documented", id="both"),
    ],
)
def test_what_announces_a_list_of_settings(text: str, value: str) -> None:
    assert grade({"docs/running.md": text, "a.js": OBJECT}) == value


LIST = "# A\n\n## Configuration\n\n" + "".join(f"- `{name}`: the address of the service for it.\n" for name in NAMES)
SECRETS = "all:\n" + "".join(f'  key{number}: <%= ENV["LAMP_{number}_KEY"] %>\n' for number in range(18))


@pytest.mark.parametrize(
    ("secrets", "value"),
    [
        pytest.param("", "documented", id="none"),
        pytest.param(SECRETS, "none", id="many others"),
        pytest.param(SECRETS.replace('ENV["', "ENV.fetch('").replace('"]', "', 1)"), "none", id="in the other way"),
        pytest.param(SECRETS.replace("  key", "  # key"), "documented", id="in comments"),
    ],
)
def test_settings_read_by_ruby_in_yaml(secrets: str, value: str) -> None:
    assert grade({"README.md": LIST, "a.py": reads(*NAMES[:2]), "config/secrets.yml": secrets}) == value
