# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters and formatters that a hook of git reaches through named scripts: npm run lint, make lint."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.calls import Call, Reach
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.container_calls import Script
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.style.commands import CALLS, LENIENT
from sealcheck.artifacts.style.hooks import StyleSign
from sealcheck.artifacts.style.installed import Installed, installed
from sealcheck.artifacts.style.scope import leaves_nothing, only_warns
from sealcheck.artifacts.style.staged import KEY, texts, without_documents
from sealcheck.artifacts.tree import Tree
from sealcheck.model import PathClass
from sealcheck.nested import mapping
from sealcheck.parse import ParseProblem, parse_yaml

MOST_HOOKS = 40
_LEFTHOOK = ("lefthook.yml", "lefthook.yaml", ".lefthook.yml", ".lefthook.yaml")
_PRE_COMMIT = (".pre-commit-config.yaml", ".pre-commit-config.yml")


def reached(tree: Tree, contents: Contents, reach: Reach) -> Iterator[StyleSign]:
    """Yield the tools that hooks call over at least one named script; what a hook itself calls is not asked for."""
    for script, listed in _scripts(tree, contents):
        for call in (each for each in reach.calls(script) if each.via):
            line = f"{call.tool} {' '.join(call.words[1:])}"[:1000]
            for tool in CALLS.matches(line):
                idle = call.may_fail or LENIENT.search(f"{line} ") is not None
                idle = idle or leaves_nothing(call, tree) or only_warns(call, tree, contents)
                yield StyleSign(tool, "hook", script.file, _line(call, script, contents), listed or str(call), idle)


def _line(call: Call, script: Script, contents: Contents) -> int | None:
    """The line of the hook that leads to the call."""
    lines = (contents.text(script.file) or "").split("\n")
    return next((number for number, line in enumerate(lines, 1) if call.via[0] in line), None)


def _scripts(tree: Tree, contents: Contents) -> Iterator[tuple[Script, str]]:
    """Yield what hooks run, in the folder that they run in: the root, or that of their package.json.

    What stands in a list that only lint-staged looks at comes with the name of that list.
    """
    husky = [file for file in tree.mentioning(".husky/") if not file.name.startswith((".", "_"))]
    files = [*husky, *tree.named(*_LEFTHOOK, *_PRE_COMMIT, "package.json")]
    own = [file for file in files if file.role is not PathClass.VENDORED and file.path.count("/") <= 3]
    packages = installed(tree, contents)
    for file in own[:MOST_HOOKS]:
        text = contents.text(file) or ""
        if file.folder.endswith(".husky"):
            yield Script(text, "", file, 1), ""
        elif file.name == "package.json":
            yield from (
                (Script(command, file.folder, file, 1), listed) for command, listed in _of_package(text, packages)
            )
        else:
            yield from ((Script(command, "", file, 1), "") for command in _of_list(text))


def _of_package(text: str, packages: Installed) -> Iterator[tuple[str, str]]:
    """The hooks in a package.json, of husky up to 4, simple-git-hooks and pre-commit, and the list of lint-staged."""
    keys = packages.hooks_of(read_object(text))
    for hooks in (mapping(keys, "husky", "hooks"), mapping(keys, "simple-git-hooks")):
        yield from ((command, "") for command in hooks.values() if isinstance(command, str))
    yield from ((command, KEY) for command in texts(without_documents(keys.get(KEY))))
    named = keys.get("pre-commit")
    yield from ((f"npm run {name}", "") for name in (named if isinstance(named, list) else ()) if isinstance(name, str))


def _of_list(text: str) -> Iterator[str]:
    """What the entries of lefthook run, and the local hooks of pre-commit that do not wait to be started by hand."""
    try:
        yield from _commands(parse_yaml(text).value)
    except ParseProblem:
        return


def _commands(value: Any) -> Iterator[str]:
    if isinstance(value, dict) and value.get("stages") != ["manual"] and not value.get("skip"):
        yield from (value[key] for key in ("run", "entry") if isinstance(value.get(key), str))
        for each in value.values():
            yield from _commands(each)
    elif isinstance(value, list):
        for each in value:
            yield from _commands(each)
