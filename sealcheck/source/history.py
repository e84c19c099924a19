# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The commits of a window of months, by one `git log` that streams; nothing outside the window is kept."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from sys import intern
from typing import IO

from sealcheck.model import Entry, EntryKind, Text, say
from sealcheck.pattern import regex
from sealcheck.snapshot import Commit, History
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.git import GitError, stream_git
from sealcheck.source.store import Blobs, is_oid
from sealcheck.source.workspace import SEAL_REF
from sealcheck.window import months_before

#: Commits of the window that are kept.
MOST_COMMITS = 200_000
#: Commits whose parents a shallow source left out.
MOST_SHALLOW = 100_000
#: Bytes of a `.mailmap` that is used: git takes time in the square of its lines.
MOST_MAILMAP = 65_536
#: Bytes of one commit's fields; longer subjects and trailers are cut.
MOST_RECORD = 1_048_576
MOST_CO_AUTHORS = 50
DEADLINE = 300.0

_FIELDS = 8
_DAY = 86_400
_COMMITTER = regex(rb"^committer [^\n]{0,2000}> (\d{1,18}) [-+]\d{4}$", re.MULTILINE)


def window(as_of: date, months: int) -> tuple[int, int]:
    """Return the first and the last second (Unix, UTC) of the window of calendar months that ends with `as_of`."""
    start = calendar.timegm(months_before(as_of, months).timetuple())
    return start, calendar.timegm(as_of.timetuple()) + _DAY - 1


def uses_mailmap(entries: tuple[Entry, ...]) -> bool:
    """Return whether the tree's `.mailmap`, if any, is a file small enough to be used."""
    found = next((entry for entry in entries if entry.path == ".mailmap"), None)
    if found is None:
        return True
    return found.kind is EntryKind.FILE and found.size is not None and found.size <= MOST_MAILMAP


def mailmap_fits(blobs: Blobs) -> bool:
    """Return the same of the store's commit, before its tree is listed."""
    size = blobs.size(f"{SEAL_REF}:.mailmap")
    return size is None or size <= MOST_MAILMAP


@contextmanager
def reading_history(
    store: Path,
    blobs: Blobs,
    env: Mapping[str, str],
    as_of: date,
    months: int,
    *,
    mailmap: bool = True,
    cut_by_us: bool = False,
) -> Iterator[Callable[[], History]]:
    """Let git walk the history while the block does something else.

    What is yielded returns the window's commits reachable from our ref, newest first; it raises AcquisitionError when
    git fails. `exact` is False, with the reason, when a cut in the history (a commit listed in the store's `shallow`
    file) lies inside the window, when there are more commits than we keep, or when dates cannot be read. Cuts that
    the fetch made itself (`cut_by_us`) are known to hide nothing.
    """
    start, end = window(as_of, months)
    with stream_git(_log(store, start, end, mailmap=mailmap), env=env, deadline=DEADLINE) as child:

        def finish() -> History:
            try:
                commits = tuple(_commits(child.stdout))
                child.finish()
            except GitError as error:
                raise AcquisitionError(say("local.history_unreadable", complaint=error.stderr)) from None
            shallow = read_shallow(store)
            reason = _doubt(commits, () if cut_by_us else shallow, blobs, start)
            return _history(store, blobs, commits, as_of, months, shallow, reason)

        yield finish


def _history(
    store: Path,
    blobs: Blobs,
    commits: tuple[Commit, ...],
    as_of: date,
    months: int,
    shallow: tuple[str, ...],
    reason: Text | None,
) -> History:
    return History(
        commits=commits[:MOST_COMMITS],
        as_of=as_of,
        months=months,
        exact=reason is None,
        reason=reason,
        one_commit=len(commits) < 2 and not shallow and _parents_of_head(store, blobs) == 0,
    )


def read_shallow(store: Path) -> tuple[str, ...]:
    """Return the ids of the commits whose parents the store leaves out."""
    try:
        with (store / "shallow").open("rb") as file:
            lines = file.read((MOST_SHALLOW + 1) * 65).decode("ascii", "replace").split()
    except FileNotFoundError:
        return ()
    return tuple(filter(is_oid, lines))


def committer_time(commit: bytes) -> int | None:
    """Return the committer date (Unix seconds) in the bytes of a commit object, or None."""
    match = _COMMITTER.search(commit.partition(b"\n\n")[0])
    return int(match[1]) if match else None


def _doubt(commits: tuple[Commit, ...], shallow: tuple[str, ...], blobs: Blobs, start: int) -> Text | None:
    if len(commits) > MOST_COMMITS:
        return say("local.history_too_long", commits=MOST_COMMITS)
    if len(shallow) > MOST_SHALLOW:
        return say("local.history_shallow")
    for found in blobs.objects(shallow):
        time = committer_time(found[1]) if found is not None else None
        if time is None or time >= start:
            return say("local.history_shallow")
    return None


def _parents_of_head(store: Path, blobs: Blobs) -> int:
    head = (store / SEAL_REF).read_text(encoding="ascii").strip()
    found = next(blobs.objects([head]))
    return found[1].partition(b"\n\n")[0].count(b"\nparent ") if found else -1


def _log(store: Path, start: int, end: int, *, mailmap: bool) -> list[str]:
    who = "%aN%x00%aE%x00%cE" if mailmap else "%an%x00%ae%x00%ce"
    co_authors = "%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x01)"
    return [
        "--git-dir", str(store), "log", "-z", "--use-mailmap" if mailmap else "--no-mailmap",
        f"--max-count={MOST_COMMITS + 1}", f"--since-as-filter=@{start}", f"--until=@{end}",
        f"--format=%H%x00%ct%x00{who}%x00%P%x00%s%x00{co_authors}", SEAL_REF,
    ]  # fmt: skip


def _commits(stream: IO[bytes]) -> Iterator[Commit]:
    fields = _fields(stream)
    for oid in fields:
        yield _commit(oid, [next(fields, b"") for _ in range(_FIELDS - 1)])


def _fields(stream: IO[bytes]) -> Iterator[bytes]:
    """Split a NUL-terminated stream into fields, each cut to a length that a stranger cannot choose."""
    rest = b""
    while chunk := stream.read(1 << 16):
        *fields, rest = (rest + chunk).split(b"\0")
        yield from fields
        rest = rest[:MOST_RECORD]
    if rest:
        yield rest


def _commit(oid: bytes, fields: list[bytes]) -> Commit:
    time, author, email, committer, parents, subject, co_authors = fields
    return Commit(
        oid=oid.decode("ascii", "replace"),
        time=int(time) if time.isdigit() else 0,
        author=intern(_text(author)),
        email=intern(_text(email)),
        committer_email=intern(_text(committer)),
        parents=len(parents.split()),
        subject=_text(subject),
        co_authors=tuple(_text(name) for name in co_authors.split(b"\x01", MOST_CO_AUTHORS)[:MOST_CO_AUTHORS] if name),
    )


def _text(field: bytes) -> str:
    return field[:500].decode("utf-8", "surrogateescape")
