# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Dependencies that are committed whole, and how many of a manifest's are exact."""

from __future__ import annotations

import json

import pytest

from sealcheck.model import LANGUAGES, Text
from sealcheck.words import words
from tests.kit import run

BOWER = {"bower.json": json.dumps({"private": True, "dependencies": {"leaflet": "^1.9.0", "moment": "*"}})}
COMPOSER = {"composer.json": '{"require": {"php": ">=8", "a/b": "^1"}, "require-dev": {"c/d": "*"}}'}
PODS = {"Podfile": "pod 'Alpha/Core', '~> 1'\npod 'Local', :path => '../l'\n"}
GO = {"go.mod": "module x\n\nrequire example.org/y/z v1.2.3\n"}


def committed(folder: str, *names: str, file: str = "a.js") -> dict[str, str]:
    return {f"{folder}/{name}/{part}": "{}\n" for name in names for part in (file, ".bower.json")}


def installed(**versions: str) -> dict[str, str]:
    """What Composer writes about the packages that it installed; a name has two underscores for its slash."""
    packages = [{"name": name.replace("__", "/"), "version": version} for name, version in versions.items()]
    return {"vendor/composer/installed.json": json.dumps({"packages": packages})}


def module(path: str, version: str = "1.0.0", **needs: str) -> dict[str, str]:
    description = {"version": version, "dependencies": needs}
    return {f"node_modules/{path}/a.js": "{}\n", f"node_modules/{path}/package.json": json.dumps(description)}


def npm(**versions: str) -> dict[str, str]:
    return {"package.json": json.dumps({"dependencies": versions})}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(BOWER | committed("bower_components", "leaflet", "moment"), "all", id="Bower"),
        pytest.param(
            BOWER | {".bowerrc": '{"directory": "./static/lib/"}'} | committed("static/lib", "leaflet", "moment"),
            "all",
            id="Bower, another folder",
        ),
        pytest.param(
            {"web/bower.json": BOWER["bower.json"]} | committed("web/bower_components", "leaflet", "moment"),
            "all",
            id="Bower, below the root",
        ),
        pytest.param(
            COMPOSER | committed("vendor", "a/b", "c/d", file="a.php") | installed(a__b="1.0", c__d="2.0"),
            "all",
            id="Composer",
        ),
        pytest.param(
            COMPOSER
            | committed("vendor", "a/b", "c/d", file="a.php")
            | {"vendor/composer/installed.json": '[{"name": "a/b", "version": "1"}, {"name": "c/d", "version": "2"}]'},
            "all",
            id="Composer, its first format",
        ),
        pytest.param(
            COMPOSER | committed("vendor", "a/b", "c/d", file="a.php"), "none", id="Composer, nothing installed"
        ),
        pytest.param(
            COMPOSER | committed("vendor", "a/b", "c/d", file="a.php") | installed(a__b="1.0"),
            "none",
            id="Composer, one of two installed",
        ),
        pytest.param(PODS | committed("Pods", "Alpha", file="a.m"), "all", id="CocoaPods"),
        pytest.param(GO | committed("vendor", "example.org/y/z", file="a.go"), "all", id="Go"),
        pytest.param(npm(leaflet="^1") | module("leaflet"), "all", id="npm"),
        pytest.param(npm(leaflet="^1") | module("leaflet", b="1") | module("b"), "all", id="npm, with what it needs"),
        pytest.param(BOWER | committed("bower_components", "leaflet"), "none", id="one of two"),
        pytest.param(
            BOWER | {".bowerrc": '{"directory": "lib"}'} | committed("bower_components", "leaflet", "moment"),
            "none",
            id="not where the setting says",
        ),
        pytest.param(
            BOWER | committed("other/bower_components", "leaflet", "moment"), "none", id="another program's folder"
        ),
        pytest.param(
            BOWER | committed("bower_components", "leaflet", "moment", file="README.md"), "none", id="without code"
        ),
        pytest.param(BOWER | {".bowerrc": "{"} | committed("lib", "leaflet", "moment"), "none", id="broken setting"),
        pytest.param(
            COMPOSER | committed("vendor", "a/b", file="a.php") | installed(a__b="1", c__d="1"),
            "none",
            id="not for the tests",
        ),
        pytest.param(
            COMPOSER | committed("vendor", "a", "c/d", file="a.php") | installed(a__b="1", c__d="1"),
            "none",
            id="only the owner's folder",
        ),
        pytest.param(
            npm(leaflet="^1") | {"requirements.txt": "django\n"} | module("leaflet"),
            "some",
            id="beside others",
        ),
    ],
)
def test_kept_whole(files: dict[str, str], value: str) -> None:
    measurement = run("dependencies.locked", files)
    assert measurement.value == value
    assert all(words(each.text, language) for each in measurement.evidence for language in LANGUAGES)


@pytest.mark.parametrize(
    ("versions", "key"),
    [
        ({"a": "^1", "b": "*"}, "loose"),
        ({"a": "^1", "b": "1.2.3"}, "loose_some"),
        ({"a": "1.0.0", "b": "1.2.3"}, "loose_exact"),
    ],
)
def test_exact_versions_are_counted(versions: dict[str, str], key: str) -> None:
    measurement = run("dependencies.locked", npm(**versions))
    assert measurement.value == "none"
    text = measurement.evidence[0].text
    assert isinstance(text, Text)
    assert text.key == f"dependencies.{key}"
    assert all(words(text, language) for language in LANGUAGES)
    assert key != "loose_some" or "1 of 2" in words(text, "en")
