# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Runs git as a child that is bounded in time, output and disk, in an environment without prompt and user settings."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import IO

from sealcheck.model import say
from sealcheck.source.complaints import presentable
from sealcheck.source.environment import environment as environment
from sealcheck.source.errors import AcquisitionError

#: Bytes that one command may print.
OUTPUT_CAP = 32 * 1024 * 1024
#: Bytes of complaints kept of one command.
COMPLAINT_CAP = 64 * 1024
#: Limits inherited by every child: no file over 2 GiB, no core dump.
LIMITS = {resource.RLIMIT_FSIZE: 2 * 1024**3, resource.RLIMIT_CORE: 0}
#: Bytes of memory that a child may take: git keeps all refs a server names before it prints the first.
MEMORY = 4 * 1024**3
#: Bytes that wait between a child and us, so that neither has to stop for the other at every small object.
BUFFER = 256 * 1024
#: Seconds to wait for the end of a killed child.
GRACE = 5.0


class GitError(Exception):
    """A git command failed. `stderr` is cleaned and free of credentials; `returncode` is negative for a signal.

    `timed_out`: over its deadline; `too_long`: printed more than its cap; `stopped`: ended by its own watcher.
    """

    def __init__(
        self, returncode: int, stderr: str, *, timed_out: bool = False, too_long: bool = False, stopped: bool = False
    ) -> None:
        super().__init__(stderr or f"git ended with {returncode}")
        self.returncode = returncode
        self.stderr = stderr
        self.timed_out = timed_out
        self.too_long = too_long
        self.stopped = stopped


def run_git(
    args: Sequence[str],
    *,
    env: Mapping[str, str],
    deadline: float,
    stdin: bytes = b"",
    cap: int = OUTPUT_CAP,
    watch: Callable[[bytes], bool] | None = None,
) -> bytes:
    """Return what `git args…` prints within `deadline` seconds. Raises GitError on failure, over time or over `cap`.

    `watch` sees each line of complaint as it comes and stops the child by returning True.
    """
    with stream_git(args, env=env, deadline=deadline, stdin=bool(stdin), watch=watch) as child:
        if child.stdin is not None:
            threading.Thread(target=_feed, args=(child.stdin, stdin), daemon=True).start()
        parts: list[bytes] = []
        left = cap
        while part := child.stdout.read1(1 << 16):  # type: ignore[attr-defined]
            left -= len(part)
            if left < 0:
                child.kill()
                raise GitError(-signal.SIGKILL, child.complaints(), too_long=True)
            parts.append(part)
        child.finish()
        return b"".join(parts)


def _feed(pipe: IO[bytes], data: bytes) -> None:
    with suppress(OSError, ValueError):  # the child may end before it has read everything
        pipe.write(data)
        pipe.close()


class Child:
    """A running git command in a session of its own, ended as a group. Use it through `stream_git`."""

    def __init__(
        self,
        args: Sequence[str],
        env: Mapping[str, str],
        deadline: float,
        stdin: bool,
        watch: Callable[[bytes], bool] | None,
    ) -> None:
        self._watch = watch
        self._complaints: list[bytes] = []
        self.timed_out = False
        self.stopped = False
        self._process = _spawn(args, env, stdin)
        assert self._process.stdout is not None  # noqa: S101 - opened as pipes
        self.stdout: IO[bytes] = self._process.stdout
        self.stdin: IO[bytes] | None = self._process.stdin
        self._timer = threading.Timer(max(deadline, 0.0), self._expire)
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._timer.daemon = True
        self._timer.start()
        self._listener.start()

    def kill(self) -> None:
        """End the child and everything it started, at once."""
        if self._process.returncode is None:  # not reaped, so the id is still its own
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def complaints(self) -> str:
        """Return what the child wrote to stderr so far, cleaned, one line per complaint, without credentials."""
        return presentable(b"".join(self._complaints))

    def finish(self) -> None:
        """Wait for the child's own end. Raises GitError if it failed or was stopped."""
        returncode = self._process.wait()
        self._listener.join(GRACE)
        if returncode or self.timed_out or self.stopped:
            raise GitError(returncode, self.complaints(), timed_out=self.timed_out, stopped=self.stopped)

    def close(self) -> None:
        """End the child if it still runs, and let go of its pipes."""
        self._timer.cancel()
        self.kill()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(GRACE)
        self._listener.join(GRACE)
        for pipe in (self.stdin, self.stdout, self._process.stderr):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _expire(self) -> None:
        self.timed_out = True
        self.kill()

    def _listen(self) -> None:
        assert self._process.stderr is not None  # noqa: S101 - opened as a pipe
        left = COMPLAINT_CAP
        with suppress(OSError, ValueError):
            while line := self._process.stderr.readline(4096):
                if left > 0:
                    self._complaints.append(line)
                    left -= len(line)
                if self._watch is not None and not self.stopped and self._watch(line):
                    self.stopped = True
                    self.kill()


@contextmanager
def stream_git(
    args: Sequence[str],
    *,
    env: Mapping[str, str],
    deadline: float,
    stdin: bool = False,
    watch: Callable[[bytes], bool] | None = None,
) -> Iterator[Child]:
    """Yield a running `git args…` with `stdout` (and `stdin` if asked for); its group is dead when the block ends.

    The caller reads `stdout` to its end and calls `finish()` to learn whether the command succeeded.
    """
    child = Child(args, env, deadline, stdin, watch)
    _CHILDREN.add(child)
    if _stopping.is_set():
        child.kill()
    try:
        yield child
    finally:
        _CHILDREN.discard(child)
        child.close()


_CHILDREN: set[Child] = set()
_stopping = threading.Event()
_spawning = threading.Lock()
# A process that is forked while another thread holds the lock could never start a child of its own.
os.register_at_fork(before=_spawning.acquire, after_in_parent=_spawning.release, after_in_child=_spawning.release)


def stop_children() -> None:
    """Kill every git child of this process and start no others until `allow_children`; safe in a signal handler."""
    _stopping.set()
    for child in list(_CHILDREN):
        child.kill()


def allow_children() -> None:
    """Let children start again after `stop_children`."""
    _stopping.clear()


def _spawn(args: Sequence[str], env: Mapping[str, str], stdin: bool) -> subprocess.Popen[bytes]:
    if _stopping.is_set():
        raise GitError(-signal.SIGTERM, "interrupted", stopped=True)
    try:
        with _limits():
            child = subprocess.Popen(
                ["git", *args],
                env=dict(env),
                cwd=env["HOME"],
                stdin=subprocess.PIPE if stdin else subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
                bufsize=BUFFER,
                pipesize=BUFFER,
            )
    except FileNotFoundError as error:
        if error.filename != "git":
            raise
        raise AcquisitionError(say("source.git_missing"), say("source.git_missing_hint")) from None
    if sys.platform == "linux":
        with suppress(OSError):  # the child's memory; our own must not shrink even for a moment
            resource.prlimit(child.pid, resource.RLIMIT_DATA, (MEMORY, MEMORY))
    return child


@contextmanager
def _limits() -> Iterator[None]:
    """Lower our own limits just long enough for the child to inherit them; a preexec_fn is not safe with threads."""
    with _spawning:
        before = {kind: resource.getrlimit(kind) for kind in LIMITS}
        try:
            for kind, most in LIMITS.items():
                soft, hard = before[kind]
                if soft == resource.RLIM_INFINITY or soft > most:
                    resource.setrlimit(kind, (most, hard))
            yield
        finally:
            for kind, limits in before.items():
                resource.setrlimit(kind, limits)
