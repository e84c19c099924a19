# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Guides for the people who use the software and for those who run it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.documents import Documents
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.artifacts.readme import Readme
from sealcheck.artifacts.spoken import introduces
from sealcheck.frozen import frozen
from sealcheck.model import Evidence, found, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import about, file_named, sections, wording
from sealcheck.prose.document import Document, Section
from sealcheck.prose.phrases import fold
from sealcheck.prose.templates import is_untouched, read, read_all

#: What those who run the software must know; two of these make a guide.
TOPICS = ("operation", "configuration", "backup", "upgrade", "troubleshooting")
TOPICS_NEEDED = 2
#: A document of its own on operation, with this many words, is a guide by itself.
OWN_GUIDE_WORDS = 150
#: Documents on parts of the software whose passages on use make a guide together.
PARTS_NEEDED = 3
#: Folder names that say „guide“ of any kind.
_ANY_GUIDE = frozenset({"guide", "guides", "manual", "manuals", "handbuch", "anleitung", "anleitungen"})
_PEOPLE = frozenset({"user", "users", "anwender", "nutzer", "benutzer", "anwenderinnen", "nutzende"})
#: Instructions for programs that write code, not for people who use or run the software.
_FOR_PROGRAMS = regex(r"(^|/)(copilot-instructions|agents|claude|gemini)\.md$|(^|/)\.(cursor|claude|agents)/", re.I)


@frozen
class Passage:
    """Text on a topic that has content: commands, a table, a list or enough words.

    `whole` means that the document is about the topic, `general` that it speaks of the software as a whole.
    """

    topic: str
    document: Document
    section: Section
    words: int
    whole: bool
    general: bool


def passages(documents: Documents, readme: Readme, topic: str, min_words: int) -> Iterator[Passage]:
    """Yield what READMEs and guides say on `topic`, untouched templates left out."""
    known = {document.file.path for document in readme.all}
    others = [each for each in documents.guides if each.file.path not in known and _for_people(each)]
    for document in (*readme.all, *others):
        whole = about(document, topic) or _in_folder(document, topic)
        parts = [document.whole] if whole else sections(document, topic)
        if parts and is_untouched(read_all(document)):
            continue
        for part in parts:
            words = read(part).words
            if words >= min_words or (part.code and words >= min_words // 2):
                general = whole or document.file.path in known or _is_general(document, topic)
                yield Passage(topic, document, part, words, whole, general)


def _for_people(document: Document) -> bool:
    return not about(document, "contributing") and _FOR_PROGRAMS.search(document.file.path) is None


def _in_folder(document: Document, topic: str) -> bool:
    """Whether the document lies in a folder called like the topic, such as `docs/user-guide/map.md`."""
    folders = [fold(folder) for folder in document.file.folder.split("/")]
    called = any(folder not in _ANY_GUIDE and file_named(topic, folder) for folder in folders if folder)
    return (called or (topic == "usage" and not _PEOPLE.isdisjoint(folders))) and not about(document, "installation")


def _is_general(document: Document, topic: str) -> bool:
    """Whether a section speaks of the whole software: in an entry page, or beside other topics of operation."""
    return introduces(document) or (topic in TOPICS and any(about(document, other) for other in TOPICS))


def user_guide(use: list[Passage]) -> bool:
    """Whether the passages on use make a guide: one on the whole software, or several documents on parts of it."""
    return any(each.general for each in use) or len({each.document.file.path for each in use}) >= PARTS_NEEDED


def show(passage: Passage, *, counts: bool = False) -> Evidence:
    """Return the passage as evidence: a near miss unless it speaks of the whole software or `counts` all the same."""
    line, shown = passage.section.start, passage.section.heading or None
    if not passage.general and not counts:
        return near_miss(say("documentation.guide_narrow"), passage.document.file, line, excerpt=shown)
    text = say(f"documentation.guide_{passage.topic}", count=passage.words)
    return found(text, passage.document.file, line, excerpt=shown)


def operation_guide(topics: dict[str, list[Passage]]) -> bool:
    """Whether the passages make a guide to operation: two topics, or a document of its own that is long enough.

    Topics in documents on smaller subjects count when one document holds two of them.
    """
    own = any(each.whole and each.words >= OWN_GUIDE_WORDS for each in topics["operation"])
    general = {each.topic for passages in topics.values() for each in passages if each.general}
    held = {(each.document.file.path, each.topic) for passages in topics.values() for each in passages}
    paths = [path for path, _ in held]
    return own or len(general) >= TOPICS_NEEDED or any(paths.count(path) >= TOPICS_NEEDED for path in paths)


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
