# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What belongs to a web service that is asked: other descriptions of the same service, schemas that it takes in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from posixpath import normpath

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.interface.places import is_client
from sealcheck.artifacts.interface.use import InterfaceUse
from sealcheck.artifacts.tree import Tree
from sealcheck.pattern import regex

#: Descriptions that are looked at, characters of each, and schemas that one takes in.
MOST_FILES, MOST_TEXT, MOST_TAKEN = 100, 400_000, 100
_SPACE = regex(r"\btargetNamespace\s{0,4}=\s{0,4}[\"']([^\"'<>]{1,300})[\"']")
_PORT = regex(r"<(?:[\w-]{1,20}:)?portType\s[^<>]{0,600}?\bname\s{0,4}=\s{0,4}[\"']([\w.-]{1,150})")
_TAKES = regex(r"\b(?:schemaLocation|location)\s{0,4}=\s{0,4}[\"']([^\"'<>\s:]{1,300}\.(?:xsd|wsdl))[\"']")


def taken_along(tree: Tree, contents: Contents, notations: Mapping[str, str], use: InterfaceUse) -> frozenset[str]:
    """Return the paths, out of those of descriptions with their notations, that belong to services which are asked."""
    services = [path for path, notation in notations.items() if notation == "wsdl"][:MOST_FILES]
    used = {path for path in services if use.reads(path) or use.asks_soap or is_client(path)}
    if not used:
        return frozenset()
    ports = {port for path in used for port in _ports(_text(tree, contents, path))}
    others = {path: set(_ports(_text(tree, contents, path))) for path in services if path not in used}
    again = {path for path, offered in others.items() if offered and offered <= ports}
    return frozenset(again | _schemas(tree, contents, used | again))


def _text(tree: Tree, contents: Contents, path: str) -> str:
    file = tree.at(path)
    return ((contents.text(file) if file else None) or "")[:MOST_TEXT]


def _ports(text: str) -> Iterator[tuple[str, str]]:
    space = _SPACE.search(text)
    yield from ((space[1] if space else "", match[1]) for match in _PORT.finditer(text))


def _schemas(tree: Tree, contents: Contents, paths: Iterable[str]) -> set[str]:
    """Return the paths of what descriptions take in, and of what that takes in, as far as it is there."""
    seen: set[str] = set()
    waiting = list(paths)
    while waiting and len(seen) < MOST_TAKEN:
        path = waiting.pop()
        for target in _TAKES.findall(_text(tree, contents, path))[:MOST_TAKEN]:
            taken = normpath(f"{path.rpartition('/')[0]}/{target}").lstrip("/")
            if taken not in seen and tree.at(taken):
                seen.add(taken)
                waiting.append(taken)
    return seen
