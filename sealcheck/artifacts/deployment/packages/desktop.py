# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs for desktops: settings by which Electron Forge, electron-builder or Tauri make installers of the project.

Sources: https://www.electron.build/configuration, https://www.electronforge.io/configuration,
https://v2.tauri.app/reference/config/#bundleconfig.
"""

from __future__ import annotations

from typing import Any

from sealcheck.artifacts.deployment.checks import having, line_with
from sealcheck.artifacts.deployment.container import Look
from sealcheck.artifacts.objects import read_object
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import ParseProblem, parse_yaml
from sealcheck.pattern import regex

#: What electron-builder is told about an installer, under "build" in a package.json.
_BUILDER = ("appId", "productName", "win", "mac", "linux", "nsis", "dmg", "deb", "appImage", "snap")
_SYSTEMS = ("win", "mac", "linux")
_BUILDS = regex(
    r"\belectron-builder\b(?! (?:install-app-deps|node-gyp-rebuild|create-self-signed-cert|start)\b)|\bbuild\.build\("
)
_FOLDER = regex(r"\s--dir\b|\s(?:-[lmw]{1,3}|--(?:linux|mac|win(?:dows)?))[ =]dir\b")
_NEXT = regex(r"&&|\|\||;")
#: Settings of Electron Forge in a program of their own, that name what makes the installers.
forge = having(r"[^/*#]{0,200}(?:@electron-forge/maker-[a-z]|\bnew Maker[A-Z]\w{1,30}\()")


def manifest(file: File, text: str) -> Look:
    """A package.json with settings of electron-builder, or with makers of Electron Forge."""
    value = read_object(text)
    build = mapping(value, "build")
    made = any(each in build for each in _BUILDER) and not (_only_folders(build) or _only_tries(value))
    if made and _names(value, "electron-builder"):
        return line_with(text, ('"build": {', '"build":{', '"build" : {')) or 1
    return line_with(text, ('"makers"',)) if mapping(value, "config", "forge").get("makers") else None


def builder(file: File, text: str) -> Look:
    """Settings of electron-builder in a file of their own, unless all that they ask for is a folder."""
    try:
        value = parse_yaml(text).value
    except ParseProblem:
        return 1
    return None if isinstance(value, dict) and _only_folders(value) else 1


def _only_folders(build: dict[str, Any]) -> bool:
    """Whether every system that is named gets an unpacked folder to try, and no installer."""
    systems = [mapping(build, each) for each in _SYSTEMS if each in build]
    targets = [target for each in (build, *systems) for target in listed(each.get("target"))]
    kinds = {str(each.get("target") if isinstance(each, dict) else each) for each in targets}
    return kinds == {"dir"} and all(each.get("target") for each in systems)


def _only_tries(value: dict[str, Any]) -> bool:
    """Whether the scripts call electron-builder, and always for an unpacked folder."""
    scripts = (str(each)[:2000] for each in mapping(value, "scripts").values())
    calls = [call for script in scripts for call in _NEXT.split(script) if _BUILDS.search(call)]
    return bool(calls) and all(_FOLDER.search(call) for call in calls)


def tauri(file: File, text: str) -> Look:
    """Settings of Tauri in which the making of installers is not switched off."""
    value = read_object(text)
    bundle = mapping(value, "bundle") or mapping(value, "tauri", "bundle")
    made = bundle.get("active") is True and bundle.get("targets") != []
    return line_with(text, ('"bundle"',)) if made else None


def _names(value: dict[str, Any], package: str) -> bool:
    kinds = ("dependencies", "devDependencies", "optionalDependencies")
    scripts = " ".join(str(each) for each in mapping(value, "scripts").values())
    return any(package in mapping(value, kind) for kind in kinds) or package in scripts
