# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements that pages of another name hold: the privacy policy in the terms of use, in an imprint, in a banner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

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
from sealcheck.prose.document import MARKUP_ENDINGS, Section
from sealcheck.prose.facts import load
from sealcheck.prose.inline import plain_heading
from sealcheck.prose.phrases import Phrases, apart, compile_phrases, fold
from sealcheck.prose.reader import parse_document

#: Kinds of pages that are told by their whole names.
_WHOLE_NAMES = ("cookies",)
#: Pages read at most, words of a heading.
MOST_PAGES, MOST_WORDS = 40, 12
#: Pages as people see them; texts and Markdown are documents and read as such.
_ENDINGS = PAGES - MARKUP_ENDINGS - {"txt"}
_TAG = regex(r"<(?!/?h[1-6]\b)[a-zA-Z/!][^<>]{0,1500}>", re.I)
_HEADING = regex(r"<h([1-6])\b[^<>]{0,400}>(.{0,400}?)</h\1\s{0,5}>", re.I | re.S)
#: Components say by a property which heading they are: <Typography variant="h2">
_COMPONENT = regex(
    r"<([A-Z]\w{1,40})\s[^<>]{0,200}?\b(?:variant|as|component|is|tag)=[\"'{]{1,2}h([1-6])\b[^<>]{0,300}>(.{0,400}?)</\1>",
    re.S,
)
#: A line of nothing but bold words stands for a heading where the page has no others.
_BLOCK = r"(?:</?(?:p|br|div|li|span|dt|td)\b[^<>]{0,200}>\s{0,9}){0,4}"
_BOLD = regex(
    rf"^[ \t]{{0,80}}{_BLOCK}<(strong|b)\b[^<>]{{0,200}}>([^<>]{{3,80}})</\1>[ \t]{{0,9}}:?[ \t]{{0,9}}{_BLOCK}$",
    re.I | re.M,
)
BOLD = 7
#: What ends any section: the end of the text, and headings that are components of a kind of their own.
_END = regex(r"<(?:[A-Z]\w{0,40})?(?:Title|Heading|Headline)\b|<footer\b|</(?:main|article|body|template)>")
_LEADS = regex(r"\b(?:href|to|routerLink|url)\s{0,3}[=(]\s{0,3}[\"'{`]?(?!mailto:|tel:|[\"'#])")


class Told(NamedTuple):
    """A text on the subject in a page; even a short one may be a beginning in a page of rules, if it leads nowhere."""

    statement: Statement
    is_beginning: bool


class Mark(NamedTuple):
    """A heading, or an end of text without one: where it begins, how high it is, and what it says."""

    start: int
    level: int
    heading: str = ""


def page_sections(documents: Documents, name: str) -> Iterator[Told]:
    """Yield the sections on the concept `name` in pages that are called terms of use, legal, imprint or the like."""
    for file in _candidates(documents, "holding"):
        if is_named(file, name):
            continue
        text = shown(documents.text(file) or "")
        if "</" in text:
            yield from _sections(file, text, name, _matches(file, "rules"))


def cookie_texts(documents: Documents) -> Iterator[Statement]:
    """Yield the texts of policies and notices on cookies, and of banners."""
    for file in _candidates(documents, "cookies"):
        text = shown(documents.text(file) or "")
        if "</" in text:
            yield _statement(file, text, Mark(0, 0), len(text))


def _candidates(documents: Documents, kind: str) -> list[File]:
    hints = {phrase.split()[0].split("|")[0].strip("*=") for phrase in _listed(kind)}
    likely = [file for file in documents.tree.mentioning(*hints) if _is_shown(file) and _matches(file, kind)]
    return sorted(likely, key=lambda file: (file.path.count("/"), file.path))[:MOST_PAGES]


def _is_shown(file: File) -> bool:
    likely = file.ending in _ENDINGS and file.role in (PathClass.SOURCE, PathClass.CONFIG)
    return likely and not is_set_apart(file.folder)


def _matches(file: File, kind: str) -> bool:
    """Whether the name of a page, or of the folder that is named after it, is of the kind."""
    stem = fold(apart(page_name(file.name)))
    folder = fold(apart(file.folder.rpartition("/")[2]))
    if kind in _WHOLE_NAMES:
        return _phrases(kind).fullmatch(BESIDE_NAME.sub("", folder if stem in INDEX else stem)) is not None
    return any(_phrases(kind).search(each) for each in (stem, folder))


@cache
def _phrases(kind: str) -> Phrases:
    return compile_phrases(_listed(kind))


def _listed(kind: str) -> list[str]:
    """Return the words of a kind; pages of rules hold statements as others do."""
    words = load("page_sections")
    return [*(words["rules"] if kind == "holding" else ()), *words[kind]]


def _sections(file: File, text: str, name: str, is_rules: bool) -> Iterator[Told]:
    marks, after = _marks(text), -1
    for number, mark in enumerate(marks):
        if mark.start < after or not _is_on(mark.heading, name):
            continue
        after = next((each.start for each in marks[number + 1 :] if each.level <= mark.level), len(text))
        leads = _LEADS.search(text[mark.start : after]) is not None
        yield Told(_statement(file, text, mark, after), is_rules and not leads)


def _is_on(heading: str, name: str) -> bool:
    """Whether a section is on the subject and on no other: „Imprint and privacy“ heads more than it names."""
    if not heading or len(heading.split()) > MOST_WORDS or not named(name, heading):
        return False
    return _phrases("rules").search(fold(heading)) is None


def _marks(text: str) -> list[Mark]:
    found = [Mark(each.start(), int(each[1]), _plain(each[2])) for each in _HEADING.finditer(text)]
    found += [Mark(each.start(), int(each[2]), _plain(each[3])) for each in _COMPONENT.finditer(text)]
    found += [Mark(each.start(), BOLD, _plain(each[2])) for each in _BOLD.finditer(text) if _is_apart(text, each)]
    found += [Mark(each.start(), 0) for each in _END.finditer(text)]
    component = {mark.start for mark in found if mark.level and mark.heading}
    return sorted(mark for mark in found if mark.level or mark.start not in component)


def _is_apart(text: str, bold: re.Match[str]) -> bool:
    """Whether no sentence ends in a line of bold words: what stands before it is a tag."""
    before = text[max(0, bold.start() - 400) : bold.start()].rstrip()
    return not before or before[-1] in ">}("


def _plain(heading: str) -> str:
    return plain_heading(" ".join(_TAG.sub(" ", heading).split()))


def _statement(file: File, text: str, mark: Mark, end: int) -> Statement:
    """Return the text from a heading to `end` as a statement, its lines numbered as in the file."""
    above = text.count("\n", 0, mark.start)
    plain = _TAG.sub(lambda tag: " " + "\n" * tag[0].count("\n"), text[mark.start : end])
    document = parse_document(file, "\n" * above + "\n".join(line.strip() for line in plain.split("\n")))
    section: Section = without_code(document)
    return Statement(document, replace(section, heading=mark.heading, start=above + 1), False)
