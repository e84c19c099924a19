# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sections headed like the architecture that are on something else, or go over into something else below."""

from __future__ import annotations

from sealcheck.prose.concepts import about, concept, is_readme_name, named, wording
from sealcheck.prose.document import Document, Paragraph, Section
from sealcheck.prose.outline import above
from sealcheck.prose.phrases import apart, fold

#: Sections and paragraphs at the beginning of a document, in which it says what it is on.
OPENING = 3

#: What stands below a heading of a deeper level by mistake, and says nothing on how the software is built.
_SETUP = ("installation", "prerequisites", "development", "tests", "contributing")


def is_on_a_screen(document: Document, part: Section) -> bool:
    """Return whether a „Deployment view“ is a page of the program, as one among its pictures is."""
    if not wording("view_heading").search(part.folded):
        return False
    return any(_shows_screens(section) for section in above(document, part))


def _shows_screens(section: Section) -> bool:
    texts = (section.folded, *(fold(each.text) for each in section.paragraphs[:1]))
    return any(wording("pictures_of_screens").search(text) for text in texts)


def tells_a_plan(document: Document) -> bool:
    """Return whether a document begins by saying that it is on something that is still to be built."""
    opening = [each for section in document.sections[:OPENING] for each in section.paragraphs[:OPENING]]
    return any(wording("to_be_built").search(each.folded) for each in opening[:OPENING])


def is_on_one_part(document: Document, part: Section, name: str) -> bool:
    """Return whether „Scraper architecture“ is that of one part, which neither the software nor the document is."""
    if is_readme_name(document.file.name) or about(document, "architecture"):
        return False
    called = concept("architecture").headings.sub(" ", part.folded).split()
    return any(wording("one_part").fullmatch(word) and word not in fold(apart(name)) for word in called)


def is_on_a_layer(document: Document, line: int | None) -> bool:
    """Return whether what begins at a line stands below „Backend architecture“, where the other layer is not told."""
    heading = next((each.folded for each in reversed(document.sections) if each.start <= (line or 0)), "")
    return len(list(wording("one_layer").finditer(heading))) == 1


def on_design(document: Document, part: Section, own: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Return those of the paragraphs `own` that do not stand below a deeper heading on how to set the software up."""
    if part is document.whole:
        return own
    lines: set[int] = set()
    outer = 0
    for section in document.below(part):
        if not outer or section.level <= outer:
            outer = section.level if _is_on_setup(section) else 0
        lines.update(each.start for each in section.paragraphs if outer)
    return tuple(each for each in own if each.start not in lines)


def _is_on_setup(section: Section) -> bool:
    """Whether a heading is on the set-up; „development view“ and „deployment of the components“ are on the design."""
    of_design = named("architecture", section.heading) or wording("view_heading").search(section.folded)
    return not of_design and any(named(name, section.heading) for name in _SETUP)
