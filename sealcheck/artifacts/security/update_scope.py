# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which of the project's dependencies an update bot's configuration leaves it, by name, folder and file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.dependency_set import DependencySet
from sealcheck.artifacts.shell.paths import within
from sealcheck.artifacts.tree import Tree
from sealcheck.nested import listed
from sealcheck.pattern import regex

_PROJECTS = (".csproj", ".fsproj")
Sets = Collection[DependencySet]
#: Manifests of PlatformIO, Arduino, Conan and the ESP-IDF, and what stands in one that declares something.
_UNKNOWN = {
    "library.json": regex(r'"dependencies"\s{0,9}:\s{0,9}(?:\[\s{0,99}["{]|\{\s{0,99}")'),
    "library.properties": regex(r"(?m)^depends=[ \t]{0,9}\S"),
    "platformio.ini": regex(r"(?m)^lib_deps[ \t]{0,9}=(?:[ \t]{0,9}\S|[ \t]{0,9}\n[ \t]{1,40}[^\s;#])"),
    "conanfile.txt": regex(r"(?m)^\[requires\][ \t]{0,9}\n[ \t]{0,40}[\w-]"),
    "conanfile.py": regex(r"\bself\.requires\(|(?m:^[ \t]{1,40}requires\s{0,9}=\s{0,9}[(\[\"'])"),
    "idf_component.yml": regex(r"(?m)^dependencies:[ \t]{0,9}\n[ \t]{1,40}[\w\"']"),
}


def reaches_none(update: Mapping[str, Any], sets: Sets, contents: Contents) -> bool:
    """Whether an entry of Dependabot leaves none of the dependencies in `sets`, going by their names.

    What is allowed may be a dependency of a dependency, which only a lock file names.
    """
    if not sets or any(len(each.names) < each.count or not each.names for each in sets):
        return False
    allowed = [rule for rule in listed(update.get("allow")) if isinstance(rule, dict)]
    if allowed and all(set(rule) == {"dependency-name"} for rule in allowed):
        patterns = [str(rule["dependency-name"])[:200] for rule in allowed]
        if not any(_names(pattern, each, contents) for pattern in patterns for each in sets):
            return True
    ignored = [rule for rule in listed(update.get("ignore")) if isinstance(rule, dict)]
    whole = [str(rule.get("dependency-name"))[:200] for rule in ignored if set(rule) == {"dependency-name"}]
    return bool(whole) and all(any(_fits(name, pattern) for pattern in whole) for each in sets for name in each.names)


def _names(pattern: str, each: DependencySet, contents: Contents) -> bool:
    if any(_fits(name, pattern) for name in each.names):
        return True
    lock = contents.text(each.lock) if each.lock else None
    return lock is not None and pattern.strip("*").lower() in lock.lower()


def _fits(name: str, pattern: str) -> bool:
    return fnmatchcase(_plain(name), _plain(pattern))


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")


def out_of_reach(tree: Tree, contents: Contents) -> bool:
    """Whether the root declares libraries for devices or of C and C++, which Dependabot knows nothing of.

    https://docs.github.com/en/code-security/dependabot/ecosystems-supported-by-dependabot
    """
    files = ((tree.at(path), pattern) for path, pattern in _UNKNOWN.items())
    return any(file is not None and pattern.search(contents.text(file) or "") for file, pattern in files)


def placed(update: Mapping[str, Any], sets: Iterable[DependencySet], tree: Tree) -> list[DependencySet]:
    """Return the sets that an entry of Dependabot can find in or below the folders which it names."""
    given = [str(each) for key in ("directory", "directories") for each in listed(update.get(key))]
    folders = [folder.strip("/").removeprefix("./").removeprefix(".") for folder in given]
    if not folders or "" in folders or any("*" in folder for folder in folders):
        return list(sets)
    return [each for each in sets if within(each.folder, folders) or _continues(each, folders, tree)]


def _continues(each: DependencySet, folders: Collection[str], tree: Tree) -> bool:
    """Whether one of the folders, below that of the set, holds manifests of its kind: a module, a folder of lists."""
    below = [folder for folder in folders if within(folder, [each.folder])]
    ending = f".{each.manifest.ending}"
    return any(
        within(file.folder, below) and (file.name == each.manifest.name or file.name.endswith(_PROJECTS))
        for file in tree.files
    ) or any(folder.rpartition("/")[2].startswith("req") and ending in (".txt", ".in") for folder in below)


def left_by_paths(options: Mapping[str, Any], sets: Iterable[DependencySet]) -> list[DependencySet]:
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


def left_by_names(options: Mapping[str, Any], sets: Iterable[DependencySet]) -> list[DependencySet]:
    """Return the sets in which Renovate's `ignoreDeps` leaves at least one dependency."""
    ignored = {str(name) for name in listed(options.get("ignoreDeps"))}
    return [
        each for each in sets if not each.names or len(each.names) < each.count or not ignored.issuperset(each.names)
    ]
