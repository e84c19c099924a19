# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the README says the software is for: the sentence, and how much else it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from sealcheck.artifacts.document.overview import introducing_sections, overview_sections
from sealcheck.artifacts.document.purpose_places import (
    headed_like,
    introducing_words,
    is_goal,
    is_short_further_down,
    title_of_kind,
)
from sealcheck.artifacts.document.purpose_sentences import (
    in_circles,
    is_aside,
    is_quoted,
    names_kind,
    names_much,
    only_names,
    own_paragraphs,
)
from sealcheck.artifacts.document.purpose_words import by_words, left_by_template, opening_left
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Inline
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.rows import PSEUDO_LEVEL
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import Reading, is_untouched, leftover_finding, read_all

#: A purpose is looked for among the first words of a section.
FIRST_WORDS = 300
#: Fewer words are a slogan or a caption.
SENTENCE_WORDS = 5
#: Words that a line below the title needs: „Counting of parked bikes“; „Portal for volunteers“, which names its kind.
LEAST = {"tagline": 4, "title_kind": 3}
#: Among so many first paragraphs below the title a line such as „Backend für …“ is enough.
TAGLINES = 3

#: An introduction of so many words says something, even if no sentence in it was recognised.
INTRODUCTION_WORDS = 30

#: Words of a line that only says of which kind the software is, at least and at most.
KIND_WORDS = (4, 12)
#: An item of a list that says what a folder, a file or a setting is for: `api`: the services. Code reads as „…“.
_ON_PART = regex(r"\s{0,9}(?:…|[\w.-]{1,60}/)\s{0,3}(?::|[-–—]{1,2}\s)")
_SENTENCE = regex(r"(?<=[.!?:])\s+")
#: A sentence has a gap; an address such as „karte.stadt.de“ has none, however many words it folds to.
_GAP = regex(r"\s")
#: A verb which shows that a sentence tells something: „The API is not checking …“; „Lamp is a service for …“ says what.
_TELLS = regex(
    r"\b(?:is|are|was|were|ist|sind|war|waren|wird|werden)\b"
    r"(?! (?:an?|the|our|one|part|based|ei\w{1,4}|d(?:er|ie|as)|unser\w{0,2})\b)"
    r"|\b(?:can|could|must|should|will|may|shall|needs?|has|have)\b"
    r"|\b(?:kann|koennen|muss|muessen|soll|sollte|darf|hat|haben|kun|kunt|kan|kunnen|moet|moeten|wordt|worden)\b"
)
#: A title that says what it is for: „API for lamps“.
_FOR = regex(r"^(?:an? |the )?(.{2,60} (?:for|fuer|voor|pour|para) .{2,200})$")


def purpose_sentence(document: Document, name: str) -> Inline | None:
    """Return the line with the sentence that says what the software is or does, or None; `name` is the repository's.

    Without one, a line below the title such as „Backend für …“ counts, and “The goal of this project is …” anywhere.
    """
    names = _names(document, name)
    found = says_what(overview_sections(document), names, quoted=False)  # in block quotes stand slogans as well
    found = found or says_what(overview_sections(document), names) or says_what(headed_like(document, name), names)
    for pattern in LEAST:
        found = found or _sentence(pattern, _opening(document), names)
    everywhere = (paragraph for section in document.sections for paragraph in _beginning(section))
    found = found or _bold_line(document) or _title_running_on(document)
    return found or _sentence("stated_purpose", everywhere, names) or _by_name(document, names)


def _by_name(document: Document, names: frozenset[str]) -> Inline | None:
    """Return a sentence of any section that says what the software is and begins with the title, as it is called."""
    title = document.title.folded if document.title else ""
    for paragraph in (each for section in document.sections for each in _beginning(section)) if title else ():
        for sentence in _SENTENCE.split(paragraph.prose):
            folded = fold(sentence)
            said = wording("says_what").search(f"this project{folded.removeprefix(title)}")
            if said and folded.startswith(f"{title} is ") and not _is_on_else(sentence, names):
                return Inline(paragraph.line_of(sentence), sentence, "", 0)
    return None


def _names(document: Document, name: str) -> frozenset[str]:
    title = document.title.folded if document.title else ""
    return frozenset([*title.split(), *fold(apart(name)).split(), *_FOR.findall(title)])


def _opening(document: Document, *, quoted: bool = True) -> Iterator[Paragraph]:
    """Yield the first paragraphs below the title; where there are none, that of a section such as „Introduction“."""
    introducing = introducing_sections(document)
    for section in introducing:
        first = islice(own_paragraphs(section), TAGLINES)
        yield from (each for each in first if quoted or not is_quoted(section, each))
    following = next((each for each in document.sections if each not in introducing), None)
    silent = following is not None and not any(section.words for section in introducing)
    if silent and following and wording("introduction_heading").search(following.folded):
        yield from islice(own_paragraphs(following), 1)


def says_what(
    sections: Iterable[Section], names: frozenset[str] = frozenset(), *, quoted: bool = True
) -> Inline | None:
    """Return the first sentence at the beginning of a section that says what the software is or does, or None.

    With nothing but `names`, which it is called by, a sentence such as „This is the repository for …“ says nothing.
    """
    beginnings = ((section, each) for section in sections for each in _beginning(section))
    read = (each for section, each in beginnings if quoted or not is_quoted(section, each))
    return _sentence("says_what", read, names)


def _bold_line(document: Document) -> Inline | None:
    """A line in bold or a subtitle directly below the title, such as „**Backend für …**“, which reads as a heading."""
    for title, section in pairwise(document.sections[:3]):
        if title is document.title and section.level and not title.words:
            wanted = "tagline" if section.level == PSEUDO_LEVEL else "title_says"
            if len(section.folded.split()) >= LEAST["tagline"] and wording(wanted).search(section.folded):
                return Inline(section.start, section.heading, "", 0)
    return None


def _title_running_on(document: Document) -> Inline | None:
    """Return the title with the line below it, if that goes on in the middle of a sentence and both say what it is.

    „Traffic flow simulation“ above „with data of sensors.“ is one sentence.
    """
    title = document.title
    first = next(own_paragraphs(title), None) if title else None
    if title is None or first is None or first.lines[0].item or len(title.folded.split()) < LEAST["title_kind"]:
        return None
    kind = title.folded.rsplit(" ", 1)[-1]
    goes_on = first.text[:1].islower() and wording("title_goes_on").search(f"{kind} {fold(first.text[:200])}")
    return Inline(title.start, f"{title.heading} {first.text}", "", 0) if goes_on else None


def _beginning(section: Section) -> Iterator[Paragraph]:
    words = 0
    for paragraph in own_paragraphs(section):
        yield paragraph
        words += paragraph.words
        if words > FIRST_WORDS:
            return


def _sentence(pattern: str, paragraphs: Iterator[Paragraph], names: frozenset[str]) -> Inline | None:
    for paragraph in paragraphs:
        if paragraph.lines[0].item and _ON_PART.match(paragraph.prose):
            continue
        for sentence in _SENTENCE.split(paragraph.prose):
            folded = fold(sentence)
            if len(folded.split()) < LEAST.get(pattern, SENTENCE_WORDS) or _is_on_else(sentence, names):
                continue
            said = wording(pattern).search(folded)
            told = said and not (pattern in LEAST and _TELLS.search(folded[: said.start() + 1]))
            if told or names_kind(sentence, names):
                return Inline(paragraph.line_of(sentence), sentence, "", 0)
    return None


def _is_on_else(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence is none, or speaks of anything but what the software is or does."""
    folded = fold(sentence)
    return bool(
        not _GAP.search(sentence.strip())
        or sentence.rstrip().endswith("?")
        or wording("not_purpose").search(folded)
        or wording("has_moved").match(folded)
        or wording("next_step").match(folded)
        or _tells_only_origin(folded)
        or only_names(sentence, names)
        or in_circles(sentence, names)
        or is_aside(sentence, names)
    )


def _tells_only_origin(folded: str) -> bool:
    """Whether a sentence only says what the software was made from: „This is a fork of the original“."""
    told = wording("origin").search(folded)
    return told is not None and not wording("origin_and_purpose").search(folded[told.end() :])


def purpose_finding(document: Document, min_words: int, name: str) -> Finding:
    """Return what the README gives: a sentence on the purpose and enough words, a stub, a template, or nothing."""
    reading, sentence = read_all(document), purpose_sentence(document, name)
    if is_untouched(reading, min_words):
        # a sentence of the project's own among what a template left still says what it is
        return _short(document, reading, min_words, sentence) if sentence else leftover_finding(document, reading)
    if left := left_by_template(document, name):
        return left
    if sentence is None:
        text, kind = say("documentation.no_purpose", words=reading.words), title_of_kind(document)
        first = kind or _first_line(document)
        introduced = sum(introducing_words(section) for section in overview_sections(document))
        rudiment = introduced >= INTRODUCTION_WORDS or any(is_goal(section) for section in document.sections)
        rudiment = rudiment or names_much(_opening(document), _names(document, name)) or _begins_with_kind(document)
        if not (rudiment or kind) and (left := opening_left(document)):
            return left
        grade = Grade.STUB if rudiment or kind else Grade.ABSENT
        return Finding(grade, text, document.file, first.line if first else 1, first.text if first else None)
    grade, text = by_words(document, reading, min_words, sentence.text)
    if grade is Grade.SUBSTANTIVE and is_short_further_down(document, name, sentence):
        grade = Grade.STUB  # what stands in front of that heading is on something else
    shown = _first_said(document, name, sentence)
    return Finding(grade, text, document.file, shown.line, shown.text)


def _first_said(document: Document, name: str, sentence: Inline) -> Inline:
    """Return the line below the title that says what the software is for, where it stands before the sentence."""
    tagline = _sentence("tagline", _opening(document, quoted=False), _names(document, name))
    return tagline if tagline and tagline.line < sentence.line else sentence


def _short(document: Document, reading: Reading, min_words: int, sentence: Inline) -> Finding:
    text = say("documentation.purpose_short", words=reading.words, needed=min_words)
    return Finding(Grade.STUB, text, document.file, sentence.line, sentence.text)


def _begins_with_kind(document: Document) -> bool:
    """Whether the first line below the title is no sentence, but says of which kind: „A web-based editor framework“."""
    line = next(_opening(document), None)
    said = line.folded.split() if line and not line.lines[0].item else []
    return KIND_WORDS[0] <= len(said) <= KIND_WORDS[1] and wording("kind_alone").fullmatch(" ".join(said)) is not None


def _first_line(document: Document) -> Inline | None:
    return next((line for section in document.sections for line in section.lines if line.text), None)
