# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The transfer: the tree with its blobs and the commits of the window, side by side into two stores of our own.

Never `git clone`, never a checkout: one explicit refspec into an empty store, so that the server chooses no name, no
configuration and no path on our disk. History is bounded by depth, not by date: `--shallow-since` turns a merge with
one old parent into a root and hides its other parents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from sealcheck.frozen import frozen
from sealcheck.model import BLOB_LIMIT, Text, say
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.git import GitError, environment, run_git
from sealcheck.source.history import MOST_COMMITS, read_shallow
from sealcheck.source.server import Server, is_refused_filter, to_seal_ref
from sealcheck.source.store import Blobs, resolve
from sealcheck.source.workspace import SEAL_REF, Workspace

T = TypeVar("T")

#: Commits fetched at first; exact for the window in nearly every project, and cheaper than all.
DEPTH = 300
#: Days that a date-bounded fetch reaches behind the window, so that its cuts lie outside it.
MARGIN = 365 * 86_400
#: Seconds for fetching the whole history when the first commits do not reach back far enough.
UNSHALLOW_SECONDS = 120.0

_BLOBS = f"--filter=blob:limit={BLOB_LIMIT}"
_COMMITS = "--filter=tree:0"


@frozen
class Fetched:
    """What came over: the store with tree and blobs, the store with the commits, and the commit itself.

    `inexact` says why commits of the window may be missing. `filters` is False when the server ignored our filters.
    `times` are the committer dates (Unix seconds) of the commits, where they were read already.
    """

    content: Path
    commits: Path
    commit: str
    inexact: Text | None = None
    filters: bool = True
    times: Mapping[str, int] | None = None


@frozen
class _Commits:
    store: Path
    inexact: Text | None = None
    filters: bool = True
    times: Mapping[str, int] | None = None


def fetch_content(server: Server, store: Path, source: str) -> None:
    """Fetch the tree of `source` with all blobs up to the limit into `store`. Raises GitError."""
    try:
        server.fetch(store, "--depth=1", _BLOBS, refspecs=(to_seal_ref(source),))
    except GitError as error:
        if not is_refused_filter(error):
            raise
        server.fetch(store, "--depth=1", "--no-filter", refspecs=(to_seal_ref(source),))
    _peel(store, server.home, source)


def _peel(store: Path, home: Path, source: str) -> None:
    """Point our ref at the commit itself where `source` may be an annotated tag; HEAD and branches never are."""
    if source == "HEAD" or source.startswith("refs/heads/"):
        return
    commit = resolve(store, read_ref(store), environment(home))
    if commit is None:
        raise AcquisitionError(say("source.not_a_commit"), say("source.bad_rev_hint"))
    write_ref(store, commit)


def fetch_commits(server: Server, store: Path, source: str, start: int) -> _Commits:
    """Fetch the commits of `source` back to `start` (Unix seconds) and beyond, without any tree.

    A server that ignores filters would send every file of every commit: its first complaint ends the transfer.
    """
    try:
        server.fetch(store, f"--depth={DEPTH}", _COMMITS, refspecs=(to_seal_ref(source),), watch=ignores_filter)
        _peel(store, server.home, source)
    except GitError:
        return _Commits(store, filters=False)  # whatever it was: if the content comes over, its store is deepened
    times = reachable_times(store, server.home)
    if not _is_cut(store, times, start):
        return _Commits(store, times=times)
    try:
        server.fetch(store, "--unshallow", _COMMITS, refspecs=(to_seal_ref(source),), within=UNSHALLOW_SECONDS)
    except GitError:
        return _Commits(store, say("source.history_too_long", commits=DEPTH), times=times)
    return _Commits(store, times=reachable_times(store, server.home))


def ignores_filter(complaint: bytes) -> bool:
    """Return whether git complains that the server takes no filter and will send everything."""
    return b"filtering not recognized by server" in complaint


def deepen_content(server: Server, workspace: Workspace, store: Path, source: str, start: int) -> Text | None:
    """Add the history of the window to the content's store, for a server that cannot send commits alone.

    Return why the window may not be complete, or None if it is.
    """
    head = read_ref(store)
    if commit_times(store, server.home, [head]).get(head, start) < start:
        return None  # the newest commit is older than the window: nothing to count
    since = f"--shallow-since=@{start - MARGIN}"
    try:
        server.fetch(store, since, "--filter=blob:none", refspecs=(to_seal_ref(source),))
        if not _cut_merge_inside(store, server.home, workspace, start):
            return None
        _forget_missing_cuts(store, server.home)
        more = f"--deepen={DEPTH}"
        server.fetch(store, more, "--filter=blob:none", refspecs=(to_seal_ref(source),), within=UNSHALLOW_SECONDS)
    except GitError as error:
        if server.left == 0:
            raise
        return say("source.history_not_sent", complaint=error.stderr)
    finally:
        write_ref(store, head)  # the branch may have moved on meanwhile
    return say("source.history_bounded") if cut_inside(store, server.home, start) else None


def _cut_merge_inside(store: Path, home: Path, workspace: Workspace, start: int) -> bool:
    """Return whether a cut by date may hide commits of the window.

    A cut commit with one parent hides only what is older than the cut; a merge is cut for one old parent and hides
    the young ones with it.
    """
    cuts = read_shallow(store)
    times = commit_times(store, home, cuts)
    for cut, found in zip(cuts, Blobs(store, environment(home), workspace).objects(cuts), strict=True):
        parents = found[1].partition(b"\n\n")[0].count(b"\nparent ") if found else 2
        if parents > 1 and times.get(cut, start) >= start:
            return True
    return False


def _forget_missing_cuts(store: Path, home: Path) -> None:
    """Drop cuts at commits that were not sent: servers name them, and git then dies on them when it deepens."""
    present = commit_times(store, home, read_shallow(store))
    (store / "shallow").write_text("".join(f"{cut}\n" for cut in present), encoding="ascii")


def fetch_all(
    server: Server, workspace: Workspace, source: str, start: int | None, label: str, beside: Callable[[], T]
) -> tuple[Fetched, T]:
    """Fetch content and commits of `source`, and run `beside` at the same time; return both results. Raises GitError.

    `start` is the first second of the history window, None where only the content is wanted. The stores are sealed:
    nothing in them names the server.
    """
    content = workspace.empty_store(f"{label}S", object_format=server.object_format)
    commits = workspace.empty_store(f"{label}H", object_format=server.object_format)
    if start is None:
        _, other = server.in_parallel(lambda: fetch_content(server, content, source), beside)
        fetched = Fetched(content, content, read_ref(content))
    else:
        window = start
        _, got, other = server.in_parallel(
            lambda: fetch_content(server, content, source),
            lambda: fetch_commits(server, commits, source, window),
            beside,
        )
        fetched = _settle(server, workspace, content, got, source, start)
    for store in (content, commits):
        workspace.seal_config(store, object_format=server.object_format)
    return fetched, other


def _settle(server: Server, workspace: Workspace, content: Path, got: _Commits, source: str, start: int) -> Fetched:
    """Bring the two stores to the same commit; where the server left one empty, deepen the other."""
    commit = read_ref(content)
    if not got.filters:
        inexact = deepen_content(server, workspace, content, source, start)
        return Fetched(content, content, commit, inexact, filters=False)
    inexact = got.inexact
    if read_ref(got.store) != commit:
        inexact = _align(got.store, commit, server.home) or inexact
    return Fetched(content, got.store, commit, inexact, times=got.times)


def _align(store: Path, commit: str, home: Path) -> Text | None:
    """Between our two requests the branch moved on: look at the history from the commit whose files we have."""
    if commit not in commit_times(store, home, [commit]):
        return say("source.moved_on")
    write_ref(store, commit)
    return None


def read_ref(store: Path) -> str:
    """Return the object id that our one ref names."""
    return (store / SEAL_REF).read_text(encoding="ascii").strip()


def write_ref(store: Path, commit: str) -> None:
    """Point our one ref at `commit`."""
    (store / SEAL_REF).write_text(commit + "\n", encoding="ascii")


def cut_inside(store: Path, home: Path, start: int) -> bool:
    """Return whether a commit whose parents were cut off is as young as `start`: then others may be missing.

    With dates that never run backwards this proves the window complete: a commit that is cut and older than the
    window cannot hide one inside it.
    """
    return _is_cut(store, commit_times(store, home, read_shallow(store)), start)


def _is_cut(store: Path, times: Mapping[str, int], start: int) -> bool:
    return any(times.get(cut, start) >= start for cut in read_shallow(store))


def reachable_times(store: Path, home: Path) -> Mapping[str, int]:
    """Return the committer date (Unix seconds) of every commit that our ref reaches. Raises GitError.

    For many ids of which most are missing this is far quicker than asking for each: git looks for new packs at
    every id that it misses.
    """
    args = ["--git-dir", str(store), "rev-list", "--timestamp", f"--max-count={MOST_COMMITS}", SEAL_REF]
    printed = run_git(args, env=environment(home), deadline=60.0)
    return {oid: int(time) for time, oid in (line.split() for line in printed.decode("ascii").splitlines())}


def commit_times(store: Path, home: Path, oids: Iterable[str]) -> Mapping[str, int]:
    """Return the committer date (Unix seconds) of each of the commits that `store` has; tags count for their commit.

    Raises GitError if the store is damaged.
    """
    asked = "".join(f"{oid}\n" for oid in oids).encode("ascii")
    if not asked:
        return {}
    args = ["--git-dir", str(store), "log", "--no-mailmap", "--no-walk=unsorted", "--ignore-missing", "--stdin"]
    args.append("--format=%H %ct")
    printed = run_git(args, env=environment(home), deadline=60.0, stdin=asked)
    pairs = (line.split() for line in printed.decode("ascii", "replace").splitlines())
    return {pair[0]: int(pair[1]) for pair in pairs if len(pair) == 2 and pair[1].isdigit()}
