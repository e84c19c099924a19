# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whole packages of somebody else that were copied into a folder, and parts of the project that look like them."""

from __future__ import annotations

import json

import pytest

from sealcheck.artifacts.tree import tree
from sealcheck.model import PathClass
from tests.kit import commit, snapshot

OWN = {"src/main.py": "run()\n"}
LICENCE = {"public/panel/LICENSE": "MIT License\n"}


def packed(folder: str = "public/panel", manifest: str = "package.json", **stated: object) -> dict[str, str]:
    fields = {"name": "admin-panel", "repository": "https://github.com/PanelHQ/AdminPanel.git"} | stated
    return {f"{folder}/{manifest}".lstrip("/"): json.dumps({key: value for key, value in fields.items() if value})}


def role(files: dict[str, str], path: str = "public/panel/scripts/panel.js", **subject: str) -> PathClass:
    shot = snapshot(
        files | {path: "run()\n"}, commits=[commit("2026-06-01", author="Ada Lam", email="ada@town.example")], **subject
    )
    file = tree(shot).at(path)
    assert file is not None
    return file.role


@pytest.mark.parametrize(
    "files",
    [
        packed(),
        packed(repository={"type": "git", "url": "git+ssh://git@github.com/PanelHQ/AdminPanel.git"}),
        packed(repository="PanelHQ/admin-panel", author="Colour Library <https://example.org>"),
        packed(repository=None, bugs={"url": "https://github.com/PanelHQ/AdminPanel/issues"}),
        packed(repository=None, manifest="composer.json", support={"source": "https://github.com/panels/admin-panel"}),
        packed(manifest="bower.json"),
        packed(dependencies={"jquery": "^3"}, peerDependencies={"react": "*"}),
        packed(manifest="composer.json") | packed(),
        packed() | packed(folder="public/panel/docs"),
        packed() | packed(folder="", name="lamps", repository="https://github.com/town/lamps"),
        packed(repository="https://github.com/panelhq/jquery.admin-panel.js"),
    ],
)
def test_a_folder_with_the_repository_of_a_published_package_is_somebody_elses(files: dict[str, str]) -> None:
    assert role(OWN | LICENCE | files, owner="town", name="lamps") is PathClass.VENDORED
    assert role(OWN | LICENCE | files, "public/panel/Dockerfile", name="repo") is PathClass.VENDORED
    assert role(OWN | LICENCE | files, "public/panels/panel.js", owner="town") is PathClass.SOURCE


@pytest.mark.parametrize(
    "files",
    [
        LICENCE | packed(repository="https://github.com/town/admin-panel"),
        LICENCE | packed(repository="https://github.com/former/lamps", name="lamps"),
        LICENCE | packed(private=True),
        LICENCE | packed(dependencies={"react": "^18"}),
        LICENCE | packed(manifest="composer.json", type="project"),
        LICENCE | packed(repository=None),
        LICENCE | packed(repository="https://github.com/PanelHQ/everything"),
        LICENCE | packed(repository="https://git.town.example/panels/admin-panel"),
        LICENCE | packed() | packed(folder="public/table"),
        LICENCE | packed() | packed(folder=""),
        LICENCE | packed(author={"name": "Ada Lam"}),
        LICENCE | packed(authors=["Ada Lam <ada@lam.example>"]),
        LICENCE | packed(repository="https://github.com/ada/admin-panel"),
        LICENCE | {"public/panel/package.json": "no JSON"},
        LICENCE | {"public/panel/package.json": '["admin-panel"]'},
        {"LICENSE": "MIT License\n"} | packed(),
    ],
)
def test_a_part_of_the_project_or_of_the_origin_of_a_fork_is_its_own(files: dict[str, str]) -> None:
    assert role(OWN | files, owner="town", name="lamps") is PathClass.SOURCE


@pytest.mark.parametrize(
    ("folder", "name", "expected"),
    [
        ("public/panel", "admin-panel", PathClass.VENDORED),
        ("src/panel", "admin-panel", PathClass.SOURCE),
        ("public/panel", "lamps", PathClass.SOURCE),
    ],
)
def test_a_manifest_of_bower_among_what_is_served_tells_a_copy(folder: str, name: str, expected: PathClass) -> None:
    files = OWN | packed(folder, "bower.json", name=name, repository=None)
    assert role(files, f"{folder}/panel.js", owner="town", name="lamps") is expected


@pytest.mark.parametrize(
    ("script", "stated", "expected"),
    [
        ("admin-panel.js", {}, PathClass.VENDORED),
        ("admin-panel.min.mjs", {}, PathClass.VENDORED),
        ("start.js", {}, PathClass.SOURCE),
        ("admin-panel.js", {"repository": None}, PathClass.SOURCE),
        ("admin-panel.js", {"repository": "https://github.com/town/admin-panel"}, PathClass.SOURCE),
        ("admin-panel.js", {"author": {"name": "Ada Lam"}}, PathClass.SOURCE),
        ("admin-panel.js", {"private": True}, PathClass.SOURCE),
    ],
)
@pytest.mark.parametrize("folder", ["public/panel", "web/static/panel"])
def test_a_script_called_like_the_package_below_what_is_served_tells_a_copy(
    folder: str, script: str, stated: dict[str, object], expected: PathClass
) -> None:
    files = OWN | packed(folder, **stated) | {f"{folder}/{script}": "run()\n"}
    assert role(files, f"{folder}/more.js", owner="town", name="lamps") is expected


def test_a_script_called_like_the_package_elsewhere_tells_nothing() -> None:
    for folder in ("src/panel", "public"):
        files = OWN | packed(folder) | {f"{folder}/admin-panel.js": "run()\n"}
        assert role(files, f"{folder}/more.js", owner="town", name="lamps") is PathClass.SOURCE


def test_a_repository_with_nothing_else_in_it_is_taken_as_it_is() -> None:
    assert role({"README.md": "# Panel\n"} | LICENCE | packed(), owner="town", name="lamps") is PathClass.SOURCE
