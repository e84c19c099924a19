# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a README tells what the software is for: below its name, below „Goal“, in the title itself."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.overview import introducing_sections
from sealcheck.artifacts.document.purpose_sentences import own_paragraphs
from sealcheck.artifacts.document.purpose_words import LEAST_TOLD
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Inline
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.section import Section

#: A shorter heading is the end of too many names.
FEWEST_LETTERS = 6
#: Words that say something below a heading such as „Goal“.
FEWEST_WORDS = 3


def headed_like(document: Document, name: str) -> Iterator[Section]:
    """Yield the sections that are called as the repository is: below other headings, they introduce the software."""
    called = f" {fold(apart(name))}"
    return (section for section in document.headed if _is_called(called, fold(apart(section.heading))))


def is_short_further_down(document: Document, name: str, sentence: Inline) -> bool:
    """Whether the sentence stands in a section called as the repository is, that neither is long nor comes first."""
    further = (each for each in headed_like(document, name) if each not in introducing_sections(document))
    return any(each.start <= sentence.line <= each.end and each.words < LEAST_TOLD for each in further)


def _is_called(called: str, heading: str) -> bool:
    """Whether a heading is the name, or its end: an owner or a prefix may stand in front."""
    return len(heading) >= FEWEST_LETTERS and called.endswith(f" {heading}")


def title_of_kind(document: Document) -> Inline | None:
    """Return a title that at least names the kind of software and what it is for: „Viewer for parking lanes“."""
    first = next(iter(document.headed), None)
    if first is None or first.level > 1 or wording("not_purpose").search(first.folded):
        return None
    return Inline(first.start, first.heading, "", 0) if wording("title_kind").search(first.folded) else None


def is_goal(section: Section) -> bool:
    """Whether a section is headed as the purpose and says a few words: „Goal: reference register of trees“."""
    headed = section.level > 0 and wording("purpose_heading").search(section.folded) is not None
    return headed and introducing_words(section) >= FEWEST_WORDS


def introducing_words(section: Section) -> int:
    """Words of a section outside notices („Important notice“) and what begins like something else: a command."""
    own = () if wording("notice_heading").search(section.folded) else own_paragraphs(section)
    return sum(each.words for each in own if not wording("not_purpose").search(each.folded))
