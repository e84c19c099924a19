# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a text is worth as an overview that tells which parts the software has and what passes between them.

One judge for all passages: how many parts are told, in a list, a table, headings or sentences, and how often it is said
what passes between them. Beside these stand what a README says in passing, and a page that tells parts by their tasks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from sealcheck.artifacts.design.drawn import drawn_with
from sealcheck.artifacts.design.passages import Passage, on_software, passages, says_parts
from sealcheck.artifacts.design.told import LEAST_IN_CELL, kinds, listed_parts, parts, passing, relations
from sealcheck.model import Evidence, near_miss, say
from sealcheck.prose.concepts import about, is_readme_name, terms, wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Link
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.substance import Finding, Grade, once
from sealcheck.prose.templates import read, untouched

#: Parts that a passage tells, and how often it says what passes between them where these are announced, and where only
#: the heading says so, before it is an overview.
LEAST_PARTS, LEAST_ANNOUNCED, LEAST_HEADED = 3, 2, 3
#: Kinds of parts that a list of parts is on before it is one of software.
LEAST_KINDS = 2
#: Kinds of parts of which a list is on more than one layer.
KINDS_OF_ALL = 4
#: Sentences that relate a part to something before these are a hint at least.
LEAST_HINTS = 2
#: Parts told below a heading each by items on what they do, and items of each; words on a stage of the work.
LEAST_TASKED, LEAST_TASKS, LEAST_IN_STAGE = 2, 3, 15
#: What a document is on when its parts are not those of the software.
_OF_OTHERS = (
    *("changelog", "troubleshooting", "usage", "interfaces", "governance", "tests", "code_of_conduct", "roadmap"),
)


def told_in_passages(document: Document, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield what each passage on the parts is worth, then what is said of them in passing."""
    if untouched(document) or any(about(document, name) for name in _OF_OTHERS):
        return
    for passage in passages(document):
        yield from _judge(passage, min_words, min_terms)
    for section in on_software(document):
        if section.items >= LEAST_PARTS and any(_says_what_is_held(each) for each in section.paragraphs):
            yield from _held(document, read(section, "architecture").own)
    if is_readme_name(document.file.name) and not document.file.folder:
        yield from _hints(document)


def _judge(passage: Passage, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield what a passage is worth: an overview with parts and what passes between them, a rudiment with parts alone.

    A picture of the structure below a sentence on the parts shows how these hang together, and so does a drawing.
    """
    reading = read(passage.section, "architecture")
    own, announced = reading.own, passage.opening is not None
    told = parts(passage.document, passage.section, announced)
    in_terms = terms("architecture_terms", own) >= min_terms
    picture = _picture(passage.section) if announced and passage.headed else None
    if picture and in_terms:
        text = say("documentation.architecture_diagram")
        yield Finding(Grade.SUBSTANTIVE, text, passage.document.file, picture.line, picture.text or picture.target)
    elif in_terms and reading.words >= min_words and _hang_together(passage, own, told):
        yield passage.found(Grade.SUBSTANTIVE, "parts")
    elif drawn := drawn_with(passage.document, told):
        yield Finding(Grade.SUBSTANTIVE, say("documentation.architecture_diagram"), passage.document.file, *drawn)
    elif len(told) >= LEAST_PARTS and _on_software(passage, told, min_terms):
        several = announced or len(kinds(told)) >= KINDS_OF_ALL
        yield passage.found(Grade.STUB, "listed") if several else passage.found(Grade.STUB, "layer", count=len(told))
    elif stages := _stages(passage):
        yield passage.found(Grade.STUB, "stages", count=stages)


def _hang_together(passage: Passage, own: Sequence[Paragraph], told: Sequence[Paragraph]) -> bool:
    """Whether a text names enough parts, one by one or by their kinds, and says often enough what passes.

    A sentence on three kinds of parts says so twice. A text that names the architecture is on that; the structure of
    the code is that of folders where no sentence announces parts.
    """
    announced = passage.opening is not None
    if passage.names_the_architecture:
        return True
    if passage.on_code and not announced:
        return False
    related = {each.sentence: each.kinds for each in relations(own)}
    by_kind = kinds(own) if announced else frozenset().union(*related.values())
    if max(len(told), len(by_kind)) < LEAST_PARTS:
        return False
    more = set(passing(own)).difference(related)
    often = len(more) + sum(max(1, len(named_there) - 1) for named_there in related.values())
    return often >= (LEAST_ANNOUNCED if announced else LEAST_HEADED)


def _on_software(passage: Passage, told: Sequence[Paragraph], min_terms: int) -> bool:
    """Whether parts are those of software: of several kinds, or told in its terms where that is what they should be."""
    opening = [passage.opening] if passage.opening and says_parts(passage.opening) else []
    if not (passage.headed or opening):
        return False
    of_code = wording("layer_heading").search(passage.section.folded) is not None
    in_its_terms = terms("architecture_terms", (*opening, *told)) >= min_terms
    several = len(kinds(read(passage.section, "architecture").own)) >= LEAST_KINDS
    return several or (in_its_terms and bool(of_code or opening))


def _picture(section: Section) -> Link | None:
    """The first picture below the heading that its words or its name call one of the structure or the parts."""
    for picture in section.pictures:
        stem = fold(apart(picture.target.rpartition("/")[2].rpartition(".")[0]))
        if any(wording("picture_of_structure").search(each) for each in (fold(picture.text), stem)):
            return picture
    return None


def _stages(passage: Passage) -> int:
    """How many headings below tell a stage each, where the text says that the software works in several; 0 for none."""
    section = passage.section
    opening = (each.folded for each in section.paragraphs if not each.lines[0].item)
    if not any(wording("works_in_stages").search(each) for each in opening):
        return 0
    below = [each for each in passage.document.below(section) if each.level == section.level + 1]
    return len(below) if len([each for each in below if each.words >= LEAST_IN_STAGE]) >= LEAST_PARTS else 0


def _hints(document: Document) -> Iterator[Finding]:
    """Yield a rudiment where the sentences of a README relate parts here and there."""
    own = (each for section in on_software(document) for each in read(section, "architecture").own)
    said = list(relations(own))
    if len(said) >= LEAST_HINTS or any(len(each.kinds) > 1 for each in said):
        text = say("documentation.architecture_hints")
        yield Finding(Grade.STUB, text, document.file, said[0].paragraph.start, said[0].paragraph.text)


def _held(document: Document, own: Sequence[Paragraph]) -> Iterator[Finding]:
    """Yield a rudiment where a sentence says what the repository holds, and a list goes on with parts and roles."""
    for number, paragraph in enumerate(own):
        if not _says_what_is_held(paragraph):
            continue
        items = takewhile(lambda each: each.lines[0].item, own[number + 1 :])
        listed = listed_parts(items, least=LEAST_IN_CELL)
        if len(listed) >= LEAST_PARTS and len(kinds(listed)) >= LEAST_KINDS:
            text = say("documentation.architecture_listed")
            yield Finding(Grade.STUB, text, document.file, paragraph.start, paragraph.text)


def _says_what_is_held(paragraph: Paragraph) -> bool:
    if paragraph.lines[0].item or not paragraph.text.rstrip().endswith(":"):
        return False
    last = fold(paragraph.sentences[-1])
    return wording("repository_holds").search(last) is not None and not wording("holds_no_parts").search(last)


def told_by_tasks(document: Document, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield where a page has nothing but headings of parts beside each other, each with items on what it does.

    It describes the architecture: which parts there are, and what they take in and hand on.
    """
    headed = [section for section in document.headed if section is not document.title]
    if is_readme_name(document.file.name) or any(about(document, name) for name in (*_OF_OTHERS, "contributing")):
        return
    if len(headed) < LEAST_TASKED or len({each.level for each in headed}) > 1:
        return
    if any(each.items < LEAST_TASKS for each in headed) or untouched(document):
        return
    reading = read(document.whole, "architecture")
    by_part = [[each for each in read(part, "architecture").own if each.lines[0].item] for part in headed]
    tasks = [[each for each in own if wording("task_of_part").match(each.folded)] for own in by_part]
    handed = [sum(wording("passing_task").match(each.folded) is not None for each in own) for own in by_part]
    if not all(handed) or sum(handed) < LEAST_HEADED or min(map(len, tasks)) < LEAST_TASKS:
        return
    on_software = len(kinds(reading.own)) >= LEAST_KINDS and terms("architecture_terms", reading.own) >= min_terms
    if reading.words >= min_words and on_software:
        text = say("documentation.architecture_parts")
        yield Finding(Grade.SUBSTANTIVE, text, document.file, headed[0].start, headed[0].heading)


def near_architecture(documents: Iterable[Document]) -> list[Evidence]:
    """Return near misses: sentences that announce parts, and sections on the structure or technologies."""
    text = say("documentation.architecture_near")
    headed, announced = [], []
    for document in documents:
        openings = (passage.opening for passage in passages(document) if passage.opening)
        announced += [near_miss(text, document.file, each.start, excerpt=each.text) for each in openings]
        near = (each for each in document.headed if each.words and wording("near_architecture").search(each.folded))
        headed += [near_miss(text, document.file, each.start, excerpt=each.heading) for each in near]
    return once([*announced, *headed])
