# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The architecture told below “Project structure”, where that speaks of parts and what passes between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.artifacts.design.prose import LEAST_PARTS
from sealcheck.model import say
from sealcheck.prose.concepts import named, terms, wording
from sealcheck.prose.document import Document, Paragraph, Section
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import read, untouched

#: Words on a part that say what it does, where its name need not stand apart.
LEAST_IN_ITEM = 6


def told_structure(document: Document, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield where a structure is said to be one of parts and then told by these and their talk, or drawn.

    A tree of folders is none: a sentence has to say of which parts or layers the software consists, and the section
    must use words for parts of software, as that of a form or of a study does not.
    """
    if untouched(document):
        return
    for section in document.sections:
        if not section.level or not _is_on_structure(section):
            continue
        reading = read(document.with_parts(section), "architecture")
        opening = next((each for each in reading.own if _says_parts(each)), None)
        if opening is None or terms("architecture_terms", reading.own) < min_terms:
            continue
        if picture := _picture(section):
            text = say("documentation.architecture_diagram")
            yield Finding(Grade.SUBSTANTIVE, text, document.file, picture[0], picture[1])
        elif _told(reading.own) and reading.words >= min_words:
            text = say("documentation.architecture_parts")
            yield Finding(Grade.SUBSTANTIVE, text, document.file, opening.start, opening.text)


def _is_on_structure(section: Section) -> bool:
    heading = section.folded
    if named("architecture", section.heading) or wording("layer_aside").search(heading):
        return False
    return bool(wording("layer_heading").search(heading) or wording("mere_structure").fullmatch(heading))


def _says_parts(paragraph: Paragraph) -> bool:
    """Whether a sentence of running text says of which parts or layers the software consists."""
    if paragraph.lines[0].item:
        return False
    return any(
        wording("made_of_parts").search(each) and not wording("made_of_other").search(each)
        for each in map(fold, paragraph.sentences)
    )


def _told(own: Sequence[Paragraph]) -> bool:
    """Whether a list says of each part what it does, and a sentence how some of them talk or where one keeps data."""
    listed = [each for each in own if each.lines[0].item and each.words >= LEAST_IN_ITEM]
    return len(listed) >= LEAST_PARTS and any(wording("parts_together").search(each.folded) for each in own)


def _picture(section: Section) -> tuple[int, str] | None:
    """The first picture below the heading that its words or its name call one of the structure or the parts."""
    for picture in section.pictures:
        stem = fold(apart(picture.target.rpartition("/")[2].rpartition(".")[0]))
        if any(wording("picture_of_structure").search(each) for each in (fold(picture.text), stem)):
            return picture.line, picture.text or picture.target
    return None
