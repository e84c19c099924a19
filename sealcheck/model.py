# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The frozen values that flow from target to report. Imports nothing of ours but the text cleaner."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

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
    """FOUND supports the value, AGAINST speaks against it, NEAR_MISS nearly counted, SEARCHED names a search.

    NAMED is a place that the project itself names; it is no part of a measurement. APPLIES is what was found for
    another measure, and why a criterion applies that could have been left out.
    """

    FOUND = "found"
    AGAINST = "against"
    NEAR_MISS = "near_miss"
    SEARCHED = "searched"
    NAMED = "named"
    APPLIES = "applies"


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

    `size` is in bytes; None when the store lacks the blob: over the limit, or left out of a partial clone. A tuple,
    since there may be a quarter of a million of them.
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

    @property
    def too_large(self) -> bool:
        """Whether the file is over the limit up to which files are read, or its size is not told, as by a remote."""
        return self.size is None or self.size > BLOB_LIMIT


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
    on the maintainers' word in `.sealcheck.yml` alone, `minimum` a number which the true value may exceed.
    """

    value: Value | None
    summary: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    undetermined: Text | None = None
    crashed: bool = False
    declared: bool = False
    minimum: bool = False


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
