# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a configuration of Renovate leaves switched on (https://docs.renovatebot.com/configuration-options/)."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any, Literal

from sealcheck.artifacts.lenient_json import parse_lenient_json, plain_json
from sealcheck.artifacts.manifest.dependency_set import DependencySet
from sealcheck.artifacts.security.update_scope import left_by_names, left_by_paths
from sealcheck.artifacts.tree import Tree
from sealcheck.nested import listed, mapping
from sealcheck.parse import ParseProblem, parse_json
from sealcheck.pattern import regex

State = Literal["active", "limited", "disabled"]
#: Renovate's names for the managers of these ecosystems (docs.renovatebot.com/modules/manager).
_MANAGERS = {
    "npm": "npm", "bun": "npm", "pep621": "Python", "poetry": "Python", "pip_requirements": "Python",
    "pip_setup": "Python", "pip-compile": "Python", "pipenv": "Python", "setup-cfg": "Python", "composer": "Composer",
    "cargo": "Cargo", "gomod": "Go", "bundler": "Bundler", "ruby": "Bundler", "mix": "Mix", "pub": "Dart",
    "gradle": "Gradle", "gradle-wrapper": "", "maven": "Maven", "swift": "Swift", "nuget": "NuGet", "deno": "Deno",
    "nix": "Nix", "cocoapods": "CocoaPods",
}  # fmt: skip
_UPDATE_TYPES = frozenset({"major", "minor", "patch"})
#: Files by which the managers of one ecosystem are told apart.
_PYTHON_FILES = {
    "pep621": ("pyproject.toml",), "poetry": ("pyproject.toml",), "pip_setup": ("setup.py",), "pipenv": ("Pipfile",),
    "setup-cfg": ("setup.cfg",), "pip-compile": ("requirements.in",), "pip_requirements": ("requirements.txt",),
}  # fmt: skip
#: Ecosystems by the other names that rules know them by: categories, and sources of packages.
_BY_CATEGORY = {
    "js": ("npm",), "node": ("npm",), "python": ("Python",), "php": ("Composer",), "rust": ("Cargo",),
    "golang": ("Go",), "ruby": ("Bundler",), "elixir": ("Mix",), "dart": ("Dart",), "java": ("Maven", "Gradle"),
    "swift": ("Swift",), "dotnet": ("NuGet",),
}  # fmt: skip
_BY_SOURCE = {
    "npm": ("npm",), "pypi": ("Python",), "packagist": ("Composer",), "crate": ("Cargo",), "go": ("Go",),
    "rubygems": ("Bundler",), "hex": ("Mix",), "dart": ("Dart",), "maven": ("Maven", "Gradle"), "nuget": ("NuGet",),
}  # fmt: skip
#: Patterns that fit every path or every package.
EVERY = regex(r"/?(?:\*{1,2}(?:/\*{1,2}){0,2}|\.\*|/\.\*/)(?:\.\*)?")


def any_path(paths: Any) -> bool:
    """Whether one of the patterns fits everything and none takes something back."""
    given = [str(path)[:200] for path in listed(paths)]
    return any(map(EVERY.fullmatch, given)) and not any(path.startswith("!") for path in given)


def state_of(value: Any, sets: Collection[DependencySet], tree: Tree) -> tuple[State, str]:
    """Return the state and the reason: on unless it says otherwise; alerts for known holes can stay on by themselves.

    `sets` are the project's dependencies.
    """
    options = mapping(value)
    used = frozenset(each.ecosystem for each in sets)
    off = (
        options.get("enabled") is False
        or ":disableRenovate" in listed(options.get("extends"))
        or options.get("mode") == "silent"
        or str(options.get("dryRun") or "null") not in ("null", "False")
        or any_path(options.get("ignorePaths"))
        or _all_off(options)
        or all(mapping(options.get(kind)).get("enabled") is False for kind in _UPDATE_TYPES)
    )
    if off and mapping(options.get("vulnerabilityAlerts")).get("enabled") is True:
        return "limited", "security"
    left = left_by_names(options, left_by_paths(options, sets))
    if not off and used and not {each.ecosystem for each in left} - _unattended(options, used, tree):
        return "limited", "ecosystems"
    return ("disabled", "switched_off") if off else ("active", "")


def _rules(options: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [rule for rule in listed(options.get("packageRules")) if isinstance(rule, dict)]


def _all_off(options: Mapping[str, Any]) -> bool:
    """Whether a rule switches everything off and no later one switches anything on again."""
    off = False
    for rule in _rules(options):
        if rule.get("enabled") is False and _matches_all(rule):
            off = True
        elif rule.get("enabled") is True:
            off = False
    return off


def _unattended(options: Mapping[str, Any], used: frozenset[str], tree: Tree) -> set[str]:
    """The ecosystems in use that Renovate is told to leave alone."""
    managers = [str(each) for each in listed(options.get("enabledManagers"))]
    off: set[str] = set()
    if managers and not any(each.startswith("custom") for each in managers):
        off |= used - {_MANAGERS.get(each, "") for each in managers}
    alone = [name for name in _MANAGERS if mapping(options.get(name)).get("enabled") is False]
    for rule in _rules(options):
        if set(_conditions(rule)) == {"matchManagers"} and isinstance(rule.get("enabled"), bool):
            named = [str(each) for each in listed(rule["matchManagers"])]
            alone = [*alone, *named] if not rule["enabled"] else [each for each in alone if each not in named]
        for key, ecosystems in (("matchCategories", _BY_CATEGORY), ("matchDatasources", _BY_SOURCE)):
            if set(_conditions(rule)) == {key} and isinstance(rule.get("enabled"), bool):
                meant = {eco for each in listed(rule[key]) for eco in ecosystems.get(str(each), ())}
                off = off - meant if rule["enabled"] else off | meant
    attended = {eco for name, eco in _MANAGERS.items() if name not in alone and _has_files(name, tree)}
    closed = {_MANAGERS[name] for name in alone if name in _MANAGERS}
    # Where several managers look after an ecosystem, all but the uncommon ones must be off.
    return off | {eco for eco in closed if eco == "npm" or eco not in attended}


def _has_files(manager: str, tree: Tree) -> bool:
    """Whether the repository has files that a manager reads, where several look after one ecosystem."""
    names = _PYTHON_FILES.get(manager)
    if names is None or manager != "pip_requirements":
        return names is None or bool(tree.named(*names))
    return any(file.name.endswith(".txt") and "requirements" in file.path for file in tree.files)


def _conditions(rule: dict[str, Any]) -> dict[str, list[Any]]:
    return {key: listed(value) for key, value in rule.items() if key.startswith(("match", "exclude"))}


def _matches_all(rule: dict[str, Any]) -> bool:
    tests = _conditions(rule)
    names = (
        "matchPackageNames",
        "matchPackagePatterns",
        "matchDepNames",
        "matchFileNames",
        "matchPaths",
        "matchDepTypes",
    )
    every = all(key in names and any_path(values) for key, values in tests.items())
    types = tests.get("matchUpdateTypes", []) if set(tests) == {"matchUpdateTypes"} else []
    return every or set(map(str, types)) >= _UPDATE_TYPES


def json5(text: str) -> Any:
    """Return the value of JSON5 as far as it is simple: comments, trailing commas, bare keys and single quotes."""
    try:
        return parse_lenient_json(text)
    except ParseProblem:
        quoted = re.sub(r"'([^'\"\n]{0,300})'", r'"\1"', plain_json(text))
        return parse_json(
            re.sub(r"(?m)([{,]\s{0,200}|^\s{0,80})([A-Za-z_$][\w$]{0,80})\s{0,4}:(?!/)", r'\1"\2":', quoted)
        )
