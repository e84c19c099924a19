# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages inside of a repository that are not its software: what the project needs and keeps in its folders."""

from __future__ import annotations

import pytest

from tests.kit import Files
from tests.measures.test_packages import ways

PLUGIN = '{"name": "town/lamp-assets", "type": "wordpress-muplugin"}'
PLACE = "wp-content/mu-plugins/lamp-assets"
THEME = {f"wp-content/themes/lamps/{n}.php": "<?php\necho 1;\n" for n in range(4)}
CODE = {f"{PLACE}/{n}.php": "<?php\necho 1;\n" for n in range(2)}


def root(more: str) -> Files:
    return {"composer.json": f'{{"name": "town/lamps"{more}}}'}


NEEDS = root(', "require": {"town/Lamp-Assets": "^1"}')
PATHS = root(', "require": {"town/lamp-assets": "*"}, "repositories": [{"type": "path", "url": "parts/*"}]')
SITE = {f"{PLACE}/composer.json": PLUGIN} | THEME | CODE
PART = {
    "parts/assets/composer.json": '{"name": "town/lamp-assets", "type": "library", "autoload": {"classmap": ["."]}}'
}
PART_CODE = {"parts/assets/a.php": "<?php\necho 1;\n"}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(SITE | NEEDS, 0, id="the root requires it"),
        pytest.param(SITE | root(', "require-dev": {"town/lamp-assets": "^1"}'), 0, id="for development"),
        pytest.param(SITE | root(', "require": {"town/other": "^1"}'), 0, id="where Composer installs, and small"),
        pytest.param(SITE | root(', "require": []'), 0, id="an empty list"),
        pytest.param(
            {f"{PLACE}/composer.json": PLUGIN} | CODE | root(', "require": {"a/b": "^1"}'), 1, id="all the code"
        ),
        pytest.param(PART | PART_CODE | NEEDS, 0, id="in another folder"),
        pytest.param(PART | PART_CODE | root(""), 1, id="nobody requires it"),
        pytest.param(PART | PART_CODE | PATHS, 1, id="a part of its own"),
        pytest.param(PART | PART_CODE, 1, id="no manifest in the root"),
        pytest.param({"composer.json": PART["parts/assets/composer.json"]} | PART_CODE, 1, id="the root itself"),
    ],
)
def test_packages_of_composer_that_the_root_needs(files: Files, value: int) -> None:
    seen, near = ways(files)
    assert seen == value
    assert value or near == ["near_needed_package"]


def test_a_site_called_a_library_says_not_how_its_code_is_loaded() -> None:
    assert ways({"composer.json": '{"name": "town/lamps", "type": "library"}'} | PART_CODE) == (0, [])
