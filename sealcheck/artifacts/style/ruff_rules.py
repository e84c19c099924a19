# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ruff with the rules of Bandit, which a pipeline runs: https://docs.astral.sh/ruff/rules/#flake8-bandit-s."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_table
from sealcheck.artifacts.security.scanner_calls import is_heard
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.style.hooks import PRE_COMMIT, hooks
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.nested import entries, mapping
from sealcheck.pattern import regex

#: The first of these that there is holds for the folder: https://docs.astral.sh/ruff/configuration/
_FILES = (".ruff.toml", "ruff.toml", "pyproject.toml")
#: One rule alone may be chosen for another reason: S101 asks for no assertions.
_GROUP = regex(r"ALL|S(?:\d{0,2})?")
_SELECTS = regex(r"--(?:extend-)?select[ =]['\"]?([A-Z0-9,]{1,200})")
_LINE = regex(r"(?m)^\s{0,8}(?:lint\.)?(?:extend-)?select\s{0,4}=")
_ARGUMENTS = regex(r"(?:^|\s)args=[\"']?([^\n\"']{1,300})")
_SOURCE = regex(r"(?:^|\s)src=[\"']?([\w./-]{1,200})")
#: What Ruff does besides checking.
_OTHERS = frozenset({"format", "clean", "rule", "version", "config", "linter", "server", "help", "analyze"})
_EVERYWHERE = frozenset({"*", "**", "**/*", "**/*.py", "*.py"})


def ruff_on_security(tree: Tree, contents: Contents, ci_calls: Sequence[CiCall]) -> Iterator[tuple[File, int, CiCall]]:
    """Yield (configuration, line, call) for a call in a pipeline, direct or through pre-commit, of Ruff so set up."""
    hooked = any(
        sign.tool == "Ruff" and not sign.idle and "format" not in (sign.excerpt or "")
        for file in filter(None, map(tree.at, PRE_COMMIT))
        for sign in hooks(file, contents.text(file) or "")
    )
    for ci in ci_calls:
        command = _command(ci, hooked)
        if command is None or not is_heard(ci):
            continue
        asked = [code for codes in _SELECTS.findall(command) for code in codes.split(",")]
        if any(map(_GROUP.fullmatch, asked)):
            yield ci.step.file, ci.line, ci
        elif "--select" not in command and (chosen := _chosen(tree, contents, _folder(ci))):
            yield *chosen, ci


def _command(ci: CiCall, hooked: bool) -> str | None:
    """Return the options of a call that checks code by its rules, none where hooks give them; None for others."""
    words = ci.call.words
    if words[0] == "uses:":
        name = "".join(words[1:2]).lower()
        if name.startswith("astral-sh/ruff-action"):
            given = _ARGUMENTS.search(ci.step.given)
            arguments = given[1] if given else "check"
            return arguments if arguments.split()[:1] == ["check"] else None
        return "" if hooked and name.startswith("pre-commit/action") else None
    if ci.call.tool == "ruff":
        return None if not words[1:] or words[1].startswith("-") or words[1] in _OTHERS else " ".join(words)
    return "" if hooked and ci.call.tool in ("pre-commit", "prek") and "run" in words else None


def _folder(ci: CiCall) -> str:
    """The folder that is checked, as far as the call says so: that of the command, or the action's input."""
    given = _SOURCE.search(ci.step.given) if ci.call.words[0] == "uses:" else None
    return join("", given[1]) if given else ci.call.folder


def _chosen(tree: Tree, contents: Contents, folder: str) -> tuple[File, int] | None:
    """Return the file and the line of a choice that holds the rules of Bandit and does not take them back.

    The nearest file that sets something holds, that of the folder before that of the root.
    """
    paths = [join(place, name) for place in dict.fromkeys((folder, "")) for name in _FILES]
    for file in filter(None, map(tree.at, paths)):
        text = contents.text(file) or ""
        table = read_table(text)
        if file.name == "pyproject.toml" and not (table := mapping(table, "tool", "ruff")):
            continue
        both = (table, mapping(table, "lint"))
        asked = [code for each in both for key in ("select", "extend-select") for code in entries(each.get(key))]
        ignored = {str(code) for each in both for key in ("ignore", "extend-ignore") for code in entries(each.get(key))}
        for each in (mapping(each, "per-file-ignores") for each in both):
            ignored |= {str(code) for place in _EVERYWHERE & each.keys() for code in entries(each[place])}
        if not any(_GROUP.fullmatch(str(code)) for code in asked) or ignored & {"S", "ALL"}:
            return None
        match = _LINE.search(text)
        return file, text.count("\n", 0, match.end()) + 1 if match else 1
    return None
