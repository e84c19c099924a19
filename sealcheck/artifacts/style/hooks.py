# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters and formatters that hooks of git call: by the ids of pre-commit, and through commands and named scripts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sealcheck.artifacts.calls import Call, Reach
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.container_calls import Script
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.style.calls import called, is_lenient, stops
from sealcheck.artifacts.style.staged import KEY, in_place, packages, texts, without_documents
from sealcheck.artifacts.style.tools import StyleSign, tool_of_hook
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.nested import entries, mapping
from sealcheck.parse import ParseProblem, parse_yaml
from sealcheck.pattern import regex

MOST_HOOKS = 40
PRE_COMMIT = (".pre-commit-config.yaml", ".pre-commit-config.yml")
GRUMPHP = ("grumphp.yml", "grumphp.yaml", "grumphp.yml.dist", "grumphp.yaml.dist")
#: Tasks that are not called like their programs.
_TASKS = {"phpcsfixer": "php-cs-fixer", "phpcsfixer2": "php-cs-fixer", "twigcsfixer": "twig-cs-fixer"}
_LEFTHOOK = ("lefthook.yml", "lefthook.yaml", ".lefthook.yml", ".lefthook.yaml")
#: Hooks on files of any kind: how lines end, whether a file can be parsed, how large it is.
_GENERAL = regex(r"(?:https?://github\.com/)?pre-commit/pre-commit-hooks(?:\.git)?/?|meta")
#: Hooks whose entry is no command but a message or a pattern.
_NO_COMMAND = frozenset({"fail", "pygrep"})


def hooks(file: File, text: str) -> Iterator[StyleSign]:
    """Yield the linters and formatters among the hooks of a pre-commit configuration, by their ids."""
    try:
        document = parse_yaml(text)
    except ParseProblem:
        return
    for i, repo in enumerate(entries(document.value, "repos")):
        for j, hook in enumerate(map(mapping, entries(repo, "hooks"))):
            name = str(hook.get("id", ""))
            if tool := tool_of_hook(name):
                line = document.at(("repos", i, "hooks", j))[0]
                yield StyleSign(tool, "hook", file, line, name, _is_idle(name, hook))


def look_at_no_code(tree: Tree, contents: Contents) -> bool:
    """Whether pre-commit has no hooks here but those on files of any kind, so that to run it checks no code style."""
    file = next(filter(None, map(tree.at, PRE_COMMIT)), None)
    try:
        repos = entries(parse_yaml(contents.text(file) or "").value, "repos") if file else []
    except ParseProblem:
        return False
    return file is not None and all(
        _GENERAL.fullmatch(str(mapping(repo).get("repo"))) or not entries(repo, "hooks") for repo in repos
    )


def grumphp(file: File, text: str) -> Iterator[StyleSign]:
    """Yield the tools among the tasks of GrumPHP, which Composer installs as a hook of git.

    https://github.com/phpro/grumphp/blob/v2.x/doc/tasks.md
    """
    try:
        document = parse_yaml(text)
    except ParseProblem:
        return
    for above in ("grumphp", "parameters"):
        for name, options in mapping(document.value, above, "tasks").items():
            blocks = mapping(mapping(options).get("metadata")).get("blocking") is not False
            if tool := tool_of_hook(_TASKS.get(str(name), str(name))):
                line = document.at((above, "tasks", name))[0]
                yield StyleSign(tool, "hook", file, line, str(name), not blocks)


def _is_idle(name: str, hook: Mapping[str, Any]) -> bool:
    """Whether a hook only starts by hand, or succeeds whatever it finds."""
    entry = str(hook.get("entry") or "")
    given = " ".join((name.split("-")[0], entry, *map(str, entries(hook.get("args")))))
    return hook.get("stages") == ["manual"] or is_lenient(given) or "|| true" in entry


def reached(tree: Tree, contents: Contents, reach: Reach) -> Iterator[StyleSign]:
    """Yield the tools that hooks call over named scripts, and those of the entries of pre-commit.

    What other hooks call themselves is read from their text. A formatter of pre-commit stops a commit by rewriting.
    """
    for script, listed in _scripts(tree, contents):
        entry = script.file.name in PRE_COMMIT
        for call in (each for each in reach.calls(script) if each.via or entry):
            tools = list(called(call))
            if not tools and entry and not call.via and (tool := tool_of_hook(call.tool)):
                tools = [tool]
            for tool in tools:
                line = _line(call, script, contents)
                yield StyleSign(tool, "hook", script.file, line, listed or str(call), not stops(call))


def _line(call: Call, script: Script, contents: Contents) -> int | None:
    """The line of the hook that leads to the call."""
    lines = (contents.text(script.file) or "").split("\n")
    first = (*call.via, script.text)[0]
    return next((number for number, line in enumerate(lines, 1) if first in line), None)


def _scripts(tree: Tree, contents: Contents) -> Iterator[tuple[Script, str]]:
    """Yield what hooks run, in the folder that they run in: the root, or that of their package.json.

    What stands in a list that only lint-staged looks at comes with the name of that list.
    """
    husky = [file for file in tree.mentioning(".husky/") if not file.name.startswith((".", "_"))]
    files = [*husky, *tree.named(*_LEFTHOOK, *PRE_COMMIT, "package.json")]
    own = [file for file in files if file.role is not PathClass.VENDORED and file.path.count("/") <= 3]
    asked = packages(tree, contents)
    for file in own[:MOST_HOOKS]:
        text = contents.text(file) or ""
        if file.folder.endswith(".husky"):
            yield Script(text, "", file, 1), ""
        elif file.name == "package.json":
            keys = in_place(read_object(text), asked)
            yield from ((Script(command, file.folder, file, 1), listed) for command, listed in _of_package(keys))
        else:
            yield from ((Script(command, "", file, 1), "") for command in _of_list(text))


def _of_package(keys: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The hooks in a package.json, of husky up to 4, simple-git-hooks and pre-commit, and the list of lint-staged."""
    for hooks in (mapping(keys, "husky", "hooks"), mapping(keys, "simple-git-hooks")):
        yield from ((command, "") for command in hooks.values() if isinstance(command, str))
    yield from ((command, KEY) for command in texts(without_documents(keys.get(KEY))))
    yield from ((f"npm run {name}", "") for name in entries(keys.get("pre-commit")) if isinstance(name, str))


def _of_list(text: str) -> Iterator[str]:
    """What the entries of lefthook run, and the local hooks of pre-commit that do not wait to be started by hand."""
    try:
        yield from _commands(parse_yaml(text).value)
    except ParseProblem:
        return


def _commands(value: Any) -> Iterator[str]:
    if isinstance(value, dict) and value.get("stages") != ["manual"] and str(value.get("language")) not in _NO_COMMAND:
        yield from (value[key] for key in ("run", "entry") if isinstance(value.get(key), str))
        for each in value.values():
            yield from _commands(each)
    elif isinstance(value, list):
        for each in value:
            yield from _commands(each)
