# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A private temporary folder for one target: gone after success, failure, Ctrl-C, SIGTERM and SIGHUP."""

from __future__ import annotations

import atexit
import errno
import fcntl
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, TypeVar

from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.source import interrupts
from sealcheck.source.errors import AcquisitionError

T = TypeVar("T")

#: Our one branch: the only ref that is ever written, whatever the server calls its own.
SEAL_REF = "refs/seal/head"
_FOLDER = regex(r"sealcheck-([0-9]{1,10})-[A-Za-z0-9_]{1,40}")
#: Seconds after which a folder without a lock counts as left behind, not as just being made.
_YOUNG = 60.0

_LIVE: set[Workspace] = set()


class Workspace:
    """A private folder `sealcheck-<pid>-…` (mode 0700) with the children and stores of one target.

    `home` is the HOME of every git child. What is entered through `keep` is closed before the folder goes.
    """

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._process = os.getpid()
        self.path = Path()
        self.home = Path()

    def __enter__(self) -> Self:
        self._stack.enter_context(interrupts.guarded())
        with full_disk(), interrupts.shielded():
            self.path = Path(tempfile.mkdtemp(prefix=f"sealcheck-{os.getpid()}-"))
            _LIVE.add(self)
            self._stack.callback(self._remove)
            self._stack.enter_context(_locked(self.path))
            self.home = self.folder("home")
        sweep()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> Literal[False]:
        self.close()
        return False

    def close(self) -> None:
        """End what was kept and remove the folder; a second call does nothing."""
        with interrupts.shielded():
            self._stack.close()

    def keep(self, thing: AbstractContextManager[T]) -> T:
        """Enter `thing` and leave it when the workspace ends; return what it yields."""
        return self._stack.enter_context(thing)

    def folder(self, name: str) -> Path:
        """Return a new empty folder of the workspace."""
        path = self.path / name
        with full_disk():
            path.mkdir(mode=0o700, parents=True)
        return path

    def empty_store(self, name: str, *, object_format: str = "sha1") -> Path:
        """Return a new empty bare object store, its HEAD on our own ref; `object_format` is sha1 or sha256."""
        store = self.folder(name)
        with full_disk():
            for part in ("objects/pack", "objects/info", "refs/heads"):
                (store / part).mkdir(parents=True)
            (store / "HEAD").write_text(f"ref: {SEAL_REF}\n", encoding="ascii")
        self.seal_config(store, object_format=object_format)
        return store

    def seal_config(self, store: Path, *, object_format: str = "sha1") -> None:
        """Overwrite the store's configuration: no address, no promisor, so no later command can reach the network."""
        lines = ["[core]", "\trepositoryformatversion = 0", "\tbare = true"]
        if object_format != "sha1":
            lines = ["[core]", "\trepositoryformatversion = 1", "\tbare = true"]
            lines += ["[extensions]", f"\tobjectFormat = {object_format}"]
        with full_disk():
            (store / "config").write_text("\n".join(lines) + "\n", encoding="ascii")

    def _remove(self) -> None:
        if os.getpid() == self._process:  # a forked copy of us must not take the folder away
            shutil.rmtree(self.path, ignore_errors=True)
        _LIVE.discard(self)


@contextmanager
def full_disk() -> Iterator[None]:
    """Turn a full disk or quota within the block into one clear AcquisitionError."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise AcquisitionError(
                say("source.disk_full", folder=tempfile.gettempdir()), say("source.disk_full_hint")
            ) from None
        raise


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold a lock in the folder: process ids say nothing across containers that share a temporary folder."""
    with (folder / "lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield


def sweep() -> None:
    """Remove what killed runs of this user left behind: folders of dead processes that nobody holds locked."""
    with suppress(OSError):
        for place in os.scandir(tempfile.gettempdir()):
            match = _FOLDER.fullmatch(place.name)
            if match and not _alive(int(match[1])) and abandoned(Path(place.path)):
                shutil.rmtree(place.path, ignore_errors=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def abandoned(folder: Path) -> bool:
    """Whether nobody holds a folder of this user; one that another run has just removed is none."""
    try:
        about = folder.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(about.st_mode) or about.st_uid != os.getuid():
        return False
    try:
        handle = os.open(folder / "lock", os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        return time.time() - about.st_mtime > _YOUNG
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True


@atexit.register
def _remove_all() -> None:
    for workspace in list(_LIVE):
        with suppress(Exception, KeyboardInterrupt, SystemExit):  # the program ends already, with its own code
            workspace.close()
