# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The packages of npm workspaces: managers link them to each other, and one lock file at their root keeps all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.needs import Needs
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import PathClass
from sealcheck.parse import ParseProblem, parse_json

#: Manifests read at most; a monorepo has some dozens.
MAX_FILES = 300
_FOREIGN = frozenset({PathClass.VENDORED, PathClass.GENERATED, PathClass.EXAMPLE, PathClass.TEST})
#: Files of tools that install once at the root for all packages below it, or that say which of them are members.
_SHARED = ("pnpm-workspace.yaml", "lerna.json", "nx.json", "angular.json", "rush.json")


@frozen
class Workspaces:
    """The members' names, and the roots by folder with the patterns of their members' folders (none: all below)."""

    names: frozenset[str]
    roots: Mapping[str, tuple[str, ...]]

    def covers(self, root: str, folder: str) -> bool:
        """Whether the workspace at `root` has the package in `folder` as a member."""
        if root not in self.roots:
            return False
        path = folder[len(root) :].lstrip("/")
        patterns = self.roots[root]
        return not patterns or any(_fits(path, pattern) for pattern in patterns)

    def without_members(self, needs: Needs) -> Needs:
        """Return what a manifest needs of others than the members."""
        others = tuple(name for name in needs.names if name not in self.names)
        total = needs.total - (len(needs.names) - len(others))
        return needs._replace(total=total, exact=min(needs.exact, total), names=others)


def workspaces(tree: Tree, contents: Contents) -> Workspaces:
    """Return the workspaces of the project; without roots where none is declared."""
    found = list(_packages(tree, contents))
    roots = {folder: _patterns(value["workspaces"]) for folder, value in found if value.get("workspaces")}
    roots |= {file.folder: () for file in tree.named(*_SHARED) if file.role not in _FOREIGN}
    inside = (value for folder, value in found if any(root in ("", folder) or _below(folder, root) for root in roots))
    return Workspaces(frozenset(name for value in inside if isinstance(name := value.get("name"), str)), roots)


def _patterns(given: Any) -> tuple[str, ...]:
    """Return the patterns of members' folders: a list, or the old form of an object with one."""
    listed = given.get("packages") if isinstance(given, dict) else given
    return tuple(str(each)[:200] for each in listed[:100]) if isinstance(listed, list) else ()


def _fits(path: str, pattern: str) -> bool:
    """Whether a folder is one of a pattern; alternatives in braces are not read, and fit."""
    plain = pattern.removeprefix("./").strip("/")
    same_depth = "**" in plain or plain.count("/") == path.count("/")
    return "{" in plain or (same_depth and fnmatchcase(path, plain.replace("**", "*")))


def _below(folder: str, root: str) -> bool:
    return folder.startswith(f"{root}/")


def _packages(tree: Tree, contents: Contents) -> Iterator[tuple[str, dict[str, Any]]]:
    for file in [each for each in tree.named("package.json") if each.role not in _FOREIGN][:MAX_FILES]:
        try:
            value = parse_json(contents.text(file) or "null")
        except ParseProblem:
            continue
        if isinstance(value, dict):
            yield file.folder, value
