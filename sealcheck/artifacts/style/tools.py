# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The linters and formatters of data/linters.yml, and the sign that a project gives of one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.pattern import Table, regex, regexes
from sealcheck.prose.facts import load

_TOOLS: Mapping[str, Mapping[str, Any]] = load("linters")["tools"]


def _rows(key: str) -> dict[str, str]:
    """The patterns below a key, by tool."""
    given = {tool: each[key] for tool, each in _TOOLS.items() if key in each}
    return {tool: "|".join(each) if isinstance(each, list) else str(each) for tool, each in given.items()}


def _tools_by_word(key: str) -> dict[str, str]:
    return {word: tool for tool, words in _rows(key).items() for word in words.split()}


def _words(key: str) -> dict[str, frozenset[str]]:
    return {tool: frozenset(words.split()) for tool, words in _rows(key).items()}


#: Tools for documents, licences, types and hosted reviews: useful, but no code style.
WEAK = frozenset(tool for tool, each in _TOOLS.items() if each.get("weak"))
#: Says how to indent and how lines end, but nothing about the code.
SPACING = "EditorConfig"
#: Names of configuration files, in lower case.
CONFIG_FILES = Table(_rows("files"))
#: Commands that check, program first by its bare name, as a pipeline reaches them.
CALLS = Table(_rows("calls"))
#: Commands that check or rewrite by a style which the tool brings.
OWN_STYLE = Table(_rows("own_style"))
#: Published actions and templates.
ACTIONS = regexes(_rows("actions"))
_HOOKS = Table(_rows("hooks"))
#: Tables below [tool] in pyproject.toml, sections of setup.cfg and tox.ini, keys of package.json, packages of NuGet.
PYPROJECT, SECTIONS = _tools_by_word("pyproject"), _tools_by_word("sections")
PACKAGE_KEYS, NUGET = _tools_by_word("package_keys"), _tools_by_word("nuget")
#: Plug-ins of Maven by name: the tool, and the goals that check; other goals rewrite or report.
MAVEN_PLUGINS = {
    plugin: (tool, frozenset(goals.split()))
    for tool, each in _TOOLS.items()
    for plugin, goals in each.get("maven", {}).items()
}
#: Plug-ins of Gradle builds, and those of them that check only where a build asks for it.
GRADLE_PLUGINS, GRADLE_ASKED = regexes(_rows("gradle")), regexes(_rows("gradle_asked"))
#: Languages of the program code that a tool looks at, and the files of one that looks at no program code.
LANGUAGES, DATA = _words("languages"), _words("data")

#: Tools by their names as words: what calls one names it so. The caller of all hooks is none.
_NAMED = {
    tool: regex(rf"(?i)(?<!\w){'[- ]'.join(map(re.escape, re.split('[- ]', tool)))}(?!\w)")
    for tool in (*_rows("calls"), *_rows("hooks"))
    if tool not in WEAK | {"pre-commit"}
}


@frozen
class StyleSign:
    """A tool, how it showed up (config, ci, hook, build, script, shown) and where.

    An `idle` one leaves the tool nothing to look for, or lets it fail without consequence; a `lenient` configuration
    says what to look for, and that whatever is found stops nothing. `service` names the hosted service on which it
    would be none, if the project still has an account there, and `folder` where a pipeline calls it.
    """

    tool: str
    how: str
    file: File
    line: int | None = None
    excerpt: str | None = None
    idle: bool = False
    service: str = ""
    folder: str = ""
    lenient: bool = False


def named_in(words: str) -> list[str]:
    """Return the tools that a line of a hook names."""
    return [tool for tool, pattern in _NAMED.items() if pattern.search(words)]


def tool_of_hook(name: str) -> str | None:
    """Return the tool that a hook of pre-commit calls, by the hook's id or the program that it starts."""
    words = name.replace("-", " ").replace("_", " ").removeprefix("nbqa ")
    tool = CALLS.match(words) or CALLS.match(name) or _HOOKS.fullmatch(name.lower())
    tool = tool or next((each for each, pattern in _NAMED.items() if pattern.match(words)), None)
    return None if tool in WEAK or tool == "pre-commit" else tool
