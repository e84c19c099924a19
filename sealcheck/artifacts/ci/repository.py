# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a configuration may refer to: the files of its own repository, and what the repository is called."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.snapshot import Subject

#: What makes the program: changes to other files alone are no ordinary changes.
_CODE = frozenset({PathClass.SOURCE, PathClass.TEST, PathClass.CONFIG})
_WILD = regex(r"[*?\[+]")
#: What the forges keep for themselves: a pipeline that starts when its own file changes guards no program.
_FORGE = (".github/", ".forgejo/", ".gitea/", ".gitlab/", ".circleci/")


@dataclass
class Repository:
    """What a workflow may refer to."""

    tree: Tree
    contents: Contents
    subject: Subject

    @cached_property
    def _paths(self) -> list[str]:
        return [file.path for file in self.tree.files if file.role in _CODE and not file.path.startswith(_FORGE)]

    @cached_property
    def _endings(self) -> frozenset[str]:
        return frozenset(file.ending for file in self.tree.files if file.role in _CODE)

    def text(self, path: str) -> tuple[File, str] | None:
        """Return the file at `path` with its text, or None when there is none that can be read."""
        file = self.tree.at(path)
        text = self.contents.text(file) if file else None
        return (file, text) if file and text is not None else None

    def may_hold(self, pattern: str) -> bool:
        """Whether a path pattern can match a file of the program, going by its fixed beginning or its ending."""
        wild = _WILD.search(pattern)
        start = pattern[: wild.start()] if wild else pattern
        if start:
            at = bisect_left(self._paths, start)
            return at < len(self._paths) and self._paths[at].startswith(start)
        ending = pattern.rpartition(".")[2]
        return ending == pattern or not ending.isalnum() or ending.lower() in self._endings
