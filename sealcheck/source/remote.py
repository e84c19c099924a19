# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A repository on a server → Snapshot: refs, content and commits side by side, tags looked up while others work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sealcheck.clean import clean
from sealcheck.frozen import frozen
from sealcheck.model import Text, say
from sealcheck.snapshot import History, Snapshot, Subject, Tags, TagSource
from sealcheck.source import redirect
from sealcheck.source.address import shown
from sealcheck.source.cache import Cache
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.failure import explain, is_redirect, reason_of
from sealcheck.source.fetch import Fetched, fetch_all, reachable_times
from sealcheck.source.git import GitError, environment
from sealcheck.source.history import reading_history, uses_mailmap, window
from sealcheck.source.options import Options
from sealcheck.source.refs import Refs, Wanted, check_rev, list_refs, wanted
from sealcheck.source.server import Server
from sealcheck.source.store import Blobs
from sealcheck.source.tags import Known, PendingTags, join, look_up, worth_a_look
from sealcheck.source.target import Target, parse_target
from sealcheck.source.trees import read_tree
from sealcheck.source.workspace import SEAL_REF, Workspace

_TAGS = "refs/tags/*"
_BRANCHES = "refs/heads/*"


@frozen
class Acquired:
    """What one server gave: its refs, what was wanted of it, the stores, and what the cache knew about tags."""

    server: Server
    refs: Refs
    want: Wanted
    got: Fetched
    cache: Cache | None = None


def open_remote(target: Target, options: Options, workspace: Workspace) -> Snapshot:
    """Return the snapshot of a remote target. Raises AcquisitionError with the reason in plain words."""
    options.progress(say("source.connecting", host=target.host))
    if options.rev:
        target = replace(target, rev=check_rev(options.rev), rest=())
    server = Server(target.url, workspace.home, options, options.timeout)
    try:
        acquired = _acquire(server, target, options, workspace, "")
        return _snapshot(target, options, workspace, acquired, ())
    except GitError as error:
        if not is_redirect(error):
            raise _explained(error, server, target, options, workspace) from None
    return _moved(server, target, options, workspace)


def _moved(server: Server, target: Target, options: Options, workspace: Workspace) -> Snapshot:
    """Find out where the repository went, and acquire it there."""
    url = redirect.resolve(target.url, options.tokens, server.left)
    moved = say("source.moved", old=shown(target.url), new=shown(url))
    target = replace(parse_target(url), text=target.text, rev=target.rev, rest=target.rest)
    server = Server(url, workspace.home, options, server.left)
    try:
        acquired = _acquire(server, target, options, workspace, "moved-")
        return _snapshot(target, options, workspace, acquired, (moved,))
    except GitError as error:
        raise _explained(error, server, target, options, workspace) from None


def _acquire(server: Server, target: Target, options: Options, workspace: Workspace, label: str) -> Acquired:
    """Fetch what is wanted, all at once where nothing has to be looked up first. Raises GitError."""
    try:
        return _acquire_as(server, target, options, workspace, label)
    except GitError as error:
        if "mismatched algorithms" not in error.stderr or server.object_format != "sha1":
            raise
    newer = Server(server.url, workspace.home, options, server.left, object_format="sha256")
    return _acquire_as(newer, target, options, workspace, f"{label}sha256-")


def _acquire_as(server: Server, target: Target, options: Options, workspace: Workspace, label: str) -> Acquired:
    start, _ = window(options.as_of, options.months)
    store = workspace.empty_store(f"{label}R", object_format=server.object_format)
    cache = Cache(options.cache, target.url) if options.cache and options.history else None
    since = start if options.history else None
    options.progress(say("source.fetching", address=shown(server.url)))
    if not target.rev and cache is None:
        got, refs = fetch_all(server, workspace, "HEAD", since, label, lambda: _refs_or_none(server, store))
        return Acquired(server, refs, wanted(refs, ""), got)
    refs = list_refs(server, store, _TAGS, *([_BRANCHES] if target.rev else []))
    want = wanted(refs, target.rev, target.rest)
    cached = cache.get(want.commit, start, workspace) if cache else None
    if cached is not None:
        return Acquired(server, refs, want, cached, cache)
    got, _ = fetch_all(server, workspace, want.source, since, label, lambda: None)
    if cache is not None:
        cache.put(got, start)
    return Acquired(server, refs, want, got, cache)


def _refs_or_none(server: Server, store: Path) -> Refs:
    """Return HEAD and the tags; where only their list fails, the assessment goes on without them."""
    try:
        return list_refs(server, store, _TAGS)
    except GitError as error:
        return Refs(problem=say("source.tags_unreadable", complaint=error.stderr))


def _explained(
    error: GitError, server: Server, target: Target, options: Options, workspace: Workspace
) -> AcquisitionError:
    """Return what went wrong; a repository without the branch that HEAD names is not the same as an empty one."""
    if reason_of(error) == "empty" and not target.rev:
        try:
            refs = list_refs(server, workspace.empty_store("look"), _BRANCHES)
        except GitError:
            refs = Refs()
        if refs.branches:
            branch = min(refs.branches, key=lambda name: (name not in ("main", "master"), name))
            return AcquisitionError(say("source.no_default_branch"), say("source.name_branch_hint", branch=branch))
        if redirect.is_page(server.url, options.tokens, server.left):
            return AcquisitionError(say("source.not_git", address=shown(server.url)), say("source.not_git_hint"))
    return explain(error, server.url, rev=target.rev, token=server.token is not None)


def _snapshot(
    target: Target, options: Options, workspace: Workspace, acquired: Acquired, problems: tuple[Text, ...]
) -> Snapshot:
    options.progress(say("source.reading"))
    got = acquired.got
    with _history(options, workspace, got, mailmap=True) as finish:
        times = got.times if got.times is not None else reachable_times(got.commits, workspace.home)
        tags = _tags(workspace, acquired, times) if options.history else partial(join, acquired.refs, Known(times))
        listing = read_tree(got.content, SEAL_REF, environment(workspace.home))
        mailmap = uses_mailmap(listing.entries)
        history = finish() if mailmap else None
    if not mailmap:
        with _history(options, workspace, got, mailmap=False) as finish:
            history = finish()
    if history is not None and got.inexact is not None:
        history = replace(history, exact=False, reason=got.inexact)
    return Snapshot(
        subject=_subject(target, acquired, times),
        entries=listing.entries,
        reader=Blobs(got.content, environment(workspace.home), workspace),
        history=history,
        tag_source=tags,
        as_of=options.as_of,
        problems=(*problems, *listing.problems),
    )


def _tags(workspace: Workspace, acquired: Acquired, times: Mapping[str, int]) -> TagSource:
    """Return the tags with the dates at hand; a thread looks up what is missing of the newest ones."""
    refs, server, cache = acquired.refs, acquired.server, acquired.cache
    times = {tag.commit: times[tag.commit] for tag in refs.tags if tag.commit in times}
    known = Known(times) | (cache.known_tags() if cache else Known())
    missing = worth_a_look(refs.tags, known) if acquired.got.filters else []
    tags = join(refs, known)
    if not missing:
        return lambda: tags

    def learn() -> Tags:
        learnt = known | look_up(server, workspace, missing)
        if cache is not None:
            cache.keep_tags(learnt)
        return join(refs, learnt)

    return workspace.keep(closing(PendingTags(tags, learn, server.stop)))


def _history(
    options: Options, workspace: Workspace, got: Fetched, *, mailmap: bool
) -> AbstractContextManager[Callable[[], History | None]]:
    """Let git walk the commits meanwhile. Their store has no trees, so the `.mailmap` comes from the content's."""
    if not options.history:
        return nullcontext(lambda: None)
    extra = {"GIT_ALTERNATE_OBJECT_DIRECTORIES": f'"{got.content / "objects"}"'} if got.commits != got.content else {}
    env = environment(workspace.home, extra=extra)
    return reading_history(
        got.commits, Blobs(got.commits, env, workspace), env, options.as_of, options.months,
        mailmap=mailmap, cut_by_us=True,
    )  # fmt: skip


def _subject(target: Target, acquired: Acquired, times: Mapping[str, int]) -> Subject:
    commit = acquired.got.commit
    time = times.get(commit)
    return Subject(
        target=clean(target.text),
        kind="remote",
        url=shown(acquired.server.url),
        web=target.web,
        forge=target.forge,
        host=target.host,
        owner=clean(target.owner),
        name=clean(target.name),
        rev=clean(acquired.want.rev),
        branch=clean(acquired.want.branch),
        commit=commit,
        commit_date=datetime.fromtimestamp(time, UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if time is not None else "",
    )
