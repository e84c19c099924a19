# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Runs a pure job in a forked child on another processor, while this process goes on."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Generic, TypeVar

T = TypeVar("T")

#: More children than this gain little: they share one disk and one cache of memory.
MOST = 3
#: Bytes of a claim. So few are read and written as a whole, whoever else reads.
_CLAIM = 2


def helpers() -> int:
    """Return how many children are worth starting beside this process: none where forking with threads is not safe."""
    return min(MOST, len(os.sched_getaffinity(0)) - 1) if sys.platform == "linux" else 0


class Claims:
    """Numbers from 0 to below `count`, each given to the first to ask: this process or one forked from it."""

    def __init__(self, count: int) -> None:
        self._reading, writing = os.pipe()
        with os.fdopen(writing, "wb") as pipe:  # at most 64 KiB, which a pipe holds
            pipe.write(b"".join(number.to_bytes(_CLAIM) for number in range(count)))

    def __iter__(self) -> Iterator[int]:
        while self._reading >= 0 and (claim := os.read(self._reading, _CLAIM)):
            yield int.from_bytes(claim)

    def close(self) -> None:
        """Give no more numbers to this process."""
        if self._reading >= 0:
            os.close(self._reading)
            self._reading = -1


class Pending(Generic[T]):
    """A job under way in a child. It must change nothing, since it may run twice."""

    def __init__(self, job: Callable[[], T]) -> None:
        self._job = job
        self._pid, self._pipe = _start(job)

    def result(self) -> T:
        """Return what the job returns, once it is done.

        What the child does not deliver (it was killed, memory was short, the job raised) is done again here, so that
        nothing is lost and an error of the job is raised as if it had run here.
        """
        try:
            with suppress(EOFError, pickle.UnpicklingError, OSError), os.fdopen(os.dup(self._pipe), "rb") as pipe:
                found: T = pickle.load(pipe)  # noqa: S301 - written by our own child
                return found
            return self._job()
        finally:
            self.close()

    def close(self) -> None:
        """End the child, done or not; nothing of it is left."""
        if self._pipe >= 0:
            os.close(self._pipe)
            self._pipe = -1
        if self._pid:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            with suppress(ChildProcessError):
                os.waitpid(self._pid, 0)
            self._pid = 0


def _start(job: Callable[[], object]) -> tuple[int, int]:
    """Return the child's process and the pipe its result comes through; (0, -1) when no process is to be had."""
    reading, writing = os.pipe()
    try:
        pid = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return 0, -1
    if not pid:
        _work(job, reading, writing)
    os.close(writing)
    return pid, reading


def _work(job: Callable[[], object], reading: int, writing: int) -> None:
    """Do the job in the child and end it, whatever happens: nothing of the parent's may be unwound or cleaned here."""
    code = 1
    try:
        for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGALRM):
            signal.signal(each, signal.SIG_DFL)
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(job(), pipe, pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)
