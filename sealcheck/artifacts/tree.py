# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tracked files with their roles: source, test, example, docs, config, generated, vendored, data, binary."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from sealcheck.artifacts.roles import language_of, role_of
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import Entry, EntryKind, File, PathClass, Snapshot

#: Folders in which forges and people look for a project's own documents, nearest first.
HOME_FOLDERS = ("", ".github", ".gitlab", ".forgejo", ".gitea", "docs", "doc")


@frozen
class Tree:
    """All regular files in path order; symlinks and submodules apart, since nothing follows them."""

    files: tuple[File, ...]
    symlinks: tuple[Entry, ...] = ()
    submodules: tuple[Entry, ...] = ()

    @cached_property
    def _by_path(self) -> dict[str, File]:
        return {file.path: file for file in self.files}

    def at(self, path: str) -> File | None:
        """Return the file at exactly `path`, or None."""
        return self._by_path.get(path)

    def of(self, *roles: PathClass) -> tuple[File, ...]:
        """Return the files of these roles."""
        return tuple(file for file in self.files if file.role in roles)

    def within(self, folders: Iterable[str]) -> tuple[File, ...]:
        """Return the files directly in one of `folders` ("" is the root), in the order of the folders."""
        order = {folder.lower(): rank for rank, folder in enumerate(folders)}
        inside = [file for file in self.files if file.folder.lower() in order]
        return tuple(sorted(inside, key=lambda file: (order[file.folder.lower()], file.path)))

    @cached_property
    def home(self) -> tuple[File, ...]:
        """The files in the root and the folders where forges look for a project's own documents."""
        return self.within(HOME_FOLDERS)

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder that holds a file, however deep."""
        found: set[str] = set()
        for file in self.files:
            folder = file.folder
            while folder and folder not in found:
                found.add(folder)
                folder = folder.rpartition("/")[0]
        return frozenset(found)


@artifact
def tree(snapshot: Snapshot) -> Tree:
    """The snapshot's entries by kind, each regular file with its role."""
    files = [
        File(e.path, e.oid, e.size, role_of(e.path), language_of(e.path), e.executable)
        for e in snapshot.entries
        if e.kind is EntryKind.FILE
    ]
    by_kind = {kind: tuple(e for e in snapshot.entries if e.kind is kind) for kind in EntryKind}
    return Tree(
        tuple(sorted(files, key=lambda file: file.path)), by_kind[EntryKind.SYMLINK], by_kind[EntryKind.SUBMODULE]
    )
