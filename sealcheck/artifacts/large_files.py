# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The files of the project that are too large to be read, by what their paths promise."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.prose.facts import load

Promise = Literal["deployment", "settings", "manifest", "people", "style", "citation", "pages", "tests"]
#: Roles of files that are not the project's own, or that nobody reads.
_ASIDE = frozenset({PathClass.VENDORED, PathClass.BINARY})
#: Files for another use; settings are also in samples, and pages of documentation are none of the software.
_OF_OTHER_USE = frozenset({PathClass.TEST, PathClass.EXAMPLE})
_OTHERS: Mapping[str, frozenset[PathClass]] = {
    "settings": frozenset({PathClass.TEST}),
    "pages": _OF_OTHER_USE | {PathClass.DOCS, PathClass.GENERATED},
}


@frozen
class LargeFiles:
    """The project's own files that are too large to be read; next to no project has any."""

    files: tuple[File, ...]

    def promising(self, what: Promise) -> list[File]:
        """Return those whose path promises `what`; tests are code where tests lie, settings are samples too."""
        if what == "tests":
            return [file for file in self.files if file.role is PathClass.TEST and file.language]
        own = (file for file in self.files if file.role not in _OTHERS.get(what, _OF_OTHER_USE))
        return [file for file in own if _pattern(what).fullmatch(file.path.lower())]


@cache
def _pattern(what: Promise) -> re.Pattern[str]:
    return re.compile("|".join(load("large_files")[what]))


@artifact
def large_files(tree: Tree) -> LargeFiles:
    """The project's own files that are too large to be read."""
    return LargeFiles(tuple(file for file in tree.files if file.too_large and file.role not in _ASIDE))
