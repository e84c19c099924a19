# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Leftovers of generators and forges, recognised by what they say; the phrases are data (`templates.yml`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from sealcheck.frozen import frozen
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.denials import asserted
from sealcheck.prose.document import Document
from sealcheck.prose.facts import load
from sealcheck.prose.inline import Inline
from sealcheck.prose.phrases import Phrases, compile_phrases, fold
from sealcheck.prose.rows import RowKind
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.template_marks import marked

#: Characters and headings of a text in which leftovers are looked for; no template is longer.
MOST_TEXT = 60_000
MOST_HEADINGS = 300
#: Prose of this many words and more is looked at for repetition; a text of a hundred words uses some sixty.
FEW = 20
REPEATED = 6
_WORD = regex(r"[^\W\d_]{2,}")


@frozen
class Leftover:
    """A sentence that a template put there, and which template."""

    template: str
    line: Inline


@frozen
class Reading:
    """A section's own paragraphs and words, apart from what a template left and what only denies or postpones."""

    own: tuple[Paragraph, ...]
    words: int
    leftover_words: int
    leftovers: tuple[Leftover, ...]
    denials: tuple[Inline, ...] = ()


@cache
def _templates() -> Mapping[str, tuple[Phrases, tuple[str, ...]]]:
    entries: Mapping[str, Any] = load("templates")
    return {
        name: (compile_phrases(entry.get("phrases", ())), tuple(entry.get("raw", ())))
        for name, entry in entries.items()
        if name != "placeholders"
    }


@cache
def _any() -> Phrases:
    return compile_phrases(phrase for entry in load("templates").values() for phrase in entry.get("phrases", ()))


@cache
def _raw() -> tuple[str, ...]:
    return tuple(
        phrase for name, entry in load("templates").items() if name != "placeholders" for phrase in entry.get("raw", ())
    )


def _leftover(paragraph: Paragraph) -> Leftover | None:
    folded, text = paragraph.folded, paragraph.text
    if name := marked(folded):
        return Leftover(name, paragraph.lines[0])
    match = _any().search(folded)
    if not match and not any(phrase in text for phrase in _raw()):
        return None
    for name, (pattern, raw) in _templates().items():
        hit = pattern.search(folded) if match else None
        if hit:
            return Leftover(name, paragraph.at(hit.start()))
        if any(phrase in text for phrase in raw):
            return Leftover(name, paragraph.lines[0])
    return None


@lru_cache(maxsize=512)
def read(section: Section, name: str = "") -> Reading:
    """Return what of the section is the project's own text, and what of that asserts something on the concept `name`.

    Without a name only what postpones is left out.
    """
    headings = [(row.line, row.text) for row in section.rows if row.kind is RowKind.HEADING]
    headings = headings if section.start in dict(headings) else [(section.start, section.heading), *headings]
    return _apart(section.paragraphs, (), name, headings)


@lru_cache(maxsize=64)
def read_all(document: Document) -> Reading:
    """Return the same for the whole document, headings that a template left included."""
    return _apart(list(_paragraphs(document)), list(_leftover_headings(document)))


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    return (paragraph for section in document.sections for paragraph in section.paragraphs)


def _leftover_headings(document: Document) -> Iterator[Leftover]:
    for section in document.sections[:MOST_HEADINGS]:
        if section.heading and _any().search(section.folded):
            for name, (pattern, _) in _templates().items():
                if pattern.search(section.folded):
                    yield Leftover(name, Inline(section.start, section.heading, "", 0))


def _apart(
    paragraphs: Sequence[Paragraph], left: Sequence[Leftover], name: str = "", headings: Sequence[tuple[int, str]] = ()
) -> Reading:
    """Sort the paragraphs into own ones and leftovers; those after the first MOST_TEXT characters count as own."""
    own, leftovers = [], []
    left_words = sum(len(each.line.text.split()) for each in left)
    for paragraph, leftover in _compared(paragraphs):
        if leftover:
            leftovers.append(leftover)
            left_words += paragraph.words
        else:
            own.append(paragraph)
    said = asserted(own, name, headings)
    return Reading(said.paragraphs, _said(said.paragraphs), left_words, (*leftovers, *left), said.denials)


def _compared(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, Leftover | None]]:
    """Yield each paragraph with what of a template it is, if it is; after MOST_TEXT characters none is."""
    seen = 0
    for paragraph in paragraphs:
        yield paragraph, _leftover(paragraph) if seen <= MOST_TEXT else None
        seen += sum(len(line.text) for line in paragraph.lines)


def _said(own: Sequence[Paragraph]) -> int:
    """Return the number of words: a sentence said again says nothing, nor do a few words in ever other order."""
    told: set[str] = set()
    words = 0
    for paragraph in own:
        again = 0
        for sentence in paragraph.sentences if paragraph.words else ():
            again += len(_WORD.findall(sentence)) if fold(sentence) in told else 0
            told.add(fold(sentence))
        words += max(0, paragraph.words - again)
    if words < FEW:
        return words
    different = len({word for each in own for word in each.folded.split()})
    return min(words, REPEATED * different)


def is_untouched(reading: Reading, min_words: int = 60) -> bool:
    """Whether the text is a template's: leftovers outweigh its own words, of which there are fewer than `min_words`."""
    return bool(reading.leftovers) and reading.words < min_words and reading.words <= reading.leftover_words


def leftover_finding(document: Document, reading: Reading) -> Finding:
    """Return the finding for an untouched template, with the first sentence that gives it away."""
    leftover = reading.leftovers[0]
    text = say("grades.template_line", template=leftover.template)
    return Finding(Grade.TEMPLATE, text, document.file, leftover.line.line, leftover.line.text)


def tells(reading: Reading, name: str) -> bool:
    """Whether what a template left says something on the policy `name` that holds for any project."""
    entries = load("templates")
    return bool(reading.leftovers) and all(
        name in entries[each.template].get("tells", ()) for each in reading.leftovers
    )


@lru_cache(maxsize=4096)
def untouched(document: Document) -> bool:
    """Whether the whole document is a template's. Most hold no leftover at all, and need not be read for the answer."""
    return _has_leftover(document) and is_untouched(read_all(document))


def _has_leftover(document: Document) -> bool:
    left = any(leftover for _, leftover in _compared(_paragraphs(document)))
    return left or next(_leftover_headings(document), None) is not None


@cache
def _pictures() -> tuple[str, ...]:
    return tuple(part for entry in load("templates").values() for part in entry.get("pictures", ()))


def brings(address: str) -> bool:
    """Whether a template brings along a picture with that name or address."""
    return any(part in address for part in _pictures())


def has_blank(text: str) -> bool:
    """Whether `text` still has a blank of ours, such as `[insert the name]`, and so says nothing yet."""
    return any(blank in text for blank in load("templates")["Blank to fill in"]["raw"])


def placeholder(document: Document) -> Inline | None:
    """Return the first line with a blank that a template wanted filled in, such as `[INSERT CONTACT METHOD]`."""
    blanks = [blank.lower() for blank in load("templates")["placeholders"]["raw"]]
    for section in document.sections:
        for row, line in ((row, row.text.lower()) for row in section.rows):
            if any(blank in line for blank in blanks):
                shown = next((each for each in section.lines if each.line == row.line), None)
                return shown or Inline(row.line, row.text, "", 0)
    return None
