# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages below „examples“ in a documentation that walk readers through a task, and samples that only lie there."""

from __future__ import annotations

from sealcheck.artifacts.document.paths import DOCUMENT_FOLDERS
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold

#: What a walk through a task has at least: words, blocks of code, and paragraphs that tell readers what to do.
LEAST_WORDS, LEAST_BLOCKS, LEAST_TOLD = 80, 2, 2


def is_worked_page(document: Document) -> bool:
    """Return whether a page among the examples of a documentation shows code and tells step by step what to do."""
    folders = [folder.lower() for folder in document.file.folder.split("/")]
    inside = next((number for number, folder in enumerate(folders) if folder in DOCUMENT_FOLDERS), len(folders))
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
