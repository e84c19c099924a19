# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads a text into a document: which markup it is in, and which lines stand below which heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.document import MARKUP_ENDINGS, Document
from sealcheck.prose.inline import plain_heading, read_line
from sealcheck.prose.markdown import markdown_rows
from sealcheck.prose.othermarkup import asciidoc_rows, org_rows, textile_rows
from sealcheck.prose.restructured import restructured_rows
from sealcheck.prose.rows import MAX_LINE, Row, RowKind
from sealcheck.prose.section import Section

#: Lines read of one document; a longer one is a log or a list, and its beginning says what it is.
MAX_LINES = 30_000
#: Characters of an address that is read as one.
MAX_ADDRESS = 800
#: A picture written into an address, such as a badge's logo, makes lines that would be cut within a link.
_DATA = regex(r";base64,[\w+/=%-]{100,100000}")
#: Headings kept of one document; those after them are lines like any other.
MAX_HEADINGS = 4_000
#: Headings of a readme.txt for WordPress, and that which such a file begins with.
#: https://developer.wordpress.org/plugins/wordpress-org/how-your-readme-txt-works/
_WORDPRESS = regex(r"^(={1,3})[ \t]{1,9}([^\s=].{0,200}?)[ \t]{0,9}\1[ \t\r]{0,9}$")
_WORDPRESS_TITLE = regex(r"={3} .{1,200} ={3}")
#: Endings of rules for assistants, which are Markdown.
_RULES = frozenset({"mdc", "cursorrules", "windsurfrules"})


def parse_document(file: File, text: str) -> Document:
    """Return the document in `text`; the markup follows from the file's ending."""
    lines = [_shortened(line) for line in text.removeprefix("\ufeff").split("\n")[:MAX_LINES]]
    return Document(file, tuple(_sections(_rows(file.name, lines), len(lines))))


def _shortened(line: str) -> str:
    if len(line) > MAX_ADDRESS and ";base64," in line:
        line = _DATA.sub(";base64,", line[: 20 * MAX_LINE])
    return line[:MAX_LINE]


def _rows(name: str, lines: list[str]) -> Iterator[Row]:
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if ending == "rst":
        return restructured_rows(lines)
    if ending in ("adoc", "asciidoc"):
        return asciidoc_rows(lines)
    if ending == "org":
        return org_rows(lines)
    if ending == "textile":
        return textile_rows(lines)
    plain = ending not in MARKUP_ENDINGS | _RULES
    if plain and any(_WORDPRESS_TITLE.fullmatch(line.strip()) for line in lines[:10]):
        return markdown_rows([_WORDPRESS.sub(_as_markdown, line) for line in lines], plain=True)
    if plain and any(line.startswith((".. code", ".. image", ".. contents", ".. _")) for line in lines[:200]):
        return restructured_rows(lines)
    return markdown_rows(lines, plain=plain)


def _as_markdown(title: re.Match[str]) -> str:
    """Return a heading of a readme.txt for WordPress as one of Markdown: the more signs, the higher."""
    return f"{'#' * (4 - len(title[1]))} {title[2]}"


def _sections(rows: Iterator[Row], last: int) -> Iterator[Section]:
    heading: Row | None = None
    held: list[Row] = []
    count = 0
    for row in rows:
        count += row.kind is RowKind.HEADING
        if row.kind is not RowKind.HEADING or count > MAX_HEADINGS:
            held.append(row)
            continue
        if heading or any(each.kind is not RowKind.BLANK for each in held):
            yield _section(heading, row.line - 1, held)
        heading, held = row, _in_heading(row)
    yield _section(heading, last, held)


def _section(heading: Row | None, end: int, rows: list[Row]) -> Section:
    if heading is None:
        return Section("", 0, 1, max(1, end), tuple(rows))
    start = heading.line
    return Section(plain_heading(heading.text), heading.level, start, max(start, end), tuple(rows), heading.text)


def _in_heading(row: Row) -> list[Row]:
    """Keep the links and badges of a heading: a row of its own without the heading's words."""
    links = read_line(row.text, row.line).links
    shown = " ".join(f"![{link.text}]({link.target})" if link.image else f"[]({link.target})" for link in links)
    return [Row(RowKind.PROSE, row.line, shown, 0, row.line)] if links else []
