# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lines that name the state of the software without a sentence: „Status: beta“, or one word below such a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.document.overview import overview_sections
from sealcheck.artifacts.document.status_sentences import of_host
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Inline
from sealcheck.prose.labels import labelled
from sealcheck.prose.phrases import fold

#: What a value says first; the rest is more about it.
_FIRST = regex(r"[.,;:!(/–—]|\s-\s|\s(?:since|seit|as of|ab|bis|until|in favou?r|zugunsten)\s", re.I)
_SENTENCE = regex(r"(?<=[.!])\s")
#: One of several values that something may have.
_CHOICE = regex(r"/|\b(?:or|oder)\b", re.I)
_ADDRESS = regex(r"https?://\S{1,300}")
#: Labels that other things have as well, and characters of a paragraph with a label at most.
_OF_MUCH = frozenset({"status", "stage", "lifecycle", "maturity", "current state", "current stage"})
MOST_LABELLED = 500
#: Words before that of the state: „currently in beta“.
MOST_BEFORE = 2


def stage_lines(document: Document) -> Iterator[Inline]:
    """Yield the lines at the start that name a state of the software behind a label, whatever it is."""
    for line, said in _labelled(document):
        if _names_stage(said):
            yield line


def stage_sentences(document: Document) -> Iterator[Inline]:
    """Yield the sentences behind a label for the state of all of it that name one: „Current status: it is a pilot“.

    „Status“ alone may be of much else.
    """
    for section in overview_sections(document):
        for paragraph in section.paragraphs:
            label, value = labelled(paragraph.text[:MOST_LABELLED])
            folded = fold(label)
            if paragraph.lines[0].item or folded in _OF_MUCH or not wording("stage_label").fullmatch(folded):
                continue
            said = _ADDRESS.sub(" ", _SENTENCE.split(value)[0])
            if not said.rstrip().endswith("?") and not _CHOICE.search(said) and _tells_stage(fold(said), document):
                yield paragraph.lines[0]


def _tells_stage(folded: str, document: Document) -> bool:
    other = wording("not_maturity").search(folded) or wording("maturity_names").search(folded)
    return bool(wording("stage_named").search(folded)) and not other and not of_host(folded, document)


def ended_lines(document: Document) -> Iterator[Inline]:
    """Yield those that name an end, and the paragraphs below a heading for the state that say no more than it."""
    yield from (line for line, said in _labelled(document) if _is_end(said))
    for section in document.sections:
        first = section.paragraphs[0].lines[0] if section.paragraphs else None
        if first and not first.item and named("maturity", section.heading) and _is_end(first.text):
            yield first


def _labelled(document: Document) -> Iterator[tuple[Inline, str]]:
    for section in overview_sections(document):
        for line in section.lines:
            label, value = labelled(line.text)
            said = _SENTENCE.split(value)[0]
            if said and wording("stage_label").fullmatch(fold(label)) and not _CHOICE.search(said):
                yield line, said


def _names_stage(said: str) -> bool:
    """Whether a value begins with the words for a state; those that other things have as well must be all of it."""
    first = fold(_FIRST.split(said)[0])
    match = wording("stage_named").search(first)
    return bool(match and len(first[: match.start()].split()) <= MOST_BEFORE) or _is_end(said) or _is_word(first)


def _is_word(first: str) -> bool:
    return wording("maturity_word").fullmatch(first) is not None


def _is_end(said: str) -> bool:
    return wording("end_title").fullmatch(fold(_FIRST.split(said)[0])) is not None
