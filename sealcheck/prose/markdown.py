# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Markdown and HTML as people write them, line by line: ATX, setext, HTML and bold headings, fences, comments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sealcheck.pattern import regex
from sealcheck.prose.rows import PSEUDO_LEVEL, Row, code, heading, indent_of, prose

Taken = tuple[list[Row], int] | None

_FENCE = regex(r"\s{0,12}(?:[-*+]\s{1,4}|\d{1,3}[.)]\s{1,4})?(`{3,}|~{3,})\s*([^`]{0,200})$")
#: One or two signs alone in a line, which people take for a fence, and the lines in which it ends.
_SHORT_FENCE = regex(r"\s{0,12}(?:(``)([a-z]{0,12})|(`))\s{0,9}$")
MOST_SHORT = 40
_ATX = regex(r" {0,3}(#{1,6})(?:[ \t]+(\S.{0,400}?))?[ \t]*#*[ \t]*$")
_CLOSE_ATX = regex(r" {0,3}(#{1,6})([^\W\d_].{0,80})$")
_HTML_HEADING = regex(r"\s{0,20}(?:<(?:div|center|p|a)\b[^>]{0,200}>\s{0,20}){0,3}<h([1-6])\b[^>]{0,300}>(.*)", re.I)
_HTML_HEADING_END = regex(r"</h[1-6]\s{0,5}>", re.I)
_SUMMARY = regex(r"\s{0,20}(?:<details[^>]{0,100}>\s{0,9})?<summary[^>]{0,100}>(.{1,200}?)</summary>", re.I)
_RAW = regex(r"\s{0,40}<(pre|script|style|svg)\b", re.I)
_SETEXT = regex(r" {0,3}(=+|-{3,})[ \t]*$")
_BOLD = regex(r" {0,3}(\*\*|__)([^*_]{2,60}?)(?:\*\*|__)\s*:?\s*$")
_NO_TITLE = regex(r"\s*([-*+>|]\s|\||\d{1,3}[.)]\s|<|!\[)")
_LIST = regex(r"\s{0,12}([-*+]|\d{1,3}[.)])\s")
_CAPITALS = regex(r" {0,3}(?:\d{1,2}[.)]?\s{1,3})?[A-ZÄÖÜ][A-ZÄÖÜß &/,-]{3,60}:?\s*$")
#: The heading of a chapter of plain text: 2. Betrieb, 2.1 Sichern
_NUMBERED = regex(r" {0,3}(?:\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?)\s{1,3}([^\W\d_].{1,60}?)\s*$")
_TITLE = regex(r"title:\s{0,5}[\"']?([^\"']{1,200})")


def markdown_rows(lines: list[str], *, plain: bool = False) -> Iterator[Row]:
    """Yield the rows of Markdown or HTML; `plain` text has headings in capitals and no indented code."""
    index, rows = _front_matter(lines)
    yield from rows
    takers = _TAKERS if plain else (*_TAKERS, _indented_code)
    while index < len(lines):
        taken = _one(lines, index, takers, plain)
        yield from taken[0]
        index = taken[1]


def _one(lines: list[str], index: int, takers: tuple[Callable[..., Taken], ...], plain: bool) -> tuple[list[Row], int]:
    line = lines[index]
    if not line.strip():
        return [prose(index + 1, "")], index + 1
    if plain and _CAPITALS.match(line) and _blank(lines, index - 1):
        return [heading(index + 1, line.strip(" :"), 2)], index + 1
    for take in (_chapter, *takers) if plain else takers:
        taken = take(lines, index)
        if taken:
            return taken
    return _prose(lines, index)


def _chapter(lines: list[str], index: int) -> Taken:
    """A numbered line of plain text that is underlined, or alone before a text that is neither indented nor a list."""
    match = _NUMBERED.match(lines[index])
    if not match or match[1].endswith((".", ",", ";", ":", "!")) or not _blank(lines, index - 1):
        return None
    following = lines[index + 1 : index + 4]
    if following and _SETEXT.match(following[0]):
        return [heading(index + 1, match[1], 1 if "=" in following[0] else 2)], index + 2
    text = next((line for line in following if line.strip()), "")
    alone = _blank([*lines[: index + 2], ""], index + 1) and text and not indent_of(text) and not _LIST.match(text)
    return ([heading(index + 1, match[1], PSEUDO_LEVEL)], index + 1) if alone else None


def _front_matter(lines: list[str]) -> tuple[int, list[Row]]:
    if not lines or lines[0].strip() != "---":
        return 0, []
    rows: list[Row] = []
    for index in range(1, min(len(lines), 200)):
        if lines[index].strip() in ("---", "..."):
            return index + 1, rows
        title = _TITLE.match(lines[index])
        if title:
            rows = [heading(index + 1, title[1], 1)]
    return 0, []


def _fence(lines: list[str], index: int) -> Taken:
    match = _FENCE.match(lines[index])
    if not match:
        return None
    mark = match[1]
    end = index + 1
    while end < len(lines):
        closing = lines[end].strip()
        if closing.startswith(mark) and not closing.strip(mark[0]):
            break
        end += 1
    return [code(index + 1, min(end + 1, len(lines)), lines[index + 1 : end], match[2])], end + 1


def _short_fence(lines: list[str], index: int) -> Taken:
    match = "`" in lines[index][:13] and _SHORT_FENCE.match(lines[index])
    if not match:
        return None
    mark = match[1] or match[3]
    for end in range(index + 1, min(len(lines), index + MOST_SHORT)):
        if not lines[end].strip():  # code in running text ends before a gap
            return None
        if lines[end].strip() == mark:
            return [code(index + 1, end + 1, lines[index + 1 : end], match[2] or "")], end + 1
    return None


def _atx(lines: list[str], index: int) -> Taken:
    if "#" not in lines[index][:5]:
        return None
    match = _ATX.match(lines[index]) or (_blank(lines, index - 1) and _CLOSE_ATX.match(lines[index]))
    if not match:
        return None
    return [heading(index + 1, match[2] or "", len(match[1]))], index + 1


def _html_heading(lines: list[str], index: int) -> Taken:
    match = "<h" in lines[index].lower() and _HTML_HEADING.match(lines[index])
    if not match:
        return None
    inner, end = [match[2]], index
    while not _HTML_HEADING_END.search(inner[-1]):
        end += 1
        if end >= len(lines) or end > index + 12:
            return [heading(index + 1, match[2], int(match[1]))], index + 1
        inner.append(lines[end])
    text, _, after = " ".join(inner).partition("</h")
    rest = after.partition(">")[2]
    return [heading(index + 1, text, int(match[1])), prose(end + 1, rest)], end + 1


def _summary(lines: list[str], index: int) -> Taken:
    match = "<summary" in lines[index] and _SUMMARY.match(lines[index])
    return ([heading(index + 1, match[1], PSEUDO_LEVEL)], index + 1) if match else None


def _raw(lines: list[str], index: int) -> Taken:
    match = "<" in lines[index] and _RAW.match(lines[index])
    if not match:
        return None
    closing = f"</{match[1].lower()}"
    end = index
    while end < len(lines) and closing not in lines[end].lower():
        end += 1
    if match[1].lower() == "pre":
        return [code(index + 1, end + 1, lines[index : end + 1], begin=index + 1)], end + 1
    return [prose(index + 1, "")], end + 1


def _setext(lines: list[str], index: int) -> Taken:
    if index + 1 >= len(lines) or not _SETEXT.match(lines[index + 1]) or _NO_TITLE.match(lines[index]):
        return None
    if lines[index + 1].lstrip()[0] == "-" and not _blank(lines, index - 1) and not _blank(lines, index - 2):
        return None  # the rule below a longer paragraph
    level = 1 if lines[index + 1].lstrip()[0] == "=" else 2
    return [heading(index + 1, lines[index], level)], index + 2


def _bold(lines: list[str], index: int) -> Taken:
    match = _BOLD.match(lines[index]) if lines[index].lstrip()[:2] in ("**", "__") else None
    if not match or not _blank(lines, index - 1) or len(match[2].split()) > 6 or match[2].endswith((".", "!")):
        return None
    return [heading(index + 1, match[2], PSEUDO_LEVEL)], index + 1


def _indented_code(lines: list[str], index: int) -> Taken:
    if indent_of(lines[index]) < 4 or not _blank(lines, index - 1) or _in_list(lines, index):
        return None
    end = index
    while end < len(lines) and (not lines[end].strip() or indent_of(lines[end]) >= 4):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    return [code(index + 1, end, lines[index:end], begin=index + 1)], end


def _in_list(lines: list[str], index: int) -> bool:
    """Whether the nearest less indented line above, at most 40 lines away, is an item of a list."""
    for above in range(index - 1, max(-1, index - 40), -1):
        if lines[above].strip() and (indent_of(lines[above]) < 4 or _LIST.match(lines[above])):
            return _LIST.match(lines[above]) is not None
    return False


def _prose(lines: list[str], index: int) -> tuple[list[Row], int]:
    """Return the line without HTML comments; a comment left open swallows the lines up to its end."""
    text, number = lines[index], index + 1
    while "<!--" in text:
        before, _, after = text.partition("<!--")
        while "-->" not in after:
            index += 1
            if index >= len(lines):
                return [prose(number, before)], index
            after = lines[index]
        text = before + " " + after.partition("-->")[2]
    if text.lstrip().startswith("[//]:") or text.lstrip().startswith("[comment]:"):
        text = ""
    return [prose(number, text)], index + 1


def _blank(lines: list[str], index: int) -> bool:
    return index < 0 or not lines[index].strip()


_TAKERS: tuple[Callable[..., Taken], ...] = (
    _fence,
    _short_fence,
    _atx,
    _html_heading,
    _summary,
    _raw,
    _setext,
    _bold,
)
