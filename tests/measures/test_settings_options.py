# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs that are set by options of their command line, and libraries by parameters, with the words on each."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, snapshot


def grade(files: Files) -> object:
    return run("reuse.configuration", snapshot(files)).value


OPTIONS = ("lamp-file", "street", "town-map", "height", "out", "colour")
PARSER = "import argparse\np = argparse.ArgumentParser()\n" + "".join(f"p.add_argument('--{o}')\n" for o in OPTIONS)
KEYS = "".join(f"\t'{o}': {{\n\t\ttype: 'string',\n\t}},\n" for o in OPTIONS)
NODE = f"const {{values}} = parseArgs({{options: {{\n{KEYS}}}}})\n"
BY_HAND = "for a in argv:\n" + "".join(f"    if a == '--{o}': pass\n" for o in OPTIONS)
SAID = "Which of the lanterns is lit first."
HELP = "```\nUsage:\n    lamp [options]\nOptions:\n{}```\n"
PRINTED = HELP.format("".join(f"    --{o:20}  -x  {SAID}\n" for o in OPTIONS))
BELOW = HELP.format("".join(f"  -x, --{o} <value>\n        {SAID}\n" for o in OPTIONS))
NAMES = HELP.format("".join(f"  -x, --{o} <value>\n" for o in OPTIONS))
ITEMS = "".join(f"- `--{o}`: {SAID}\n" for o in OPTIONS)
TABLE = "| Option | Default | Description |\n|---|---|---|\n" + "".join(
    f"| `--{o}` | `a` | {SAID} |\n" for o in OPTIONS
)
EMPTY = TABLE.replace(SAID, "")
TYPED = "```sh\nlamp \\\n" + "".join(f"    --{o} the/old/town.csv \\\n" for o in OPTIONS) + "    --dry\n```\n"
FLAT = "```sh\n" + "".join(f"--{o} the old town\n" for o in OPTIONS) + "```\n"
REST = "".join(f".. option:: --{o} <value>\n\n" for o in OPTIONS)


@pytest.mark.parametrize("code", [PARSER, BY_HAND], ids=["a library", "by hand"])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(PRINTED, "documented", id="printed help"),
        pytest.param(BELOW, "documented", id="words below"),
        pytest.param(ITEMS, "documented", id="a list"),
        pytest.param(TABLE, "documented", id="a table"),
        pytest.param(TABLE.replace("`--", "- -").replace("`", ""), "documented", id="dashes kept apart"),
        pytest.param(NAMES, None, id="names alone"),
        pytest.param(EMPTY, None, id="empty cells"),
        pytest.param(TYPED, None, id="a command"),
        pytest.param(FLAT, None, id="arguments of one"),
        pytest.param(HELP.format(f"    --street  {SAID}\n"), None, id="one of many"),
    ],
)
def test_options_that_a_document_explains_one_by_one(code: str, text: str, value: str | None) -> None:
    files = {"lamp.py" if code == PARSER else "lamp/main.py": code, "README.md": f"# Lamp\n\n## Usage\n\n{text}\n"}
    assert grade(files) == (value if value or code == PARSER else "none")


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"cli.js": NODE, "docs/cli.md": f"# Lamp\n\n{PRINTED}"}, "documented", id="Node.js"),
        pytest.param({"cli.js": NODE, "README.md": "# Lamp\n\nWords.\n"}, None, id="Node.js, no words"),
        pytest.param({"scripts/lamp.py": PARSER, "README.md": f"# A\n\n{PRINTED}"}, "none", id="a step of making it"),
        pytest.param({"a.py": "print(1)\n", "README.md": f"# A\n\n{PRINTED}"}, "none", id="another program"),
        pytest.param(
            {"a.py": PARSER, "public/index.html": "<form><input name='a'></form>", "README.md": f"# A\n\n{PRINTED}",
             "src/App.vue": "<template><p>Hello</p></template>\n", "package.json": '{"dependencies": {"vue": "3"}}'},
            "none", id="beside pages",
        ),
        pytest.param(
            {"a.py": PARSER, "b.py": "import os\n" + "".join(f"os.environ['LAMP_{i}A']\n" for i in range(9)),
             "README.md": f"# A\n\n{PRINTED}"},
            "none", id="more in the environment",
        ),
        pytest.param({"a.py": PARSER, "README.md": f"# A\n\n{PRINTED}", ".env.example": "A_B=1\nC_D=2\n"}, "template", id="a template"),
    ],
)  # fmt: skip
def test_options_that_set_the_software_or_something_beside_it(files: Files, value: str | None) -> None:
    assert grade(files) == value
