# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How much of the project's program code a check or a pipeline looks at."""

from __future__ import annotations

from sealcheck.artifacts.languages import MARKUP
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass

#: What looks at less than one of so many files leaves the project unwatched. The sentences of a report say "a fifth".
LITTLE = 5


def program_files(tree: Tree) -> list[File]:
    """Return the files of the project's own code in programming languages, without pages and notations."""
    return [file for file in tree.of(PathClass.SOURCE) if file.language and file.language not in MARKUP]


def is_little(part: int, whole: int) -> bool:
    """Whether so many files of all are less than a fifth of them."""
    return LITTLE * part < whole
