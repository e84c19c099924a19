# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a configuration may refer to: the files of its own repository, and what the repository is called."""

from __future__ import annotations

import re
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
#: Patterns with more stars are left aside, since they could take long to match.
MOST_STARS = 4
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

    def has_folder(self, folder: str) -> bool:
        """Whether files lie below `folder`, or it is or lies behind a link or submodule, which nothing follows."""
        low = folder.lower()
        links = (entry.path.lower() for entry in (*self.tree.symlinks, *self.tree.submodules))
        if any(f"{low}/".startswith(f"{path}/") or path.startswith(f"{low}/") for path in links):
            return True
        return any(file.path.lower().startswith(f"{low}/") for file in self.tree.mentioning(f"{low}/"))

    def may_hold(self, pattern: str) -> bool:
        """Whether a path pattern can match a file of the program, going by its fixed beginning or its ending."""
        wild = _WILD.search(pattern)
        start = pattern[: wild.start()] if wild else pattern
        if start:
            at = bisect_left(self._paths, start)
            return at < len(self._paths) and self._paths[at].startswith(start)
        ending = pattern.rpartition(".")[2]
        return ending == pattern or not ending.isalnum() or ending.lower() in self._endings

    def without_code(self, ignored: list[str]) -> bool:
        """Whether path patterns that are passed over fit every file of the program's code."""
        globs = [re.compile(translated(each)) for each in ignored if each[:1] != "!" and each.count("*") <= MOST_STARS]
        code = (file.path for file in self.tree.files if file.role is PathClass.SOURCE)
        found = next((path for path in code if not any(glob.fullmatch(path[:500]) for glob in globs)), None)
        return bool(globs) and found is None and any(f.role is PathClass.SOURCE for f in self.tree.files)


def translated(pattern: str) -> str:
    """Return a path pattern of GitHub as a regular expression: one star stays within a folder, two cross them."""
    parts = re.split(r"(\*\*/?|\*)", pattern[:300])
    return "".join({"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*"}.get(part, re.escape(part)) for part in parts)
