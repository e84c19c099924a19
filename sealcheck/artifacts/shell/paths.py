# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Paths, folders and options in shell text: where a shell is as its commands change it, what is a shell script."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

CHANGES = frozenset({"cd", "pushd", "popd"})


def option(words: tuple[str, ...], *names: str) -> str | None:
    """Return the value of the first of these options, written as two words or with an equals sign."""
    for i, word in enumerate(words[:-1]):
        if word in names:
            return words[i + 1]
    return next((w.partition("=")[2] for w in words if w.partition("=")[0] in names and "=" in w), None)


def join(folder: str, path: str) -> str:
    """A folder inside the repository; what leads out of it, or starts at a variable, counts from the root."""
    plain = re.sub(r"^\$\{?[\w.]{1,60}\}?/?", "", path.strip("\"'"))
    joined = posixpath.normpath(posixpath.join("" if plain != path or path.startswith("/") else folder, plain or "."))
    return "" if joined in (".", "/") or joined.startswith("..") else joined.lstrip("/")


def within(path: str, places: Iterable[str]) -> bool:
    """Whether a path is one of the files, or lies in one of the folders; an empty place is the root."""
    return any(not place or path == place or path.startswith(f"{place}/") for place in places)


def is_shell(name: str, text: str) -> bool:
    """Whether a file is a shell script, by its first line or its name."""
    first = text[:200].split("\n", 1)[0]
    if first.startswith("#!"):
        return re.search(r"\b(?:ba|da|z|k|a)?sh\b", first) is not None
    return name.endswith((".sh", ".bash", ".zsh")) or "." not in name


@dataclass
class Place:
    """Where a shell is, where it was before, and what `pushd` has left."""

    here: str
    before: str = ""
    left: list[str] = field(default_factory=list)

    def move(self, words: tuple[str, ...], target: str | None = None) -> None:
        """Follow one of the commands that change the folder; `target` is where it leads if that is known."""
        goal = join(self.here, words[1]) if len(words) > 1 else ""
        if words[0] == "popd":
            goal = self.left.pop() if self.left else self.here
        elif words[1:2] == ("-",):
            goal = self.before
        elif target is not None:
            goal = target
        if words[0] == "pushd":
            self.left.append(self.here)
        self.before, self.here = self.here, goal
