# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences that tell how far the software is, or that it has ended, by its name: „Lampenkar is used in production“."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sealcheck.artifacts.document.heading_names import name_in_title
from sealcheck.artifacts.document.overview import overview_sections
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document, Paragraph
from sealcheck.prose.inline import Inline
from sealcheck.prose.phrases import apart, fold

#: Letters of at least one word of a name.
FEWEST_LETTERS = 4
#: What a sentence speaks of; several things are no software.
_SUBJECT = regex(r"(?:the |das |die |der )?((?:[a-z0-9]{1,40} ){1,4}?)(?=((?:is|has|ist|wird|befindet|laeuft)\b))")
#: What comes in front of a notice: „[!NOTE]“, „Note:“.
_NOTICE = regex(
    r"\W{0,3}(?:\[!\w{3,12}\]|(?:note|notice|warning|attention|important|hinweis|achtung)\s?[:!–—])\s{0,3}", re.I
)
_ENDED = regex(r"(?:(?:is|has|was)(?: been)?|ist|wird|wurde)\b")
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


def ended_by_name(document: Document, repository: str) -> Iterator[Inline]:
    """Yield the sentences at the start which say of the software, by all of its name, that it has come to its end."""
    title = document.title.heading if document.title else ""
    names = {fold(each) for each in (title, name_in_title(document), repository, apart(repository))} - {""}
    for section in overview_sections(document):
        for paragraph in section.paragraphs:
            for sentence in paragraph.sentences:
                told = fold(_NOTICE.sub("", sentence, count=1))
                rest = next((rest for name in names if (rest := _behind(told, name))), "")
                verb = _ENDED.match(rest)
                said = f"{'diese' if rest[:4].strip() in _GERMAN else 'this'} software {rest}" if verb else ""
                if wording("end_of_life").search(said) and not wording("not_end_of_life").search(said):
                    yield Inline(paragraph.line_of(sentence), sentence, "", 0)


def _behind(told: str, name: str) -> str:
    """Return what a folded sentence says behind the name that it begins with; empty where it begins otherwise."""
    for article in ("", "the ", "das ", "die ", "der "):
        if told.startswith(f"{article}{name} "):
            return told.removeprefix(f"{article}{name} ")
    return ""


def _is_name(words: list[str], title: frozenset[str]) -> bool:
    return title.issuperset(words) and any(len(word) >= FEWEST_LETTERS for word in words)


def _says_how_far(rest: str, verb: str) -> bool:
    """Whether that would be said of the software, too, in the place of its name."""
    said = f"{'diese' if verb in _GERMAN else 'this'} software {rest}"
    in_use = wording("in_use").search(said)
    told = wording("maturity_status").search(said) or (in_use and not wording("never").search(in_use[0]))
    return bool(told) and not wording("not_maturity").search(said)
