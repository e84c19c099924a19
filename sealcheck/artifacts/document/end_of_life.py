# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements that all of the software is at its end, superseded, or made in another repository now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sealcheck.artifacts.document.maturity import STATE_HEADINGS, publiccode_status, state_badges, title_stage
from sealcheck.artifacts.document.overview import overview_sections
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.said import (
    FEWEST_LETTERS,
    Said,
    first_of,
    labelled_state,
    said_of_software,
    told_sentences,
)
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.engine import artifact
from sealcheck.model import Evidence, found, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import sections, wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import LEFT_OUT, Link, read_line
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Section
from sealcheck.prose.substance import once
from sealcheck.snapshot import Snapshot, Subject

#: A heading under which others are spoken of: "Why a new library?" – unless a sentence names the project itself.
_WHY = regex(r"\W{0,3}(?:why|warum|wieso|weshalb)\b", re.I)
_NAMES_ITSELF = regex(r"\b(?:this|our|diese[rs]?|unsere?|das projekt|the project)\b")
#: A word before a sign: „DEPRECATED – …“.
_FIRST_WORD = regex(r"^\W{0,6}([a-z]{3,14})\b\s?[\])}:!–—-]", re.I)
#: Headings at the start of a README that may announce the end of all of it.
FIRST_HEADINGS = 2
#: Links of one paragraph that are looked for in each of its sentences.
MOST_LINKS = 50
#: The address of a repository on a forge, not of a page in it; a path that tells of other things is none.
_REPOSITORY = regex(
    r"https?://(?:[\w-]{1,60}\.){0,4}?(?:git|gitea|forgejo|codeberg|bitbucket|code|opencode|sr)[\w-]{0,40}"
    r"(?:\.[\w-]{1,60}){1,4}/(?!(?:features|marketplace|about|orgs|apps|topics|en|docs)/)"
    r"((?!(?:wiki|issues|releases|actions|docs|pulls|projects|blob|tree|-)(?:/|$))~?[\w.-]{1,100}"
    r"(?:/(?!(?:wiki|issues|releases|actions|docs|pulls|projects|blob|tree|-)(?:/|$))[\w.-]{1,100}){1,5})/?",
    re.I,
)


@artifact
def end_of_life(publiccode: PublicCode, readme: Readme, snapshot: Snapshot) -> tuple[Evidence, ...]:
    """The statements that the project is at its end or superseded, each line once: who takes it on must know."""
    ends = [each for each in publiccode_status(publiccode) if each.excerpt == "obsolete"]
    for document in readme.all:
        ends += [each for each in title_stage(document) if wording("end_title").search(fold(each.excerpt or ""))]
        ends += state_badges(document, "end_badge")
        moved = _moved_away(document, snapshot.subject, publiccode.text("url"))
        said = [*_announced(document), *moved, *_told(document), *_marked(document)]
        ends += [found(say("documentation.end_of_life"), document.file, each.line, excerpt=each.text) for each in said]
    return tuple(once(ends))


def _told(document: Document) -> Iterator[Said]:
    """Yield the sentences at the start which say that all of it has come to its end."""
    for section in overview_sections(document):
        for said in told_sentences(document, section, "end_of_life", "not_end_of_life"):
            if not _WHY.match(section.folded) or _NAMES_ITSELF.search(fold(said.text)):
                yield said


def _marked(document: Document) -> Iterator[Said]:
    """Yield lines that name the end behind a label, alone below a heading, or before a sign: „DEPRECATED – …“."""
    values = [(Said(each.start, each.text), value) for each, value in labelled_state(document)]
    for section in sections(document, "maturity"):
        values += [(Said(each.start, each.text), each.text) for each in section.paragraphs[:1]]
    for paragraph in (each for section in overview_sections(document) for each in section.paragraphs):
        if not paragraph.lines[0].item and (match := _FIRST_WORD.match(paragraph.text)):
            values.append((Said(paragraph.start, paragraph.lines[0].text), match[1]))
    yield from (said for said, value in values if wording("end_title").fullmatch(first_of(value)))


def _announced(document: Document) -> Iterator[Said]:
    """Yield the headings at the start that announce the end or are a sentence which tells it."""
    for number, section in enumerate(document.headed[:STATE_HEADINGS]):
        announced = number < FIRST_HEADINGS and _announces(document, section, first=not number)
        if announced or said_of_software(section, "end_of_life", "not_end_of_life"):
            yield Said(section.start, section.heading)


def _announces(document: Document, section: Section, *, first: bool) -> bool:
    """Whether a heading announces the end: the very first, or another when what it says is on the project itself."""
    if not wording("end_heading").search(section.folded) or section.heading.rstrip().endswith("?"):
        return False
    said = section if section.paragraphs or first else document.with_parts(section)
    text = " ".join(paragraph.folded for paragraph in said.paragraphs)
    of_all = first or not (text or said.code) or _NAMES_ITSELF.search(f"{section.folded} {text}")
    return bool(of_all) and not wording("end_of_part").search(text)


def _moved_away(document: Document, subject: Subject, own: str) -> Iterator[Said]:
    """Yield the headings and sentences which say that it has moved to, or is made in, another repository of its own.

    Where it has moved to bears a word of the title or name, or its address is all that the link shows; `own` is where
    publiccode.yml says that it is. On another forge the one it is made in may be this one, mirrored.
    """
    title = document.title.folded if document.title else ""
    names = {word for word in f"{title} {fold(subject.name)}".split() if len(word) >= FEWEST_LETTERS}
    for said, links in _linking(document):
        moved = wording("has_moved").match(said.folded) and not wording("has_moved_otherwise").search(said.folded)
        made = subject.owner and wording("developed_elsewhere").match(said.folded)
        for link in links if moved or made else ():
            path = _repository(link)
            here = not path or path in (f"{subject.owner}/{subject.name}".lower(), _repository(Link("", own, 0)))
            if here or (link.text or LEFT_OUT) not in said.text:
                continue
            twin = path.rpartition("/")[2] == subject.name.lower() and f"//{subject.host}/" in link.target
            if (made and twin) or (moved and _is_of_project(link, path, names)):
                yield said


def _repository(link: Link) -> str:
    """Return owner and name of the repository that a link leads to; empty where it leads elsewhere."""
    match = _REPOSITORY.fullmatch(link.target.partition("#")[0])
    return match[1].removesuffix(".git").lower() if match else ""


def _linking(document: Document) -> Iterator[tuple[Said, Iterable[Link]]]:
    for heading in document.headed[:FIRST_HEADINGS]:
        yield Said(heading.start, heading.heading), read_line(heading.written, heading.start).links
    for paragraph in (each for section in overview_sections(document) for each in section.paragraphs):
        links = [link for line in paragraph.lines for link in line.links if not link.image][:MOST_LINKS]
        for sentence in paragraph.sentences if links else ():
            yield Said(paragraph.line_of(sentence), sentence), links


def _is_of_project(link: Link, path: str, names: set[str]) -> bool:
    """Whether a link leads to another repository of the project, not to a tool that it has moved to."""
    said = fold(link.text)
    shown = not said or said == fold(path) or fold(link.target) == said
    return shown or not names.isdisjoint(fold(path).split()) or wording("new_place").search(said) is not None
