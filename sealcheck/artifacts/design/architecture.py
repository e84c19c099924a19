# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""An overview of the architecture, wherever it is told, and what that is worth there: the whole, or a part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from sealcheck.artifacts.design.data import data_model
from sealcheck.artifacts.design.drawn import drawn_alone, drawn_parts, pictured
from sealcheck.artifacts.design.files import diagrams
from sealcheck.artifacts.design.folders_told import folders_of_code, told_by_folders
from sealcheck.artifacts.design.headed import is_on_a_layer, told_under_heading
from sealcheck.artifacts.design.judge import told_by_tasks, told_in_passages
from sealcheck.artifacts.design.passages import OPENING
from sealcheck.artifacts.design.places import called_so, for_assistants, in_parts, is_on_an_extra
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import is_document_folder
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.spoken import is_entry
from sealcheck.model import say
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade


def architecture_findings(documents: Documents, readme: Readme, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield what there is on the architecture, texts first; one on an extra is a rudiment."""
    for finding in _every_finding(documents, readme, min_words, min_terms):
        yield _rudiment(finding) if is_on_an_extra(documents, finding.file) else finding


def _every_finding(documents: Documents, readme: Readme, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield what READMEs, guides, instructions for assistants and the documents of parts say and draw."""
    known = {document.file.path for document in readme.all}
    called, folders = called_so(documents), folders_of_code(documents.tree)
    for document in (*readme.all, *(each for each in documents.guides if each.file.path not in known)):
        on_the_whole = document.file.path in known or introduces(document)
        named_so = document.file.path in called
        yield from told_under_heading(document, min_words, min_terms, documents.name, named_so=named_so)
        for finding in told_in_passages(document, min_words, min_terms):
            yield finding if on_the_whole else _rudiment(finding)
        yield from told_by_tasks(document, min_words, min_terms)
        yield from drawn_parts(document, introduces=on_the_whole)
        yield from chain(drawn_alone(document), pictured(document), data_model(document, min_words))
        yield from told_by_folders(document, folders)
    yield from _for_programs(documents, min_words, min_terms)
    yield from _in_parts(documents, folders, min_words, min_terms)
    yield from diagrams(documents, readme)


def _for_programs(documents: Documents, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield what instructions for programs that write code tell; those on a part of the software are rudiments."""
    for document, on_the_whole in for_assistants(documents):
        headed = told_under_heading(document, min_words, min_terms, documents.name)
        for finding in chain(headed, told_in_passages(document, min_words, min_terms)):
            yield finding if on_the_whole and not is_on_a_layer(document, finding.line) else _rudiment(finding)


def _in_parts(documents: Documents, folders: frozenset[str], min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield what documents of parts tell of these: rudiments, and no word of what falls short even of that."""
    for document in in_parts(documents):
        for finding in told_under_heading(document, min_words, min_terms, documents.name):
            if finding.grade is not Grade.STUB or finding.of_part:
                yield _rudiment(finding)
        yield from map(_rudiment, drawn_parts(document, introduces=False))
        yield from chain(pictured(document), told_by_folders(document, folders))


def introduces(document: Document) -> bool:
    """Whether a document introduces the software: the index of the documentation, or `overview` in its root."""
    stem = fold(document.file.name.rpartition(".")[0])
    root = not document.file.folder or is_document_folder(document.file.folder)
    return is_entry(document) or (root and any(wording(name).fullmatch(stem) for name in OPENING))


def _rudiment(finding: Finding) -> Finding:
    """What a text on one part of the software or on single tasks is worth: a rudiment at most."""
    if finding.grade is not Grade.SUBSTANTIVE:
        return finding
    return replace(finding, grade=Grade.STUB, text=say("documentation.architecture_part"))
