# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads files below a folder and nowhere else: no step of a path follows a symbolic link, not even for a moment."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from types import TracebackType
from typing import Self

from sealcheck.frozen import frozen
from sealcheck.model import EntryKind

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_GONE = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)


@frozen
class Seen:
    """What is at a path: `data` is the content or the target of a link, None when it is over the limit."""

    kind: EntryKind
    size: int
    executable: bool = False
    data: bytes | None = None


class Beneath:
    """Opens paths step by step from one folder; the folders of the last path stay open, so sorted paths are quick.

    `refused` says whether the last path was there but could not be read.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._open: list[tuple[str, int]] = []
        self.refused = False

    def __enter__(self) -> Self:
        self._open = [("", os.open(self._root, _FOLDER & ~os.O_NOFOLLOW))]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._open:
            os.close(self._open.pop()[1])

    def look(self, path: str, *, limit: int) -> Seen | None:
        """Return what is at `path`; None when it is gone, unreadable, or neither file, link nor folder."""
        self.refused = False
        folder, _, name = path.rpartition("/")
        try:
            return self._look(self._folder(folder), name, limit)
        except OSError as error:
            self.refused = error.errno not in _GONE
            return None

    def _look(self, folder: int, name: str, limit: int) -> Seen | None:
        try:
            handle = os.open(name, _FILE, dir_fd=folder)
        except OSError as error:
            if error.errno != errno.ELOOP:
                raise
            target = os.fsencode(os.readlink(name, dir_fd=folder))
            return Seen(EntryKind.SYMLINK, len(target), data=target)
        try:
            about = os.fstat(handle)
            if stat.S_ISDIR(about.st_mode):
                return Seen(EntryKind.SUBMODULE, 0)
            if not stat.S_ISREG(about.st_mode):
                self.refused = True
                return None
            return _content(handle, about, limit)
        finally:
            os.close(handle)

    def _folder(self, path: str) -> int:
        """Return the open folder at `path`, opening only the steps that the last one does not share."""
        steps = path.split("/") if path else []
        shared = 0
        while shared < len(steps) and shared + 1 < len(self._open) and self._open[shared + 1][0] == steps[shared]:
            shared += 1
        while len(self._open) > shared + 1:
            os.close(self._open.pop()[1])
        for step in steps[shared:]:
            self._open.append((step, os.open(step, _FOLDER, dir_fd=self._open[-1][1])))
        return self._open[-1][1]


def _content(handle: int, about: os.stat_result, limit: int) -> Seen:
    executable = bool(about.st_mode & stat.S_IXUSR)
    if about.st_size > limit:
        return Seen(EntryKind.FILE, about.st_size, executable)
    data = os.read(handle, about.st_size + 1)
    if len(data) == about.st_size:
        return Seen(EntryKind.FILE, len(data), executable, data)
    parts = [data]  # it grew or shrank meanwhile
    left = limit + 1 - len(data)
    while left > 0 and (part := os.read(handle, min(left, 1 << 20))):
        parts.append(part)
        left -= len(part)
    data = b"".join(parts)
    return Seen(EntryKind.FILE, len(data), executable, data if len(data) <= limit else None)
