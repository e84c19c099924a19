# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Guides for the people who use the software and for those who run it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sealcheck.artifacts.documents import Documents
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.artifacts.readme import Readme
from sealcheck.model import Evidence, found, near_miss, say
from sealcheck.prose.concepts import about, sections, wording
from sealcheck.prose.document import Document, Section
from sealcheck.prose.phrases import fold
from sealcheck.prose.templates import is_untouched, read, read_all

#: What those who run the software must know; two of these make a guide.
TOPICS = ("operation", "configuration", "backup", "upgrade", "troubleshooting")
TOPICS_NEEDED = 2
#: A document of its own on operation, with this many words, is a guide by itself.
OWN_GUIDE_WORDS = 150


@dataclass(frozen=True, slots=True)
class Passage:
    """Text on a topic that has content: commands, a table, a list or enough words."""

    topic: str
    document: Document
    section: Section
    words: int
    whole: bool


def passages(documents: Documents, readme: Readme, topic: str, min_words: int) -> Iterator[Passage]:
    """Yield what READMEs and guides say on `topic`, untouched templates left out."""
    known = {document.file.path for document in readme.all}
    others = [each for each in documents.guides if each.file.path not in known and not about(each, "contributing")]
    for document in (*readme.all, *others):
        whole = about(document, topic)
        parts = [document.whole] if whole else sections(document, topic)
        if parts and is_untouched(read_all(document)):
            continue
        for part in parts:
            words = read(part).words
            if words >= min_words or (part.code and words >= min_words // 2):
                yield Passage(topic, document, part, words, whole)


def show(passage: Passage) -> Evidence:
    """Return the passage as evidence."""
    text = say(f"documentation.guide_{passage.topic}", count=passage.words)
    line = passage.section.start
    return found(text, passage.document.file, line, excerpt=passage.section.heading or None)


def operation_guide(topics: dict[str, list[Passage]]) -> bool:
    """Whether the passages make a guide to operation: two topics, or a document of its own that is long enough."""
    filled = [topic for topic, found_passages in topics.items() if found_passages]
    own = any(each.whole and each.words >= OWN_GUIDE_WORDS for each in topics["operation"])
    return own or len(filled) >= TOPICS_NEEDED


def outside_documentation(documents: Documents, readme: Readme, publiccode: PublicCode) -> Iterator[Evidence]:
    """Yield the addresses of documentation outside the repository; what they say was not read."""
    descriptions = publiccode.get("description")
    for language in descriptions if isinstance(descriptions, dict) else ():
        address = publiccode.text("description", language, "documentation")
        if address and publiccode.file:
            line = publiccode.line("description", language, "documentation")
            yield near_miss(say("documentation.outside", address=address), publiccode.file, line)
    for document in readme.all:
        for section in document.sections:
            for link in section.links:
                address = documents.outside(document, link)
                if address and wording("documentation_link").search(fold(link.text)):
                    where = say("documentation.outside", address=address)
                    yield near_miss(where, document.file, link.line, excerpt=link.text)
