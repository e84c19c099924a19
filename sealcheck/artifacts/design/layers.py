# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""One layer of the software told by its parts: the structure of the code, a section per module, a table of services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from sealcheck.artifacts.design.prose import LEAST_PARTS, LEAST_RELATED, listed_part
from sealcheck.model import Evidence, near_miss, say
from sealcheck.prose.concepts import about, is_readme_name, named, terms, wording
from sealcheck.prose.document import Document, Paragraph, Section
from sealcheck.prose.facts import load
from sealcheck.prose.phrases import Phrases, compile_phrases, fold, listed
from sealcheck.prose.substance import Finding, Grade, once
from sealcheck.prose.templates import read, untouched

#: Kinds of parts that a list of components or services speaks of, so that it is on the software.
LEAST_KINDS = 2
#: Kinds of parts of which a list is on more than one layer.
KINDS_OF_ALL = 4
#: Words of a cell in a table that say what the part in the row is for, and of a paragraph below its heading.
LEAST_IN_CELL = 3
LEAST_BELOW = 6
#: What a document is on when its parts are not those of the software.
_OTHERWISE = ("changelog", "troubleshooting", "usage", "interfaces", "governance", "tests", "code_of_conduct")


def layers(document: Document, min_terms: int) -> Iterator[Finding]:
    """Yield a rudiment for each section that tells the parts of one layer, each with its role.

    What the folders of the code are for, and which modules there are, leaves open how the whole works together.
    """
    if any(about(document, name) for name in _OTHERWISE) or untouched(document):
        return
    for section in document.sections:
        of_code = wording("layer_heading").search(section.folded) or _announces_modules(section)
        if not (of_code or wording("parts_heading").search(section.folded)) or _is_aside(document, section):
            continue
        parts = _parts(document, section)
        own = read(document.with_parts(section), "architecture").own
        on_software = terms("architecture_terms", parts) >= min_terms if of_code else len(kinds(own)) >= LEAST_KINDS
        if len(parts) >= LEAST_PARTS and on_software:
            several = not of_code and len(kinds(parts)) >= KINDS_OF_ALL
            one = say("documentation.architecture_layer", count=len(parts))
            text = say("documentation.architecture_listed") if several else one
            yield Finding(Grade.STUB, text, document.file, section.start, section.heading)


def _announces_modules(section: Section) -> bool:
    """Whether „Structure“ begins by saying that the software is made of modules, which it then lists."""
    if not section.level or not wording("mere_structure").fullmatch(section.folded):
        return False
    return any(wording("has_modules").search(each.folded) for each in section.paragraphs[:2] if not each.lines[0].item)


def near_architecture(documents: Iterable[Document]) -> list[Evidence]:
    """Return near misses: sections on the structure, the parts or the technologies that give no overview of them."""
    found = [
        near_miss(say("documentation.architecture_near"), document.file, section.start, excerpt=section.heading)
        for document in documents
        for section in document.sections
        if section.level and section.words and wording("near_architecture").search(section.folded)
    ]
    return once(found)


def _is_aside(document: Document, section: Section) -> bool:
    """Whether a heading is on something else, names the architecture itself, or is the name of the project."""
    title = section is document.title and is_readme_name(document.file.name) and not document.file.folder
    return title or named("architecture", section.heading) or bool(wording("layer_aside").search(section.folded))


@cache
def _kinds() -> dict[str, Phrases]:
    return {name: compile_phrases(listed(phrases)) for name, phrases in load("wording")["part_kinds"].items()}


def kinds_in(folded: str) -> frozenset[str]:
    """Return the kinds of parts that the folded text names: database, server, client, queue, api, worker, proxy."""
    return frozenset(name for name, phrases in _kinds().items() if phrases.search(folded))


def kinds(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """Return the kinds of parts that any of the paragraphs names."""
    return frozenset(kind for each in paragraphs for kind in kinds_in(each.folded))


def _parts(document: Document, section: Section) -> list[Paragraph]:
    """What is told of the parts: items of lists, rows of a table, or the first paragraph below each sub-heading."""
    own = read(document.with_parts(section), "architecture").own
    return max([listed_part(own), _rows(own), *_below(document, section)], key=len)


def _below(document: Document, section: Section) -> Iterator[list[Paragraph]]:
    """Of the headings below, of each level, the first paragraph of each that says something."""
    inside = list(document.below(section))
    for level in {each.level for each in inside}:
        opening = [each.paragraphs[0] for each in inside if each.level == level and each.paragraphs]
        yield [each for each in opening if each.words >= LEAST_BELOW and not each.lines[0].item]


def _rows(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """The rows of tables of parts, by their columns, in which a cell says what the part is for."""
    found = []
    for paragraph in paragraphs:
        head, *rows = [line for line in paragraph.lines if "|" in line.text] or [paragraph.lines[0]]
        if _is_of_parts(head.text):
            found += [Paragraph((line,)) for line in rows if _says(line.text)]
    return found


def _is_of_parts(head: str) -> bool:
    columns = [fold(cell) for cell in head.split("|")]
    of_fields = any(wording("field_column").fullmatch(each) for each in columns)
    return not of_fields and any(wording("role_column").fullmatch(each) for each in columns)


def _says(row: str) -> bool:
    cells = row.strip(" |").split("|")[1:]
    return any(len([word for word in cell.split() if any(map(str.isalpha, word))]) >= LEAST_IN_CELL for cell in cells)


def told_model(document: Document) -> Iterator[Finding]:
    """Yield a rudiment for a section on how something that the software handles is structured, told by its parts."""
    if untouched(document):
        return
    for section in document.sections:
        aside = named("architecture", section.heading) or wording("structure_aside").search(section.folded)
        if aside or not wording("model_heading").search(section.folded):
            continue
        own = read(section, "architecture").own
        related = sum(1 for each in own for _ in wording("related_data").finditer(each.folded))
        if len(listed_part(own, least=1)) >= LEAST_PARTS or related >= LEAST_RELATED:
            text = say("documentation.architecture_data")
            yield Finding(Grade.STUB, text, document.file, section.start, section.heading)
