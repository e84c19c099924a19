# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The packages of npm workspaces: managers link them to each other, and lock files keep no version of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest_readers import Needs
from sealcheck.artifacts.tree import Tree
from sealcheck.model import PathClass
from sealcheck.parse import ParseProblem, parse_json

#: Manifests read at most; a monorepo has some dozens.
MAX_FILES = 300
_FOREIGN = frozenset({PathClass.VENDORED, PathClass.GENERATED, PathClass.EXAMPLE, PathClass.TEST})


def members(tree: Tree, contents: Contents) -> frozenset[str]:
    """Return the names of the packages below the root of a workspace; none where no workspace is declared."""
    found = list(_packages(tree, contents))
    roots = {folder for folder, value in found if value.get("workspaces")}
    roots |= {file.folder for file in tree.named("pnpm-workspace.yaml", "lerna.json") if file.role not in _FOREIGN}
    inside = (value for folder, value in found if any(root in ("", folder) or _below(folder, root) for root in roots))
    return frozenset(name for value in inside if isinstance(name := value.get("name"), str))


def without(needs: Needs, names: frozenset[str]) -> Needs:
    """Return what a manifest needs of others than the packages of these names."""
    others = tuple(name for name in needs.names if name not in names)
    total = needs.total - (len(needs.names) - len(others))
    return needs._replace(total=total, exact=min(needs.exact, total), names=others)


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
