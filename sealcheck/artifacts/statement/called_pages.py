# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sections of pages of the user interface that may hold a statement, such as terms of use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.interaction.shown_text import shown
from sealcheck.artifacts.statement.linked_pages import is_set_apart
from sealcheck.artifacts.statement.statements import (
    BESIDE_NAME,
    INDEX,
    PAGES,
    Statement,
    is_named,
    page_name,
    without_code,
)
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named
from sealcheck.prose.document import MARKUP_ENDINGS
from sealcheck.prose.facts import load
from sealcheck.prose.inline import plain_heading
from sealcheck.prose.phrases import Phrases, apart, compile_phrases, fold
from sealcheck.prose.reader import parse_document

#: Pages read at most, words of a heading.
MOST_PAGES, MOST_WORDS = 40, 12
#: Pages as people see them; texts and Markdown are documents and read as such.
_ENDINGS = PAGES - MARKUP_ENDINGS - {"txt"}
_TAG = regex(r"<(?!/?h[1-6]\b)[a-zA-Z/!][^<>]{0,1500}>", re.I)
_HEADING = regex(r"<h([1-6])\b[^<>]{0,400}>(.{0,400}?)</h\1\s{0,5}>", re.I | re.S)
#: What ends any section: the end of the text.
_END = regex(r"<footer\b|</(?:main|article|body|template)>")


def page_sections(documents: Documents, name: str) -> Iterator[Statement]:
    """Yield the sections on the concept `name` in pages of another name, such as terms of use; whole ones count."""
    named_so = (file for file in _likely(documents, "holding") if _phrases("holding").search(_called(file)))
    for file in [each for each in named_so if not is_named(each, name)][:MOST_PAGES]:
        text = shown(documents.text(file) or "")
        ends = [(each.start(), int(each[1]), _plain(each[2])) for each in _HEADING.finditer(text)]
        ends += [(each.start(), 0, "") for each in _END.finditer(text)]
        for start, level, heading in sorted(ends):
            if heading and len(heading.split()) <= MOST_WORDS and named(name, heading):
                end = min((at for at, high, _ in ends if at > start and high <= level), default=len(text))
                yield _statement(file, text, heading, start, end)


def called_as(documents: Documents, kind: str) -> list[File]:
    """Return the pages and templates whose whole name is one of the phrases `kind`, but for a language beside it."""
    return [
        file
        for file in _likely(documents, kind)
        if _phrases(kind).fullmatch(BESIDE_NAME.sub("", _called(file)).strip())
    ]


def _likely(documents: Documents, kind: str) -> list[File]:
    hints = {phrase.split()[0].split("|")[0].strip("*=") for phrase in load("called_pages")[kind]}
    likely = (file for file in documents.tree.mentioning(*hints) if _is_shown(file))
    return sorted(likely, key=lambda file: (file.path.count("/"), file.path))


def _is_shown(file: File) -> bool:
    likely = file.ending in _ENDINGS and file.role in (PathClass.SOURCE, PathClass.CONFIG)
    return likely and not is_set_apart(file.folder)


def _called(file: File) -> str:
    stem = fold(apart(page_name(file.name)))
    return fold(apart(file.folder.rpartition("/")[2])) if stem in INDEX else stem


@cache
def _phrases(kind: str) -> Phrases:
    return compile_phrases(load("called_pages")[kind])


def _plain(heading: str) -> str:
    return plain_heading(" ".join(_TAG.sub(" ", heading).split()))


def _statement(file: File, text: str, heading: str, start: int, end: int) -> Statement:
    """Return the text from a heading to `end` as a statement, its lines numbered as in the file."""
    above = text.count("\n", 0, start)
    plain = _TAG.sub(lambda tag: " " + "\n" * tag[0].count("\n"), text[start:end])
    document = parse_document(file, "\n" * above + "\n".join(line.strip() for line in plain.split("\n")))
    section = replace(without_code(document), heading=heading, start=above + 1)
    return Statement(document, section, False, 1, file, keeps_lines=True)
