# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A repository on this disk at one commit, read through an object store of our own that borrows its objects.

Git never runs inside the foreign repository: its configuration, hooks, filters and attributes are not even read by
git, and nothing in it is written (gitsecurityboundary(7)).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from sealcheck.clean import clean
from sealcheck.frozen import frozen
from sealcheck.model import Text, say
from sealcheck.pattern import regex
from sealcheck.refusal import refusal
from sealcheck.snapshot import History, Snapshot, Subject
from sealcheck.source.environment import environment
from sealcheck.source.errors import AcquisitionError, SourceError
from sealcheck.source.history import committer_time, mailmap_fits, reading_history
from sealcheck.source.layout import Layout, broken, find_layout, read_small
from sealcheck.source.localrefs import LocalRefs
from sealcheck.source.localtags import read_tags
from sealcheck.source.options import Options
from sealcheck.source.store import Blobs, is_oid, resolve
from sealcheck.source.target import Target, parse_target
from sealcheck.source.trees import read_tree
from sealcheck.source.workspace import SEAL_REF, Workspace, full_disk

#: Names of folders that say nothing about what lies in them.
_NO_NAMES = frozenset({"repo", "repository", "git", "src", "source", "checkout", "clone", "code", "work", "workspace"})
_USERINFO = regex(r"(?<=://)[^/@]{0,500}@")
#: Bytes read of the list of cut commits in a shallow clone.
_MOST_SHALLOW = 8 * 1024 * 1024


@frozen
class Borrowed:
    """Our own store over a repository's objects, its one ref on the commit to assess."""

    layout: Layout
    refs: LocalRefs
    store: Path
    env: Mapping[str, str]
    blobs: Blobs
    branch: str
    commit: str
    time: int | None


def open_local(path: Path, options: Options, workspace: Workspace) -> Snapshot:
    """Return the repository at `path`, or around it, at `options.rev` or else HEAD; changed files do not count.

    Raises AcquisitionError when there is no repository, no commit, or its objects cannot be read.
    """
    borrowed = borrow(path, options.rev, workspace)
    with history_of(borrowed, options) as finish:
        listing = read_tree(borrowed.store, SEAL_REF, borrowed.env)
        history = finish()
    return Snapshot(
        subject=describe(path, borrowed, options.rev),
        entries=listing.entries,
        reader=borrowed.blobs,
        history=history,
        tag_source=partial(read_tags, borrowed.refs, borrowed.blobs),
        as_of=options.as_of,
        problems=(*whole_repository(path, borrowed.layout), *listing.problems),
    )


def history_of(borrowed: Borrowed, options: Options) -> AbstractContextManager[Callable[[], History | None]]:
    """Let git walk the history of the assessed commit meanwhile, if it is wanted; see `reading_history`."""
    if not options.history:
        return nullcontext(lambda: None)
    return reading_history(
        borrowed.store, borrowed.blobs, borrowed.env, options.as_of, options.months,
        mailmap=mailmap_fits(borrowed.blobs),
    )  # fmt: skip


def borrow(path: Path, rev: str, workspace: Workspace) -> Borrowed:
    """Return a store of our own over the objects of the repository at or around `path`, set on `rev` or else HEAD."""
    layout = find_layout(path)
    try:
        with full_disk():
            refs = LocalRefs(layout)
            store = _store(layout, workspace)
            env = environment(workspace.home)
            branch, commit = _commit(refs, rev, store, env)
            place = store / SEAL_REF
            place.parent.mkdir(parents=True)
            place.write_text(commit + "\n", encoding="ascii")
    except OSError as error:
        raise AcquisitionError(
            say("local.folder_unreadable", path=str(layout.git_dir), reason=refusal(error)),
            say("local.folder_unreadable_hint"),
        ) from None
    blobs = Blobs(store, env, workspace, objects=layout.common_dir / "objects")
    found = next(blobs.objects([commit]))
    if (found is None and blobs.size(commit) is None) or (found and found[0] != "commit"):
        raise broken(layout.common_dir / "objects")
    time = committer_time(found[1]) if found else None  # None: a commit message over the limit
    return Borrowed(layout, refs, store, env, blobs, branch, commit, time)


def _store(layout: Layout, workspace: Workspace) -> Path:
    store = workspace.empty_store("local", object_format=layout.object_format)
    objects = str(layout.common_dir / "objects")
    if not objects.isprintable() or objects.startswith('"'):
        escaped = objects.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        objects = f'"{escaped}"'
    (store / "objects" / "info" / "alternates").write_text(objects + "\n", encoding="utf-8", errors="surrogateescape")
    shallow = [
        oid for oid in (read_small(layout.common_dir / "shallow", most=_MOST_SHALLOW) or "").split() if is_oid(oid)
    ]
    if shallow:
        (store / "shallow").write_text("".join(f"{oid}\n" for oid in shallow), encoding="ascii")
    return store


def _commit(refs: LocalRefs, rev: str, store: Path, env: Mapping[str, str]) -> tuple[str, str]:
    """Return (branch, commit) of `rev` or HEAD; the branch is empty when none is meant."""
    if rev:
        found = refs.find(rev)
        commit = resolve(store, found[1], env) if found else None
        if not found or not commit:
            close = get_close_matches(rev, refs.names()[:20_000], 1, 0.6)
            hint = say("source.did_you_mean", target=close[0]) if close else say("local.unknown_rev_hint")
            raise AcquisitionError(say("local.unknown_rev", rev=rev), hint)
        return found[0], commit
    branch, oid = refs.head()
    if oid is None:
        raise AcquisitionError(say("local.no_commits"), say("local.no_commits_hint"))
    return branch, oid


def whole_repository(path: Path, layout: Layout) -> tuple[Text, ...]:
    """Return the sentence that a sub-folder was named but the whole repository is assessed; nothing otherwise."""
    if layout.bare or path.resolve() == layout.root:
        return ()
    return (say("local.whole_repository", path=str(path), root=str(layout.root)),)


def describe(path: Path, borrowed: Borrowed, rev: str, *, kind: str = "", dirty: bool | None = None) -> Subject:
    """Return what is assessed; address, owner and name are those of the remote called origin, if there is one."""
    layout = borrowed.layout
    origin = _origin(layout)
    time = borrowed.time
    return Subject(
        target=clean(str(path)),
        kind=kind or ("bare" if layout.bare else "local"),
        url=origin.url if origin else "",
        web=origin.web if origin else "",
        forge=origin.forge if origin else "",
        host=origin.host if origin else "",
        owner=origin.owner if origin else "",
        name=origin.name if origin else clean(_name(layout)),
        rev=clean(rev),
        branch=clean(borrowed.branch),
        commit=borrowed.commit,
        commit_date=datetime.fromtimestamp(time, UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if time is not None else "",
        dirty=dirty,
    )


def _name(layout: Layout) -> str:
    """Return the name of the folder; where that says nothing („repo“, „src“), the name of the one it lies in."""
    folder = layout.root.parent if layout.root.name == ".git" else layout.root
    names = [each.name.removesuffix(".git") for each in (folder, folder.parent)]
    return next((name for name in names if name and name.lower() not in _NO_NAMES), names[0]) or "repository"


def _origin(layout: Layout) -> Target | None:
    """Return the remote called origin if its address names a server; it is only shown, never contacted."""
    url = layout.settings.get("remote.origin.url", "")
    try:
        if "://" in url:
            url = _USERINFO.sub("", urlsplit(url)._replace(query="", fragment="").geturl())
        origin = parse_target(url) if url and not url.startswith((".", "/")) else None
    except (SourceError, ValueError):
        return None
    return origin if origin and origin.kind == "remote" else None
