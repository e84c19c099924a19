# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is written on the processing of personal data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.statement.called_pages import page_sections
from sealcheck.artifacts.statement.denied_in_passing import denials_in_passing
from sealcheck.artifacts.statement.seeded_texts import Seeds
from sealcheck.artifacts.statement.statements import Statement, at_its_place, placed, statements
from sealcheck.artifacts.statement.translated_pages import asked
from sealcheck.artifacts.statement.translated_statements import Translations
from sealcheck.model import say
from sealcheck.prose.concepts import mentions, wording
from sealcheck.prose.document import MARKUP_ENDINGS
from sealcheck.prose.inline import Inline
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Paragraph
from sealcheck.prose.substance import Finding, Grade, denied
from sealcheck.prose.templates import Reading, is_untouched, leftover_finding, placeholder, read

#: What GDPR articles 13 and 30 want to know.
TOPICS = ("privacy_data", "privacy_purpose", "privacy_retention", "privacy_recipients")
#: What is done with data says nothing of its kind.
_MADE_SO = ("anonymi", "pseudonym")
#: Texts that a page asks for by a key, from which what it says is kept among the translations.
ASKED = 3


def privacy_findings(
    documents: Documents, readme: Readme, translations: Translations, seeds: Seeds, min_words: int, min_topics: int
) -> Iterator[Finding]:
    """Yield what pages, documents, sections and texts among translations and seeds on data protection give."""
    found = [*statements(documents, readme, translations, seeds, "privacy"), *page_sections(documents, "privacy")]
    judged = [(statement, _finding(documents, statement, min_words, min_topics)) for statement in found]
    # among translations a beginning is told from labels and banners by the rights and principles that it has besides
    begun = [
        at_its_place(statement, finding)
        for statement, finding in judged
        if statement.is_scattered
        and finding.grade is Grade.STUB
        and len(_topics_of(statement)) >= min_topics
        and read(statement.section, "privacy").words >= min_words
    ]
    yield from (
        at_its_place(statement, finding) for statement, finding in judged if _is_written_page(statement, finding)
    )
    yield from begun
    yield from denials_in_passing(translations)
    yield from placed((statement, _as_kept(statement, finding) if begun else finding) for statement, finding in judged)


def _is_written_page(statement: Statement, finding: Finding) -> bool:
    """Whether a page that the program writes is at least a beginning: it tells something, or leads to where it is."""
    told = statement.seed is not None and statement.own and finding.grade is Grade.STUB
    return told and (len(_topics_of(statement)) > 0 or any(statement.section.links))


def _as_kept(statement: Statement, finding: Finding) -> Finding:
    """Return the finding of a page, of which the texts that it asks for by keys were found among the translations."""
    return replace(finding, elsewhere=False) if finding.elsewhere and _asks(statement) else finding


def _asks(statement: Statement) -> bool:
    return asked("\n".join(row.text for row in statement.document.whole.rows)) >= ASKED


def _topics_of(statement: Statement) -> list[str]:
    """Return the topics that a statement tells of; one on how long data is kept tells of data where it names some."""
    reading = read(statement.section, "privacy")
    named = any(not match[0].startswith(_MADE_SO) for _, match in mentions(TOPICS[0], reading.own))
    nameless = _is_on_keeping(statement) and not named
    return [topic for topic in _topics_in(reading) if not (nameless and topic == TOPICS[0])]


def _is_on_keeping(statement: Statement) -> bool:
    """Whether a text is headed as one on how long data is kept, of whatever kind."""
    return wording("keeping_heading").search(_title(statement)) is not None


def _covers(statement: Statement, topics: Sequence[str], min_words: int, min_topics: int) -> bool:
    """Whether a statement on these topics tells enough of enough of them.

    What a program says in many places, or how long data is kept, is on personal data only where some is named.
    """
    named = TOPICS[0] in topics or not (_is_on_keeping(statement) or statement.is_scattered)
    reading = read(statement.section, "privacy")
    enough = len(topics) >= min_topics and reading.words >= min_words
    return named and enough and not _is_general(reading, topics)


def _finding(documents: Documents, statement: Statement, min_words: int, min_topics: int) -> Finding:
    """Return what a text on data protection is worth."""
    document, section = statement.document, statement.section
    reading = read(section, "privacy")
    if is_untouched(reading):
        return leftover_finding(document, reading)
    blank = placeholder(document)
    if blank and section.start <= blank.line <= section.end:
        return Finding(Grade.TEMPLATE, say("grades.placeholder"), document.file, blank.line, blank.text)
    topics = _topics_of(statement)
    asserted = _asserted(statement, topics, min_words, min_topics)
    if _on_data(statement, reading, covered=asserted is not None):
        text, shown = say("privacy.of_data"), section.heading or document.file.name
        return Finding(Grade.ABSENT, text, document.file, section.start, shown)
    return asserted or _short_of_one(documents, statement, topics, min_words)


def _asserted(statement: Statement, topics: Sequence[str], min_words: int, min_topics: int) -> Finding | None:
    """Return the finding for a text that covers enough topics, or says that no personal data are processed."""
    document, reading = statement.document, read(statement.section, "privacy")
    if _covers(statement, topics, min_words, min_topics):
        text = say("privacy.covers", count=len(topics))
        first = _first_line(reading, topics[0])
        return Finding(Grade.SUBSTANTIVE, text, document.file, first.line, first.text)
    for paragraph, match in mentions("no_personal_data", reading.own):
        if _denies(paragraph):
            line = paragraph.at(match.start())
            return Finding(Grade.SUBSTANTIVE, say("privacy.none_processed"), document.file, line.line, line.text)
    return None


def _short_of_one(documents: Documents, statement: Statement, topics: Sequence[str], min_words: int) -> Finding:
    """Return what a text is instead: a denial, a page without its words, a pointer, or thin."""
    document, section = statement.document, statement.section
    reading = read(section, "privacy")
    if reading.denials:
        return denied(document.file, reading.denials[0])
    page = document.file.ending not in MARKUP_ENDINGS
    if page and (not topics or _asks(statement)):
        text, name = say("privacy.page_only"), document.file.name
        return Finding(Grade.ABSENT, text, document.file, section.start, name, elsewhere=True)
    outside = next((address for link in section.links if (address := documents.outside(document, link))), "")
    if outside and reading.words < min_words:
        text = say("grades.points_outside", address=outside)
        return Finding(Grade.STUB, text, document.file, section.start, section.heading or document.file.name)
    return _thin(statement, topics)


def _on_data(statement: Statement, reading: Reading, *, covered: bool) -> bool:
    """Whether a text headed as one on data („Data handling“) says too little of people for one on data protection."""
    if not wording("data_heading").search(_title(statement)) or any(True for _ in mentions(TOPICS[0], reading.own)):
        return False
    return not (covered and any(True for _ in mentions("data_on_people", reading.own)))


def _title(statement: Statement) -> str:
    return fold(statement.section.heading or statement.document.file.name)


def _thin(statement: Statement, topics: Sequence[str]) -> Finding:
    document, section = statement.document, statement.section
    text = say("privacy.thin", count=read(section, "privacy").words, topics=len(topics))
    return Finding(Grade.STUB, text, document.file, section.start, section.heading or document.file.name)


def _denies(paragraph: Paragraph) -> bool:
    """Whether a sentence denies processing as such, not only passing on, a period, a group of people or a place."""
    for sentence in (fold(each) for each in paragraph.clauses):
        placed = wording("personal_data_placed").search(sentence)
        limited = wording("personal_data_limited").search(sentence) or (
            placed and not wording("personal_data_everywhere").search(sentence)
        )
        passed_on = wording("passing_on").search(sentence) and not wording("processing").search(sentence)
        if wording("no_personal_data").search(sentence) and not limited and not passed_on:
            return True
    return False


def _first_line(reading: Reading, topic: str) -> Inline:
    paragraph, match = next(mentions(topic, reading.own))
    return paragraph.at(match.start())


def _topics_in(reading: Reading) -> list[str]:
    """Return the topics of which more is told than what their terms mean."""
    return [topic for topic in TOPICS if any(_told(paragraph, topic) for paragraph, _ in mentions(topic, reading.own))]


def _told(paragraph: Paragraph, topic: str) -> list[str]:
    """Return, folded, the sentences of a paragraph that tell of the topic; the whole of it where all do."""
    hollow = [wording("definition_of_terms"), *([wording("privacy_promise")] if topic != TOPICS[0] else [])]
    if not any(each.search(paragraph.folded) for each in hollow):
        return [paragraph.folded]
    sentences = (fold(each) for each in paragraph.clauses)
    told = (each for each in sentences if wording(topic).search(each))
    return [each for each in told if not any(words.search(each) for words in hollow)]


def _is_general(reading: Reading, topics: Sequence[str]) -> bool:
    """Whether a text names no kind of data, no purpose, no period and nobody who gets data, but rights at most."""
    told = (
        (topic, each)
        for topic in topics
        for paragraph, _ in mentions(topic, reading.own)
        for each in _told(paragraph, topic)
    )
    seen = (match[0].strip() for topic, sentence in told for match in wording(topic).finditer(sentence))
    return all(wording("privacy_general").fullmatch(each) for each in seen)
