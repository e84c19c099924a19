# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that may tell the architecture, of which a person has to say whether they do."""

from __future__ import annotations

import pytest

from tests.kit import run

README = "# Street Lamps\n\nStreet Lamps is a register of lamps.\n"
ORGANISED = (
    "# Contributing\n\n### How is the code organized?\n\nThe two primary projects are **Lamps** and **Lamps.Tools**. "
    "**Lamps** is what reads the register. Most of the objects that are needed for basic work live below it. "
    "**Lamps.Tools** is a helper library that depends on **Lamps**, and never the other way round.\n"
)
OVERVIEW = (
    "# Project overview\n\nWhat this service provides\n\n- REST API for lamps and places\n- Data kept in PostgreSQL\n\n"
    "Ports\n\n- Backend: 3000\n- Login server: 8080\n- Frontend: 8060\n"
)
WIKI = "See the [wiki](https://wiki.town.example/street-lamps) for the {}.\n"


@pytest.mark.parametrize(
    ("files", "path"),
    [
        pytest.param({"CONTRIBUTING.md": ORGANISED}, "CONTRIBUTING.md", id="how the code is organized"),
        pytest.param({"CONTRIBUTING.md": ORGANISED.replace("How is the code organized", "Which tools to take")}, "", id="tools"),
        pytest.param({"docs/beitragen.md": ORGANISED.replace("How is the code organized?", "Aufbau des Quelltexts")},
                     "docs/beitragen.md", id="Aufbau"),
        pytest.param({"docs/code-structure.md": ORGANISED.replace("How is the code organized", "Thoughts")},
                     "docs/code-structure.md", id="by its name"),
        pytest.param({"docs/code-structure.md": "# Thoughts\n\nTo be written.\n"}, "", id="a name and no words"),
        pytest.param({"docs/overview.md": OVERVIEW}, "docs/overview.md", id="an overview with parts"),
        pytest.param({"docs/map.md": OVERVIEW}, "", id="a guide on something else"),
        pytest.param({"README.md": README + "\nA typical architecture involves:\n\n- a lamp\n- a gateway\n"}, "README.md",
                     id="speaks of an architecture"),
        pytest.param({"README.md": README + "\nImages are built for each CPU architecture.\n"}, "", id="of processors"),
        pytest.param({"README.md": README + WIKI.format("technical documentation")}, "README.md", id="documentation elsewhere"),
        pytest.param({"README.md": README + WIKI.format("meetings")}, "", id="something else elsewhere"),
        pytest.param({"README.md": README + "See the [technical documentation](https://vue.example/) of Vue.\n"}, "",
                     id="documentation of others"),
    ],
)  # fmt: skip
def test_what_may_tell_it_is_shown_to_a_person(files: dict[str, str], path: str) -> None:
    result = run("documentation.architecture", {"README.md": README, **files})
    assert (result.undetermined is not None) == bool(path), result
    assert not path or result.evidence[0].path == path
    assert path or result.value == "absent"
