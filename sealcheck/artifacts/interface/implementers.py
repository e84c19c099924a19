# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who implements what a description of an interface names: whoever does offers it, whatever else speaks for its use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.decode import decode
from sealcheck.artifacts.interface.described_names import Names, names_of
from sealcheck.artifacts.interface.implemented import declared, implemented
from sealcheck.artifacts.interface.routes import answers, paths_of, routes_in, steps_of
from sealcheck.artifacts.interface.test_data import words_of_name
from sealcheck.artifacts.interface.use import words_of
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.search import first_of, in_small

#: Files of code that are looked at, and bytes of each.
MOST_FILES, MOST_BYTES = 6_000, 400_000
_LANGUAGES = frozenset(
    {"Java", "Kotlin", "Scala", "Groovy", "C#", "Python", "Go", "JavaScript", "TypeScript", "PHP", "Ruby", "Rust"}
    | {"C++", "Dart", "Swift", "Elixir"}
)


class _Done(NamedTuple):
    """What code implements, and the paths at which it answers."""

    types: frozenset[str]
    routes: frozenset[str]


def offered(tree: Tree, contents: Contents, described: Sequence[tuple[str, File]]) -> frozenset[str]:
    """Return the paths of those descriptions, given with their notations, whose interfaces the code implements."""
    texts = {file.path: contents.text(file) or "" for _, file in described}
    names = {file.path: names_of(notation, file, texts[file.path]) for notation, file in described}
    if all(notation == "protobuf" and len(names[file.path].types) == 1 for notation, file in described):
        return frozenset()  # messages alone, which nobody implements
    paths = {file.path: paths_of(texts[file.path]) for notation, file in described if notation == "openapi"}
    done = _done(tree, contents, list(names.values()), frozenset().union(*paths.values()))
    answered = {path for path, each in paths.items() if answers(each, done.routes)}
    return frozenset({path for path, each in names.items() if each.types & done.types} | answered)


def _done(tree: Tree, contents: Contents, names: Sequence[Names], paths: frozenset[str]) -> _Done:
    """Return those of the names that code implements and did not write itself, and the paths at which it answers."""
    wanted = frozenset().union(*(each.types for each in names))
    texts = sorted({text.encode() for each in names for text in each.texts})
    steps = sorted(step.encode() for step in steps_of(paths))
    done: set[str] = set()
    own: set[str] = set()
    routes: set[str] = set()
    for file, data in contents.each(programs(tree)):
        small = in_small(data)
        if first_of(texts, small):
            text = decode(data) or ""
            done |= wanted & implemented(file.language or "", text)
            own |= wanted & declared(file.language or "", text)
        if first_of(steps, small):
            routes |= paths & routes_in(decode(data) or "")
    return _Done(frozenset(done - own), frozenset(routes))


def programs(tree: Tree) -> Sequence[File]:
    """Return files of program code, those first whose names say that they implement something."""
    files = [file for file in tree.files if file.role is PathClass.SOURCE and file.language in _LANGUAGES]
    files = [file for file in files if (file.size or 0) <= MOST_BYTES and not _stands_in(file)]
    return sorted(files, key=lambda file: not words_of("implementers") & set(words_of_name(file.name)))[:MOST_FILES]


def _stands_in(file: File) -> bool:
    """Whether a file or a folder around it is called after something made up, or after tests."""
    return any(words_of("made_up") & set(words_of_name(part)) for part in file.path.split("/")[-8:])
