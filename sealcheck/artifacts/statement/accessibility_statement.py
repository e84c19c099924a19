# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The accessibility statement: about the user interface, not about stations, places or routes."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.statement.called_pages import page_sections
from sealcheck.artifacts.statement.seeded_texts import Seeds
from sealcheck.artifacts.statement.statements import Statement, placed, statements
from sealcheck.artifacts.statement.translated_statements import Translations
from sealcheck.model import say
from sealcheck.prose.concepts import file_named, mentions, wording
from sealcheck.prose.document import MARKUP_ENDINGS, Document
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Paragraph
from sealcheck.prose.substance import Finding, Grade, denied
from sealcheck.prose.templates import is_untouched, leftover_finding, placeholder, read


def statement_findings(
    documents: Documents, readme: Readme, translations: Translations, seeds: Seeds, min_words: int
) -> Iterator[Finding]:
    """Yield what pages, documents, sections, translations and seeds give; those on something else do not."""
    found = [
        *statements(documents, readme, translations, seeds, "accessibility"),
        *page_sections(documents, "accessibility"),
    ]
    yield from placed((statement, _finding(statement, min_words)) for statement in found)


def _finding(statement: Statement, min_words: int) -> Finding | None:
    document, section = statement.document, statement.section
    reading = read(section, "accessibility")
    if is_untouched(reading):
        return leftover_finding(document, reading)
    blank = placeholder(document)
    if blank:
        return Finding(Grade.TEMPLATE, say("grades.placeholder"), document.file, blank.line, blank.text)
    standard = _first("accessibility_standard", reading.own)
    state = any(_is_state(paragraph, _is_for_makers(document)) for paragraph in reading.own)
    if standard and state and reading.words >= min_words:
        text = say("accessibility_statement.found", count=reading.words)
        return Finding(Grade.SUBSTANTIVE, text, document.file, standard.start, standard.text)
    if reading.denials:
        return denied(document.file, reading.denials[0])
    page = document.file.ending not in MARKUP_ENDINGS
    if not standard and not state and (page or _first("accessibility_other", reading.own)):
        return None  # places and routes, or a part of the user interface
    if not standard:
        text = say("accessibility_statement.no_standard")
    elif not state:
        text = say("accessibility_statement.no_state")
    else:
        text = say("grades.too_short", words=reading.words, needed=min_words)
    return Finding(Grade.STUB, text, document.file, section.start, section.heading or document.file.name)


def _is_for_makers(document: Document) -> bool:
    return any(file_named(name, document.file.path) for name in ("development", "contributing"))


def _is_state(paragraph: Paragraph, for_makers: bool) -> bool:
    """Whether a paragraph says how far the software is, and not only how it has to be, or what makers have to do.

    What is compliant with nothing, or was never looked at, is nowhere.
    """
    if not wording("accessibility_state").search(paragraph.folded):
        return False
    for sentence in (fold(each) for each in paragraph.clauses):
        sentence = wording("accessibility_unchecked").sub(" ", sentence)
        rest = wording("accessibility_demand").sub(" ", sentence)
        told = for_makers and (rest != sentence or wording("accessibility_task").search(sentence))
        if not told and wording("accessibility_state").search(rest):
            return True
    return False


def _first(wording: str, paragraphs: tuple[Paragraph, ...]) -> Paragraph | None:
    return next((paragraph for paragraph, _ in mentions(wording, paragraphs)), None)
