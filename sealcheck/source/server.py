# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A remote repository as git children see it: address and token by environment, one deadline for everything."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sealcheck.source.forges import authorization, token_for
from sealcheck.source.git import Child, GitError, environment, stream_git
from sealcheck.source.interrupts import shielded
from sealcheck.source.options import Options, idle
from sealcheck.source.workspace import SEAL_REF

#: The remote's name in the children's environment; its address is on no command line.
REMOTE = "o"
#: Seconds after which the main thread looks up from waiting for other threads.
PATIENCE = 0.1

_FETCH = (
    "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--no-auto-maintenance",
    "--update-shallow",
)  # fmt: skip


class Server:
    """Runs git commands against one address until `timeout` seconds from now are over."""

    def __init__(
        self,
        url: str,
        home: Path,
        options: Options,
        timeout: float,
        *,
        object_format: str = "sha1",
    ) -> None:
        self.url = url
        self.home = home
        self.object_format = object_format
        self.token = token_for(url, options.tokens)
        header = {"http.extraHeader": authorization(url, self.token)} if self.token else {}
        self._env = environment(home, {f"remote.{REMOTE}.url": url, **header})
        self._end = time.monotonic() + timeout
        self._children: set[Child] = set()
        self._meanwhile = options.meanwhile

    @property
    def left(self) -> float:
        """Seconds until the deadline, at least 0."""
        return max(0.0, self._end - time.monotonic())

    @contextmanager
    def stream(self, store: Path, *args: str, stdin: bool = False, within: float = 1e9, **more: Any) -> Iterator[Child]:
        """Yield a running git command on `store` that may use the network; see `git.stream_git`."""
        args = ("--git-dir", str(store), *args)
        with stream_git(args, env=self._env, deadline=min(self.left, within), stdin=stdin, **more) as child:
            self._children.add(child)
            try:
                yield child
            finally:
                self._children.discard(child)

    def fetch(
        self,
        store: Path,
        *options: str,
        refspecs: tuple[str, ...],
        watch: Callable[[bytes], bool] | None = None,
        within: float = 1e9,
    ) -> None:
        """Fetch `refspecs` into `store` within the deadline (and `within` seconds). Raises GitError.

        Each refspec names its destination, so the server chooses no name in our store.
        """
        with self.stream(store, *_FETCH, *options, "--stdin", REMOTE, stdin=True, within=within, watch=watch) as child:
            assert child.stdin is not None  # noqa: S101 - asked for
            try:
                child.stdin.write("".join(f"{refspec}\n" for refspec in refspecs).encode("utf-8", "surrogateescape"))
                child.stdin.close()
            except BrokenPipeError:  # it ended before it read them; finish() says why
                pass
            child.stdout.read()
            child.finish()

    def stop(self) -> None:
        """Kill every command that still runs against this server."""
        for child in list(self._children):
            child.kill()

    def in_parallel(self, *jobs: Callable[[], Any]) -> list[Any]:
        """Return the results of the jobs; when one fails the others are killed and its error is raised."""
        with ThreadPoolExecutor(len(jobs), thread_name_prefix="sealcheck") as pool:
            with shielded():  # a thread whose start is interrupted would be one that nobody waits for
                futures = [pool.submit(job) for job in jobs]
            meanwhile, self._meanwhile = self._meanwhile, idle
            meanwhile()
            done = _first_failure_or_all(futures)
            failed = next((future for future in futures if _failed(future, done)), None)
            if failed is not None:
                self.stop()
        if failed is not None:
            failed.result()
        return [future.result() for future in futures]


def _first_failure_or_all(futures: Sequence[Future[Any]]) -> set[Future[Any]]:
    """Wait in short steps: a signal that another thread happens to catch is only seen between two of them."""
    while True:
        done, pending = wait(futures, timeout=PATIENCE, return_when=FIRST_EXCEPTION)
        if not pending or any(_failed(future, done) for future in futures):
            return done


def _failed(future: Future[Any], done: set[Future[Any]]) -> bool:
    return future in done and future.exception() is not None


def to_seal_ref(source: str) -> str:
    """Return the refspec that fetches `source` (HEAD, a full ref name or a commit) to our one ref."""
    return f"+{source}:{SEAL_REF}"


def is_refused_filter(error: GitError) -> bool:
    """Return whether the server knows filters but not this one, or its answer says it takes none."""
    return "not supported" in error.stderr and "filter" in error.stderr
