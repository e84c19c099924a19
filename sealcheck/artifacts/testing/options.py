# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Options that a command which runs tests gets from elsewhere: from configuration files and from the environment."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_sections
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.tree import Tree
from sealcheck.nested import mapping
from sealcheck.parse import ParseProblem, parse_toml
from sealcheck.pattern import regex

#: Variables of the environment that hold options, by program.
_VARIABLES = {
    "pytest": regex(r"(?:^| )PYTEST_ADDOPTS=(.{0,500}?)(?= [A-Z]\w{0,60}=|$)"),
    "mvn": regex(r"(?:^| )MAVEN_(?:ARGS|OPTS)=(.{0,500}?)(?= [A-Z]\w{0,60}=|$)"),
}
#: Where pytest looks, in this order, and the section of each file (docs.pytest.org/en/stable/reference/customize.html).
_PYTEST = (("pytest.ini", "pytest"), (".pytest.ini", "pytest"), ("pyproject.toml", ""), ("tox.ini", "pytest"),
           ("setup.cfg", "tool:pytest"))  # fmt: skip


def as_configured(call: Call, environment: str, tree: Tree, contents: Contents) -> Call:
    """Return the command with the options that its configuration and its environment (`NAME=value …`) add."""
    added: list[str] = []
    if pattern := _VARIABLES.get(call.tool):
        added += [word for match in pattern.finditer(environment[:4000]) for word in _words(match[1])]
    if call.tool == "pytest":
        folder, settings = _settings(call, tree, contents)
        added += _words(settings.get("addopts"))
        if folder == call.folder and not any(not word.startswith("-") for word in call.words[1:]):
            places = [each for each in _words(settings.get("testpaths")) if join(folder, each) in tree.folders]
            return replace(call, words=(call.words[0], *places, *call.words[1:], *added))
    elif call.tool == "mvn":
        added += _maven(call, tree, contents)
    return replace(call, words=(*call.words, *added)) if added else call


def _words(value: Any) -> list[str]:
    if isinstance(value, list):
        return [str(each) for each in value][:100]
    try:
        return shlex.split(str(value or "")[:4000], comments=True)[:100]
    except ValueError:
        return []


def _maven(call: Call, tree: Tree, contents: Contents) -> Iterator[str]:
    """Yield the options in the file .mvn/maven.config (maven.apache.org/configure.html)."""
    files = (tree.at(join(folder, ".mvn/maven.config")) for folder in (call.folder, ""))
    file = next((each for each in files if each), None)
    for line in (contents.text(file) or "").split("\n")[:100] if file else ():
        yield from line.split() if not line.startswith("#") else ()


def _settings(call: Call, tree: Tree, contents: Contents) -> tuple[str, dict[str, Any]]:
    """Return (folder, settings) of the first file that configures pytest."""
    for folder in dict.fromkeys((call.folder, "")):
        for name, section in _PYTEST:
            file = tree.at(join(folder, name))
            found = _section(contents.text(file) or "", section) if file else None
            if found is not None:
                return folder, found
    return "", {}


def _section(text: str, section: str) -> dict[str, Any] | None:
    if not section:
        try:
            table = mapping(parse_toml(text), "tool", "pytest")
        except ParseProblem:
            return None
        return mapping(table.get("ini_options", table)) if table else None
    return read_sections(text[:200_000]).get(section)
