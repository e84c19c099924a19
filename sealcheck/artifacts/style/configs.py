# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Configurations of linters that switch everything off: no file is left to look at, or no rule to look for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from sealcheck.artifacts.objects import read_sections
from sealcheck.model import File
from sealcheck.nested import entries, mapping
from sealcheck.parse import ParseProblem, parse_json, parse_toml, parse_yaml
from sealcheck.pattern import regex

MOST_TEXT = 100_000
#: Patterns that fit every file.
_ALL = regex(r"[\"']?(?:\./|/)?(?:\*{1,2}(?:/\*{1,2}){0,2}(?:\.(?:\*|py|rb|php))?|\.)/?[\"']?")
#: The same as regular expressions.
_ALL_EXPRESSION = regex(r"\^?(?:\(\?x\))?\s{0,9}\^?/?(?:\.\*|\.|\.\+|/)?(?:\\?\.pyi?\$?)?\$?")
_IGNORES = regex(
    r"\b(?:ignores|ignorePatterns|ignoreFiles)[\"']?\s{0,9}:\s{0,9}(?:\[([^\]]{0,4000})\]|([\"'][^\"']{1,40}))"
)
_COMMENTS = regex(r"/\*[^*]{0,2000}\*/|(?m:(?:^|\s)//[^\n]{0,2000}$)")
_EMPTY_CODE = regex(
    r"\s{0,99}(?:import [^;\n]{1,200}[;\n]\s{0,99}){0,9}(?:export default|module\.exports\s{0,3}=)\s{0,9}"
    r"(?:defineConfig\(\s{0,9})?(?:\[\s{0,99}(?:\{\s{0,99}\},?\s{0,99}){0,3}\]|\{\s{0,99}\})\)?;?\s{0,99}"
)
#: What brings rules that a configuration of ESLint does not list itself.
_BRINGS = regex(r"\b(?:extends|plugins|configs?|recommended|require|import|overrides)\b|\.\.\.")
_SEVERITY = regex(r":\s{0,9}\[?\s{0,9}[\"']?(off|warn|error|[012])\b")
_WHOLE = frozenset({"E", "W", "F"})
#: Files that name what a tool passes over, by tool.
IGNORE_FILES: Mapping[str, str] = {
    ".eslintignore": "ESLint", ".prettierignore": "Prettier", ".stylelintignore": "Stylelint",
}  # fmt: skip


def _listed(value: Any) -> list[str]:
    """Return a list of texts as it is, and a text split at commas, spaces and lines."""
    return [str(v) for v in value] if isinstance(value, list) else re.split(r"[,\s]{1,99}", str(value or "").strip())


def covers_all(patterns: Any) -> bool:
    """Whether the patterns of files fit every file and none takes some back."""
    given = [pattern for pattern in _listed(patterns) if pattern]
    whole = any(_ALL.fullmatch(pattern[:200]) for pattern in given)
    return whole and not any(pattern.lstrip("\"'").startswith("!") for pattern in given)


def _ruff(table: Mapping[str, Any]) -> bool:
    both = {**table, **mapping(table, "lint")}
    chosen = [*entries(both.get("extend-select")), *entries(both.get("select"))]
    files = mapping(both, "per-file-ignores").items()
    return (
        any(covers_all(entries(table.get(key))) for key in ("exclude", "extend-exclude"))
        or covers_all(entries(both.get("exclude")))
        or table.get("include") == []
        or ("select" in both and not chosen)
        or "ALL" in entries(both.get("ignore"))
        or any(covers_all([glob]) and "ALL" in entries(codes) for glob, codes in files)
    )


def _black(table: Mapping[str, Any]) -> bool:
    given = (table.get(key) for key in ("exclude", "extend-exclude", "force-exclude") if table.get(key))
    return any(_ALL_EXPRESSION.fullmatch(str(each).strip()[:200]) for each in given)


def _isort(table: Mapping[str, Any]) -> bool:
    return covers_all(table.get("skip_glob")) or covers_all(table.get("skip"))


def _flake8(section: Mapping[str, Any]) -> bool:
    ignored = {code for key in ("ignore", "extend-ignore") for code in _listed(section.get(key))}
    return (
        any(covers_all(section.get(key)) for key in ("exclude", "extend-exclude"))
        or (ignored >= _WHOLE and not section.get("select"))
        or ("select" in section and not str(section["select"] or "").strip())
    )


def _pylint(section: Mapping[str, Any]) -> bool:
    return "all" in _listed(section.get("disable")) and not str(section.get("enable") or "").strip()


#: Tables of pyproject.toml and sections of setup.cfg and tox.ini, by tool.
PYTHON: Mapping[str, Callable[[Mapping[str, Any]], bool]] = {
    "Ruff": _ruff, "Black": _black, "isort": _isort, "Flake8": _flake8, "Pylint": _pylint,
}  # fmt: skip


def _ini(tool: str, text: str) -> dict[str, str]:
    """Return what the sections of a tool say."""
    named = (each for name, each in read_sections(text).items() if tool.lower() in name.lower() or tool == "Pylint")
    return {key: value for section in named for key, value in section.items()}


def _ini_checks_nothing(tool: str, text: str) -> bool:
    merged = _ini(tool, text)
    return bool(merged) and PYTHON[tool](merged)


def _value(text: str) -> Any:
    try:
        return parse_json(text) if text.lstrip().startswith("{") else parse_yaml(text).value
    except ParseProblem:
        return None


def _script_rules(tool: str, text: str) -> bool:
    """ESLint and Stylelint: a program or a data file."""
    plain = _COMMENTS.sub("", text)
    if _EMPTY_CODE.fullmatch(plain[:4000]):
        return True
    if tool == "ESLint" and "rules" in plain and not _BRINGS.search(plain):
        return {"off", "0"} >= set(_SEVERITY.findall(plain)) != set()
    if tool == "ESLint" and text.lstrip().startswith(("{", "root:", "extends:")):
        value = _value(plain)
        if isinstance(value, dict) and not {"extends", "rules", "overrides", "plugins"} & set(value):
            return True
    return any(covers_all(re.split(r"[,\s]{1,99}", match[1] or match[2] or "")) for match in _IGNORES.finditer(plain))


def _rubocop(text: str) -> bool:
    value = _value(text)
    if not isinstance(value, dict):
        return False
    cops = mapping(value, "AllCops")
    only = set(value) == {"AllCops"}
    return covers_all(entries(cops, "Exclude")) or (cops.get("DisabledByDefault") is True and only)


def _biome(text: str) -> bool:
    value = _value(_COMMENTS.sub("", text))
    off = all(mapping(value, part).get("enabled") is False for part in ("linter", "formatter"))
    return off or covers_all(entries(value, "files", "ignore"))


def _golangci(text: str) -> bool:
    value = _value(text)
    linters = value.get("linters") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(linters, dict | None):
        return False
    none = linters is not None and (linters.get("disable-all") is True or linters.get("default") == "none")
    return bool(none and linters and not linters.get("enable") and not value.get("formatters"))


def _phpcs(text: str) -> bool:
    passed_over = re.findall(r"<exclude-pattern[^>]{0,80}>\s{0,9}([^<]{1,100}?)\s{0,9}</exclude-pattern>", text)
    return any(covers_all([each]) for each in passed_over) or "<rule" not in text


def _editorconfig(text: str) -> bool:
    return re.search(r"(?m)^\s{0,9}(?!root\b)[\w-]{2,60}\s{0,9}=", text) is None


def _toml(text: str) -> bool:
    try:
        return _ruff(parse_toml(text))
    except ParseProblem:
        return False


_BY_TOOL: Mapping[str, Callable[[str], bool]] = {
    "Ruff": _toml, "ESLint": lambda text: _script_rules("ESLint", text), "RuboCop": _rubocop, "Biome": _biome,
    "Stylelint": lambda text: _script_rules("Stylelint", text), "golangci-lint": _golangci, "PHP_CodeSniffer": _phpcs,
    "EditorConfig": _editorconfig, **{
        tool: partial(_ini_checks_nothing, tool) for tool in ("Flake8", "Pylint", "isort")
    },
}  # fmt: skip


def checks_nothing(tool: str, file: File, text: str | None) -> bool:
    """Whether a file that configures `tool` leaves it nothing to look at, or nothing to look for."""
    look = _BY_TOOL.get(tool)
    return look is not None and bool(text) and len(text or "") < MOST_TEXT and look(text or "")


def stops_nothing(tool: str, text: str | None) -> bool:
    """Whether the file that configures `tool` lets it find what it likes and end well all the same."""
    if not text or len(text) >= MOST_TEXT:
        return False
    if tool == "Flake8":
        section = _ini(tool, text)
        return section.get("exit-zero", section.get("exit_zero", "")).lower() in ("1", "true", "yes", "on")
    value = _value(text) if tool == "golangci-lint" else None
    return any(mapping(value, part).get("issues-exit-code") == 0 for part in ("run", "output"))


def passes_over_all(text: str | None) -> bool:
    """Whether a file such as .eslintignore names every file."""
    lines = [line.strip() for line in (text or "").split("\n")[:1000]]
    return covers_all([line for line in lines if line and not line.startswith("#")])
