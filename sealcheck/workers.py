# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Runs pure jobs on all processors: the first here, each other in a forked child that hands its result back."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from sealcheck.frozen import frozen

T = TypeVar("T")

#: More children than this gain little: they share one disk and one cache of memory.
MOST = 4


@frozen
class _Child:
    pid: int
    result: int


def processors() -> int:
    """Return how many jobs are worth running at once: 1 where forking a program with threads is not safe."""
    return min(MOST, len(os.sched_getaffinity(0))) if sys.platform == "linux" else 1


def side_by_side(jobs: Sequence[Callable[[], T]]) -> list[T]:
    """Return what the jobs return, in their order. A job must change nothing, since it may run in another process.

    What a child does not deliver (it was killed, memory was short, the job raised) is done again here, so that
    nothing is lost and an error of a job is raised as if it had run here. No child outlives the call.
    """
    children = [_start(job) for job in jobs[1:]]
    try:
        first = [job() for job in jobs[:1]]
        return first + [_received(child, job) for child, job in zip(children, jobs[1:], strict=True)]
    finally:
        for child in children:
            _end(child)


def _start(job: Callable[[], T]) -> _Child | None:
    reading, writing = os.pipe()
    try:
        pid = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return None
    if not pid:
        _work(job, reading, writing)
    os.close(writing)
    return _Child(pid, reading)


def _work(job: Callable[[], T], reading: int, writing: int) -> None:
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


def _received(child: _Child | None, job: Callable[[], T]) -> T:
    if child is not None:
        with suppress(EOFError, pickle.UnpicklingError), os.fdopen(os.dup(child.result), "rb") as pipe:
            result: T = pickle.load(pipe)  # noqa: S301 - written by our own child
            return result
    return job()


def _end(child: _Child | None) -> None:
    if child is not None:
        os.close(child.result)
        with suppress(ProcessLookupError):
            os.kill(child.pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(child.pid, 0)
