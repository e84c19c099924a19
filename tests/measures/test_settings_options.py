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


PARAMETERS = ("lamp_file", "street", "town_map", "height", "out", "colour")
MANIFEST = {"pyproject.toml": '[build-system]\nrequires = ["hatchling"]\n[project]\nname = "lamps"\nversion = "1"\n'}
DOCS = {"docs/api.md": "# Objects\n\n## Setup\n\nCall `lamps.set_params(...)` first.\n"}


def python(docstring: str, name: str = "set_params") -> str:
    given = "".join(f"    {each}: dict[str, int] | None = None,  # not (yet)\n" for each in PARAMETERS)
    return f'import os\n\n\ndef {name}(\n{given}) -> None:\n    """Set it up.\n\n{docstring}\n    """\n    os.x()\n'


GOOGLE = "    Args:\n" + "".join(f"        {each} (str, optional): {SAID}\n" for each in PARAMETERS)
NUMPY = "    Parameters\n    ----------\n" + "".join(
    f"    {each} : str, optional\n        {SAID}\n" for each in PARAMETERS
)
SPHINX = "".join(f"    :param str {each}: {SAID}\n" for each in PARAMETERS)
ROXYGEN = "".join(f"#' @param {each} {SAID}\n" for each in PARAMETERS)
JSDOC = "/**\n * Sets it up.\n" + "".join(f" * @param {{string}} [options.{each}=x] - {SAID}\n" for each in PARAMETERS)
R = {"DESCRIPTION": "Package: lamps\nVersion: 1.0\n", "README.md": "# A\n\n`set_options(street = 1)`\n"}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(DOCS | {"lamps/config.py": python(GOOGLE)}, "documented", id="Google"),
        pytest.param(DOCS | {"lamps/config.py": python(NUMPY)}, "documented", id="NumPy"),
        pytest.param(DOCS | {"lamps/config.py": python(SPHINX)}, "documented", id="Sphinx"),
        pytest.param(
            {"docs/api.rst": "API\n===\n\n.. automodule:: lamps.config\n", "lamps/config.py": python(SPHINX)},
            "documented", id="a page that Sphinx makes",
        ),
        pytest.param(DOCS | {"lamps/config.py": python(NUMPY.replace(SAID, ""))}, None, id="types alone"),
        pytest.param(DOCS | {"lamps/config.py": python("")}, None, id="nothing"),
        pytest.param({"docs/api.md": "# A\n", "lamps/config.py": python(GOOGLE)}, None, id="no document speaks of it"),
        pytest.param(DOCS | {"lamps/config.py": python(GOOGLE, "draw_lamps")}, None, id="another function"),
        pytest.param(
            DOCS | {"lamps/config.py": "class A:\n    " + python(GOOGLE).replace("\n", "\n    ")}, None, id="a method"
        ),
    ],
)  # fmt: skip
def test_parameters_of_a_function_that_sets_up_a_library(files: Files, value: str | None) -> None:
    assert grade(MANIFEST | {"lamps/__init__.py": ""} | files) == value
    if value:
        assert grade({"lamps/__init__.py": ""} | files) == "none", "no package"


def test_parameters_in_other_languages() -> None:
    function = "set_options <- function(street, ...) {\n}\n"
    assert grade(R | {"R/options.R": f"#' Set it up\n#'\n{ROXYGEN}#' @export\n{function}"}) == "documented"
    assert grade(R | {"R/options.R": f"#' Set it up\n#'\n#' @export\n{function}"}) is None
    npm = {
        "package.json": '{"name": "lamps", "version": "1.0.0", "main": "a.js"}',
        "README.md": "# A\n\n`configure({})`\n",
    }
    npm |= {".github/workflows/a.yml": "on: push\njobs:\n  a:\n    steps:\n      - run: npm publish\n"}
    assert grade(npm | {"a.js": f"{JSDOC} */\nexport function configure(options) {{}}\n"}) == "documented"
    assert grade(npm | {"a.js": f"{JSDOC} */\n\nexport function configure(options) {{}}\n"}) is None
