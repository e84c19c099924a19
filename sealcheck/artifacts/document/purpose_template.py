# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""READMEs that a template left as it was, for the software or for a README."""

from __future__ import annotations

from itertools import islice

from sealcheck.artifacts.document.heading_names import name_in_title
from sealcheck.artifacts.document.overview import introducing_sections
from sealcheck.model import say
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import Reading, read

#: First paragraphs among which a template says what it is.
OPENING = 3


def left_by_template(document: Document, name: str) -> Finding | None:
    """Return the finding for a README that calls itself a template, where the repository `name` is called otherwise.

    None where its title has a word of that name, or the name says that it is one.
    """
    called, title = set(fold(apart(name)).split()), set(fold(apart(name_in_title(document))).split())
    own = any(wording("own_template").fullmatch(word) for word in called)
    if own or not called or not title or called & title or "".join(called) in "".join(title):
        return None
    for section in introducing_sections(document):
        for paragraph in islice(read(section).own, OPENING):
            first = paragraph.sentences[0] if paragraph.sentences else ""
            if wording("says_is_template").search(fold(first)):
                said = say("grades.template_line", template=name_in_title(document))
                return Finding(Grade.TEMPLATE, said, document.file, paragraph.line_of(first), first)
    return None


def opening_left(document: Document) -> Finding | None:
    """Return the finding for an introduction in which a template asks for one: „[Short description of the addon.]“."""
    readings = (read(section) for section in introducing_sections(document))
    return next((leftover_finding(document, each) for each in readings if each.leftovers), None)


def leftover_finding(document: Document, reading: Reading) -> Finding:
    """Return the finding for an untouched template, with the first sentence that gives it away."""
    leftover = reading.leftovers[0]
    text = say("grades.template_line", template=leftover.template)
    return Finding(Grade.TEMPLATE, text, document.file, leftover.line.line, leftover.line.text)
