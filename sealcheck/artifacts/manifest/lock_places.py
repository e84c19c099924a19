# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which lock file keeps the versions of the packages that a folder asks for."""

from __future__ import annotations

from collections.abc import Iterable
from posixpath import relpath

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.lock_contents import LockContents
from sealcheck.artifacts.manifest.names import LOCKS
from sealcheck.artifacts.manifest.workspaces import Workspaces
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass

#: A lock in a folder above covers the members of a workspace of these ecosystems.
_WORKSPACES = frozenset({"npm", "Cargo", "Mix", "Python", "Dart", "Gradle", "Swift", "Go", "Rebar"})
#: Lock files of other folders that are asked.
MOST_BESIDE = 20
#: Bytes below which a lock file keeps no version.
SMALLEST = 4


@frozen
class KeptLocks:
    """The lock files by ecosystem, what they hold, and which folders they may speak for."""

    locks: dict[str, list[File]]
    held: LockContents
    npm: Workspaces

    def find(self, ecosystem: str, folder: str, names: Iterable[str]) -> tuple[File | None, File | None]:
        """Return the lock file that keeps the packages a folder asks for; else the nearest, which holds others."""
        near = self._near(ecosystem, folder)
        fitting = [file for file in near if self._speaks_for(file, ecosystem, folder)]
        if ecosystem == "npm":  # a package that others beside it take in by its path
            beside = self.locks.get(ecosystem, [])[:MOST_BESIDE]
            fitting += [file for file in beside if file not in near and self.held.links(file, folder)]
        holding = [file for file in near + fitting if self.held.keeps(file, names)]
        keeping = [file for file in fitting if file in holding]
        whole = (file for file in keeping if not self.held.lacks(file, names))
        lock = next(whole, keeping[0] if keeping else None)
        return lock, None if lock else next((file for file in near if file not in holding), None)

    def _near(self, ecosystem: str, folder: str) -> list[File]:
        """Return the lock files in the folder and, where workspaces share them, in those above, the nearest first."""
        shared = ecosystem in _WORKSPACES
        above = {folder} | ({folder[:i] for i, c in enumerate(folder) if c == "/"} | {""} if shared else set())
        locks = self.locks.get(ecosystem, [])
        near = [f for f in locks if f.folder in above or (ecosystem == "Swift" and f.folder.startswith(folder))]
        return sorted(near, key=lambda f: (len(f.folder), f.path), reverse=True)

    def _speaks_for(self, lock: File, ecosystem: str, folder: str) -> bool:
        """Whether a lock file near a folder is its own: above a package of npm, it is so for members only."""
        own = ecosystem != "npm" or lock.folder == folder
        if not own and (members := self.held.members(lock)):
            return relpath(folder, lock.folder or ".") in members
        return own or self.npm.covers(lock.folder, folder) or self.held.links(lock, folder)


def kept_locks(tree: Tree, contents: Contents, npm: Workspaces) -> KeptLocks:
    """Return the lock files of the project; those of examples and of vendored copies aside."""
    return KeptLocks(_locks(tree), LockContents(contents), npm)


def _locks(tree: Tree) -> dict[str, list[File]]:
    names = {name.lower(): eco for eco, files in LOCKS.items() for name in files}
    found: dict[str, list[File]] = {}
    for file in tree.named(*names):
        if file.role not in (PathClass.VENDORED, PathClass.EXAMPLE) and file.size not in range(SMALLEST):
            found.setdefault(names[file.name.lower()], []).append(file)
    return found
