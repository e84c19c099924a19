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
from sealcheck.pattern import regex


def schemas_in_code(tree: Tree, contents: Contents, scans: Scans, use: InterfaceUse) -> Iterator[tuple[File, InCode]]:
    """Yield the schemas with the reason for which one does not count; of those that do, one per folder."""
    seen: set[str] = set()
    for path, each in scans.of("schema_in_code").items():
        file = tree.at(path)
        if file is None or file.folder in seen or is_foreign(path):
            continue
        used = use.asks_graphql or is_shown(path) or _only_asks(file, tree, contents)
        used = used or (not use.serves_graphql and of_pages(file, tree, contents)) or _asks_itself(file, tree, contents)
        reason = each.reason or ("near_used" if used else "near_test" if stands_in(path) else "")
        if not reason:
            seen.add(file.folder)
        yield file, each._replace(reason=reason)


#: Modules that a program takes in, in JavaScript and in Python.
_IMPORTED = regex(r"(?m)\b(?:from\s{1,4}|require\(\s{0,4})['\"]([^'\"\n]{1,100})['\"]|^(?:from|import) (\w{1,60})\b")
#: The root of a schema as a whole, rather than what is added to one.
_WHOLE = regex(r"(?m)(?<!extend )\btype[ \t]{1,4}(?:Query|Mutation)\b")


def _asks_itself(file: File, tree: Tree, contents: Contents) -> bool:
    """Whether code takes in a client of GraphQL, and only adds to a schema or lies in a package without a server."""
    text = (contents.text(file) or "")[:MOST_TEXT]
    names = {name.lower() for groups in _IMPORTED.findall(text) for name in groups if name}
    if not names & words_of("graphql_clients") or names & words_of("graphql_servers"):
        return False
    manifest = _manifest(file, tree, contents)
    return not _WHOLE.search(text) or not manifest & words_of("graphql_servers")


def of_pages(file: File, tree: Tree, contents: Contents) -> bool:
    """Whether a file belongs to a package of npm that makes pages, and in which nothing may serve GraphQL."""
    names = _manifest(file, tree, contents)
    serves = words_of("graphql_servers") | words_of("server_frameworks") | words_of("may_serve")
    return bool(names & words_of("page_libraries")) and not names & serves


def _only_asks(file: File, tree: Tree, contents: Contents) -> bool:
    """Whether code belongs to a package of npm that names a client of GraphQL, and no server."""
    names = _manifest(file, tree, contents)
    return bool(names & words_of("graphql_clients")) and not names & words_of("graphql_servers")


def _manifest(file: File, tree: Tree, contents: Contents) -> set[str]:
    """Return the names in the nearest package.json above a file."""
    folder = file.folder
    while True:
        manifest = tree.at(f"{folder}/package.json".lstrip("/"))
        if manifest:
            return names_in((contents.text(manifest) or "")[:MOST_TEXT].lower())
        if not folder:
            return set()
        folder = folder.rpartition("/")[0]
