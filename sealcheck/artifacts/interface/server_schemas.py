# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whose interface a schema of GraphQL in program code describes: that of a server, or what a client adds to it."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.interface import schema_literals as schema_literals  # for its scanner
from sealcheck.artifacts.interface.literals import InCode
from sealcheck.artifacts.interface.places import is_foreign, is_shown, stands_in
from sealcheck.artifacts.interface.use import MOST_TEXT, InterfaceUse, names_in, words_of
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File


def schemas_in_code(tree: Tree, contents: Contents, scans: Scans, use: InterfaceUse) -> Iterator[tuple[File, InCode]]:
    """Yield the schemas with the reason for which one does not count; of those that do, one per folder."""
    seen: set[str] = set()
    for path, each in scans.of("schema_in_code").items():
        file = tree.at(path)
        if file is None or file.folder in seen or is_foreign(path):
            continue
        used = use.asks_graphql or is_shown(path) or _only_asks(file, tree, contents)
        reason = each.reason or ("near_used" if used else "near_test" if stands_in(path) else "")
        if not reason:
            seen.add(file.folder)
        yield file, each._replace(reason=reason)


def _only_asks(file: File, tree: Tree, contents: Contents) -> bool:
    """Whether code belongs to a package of npm that names a client of GraphQL, and no server."""
    folder = file.folder
    while True:
        manifest = tree.at(f"{folder}/package.json".lstrip("/"))
        if manifest:
            names = names_in((contents.text(manifest) or "")[:MOST_TEXT].lower())
            return bool(names & words_of("graphql_clients")) and not names & words_of("graphql_servers")
        if not folder:
            return False
        folder = folder.rpartition("/")[0]
