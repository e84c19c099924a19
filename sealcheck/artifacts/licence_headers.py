# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the files themselves say: SPDX tags, copyright lines, and notices in words. One scanner, a cheap look first."""

from __future__ import annotations

import re
from functools import lru_cache

from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.frozen import frozen
from sealcheck.licence.names import names_in
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Bytes at the top of a file in which a notice in words is looked for.
HEADER_BYTES = 3000

_TAG = regex(rb"SPDX-License-Identifier:[ \t]{0,20}([A-Za-z0-9.+():_ \t-]{1,300})")
_COPYRIGHT = regex(
    rb"SPDX-(?:File|Snippet)CopyrightText:[ \t]{0,20}\S|\xc2\xa9[ \t]{1,9}\S|"
    rb"Copyright[ \t]{0,9}(?:\([Cc]\)|\xc2\xa9|\xa9)?[ \t]{1,9}\S"
)
_IGNORED = regex(rb"REUSE-Ignore(Start|End)")
# A notice may be wrapped anywhere, with comment signs between its words.
_NOTICE = regex(
    rb"GNU[^A-Za-z]{1,12}(?:Lesser|Affero|Library|General)\b|Apache[^A-Za-z]{1,12}License|Mozilla[^A-Za-z]{1,12}Public|"
    rb"European[^A-Za-z]{1,12}Union[^A-Za-z]{1,12}Public|\bEUPL\b|MIT[^A-Za-z]{1,12}[Ll]icense|BSD|"
    rb"Permission is hereby granted|Redistribution and use in source"
)
#: One of these stands in every notice; looking for them is many times quicker than trying the pattern everywhere.
_SIGNS = (b"GNU", b"Apache", b"Mozilla", b"European", b"EUPL", b"MIT", b"BSD", b"Permission is", b"Redistribution and")
_WHOLE = {b"Permission is hereby granted": "MIT", b"Redistribution and use in source": "BSD-3-Clause"}


@frozen
class Header:
    """What a file says of itself: SPDX expressions, whether it names a copyright holder, a licence named in words."""

    tags: tuple[str, ...]
    copyright: bool
    notice: str = ""
    later: bool = False


def wants_header(file: File | FileKind) -> bool:
    """Whether the single pass looks at this file: source code and tests that are the project's own."""
    return file.role in (PathClass.SOURCE, PathClass.TEST) and file.language is not None


@scanner(wants_header)
def licence_headers(file: File, data: bytes) -> Header | None:
    """Return what the file says of itself, or None when it says nothing."""
    return header_of(data)


def header_of(data: bytes) -> Header | None:
    """Return the licence and copyright information in `data`, outside of REUSE-Ignore blocks; None without any."""
    tagged = b"SPDX-" in data
    if tagged and b"REUSE-Ignore" in data:
        data = _without_ignored(data)
    tags = _tags(data) if tagged else ()
    holder = (b"opyright" in data or b"\xa9" in data) and _has_holder(data)
    notice = None if tags else _notice(data[:HEADER_BYTES])
    if not (tags or holder or notice):
        return None
    named, later = _named(notice.group(), _around(data, notice)) if notice else ("", False)
    return Header(tags, holder, named, later)


def _notice(top: bytes) -> re.Match[bytes] | None:
    return _NOTICE.search(top) if any(sign in top for sign in _SIGNS) else None


def _has_holder(data: bytes) -> bool:
    """Whether a copyright line stands in `data`; at the top nearly always, so that is where the search begins."""
    return bool(_COPYRIGHT.search(data, 0, HEADER_BYTES) or _COPYRIGHT.search(data))


def _tags(data: bytes) -> tuple[str, ...]:
    found = (match.group(1).decode().strip(" \t-:") for match in _TAG.finditer(data))
    return tuple(dict.fromkeys(tag for tag in found if tag))


def _without_ignored(data: bytes) -> bytes:
    """Return `data` without what stands between REUSE-IgnoreStart and REUSE-IgnoreEnd (REUSE 3.3)."""
    kept, at, open_at = [], 0, -1
    for match in _IGNORED.finditer(data):
        if match.group(1) == b"Start" and open_at < 0:
            kept.append(data[at : match.start()])
            open_at = match.start()
        elif match.group(1) == b"End" and open_at >= 0:
            at, open_at = match.end(), -1
    return b"".join(kept) + (b"" if open_at >= 0 else data[at:])


def _around(data: bytes, notice: re.Match[bytes]) -> bytes:
    """Return the words of a notice; an abbreviation may come after its full name."""
    start = notice.start() - (80 if notice.group() == b"EUPL" else 0)
    return data[max(0, start) : notice.start() + 400]


@lru_cache(maxsize=1024)
def _named(sign: bytes, words: bytes) -> tuple[str, bool]:
    if sign in _WHOLE:
        return _WHOLE[sign], False
    names = names_in(re.sub(rb"[\s*#/;%!-]+", b" ", words).decode("utf-8", "replace"))
    return (names[0].id, names[0].later) if names else ("", False)
