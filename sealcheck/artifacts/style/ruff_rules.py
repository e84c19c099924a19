# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ruff with the rules of Bandit, which a pipeline runs: https://docs.astral.sh/ruff/rules/#flake8-bandit-s."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from typing import Any

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.security.scanner_calls import is_heard
from sealcheck.artifacts.style.hooks import hooks
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

#: The first of these that there is holds for the folder: https://docs.astral.sh/ruff/configuration/
_FILES = (".ruff.toml", "ruff.toml", "pyproject.toml")
_HOOK_FILES = (".pre-commit-config.yaml", ".pre-commit-config.yml")
#: One rule alone may be chosen for another reason: S101 asks for no assertions.
_GROUP = regex(r"ALL|S(?:\d{0,2})?")
_OPTION = regex(r"--(?P<name>select|extend-select|ignore|extend-ignore)[ =]['\"]?(?P<codes>[A-Z0-9,]{1,200})")
_LINE = regex(r"(?m)^\s{0,8}(?:lint\.)?(?:extend-)?select\s{0,4}=")
_ARGUMENTS = regex(r"(?:^|\s)args=[\"']?([^\n\"']{1,300})")
#: What Ruff does besides checking.
_OTHERS = frozenset({"format", "clean", "rule", "version", "config", "linter", "server", "help", "analyze"})
_EVERYWHERE = frozenset({"*", "**", "**/*", "**/*.py", "*.py"})


def ruff_on_security(tree: Tree, contents: Contents, ci_calls: Sequence[CiCall]) -> Iterator[tuple[File, int, CiCall]]:
    """Yield (configuration, line, call) for a call in a pipeline, direct or through pre-commit, of Ruff so set up."""
    chosen = _chosen(tree, contents)
    hooked = any(
        sign.tool.lower() == "ruff" and not sign.idle and "format" not in (sign.excerpt or "")
        for file in tree.within(("",))
        if file.name in _HOOK_FILES
        for sign in hooks(file, contents.text(file) or "")
    )
    for ci in ci_calls:
        command = _command(ci, hooked)
        if command is None or not is_heard(ci):
            continue
        asked: dict[str, list[str]] = {}
        for match in _OPTION.finditer(command):
            asked.setdefault(match["name"], []).extend(match["codes"].split(","))
        more, back = asked.get("extend-select", []), [*asked.get("ignore", []), *asked.get("extend-ignore", [])]
        if "S" in back:
            continue
        if any(map(_GROUP.fullmatch, [*asked.get("select", []), *more])):
            yield ci.step.file, ci.line, ci
        elif chosen and "select" not in asked:
            yield *chosen, ci


def _command(ci: CiCall, hooked: bool) -> str | None:
    """Return the options of a call that checks code by its rules, none where hooks give them; None for others."""
    words = ci.call.words
    if words[0] == "uses:" and len(words) > 1:
        name = words[1].lower()
        if name.startswith("astral-sh/ruff-action"):
            given = _ARGUMENTS.search(ci.step.given)
            arguments = given[1] if given else "check"
            return arguments if arguments.split()[:1] == ["check"] else None
        return "" if hooked and name.startswith("pre-commit/action") else None
    if ci.call.tool == "ruff":
        return " ".join(words) if words[1:2] and not words[1].startswith("-") and words[1] not in _OTHERS else None
    return "" if hooked and ci.call.tool in ("pre-commit", "prek") and "run" in words else None


def _chosen(tree: Tree, contents: Contents) -> tuple[File, int] | None:
    """Return the file and the line of a choice that holds the rules of Bandit and does not take them back."""
    for file in filter(None, map(tree.at, _FILES)):
        text = contents.text(file) or ""
        table = _settings(file, text)
        if table is None:
            continue
        lint = _table(table, "lint")
        asked = [*_codes(lint, "select"), *_codes(table, "select")]
        ignored = {*_codes(lint, "ignore"), *_codes(table, "ignore")}
        for each in (_table(lint, "per-file-ignores"), _table(table, "per-file-ignores")):
            ignored |= {str(code) for place in _EVERYWHERE & each.keys() for code in _list(each[place])}
        if not any(map(_GROUP.fullmatch, asked)) or ignored & {"S", "ALL"}:
            return None
        match = _LINE.search(text)
        return file, text.count("\n", 0, match.end()) + 1 if match else 1
    return None


def _settings(file: File, text: str) -> dict[str, Any] | None:
    """Return Ruff's settings in a file; None where it holds none."""
    try:
        table: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    if file.name != "pyproject.toml":
        return _table({"all": table}, "all")
    tools = _table(table, "tool")
    return _table(tools, "ruff") if "ruff" in tools else None


def _table(value: Any, name: str) -> dict[str, Any]:
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def _codes(table: dict[str, Any], name: str) -> list[str]:
    return [str(code) for each in (table.get(name), table.get(f"extend-{name}")) for code in _list(each)]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
