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
from sealcheck.nested import mapping

#: What electron-builder is told about an installer, under "build" in a package.json.
_BUILDER = ("appId", "productName", "win", "mac", "linux", "nsis", "dmg", "deb", "appImage", "snap")
#: Settings of Electron Forge in a program of their own, that name what makes the installers.
forge = having(r"[^/*#]{0,200}(?:@electron-forge/maker-[a-z]|\bnew Maker[A-Z]\w{1,30}\()")


def manifest(file: File, text: str) -> Look:
    """A package.json with settings of electron-builder, or with makers of Electron Forge."""
    value = read_object(text)
    if _names(value, "electron-builder") and any(each in mapping(value, "build") for each in _BUILDER):
        return line_with(text, ('"build": {', '"build":{', '"build" : {')) or 1
    return line_with(text, ('"makers"',)) if mapping(value, "config", "forge").get("makers") else None


def tauri(file: File, text: str) -> Look:
    """Settings of Tauri in which the making of installers is not switched off."""
    value = read_object(text)
    bundle = mapping(value, "bundle") or mapping(value, "tauri", "bundle")
    return line_with(text, ('"bundle"',)) if bundle.get("active") is True else None


def _names(value: dict[str, Any], package: str) -> bool:
    kinds = ("dependencies", "devDependencies", "optionalDependencies")
    scripts = " ".join(str(each) for each in mapping(value, "scripts").values())
    return any(package in mapping(value, kind) for kind in kinds) or package in scripts
