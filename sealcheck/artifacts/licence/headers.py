# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the files themselves say: SPDX tags, copyright lines, and notices in words. One scanner, a cheap look first."""

from __future__ import annotations

import re
from functools import lru_cache

from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.frozen import frozen
from sealcheck.licence.names import names_in
from sealcheck.licence.tags import NO_TAGS, SIGNS_OF_TAGS, UTF16, Tags, readable, tags_in
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import first_of, plain_signs

#: Bytes at the top of a file in which a notice in words is looked for.
HEADER_BYTES = 3000

# A notice may be wrapped anywhere, with comment signs between its words.
_NOTICE = regex(
    rb"GNU[^A-Za-z]{1,12}(?:Lesser|Affero|Library|General)\b|Apache[^A-Za-z]{1,12}License|Mozilla[^A-Za-z]{1,12}Public|"
    rb"European[^A-Za-z]{1,12}Union[^A-Za-z]{1,12}Public|\bEUPL\b|MIT[^A-Za-z]{1,12}[Ll]icense|BSD|"
    rb"Permission is hereby granted|Redistribution and use in source"
)
#: One of these stands in every notice; looking for them is many times quicker than trying the pattern everywhere.
_SIGNS = (b"GNU", b"Apache", b"Mozilla", b"European", b"EUPL", b"MIT", b"BSD", b"Permission is", b"Redistribution and")
_MIT, _BSD = b"Permission is hereby granted", b"Redistribution and use in source"
#: What begins a comment in the languages that we know, and what begins and ends one over several lines.
_LINE_COMMENTS = (
    b"#",
    b"//",
    b"*",
    b"--",
    b";",
    b"%",
    b"/*",
    b"<!--",
    b"!",
    b"rem ",
    b"@rem",
    b"::",
    b"dnl",
    b"..",
    b"(*",
)
_BLOCKS = (
    (b"/*", b"*/"), (b"<!--", b"-->"), (b"{-", b"-}"), (b"<%--", b"--%>"), (b"=begin", b"=end"), (b"<#", b"#>"),
    (b"(*", b"*)"), (b"=head", b"=cut"), (b"=pod", b"=cut"), (b"{#", b"#}"), (b"--[[", b"]]"),
)  # fmt: skip
_QUOTES = (b'"""', b"'''")
#: Bytes that a BSD licence takes; its third clause tells the two apart.
_BSD_BYTES = 2000
#: Characters behind the first word of a notice within which the licence is named; further on it is about another.
_NEAR = 100


@frozen
class Header:
    """What a file says of itself: its SPDX tags and copyright lines, and a licence that it names in words.

    `line` is where the words stand, 0 without any; `excerpt` holds them.
    """

    tags: Tags = NO_TAGS
    notice: str = ""
    later: bool = False
    line: int = 0
    excerpt: str = ""


def wants_header(file: File | FileKind) -> bool:
    """Whether the single pass looks at this file: source code and tests that are the project's own."""
    return file.role in (PathClass.SOURCE, PathClass.TEST) and file.language is not None


@scanner(wants_header, signs=lambda kind: plain_signs(*_SIGNS, *SIGNS_OF_TAGS, *UTF16))
def licence_headers(file: File, data: bytes) -> Header | None:
    """Return what the file says of itself, or None when it says nothing."""
    return header_of(data)


def header_of(data: bytes) -> Header | None:
    """Return the licence and copyright information in `data`, outside of REUSE-Ignore blocks; None without any."""
    data = readable(data)
    tags = tags_in(data)
    top = data[:HEADER_BYTES]
    notice = None if tags.licences else _notice(top)
    if notice is not None and not _is_comment(top, notice.start()):
        notice = None
    if notice is None:
        return None if tags == NO_TAGS else Header(tags)
    named, later, excerpt = _named(notice.group(), _around(data, notice))
    return Header(tags, named, later, top.count(b"\n", 0, notice.start()) + 1, excerpt)


def _notice(top: bytes) -> re.Match[bytes] | None:
    return _NOTICE.search(top) if first_of(_SIGNS, top) else None


def _is_comment(top: bytes, at: int) -> bool:
    """Whether the byte `at` stands in a comment: behind a sign for one on its line, or in a block that is open."""
    start = top.rfind(b"\n", 0, at) + 1
    if top[start:at].lstrip(b" \t\xef\xbb\xbf").lower().startswith(_LINE_COMMENTS):
        return True
    return any(top.rfind(sign, 0, at) > top.rfind(end, 0, at) for sign, end in _BLOCKS) or any(
        top.count(sign, 0, at) % 2 for sign in _QUOTES
    )


def _around(data: bytes, notice: re.Match[bytes]) -> bytes:
    """Return the words of a notice; an abbreviation may come after its full name."""
    start = notice.start() - (80 if notice.group() == b"EUPL" else 0)
    return data[max(0, start) : notice.start() + (_BSD_BYTES if notice.group() == _BSD else 400)]


def _plain(words: bytes) -> str:
    return re.sub(rb"[\s*#/;%!-]+", b" ", words).decode("utf-8", "replace").strip()


@lru_cache(maxsize=1024)
def _named(sign: bytes, words: bytes) -> tuple[str, bool, str]:
    """Return the licence that the words name, whether later versions are allowed, and the words in one line."""
    text = _plain(words)
    if sign == _MIT:
        return "MIT", False, text[:300]
    if sign == _BSD:
        return _bsd(text), False, text[:300]
    near = [name for name in names_in(text) if name.start <= _NEAR]
    return (near[0].id, near[0].later, text[:300]) if near else ("", False, text[:300])


def _bsd(text: str) -> str:
    """Return which BSD licence the text is; empty when its end is not in view."""
    if re.search(r"[Nn]either the names?|names? of .{0,80}may not be used", text):
        return "BSD-3-Clause"
    return "BSD-2-Clause" if "IS PROVIDED" in text else ""
