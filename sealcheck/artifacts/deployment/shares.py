# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How much of the software folders hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sealcheck.artifacts.shell.paths import within
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass

#: A package with less than one of so many source files is a part of the software. A bold share on purpose: a core of
#: a fifth may well be the software, with scripts around it.
LITTLE = 10
#: Manifests of front ends, which are not measured against the server beside them.
_FRONT_ENDS = ("package.json", "pubspec.yaml")


def holds_little(tree: Tree, folders: Sequence[str], least: int = LITTLE) -> bool:
    """Whether these folders hold less than one of `least` source files, front ends in folders of their own aside."""
    fronts = [f.folder for f in tree.named(*_FRONT_ENDS) if f.role is not PathClass.VENDORED]
    apart = [] if "" in fronts else [front for front in fronts if not any(within(each, [front]) for each in folders)]
    sources = [file for file in tree.of(PathClass.SOURCE) if file.language and not _is_in_front(file, apart)]
    return least * sum(within(file.folder, folders) for file in sources) < len(sources)


def _is_in_front(file: File, fronts: Iterable[str]) -> bool:
    return file.language not in ("Python", "PHP") and within(file.folder, fronts)
