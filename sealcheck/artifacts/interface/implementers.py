# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who implements what a description of an interface names: whoever does offers it, whatever else speaks for its use."""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.decode import decode
from sealcheck.artifacts.interface.described_names import names_of
from sealcheck.artifacts.interface.implemented import declared, implemented
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


def offered(tree: Tree, contents: Contents, described: Sequence[tuple[str, File]]) -> frozenset[str]:
    """Return the paths of those descriptions, given with their notations, whose interfaces the code implements."""
    names = {file.path: names_of(notation, file, contents.text(file) or "") for notation, file in described}
    texts = sorted({text.encode() for each in names.values() for text in each.texts})
    wanted = frozenset(name for each in names.values() for name in each.types)
    done = _implemented(tree, contents, wanted, texts) if texts else frozenset()
    return frozenset(path for path, each in names.items() if each.types & done)


def _implemented(tree: Tree, contents: Contents, wanted: frozenset[str], texts: Sequence[bytes]) -> frozenset[str]:
    """Return those of the names that code of the project implements, and that it does not write itself."""
    done: set[str] = set()
    own: set[str] = set()
    for file, data in contents.each(_programs(tree)):
        if first_of(texts, in_small(data)):
            text = decode(data) or ""
            done |= wanted & implemented(file.language or "", text)
            own |= wanted & declared(file.language or "", text)
    return frozenset(done - own)


def _programs(tree: Tree) -> Sequence[File]:
    """Return files of program code, those first whose names say that they implement something."""
    files = [file for file in tree.files if file.role is PathClass.SOURCE and file.language in _LANGUAGES]
    files = [file for file in files if (file.size or 0) <= MOST_BYTES and not _stands_in(file)]
    return sorted(files, key=lambda file: not words_of("implementers") & set(words_of_name(file.name)))[:MOST_FILES]


def _stands_in(file: File) -> bool:
    """Whether a file or a folder around it is called after something made up, or after tests."""
    return any(words_of("made_up") & set(words_of_name(part)) for part in file.path.split("/")[-8:])
