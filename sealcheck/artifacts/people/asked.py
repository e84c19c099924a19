# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whom a sentence tells to ask about the software itself: by a mailbox, or by a handle and a role for the software."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.people.citizen_service import reached_for_services
from sealcheck.artifacts.people.named_people import (
    ON_OTHER,
    Person,
    is_made_up,
    is_placeholder_owner,
    is_team,
    is_turned_to,
    person_at,
)
from sealcheck.pattern import regex
from sealcheck.prose.addresses import emails
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.document import Document, Paragraph, Section
from sealcheck.prose.phrases import fold

_SENTENCE = regex(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")
#: Addresses behind which many people talk.
_MANY = regex(r"@(?:[\w-]{1,60}\.){0,3}(?:lists?|groups|googlegroups)\.|@googlegroups\.|[+-](?:subscribe|users)@", re.I)
#: A handle with what stands right behind it: „@adaamt, engineering lead“, „@adaamt (maintainer)“
_WITH_ROLE = regex(r"(?<![\w@/.])(@[A-Za-z0-9][\w-]{1,38})(?:,| ?\(| [–—-]) ?((?:[^\W\d_]{2,20}[ -]?){1,4})")


def asked_people(document: Document, section: Section) -> Iterator[Person]:
    """Yield those whom a sentence tells to ask about the software, but for what sections on other matters say."""
    if any(named(name, section.heading) for name in ON_OTHER):
        return
    for paragraph in section.paragraphs:
        yield from _mailboxes(document, paragraph)
        yield from _leads(document, paragraph)


def _mailboxes(document: Document, paragraph: Paragraph) -> Iterator[Person]:
    """Addresses to which questions on the software go: „questions about the project? Write to lamps@stadt.example“."""
    if not wording("asks_about_software").search(paragraph.folded):
        return
    aside = reached_for_services(document, paragraph)
    before = ""
    for sentence in _SENTENCE.split(paragraph.text):
        asks = f"{before} {sentence}" if before.endswith("?") else sentence
        before = sentence
        if not wording("asks_about_software").search(fold(asks)):
            continue
        for address in emails(sentence):
            counts = address.lower() not in aside and not is_made_up(address) and not _MANY.search(address)
            if counts and is_turned_to(fold(sentence), address):
                line = next((each for each in paragraph.lines if address in each.text), paragraph.lines[0])
                yield person_at(address, document.file, line.line, line.text)


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
