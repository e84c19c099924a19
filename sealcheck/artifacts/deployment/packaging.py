# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages, app stores and platforms: manifests that build or publish the project itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import takewhile
from typing import Any

from sealcheck.artifacts.deployment.container import Look
from sealcheck.artifacts.manifest.readers import INSTALLED
from sealcheck.model import File
from sealcheck.nested import mapping
from sealcheck.parse import ParseProblem, parse_json, parse_toml
from sealcheck.pattern import regex
from sealcheck.prose.facts import load

Check = Callable[[File, str], Look]

#: Scripts of npm that run before a package is published.
_BEFORE_PUBLISH = ("prepublishOnly", "prepack")


def having(*patterns: str) -> Check:
    """Return a check for files in which each pattern matches the start of some line; the first one gives the line."""
    compiled = [regex(pattern) for pattern in patterns]

    def check(file: File, text: str) -> Look:
        lines = [line[:1000] for line in text.split("\n")[:5000]]
        places = [next((n for n, line in enumerate(lines, 1) if pattern.match(line)), None) for pattern in compiled]
        return places[0] if all(places) else None

    return check


def anything(file: File, text: str) -> Look:
    """Any content at all, since the name is telling; comments and empty brackets are none."""
    lines = ((number, line.strip()) for number, line in enumerate(text.split("\n")[:5000], 1))
    return next((n for n, line in lines if line.strip("{}[]-") and not line.startswith(("#", "//", "/*"))), None)


#: A comment above everything else by which a manifest says that it is one to copy from, and not in use.
_EXAMPLE = regex(
    r"(?:#|//|;|/\*)[#/*\s]{0,9}(?:(?:this (?:file )?is |dies(?:e datei)? ist )?(?:an? |eine? |the )?)"
    r"(?:example|sample|beispiel(?:datei|hafte)?)\b[\s:-]{0,5}(?:(?:of|for|fuer|für) (?:an? |the |eine? )?)?"
    r"(?:[\w-]{1,40}\.(?:toml|ya?ml|json)|procfile|manifest|config\w{0,8}|konfiguration|file|datei)?\s{0,9}[.*/]{0,3}",
    re.I,
)
#: What stands above that, and says nothing of the file.
_HEADING = regex(r"SPDX-|copyright|\(c\)|^[^A-Za-z]{0,200}$|^#!", re.I)


def in_use(check: Check) -> Check:
    """Return the check, for manifests that do not call themselves an example in the comment that they begin with."""

    def checked(file: File, text: str) -> Look:
        look = check(file, text)
        lines = [line.strip() for line in text.split("\n")[:40] if line.strip()]
        above = takewhile(lambda line: line.startswith(("#", "//", ";", "/*", "*")), lines)
        first = next((line[:200] for line in above if not _HEADING.search(line[:200])), "")
        example = _EXAMPLE.fullmatch(first) and not first.endswith(":")  # which one shows below it
        return "near_called_example" if isinstance(look, int) and example else look

    return checked


def read_object(text: str) -> dict[str, Any]:
    try:
        value = parse_json(text)
    except ParseProblem:
        return {}
    return value if isinstance(value, dict) else {}


def read_table(text: str) -> dict[str, Any]:
    try:
        return parse_toml(text)
    except ParseProblem:
        return {}


def is_anybodys(name: str) -> bool:
    """Whether a package of npm is called like any other, so that nobody can publish it: `frontend`, `my-app`."""
    return name.lower() in _common_names()


@cache
def _common_names() -> frozenset[str]:
    return frozenset(f"{load('images')['generic']} {load('images')['scaffolds']}".split())


def npm(file: File, text: str) -> Look:
    """An npm package meant for publication: not private, and with something that only published packages have."""
    value = read_object(text)
    if not value.get("name") or not value.get("version") or is_anybodys(str(value["name"])):
        return None
    marks = ("publishConfig", "bin", "files", "exports", "module", "types")
    marked = any(value.get(mark) for mark in marks) or any(
        mapping(value, "scripts").get(each) for each in _BEFORE_PUBLISH
    )
    return 1 if value.get("private") is not True and marked else None


def composer(file: File, text: str) -> Look:
    """A PHP package of a type that others install."""
    return 1 if INSTALLED.fullmatch(str(read_object(text).get("type", ""))) else None


def cargo(file: File, text: str) -> Look:
    """A Rust crate that may be published."""
    package = mapping(read_table(text), "package")
    return 1 if package.get("name") and package.get("publish") is not False else None


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


def line_with(text: str, marks: tuple[str, ...]) -> int | None:
    lines = text.split("\n")[:5000]
    return next((number for number, line in enumerate(lines, 1) if any(mark in line[:2000] for mark in marks)), None)


def chart(file: File, text: str) -> Look:
    """A Helm chart that is not part of another one."""
    if re.search(r"(?:^|/)charts/[^/]{1,200}/charts/", file.path):
        return None
    return having(r"apiVersion:\s{0,9}[\"']?v[12]", r"name:")(file, text)
