# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a text may tell the architecture in a way that no rule here can weigh: places for a person to look at."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sealcheck.artifacts.design.architecture import introduces
from sealcheck.artifacts.design.drawn import OF_OTHERS
from sealcheck.artifacts.design.passages import on_software
from sealcheck.artifacts.design.places import for_assistants
from sealcheck.artifacts.design.told import is_row, kinds, listed_parts, relations
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.unread_formats import unread_documents
from sealcheck.artifacts.guide.documentation_addresses import LEAST_NAME, NO_NAMES
from sealcheck.model import Evidence, near_miss, say
from sealcheck.prose.blocks import drawing
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.section import Section
from sealcheck.prose.substance import once
from sealcheck.prose.templates import read, untouched

#: Kinds of parts that a README names in all, here and there.
LEAST_KINDS = 4
#: Places that are shown.
MOST = 3


def may_tell_architecture(documents: Documents, readme: Readme, min_words: int, min_parts: int) -> list[Evidence]:
    """Return the sections of READMEs, introducing pages and instructions headed as on the parts or the working of it.

    They say something in `min_words` of running text, or name `min_parts` in a list or in a table. So may other guides
    that a heading or their name calls one on how the whole is organised. Then the READMEs and introducing pages that
    name many kinds of parts, what the READMEs say of an architecture or name outside the repository, a picture in them
    that is called a diagram or, at their start, an overview, drawings of guides below a heading on how it works, where
    guides relate one kind to another, and texts of the documentation in formats that are not read.
    """
    known = {document.file.path for document in readme.all}
    others = [each for each in documents.guides if each.file.path not in known]
    pages = [*readme.all, *filter(introduces, others)]
    told = [document for document, on_the_whole in for_assistants(documents) if on_the_whole]
    on_parts = partial(_on_parts, min_words=min_words, min_parts=min_parts)
    places = [place for page in (*pages, *told) for place in on_parts(page, "may_tell_parts")]
    places += [place for page in others for place in (*on_parts(page, "tells_the_whole"), *_called_so(page, min_words))]
    places += [place for page in pages for place in _of_many_kinds(page)]
    places += [place for page in readme.all for place in (*_speaking(page), *_elsewhere(documents, page))]
    places += [place for page in readme.all for place in _shown_first(page)]
    places += [place for page in documents.guides for place in _drawn(page)]
    places += [place for page in documents.guides for place in _related(page)]
    return once([*places, *unread_documents(documents.tree)])[:MOST]


def _on_parts(document: Document, wanted: str, min_words: int, min_parts: int) -> Iterator[Evidence]:
    for section in () if untouched(document) else document.headed:
        if section is document.title or not wording(wanted).search(section.folded):
            continue
        words = _said(section)
        if words >= min_words or _parts(section) >= min_parts:
            text = say("documentation.architecture_on_parts", count=max(words, section.words))
            yield near_miss(text, document.file, section.start, excerpt=section.heading)


def _called_so(document: Document, min_words: int) -> Iterator[Evidence]:
    """Yield a guide that its name calls one on how the whole is organised: `code-base-overview.md`."""
    name = fold(apart(document.file.name.rpartition(".")[0]))
    called = any(wording(each).fullmatch(name) for each in ("tells_the_whole", "named_after_structure"))
    if called and document.words >= min_words and not untouched(document):
        yield near_miss(say("documentation.architecture_on_parts", count=document.words), document.file)


def _speaking(document: Document) -> Iterator[Evidence]:
    """Yield the first sentence of a README that speaks of an architecture, and not of that of processors."""
    told = () if untouched(document) else on_software(document)
    for paragraph in (each for section in told for each in read(section, "architecture").own):
        said = next((each for each in paragraph.sentences if _speaks(fold(each))), None)
        if said:
            text = say("documentation.architecture_spoken")
            yield near_miss(text, document.file, paragraph.line_of(said), excerpt=said)
            return


def _speaks(sentence: str) -> bool:
    speaks = wording("speaks_of_architecture").search(sentence) is not None
    return speaks and not wording("of_processors").search(sentence)


def _elsewhere(documents: Documents, document: Document) -> Iterator[Evidence]:
    """Yield the first link to technical documentation of its own, by the name of the software, that was not read."""
    title = document.title.heading if document.title else ""
    names = {each for each in fold(f"{title} {documents.name}").split() if len(each) >= LEAST_NAME} - NO_NAMES
    for paragraph in (each for section in document.sections for each in section.paragraphs):
        for link in (link for line in paragraph.lines for link in line.links if not link.image and link.text):
            address = documents.outside(document, link)
            said = next((each for each in paragraph.sentences if link.text in each), link.text)
            if wording("technical_documentation").search(fold(said)) and any(each in address.lower() for each in names):
                yield near_miss(say("documentation.outside", address=address), document.file, link.line, excerpt=said)
                return


def _shown_first(document: Document) -> Iterator[Evidence]:
    """Yield a picture at the start of a README that is called an overview, and those further down called diagrams.

    So they are called by their words, their name or, where it stands alone there, by the heading above.
    """
    above = [each for each in document.sections if not each.level or each is document.title]
    on_it = {section.start for section in on_software(document)}
    for section in document.sections:
        for picture in section.pictures:
            stem = picture.target.partition("?")[0].rpartition("/")[2].rpartition(".")[0]
            called = [fold(apart(each)) for each in (picture.text, stem)]
            overview = section in above and any(map(wording("overview_picture").fullmatch, called))
            headed = [section.folded] if len(section.pictures) == 1 else []
            if overview or (section.start in on_it and _is_diagram([*called, *headed])):
                text = say("documentation.architecture_shown")
                yield near_miss(text, document.file, picture.line, excerpt=picture.text or picture.target)


def _is_diagram(called: list[str]) -> bool:
    """Whether anything calls a picture a diagram, and nothing one of something else than the parts."""
    said = any(map(wording("diagram_picture").search, called))
    return said and not any(map(wording("diagram_of_other").search, called))


def _drawn(document: Document) -> Iterator[Evidence]:
    """Yield the first drawing of a guide below a heading on how it works, save for the model of data and the like."""
    works = (each for each in document.headed if wording("works_heading").search(each.folded))
    for section in () if untouched(document) else works:
        for block in section.code:
            if (drawn := drawing(block)) and not OF_OTHERS.match(drawn):
                yield near_miss(say("documentation.architecture_shown"), document.file, block.line, excerpt=drawn)
                return


def _said(section: Section) -> int:
    """Words of running text: a list of the libraries in use has none."""
    own = read(section, "architecture").own
    return sum(each.words for each in own if not each.lines[0].item and not is_row(each))


def _parts(section: Section) -> int:
    """How many items say what a part is for, and how many rows a table has below its head."""
    own = read(section, "architecture").own
    rows = sum(max(0, sum("|" in line.text for line in each.lines) - 1) for each in own)
    return max(len(listed_parts(own)), rows)


def _of_many_kinds(document: Document) -> Iterator[Evidence]:
    told = () if untouched(document) else on_software(document)
    named = kinds(each for section in told for each in read(section, "architecture").own)
    if len(named) >= LEAST_KINDS:
        yield near_miss(say("documentation.architecture_kinds", kinds=sorted(named)), document.file)


def _related(document: Document) -> Iterator[Evidence]:
    own = (each for section in on_software(document) for each in read(section, "architecture").own)
    related = None if untouched(document) else next((each for each in relations(own) if len(each.kinds) > 1), None)
    if related:
        at = related.paragraph
        yield near_miss(say("documentation.architecture_hints"), document.file, at.start, excerpt=at.text)
