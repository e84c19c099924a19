# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is found in the bytes of a file, with the lines on which it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from sealcheck.artifacts.secret.suspects import Suspect, line_of
from sealcheck.model import File
from sealcheck.search import in_small

#: Only this many bytes of a file are read, but for copies of a database: what people write by hand is shorter.
MAX_BYTES = 150_000
#: Endings of copies of a database, and of what sets one up.
DATABASE = ("sql", "bak", "dump")
Found = tuple[Suspect, ...] | None
_Finds = Callable[[File, bytes, bytes], Iterable[tuple[int, Suspect]]]


def placed(finds: _Finds, file: File, data: bytes) -> Found:
    """Return what is found, each with its line."""
    content = data if file.ending in DATABASE else data[:MAX_BYTES]
    found = finds(file, content, in_small(content))
    return tuple(replace(each, line=line_of(content, at)) for at, each in found) or None
