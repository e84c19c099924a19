# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is found in the bytes of a file, with the lines on which it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from sealcheck.artifacts.scans import FileKind
from sealcheck.artifacts.secret.suspects import Suspect, is_aside, line_of
from sealcheck.model import File, PathClass
from sealcheck.search import in_small

#: Only this many bytes of a file are read, but for copies of a database: what people write by hand is shorter.
MAX_BYTES = 150_000
#: Endings of copies of a database, and of what sets one up.
DATABASE = ("sql", "bak", "dump")
#: Roles of what people write by hand.
WRITTEN = frozenset({PathClass.SOURCE, PathClass.CONFIG, PathClass.DOCS, PathClass.EXAMPLE, PathClass.TEST})
#: Roles of what puts accounts into a database: fixtures, seeds, scripts.
STORED = frozenset({PathClass.SOURCE, PathClass.CONFIG, PathClass.DATA})
#: Roles of what hands a password on to a server.
GIVEN_ON = frozenset({PathClass.SOURCE, PathClass.CONFIG})
Found = tuple[Suspect, ...] | None
_Finds = Callable[[File, bytes, bytes], Iterable[tuple[int, Suspect]]]


def may_hold(kind: File | FileKind) -> bool:
    """Whether credentials are looked for in a file; data hold none but where a data base was copied with its users."""
    return kind.role in WRITTEN or (kind.role is PathClass.DATA and kind.ending in DATABASE)


def may_hold_live(kind: FileKind) -> bool:
    """Whether those of servers that run are looked for in a file: in none that only tests read."""
    return may_hold(kind) and kind.role is not PathClass.TEST


def is_copy_of_database(file: File) -> bool:
    """Whether a file may hold a database with its users, and is none of tests, examples and documents."""
    return file.ending in DATABASE and file.role in STORED and not is_aside(file)


def placed(finds: _Finds, file: File, data: bytes) -> Found:
    """Return what is found, each with its line."""
    content = data if file.ending in DATABASE else data[:MAX_BYTES]
    found = finds(file, content, in_small(content))
    return tuple(replace(each, line=line_of(content, at)) for at, each in found) or None
