# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tags of a remote: names from `ls-remote`, dates from the commits at hand, the newest looked up while work goes on.

Tags are never fetched as refs of their own name: a server with 200,000 of them would cost as many files.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field

from sealcheck.clean import clean
from sealcheck.frozen import frozen
from sealcheck.pattern import regex
from sealcheck.snapshot import Tag, Tags
from sealcheck.source.errors import SourceError
from sealcheck.source.fetch import commit_times, ignores_filter
from sealcheck.source.git import GitError, environment
from sealcheck.source.localtags import TagObject, parse_tag
from sealcheck.source.refs import Refs, TagRef
from sealcheck.source.server import PATIENCE, Server
from sealcheck.source.store import Blobs
from sealcheck.source.workspace import Workspace

#: Tags whose objects are looked up.
MOST_LOOKED_UP = 40
#: Seconds that the look-up may take; without it the tags keep what is known.
LOOK_UP_SECONDS = 30.0

_NUMBER = regex(r"\d{1,9}")
_VERSION = regex(r"\d{1,9}[._-]\d|^[vV]?\d{1,9}$")


@frozen
class Known:
    """What has been read so far: the dates of commits by id, and annotated tags by the id of their object."""

    times: Mapping[str, int] = field(default_factory=dict)
    objects: Mapping[str, TagObject] = field(default_factory=dict)

    def __or__(self, other: Known) -> Known:
        """Return both together."""
        return Known({**self.times, **other.times}, {**self.objects, **other.objects})


def join(refs: Refs, known: Known) -> Tags:
    """Return the tags of `refs`, newest first; `time` is when an annotated tag was set, else its commit's date.

    A release is dated by its tag: an old commit may be released today.
    """
    tags = [_tag(ref, known) for ref in refs.tags]
    tags.sort(key=lambda tag: (-(tag.time or 0), tag.name))
    return Tags(tuple(tags), refs.problem is None, refs.problem)


def _tag(ref: TagRef, known: Known) -> Tag:
    seen = known.objects.get(ref.oid)
    return Tag(
        name=clean(ref.name, limit=300),
        commit=ref.commit,
        time=(seen.time if seen else None) or known.times.get(ref.commit),
        annotated=ref.annotated,
        signed=(seen.signed if seen else None) if ref.annotated else False,
        message=seen.message if seen else "",
    )


def version_key(name: str) -> tuple[int, ...]:
    """Return the numbers in a tag's name, so that v1.10 comes after v1.9."""
    return tuple(int(number) for number in _NUMBER.findall(name)[:6])


def worth_a_look(refs: Iterable[TagRef], known: Known) -> list[TagRef]:
    """Return those of the MOST_LOOKED_UP newest version-like tags of which something is not known yet."""
    rank = {ref: (known.times.get(ref.commit, 0), version_key(ref.name), ref.name) for ref in refs}
    newest = sorted((ref for ref in rank if _VERSION.search(ref.name)), key=rank.__getitem__, reverse=True)
    return [
        ref
        for ref in newest[:MOST_LOOKED_UP]
        if ref.commit not in known.times or (ref.annotated and ref.oid not in known.objects)
    ]


def look_up(server: Server, workspace: Workspace, refs: Iterable[TagRef]) -> Known:
    """Return what the objects behind `refs` say, fetched without trees into a store of their own. Raises GitError.

    A server that ignores the filter is left at once, since it would send the files of forty versions.
    """
    wanted = list(refs)
    store = workspace.empty_store("T", object_format=server.object_format)
    specs = tuple(f"+refs/tags/{ref.name}:refs/seal/tags/{number}" for number, ref in enumerate(wanted))
    server.fetch(
        store, "--depth=1", "--filter=tree:0", refspecs=specs, within=LOOK_UP_SECONDS, watch=ignores_filter
    )  # fmt: skip
    workspace.seal_config(store, object_format=server.object_format)
    annotated = [ref.oid for ref in wanted if ref.annotated]
    found = zip(annotated, Blobs(store, environment(server.home), workspace).objects(annotated), strict=True)
    parsed = {oid: parse_tag(each[1]) for oid, each in found if each is not None and each[0] == "tag"}
    return Known(
        times=commit_times(store, server.home, {ref.commit for ref in wanted}),
        objects={oid: tag for oid, tag in parsed.items() if tag is not None},
    )


class PendingTags:
    """The tags while a thread still looks some of them up; calling it waits. `stop` ends the look-up."""

    def __init__(self, known: Tags, work: Callable[[], Tags], stop: Callable[[], None]) -> None:
        self._tags = known
        self._work = work
        self._stop = stop
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def __call__(self) -> Tags:
        """Return the tags once the look-up is over; if it failed, with what was known before."""
        while self._thread.is_alive():
            self._thread.join(PATIENCE)  # in short steps, so that Ctrl-C is seen between two of them
        return self._tags

    def close(self) -> None:
        """End the look-up; nothing runs afterwards."""
        self._stop()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._tags = self._work()
        except (GitError, SourceError, OSError):
            return  # what was known before stands
