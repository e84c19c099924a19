# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How finished the software says it is: publiccode.yml, README wording, badges and package classifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.overview import (
    BEFORE_TAGLINE,
    introducing_sections,
    overview_sections,
)
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.said import (
    Said,
    first_of,
    is_on_else,
    labelled_state,
    own_paragraphs,
    said_of_software,
    told_sentences,
)
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.artifacts.tree import Tree
from sealcheck.model import Evidence, File, found, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named, sections, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold

#: publiccode.yml, `developmentStatus`.
STATUSES = frozenset({"concept", "development", "beta", "stable", "obsolete"})
#: As the Python Package Index lists it, and as many write it, without the number.
CLASSIFIER = regex(r"Development Status :: (?:[1-7] - )?[A-Z][A-Za-z/-]{3,20}")
CLASSIFIED = ("pyproject.toml", "setup.cfg", "setup.py")
#: A word set off in a title, at the start, at the end, in brackets, in capitals: „Lamps (beta)“, „Lamps BETA“.
_EDGES = (
    regex(r"^\W{0,6}([a-z]{3,14})\b\s?[\])}:!–—-]", re.I),
    regex(r"(?<=[A-Z])\s{1,3}(BETA)(?=\W{0,6}$|\s?[:|–—]|\s-\s)"),
    regex(r"(?<=[a-z)])\s{1,3}([A-Z]{4,12}|[Bb]eta)(?=\W{0,6}$|\s?[:|–—]|\s-\s)"),
    regex(r"(?:[\[({–—]\s?|\s-\s?)([a-z]+)\s?[\])}!]{0,3}\s*$", re.I),
    regex(r"\(([a-z ]{3,20})\)", re.I),
)
#: Headings at the start of a README that may tell the state of all of it.
STATE_HEADINGS = 3
#: Headings have six levels; a line in bold by itself is read as one below them.
LOWEST = 6
#: First paragraphs below the title, and headings, that may call all of it a first try.
TAGLINES = 3
TAGLINE_HEADINGS = 2


def maturity_evidence(publiccode: PublicCode, readme: Readme, tree: Tree, contents: Contents) -> list[Evidence]:
    """Return every statement on the maturity of the software as a whole."""
    told = [each for document in readme.all for each in stated(document)]
    files = [file for path in CLASSIFIED if (file := tree.at(path))]
    return [*publiccode_status(publiccode), *told, *classifiers(files, contents)]


def stated(document: Document) -> Iterator[Evidence]:
    """Yield every statement of a README on the maturity of what it introduces."""
    yield from (*title_stage(document), *state_badges(document), *_sections(document))
    for line, text in (*_labelled(document), *_headings(document), *_taglines(document), *_sentences(document)):
        yield found(say("documentation.maturity_sentence"), document.file, line, excerpt=text)


def publiccode_status(publiccode: PublicCode) -> Iterator[Evidence]:
    """Yield the status that publiccode.yml names."""
    status = publiccode.text("developmentStatus")
    if publiccode.file and status in STATUSES:
        line = publiccode.line("developmentStatus")
        yield found(say("documentation.maturity_publiccode", status=status), publiccode.file, line, excerpt=status)


def title_stage(document: Document) -> Iterator[Evidence]:
    """Yield the first heading where a word set off in it names the stage."""
    for first in document.headed[:1]:
        words = (match[1] for pattern in _EDGES if (match := pattern.search(first.heading)))
        if any(wording("maturity_title").fullmatch(fold(word)) for word in words):
            yield found(say("documentation.maturity_title"), document.file, first.start, excerpt=first.heading)


def state_badges(document: Document, among: str = "maturity_word") -> Iterator[Evidence]:
    """Yield the badges that name a state of the project `among` those, by their words or the end of their address."""
    for image in (image for section in document.sections for image in section.images):
        shown = fold(f"{image.text} {document.target(image)[-200:]}")
        of_it = wording("maturity_badge").search(shown) and wording(among).search(shown)
        if of_it and not wording("technical_badge").search(shown):
            text = say("documentation.maturity_badge")
            yield found(text, document.file, image.line, excerpt=image.text or shown)


def _sections(document: Document) -> Iterator[Evidence]:
    """Yield the first paragraph with a word for a stage in each section on the status, and right below it.

    What stands deeper is on something else than the state of the project.
    """
    for section in sections(document, "maturity"):
        parts = [each for each in document.sections if section.start <= each.start <= section.end]
        highest = min((each.level for each in parts[1:]), default=0)
        near = (part for part in parts if part is parts[0] or part.level == highest)
        told = (
            each for part in near for each in own_paragraphs(part) if wording("maturity_word").search(_plain(each.text))
        )
        for paragraph in (each for each in [next(told, None)] if each):
            text = say("documentation.maturity_section", heading=section.heading)
            yield found(text, document.file, paragraph.start, excerpt=paragraph.text)


def _plain(text: str) -> str:
    """Return the folded words without the names of environments that stand together: „test, production“."""
    return wording("environments_together").sub(" ", fold(text))


def _labelled(document: Document) -> Iterator[Said]:
    """Yield the lines at the start that name a stage behind a label: „Project status: beta“."""
    for paragraph, value in labelled_state(document):
        named_so = wording("stage_named").search(fold(value)) and not is_on_else(value, "not_maturity")
        if wording("maturity_word").fullmatch(first_of(value)) or (named_so and not paragraph.lines[0].item):
            yield Said(paragraph.start, paragraph.text)


def _headings(document: Document) -> Iterator[Said]:
    """Yield headings at the start that are sentences on the state: „This project is under active development“."""
    for section in document.headed[:STATE_HEADINGS]:
        if said_of_software(section, "maturity_status", "not_maturity"):
            yield Said(section.start, section.heading)


def _taglines(document: Document) -> Iterator[Said]:
    """Yield lines at the very start that call all of it a first try: „Proof of concept for a register of lamps“."""
    lines = [Said(each.start, BEFORE_TAGLINE.split(each.heading)[-1]) for each in document.headed[:TAGLINE_HEADINGS]]
    for section in introducing_sections(document):
        for paragraph in (each for each in own_paragraphs(section)[:TAGLINES] if each.text and not each.lines[0].item):
            lines += [Said(paragraph.start, text) for text in (paragraph.text, *paragraph.sentences[:1])]
    yield from _alone(document)
    for said in lines:
        told = any(wording(name).search(said.folded) for name in ("maturity_tagline", "maturity_opening"))
        if told and not wording("not_maturity").search(said.folded):
            yield said


def _alone(document: Document) -> Iterator[Said]:
    """Yield lines on the software as a whole that are nothing but the stage, in bold or not: „Work in progress“.

    Words such as „Development“ and „Production“ head what follows.
    """
    for section in (*introducing_sections(document), *sections(document, "purpose")):
        for paragraph in own_paragraphs(section)[:1]:
            if not paragraph.lines[0].item and wording("stage_alone").fullmatch(fold(paragraph.text)):
                yield Said(paragraph.start, paragraph.text)
    for section in document.headed[:STATE_HEADINGS]:
        bold = section.level > LOWEST and not section.words
        if bold and wording("stage_alone").fullmatch(section.folded):
            yield Said(section.start, section.heading)


def _sentences(document: Document) -> Iterator[Said]:
    """Yield the sentences on the state where they speak of the project as a whole."""
    seen = list(overview_sections(document))
    names = ("support", "roadmap", "maintainers")
    more = (each for each in document.sections if any(named(name, each.heading) for name in names))
    for section in (*seen, *(each for each in more if each not in seen)):
        yield from told_sentences(document, section, "maturity_status", "not_maturity")


def classifiers(files: Iterable[File], contents: Contents) -> Iterator[Evidence]:
    """Yield the development status that package metadata of Python state."""
    for file in files:
        text = contents.text(file) or ""
        if match := CLASSIFIER.search(text):
            line = text.count("\n", 0, match.start()) + 1
            yield found(say("documentation.maturity_classifier"), file, line, excerpt=match.group())
