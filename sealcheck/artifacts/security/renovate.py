# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a configuration of Renovate leaves switched on (https://docs.renovatebot.com/configuration-options/)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Any, Literal

from sealcheck.artifacts.lenient_json import parse_lenient_json, plain_json
from sealcheck.artifacts.manifest.dependency_set import DependencySet
from sealcheck.artifacts.shell.paths import within
from sealcheck.nested import listed, mapping
from sealcheck.parse import ParseProblem, parse_json

State = Literal["active", "limited", "disabled"]
#: Renovate's names for the managers of these ecosystems (docs.renovatebot.com/modules/manager).
_MANAGERS = {
    "npm": "npm", "bun": "npm", "pep621": "Python", "poetry": "Python", "pip_requirements": "Python",
    "pip_setup": "Python", "pip-compile": "Python", "pipenv": "Python", "setup-cfg": "Python", "composer": "Composer",
    "cargo": "Cargo", "gomod": "Go", "bundler": "Bundler", "ruby": "Bundler", "mix": "Mix", "pub": "Dart",
    "gradle": "Gradle", "gradle-wrapper": "", "maven": "Maven", "swift": "Swift", "nuget": "NuGet", "deno": "Deno",
    "nix": "Nix", "cocoapods": "CocoaPods",
}  # fmt: skip
_NAMED_BY = ("matchPackageNames", "matchPackagePatterns", "matchDepNames")
_ONLY_OFF = {*_NAMED_BY, "enabled", "description"}


def state_of(value: Any, sets: Collection[DependencySet]) -> tuple[State, str]:
    """Return the state and the reason: on unless it says otherwise; alerts for known holes can stay on by themselves.

    `sets` are the project's dependencies.
    """
    options = mapping(value)
    used = frozenset(each.ecosystem for each in sets)
    off = (
        options.get("enabled") is False
        or ":disableRenovate" in listed(options.get("extends"))
        or options.get("mode") == "silent"
        or _all_off(options)
        or str(options.get("dryRun") or "null") not in ("null", "False")
    )
    if off and mapping(options.get("vulnerabilityAlerts")).get("enabled") is True:
        return "limited", "security"
    left = _left_by_names(options, _left_by_paths(options, sets))
    if not off and used and not {each.ecosystem for each in left} - _unattended(options, used):
        return "limited", "ecosystems"
    return ("disabled", "switched_off") if off else ("active", "")


def _all_off(options: Mapping[str, Any]) -> bool:
    """Whether the last rule on every package, with no other condition, switches all of them off."""
    rules = listed(options.get("packageRules"))
    last = mapping(rules[-1]) if rules else {}
    general = any(listed(last.get(key)) == ["*"] for key in _NAMED_BY)
    return general and last.get("enabled") is False and set(last) <= _ONLY_OFF


def _unattended(options: Mapping[str, Any], used: frozenset[str]) -> frozenset[str]:
    """The ecosystems in use that Renovate is told to leave alone."""
    managers = [str(each) for each in listed(options.get("enabledManagers"))]
    chosen = managers and not any(each.startswith("custom") for each in managers)
    return used - {_MANAGERS.get(each, "") for each in managers} if chosen else frozenset()


def _left_by_paths(options: Mapping[str, Any], sets: Iterable[DependencySet]) -> list[DependencySet]:
    """Return the sets whose manifests Renovate's `includePaths` and `ignorePaths` leave it."""
    wanted = [str(path)[:300] for path in listed(options.get("includePaths"))]
    passed = [str(path)[:300] for path in listed(options.get("ignorePaths"))]
    return [
        each
        for each in sets
        if (not wanted or _matches(each.manifest.path, wanted)) and not _matches(each.manifest.path, passed)
    ]


def _matches(path: str, patterns: Iterable[str]) -> bool:
    """Whether a path is one of those named: a file, all below a folder, or a pattern."""
    return any(within(path, [p.rstrip("/")]) if "*" not in p else _glob(path, p) for p in patterns if p.strip("/"))


def _glob(path: str, pattern: str) -> bool:
    plain = pattern.replace("**/", "*").replace("**", "*")
    return fnmatchcase(path, plain) or fnmatchcase(path, plain.removeprefix("*"))


def _left_by_names(options: Mapping[str, Any], sets: Iterable[DependencySet]) -> list[DependencySet]:
    """Return the sets in which Renovate's `ignoreDeps` leaves at least one dependency."""
    ignored = {str(name) for name in listed(options.get("ignoreDeps"))}
    return [
        each for each in sets if not each.names or len(each.names) < each.count or not ignored.issuperset(each.names)
    ]


def json5(text: str) -> Any:
    """Return the value of JSON5 as far as it is simple: comments, trailing commas, bare keys and single quotes."""
    try:
        return parse_lenient_json(text)
    except ParseProblem:
        quoted = re.sub(r"'([^'\"\n]{0,300})'", r'"\1"', plain_json(text))
        return parse_json(
            re.sub(r"(?m)([{,]\s{0,200}|^\s{0,80})([A-Za-z_$][\w$]{0,80})\s{0,4}:(?!/)", r'\1"\2":', quoted)
        )
