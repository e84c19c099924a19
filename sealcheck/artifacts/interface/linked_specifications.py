# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Standards that a README links to further down: their specifications, and what something conforms to."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.overview import overview_sections
from sealcheck.artifacts.interface.claimed_standards import (
    claimed_standards,
    conforms,
    does_by_name,
    implementing,
    is_put_off,
    sentence_around,
    speaks_against,
)
from sealcheck.artifacts.interface.known_standards import is_published, is_standard_name
from sealcheck.pattern import regex
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Link

MOST_LINKS = 300
#: „the LoRaWAN specification“: a name right in front of what it is.
_KIND = r"(?:specifications?|spezifikation(?:en)?|specificatie|standards?|norm)"
_NAMED = regex(rf"\b([a-z0-9]{{2,30}}(?: [a-z0-9]{{1,30}}){{0,2}}) {_KIND}\b")
#: What is asked of others.
_ASKED = regex(
    r"\b(?:must|should|shall|please|make sure|ensure|need(?:s|ed)? to|have to|if|muss|muessen|soll\w{0,3}|bitte)\b"
)


def told_standards(documents: Documents, readme: Document) -> Iterator[tuple[str, Link]]:
    """Yield the address and the link of each standard that the introduction of a README claims, as its links show."""
    yield from claimed_standards(documents, readme)
    yield from linked_specifications(documents, readme)


def linked_specifications(documents: Documents, readme: Document) -> Iterator[tuple[str, Link]]:
    """Yield the address and the link of each specification whose name the introduction says is implemented.

    And of each standard that a sentence in any place says something conforms to, and does not only ask for that.
    """
    told = implementing(list(overview_sections(readme)))
    put_off = {each.start for one in readme.sections if is_put_off(one) for each in (one, *readme.below(one))}
    left = MOST_LINKS
    for section in (each for each in readme.sections if each.start not in put_off):
        for paragraph in section.paragraphs:
            for index, line in enumerate(paragraph.lines):
                for link in line.links[:left]:
                    left -= 1
                    target = "" if link.image else documents.outside(readme, link)
                    sentence = sentence_around(paragraph, index) if target and is_published(target) else ""
                    if sentence and (_is_told(sentence, told) or _is_met(sentence, link)):
                        yield target, link


def _is_met(sentence: str, link: Link) -> bool:
    return is_standard_name(link.text) and not _ASKED.search(sentence) and conforms(sentence, link)


def _is_told(sentence: str, told: list[str]) -> bool:
    names = [] if speaks_against(sentence) else list(_names(sentence))
    return any(does_by_name(f" {each} ", f" {name} ") for each in told for name in names)


def _names(sentence: str) -> Iterator[str]:
    """Yield the names of standards in front of the word that says what they are, the shortest last."""
    for match in _NAMED.finditer(sentence):
        words = match[1].split()
        yield from (name for start in range(len(words)) if is_standard_name(name := " ".join(words[start:])))
