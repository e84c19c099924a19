# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Libraries that are set by the parameters of a function, with the words on each."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, snapshot


def grade(files: Files) -> object:
    return run("reuse.configuration", snapshot(files)).value


SAID = "Which of the lanterns is lit first."
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
