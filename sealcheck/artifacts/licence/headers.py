# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the files themselves say: SPDX tags, copyright lines, and notices in words. One scanner, a cheap look first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.frozen import frozen
from sealcheck.licence.kin import kin_in
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
#: What tags of documentation and addresses say stands on the line, up to the next tag or paragraph.
_TAGGED = regex(
    rb"@[Ll]icen[cs]e[ \t]|\b(?:gnu\.org/(?:licenses|copyleft)|opensource\.org/licenses|apache\.org/licenses)/"
)
_NEXT = regex(rb"\n[ \t*#/]{0,20}(?:[@\n]|\Z)|\*/")
#: What ends the words that a report quotes, what stands before each of their lines, and that of a comment in one line.
_ENDS = regex(rb"\n[ \t*#/;%!-]{0,80}(?:[@\n]|\Z)|\*/|-->|--%>|\*\)|#\}|\"\"\"|'''")
_MARKS = regex(rb"\n[ \t\r*#/;%!-]{0,80}")
_LINE = regex(rb"[ \t]{0,80}(?:#|//|--|;|%|!|::|dnl\b|@?rem\b|\.\.)", re.I)
#: One of these stands in every notice; looking for them is many times quicker than trying the pattern everywhere.
_SIGNS = (b"GNU", b"Apache", b"Mozilla", b"European", b"EUPL", b"MIT", b"BSD", b"Permission is", b"Redistribution and",
          b"@lic", b"@Lic", b"gnu.org/", b".org/licenses/")  # fmt: skip
_LICENCE = regex(r"licen[cs]", re.I)
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

    `kin` is the family where the words leave its version open. `line` is where the words stand, 0 without any;
    `excerpt` holds them.
    """

    tags: Tags = NO_TAGS
    notice: str = ""
    later: bool = False
    line: int = 0
    excerpt: str = ""
    kin: str = ""


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
    top, nameless = data[:HEADER_BYTES], None
    for notice in () if tags.licences else _notices(top):
        if _is_comment(top, notice.start()):
            named, later, kin = _named(notice.group(), _around(data, notice))
            line, excerpt = top.count(b"\n", 0, notice.start()) + 1, _quoted(data, notice.start())
            header = Header(tags, named, later, line, excerpt, kin)
            if named or kin:
                return header
            nameless = nameless or header
    return nameless or (None if tags == NO_TAGS else _tagged(tags))


@lru_cache(maxsize=1024)
def _tagged(tags: Tags) -> Header:
    return Header(tags)


def _notices(top: bytes) -> Iterator[re.Match[bytes]]:
    """Yield the first notice in words and the first tag or address of a licence."""
    if first_of(_SIGNS, top):
        yield from filter(None, (_NOTICE.search(top), _TAGGED.search(top)))


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


def _quoted(data: bytes, at: int) -> str:
    """Return the words from the byte `at` on as they stand, to the end of their paragraph or comment, in one line."""
    first, *others = data[at : at + 600].split(b"\n")
    if _LINE.match(data, data.rfind(b"\n", 0, at) + 1):
        others = list(takewhile(_LINE.match, others))
    words = _ENDS.split(b"\n".join((first, *others)), maxsplit=1)[0]
    return " ".join(_MARKS.sub(b" ", words).decode("utf-8", "replace").split())[:300]


def _plain(words: bytes) -> str:
    return re.sub(rb"[\s*#/;%!-]+", b" ", words).decode("utf-8", "replace").strip()


@lru_cache(maxsize=1024)
def _named(sign: bytes, words: bytes) -> tuple[str, bool, str]:
    """Return the licence that the words name, whether later versions are allowed, the family.

    The family only where it is the one that they name, and no licence is.
    """
    text = _plain(words)
    if sign == _MIT:
        return "MIT", False, ""
    if sign == _BSD:
        return _bsd(text), False, ""
    if _TAGGED.match(sign):
        text = " ".join(_NEXT.split(words, maxsplit=1)[0].decode("utf-8", "replace").split())
        near, kin = names_in(text), kin_in(text)
    else:
        near = [name for name in names_in(text) if name.start <= _NEAR]
        kin = kin_in(text[:_NEAR]) if sign != b"BSD" and _LICENCE.search(text[:_NEAR]) else ()
    if near:
        return near[0].id, near[0].later, ""
    return "", False, kin[0].name if len(kin) == 1 and not kin[0].loose else ""


def _bsd(text: str) -> str:
    """Return which BSD licence the text is; empty when its end is not in view."""
    if re.search(r"[Nn]either the names?|names? of .{0,80}may not be used", text):
        return "BSD-3-Clause"
    return "BSD-2-Clause" if "IS PROVIDED" in text else ""
