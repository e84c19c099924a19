# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licence and copyright lines in the bytes of a file, by the REUSE Specification 3.3.

https://reuse.software/spec-3.3/#comment-headers: a value ends with its line, what stands in an ignored block says
nothing, and what stands in a snippet is about that passage alone.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import lru_cache

from sealcheck.licence.grammar import is_expression
from sealcheck.pattern import regex
from sealcheck.search import holds, matches

_Values = tuple[str, ...]
#: The tag that a licence stands behind.
TAG = "SPDX-License-Identifier:"

_LICENCE = regex(rb"SPDX-License-Identifier:[ \t]{0,50}([^\r\n]{0,1000})")
_HOLDER = (
    rb"(?:SPDX-(?:File|Snippet)CopyrightText:|\xc2\xa9%b|"
    rb"Copyright(?:(?:[ \t]|\xc2\xa0){0,9}(?:\xc2\xa9|%b\([Cc]\))|(?=[ \t]|\xc2\xa0)))"
    rb"(?:[^\r\nA-Za-z0-9\x80-\xff]|\xc2\xa0){0,60}[A-Za-z0-9\x80-\xff]"
)
_COPYRIGHT = regex(_HOLDER % (b"", b""))
_COPYRIGHT_LATIN = regex(_HOLDER % (rb"|\xa9", rb"\xa9|"))
_NOTICE_IN_LINE = regex(rb"SPDX-(?:File|Snippet)CopyrightText:|Copyright[ \t]{0,9}[\xc2(]|Copyright[ \t]|\xc2\xa9")
_IGNORED = regex(rb"REUSE-Ignore(?:(Start)|End)")
_SNIPPET = regex(rb"SPDX-Snippet(?:(Begin)|End)")
#: What ends a comment after the value, in the languages that have such a sign.
_CLOSERS = ("*/", "-->", "--%>", "--}}", "#}", "*}", "%}", "}", "*#", "*)", "-/", "'/", ":)", "=#")
_FRAME = regex(rb"[^\w\s]{1,80}")
#: Bytes of the top of a file that tell text from binary, and the control characters that a text may hold.
_TOP = 2048
_TEXT_BYTES = bytes({7, 8, 9, 10, 11, 12, 13, 27} | set(range(32, 127)) | set(range(128, 256)))
#: How a file in another form of Unicode begins.
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
#: One of these stands in every file with licensing information.
SIGNS_OF_TAGS = (b"SPDX-", b"Copyright", b"\xa9")


@dataclass(frozen=True, slots=True)
class Tags:
    """What a file says: valid SPDX expressions, values that are none, whether it names a copyright holder.

    `snippets` are expressions between SPDX-SnippetBegin and SPDX-SnippetEnd, `snippet_copyright` a holder there.
    """

    licences: tuple[str, ...] = ()
    invalid: tuple[str, ...] = ()
    copyright: bool = False
    snippets: tuple[str, ...] = ()
    snippet_copyright: bool = False


NO_TAGS = Tags()


def tags_in(data: bytes) -> Tags:
    """Return the licensing information in `data`; nothing for a binary file, whatever bytes it holds."""
    data = readable(data)
    tagged = holds(data, b"SPDX-")
    if not (tagged or holds(data, b"Copyright") or b"\xa9" in data) or is_binary(data):
        return NO_TAGS
    if holds(data, b"REUSE-Ignore"):
        data = _split(data, _IGNORED, to_the_end=True)[0]
    inside = b""
    if tagged and holds(data, b"SPDX-SnippetBegin"):
        data, inside = _split(data, _SNIPPET, to_the_end=False)
    licences, invalid = _licences(data) if tagged else ((), ())
    snippets, more = _licences(inside) if inside else ((), ())
    return _tags(licences, (*invalid, *more), has_holder(data), snippets, bool(inside) and has_holder(inside))


@lru_cache(maxsize=2048)
def _tags(licences: _Values, invalid: _Values, holder: bool, snippets: _Values, snippet_holder: bool) -> Tags:
    """Return the tags; nearly all files of a project have the same, which then are one value."""
    return Tags(licences, invalid, holder, snippets, snippet_holder)


def readable(data: bytes) -> bytes:
    """Return UTF-16 with a byte order mark as UTF-8; everything else as it is."""
    return data.decode("utf-16", "replace").encode() if data.startswith(UTF16) else data


def is_binary(data: bytes) -> bool:
    """Whether the top of the file holds control characters that no text has."""
    return bool(data[:_TOP].translate(None, _TEXT_BYTES))


def has_holder(data: bytes) -> bool:
    """Whether a line of `data` is a copyright notice: a prefix of the specification with a name or year behind it."""
    # Each notice holds one of these; looking for them is many times quicker than trying the pattern everywhere.
    if not holds(data, b"Copyright") and b"\xa9" not in data:
        return False
    # At the top nearly always, so that is where the search begins.
    if _COPYRIGHT.search(data, 0, 3000) or _COPYRIGHT.search(data):
        return True
    return b"\xa9" in data and not _is_utf8(data) and bool(_COPYRIGHT_LATIN.search(data))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _licences(data: bytes) -> tuple[_Values, _Values]:
    """Return the values of the licence tags: those that are SPDX expressions, and those that are not.

    A copyright notice goes on to the end of its line, so a tag behind it is part of the notice.
    """
    valid: dict[str, None] = {}
    invalid: dict[str, None] = {}
    for match in matches(_LICENCE, (TAG.encode(),), data):
        start = max(data.rfind(b"\n", max(0, match.start() - 1000), match.start()) + 1, match.start() - 1000)
        value, is_valid = _value(data[start : match.start()], match.group(1))
        if value is not None:
            (valid if is_valid else invalid)[value] = None
    return tuple(valid), tuple(invalid)


@lru_cache(maxsize=2048)
def _value(prefix: bytes, rest: bytes) -> tuple[str | None, bool]:
    """Return the value of a tag, and whether it is an SPDX expression; None when it is part of a notice.

    The end of a comment is taken off, or of a frame that mirrors what stands before the tag.
    """
    if _NOTICE_IN_LINE.search(prefix) or _NOTICE_IN_LINE.search(rest):
        return None, False
    frame = prefix.strip()
    rest = rest.rstrip()
    if frame and _FRAME.fullmatch(frame):
        rest = rest.removesuffix(frame[::-1])
    value = _without_closers(rest.decode("utf-8", "replace"))
    return value, is_expression(value)


def _without_closers(text: str) -> str:
    """Return the text without signs that end a comment, an attribute (`">`) or a reStructuredText role (`] ::`)."""
    while True:
        before, text = text, text.strip()
        for sign in _CLOSERS:
            text = text.removesuffix(sign)
        if text.endswith(">") and (quoted := text[:-1].rstrip("/").rstrip()).endswith(('"', "'")):
            text = quoted[:-1]
        if text.endswith("::") and (role := text[:-2].rstrip()).endswith("]"):
            text = role[:-1]
        if text == before:
            return text


def _split(data: bytes, marks: re.Pattern[bytes], *, to_the_end: bool) -> tuple[bytes, bytes]:
    """Return what stands outside and inside of the marked blocks.

    A block that is not closed goes to the end of the file, or is none (`to_the_end`).
    """
    outside, inside, at, opened = [], [], 0, -1
    for match in marks.finditer(data):
        if match.group(1) and opened < 0:
            opened = match.start()
        elif not match.group(1) and opened >= 0:
            outside.append(data[at:opened])
            inside.append(data[opened : match.start()])
            at, opened = match.end(), -1
    if opened >= 0 and to_the_end:
        outside.append(data[at:opened])
    else:
        outside.append(data[at:])
    return b"\n".join(outside), b"\n".join(inside)
