# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Standards that a text names beside what is exchanged by them, with a link: GBFS feeds, a GeoJSON geometry.

Whether the software reads or offers these, or the text only speaks of them, no rule here can tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.interface.claimed_standards import is_put_off, sentence_around, speaks_against
from sealcheck.artifacts.interface.known_standards import is_published, is_standard_name
from sealcheck.artifacts.interface.listed_standards import is_aside, is_on_software
from sealcheck.artifacts.interface.standard_items import is_wish, wished_lines
from sealcheck.prose.document import Document
from sealcheck.prose.facts import load
from sealcheck.prose.inline import Link
from sealcheck.prose.phrases import fold

MOST_LINKS = 300
#: Words before and behind the name in which what is exchanged is looked for.
BEFORE, BEHIND = 2, 2


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(load("standards")[name]).split())


def passing_standards(documents: Documents, document: Document) -> Iterator[Link]:
    """Yield the links to standards beside what is exchanged, unless a text denies, wishes for or puts off these."""
    if not is_on_software(document) or is_aside(document.title):
        return
    put_off = {each.start for one in document.sections if is_put_off(one) for each in (one, *document.below(one))}
    left = MOST_LINKS
    for section in (each for each in document.sections if each.start not in put_off and not is_aside(each)):
        wished = wished_lines(section)
        for paragraph in section.paragraphs:
            for index, line in enumerate(paragraph.lines):
                for link in line.links[:left]:
                    left -= 1
                    target = "" if link.image or link.line in wished else documents.outside(document, link)
                    sentence = sentence_around(paragraph, index) if target and is_published(target) else ""
                    if is_standard_name(link.text) and _is_exchanged(sentence, fold(link.text).strip()):
                        yield link


def _is_exchanged(sentence: str, name: str) -> bool:
    """Whether a sentence names right beside the standard what is exchanged, and does not lead elsewhere or deny it."""
    before, named, behind = f" {sentence} ".partition(f" {name} ")
    near = {*before.split()[-BEFORE:], *behind.split()[:BEHIND]}
    if not named or near.isdisjoint(_words("exchanged")) or not _words("elsewhere").isdisjoint(sentence.split()):
        return False
    return not speaks_against(sentence) and not is_wish(sentence)
