# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""AsciiDoc, Org and Textile line by line, as far as headings, code and comments go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.pattern import regex
from sealcheck.prose.rows import Row, code, heading, prose

_ASCIIDOC_TITLE = regex(r"(={1,6}|#{1,6})\s{1,4}(\S.{0,400})$")
_ASCIIDOC_BLOCK = regex(r"(-{4,}|\.{4,}|/{4,}|`{3,}|\+{4,})([^`]{0,60})$")
_ASCIIDOC_STYLE = regex(r"\[(?:source|listing|mermaid|plantuml)?,?\s{0,4}([\w%,-]{0,60})[^\]]{0,200}\]\s*$")
_ASCIIDOC_SKIPPED = regex(r":[!\w][^:]{0,80}:|//(?!/)|\[{1,2}[^\]]{0,200}\]{1,2}\s*$|ifdef::|ifndef::|endif::|\.{1}$")
_ORG_TITLE = regex(r"(\*{1,8})\s{1,4}(\S.{0,400})$")
_ORG_BLOCK = regex(r"\s{0,20}#\+begin_(src|example)\s{0,4}(\S{0,40})", re.I)
_ORG_META = regex(r"\s{0,20}#\+title:\s{0,9}(.{1,300})", re.I)
_TEXTILE_TITLE = regex(r"h([1-6])\.\s{1,4}(.{1,400})$")


def asciidoc_rows(lines: list[str]) -> Iterator[Row]:
    """Yield the rows of AsciiDoc."""
    index, style = 0, ""
    while index < len(lines):
        text, number = lines[index], index + 1
        title = _ASCIIDOC_TITLE.match(text)
        block = _ASCIIDOC_BLOCK.match(text)
        if block:
            end = _closing(lines, index + 1, block[1])
            if block[1][0] != "/":
                yield code(number, min(end + 1, len(lines)), lines[index + 1 : end], style or block[2])
            index = end
        elif title:
            yield heading(number, title[2], len(title[1]))
        else:
            yield prose(number, "" if _ASCIIDOC_SKIPPED.match(text) else text)
        named = _ASCIIDOC_STYLE.match(text)
        style = named[1] if named else ""
        index += 1


def _closing(lines: list[str], start: int, mark: str) -> int:
    return next((n for n in range(start, len(lines)) if lines[n].rstrip() == mark), len(lines))


def org_rows(lines: list[str]) -> Iterator[Row]:
    """Yield the rows of Org."""
    index = 0
    while index < len(lines):
        text, number = lines[index], index + 1
        title, meta, block = _ORG_TITLE.match(text), _ORG_META.match(text), _ORG_BLOCK.match(text)
        if block:
            wanted = f"#+end_{block[1].lower()}"
            end = next((n for n in range(number, len(lines)) if lines[n].strip().lower() == wanted), len(lines))
            yield code(number, min(end + 1, len(lines)), lines[number:end], block[2])
            index = end
        elif title:
            yield heading(number, title[2], min(len(title[1]) + 1, 6))
        elif meta:
            yield heading(number, meta[1], 1)
        else:
            yield prose(number, "" if text.lstrip().startswith("#") else text)
        index += 1


def textile_rows(lines: list[str]) -> Iterator[Row]:
    """Yield the rows of Textile; `bc.` and `pre.` paragraphs are code."""
    index = 0
    while index < len(lines):
        text, number = lines[index], index + 1
        title = _TEXTILE_TITLE.match(text)
        if title:
            yield heading(number, title[2], int(title[1]))
        elif text.startswith(("bc. ", "bc.. ", "pre. ", "pre.. ")):
            end = next((n for n in range(number, len(lines)) if not lines[n].strip()), len(lines))
            yield code(number, end, [text.partition(". ")[2], *lines[number:end]], begin=number)
            index = end - 1
        else:
            yield prose(number, text)
        index += 1
