# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ruff with the rules of Bandit, which a pipeline runs: https://docs.astral.sh/ruff/rules/#flake8-bandit-s."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from typing import Any

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.scanner_calls import is_heard
from sealcheck.artifacts.style_hooks import hooks
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

_FILES = ("ruff.toml", ".ruff.toml", "pyproject.toml")
_HOOK_FILES = (".pre-commit-config.yaml", ".pre-commit-config.yml")
#: One rule alone may be chosen for another reason: S101 asks for no assertions.
_GROUP = regex(r"ALL|S(?:\d{0,2})?")
_SELECT = regex(r"--(?:extend-)?select[ =]['\"]?([A-Z0-9,]{1,200})")


def ruff_on_security(tree: Tree, contents: Contents, ci_calls: Iterable[CiCall]) -> Iterator[tuple[File, int, CiCall]]:
    """Yield (configuration, line, call) for a call in a pipeline, direct or through pre-commit, of Ruff so set up."""
    chosen = next(filter(None, (_chosen(file, contents) for file in tree.within(("",)) if file.name in _FILES)), None)
    hooked = any(
        sign.tool.lower() == "ruff" and not sign.idle and "format" not in (sign.excerpt or "")
        for file in tree.within(("",))
        if file.name in _HOOK_FILES
        for sign in hooks(file, contents.text(file) or "")
    )
    for ci in ci_calls:
        named = _SELECT.search(str(ci.call)) if ci.call.tool == "ruff" else None
        if named and any(map(_GROUP.fullmatch, named[1].split(","))) and is_heard(ci):
            yield ci.step.file, ci.line, ci
        elif chosen and not named and _checks(ci, hooked) and is_heard(ci):
            yield *chosen, ci


def _checks(ci: CiCall, hooked: bool) -> bool:
    words = ci.call.words
    if words[0] == "uses:" and len(words) > 1:
        name = words[1].lower()
        return name.startswith("astral-sh/ruff-action") or (hooked and name.startswith("pre-commit/action"))
    if ci.call.tool == "ruff":
        return not {"format", "clean", "rule", "version"} & set(words[1:2])
    return hooked and ci.call.tool in ("pre-commit", "prek") and "run" in words


def _chosen(file: File, contents: Contents) -> tuple[File, int] | None:
    """Return the file and the line of a choice that holds the rules of Bandit and does not take them back."""
    text = contents.text(file) or ""
    try:
        table: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    if file.name == "pyproject.toml":
        table = _table(_table(table, "tool"), "ruff")
    lint = _table(table, "lint")
    asked = [*_codes(lint, "select"), *_codes(table, "select")]
    ignored = {*_codes(lint, "ignore"), *_codes(table, "ignore")}
    if not any(map(_GROUP.fullmatch, asked)) or "S" in ignored:
        return None
    at = max(text.find("extend-select"), 0) or max(text.find("select"), 0)
    return file, text.count("\n", 0, at) + 1


def _table(value: Any, name: str) -> dict[str, Any]:
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def _codes(table: dict[str, Any], name: str) -> list[str]:
    lists = (table.get(name), table.get(f"extend-{name}"))
    return [str(code) for each in lists if isinstance(each, list) for code in each]
