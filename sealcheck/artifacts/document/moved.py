# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences of a README which say that the project has gone to another repository."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document, Section
from sealcheck.prose.inline import LEFT_OUT, Inline, Link, read_line
from sealcheck.prose.phrases import fold
from sealcheck.snapshot import Subject

#: Headings at the start of a README that may tell it.
FIRST_HEADINGS = 2
#: Links of a paragraph that are looked for in each of its sentences.
MOST_LINKS = 50
#: Letters of a word by which two names of a repository are told to be of one project.
FEWEST_LETTERS = 4
#: The address of a repository on a forge, not of a page in it; a path that tells of other things is none.
_REPOSITORY = regex(
    r"https?://(?:[\w-]{1,60}\.){0,4}?(?:git|gitea|forgejo|codeberg|bitbucket|code|opencode|sr)[\w-]{0,40}"
    r"(?:\.[\w-]{1,60}){1,4}/(?!(?:features|marketplace|about|orgs|apps|topics|en|docs)/)"
    r"((?!(?:wiki|issues|releases|actions|docs|pulls|projects|blob|tree|-)(?:/|$))~?[\w.-]{1,100}"
    r"(?:/(?!(?:wiki|issues|releases|actions|docs|pulls|projects|blob|tree|-)(?:/|$))[\w.-]{1,100}){1,5})/?",
    re.I,
)
#: What stands before an announcement: „Please note: …“, „Hinweis: …“.
_NOTICE = regex(
    r"(?:(?:please note(?: that)?|note|notice|important|attention|warning|deprecated|archived|update|hinweis|achtung"
    r"|wichtig) ){1,3}"
)


def moved_away(document: Document, sections: Iterable[Section], own: str, subject: Subject) -> Iterator[Inline]:
    """Yield the headings and sentences which say that all of it is in another repository than `own` now.

    Or that `subject`, the repository assessed, is not the one of that name in which it is developed.
    """
    title = document.title.folded if document.title else ""
    for heading in document.headed[:FIRST_HEADINGS]:
        line = read_line(heading.written, heading.start)
        if _says_so(heading.heading, line.links, title, own):
            yield Inline(heading.start, heading.heading, "", 0)
    for paragraph in (each for section in sections for each in section.paragraphs):
        links = tuple(link for line in paragraph.lines for link in line.links if not link.image)[:MOST_LINKS]
        for sentence in paragraph.sentences if links else ():
            if _says_so(sentence, links, title, own) or _is_developed_elsewhere(sentence, links, subject):
                yield Inline(paragraph.line_of(sentence), sentence, "", 0)


def _says_so(sentence: str, links: tuple[Link, ...], title: str, own: str) -> bool:
    folded = fold(sentence)
    folded = folded.removeprefix(notice[0]) if (notice := _NOTICE.match(folded)) else folded
    if not wording("has_moved").match(folded) or wording("has_moved_otherwise").search(folded):
        return False
    shown = [link for link in links if (link.text or LEFT_OUT) in sentence]
    return any(_is_of_project(link, title, own) for link in shown)


def _is_developed_elsewhere(sentence: str, links: tuple[Link, ...], subject: Subject) -> bool:
    """Whether a sentence says that the newest is made in a repository of the same name under another account.

    On another forge it may be the same project, of which one is a mirror.
    """
    if not wording("developed_elsewhere").match(fold(sentence)) or not (subject.name and subject.owner):
        return False
    shown = (_REPOSITORY.fullmatch(link.target) for link in links if (link.text or LEFT_OUT) in sentence)
    own = f"{subject.owner}/{subject.name}".lower()
    paths = [(match[0], match[1].removesuffix(".git").lower()) for match in shown if match]
    return any(
        path != own and path.rpartition("/")[2] == subject.name.lower() and f"//{subject.host}/" in address.lower()
        for address, path in paths
    )


def _is_of_project(link: Link, title: str, own: str) -> bool:
    """Whether a link leads to another repository of the project, not to a tool that it has moved to.

    Its words show the address, it bears a word of the title, or they speak of a new place.
    """
    match = _REPOSITORY.fullmatch(link.target.partition("#")[0])
    if match is None or _plain(link.target) == _plain(own):
        return False
    path, said = fold(match[1].removesuffix(".git")), fold(link.text)
    words = {word for word in title.split() if len(word) >= FEWEST_LETTERS}
    shown = not said or said == path or _plain(link.target) == _plain(link.text)
    return shown or not words.isdisjoint(path.split()) or wording("new_place").search(said) is not None


def _plain(address: str) -> str:
    return address.lower().partition("://")[2].removeprefix("www.").rstrip("/").removesuffix(".git")
