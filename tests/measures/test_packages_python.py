# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Manifests of Python that only keep dependencies, or that pack what is not there."""

from __future__ import annotations

import pytest

from tests.measures.test_packages import ways

BUILDS = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
NAMED = '[project]\nname = "lamps"\nversion = "1"\n'


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(NAMED + BUILDS, 1, id="a package"),
        pytest.param(NAMED + BUILDS + "[tool.uv]\npackage = false\n", 0, id="said to be none, for uv"),
        pytest.param(NAMED + BUILDS + "[tool.uv]\npackage = true\n", 1, id="said to be one"),
        pytest.param(NAMED + BUILDS + "[tool.poetry]\npackage-mode = false\n", 0, id="for Poetry, beside a project"),
        pytest.param('[tool.poetry]\nname = "lamps"\npackage-mode = false\n' + BUILDS, 0, id="for Poetry of old"),
        pytest.param(NAMED + BUILDS + "[tool.pdm]\ndistribution = false\n", 0, id="for PDM"),
        pytest.param(NAMED + BUILDS + "[tool]\nuv = 3\n", 1, id="no table"),
        pytest.param(NAMED, 0, id="no build"),
    ],
)
def test_a_manifest_of_python_may_say_that_it_is_no_package(text: str, value: int) -> None:
    assert ways({"pyproject.toml": text, "lamps/__init__.py": ""})[0] == value


SETUP = 'from setuptools import setup\nsetup(name="lamps", packages=%s)\n'


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(SETUP % "['lamps']", 1, id="its package"),
        pytest.param(SETUP % "['lamp_engine', 'lamps.api']", 1, id="one of them is there"),
        pytest.param(SETUP % "['lamp_engine'], package_dir={'lamp_engine': 'src'}", 1, id="from elsewhere"),
        pytest.param(SETUP % "['lamp_engine'], scripts=['run']", 1, id="a script beside"),
        pytest.param(SETUP % "['linked']", 1, id="a link"),
        pytest.param(SETUP % "find_packages()", 1, id="found when it runs"),
        pytest.param(SETUP % "[NAME]", 1, id="named when it runs"),
        pytest.param(SETUP % "[]", 1, id="an empty list"),
    ],
)
def test_a_package_of_python_that_is_there(text: str, value: int) -> None:
    files = {"engine/setup.py": text, "engine/lamps/__init__.py": "", "engine/lamps/api/__init__.py": "x = 1\n"}
    seen, near = ways(files, symlinks={"engine/linked": "../lib"})
    assert seen == value
    assert value or near == ["near_unbuilt_package"]
