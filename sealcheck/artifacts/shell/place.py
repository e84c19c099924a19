# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The folder that a shell is in, as its commands change it: cd, cd -, pushd, popd."""

from __future__ import annotations

from dataclasses import dataclass, field

from sealcheck.artifacts.shell.paths import join

CHANGES = frozenset({"cd", "pushd", "popd"})


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
