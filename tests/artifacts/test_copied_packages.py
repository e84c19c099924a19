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
    ("files", "expected"),
    [
        (packed(version="1.2.0", license="MPL-2.0"), PathClass.VENDORED),
        (packed(version="1.2.0"), PathClass.SOURCE),
        (packed(license="MIT"), PathClass.SOURCE),
        (packed(version="1", license="MIT", private=True), PathClass.SOURCE),
        (packed(version="1", license="MIT", repository="https://github.com/town/admin-panel"), PathClass.SOURCE),
        (packed(version="1", license="MIT", repository="https://github.com/x/other"), PathClass.SOURCE),
    ],
)
def test_what_is_served_needs_no_licence_beside_it(files: dict[str, str], expected: PathClass) -> None:
    assert role(OWN | files, owner="town", name="lamps") is expected
    elsewhere = {path.replace("public/", "parts/"): text for path, text in files.items()}
    assert role(OWN | elsewhere, "parts/panel/scripts/panel.js", owner="town", name="lamps") is PathClass.SOURCE


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
    ("folder", "more", "expected"),
    [
        ("admin-panel-master", {}, PathClass.VENDORED),
        ("AdminPanel-2.1.0", {}, PathClass.VENDORED),
        ("admin-panel-main", {}, PathClass.VENDORED),
        ("admin-panel-master", packed("maps/admin-panel-master"), PathClass.VENDORED),
        ("admin-panel-master", packed("maps/panel"), PathClass.SOURCE),
        ("table-master", {}, PathClass.SOURCE),
        ("admin-panel", {}, PathClass.SOURCE),
        ("admin-panel-new", {}, PathClass.SOURCE),
        ("admin-panel-2.1.0", packed("admin-panel-2.0.3"), PathClass.VENDORED),
        ("admin-panel-v3.0.0-beta.1", {}, PathClass.VENDORED),
        ("admin-panel-gh-pages", {}, PathClass.VENDORED),
        (f"admin-panel-{'0a' * 20}", {}, PathClass.VENDORED),
        ("admin-panel-master", packed("table-master"), PathClass.SOURCE),
        ("admin-panel-2026", {}, PathClass.SOURCE),
        ("admin-panel-v2", packed("admin-panel-v1"), PathClass.SOURCE),
        ("admin-panel-master", packed("admin-panel-master", private=True), PathClass.SOURCE),
        ("admin-panel-master", packed("admin-panel-master", dependencies={"vue": "^3"}), PathClass.SOURCE),
        ("admin-panel-master", packed("admin-panel-master", repository=None), PathClass.SOURCE),
        ("admin-panel-master", packed("admin-panel-master", author="Ada Lam"), PathClass.SOURCE),
        ("admin-panel-master", packed("admin-panel-master", repository="town/admin-panel"), PathClass.SOURCE),
    ],
)
def test_what_a_forge_packed_is_a_copy_without_a_licence(
    folder: str, more: dict[str, str], expected: PathClass
) -> None:
    files = OWN | packed(folder) | more
    assert role(files, f"{folder}/panel.js", owner="town", name="lamps") is expected


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("public/admin-panel-2", "admin-panel-2"),
        ("public/admin-panel-2.1.0", "admin-panel"),
        ("public/theme-main", "admin-panel"),
        ("public/panel-2", "admin-panel"),
    ],
)
def test_with_a_licence_the_folder_may_be_called_anything(folder: str, name: str) -> None:
    files = OWN | packed(folder, name=name, repository=f"PanelHQ/{name}") | {f"{folder}/LICENSE": "MIT License\n"}
    assert role(files, f"{folder}/panel.js", owner="town", name="lamps") is PathClass.VENDORED


def test_a_repository_with_nothing_else_in_it_is_taken_as_it_is() -> None:
    assert role({"README.md": "# Panel\n"} | LICENCE | packed(), owner="town", name="lamps") is PathClass.SOURCE
