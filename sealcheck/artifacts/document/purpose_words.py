# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How much of a README tells what the software is, beside its set-up and licence, and what a template left of it."""

from __future__ import annotations

from itertools import islice

from sealcheck.artifacts.document.overview import introducing_sections, name_in_title, subtitle, titles
from sealcheck.model import Text, say
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.section import Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import Reading, leftover_finding, read

#: Words before the set-up below which nobody learns what the software is for: a sentence or two.
LEAST_TOLD = 25
#: The same where the sentence itself says which goal the software has: that is a purpose, however short.
LEAST_OF_GOAL = 15
#: Words of a heading that names one thing; a longer one is a sentence.
MOST_HEADING = 5
#: First paragraphs among which a template says what it is.
OPENING = 3
_PURPOSE = ("purpose", "audience")
_SET_UP = (
    "installation", "prerequisites", "configuration", "operation", "backup", "upgrade", "troubleshooting",
    "development", "contributing", "tests", "makers", "licence",
)  # fmt: skip


def by_words(document: Document, reading: Reading, min_words: int, sentence: str) -> tuple[Grade, Text]:
    """Return how good a README with a `sentence` on the purpose is by its own words, `min_words` of which are enough.

    Words on the licence do not count. When next to all of them tell how to set the software up, the purpose is hardly
    told.
    """
    words = reading.words - sum(read(each).words for each in document.sections if _is_on_licence(document, each))
    if words < min_words:
        return Grade.STUB, say("documentation.purpose_short", words=words, needed=min_words)
    told = _told(document)
    least = LEAST_OF_GOAL if wording("states_goal").search(fold(sentence)) else LEAST_TOLD
    if told < min(least, min_words):
        return Grade.STUB, say("documentation.purpose_hardly", told=told, words=words)
    return Grade.SUBSTANTIVE, say("documentation.purpose_line", words=words)


def _is_on_licence(document: Document, section: Section) -> bool:
    """Whether a section is on the licence, or on the specification REUSE for such statements."""
    if section is document.title:
        return False
    reuse = section.folded.startswith("reuse") and any(
        wording("reuse_specification").search(each.folded) for each in section.paragraphs
    )
    return reuse or (0 < len(section.heading.split()) <= MOST_HEADING and named("licence", section.heading))


def _told(document: Document) -> int:
    """Return the words before the first section on set-up and in those on purpose and audience further down.

    So do those of a section that begins with what the software does, by its name: „The status API defines …“. Words
    on the text itself are left out, and so is what stands below a section on set-up.
    """
    opening, said, within, past = titles(document), subtitle(document), 0, False
    words = said.words if said else 0
    for section in document.sections:
        if within and section.level > within:
            continue
        set_up = section not in opening and _is_set_up(section.heading)
        within, past = section.level if set_up else 0, past or set_up
        if not past or (not within and section.level and (_is_on_purpose(section) or _tells_of(document, section))):
            words += _own_words(section)
    return words


def _is_on_purpose(section: Section) -> bool:
    return any(named(name, section.heading) for name in _PURPOSE)


def _tells_of(document: Document, section: Section) -> bool:
    """Whether a section begins with the name of the software and what that does for somebody."""
    name, first = fold(name_in_title(document)), next(iter(read(section).own), None)
    told = fold(first.sentences[0]) if first and first.sentences and not first.lines[0].item else ""
    for article in ("the ", "die ", "das ", "der ", "de ", "het "):
        told = told.removeprefix(article)
    rest = told.removeprefix(f"{name} ") if name else told
    return rest != told and not section.code and wording("does_for_others").search(rest) is not None


def _own_words(section: Section) -> int:
    reading = read(section)
    return reading.words - sum(each.words for each in reading.own if wording("on_the_text_itself").search(each.folded))


def _is_set_up(heading: str) -> bool:
    """Whether a heading is on the set-up; a longer one is when it begins so: „Setting up the environment with …“."""
    if wording("set_up_heading").search(fold(heading)):
        return True
    return 0 < len(heading.split()) <= MOST_HEADING and any(named(name, heading) for name in _SET_UP)


def left_by_template(document: Document, name: str) -> Finding | None:
    """Return the finding for a README that calls itself a template, where the repository `name` is called otherwise.

    None where its title has a word of that name, or the name says that it is one.
    """
    called, title = set(fold(apart(name)).split()), set(fold(apart(name_in_title(document))).split())
    own = any(wording("own_template").fullmatch(word) for word in called)
    if own or not called or not title or called & title:
        return None
    for section in introducing_sections(document):
        for paragraph in islice(read(section).own, OPENING):
            first = next(iter(paragraph.sentences), "")
            if wording("says_is_template").search(fold(first)):
                said = say("grades.template_line", template=name_in_title(document))
                return Finding(Grade.TEMPLATE, said, document.file, paragraph.line_of(first), first)
    return None


def opening_left(document: Document) -> Finding | None:
    """Return the finding for an introduction in which a template asks for one: „[Short description of the addon.]“."""
    readings = (read(section) for section in introducing_sections(document))
    return next((leftover_finding(document, each) for each in readings if each.leftovers), None)
