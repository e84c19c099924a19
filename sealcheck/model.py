# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The frozen values that flow from target to report. Imports nothing of ours but the text cleaner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple, Protocol

from sealcheck.clean import clean
from sealcheck.frozen import frozen

Value = bool | int | float | str
LANGUAGES = ("en", "de")

#: Blobs above this size are listed but never read (git.md: blob:limit=1m).
BLOB_LIMIT = 1_048_576


class Verdict(StrEnum):
    """The five verdicts; none is ever folded into another (architecture, rule 1)."""

    MET = "met"
    PARTLY = "partly"
    UNMET = "unmet"
    NOT_APPLICABLE = "not_applicable"
    UNDETERMINED = "undetermined"


class Basis(StrEnum):
    """What a verdict stands on: a measurement, a maintainer's claim or declared fact, or nothing."""

    MEASURED = "measured"
    CLAIMED = "claimed"
    DECLARED = "declared"
    NONE = "none"


class EvidenceKind(StrEnum):
    """FOUND supports the value, AGAINST speaks against it, NEAR_MISS nearly counted, SEARCHED names a search."""

    FOUND = "found"
    AGAINST = "against"
    NEAR_MISS = "near_miss"
    SEARCHED = "searched"


class EntryKind(StrEnum):
    """What a tree entry is; symlinks and submodules are labels, never followed."""

    FILE = "file"
    SYMLINK = "symlink"
    SUBMODULE = "submodule"


class PathClass(StrEnum):
    """The role of a tracked file, decided once for all measures by `artifacts.tree`."""

    SOURCE = "source"
    TEST = "test"
    EXAMPLE = "example"
    DOCS = "docs"
    CONFIG = "config"
    GENERATED = "generated"
    VENDORED = "vendored"
    DATA = "data"
    BINARY = "binary"


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence by its key in `sealcheck/texts`; the words come from there, the arguments from here."""

    key: str
    args: tuple[tuple[str, str | int | float | Text | tuple[str, ...]], ...] = ()


def say(key: str, /, **args: str | int | float | Text | Iterable[str]) -> Text:
    """Return the Text of `key`; strings in `args` are cleaned of control and bidi characters."""
    return Text(key, tuple((name, _safe(value)) for name, value in sorted(args.items())))


def _safe(value: str | int | float | Text | Iterable[str]) -> str | int | float | Text | tuple[str, ...]:
    if isinstance(value, int | float | Text):
        return value
    if isinstance(value, str):
        return clean(value)
    return tuple(clean(item) for item in value)


class Entry(NamedTuple):
    """One tracked path at the commit. `path` is a label (surrogate-escaped), never a file name to open.

    `size` is in bytes; None when the blob is missing from the store because it is over the limit. A tuple, since
    there may be a quarter of a million of them.
    """

    path: str
    oid: str
    size: int | None
    kind: EntryKind = EntryKind.FILE
    executable: bool = False


class File(NamedTuple):
    """A regular file of the snapshot with its role and programming language (None when it has none).

    `folder` is the path without its last component (empty for the root), `name` that component, `ending` what follows
    the name's last dot, in lower case (empty for `Makefile` and `.env`).
    """

    path: str
    oid: str
    size: int | None
    role: PathClass
    language: str | None
    executable: bool
    folder: str
    name: str
    ending: str


def ending_of(name: str) -> str:
    """Return what follows the last dot of a file's name, in lower case; empty when nothing stands before that dot."""
    stem, _, ending = name.rpartition(".")
    return ending.lower() if stem else ""


def file_at(entry: Entry, role: PathClass, language: str | None = None) -> File:
    """Return the file at an entry."""
    folder, _, name = entry.path.rpartition("/")
    return File(entry.path, entry.oid, entry.size, role, language, entry.executable, folder, name, ending_of(name))


@frozen
class Evidence:
    """One thing a measure saw, or where it looked in vain.

    `path`, `start`/`end` (1-based lines) and `blob` say where; `excerpt` is at most 300 cleaned characters.
    """

    kind: EvidenceKind
    text: Text
    path: str | None = None
    start: int | None = None
    end: int | None = None
    excerpt: str | None = None
    blob: str | None = None
    commit: str | None = None

    def __post_init__(self) -> None:
        if self.path is not None:
            object.__setattr__(self, "path", clean(self.path, limit=1000))
        if self.excerpt is not None:
            object.__setattr__(self, "excerpt", clean(self.excerpt, limit=300))


@frozen
class Measurement:
    """What a measure found: a value, or `undetermined` with the reason; always with evidence.

    `crashed` marks a measure that raised: the assessment is then incomplete. `declared` marks a value that rests
    on the maintainers' word in `.sealcheck.yml` alone.
    """

    value: Value | None
    summary: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    undetermined: Text | None = None
    crashed: bool = False
    declared: bool = False


def measured(value: Value, summary: Text, *evidence: Evidence) -> Measurement:
    """Return a measurement with a value, one sentence that says it, and what it rests on."""
    return Measurement(value=value, summary=summary, evidence=evidence)


def undetermined(reason: Text, *evidence: Evidence) -> Measurement:
    """Return a measurement without a value; `reason` says why and what would determine it."""
    return Measurement(value=None, evidence=evidence, undetermined=reason)


def found(text: Text, at: File | None = None, line: int | None = None, **more: str | int | None) -> Evidence:
    """Return evidence that supports the value; `more` takes end, excerpt, path, blob, commit."""
    return _evidence(EvidenceKind.FOUND, text, at, line, more)


def against(text: Text, at: File | None = None, line: int | None = None, **more: str | int | None) -> Evidence:
    """Return evidence that speaks against the value."""
    return _evidence(EvidenceKind.AGAINST, text, at, line, more)


def near_miss(text: Text, at: File | None = None, line: int | None = None, **more: str | int | None) -> Evidence:
    """Return evidence of something that nearly counted, and why it did not."""
    return _evidence(EvidenceKind.NEAR_MISS, text, at, line, more)


def searched(text: Text) -> Evidence:
    """Return evidence of a search in vain; `text` names the places and the patterns tried."""
    return Evidence(EvidenceKind.SEARCHED, text)


def _evidence(
    kind: EvidenceKind, text: Text, at: File | None, line: int | None, more: Mapping[str, str | int | None]
) -> Evidence:
    where: dict[str, str | int | None] = {"path": at.path, "blob": at.oid} if at else {}
    where |= more
    where.setdefault("end", line)
    return Evidence(kind, text, start=line, **where)  # type: ignore[arg-type]


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
