# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that each tell one task: walks through an example, screens, and what a section on use links to."""

from __future__ import annotations

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import is_document_folder
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.guide.screen_guides import is_screen_page
from sealcheck.prose.concepts import about, sections, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold

#: What a walk through a task has at least: words, blocks of code, and paragraphs that tell readers what to do.
LEAST_WORDS, LEAST_BLOCKS, LEAST_TOLD = 80, 2, 2
#: What is told under the heading of use, but is none.
_OTHERWISE = ("installation", "development", "contributing", "tests", "operation", "upgrade", "changelog", "interfaces")


def linked_on_use(documents: Documents, readme: Readme) -> frozenset[str]:
    """Return the paths of the documents that the README sends those to who want to use the software."""
    links = ((each, link) for each in readme.all for part in sections(each, "usage") for link in part.links)
    found = (document for each, link in links if (document := documents.follow(each, link)))
    # with sections on use, a page says itself which part of it is on that
    plain = (each for each in found if not sections(each, "usage"))
    return frozenset(each.file.path for each in plain if not any(about(each, name) for name in _OTHERWISE))


def walks_through(document: Document, linked: frozenset[str]) -> bool:
    """Return whether a page is on one example, screen or task in the use of the software; several are a guide."""
    return document.file.path in linked or is_worked_page(document) or is_screen_page(document)


def is_worked_page(document: Document) -> bool:
    """Return whether a page among the examples of a documentation shows code and tells step by step what to do."""
    folders = [folder.lower() for folder in document.file.folder.split("/")]
    inside = next((number for number, folder in enumerate(folders) if is_document_folder(folder)), len(folders))
    if not any(wording("examples_folder").fullmatch(fold(folder)) for folder in folders[inside + 1 :]):
        return False
    blocks = sum(len(section.code) for section in document.sections)
    if document.words < LEAST_WORDS or blocks < LEAST_BLOCKS:
        return False
    paragraphs = (each for section in document.sections for each in section.paragraphs)
    told = (each for each in paragraphs if wording("told_to_do").search(each.folded) or _walks(each.folded))
    return sum(1 for _ in told) >= LEAST_TOLD


def _walks(folded: str) -> bool:
    return wording("walked_through").search(folded) is not None
