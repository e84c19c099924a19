# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Manifests of packages of npm, Composer, Cargo and NuGet: are they meant to be published?"""

from __future__ import annotations

import re
from typing import Any

from sealcheck.artifacts.deployment.container import Look
from sealcheck.artifacts.manifest.readers import INSTALLED
from sealcheck.artifacts.objects import read_object, read_table
from sealcheck.model import File
from sealcheck.nested import mapping
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

#: Scripts of npm that run before a package is published.
_BEFORE_PUBLISH = ("prepublishOnly", "prepublish", "prepack")
_NEXT = regex(r"&&|;(?![^'\"]{0,200}['\"]\s{0,9}$)")
_CONDITION = regex(r"\b(?:if|case|while|unless)\b|\$\(")
_FAILS = regex(
    r"exit\s{1,5}[1-9]\d{0,2}|(?:/bin/)?false|node\s{1,5}(?:-e|--eval)\s{1,5}['\"]\s{0,9}(?:process\.exit\(\s{0,9}[1-9]\d{0,2}\s{0,9}\)"
    r"|throw\b[^'\"]{0,20}(?:['\"][^'\"]{0,200}['\"])?[^'\"]{0,20});?\s{0,9}['\"]"
)


def is_anybodys(name: str) -> bool:
    """Whether a package of npm is called like any other, so that nobody can publish it: `frontend`, `my-app`."""
    return name.lower() in words_in("images", "generic", "scaffolds")


def forbids_publication(value: dict[str, Any]) -> bool:
    """Whether a manifest of npm is private, or a script that runs before it is published always fails."""
    scripts = mapping(value, "scripts")
    return bool(value.get("private")) or any(_always_fails(str(scripts.get(each, ""))) for each in _BEFORE_PUBLISH)


def _always_fails(script: str) -> bool:
    """Whether a script ends badly whatever happens: echo no && exit 1."""
    if "||" in script or _CONDITION.search(script):
        return False
    return any(_FAILS.fullmatch(command.strip()) for command in _NEXT.split(script[:2000]))


def npm(file: File, text: str) -> Look:
    """An npm package meant for publication: not private, and with something that only published packages have."""
    value = read_object(text)
    if not value.get("name") or not value.get("version") or is_anybodys(str(value["name"])):
        return None
    marks = ("publishConfig", "bin", "files", "exports", "module", "types")
    marked = any(value.get(mark) for mark in marks) or any(
        mapping(value, "scripts").get(each) for each in _BEFORE_PUBLISH
    )
    return 1 if marked and not forbids_publication(value) else None


#: https://getcomposer.org/doc/04-schema.md
_PHP_CODE = ("autoload", "bin", "include-path", "target-dir")


def composer(file: File, text: str) -> Look:
    """A PHP package of a type that others install; a library only if it says how its code is loaded or called."""
    value = read_object(text)
    kind = str(value.get("type", ""))
    usable = kind.lower() != "library" or any(value.get(each) for each in _PHP_CODE)
    return 1 if INSTALLED.fullmatch(kind) and usable else None


def cargo(file: File, text: str) -> Look:
    """A Rust crate that may be published."""
    package = mapping(read_table(text), "package")
    return 1 if package.get("name") and package.get("publish") not in (False, []) else None


_NUGET = regex(
    r"<(?:GeneratePackageOnBuild|PackAsTool)>\s{0,9}true|<package\b[^>]{0,300}nuspec"
    r"|<Package(?:Id|ProjectUrl|Tags|ReadmeFile)>\s{0,9}[^<\s]",
    re.I,
)
_UNPACKED = regex(r"<IsPackable>\s{0,9}false", re.I)


def nuget(file: File, text: str) -> Look:
    """A project of .NET that is made into a package of NuGet, or the description of such a package."""
    match = None if _UNPACKED.search(text) else _NUGET.search(text)
    return text.count("\n", 0, match.start()) + 1 if match else None
