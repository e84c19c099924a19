# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whom a sentence tells to ask about the software itself: by a mailbox, or by a handle and a role for the software."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.document.overview import name_in_title
from sealcheck.artifacts.people.citizen_service import reached_for_services
from sealcheck.artifacts.people.named_people import (
    ON_OTHER,
    Person,
    is_made_up,
    is_placeholder_owner,
    is_team,
    is_turned_to,
    person_at,
    tells_to_write,
)
from sealcheck.pattern import regex
from sealcheck.prose.addresses import emails
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.document import Document, Paragraph, Section
from sealcheck.prose.inline import Inline
from sealcheck.prose.phrases import fold

_SENTENCE = regex(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")
#: Letters of a name, and what stands before it where something is asked about it. Small letters are any word.
FEWEST_LETTERS = 3
_ABOUT = ("about", "regarding", "concerning", "with", "on")
#: In folded text: „a tool of Werk“; „this tool of ours“ is one's own.
_OF_OTHERS = regex(
    r"(?<!this )\b(?:tool|software|program|app|application|product|service|library|platform) (?:of|by|from)"
    r" (?:the )?([a-z0-9]{3,40})\b"
)
#: Addresses behind which many people talk.
_MANY = regex(r"@(?:[\w-]{1,60}\.){0,3}(?:lists?|groups|googlegroups)\.|@googlegroups\.|[+-](?:subscribe|users)@", re.I)
#: A handle with what stands right behind it: „@adaamt, engineering lead“, „@adaamt (maintainer)“
_WITH_ROLE = regex(r"(?<![\w@/.])(@[A-Za-z0-9][\w-]{1,38})(?:,| ?\(| [–—-]) ?((?:[^\W\d_]{2,20}[ -]?){1,4})")


def asked_people(document: Document, section: Section) -> Iterator[Person]:
    """Yield those whom a sentence tells to ask about the software, but for what sections on other matters say."""
    if any(named(name, section.heading) for name in ON_OTHER):
        return
    others = _owners_of_others(document, section)
    for paragraph in section.paragraphs:
        for person in _mailboxes(document, paragraph):
            if not any(owner in fold(person.address.partition("@")[2]).split() for owner in others):
                yield person
        yield from _leads(document, paragraph)


def _owners_of_others(document: Document, section: Section) -> set[str]:
    """Whose another software is that a section speaks of, never by the name in the title: „Lights, a tool of Werk“."""
    text = " ".join(paragraph.folded for paragraph in section.paragraphs)
    name = fold(name_in_title(document))
    if section is document.title or (name and name in f"{section.folded} {text}"):
        return set()
    return {match[1] for match in _OF_OTHERS.finditer(text)}


def _mailboxes(document: Document, paragraph: Paragraph) -> Iterator[Person]:
    """Addresses to which questions on the software go: „questions about the project? Write to lamps@stadt.example“."""
    name = name_in_title(document)
    if not wording("asks_about_software").search(_on_software(paragraph.text, name)):
        return
    aside = reached_for_services(document, paragraph)
    before = ""
    for sentence in _SENTENCE.split(paragraph.text):
        asks = f"{before} {sentence}" if before.endswith("?") else sentence
        before = sentence
        if not wording("asks_about_software").search(_on_software(asks, name)):
            continue
        for address, line in _told_to_write(document, paragraph, sentence):
            if address.lower() not in aside and not is_made_up(address) and not _MANY.search(address):
                yield person_at(address, document.file, line.line, line.text)


def _told_to_write(document: Document, paragraph: Paragraph, sentence: str) -> Iterator[tuple[str, Inline]]:
    """Yield the addresses that a sentence tells to write to, also behind a link: „[contact us](mailto:…)“."""
    folded = fold(sentence)
    for address in emails(sentence):
        if is_turned_to(folded, address):
            yield address, next((each for each in paragraph.lines if address in each.text), paragraph.lines[0])
    for line in paragraph.lines:
        for link in line.links:
            told = link.text and link.text in sentence and tells_to_write(folded, link.text)
            for address in emails(document.target(link))[:1] if told else ():
                yield address, line


def _on_software(text: str, name: str) -> str:
    """The folded text with “the software” for the name in the title, where something is asked about that."""
    if len(name) >= FEWEST_LETTERS and not name.islower():
        for about in (f"{word} {article}" for word in _ABOUT for article in ("", "the ")):
            text = text.replace(f"{about}{name}", f"{about.removesuffix('the ')}the software ")
    return fold(text)


def _leads(document: Document, paragraph: Paragraph) -> Iterator[Person]:
    """Those whom a sentence tells to turn to by their handle, with a role for the software behind it."""
    folded = paragraph.folded
    for line in paragraph.lines:
        for match in _WITH_ROLE.finditer(line.text):
            role = fold(match[2])
            leads = wording("software_role").search(role) and not wording("past_role").search(role)
            known = not is_team(match[1]) and not is_placeholder_owner(match[1])
            if leads and known and is_turned_to(folded, match[1]):
                yield person_at(match[1], document.file, line.line, line.text)
