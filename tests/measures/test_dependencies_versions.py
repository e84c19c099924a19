# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lock files that hold no versions, or other ones than the manifest allows."""

from __future__ import annotations

import json

import pytest

from sealcheck.artifacts.manifest.lock_versions import unfit, versions
from sealcheck.words import words
from tests.kit import Files, run


def npm(lock: dict[str, str], **asked: str) -> Files:
    packages = {f"node_modules/{name}": {"version": version} if version else {} for name, version in lock.items()}
    return {
        "package.json": json.dumps({"dependencies": asked}),
        "package-lock.json": json.dumps({"lockfileVersion": 3, "packages": {"": {}, **packages}}, indent=2),
    }


def yarn(lock: str, **asked: str) -> Files:
    return {"package.json": json.dumps({"dependencies": asked}), "yarn.lock": lock}


def forced(key: str) -> Files:
    return npm({"leaflet": "1.9.4", "d3": "7.0.0"}, leaflet="^2.0.0", d3="^7.0.0") | {
        "package.json": json.dumps({"dependencies": {"leaflet": "^2.0.0", "d3": "^7.0.0"}, key: {"leaflet": "1.9.4"}})
    }


CARGO = '[[package]]\nname = "serde"\nversion = "1.0.2"\n[[package]]\nname = "time"\nversion = "0.3.1"\n'
COMPOSER = '{"packages": [{"name": "a/b", "version": "v1.4.0"}, {"name": "c/d", "version": "dev-main"}]}'
ROWS: dict[str, tuple[Files, str]] = {
    "npm, as asked for": (npm({"leaflet": "1.9.4", "d3": "7.8.5"}, leaflet="^1.9.0", d3="~7.8.0"), "all"),
    "npm, one too old": (npm({"leaflet": "1.9.4", "d3": "6.7.0"}, leaflet="^1.9.0", d3="^7.0.0"), "some"),
    "npm, one too new": (npm({"leaflet": "1.9.4", "d3": "7.9.0"}, leaflet="1.9.4", d3="~7.8.1"), "some"),
    "npm, no versions": (npm({"leaflet": "", "d3": ""}, leaflet="^1.9.0", d3="^7.0.0"), "none"),
    "npm, a range that is not read": (npm({"leaflet": "1.9.4"}, leaflet=">=2 || ^3.0.0"), "all"),
    "npm, a version before a release": (npm({"leaflet": "2.0.0-beta.1"}, leaflet="^2.0.0"), "all"),
    "npm, an address": (npm({"leaflet": "1.9.4"}, leaflet="github:town/leaflet#v2"), "all"),
    "npm, forced": (forced("overrides"), "all"),
    "Yarn, forced": (forced("resolutions"), "all"),
    "Yarn, as asked for": (yarn('leaflet@^1.9.0, leaflet@^1.8.0:\n  version "1.9.4"\n', leaflet="^1.9.0"), "all"),
    "Yarn, Windows": (yarn('leaflet@^1.9.0:\r\n  version "1.9.4"\r\n', leaflet="^1.9.0"), "all"),
    "Yarn, modern": (yarn('"leaflet@npm:^1.9.0":\n  version: 1.9.4\n  resolution: "leaflet@npm:1.9.4"\n', leaflet="^1.9.0"), "all"),
    "Yarn, another version beside it": (
        yarn('leaflet@^0.7.0:\n  version "0.7.7"\n\nleaflet@^1.9.0:\n  version "1.9.4"\n', leaflet="^1.9.0"),
        "all",
    ),
    "Yarn, not as asked for": (
        yarn('d3@^7.0.0:\n  version "7.0.0"\n\nleaflet@^0.7.0:\n  version "0.7.7"\n', leaflet="^1.9.0", d3="^7.0.0"),
        "some",
    ),
    "Yarn, no versions": (yarn("leaflet@^1.9.0:\n  dependencies:\n", leaflet="^1.9.0"), "none"),
    "Cargo, as asked for": ({"Cargo.toml": '[dependencies]\nserde = "1"\ntime = { version = "0.3" }\n', "Cargo.lock": CARGO}, "all"),
    "Cargo, one too old": ({"Cargo.toml": '[dependencies]\nserde = "1.0.1"\ntime = "0.4"\n', "Cargo.lock": CARGO}, "some"),
    "Cargo, no versions": ({"Cargo.toml": '[dependencies]\nserde = "1"\n', "Cargo.lock": '[[package]]\nname = "serde"\n'}, "none"),
    "Composer, as asked for": ({"composer.json": '{"require": {"a/b": "~1.2", "c/d": "^3"}}', "composer.lock": COMPOSER}, "all"),
    "Composer, one too new": ({"composer.json": '{"require": {"a/b": "~1.2.0", "c/d": "^3"}}', "composer.lock": COMPOSER}, "some"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), ROWS.values(), ids=ROWS)
def test_locked(files: Files, expected: str) -> None:
    measurement = run("dependencies.locked", files)
    assert measurement.value == expected, measurement.evidence


def test_what_does_not_fit_is_named() -> None:
    found = run("dependencies.locked", npm({"leaflet": "1.9.4", "d3": "6.7.0"}, leaflet="^1.9.0", d3="^7.0.0"))
    shown = next(each for each in found.evidence if each.text.key == "dependencies.unfit")
    assert shown.path == "package-lock.json" and "d3" in words(shown.text, "en") and words(shown.text, "de")


@pytest.mark.parametrize(
    ("asked", "kept", "fits"),
    [
        ("^1.2.3", "1.9.0", True), ("^1.2.3", "2.0.0", False), ("^1.2.3", "1.2.2", False),
        ("^0.2.3", "0.2.9", True), ("^0.2.3", "0.3.0", False), ("^0.0.3", "0.0.4", False), ("^0", "0.9.9", True),
        ("~1.2.3", "1.2.9", True), ("~1.2.3", "1.3.0", False), ("~1", "1.9.9", True),
        ("1.2.3", "1.2.3", True), ("1.2.3", "1.2.4", False), ("1.2", "1.2.4", True), ("v1.2.3", "1.2.3", True),
        ("=1.2.3", "1.2.3", True), ("latest", "9.9.9", True), ("1.x", "2.0.0", True), ("^1.0.0", "1.2.0(react@18.2.0)", True),
    ],
)  # fmt: skip
def test_ranges_of_npm(asked: str, kept: str, fits: bool) -> None:
    assert (unfit("npm", [("a", asked)], {"a": {kept}}) == ()) is fits


def test_what_is_asked_for_twice_is_not_judged() -> None:
    assert unfit("npm", [("a", "^1.0.0"), ("a", "^2.0.0")], {"a": {"2.1.0"}}) == ()


def test_other_lock_files_are_not_read() -> None:
    assert versions("go.sum", "a v1") is None
    assert versions("yarn.lock", "") == {}
