# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How finished the software says it is: publiccode.yml, README wording, badges and package classifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.heading_names import BEFORE_TAGLINE
from sealcheck.artifacts.document.moved import moved_away
from sealcheck.artifacts.document.overview import introducing_sections, overview_sections
from sealcheck.artifacts.document.own_name import ended_by_name, told_by_name
from sealcheck.artifacts.document.quoted_code import outside_code
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.stage_lines import ended_lines, stage_lines, stage_sentences
from sealcheck.artifacts.document.stage_marks import stage_badges, title_stage
from sealcheck.artifacts.document.status_sentences import of_host, of_software
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import Evidence, found, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import mentions, named, sections, wording
from sealcheck.prose.document import Document, Paragraph, Section
from sealcheck.prose.inline import Inline
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import once
from sealcheck.prose.templates import read
from sealcheck.snapshot import Snapshot

#: publiccode.yml, `developmentStatus`.
STATUSES = frozenset({"concept", "development", "beta", "stable", "obsolete"})
_CLASSIFIER = regex(r"Development Status :: [1-7] - [A-Za-z/-]{3,20}")
_CLASSIFIED = ("pyproject.toml", "setup.cfg", "setup.py")
_OPENING = regex(r"\W{0,6}([A-Za-z]{6,14})\s?[\])}!:–—-]")
#: A heading under which others are spoken of: "Why a new library?" – unless a sentence names the project itself.
_WHY = regex(r"\W{0,3}(?:why|warum|wieso|weshalb)\b", re.I)
_NAMES_ITSELF = regex(r"\b(?:this|our|diese[rs]?|unsere?|das projekt|the project)\b")
#: Headings at the start of a README that may announce the end of all of it.
FIRST_HEADINGS = 2
#: Headings at the start of a README that may tell the state of all of it.
STATE_HEADINGS = 3
#: First paragraphs below the title, and headings, that may call all of it a first try.
TAGLINES = 3
TAGLINE_HEADINGS = 2
#: Sections in which a word for a stage is on how things are done.
_ASIDE = (
    *("installation", "prerequisites", "configuration", "usage", "tests", "contributing", "licence", "changelog"),
    *("upgrade", "troubleshooting", "development", "interfaces", "code_of_conduct"),
)
_STATUS_WORD = regex(r"\b(beta|alpha|stable|stabil|produktiv|production|prototyp|prototype|pilot)", re.I)


def maturity_evidence(publiccode: PublicCode, readme: Readme, tree: Tree, contents: Contents) -> list[Evidence]:
    """Return every statement on the maturity of the software as a whole."""
    evidence = [*_publiccode(publiccode)]
    for document in readme.all:
        evidence += [*title_stage(document), *stage_badges(document), *_stated(document)]
    return [*evidence, *_classifiers(tree, contents)]


@artifact
def end_of_life(publiccode: PublicCode, readme: Readme, snapshot: Snapshot) -> tuple[Evidence, ...]:
    """The statements that the project is at its end or superseded, each line once: who takes it on must know."""
    ends = [each for each in _publiccode(publiccode) if each.excerpt == "obsolete"]
    for document in readme.all:
        ends += [each for each in title_stage(document) if wording("end_title").search(fold(each.excerpt or ""))]
        lines = [
            *_announced(document),
            *moved_away(document, overview_sections(document), publiccode.text("url"), snapshot.subject),
            *_told_ends(document),
            *ended_lines(document),
            *ended_by_name(document, snapshot.subject.name),
        ]
        ends += [found(say("documentation.end_of_life"), document.file, each.line, excerpt=each.text) for each in lines]
    return tuple(once(ends))


def _told_ends(document: Document) -> Iterator[Inline]:
    """Yield the sentences at the start which say that all of it has come to its end."""
    for section in overview_sections(document):
        for line in (*_marked(section), *_sentences(section, "end_of_life", "not_end_of_life")):
            itself = not _WHY.match(section.folded) or _NAMES_ITSELF.search(fold(line.text))
            if itself and not of_host(fold(line.text), document):
                yield line


def _announced(document: Document) -> Iterator[Inline]:
    """Yield the headings at the start that announce the end or are a sentence which tells it."""
    for number, section in enumerate(document.headed[:STATE_HEADINGS]):
        announced = number < FIRST_HEADINGS and _announces(document, section, first=not number)
        if announced or _is_told(section, "end_of_life", "not_end_of_life"):
            yield Inline(section.start, section.heading, "", 0)


def _announces(document: Document, section: Section, *, first: bool) -> bool:
    """Whether a heading announces the end: the very first, or another when what it says is on the project itself."""
    if not wording("end_heading").search(section.folded) or section.heading.rstrip().endswith("?"):
        return False
    said = section if section.paragraphs or first else document.with_parts(section)
    text = " ".join(paragraph.folded for paragraph in said.paragraphs)
    of_all = first or not (text or said.code) or _NAMES_ITSELF.search(f"{section.folded} {text}")
    return bool(of_all) and not wording("end_of_part").search(text)


def _marked(section: Section) -> Iterator[Inline]:
    """Yield first lines of paragraphs, not of lists, that open with the word and a sign, such as „DEPRECATED – …“."""
    for line in (paragraph.lines[0] for paragraph in section.paragraphs if not paragraph.lines[0].item):
        match = _OPENING.match(line.text)
        if match and wording("end_title").fullmatch(fold(match[1])):
            yield line


def _own(section: Section) -> tuple[Paragraph, ...]:
    """Return the paragraphs that no template left; an announcement such as "work in progress" says how things are."""
    left = {each.line.line for each in read(section).leftovers}
    return tuple(each for each in section.paragraphs if not left & {line.line for line in each.lines})


def _sentences(section: Section, wanted: str, unwanted: str) -> Iterator[Inline]:
    """Yield the first line of each sentence that has the one wording and not the other."""
    for paragraph, _ in mentions(wanted, _own(section)):
        if not wording(wanted).search(outside_code(paragraph)):
            continue
        for sentence in paragraph.sentences:
            folded = fold(sentence)
            if wording(wanted).search(folded) and not wording(unwanted).search(folded):
                yield Inline(paragraph.line_of(sentence), sentence, "", 0)


def _publiccode(publiccode: PublicCode) -> Iterator[Evidence]:
    status = publiccode.text("developmentStatus")
    if publiccode.file and status in STATUSES:
        line = publiccode.line("developmentStatus")
        yield found(say("documentation.maturity_publiccode", status=status), publiccode.file, line, excerpt=status)


def _stated(document: Document) -> Iterator[Evidence]:
    names = frozenset(document.title.folded.split()) if document.title else frozenset()
    for section in sections(document, "maturity"):
        near = (each for part in _near(document, section) for each, _ in mentions("maturity_word", _own(part)))
        for paragraph in islice((each for each in near if of_software(each, names)), 1):
            text = say("documentation.maturity_section", heading=section.heading)
            yield found(text, document.file, paragraph.start, excerpt=paragraph.text)
    for line in (*stage_lines(document), *stage_sentences(document)):
        yield found(say("documentation.maturity_line"), document.file, line.line, excerpt=line.text)
    for line in (*_headings(document), *_taglines(document), *_in_sections(document)):
        yield found(say("documentation.maturity_sentence"), document.file, line.line, excerpt=line.text)


def _headings(document: Document) -> Iterator[Inline]:
    """Yield headings at the start that are sentences on the state: „This project is under active development“."""
    for section in document.headed[:STATE_HEADINGS]:
        if _is_told(section, "maturity_status", "not_maturity"):
            yield Inline(section.start, section.heading, "", 0)


def _is_told(section: Section, wanted: str, unwanted: str) -> bool:
    """Whether a heading is a sentence on the software with the one wording and not the other."""
    heading = section.folded
    told = wording("state_heading").search(heading) and wording(wanted).search(heading)
    other = wording(unwanted).search(heading) or wording("maturity_names").search(heading)
    return bool(told and not other) and not section.heading.rstrip().endswith("?")


def _taglines(document: Document) -> Iterator[Inline]:
    """Yield lines at the very start that call all of it a first try: „Proof of concept for a register of lamps“."""
    lines = [
        (each.start, part)
        for each in document.headed[:TAGLINE_HEADINGS]
        for part in BEFORE_TAGLINE.split(each.heading)[-1:]
    ]
    openings = []
    for section in introducing_sections(document):
        said = [each for each in _own(section)[:TAGLINES] if each.text and not each.lines[0].item]
        lines += [(each.start, each.text) for each in said]
        openings += [(each.start, sentence) for each in said for sentence in each.sentences[:1]]
    for name, told in (("maturity_tagline", lines), ("maturity_opening", openings)):
        for line, text in told:
            folded = fold(text)
            if wording(name).search(folded) and not wording("not_maturity").search(folded):
                yield Inline(line, text, "", 0)


def _in_sections(document: Document) -> Iterator[Inline]:
    for section in _telling(document):
        for line in (*_sentences(section, "maturity_status", "not_maturity"), *told_by_name(document, _own(section))):
            if not wording("maturity_names").search(fold(line.text)) and not of_host(fold(line.text), document):
                yield line


def _near(document: Document, section: Section) -> Iterator[Section]:
    """The section and those right below it; what stands deeper is on something else than the state of the project."""
    parts = [each for each in document.sections if section.start <= each.start <= section.end]
    highest = min((each.level for each in parts[1:]), default=0)
    yield from (each for each in parts if each is parts[0] or each.level == highest)


def _telling(document: Document) -> Iterator[Section]:
    """The sections in which a sentence speaks of the project as a whole."""
    seen = list(overview_sections(document))
    yield from seen
    names = ("support", "roadmap", "maintainers")
    yield from (s for s in document.sections if s not in seen and any(named(name, s.heading) for name in names))


def _classifiers(tree: Tree, contents: Contents) -> Iterator[Evidence]:
    for path in _CLASSIFIED:
        file = tree.at(path)
        text = contents.text(file) if file else None
        match = _CLASSIFIER.search(text) if text else None
        if file and text and match:
            line = text.count("\n", 0, match.start()) + 1
            yield found(say("documentation.maturity_classifier"), file, line, excerpt=match.group())


def stages_in_passing(readme: Readme) -> list[Evidence]:
    """Return lines of READMEs with a word for a stage of which a person has to say what they speak of.

    Lines that are known to speak of something else, and sections on set-up, use or the making, are left out.
    """
    lines = [
        near_miss(say("documentation.maturity_passing"), document.file, line.line, excerpt=line.text)
        for document in readme.all
        for section in document.sections
        if not any(named(name, section.heading) for name in _ASIDE)
        for line in _sentences(section, "stage_anywhere", "not_maturity")
        if not wording("maturity_names").search(fold(line.text)) and not of_host(fold(line.text), document)
    ]
    return lines[:3]


def other_senses(readme: Readme) -> list[Evidence]:
    """Return lines of the README with such a word that do not speak of the project's maturity."""
    lines = [
        near_miss(say("documentation.maturity_other"), document.file, line.line, excerpt=line.text)
        for document in readme.all
        for section in document.sections
        for line in section.lines
        if _STATUS_WORD.search(line.text)
    ]
    return lines[:3]
