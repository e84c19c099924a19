# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Configurations of linters that leave nothing to look at, or let the tool end well whatever it finds."""

from __future__ import annotations

import re
from typing import Any

from sealcheck.parse import ParseProblem, parse_json, parse_yaml
from sealcheck.pattern import regex

MOST_TEXT = 100_000
#: Patterns that fit every file.
_ALL = regex(r"[\"']?(?:\./|/)?(?:\*{1,2}(?:/\*{1,2}){0,2}(?:\.(?:\*|py|rb|php))?|\.)/?[\"']?")
#: What a configuration passes over, in the words of ESLint, Stylelint, Ruff, Flake8 and isort.
_PASSED_OVER = regex(
    r"(?<![\w-])(?:ignores|ignorePatterns|ignoreFiles|exclude|skip_glob)[\"']?\s{0,9}[:=]\s{0,9}"
    r"(?:\[([^\]]{0,4000})\]|([\"']?[^\s\"',;]{1,40}[\"']?)[ \t]{0,9}(?:[,;}\n]|$))"
)
_COMMENTS = regex(r"/\*[^*]{0,2000}\*/|(?m:(?:^|\s)//[^\n]{0,2000}$)")
#: What brings rules that a configuration of ESLint does not list itself.
_BRINGS = regex(r"\b(?:extends|plugins|configs?|recommended|require|import|overrides)\b|\.\.\.")
_SEVERITY = regex(r":\s{0,9}\[?\s{0,9}[\"']?(off|warn|error|[012])\b")
_RULES = frozenset({"extends", "rules", "overrides", "plugins"})
#: Settings with which findings end well, by tool.
_ENDS_WELL = {
    "Flake8": regex(r"(?im)^\s{0,9}exit[-_]zero\s{0,9}=\s{0,9}(?:1|true|yes|on)\s{0,9}$"),
    "golangci-lint": regex(r"(?m)^\s{1,9}\"?issues-exit-code\"?\s{0,9}[:=]\s{0,9}0\b"),
}
#: Files that name what a tool passes over, by tool.
IGNORE_FILES = {".eslintignore": "ESLint", ".prettierignore": "Prettier", ".stylelintignore": "Stylelint"}


def _covers_all(patterns: str) -> bool:
    """Whether patterns of files fit every file and none takes some back."""
    given = [each for each in re.split(r"[,\s]{1,99}", patterns.strip()) if each]
    whole = any(_ALL.fullmatch(pattern[:200]) for pattern in given)
    return whole and not any(pattern.lstrip("\"'").startswith("!") for pattern in given)


def checks_nothing(tool: str, text: str | None) -> bool:
    """Whether a file that configures `tool` leaves it nothing to look at, or ESLint nothing to look for."""
    if not text or len(text) >= MOST_TEXT:
        return False
    plain = _COMMENTS.sub("", text)
    if tool == "ESLint" and not _BRINGS.search(plain):
        value = _value(plain) if plain.lstrip().startswith(("{", "root:")) else None
        if isinstance(value, dict) and not _RULES & set(value):
            return True
        if "rules" in plain:
            return {"off", "0"} >= set(_SEVERITY.findall(plain)) != set()
    return any(_covers_all(match[1] or match[2] or "") for match in _PASSED_OVER.finditer(plain))


def _value(text: str) -> Any:
    try:
        return parse_json(text) if text.lstrip().startswith("{") else parse_yaml(text).value
    except ParseProblem:
        return None


def stops_nothing(tool: str, text: str | None) -> bool:
    """Whether the file that configures `tool` lets it find what it likes and end well all the same."""
    pattern = _ENDS_WELL.get(tool)
    return pattern is not None and pattern.search((text or "")[:MOST_TEXT]) is not None


def passes_over_all(text: str | None) -> bool:
    """Whether a file such as .eslintignore names every file."""
    lines = [line.strip() for line in (text or "").split("\n")[:1000]]
    return _covers_all("\n".join(line for line in lines if line and not line.startswith("#")))
