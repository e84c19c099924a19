# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of the software as a whole: sentences by its name or as “this software”, and values behind a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sealcheck.artifacts.document.overview import overview_sections
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import LEFT_OUT
from sealcheck.prose.labels import labelled
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.templates import read

#: Characters of a paragraph with a label at most.
MOST_LABELLED = 500
_SENTENCE = regex(r"(?<=[.!])\s")
#: Where a value ends and more about it begins; and one of several values that something may have.
_FIRST = regex(r"[.,;:!(/–—]|\s-\s|\s(?:since|seit|as of|ab|bis|until)\s", re.I)
_CHOICE = regex(r"/|\?$|\b(?:or|oder)\b", re.I)
#: What comes in front of a sentence on the software.
_NOTICE = regex(
    r"\W{0,3}(?:\[!\w{3,12}\]|(?:(?:please )?note(?: that)?|notice|warning|attention|important|hinweis|achtung)"
    r"\s?[:!–—]?)\s{0,3}",
    re.I,
)
#: What a sentence speaks of; several things are no software.
_SUBJECT = regex(
    r"(?:the |das |die |der )?((?:[a-z0-9]{1,40} ){1,5}?)((?:is|has|was|ist|wird|wurde|befindet|laeuft)\b.*)"
)
#: Letters of at least one word of a name.
FEWEST_LETTERS = 4
#: Behind these words a title names software of others, which this extends: „Plugin for …“.
_OF = regex(
    r"\b(?:plugin|add ?on|modul|module|extension|erweiterung|client|sdk|wrapper|bindings|adapter) "
    r"(?:for|fuer|to|zu|zur) "
)
#: What brackets say of the word before them: „… made with Lamps Admin (a legacy tool that is no longer maintained)“; so
#: many words into a sentence that is not its subject any more.
_APPOSITION = regex(
    r"\((?:an?|the|eine?[rnms]?|der|die|das|dem|den|une?|le|la|un[ao]|el|il|een|het|en|et|ett)\s[^()]{3,300}\)", re.I
)
_PAST_SUBJECT = 5
_GERMAN = ("ist", "wird", "wurde", "befindet", "laeuft")


class Said(NamedTuple):
    """A sentence or heading and its line."""

    line: int
    text: str

    @property
    def folded(self) -> str:
        """The words without a notice in front of them."""
        return fold(_NOTICE.sub("", self.text, count=1) if _NOTICE.match(self.text) else self.text)


def told_sentences(document: Document, section: Section, wanted: str, unwanted: str) -> Iterator[Said]:
    """Yield the sentences that have the one wording and not the other, outside of code marks.

    One that begins with the name in the title is read as one on “this software”.
    """
    title = document.title.folded if document.title else ""
    for paragraph in own_paragraphs(section):
        outside_code = fold(" ".join(line.prose.replace(LEFT_OUT, " software ") for line in paragraph.lines))
        in_prose = wording(wanted).search(outside_code) is not None
        for sentence in paragraph.sentences:
            said = Said(paragraph.line_of(sentence), sentence)
            plain = Said(said.line, _without_another(sentence)).folded
            read_so = _read_as_software(plain, title)
            if (in_prose or read_so != plain) and _tells(read_so, wanted) and not is_on_else(read_so, unwanted):
                yield said


def names_itself(document: Document, said: Said) -> bool:
    """Whether a sentence begins with nothing but the name in the title as what it speaks of."""
    title = document.title.folded if document.title else ""
    return _read_as_software(said.folded, title) not in ("", said.folded)


def _without_another(sentence: str) -> str:
    """Return a sentence without what brackets in it say of something else than its subject."""
    beside = _APPOSITION.search(sentence)
    late = beside is not None and len(sentence[: beside.start()].split()) > _PAST_SUBJECT
    return _APPOSITION.sub(" ", sentence) if late else sentence


def _tells(folded: str, wanted: str) -> bool:
    in_use = wanted == "maturity_status" and wording("in_use").search(folded) and not wording("never").search(folded)
    return bool(in_use or wording(wanted).search(folded))


def _read_as_software(folded: str, title: str) -> str:
    """Return a sentence that has nothing but words of the name as its subject as one on “this software”.

    What the title says that it extends has a state of its own; such a sentence says nothing.
    """
    subject = _SUBJECT.match(folded)
    words = subject[1].split() if subject else []
    if subject is None or not set(title.split()).issuperset(words) or max(map(len, words)) < FEWEST_LETTERS:
        return folded
    if not set(_OF.split(title)[0].split()).issuperset(words):
        return ""
    return f"{'diese' if subject[2].startswith(_GERMAN) else 'this'} software {subject[2]}"


def said_of_software(section: Section, wanted: str, unwanted: str) -> bool:
    """Whether a heading is a sentence on the software with the one wording and not the other."""
    told = wording("state_heading").search(section.folded) and wording(wanted).search(section.folded)
    return bool(told) and not is_on_else(section.heading, unwanted) and not section.heading.rstrip().endswith("?")


def is_on_else(text: str, unwanted: str) -> bool:
    return any(wording(name).search(fold(text)) for name in (unwanted, "maturity_names"))


def own_paragraphs(section: Section) -> tuple[Paragraph, ...]:
    """Return the paragraphs that no template left; an announcement such as "work in progress" says how things are."""
    left = {each.line.line for each in read(section).leftovers}
    return tuple(each for each in section.paragraphs if not left & {line.line for line in each.lines})


def labelled_state(document: Document) -> Iterator[tuple[Paragraph, str]]:
    """Yield the lines at the start that give the state of all of it behind a label, and the first sentence of that."""
    for section in overview_sections(document):
        for paragraph in section.paragraphs:
            label, value = labelled(paragraph.text[:MOST_LABELLED])
            said = _SENTENCE.split(value)[0]
            if wording("stage_label").fullmatch(fold(label)) and said and not _CHOICE.search(said):
                yield paragraph, said


def first_of(value: str) -> str:
    """Return, folded, what a value says before a sign or a time; the rest is more about it."""
    return fold(_FIRST.split(value)[0])
