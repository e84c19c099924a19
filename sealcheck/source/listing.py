# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Collects the paths of a target, whatever it came from: hostile names are left out, odd ones reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sealcheck.frozen import frozen
from sealcheck.model import BLOB_LIMIT, Entry, EntryKind, Text, say
from sealcheck.pattern import regex

#: More paths than this are refused: a "git bomb" of a dozen objects unfolds to 10^10 files.
MOST_ENTRIES = 250_000
#: Bytes of a path, PATH_MAX on Linux; longer ones cannot be files anywhere.
MOST_PATH_BYTES = 4096
#: How many names a sentence shows.
SHOWN = 3

# An empty, `.`, `..` or `.git` component, hence also a leading, doubled or trailing slash.
_UNSAFE = regex(r"(?:^|/)(?:\.{0,2}|\.[gG][iI][tT])(?:/|\Z)")
_CONTROL = regex("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@frozen
class TreeListing:
    """The entries in path order, and what a reader of the report must know about them."""

    entries: tuple[Entry, ...]
    problems: tuple[Text, ...] = ()


def is_unsafe(path: str) -> bool:
    """Return whether `path` could name something outside the tree, or nothing at all, if it were a file name."""
    return _UNSAFE.search(path) is not None or (len(path) > 1000 and len(_bytes(path)) > MOST_PATH_BYTES)


def _is_odd(path: str) -> bool:
    """Whether a path may be unsafe or hold control characters: a quick look that most paths are through with."""
    dotted = "/." in path or "//" in path or path[:1] in (".", "/", "") or path[-1] == "/"
    return dotted or not path.isprintable() or len(path) > 1000


def _bytes(path: str) -> bytes:
    return path.encode("utf-8", "surrogateescape")


class Listing:
    """Gathers entries one by one; of two with the same path the last counts, as in a check-out."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}
        self._noted: dict[str, list[str]] = defaultdict(list)
        self._counts: dict[str, int] = defaultdict(int)
        self.seen = 0

    def add(self, entry: Entry) -> None:
        """Take in an entry unless its name is unsafe."""
        self.seen += 1
        path = entry.path
        if _is_odd(path):
            if is_unsafe(path):
                self.note("unsafe_names", path)
                return
            if _CONTROL.search(path):
                self.note("control_names", path)
        if path in self._entries:
            self.note("duplicate_names", path)
        self._entries[path] = entry

    def note(self, kind: str, path: str) -> None:
        """Count a finding for the sentence `local.<kind>`, and keep the first few paths to show."""
        self._counts[kind] += 1
        if len(self._noted[kind]) < SHOWN:
            self._noted[kind].append(path)

    def get(self, path: str) -> Entry | None:
        """Return the entry taken in under `path` so far, or None."""
        return self._entries.get(path)

    def finish(self) -> TreeListing:
        """Return the entries in path order with one sentence for each kind of finding."""
        entries = tuple(self._entries[path] for path in sorted(self._entries))
        self._note_collisions()
        for entry in entries:
            if entry.kind is EntryKind.SUBMODULE or entry.size is None or entry.size > BLOB_LIMIT:
                self.note(_finding(entry), entry.path)
        problems = tuple(
            say(f"local.{kind}", count=count, names=_shown(self._noted[kind], count))
            for kind, count in sorted(self._counts.items())
        )
        return TreeListing(entries, problems)

    def _note_collisions(self) -> None:
        folded = {path.lower() for path in self._entries}
        if len(folded) == len(self._entries):
            return
        first: dict[str, str] = {}
        for path in self._entries:
            if first.setdefault(path.lower(), path) != path:
                self.note("case_collisions", path)


def strip_top(listing: TreeListing) -> TreeListing:
    """Return the listing without the one folder that holds everything, as archives of forges have it."""
    tops = {entry.path.partition("/")[0] for entry in listing.entries}
    if len(tops) != 1 or any("/" not in entry.path for entry in listing.entries):
        return listing
    cut = len(next(iter(tops))) + 1
    stripped = (Entry(e.path[cut:], e.oid, e.size, e.kind, e.executable) for e in listing.entries)
    return TreeListing(tuple(stripped), listing.problems)


def _finding(entry: Entry) -> str:
    if entry.kind is EntryKind.SUBMODULE:
        return "submodules"
    if entry.size is None:
        return "missing_blobs"
    return "large_blobs"


def _shown(names: Iterable[str], count: int) -> tuple[str, ...]:
    shown = tuple(name[:120] for name in names)
    return (*shown, "…") if count > len(shown) else shown
