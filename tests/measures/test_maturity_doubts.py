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
        pytest.param({"apps/map/README.md": "# Lamp Map 2 – Beta\n\nA map.\n", "apps/map/package.json": "{}"}, "apps/map/README.md",
                     id="the README of a part"),
        pytest.param({"apps/map/README.md": "# Map\n\nA map.\n", "apps/map/package.json": "{}"}, "", id="a part without a stage"),
        pytest.param({"server/pyproject.toml": '[project]\nclassifiers = ["Development Status :: 4 - Beta"]\n'}, "server/pyproject.toml",
                     id="the metadata of a part"),
        pytest.param({"examples/a/setup.py": 'setup(classifiers=["Development Status :: 4 - Beta"])\n'}, "", id="an example"),
        pytest.param({"CONTRIBUTING.md": "# Contributing\n\nThis project is under active development.\n"}, "CONTRIBUTING.md",
                     id="the rules for contributions"),
        pytest.param({"CONTRIBUTING.md": "# Contributing\n\n## Pull requests\n\nPut [WIP] first if this is a work in progress.\n"}, "",
                     id="a state of contributions"),
        pytest.param({"CONTRIBUTING.md": "# Contributing\n\n## What is left\n\nThis will remain a pre-1.0 release until it is done.\n"},
                     "CONTRIBUTING.md", id="before the first version"),
        pytest.param({"CHANGELOG.md": "# Changelog\n\nPre-v1.0 versions may introduce breaking changes.\n\n## 0.2.0\n\n- Search\n"},
                     "CHANGELOG.md", id="a changelog that promises nothing"),
        pytest.param({"CHANGELOG.md": "# Changelog\n\n## 0.2.0\n\n- The search is stable now\n- Fixed before 1.0\n"}, "", id="changes"),
        pytest.param({"README.md": README + "\n### **Production Ready**\n\n- Tested in full\n- Little memory\n"}, "README.md",
                     id="ready by a heading"),
        pytest.param({"README.md": README + "\n## Einsatzbereit\n\nDie Stadt nutzt es.\n"}, "README.md", id="einsatzbereit"),
        pytest.param({"README.md": README + "\n## Production-ready deployment with Docker\n\nBuild it.\n"}, "", id="a deployment"),
        pytest.param({"README.md": README + "\n## Production ready?\n\nSee below.\n"}, "", id="a question"),
        pytest.param({"README.md": README + "\n## Production ready\n\n## Use\n\nSee.\n"}, "", id="nothing below"),
        pytest.param({"docs/map.md": "# Map\n\nIt shows the lamps of the town.\n"}, "", id="nothing"),
    ],
)  # fmt: skip
def test_words_on_the_state_are_shown_to_a_person(files: dict[str, str], path: str) -> None:
    result = run("documentation.maturity_declared", {"README.md": README, **files})
    assert (result.undetermined is not None) == bool(path)
    assert not path or result.evidence[0].path == path
    assert path or result.value is False
