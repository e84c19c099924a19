# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a text tells of the parts of the software: which there are, what each is for, and what one does with another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from sealcheck.frozen import frozen
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.facts import load
from sealcheck.prose.phrases import Phrases, compile_phrases, fold, listed
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.templates import read

#: Words on a part that say what it is for: beside its name in a list, in a cell of a table, and without its name.
LEAST_IN_ITEM, LEAST_IN_CELL, LEAST_UNNAMED = 4, 3, 6
#: „Portal: where people …“, „Portal – where people …“ and „Portal (where people …)“
_PART = regex(
    r"[^:]{2,60}(?::|\s[-–—])\s{1,4}(?P<role>\S.{0,2000})|[^:()]{2,60}\s\((?P<aside>[^()\[\]]{3,400})\)[.,;]?\s{0,4}$"
)


@frozen
class Relation:
    """A sentence on what a part does with another or what goes between them, and the kinds of parts that it names."""

    paragraph: Paragraph
    sentence: str
    kinds: frozenset[str]


def relations(paragraphs: Iterable[Paragraph]) -> Iterator[Relation]:
    """Yield the sentences that relate a part of a known kind to something; tables have none."""
    for paragraph in paragraphs:
        for sentence in () if is_row(paragraph) else map(fold, paragraph.sentences):
            if wording("parts_related").search(sentence) or wording("parts_together").search(sentence):
                kinds = kinds_in(sentence)
                if kinds:
                    yield Relation(paragraph, sentence, kinds)


def passing(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """Yield the sentences on something that passes to or from another one, whatever that is called.

    Only where a text is on the parts of the software: elsewhere people „register with the office“.
    """
    for paragraph in paragraphs:
        if paragraph.lines[0].item and wording("passing_task").match(paragraph.folded):
            yield fold(paragraph.sentences[0])
        for sentence in () if is_row(paragraph) else map(fold, paragraph.sentences):
            if wording("passes_on").search(sentence):
                yield sentence


@cache
def _kinds() -> dict[str, Phrases]:
    return {name: compile_phrases(listed(phrases)) for name, phrases in load("wording")["part_kinds"].items()}


def kinds_in(folded: str) -> frozenset[str]:
    """Return the kinds of parts that the folded text names: database, server, client, queue, api, worker, proxy."""
    return frozenset(name for name, phrases in _kinds().items() if phrases.search(folded))


def kinds(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """Return the kinds of parts that any of the paragraphs names."""
    return frozenset(kind for each in paragraphs for kind in kinds_in(each.folded))


def parts(document: Document, section: Section, announced: bool) -> list[Paragraph]:
    """Return what a section tells of parts, in the way that tells most: a list, a table, or a heading for each.

    Where a sentence announces the parts, an item need not begin with a name. What stands below the title of a README is
    not read with it.
    """
    own = read(section, "architecture").own
    below = () if section in document.sections else _below(document, section)
    items = [each for each in own if announced and each.lines[0].item and each.words >= LEAST_UNNAMED]
    return max([listed_parts(own), items, _rows(own), *below], key=len)


def listed_parts(paragraphs: Iterable[Paragraph], least: int = LEAST_IN_ITEM) -> list[Paragraph]:
    """Return the items that name a part and say in `least` words or more what it is for."""
    roles = [(each, _PART.match(each.text)) for each in paragraphs if each.lines[0].item]
    return [each for each, match in roles if match and len((match["role"] or match["aside"]).split()) >= least]


def is_row(paragraph: Paragraph) -> bool:
    """Whether a paragraph holds rows of a table."""
    return any("|" in line.text for line in paragraph.lines)


def _rows(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """The rows of tables of parts, by their columns, in which a cell says what the part is for."""
    found = []
    for paragraph in paragraphs:
        head, *rows = [line for line in paragraph.lines if "|" in line.text] or [paragraph.lines[0]]
        if rows and _is_of_parts(head.text):
            found += [Paragraph((line,)) for line in rows if _says(line.text)]
    return found


def _is_of_parts(head: str) -> bool:
    columns = [fold(cell) for cell in head.split("|")]
    of_fields = any(wording("field_column").fullmatch(each) for each in columns)
    return not of_fields and any(wording("role_column").fullmatch(each) for each in columns)


def _says(row: str) -> bool:
    cells = row.strip(" |").split("|")[1:]
    return any(len([word for word in cell.split() if any(map(str.isalpha, word))]) >= LEAST_IN_CELL for cell in cells)


def _below(document: Document, section: Section) -> Iterator[list[Paragraph]]:
    """Of the headings below, of each level, the first paragraph of each that says something."""
    inside = list(document.below(section))
    for level in {each.level for each in inside}:
        opening = [each.paragraphs[0] for each in inside if each.level == level and each.paragraphs]
        yield [each for each in opening if each.words >= LEAST_UNNAMED and not each.lines[0].item]
