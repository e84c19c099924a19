# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commands that a README explains one by one, and what only looks like them."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

TOLD = "which does it for all of the streets that a town has given a name of its own"
HEADED = "# Lampen Zähler\n\n## Commands\n\n" + "\n".join(
    f"### `lampen-zaehler {name}`\n\nThis is the one {TOLD}.\n" for name in ("count", "light", "repair")
)
ROWS = "# Lampen\n\n## AT commands\n\n| Command | Meaning |\n|---|---|\n" + "\n".join(
    f"| AT+{name}=0/1 | the one {TOLD} |" for name in ("COUNT", "LIGHT", "REPAIR")
)
TOOLS = ("lamp-count", "lamp-light", "count-from-street")
ITEMS = (
    "# Towns\n\n## Apps\n\n"
    + "\n".join(f"- `{name}` is the one {TOLD}" for name in TOOLS)
    + "\n\n```bash\nlamp-count all | \\\n  lamp-light | count-from-street --all\n```\n"
)
CODE = {f"apps/{name}.py": "print()\n" for name in ("lamp_count", "lamp_light", "from_street")}
SERVER = {"requirements.txt": "flask\n"}


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({"README.md": HEADED}, 1, id="each below its heading"),
        pytest.param({"README.md": HEADED.replace("`lampen-zaehler repair`", "`lampen-zaehler light all`")}, 0, id="two"),
        pytest.param({"README.md": HEADED.replace(TOLD, "")}, 0, id="without a word"),
        pytest.param({"README.md": HEADED.replace("## Commands", "## Development")}, 0, id="for makers"),
        pytest.param({"README.md": HEADED.replace("lampen-zaehler", "strassen")}, 0, id="of others"),
        pytest.param({"README.md": HEADED.replace("lampen-zaehler", "npm run")}, 0, id="of a tool"),
        pytest.param({"README.md": HEADED.replace("Lampen Zähler", "Docker").replace("lampen-zaehler", "docker")}, 0,
                     id="of a tool in the title"),
        pytest.param({"README.md": HEADED.replace("`", "")}, 0, id="a name that words follow"),
        pytest.param({"README.md": HEADED, **SERVER}, 0, id="those of a server"),
        pytest.param({"README.md": HEADED.replace("er count", "er build").replace("er light", "er test")}, 0, id="to run it"),
        pytest.param({"README.md": ROWS}, 1, id="those of a modem"),
        pytest.param({"README.md": ITEMS, **CODE}, 1, id="programs that an example calls"),
        pytest.param({"README.md": ITEMS}, 0, id="programs of others"),
        pytest.param({"README.md": ITEMS.partition("\n\n```")[0], **CODE}, 0, id="programs that nothing calls"),
        pytest.param({"README.md": ITEMS.replace("\n- ", "\nHere the ").replace("`", ""), **CODE}, 0, id="in a text"),
        pytest.param({"README.md": "# Lampen\n\n" + filler(60)}, 0, id="no commands"),
    ],
)  # fmt: skip
def test_commands_explained_one_by_one_guide_users(files: dict[str, str], count: int) -> None:
    assert run("documentation.guides", files).value == count
