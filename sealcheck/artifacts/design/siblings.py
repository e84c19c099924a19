# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""An overview that assistants are given under headings beside each other: a few words, then the parts one by one."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.model import say
from sealcheck.prose.concepts import sections, terms, wording
from sealcheck.prose.document import Document, Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import read, untouched

#: Parts, each below a heading of its own, with which an overview goes on.
LEAST_PARTS = 3


def told_in_siblings(document: Document, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield where a section on the architecture goes on beside it with the parts, each below its own heading.

    What stands on technologies in between is passed over; mere names of them show no architecture.
    """
    if untouched(document):
        return
    for part in sections(document, "architecture"):
        going_on = next(_going_on(document, part), None)
        below = [each for each in document.below(going_on) if each.words or each.code] if going_on else []
        if going_on is None or len(below) < LEAST_PARTS:
            continue
        own = (*read(part, "architecture").own, *read(document.with_parts(going_on), "architecture").own)
        words = sum(each.words for each in own)
        if words >= min_words and terms("architecture_terms", own) >= min_terms:
            text = say("documentation.architecture_text", count=words)
            yield Finding(Grade.SUBSTANTIVE, text, document.file, part.start, part.heading)


def _going_on(document: Document, part: Section) -> Iterator[Section]:
    """Yield the section of the same level that goes on with the parts, if only technologies stand before it."""
    for section in document.sections:
        if section.start <= part.start or section.level > part.level:
            continue
        if section.level == part.level and wording("goes_on_with_parts").fullmatch(section.folded):
            yield section
        if section.level < part.level or not wording("technologies_heading").fullmatch(section.folded):
            return
