# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that may be a guide for users though no heading says so: examples of use, and pages that the program shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.unread_formats import unread_documents
from sealcheck.artifacts.guide.guide_doubts import uses
from sealcheck.artifacts.guide.help_pages import page_paragraphs, program_texts, speaks_of_help
from sealcheck.model import Evidence, File, near_miss, say
from sealcheck.prose.concepts import is_readme_name, named, placed, sections, wording
from sealcheck.prose.document import Document
from sealcheck.prose.outline import sections_but
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.section import Section
from sealcheck.prose.templates import read, untouched

#: Sections that show code, words in each, and in all of them, before a text may tell by examples how to use it.
LEAST_SHOWING, LEAST_IN_EACH, LEAST_IN_ALL = 2, 10, 40
#: Words of a page on help, or of one on how the program works, that may guide people.
LEAST_ON_PAGES = 100
#: Words of a guide on the interface that may tell those who call it how.
LEAST_ON_INTERFACE = 150
#: Words of a heading on a page; a longer paragraph is none.
MOST_HEADING = 6
#: Places that are shown.
MOST = 3
#: Sections that show code for another reason.
_OTHERWISE = (
    *("installation", "prerequisites", "configuration", "development", "tests", "contributing", "licence", "changelog"),
    *("upgrade", "troubleshooting", "code_of_conduct", "architecture", "roadmap", "security_reporting", "backup"),
    "support",
)
_FOR_MAKERS = ("makers", "development", "contributing", "tests")
#: Reports whose code is run to draw what they show.
_REPORTS = frozenset({"qmd", "rmd"})


def may_guide_users(documents: Documents, readme: Readme, pages: Sequence[File]) -> list[Evidence]:
    """Return where READMEs and guides show in several sections, with words, code that uses the software.

    Then the `pages` of the user interface that are called help, or have a heading on how the program works, and tell
    something, if only in few steps; the same in Markdown; guides on the interface, whether or not with examples; and
    texts of the documentation in formats that are not read.
    """
    guides = [each for each in (*documents.guides, *documents.parts) if not _is_for_makers(each)]
    texts = {each.file.path: each for each in (*readme.all, *guides)}
    shown = [place for document in texts.values() for place in _told_by_examples(document)]
    calls = [place for document in texts.values() for place in _told_of_interface(document)]
    unread = unread_documents(documents.tree)
    return [*shown, *_told_on_pages(documents, pages), *_told_in_texts(documents), *calls, *unread][:MOST]


def _is_for_makers(document: Document) -> bool:
    return document.file.ending in _REPORTS or any(placed(document, name) for name in _FOR_MAKERS)


def _told_by_examples(document: Document) -> Iterator[Evidence]:
    told = () if untouched(document) else sections_but(document, _is_otherwise)
    showing = [(each, words) for each in told if _uses(each) and (words := read(each, "usage").words) >= LEAST_IN_EACH]
    words = sum(count for _, count in showing)
    if len(showing) >= LEAST_SHOWING and words >= LEAST_IN_ALL:
        first = showing[0][0]
        text = say("documentation.guide_by_examples", count=len(showing), words=words)
        yield near_miss(text, document.file, first.start, excerpt=first.heading or None)


def _is_otherwise(section: Section) -> bool:
    return any(named(name, section.heading) for name in _OTHERWISE)


def _uses(section: Section) -> bool:
    return any(uses(line) for block in section.code for line in block.body)


def _told_on_pages(documents: Documents, pages: Sequence[File]) -> Iterator[Evidence]:
    for file in pages:
        on_help = speaks_of_help(file)
        told = page_paragraphs(documents, file) if on_help or _introduces(file) else []
        works = any(0 < _count(each) <= MOST_HEADING and wording("page_works").search(each) for each in told)
        words = sum(map(_count, told))
        if words >= LEAST_ON_PAGES and (on_help or works):
            yield near_miss(say("documentation.guide_on_page", count=words), file)


def _told_in_texts(documents: Documents) -> Iterator[Evidence]:
    """Yield texts in Markdown among the code that by their name, or that of their folder, help or inform people."""
    for document in documents.each(program_texts(documents)):
        names = (document.file.name.partition(".")[0], document.file.folder.rpartition("/")[2])
        called = any(wording(each).search(fold(apart(name))) for name in names for each in ("help_word", "page_about"))
        if called and document.words >= LEAST_ON_PAGES and not untouched(document):
            yield near_miss(say("documentation.guide_on_page", count=document.words), document.file)


def _told_of_interface(document: Document) -> Iterator[Evidence]:
    """Yield a guide on the interface, unless it tells how that is made or tested; of a README the sections on it."""
    told = sections(document, "interfaces") if is_readme_name(document.file.name) else []
    if placed(document, "interfaces") and not any(map(_is_on_making, document.headed)):
        told = [document.whole]
    for section in () if untouched(document) else told:
        if section.words >= LEAST_ON_INTERFACE:
            text = say("documentation.guide_on_interface", count=section.words)
            yield near_miss(text, document.file, section.start, excerpt=section.heading or None)


def _is_on_making(section: Section) -> bool:
    return any(named(name, section.heading) for name in _FOR_MAKERS[1:])


def _introduces(file: File) -> bool:
    return wording("page_about").search(fold(apart(file.name.partition(".")[0]))) is not None


def _count(paragraph: str) -> int:
    return len(paragraph.split())
