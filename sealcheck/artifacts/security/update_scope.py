# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which of the project's dependencies Dependabot can find and knows, by folder and file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.dependency_set import DependencySet
from sealcheck.artifacts.shell.paths import within
from sealcheck.artifacts.tree import Tree
from sealcheck.nested import listed
from sealcheck.pattern import regex

_PROJECTS = (".csproj", ".fsproj")
#: Manifests of PlatformIO, Arduino, Conan and the ESP-IDF, and what stands in one that declares something.
_UNKNOWN = {
    "library.json": regex(r'"dependencies"\s{0,9}:\s{0,9}(?:\[\s{0,99}["{]|\{\s{0,99}")'),
    "library.properties": regex(r"(?m)^depends=[ \t]{0,9}\S"),
    "platformio.ini": regex(r"(?m)^lib_deps[ \t]{0,9}=(?:[ \t]{0,9}\S|[ \t]{0,9}\n[ \t]{1,40}[^\s;#])"),
    "conanfile.txt": regex(r"(?m)^\[requires\][ \t]{0,9}\n[ \t]{0,40}[\w-]"),
    "conanfile.py": regex(r"\bself\.requires\(|(?m:^[ \t]{1,40}requires\s{0,9}=\s{0,9}[(\[\"'])"),
    "idf_component.yml": regex(r"(?m)^dependencies:[ \t]{0,9}\n[ \t]{1,40}[\w\"']"),
}


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
