# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Diagrams of the parts below headings of other names: drawn in a text, or a picture that its own words call so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sealcheck.artifacts.design.files import OVERVIEW, is_called_so
from sealcheck.artifacts.design.passages import OPENING, on_software, says_parts
from sealcheck.artifacts.design.told import kinds_in
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.blocks import drawing
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Link
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.rows import Row
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import untouched

#: Drawings of other things than parts: the model of the data, a plan of time, one course of events.
OF_OTHERS = regex(
    r"\s{0,8}(?:@start(?:gantt|mindmap|salt)|classDiagram|erDiagram|stateDiagram|gantt\b|gitGraph|pie\b|mindmap\b"
    r"|journey\b|timeline\b|quadrantChart)",
    re.I,
)
_COURSE = regex(r"\s{0,8}sequenceDiagram\b", re.I)
#: Kinds of parts that a drawing names before it is one of parts, in an introduction and elsewhere.
LEAST_OPENING, LEAST_ELSEWHERE = 1, 2
#: Parts named in a text that a drawing shows, and what names them among the first letters of what is told of each.
LEAST_SHOWN, NAMED_WITHIN = 3, 80
_NAME = regex(r"(?<!\w)(?:[A-ZÄÖÜÅÆØ]\w{3,40}|\w{0,20}[A-Z0-9][A-Z]\w{0,20})(?!\w)")
#: Those who take part in a course of events; among so many one kind of part is enough to make it one between parts.
_TAKES_PART = regex(r"\s{0,12}(?:participant|actor|box|database|queue|boundary|control|collections)\s{1,4}\S", re.I)
LEAST_TAKING_PART = 3
#: What a file with a drawing alone is called.
_CALLED_DIAGRAM = regex(r"\b(?:diagramm?e?s?|schaubild|schaubilder|\w{1,30}diagramm)\b")


def drawn_parts(document: Document, *, introduces: bool) -> Iterator[Finding]:
    """Yield the diagrams of the parts in sections that are not on the use, the set-up or the like.

    In a text that `introduces` the software such a diagram shows the architecture; elsewhere it is one of a part.
    """
    if untouched(document):
        return
    first = next(iter(document.headed), None)
    for section in on_software(document):
        opens = introduces and (section is first or not section.level or _opens(section))
        for block in section.code:
            if drawn := _drawn(block, opens=opens):
                whole = opens and not _COURSE.match(drawn)
                yield _finding(document, block.line, drawn, whole=whole)
        for picture in section.pictures:
            if (whole := _shows_parts(picture)) or _shows_one(picture):
                yield _finding(document, picture.line, picture.text or picture.target, whole=whole and introduces)


def drawn_with(document: Document, told: Iterable[Paragraph]) -> tuple[int, str] | None:
    """Return the drawing that shows at least three of the parts `told` by their names, and so how these hang together.

    It may stand below any heading. A name has a capital letter; the first word of a part may be one as well.
    """
    names = [{fold(word) for word in _NAME.findall(each.text[:NAMED_WITHIN])} for each in told]
    enough = len(names) >= LEAST_SHOWN
    for block in (block for section in document.sections if enough for block in section.code):
        drawn = drawing(block)
        if drawn is None or OF_OTHERS.match(drawn) or _COURSE.match(drawn):
            continue
        words = set(fold("\n".join(block.body)).split())
        if sum(not words.isdisjoint(of_part) for of_part in names) >= LEAST_SHOWN:
            return block.line, drawn
    return None


def _opens(section: Section) -> bool:
    return any(wording(name).search(section.folded) for name in (*OPENING, "works_heading", "drawn_heading"))


def _drawn(block: Row, *, opens: bool) -> str | None:
    """The first line of a drawing of parts."""
    drawn = drawing(block)
    if drawn is None or OF_OTHERS.match(drawn):
        return None
    text = "\n".join(block.body)
    kinds = kinds_in(fold(text)) | kinds_in(fold(apart(text)))
    course = _COURSE.match(drawn) and sum(bool(_TAKES_PART.match(line)) for line in block.body) >= LEAST_TAKING_PART
    return drawn if len(kinds) >= (LEAST_OPENING if opens or course else LEAST_ELSEWHERE) else None


def _shows_parts(picture: Link) -> bool:
    """Whether its words, or its name, call a picture a diagram of the system and its parts."""
    stem = _stem(picture)
    return any(wording("picture_of_parts").search(each) for each in (fold(picture.text), stem)) or is_called_so(stem)


def _shows_one(picture: Link) -> bool:
    """Whether its name, such as `upload-arch.png`, calls a picture that of one part, or its words a flow."""
    *before, last = _stem(picture).split() or [""]
    return (bool(before) and last == "arch") or wording("picture_of_flow").search(fold(picture.text)) is not None


def _stem(picture: Link) -> str:
    return fold(apart(picture.target.partition("?")[0].rpartition("/")[2].rpartition(".")[0]))


def _finding(document: Document, line: int, shown: str, *, whole: bool) -> Finding:
    text = say("documentation.architecture_diagram" if whole else "documentation.architecture_part")
    return Finding(Grade.SUBSTANTIVE if whole else Grade.STUB, text, document.file, line, shown)


def pictured(document: Document) -> Iterator[Finding]:
    """Yield a rudiment for a picture below any heading that a text on the parts announces as a diagram."""
    if untouched(document):
        return
    for section in document.sections:
        pictures = [each for each in section.pictures if "://" not in each.target or "badge" not in each.target]
        told = next((each for each in section.paragraphs if _announces(each)), None) if pictures else None
        after = next((each for each in pictures if told and each.line >= told.start), None)
        if told and after:
            text = say("documentation.architecture_pictured")
            yield Finding(Grade.STUB, text, document.file, told.start, told.text)


def _announces(paragraph: Paragraph) -> bool:
    sentences = map(fold, paragraph.sentences)
    return says_parts(paragraph) and any(wording("announces_drawing").search(each) for each in sentences)


def drawn_alone(document: Document) -> Iterator[Finding]:
    """The drawing of a document that is called a diagram of the system, as a file with the drawing alone may be."""
    stem = fold(document.file.name.rpartition(".")[0])
    if _CALLED_DIAGRAM.search(stem) and OVERVIEW.search(stem):
        drawn = next((line for block in document.whole.code if (line := drawing(block))), "")
        if drawn:
            text = say("documentation.architecture_diagram")
            yield Finding(Grade.SUBSTANTIVE, text, document.file, document.whole.code[0].line, drawn)
