# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words on how finished the software is of which a person has to say what they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.overview import overview_sections
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.said import names_itself, told_sentences
from sealcheck.model import Evidence, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Link
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Section
from sealcheck.prose.substance import once
from sealcheck.prose.templates import untouched

#: Sections in which a word for a stage is on how things are done.
_ASIDE = (
    *("installation", "prerequisites", "configuration", "usage", "tests", "contributing", "licence", "changelog"),
    *("upgrade", "troubleshooting", "development", "interfaces", "code_of_conduct"),
)
#: Of these, the subjects of documents that speak of the software as a whole.
_OWN = ("contributing", "changelog")
#: Not in the name of a file or folder: „config/main-production.php“.
_STATUS_WORD = regex(
    r"(?<!/)\b(beta|alpha|stable|stabil|produktiv|production|prototyp|prototype|pilot)(?![\w-]{0,40}[./]\w)", re.I
)
#: Letters of a name that another software can be the successor of.
FEWEST_LETTERS = 5
#: Words of a heading that calls something ready; „Production-ready deployment with Docker“ is on the set-up.
MOST_READY = 3
#: Lines that are shown.
MOST = 3


def stages_in_passing(documents: Documents, readme: Readme) -> list[Evidence]:
    """Return lines with a word for a stage of which a person has to say what they speak of.

    In READMEs any such word, headings that call something ready, and that something else succeeds the software; in
    guides a sentence on the state of the software. Lines that are known to speak of something else, and sections on
    set-up, use or the making, are left out.
    """
    known = {document.file.path for document in readme.all}
    guides = [each for each in documents.guides if each.file.path not in known and not untouched(each)]
    logs = [*documents.each(documents.called("changelog"))]
    lines = [*_told(readme.all, "stage_anywhere"), *_succeeded(readme), *_of_itself(readme), *_headed_ready(readme)]
    lines += [*_told(guides, "maturity_status"), *_told(logs, "maturity_status"), *_by_version((*guides, *logs))]
    return once(lines)[:MOST]


def states_drawn(readme: Readme) -> Iterator[Evidence]:
    """Yield pictures at the start of READMEs that show the state of the project: which one, the picture alone says.

    They are called status, or lead to a page on the states that projects of its makers have. Badges of builds are none.
    """
    for document in readme.all:
        above = [each for each in document.sections if not each.level or each is document.title]
        lines = (line for section in (*above, *overview_sections(document)) for line in section.lines)
        for line in (each for each in lines if "|" not in each.text):
            pictures = [link for link in line.links if link.image]
            pages = {each.line: fold(each.target.rpartition("/")[2]) for each in line.links if not each.image}
            for picture in pictures:
                shown = fold(f"{picture.text} {picture.target}")
                led = len(pictures) == 1 and any(map(wording("state_page").search, pages.values()))
                if not wording("technical_badge").search(shown) and (_is_state(picture) or led):
                    text = say("documentation.maturity_drawn")
                    yield near_miss(text, document.file, picture.line, excerpt=picture.text or picture.target)


def _is_state(picture: Link) -> bool:
    return wording("state_badge").fullmatch(fold(picture.text)) is not None


def _told(documents: Iterable[Document], wanted: str) -> Iterator[Evidence]:
    for document in documents:
        for section in _may_tell(document):
            for said in told_sentences(document, section, wanted, "not_maturity"):
                if "|" not in said.text:  # a row of a table is on what that lists
                    text = say("documentation.maturity_passing")
                    yield near_miss(text, document.file, said.line, excerpt=said.text)


def _of_itself(readme: Readme) -> Iterator[Evidence]:
    """Yield sentences by the name in the title on its state, in sections on whatever."""
    for document in readme.all:
        for section in document.sections:
            for said in told_sentences(document, section, "maturity_status", "not_maturity"):
                if names_itself(document, said):
                    text = say("documentation.maturity_passing")
                    yield near_miss(text, document.file, said.line, excerpt=said.text)


def _headed_ready(readme: Readme) -> Iterator[Evidence]:
    """Yield headings of READMEs, with words below, that call something ready for use: „Production Ready“."""
    for document in readme.all:
        for section in document.headed if not untouched(document) else ():
            ready = wording("ready_heading").search(section.folded) and "?" not in section.heading
            if ready and section.words and len(section.folded.split()) <= MOST_READY and section is not document.title:
                yield near_miss(
                    say("documentation.maturity_passing"), document.file, section.start, excerpt=section.heading
                )


def _may_tell(document: Document) -> Iterator[Section]:
    """Yield the sections that may tell it; rules for contributions and changelogs may right below their title."""
    for section in document.sections:
        aside = [name for name in _ASIDE if named(name, section.heading)]
        if not aside or (section is document.title and any(name in _OWN for name in aside)):
            yield section


def _by_version(documents: Iterable[Document]) -> Iterator[Evidence]:
    """Yield sentences by which it is not at 1.0 yet, or may break before that: https://semver.org/#spec-item-4."""
    for document in documents:
        for paragraph in (each for section in _may_tell(document) for each in section.paragraphs):
            for sentence in paragraph.sentences:
                if wording("stage_by_version").search(fold(sentence)):
                    text = say("documentation.maturity_passing")
                    yield near_miss(text, document.file, paragraph.line_of(sentence), excerpt=sentence)


def _succeeded(readme: Readme) -> Iterator[Evidence]:
    """Yield sentences that call something else the successor of the software, by the name in the title."""
    for document in readme.all:
        name = document.title.folded if document.title else ""
        for paragraph in (
            each for section in document.sections if len(name) >= FEWEST_LETTERS for each in section.paragraphs
        ):
            for sentence in paragraph.sentences:
                told = wording("succeeds").search(fold(sentence))
                if told and fold(sentence)[told.end() :].strip().startswith(name):
                    text = say("documentation.maturity_passing")
                    yield near_miss(text, document.file, paragraph.line_of(sentence), excerpt=sentence)


def other_senses(readme: Readme) -> list[Evidence]:
    """Return lines of the README with such a word that do not speak of the project's maturity."""
    lines = [
        near_miss(say("documentation.maturity_other"), document.file, line.line, excerpt=line.text)
        for document in readme.all
        for section in document.sections
        for line in section.lines
        if _STATUS_WORD.search(line.text)
    ]
    return lines[:MOST]
