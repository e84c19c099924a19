# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What was acquired of a repository: the files of one commit, its history, its tags, and where all of it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

from sealcheck.frozen import frozen
from sealcheck.model import Entry, Text


@frozen
class Subject:
    """What was assessed, safe to print: `url` never carries credentials, query or fragment.

    `kind` is remote, local, bare, worktree or archive. `forge` is github, gitlab, gitea or empty; it chooses the
    shape of permalinks. `web` is the https address of the repository's page on the forge, if one is known.
    """

    target: str
    kind: str
    url: str = ""
    web: str = ""
    forge: str = ""
    host: str = ""
    owner: str = ""
    name: str = ""
    rev: str = ""
    branch: str = ""
    commit: str = ""
    commit_date: str = ""
    dirty: bool | None = None


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit inside the history window; times are Unix seconds, names are mailmap-resolved."""

    oid: str
    time: int
    author: str
    email: str
    committer_email: str
    parents: int
    subject: str
    co_authors: tuple[str, ...] = ()


@frozen
class History:
    """Commits reachable from the assessed commit whose committer date is in the window ending at `as_of`.

    `exact` is False when the window may be cut short (shallow source, limits); `reason` then says why.
    `one_commit` is True when the whole known history is a single commit: a mirror, a squash or a new project.
    `total` is the number of commits known in all, None when only the window was fetched.
    """

    commits: tuple[Commit, ...]
    as_of: date
    months: int
    exact: bool = True
    reason: Text | None = None
    one_commit: bool = False
    total: int | None = None


@frozen
class Tag:
    """A tag of the repository. `time` (Unix seconds) is when an annotated tag was set, else its commit's date.

    It is None when not known: older than the window.

    `signed` is None when the tag object was not fetched; `annotated` tags carry a `message` when fetched.
    """

    name: str
    commit: str
    time: int | None = None
    annotated: bool = False
    signed: bool | None = None
    message: str = ""


@frozen
class Tags:
    """All tags, newest first where dated. `complete` is False when the list was cut or could not be read."""

    tags: tuple[Tag, ...] = ()
    complete: bool = True
    reason: Text | None = None


class BlobReader(Protocol):
    """Reads blobs by id. Missing or oversized ones come back as None; order is that of the request."""

    def read(self, oids: Iterable[str]) -> Iterator[bytes | None]:
        """Yield the content of each id, lazily, so that a caller can hold one blob at a time."""
        ...

    def apart(self) -> BlobReader:
        """Return a reader of the same blobs that a forked process can use beside this one."""
        ...

    def expect(self, oids: Iterable[str]) -> None:
        """Find out where these blobs are, once, since they will be read in several parts."""
        ...


class TagSource(Protocol):
    """Gives the tags; may still be at work on them when the snapshot is handed over."""

    def __call__(self) -> Tags:
        """Return the tags, waiting for them where needed."""
        ...


@frozen
class Snapshot:
    """The target at one commit. Immutable; closed by the context manager of `source.acquire`.

    `history` is None when the target has none (an archive). `problems` are things a reader of the report must
    know: oversized blobs, hostile names, submodules and LFS pointers that were not followed.
    """

    subject: Subject
    entries: tuple[Entry, ...]
    reader: BlobReader
    history: History | None
    tag_source: TagSource
    as_of: date
    problems: tuple[Text, ...] = ()

    @cached_property
    def tags(self) -> Tags:
        """The repository's tags."""
        return self.tag_source()
