# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The architecture told under no heading of its own: parts listed in an introduction, a model of the data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.blocks import drawing
from sealcheck.prose.concepts import about, is_readme_name, mentions, terms, wording
from sealcheck.prose.document import Document, Paragraph, Section
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import read, untouched

#: Parts that a list names, and sentences on how they work together, before it is a description.
LEAST_PARTS = 3
LEAST_TOLD = 2
#: Words on a part that say what it is for.
LEAST_WORDS = 4
#: Sentences that relate one kind of data to another.
LEAST_RELATED = 3
#: Words in between at most, on average; a reference of fields has many more.
MOST_BETWEEN = 100
#: Wordings of headings below which a README introduces the software, and of names of documents that do.
OPENING = ("introduction_heading", "overview_heading")
#: „Portal: where people …“, „Portal – where people …“ and „Portal (where people …)“
_PART = regex(
    r"[^:]{2,60}(?::|\s[-–—])\s{1,4}(?P<role>\S.{0,2000})|[^:()]{2,60}\s\((?P<aside>[^()\[\]]{3,400})\)[.,;]?\s{0,4}$"
)
#: How many of one there are for another: 1:n, 1--n, 0..*; or which refers to which: visit --> tree
_RELATION = regex(
    r"(?<![\w.])[01]\s?(?:-{1,3}|\.\.|:)\s?[nm*](?!\w)|[a-z_]\s{1,4}(?:<-{2,3}|-{2,3}>)\s{1,4}[a-z_]", re.I
)
_DRAWN = regex(r"@startuml\b|erDiagram\b|classDiagram\b")


def told_parts(document: Document, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield where the introduction of a README lists what the software is made of, each part with its role.

    It describes the architecture where it also says how the parts talk to each other and where data is kept.
    """
    if untouched(document):
        return
    for part in _introductions(document):
        reading = read(part, "architecture")
        for number, paragraph in enumerate(reading.own):
            listed = _listed(reading.own[number + 1 :]) if _announces(paragraph) else []
            if len(listed) >= LEAST_PARTS and terms("architecture_terms", (paragraph, *listed)) >= min_terms:
                told = sum(1 for each in reading.own for _ in wording("parts_together").finditer(each.folded))
                enough = told >= LEAST_TOLD and reading.words >= min_words
                text = say("documentation.architecture_parts" if enough else "documentation.architecture_listed")
                grade = Grade.SUBSTANTIVE if enough else Grade.STUB
                yield Finding(grade, text, document.file, paragraph.start, paragraph.text)


def _introductions(document: Document) -> Iterator[Section]:
    """The text before and below the first heading, and what stands below headings such as “About the project”."""
    first = next(iter(document.headed), None)
    for section in document.sections:
        opens = section is first or not section.level
        if opens or any(wording(name).search(section.folded) for name in OPENING):
            yield section


def _announces(paragraph: Paragraph) -> bool:
    """Whether the last sentence of a paragraph says that the software consists of parts, as the list then names."""
    if paragraph.lines[0].item or not paragraph.text.rstrip().endswith((":", ".")):
        return False
    last = fold(paragraph.sentences[-1])
    return bool(wording("made_of_parts").search(last)) and not wording("made_of_other").search(last)


def _listed(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The items of the list that begins here which name a part and say in a few words what it is for."""
    return listed_part(tuple(takewhile(lambda each: each.lines[0].item, paragraphs)))


def listed_part(paragraphs: Iterable[Paragraph], least: int = LEAST_WORDS) -> list[Paragraph]:
    """Return the items that name a part and say in `least` words or more what it is for."""
    roles = [(each, _PART.match(each.text)) for each in paragraphs if each.lines[0].item]
    return [each for each, match in roles if match and len((match["role"] or match["aside"]).split()) >= least]


def data_model(document: Document, min_words: int) -> Iterator[Finding]:
    """Yield a rudiment where a document is on the model of the data, as a diagram or in sentences on its parts."""
    if is_readme_name(document.file.name) or not about(document, "data_model") or untouched(document):
        return
    shown = _diagram(document.whole) or _related(document.whole, min_words)
    if shown:
        text = say("documentation.architecture_data")
        yield Finding(Grade.STUB, text, document.file, shown[0], shown[1])


def _diagram(section: Section) -> tuple[int, str] | None:
    """The first drawing of how the data hangs together, as code or with signs, or the picture of it."""
    for block in section.code:
        drawn = drawing(block) or next((line for line in block.body if _RELATION.search(line)), None)
        if drawn:
            return block.line, drawn.strip()
    bare = next((line for line in section.lines if _DRAWN.match(line.text)), None)
    pictures = section.pictures
    return (bare.line, bare.text) if bare else (pictures[0].line, pictures[0].target) if pictures else None


def _related(section: Section, min_words: int) -> tuple[int, str] | None:
    """The first of several sentences that relate one kind of data to another; lists and tables of fields have none."""
    running = tuple(each for each in read(section, "architecture").own if not (each.lines[0].item or is_row(each)))
    words = sum(each.words for each in running)
    found = list(mentions("related_data", running))
    said = sum(1 for each, _ in found for _ in wording("related_data").finditer(each.folded))
    if words < min_words or said < max(LEAST_RELATED, words // MOST_BETWEEN):
        return None
    line = found[0][0].at(found[0][1].start())
    return line.line, line.text


def is_row(paragraph: Paragraph) -> bool:
    """Whether a paragraph holds rows of a table."""
    return any("|" in line.text for line in paragraph.lines)


def parts_in_folder(guides: Iterable[Document], min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield a rudiment for each folder of that name in which several documents are on one part of the software each."""
    folders: dict[str, list[Document]] = {}
    for document in guides:
        last = fold(apart(document.file.folder.rpartition("/")[2]))
        if wording("parts_folder").search(last) and not untouched(document):
            folders.setdefault(document.file.folder, []).append(document)
    for inside in folders.values():
        readings = [read(document.whole, "architecture") for document in inside]
        telling = [reading for reading in readings if reading.words >= min_words]
        used = terms("architecture_terms", (each for reading in telling for each in reading.own))
        if len(telling) >= LEAST_PARTS and used >= min_terms:
            yield Finding(Grade.STUB, say("documentation.architecture_apart", count=len(telling)), inside[0].file)
