# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Snapshots of Maven: those of the repository's own modules move with it, those of other projects by themselves."""

from __future__ import annotations

import pytest

from tests.kit import Files, run


def pom(name: str, *needs: tuple[str, str, str], group: str = "de.stadt.lamps", more: str = "") -> str:
    """The pom.xml of a module that needs these: group, name and version."""
    blocks = "".join(
        f"<dependency><groupId>{g}</groupId><artifactId>{a}</artifactId><version>{v}</version></dependency>"
        for g, a, v in needs
    )
    parent = "<parent><groupId>de.stadt</groupId><artifactId>eltern</artifactId><version>1.0</version></parent>"
    head = f"<groupId>{group}</groupId><artifactId>{name}</artifactId>"
    return f"<project>{parent}{head}{more}<dependencies>{blocks}</dependencies></project>"


GSON = ("com.google.code.gson", "gson", "2.8.5")
CORE = ("de.stadt.lamps.core", "lamps-core", "0.1.0-SNAPSHOT")
ROADS = ("de.stadt.roads", "roads", "master-SNAPSHOT")
FIXED = {"core/pom.xml": pom("lamps-core", GSON, group="de.stadt.lamps.core")}
ROWS: dict[str, tuple[Files, str]] = {
    "a module": ({**FIXED, "pom.xml": pom("lamps", GSON, CORE)}, "all"),
    "a module of another name in a group of its own": ({"pom.xml": pom("lamps", GSON, CORE)}, "none"),
    "another project of the house": ({**FIXED, "pom.xml": pom("lamps", GSON, CORE, ROADS)}, "some"),
    "nothing but another project of the house": ({"pom.xml": pom("lamps", ROADS)}, "none"),
    "a module of the same name elsewhere": (
        {**FIXED, "pom.xml": pom("lamps", GSON, ("de.stadt.lamps.roads", "lamps-core", "1-SNAPSHOT"))},
        "some",
    ),
    "a module in the group of its parent": (
        {
            **FIXED,
            "pom.xml": pom("lamps", GSON, ("de.stadt", "lamps-web", "1-SNAPSHOT")),
            "web/pom.xml": pom("lamps-web", GSON, group="").replace("<groupId></groupId>", ""),
        },
        "all",
    ),
    "a release of the house": ({"pom.xml": pom("lamps", GSON, ("de.stadt.roads", "roads", "1.4"))}, "all"),
    "the name of the parent is none of a module": (
        {"pom.xml": pom("lamps", GSON, ("de.stadt.eltern", "eltern", "2-SNAPSHOT"))},
        "none",
    ),
    "by a property": (
        {
            **FIXED,
            "pom.xml": pom(
                "lamps",
                GSON,
                ("org.other", "roads", "${roads.version}"),
                more="<properties><roads.version>1-SNAPSHOT</roads.version></properties>",
            ),
        },
        "some",
    ),
    "by a property, a release": (
        {
            "pom.xml": pom(
                "lamps",
                ("org.other", "roads", "${roads.version}"),
                more="<properties><roads.version>1.2</roads.version></properties>",
            )
        },
        "all",
    ),
    "a module by a property": (
        {
            **FIXED,
            "pom.xml": pom(
                "lamps",
                GSON,
                (*CORE[:2], "${lamps.version}"),
                more="<properties><lamps.version>0.1.0-SNAPSHOT</lamps.version></properties>",
            ),
        },
        "all",
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_snapshots(name: str) -> None:
    files, value = ROWS[name]
    assert run("dependencies.locked", files).value == value
