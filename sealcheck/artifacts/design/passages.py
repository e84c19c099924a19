# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passages that may be on the parts of the software: by a heading, or by a sentence that announces the parts."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.frozen import frozen
from sealcheck.model import say
from sealcheck.prose.concepts import is_readme_name, named, wording
from sealcheck.prose.document import Document
from sealcheck.prose.outline import sections_but
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import read

#: Wordings of headings below which a text introduces the software, and of names of documents that do.
OPENING = ("introduction_heading", "overview_heading")
#: Headings below which the parts are told, or those of the code, and what may make them those of something else.
_ON_CODE = ("layer_heading", "mere_structure")
_ON_PARTS = ("works_heading", "parts_heading", *_ON_CODE, "structure_heading")
#: Sentences that say which architecture the software has, and paragraphs of a text among which these stand.
_NAMING = ("has_architecture", "built_in_architecture")
TAGLINES = 3
#: Sections on these say how the software is used, set up or asked, and name its parts in passing.
_OTHERWISE = (
    *("installation", "prerequisites", "configuration", "usage", "operation", "backup", "upgrade", "troubleshooting"),
    *("contributing", "tests", "changelog", "security_reporting", "interfaces", "privacy", "licence", "roadmap"),
    *("support", "architecture"),
)


@frozen
class Passage:
    """A section that may be on the parts of the software: by its heading, by an `opening` sentence, or by both."""

    document: Document
    section: Section
    opening: Paragraph | None
    headed: bool

    @property
    def on_code(self) -> bool:
        """Whether the heading is on the structure of the code, below which folders may be told as well."""
        return any(wording(name).search(self.section.folded) for name in _ON_CODE)

    @property
    def names_the_architecture(self) -> bool:
        """Whether the heading is “Structure of the app”, or an overview begins with which architecture that has."""
        heading = self.section.folded
        if wording("structure_heading").search(heading) and not wording("structure_aside").search(heading):
            return True
        said = self.opening is not None and wording("has_architecture").search(self.opening.folded)
        return bool(said) and wording("overview_heading").search(heading) is not None

    def found(self, grade: Grade, key: str, **count: int) -> Finding:
        """Return the finding that shows the sentence that announces the parts, or else the heading."""
        shown = (self.opening.start, self.opening.text) if self.opening else (self.section.start, self.section.heading)
        return Finding(grade, say(f"documentation.architecture_{key}", **count), self.document.file, *shown)


def passages(document: Document) -> Iterator[Passage]:
    if wording("technologies_name").fullmatch(fold(apart(document.file.name.rpartition(".")[0]))):
        yield Passage(document, document.whole, None, headed=True)
    first = next(iter(document.headed), None)
    for section in document.sections:
        headed = bool(section.level) and _is_on_parts(section)
        opens = section is first or not section.level or any(wording(each).search(section.folded) for each in OPENING)
        opening = _opening(section) if headed or opens else None
        if headed or opening:
            alone = not section.level or (section is document.title and is_readme_name(document.file.name))
            yield Passage(document, section if alone else document.with_parts(section), opening, headed)


def _is_on_parts(section: Section) -> bool:
    """Whether a heading is on the parts of the software or on how these work, and not on folders, data or the like."""
    heading = section.folded
    if not any(wording(each).search(heading) for each in _ON_PARTS) or named("architecture", section.heading):
        return False
    aside = "layer_aside" if any(wording(each).search(heading) for each in _ON_PARTS[:4]) else "structure_aside"
    return not wording(aside).search(heading)


def _opening(section: Section) -> Paragraph | None:
    """The first paragraph with a sentence that says of which parts the software consists, or how it is built."""
    if not any(says_parts(each) or _names_its_kind(each) for each in section.paragraphs):
        return None
    own = read(section, "architecture").own
    running = (each for each in own if not each.lines[0].item)
    said = next((each for each in running if says_parts(each)), None)
    return said or next((each for each in own[:TAGLINES] if _names_its_kind(each)), None)


def _names_its_kind(paragraph: Paragraph) -> bool:
    return any(wording(name).search(paragraph.folded) for name in _NAMING)


def says_parts(paragraph: Paragraph) -> bool:
    """Whether a sentence says of which parts the software consists, and not data, a team or a version."""
    if not wording("made_of_parts").search(paragraph.folded):
        return False
    sentences = map(fold, paragraph.sentences)
    return any(wording("made_of_parts").search(e) and not wording("made_of_other").search(e) for e in sentences)


def on_software(document: Document) -> Iterator[Section]:
    """Yield the sections of a text that may introduce the software; not those on its use, and not those below them."""
    yield from sections_but(document, _is_otherwise)


def _is_otherwise(section: Section) -> bool:
    can = wording("what_it_can_heading").search(section.folded)
    return bool(can) or any(named(name, section.heading) for name in _OTHERWISE)
