# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences that tell how far the software is by its name: „Lampenkar is used in production“."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document, Paragraph
from sealcheck.prose.inline import Inline
from sealcheck.prose.phrases import fold

#: Letters of at least one word of a name.
FEWEST_LETTERS = 4
#: What a sentence speaks of; several things are no software.
_SUBJECT = regex(r"(?:the |das |die |der )?((?:[a-z0-9]{1,40} ){1,4}?)(?=((?:is|has|ist|wird|befindet|laeuft)\b))")
_GERMAN = frozenset({"ist", "wird", "befindet", "laeuft"})


def told_by_name(document: Document, paragraphs: Iterable[Paragraph]) -> Iterator[Inline]:
    """Yield the sentences with the name in the title as their subject that say how far it is."""
    title = frozenset(document.title.folded.split()) if document.title else frozenset()
    for paragraph in paragraphs if title else ():
        for sentence in paragraph.sentences:
            folded = fold(sentence)
            subject = _SUBJECT.match(folded)
            if subject and _is_name(subject[1].split(), title) and _says_how_far(folded[subject.end(1) :], subject[2]):
                yield Inline(paragraph.line_of(sentence), sentence, "", 0)


def _is_name(words: list[str], title: frozenset[str]) -> bool:
    return title.issuperset(words) and any(len(word) >= FEWEST_LETTERS for word in words)


def _says_how_far(rest: str, verb: str) -> bool:
    """Whether that would be said of the software, too, in the place of its name."""
    said = f"{'diese' if verb in _GERMAN else 'this'} software {rest}"
    in_use = wording("in_use").search(said)
    told = wording("maturity_status").search(said) or (in_use and not wording("never").search(in_use[0]))
    return bool(told) and not wording("not_maturity").search(said)
