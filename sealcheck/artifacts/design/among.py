# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Parts told in a list, each with its role and with which of the others it speaks; stages that data goes through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.artifacts.design.prose import LEAST_PARTS, listed_part
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document, Paragraph, Section
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import read, untouched

#: Parts, and those of them that tell with whom they speak, before a list is an overview; and words of all.
ENOUGH_PARTS = 4
ENOUGH_SPEAKING = 3
ENOUGH_WORDS = 80
#: Parts that name another one in the list with which they speak, before it is a beginning.
LEAST_SPEAKING = 2
#: Letters of the name of a part, which may stand in any sentence when it is shorter.
FEWEST_LETTERS = 3
#: Stages told below a heading each, and words of each.
LEAST_STAGES = 3
LEAST_WORDS = 15
_ROLE = regex(r":|\s[-–—]\s|\s\(")
#: What a part does with another one; that it is built with it tells no flow.
_VERBS = (
    r"\b(?:communicat\w{1,4}|receiv\w{1,3}|sends?|sending|registers?|talks?|connects?|forwards?|dispatch\w{0,3}|calls?"
    r"|notif\w{1,4}|publish\w{0,3}|subscrib\w{1,3}|requests?|exchang\w{1,3}|streams?|polls?|passes|instruct\w{0,5}"
    r"|kommuniziert|empfaengt|sendet|schickt|meldet|leitet|ruft|fragt|uebergibt|tauscht|ontvangt|stuurt|verstuurt)\b"
)
_SPEAKS = regex(_VERBS)
#: With whom, also where that is called otherwise than in the list: „registers with the manager“.
_TOWARDS = regex(
    rf"{_VERBS} (?:\w{{1,30}} ){{0,9}}(?:to|with|from|of|by|an|mit|von|vom|bei|aus|met|van|aan)"
    r" (?:\w{1,30} ){0,3}\w{3}"
)


def told_among(document: Document) -> Iterator[Finding]:
    """Yield where a list of the parts says of several with which of the others they speak; one or two are a hint."""
    if untouched(document):
        return
    for section in document.sections:
        if section.level and wording("parts_heading").search(section.folded):
            parts = listed_part(read(section, "architecture").own)
            speaking = list(_speaking(parts))
            if len(parts) < LEAST_PARTS or len(speaking) < LEAST_SPEAKING:
                continue
            towards = sum(any(_TOWARDS.search(fold(each)) for each in part.sentences) for part in parts)
            several = len(parts) >= ENOUGH_PARTS and towards >= max(ENOUGH_SPEAKING, len(parts) / 2)
            enough = several and sum(each.words for each in parts) >= ENOUGH_WORDS
            text = say("documentation.architecture_parts" if enough else "documentation.architecture_listed")
            grade = Grade.SUBSTANTIVE if enough else Grade.STUB
            yield Finding(grade, text, document.file, section.start, section.heading)


def _speaking(parts: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the parts of which a sentence says that they speak with another one in the list, by its name."""
    names = [fold(_ROLE.split(each.text)[0]) for each in parts]
    for number, part in enumerate(parts):
        others = [name for name in names if name != names[number] and len(name) >= FEWEST_LETTERS]
        told = [f" {fold(sentence)} " for sentence in part.sentences]
        if any(_SPEAKS.search(each) and any(f" {name} " in each for name in others) for each in told):
            yield part


def told_stages(document: Document) -> Iterator[Finding]:
    """Yield a rudiment where a section says in how many stages the software works and tells each below a heading."""
    if untouched(document):
        return
    for section in document.sections:
        if section.level and wording("works_heading").search(section.folded) and _is_in_stages(section):
            below = [each for each in document.below(section) if each.level == section.level + 1]
            if len([each for each in below if each.words >= LEAST_WORDS]) >= LEAST_STAGES:
                text = say("documentation.architecture_stages", count=len(below))
                yield Finding(Grade.STUB, text, document.file, section.start, section.heading)


def _is_in_stages(section: Section) -> bool:
    opening = (each.folded for each in section.paragraphs if not each.lines[0].item)
    return any(wording("works_in_stages").search(each) for each in opening)
