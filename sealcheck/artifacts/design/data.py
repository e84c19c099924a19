# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documents on the model of the data, which is a beginning of the architecture: drawn, or told in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.design.passages import on_software
from sealcheck.artifacts.design.told import is_row
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.blocks import drawing
from sealcheck.prose.concepts import about, is_readme_name, mentions, named, wording
from sealcheck.prose.document import Document
from sealcheck.prose.section import Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import read, untouched

#: Sentences that relate one kind of data to another.
LEAST_RELATED = 3
#: Words in between at most, on average; a reference of fields has many more.
MOST_BETWEEN = 100
#: How many of one there are for another: 1:n, 1--n, 0..*; or which refers to which: visit --> tree
_RELATION = regex(
    r"(?<![\w.])[01]\s?(?:-{1,3}|\.\.|:)\s?[nm*](?!\w)|[a-z_]\s{1,4}(?:<-{2,3}|-{2,3}>)\s{1,4}[a-z_]", re.I
)
_DRAWN = regex(r"@startuml\b|erDiagram\b|classDiagram\b")


def data_model(document: Document, min_words: int) -> Iterator[Finding]:
    """Yield a rudiment where a text is on the model of the data, as a diagram or in sentences on its parts.

    That is a document, or a section; below a heading on the database alone, sentences only.
    """
    if untouched(document):
        return
    if about(document, "data_model") and not is_readme_name(document.file.name):
        told = iter([_diagram(document.whole) or _related(document.whole, min_words)])
    else:
        told = (_told(document, part, min_words) for part in on_software(document) if part is not document.title)
    if shown := next(filter(None, told), None):
        text = say("documentation.architecture_data")
        yield Finding(Grade.STUB, text, document.file, shown[0], shown[1])


def _told(document: Document, part: Section, min_words: int) -> tuple[int, str] | None:
    """What a section on the model tells; nothing of one on anything else."""
    if named("data_model", part.heading):
        return _diagram(document.with_parts(part)) or _related(document.with_parts(part), min_words)
    on_database = wording("database_heading").fullmatch(part.folded)
    return _related(document.with_parts(part), min_words) if on_database else None


def _diagram(section: Section) -> tuple[int, str] | None:
    """The first drawing of how the data hangs together, as code or with signs, or the picture of it."""
    for block in section.code:
        drawn = drawing(block) or next((line for line in block.body if _RELATION.search(line)), None)
        if drawn:
            return block.line, drawn.strip()
    bare = next((line for line in section.lines if _DRAWN.match(line.text)), None)
    pictures = section.pictures
    return (bare.line, bare.text) if bare else (pictures[0].line, pictures[0].target) if pictures else None


def _related(section: Section, min_words: int) -> tuple[int, str] | None:
    """The first of several sentences that relate one kind of data to another; lists and tables of fields have none."""
    running = tuple(each for each in read(section, "architecture").own if not (each.lines[0].item or is_row(each)))
    words = sum(each.words for each in running)
    found = list(mentions("related_data", running))
    said = sum(1 for each, _ in found for _ in wording("related_data").finditer(each.folded))
    if words < min_words or said < max(LEAST_RELATED, words // MOST_BETWEEN):
        return None
    line = found[0][0].at(found[0][1].start())
    return line.line, line.text
