# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A sentence that says of which parts something consists, beside one that announces the picture of how they work."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.model import say
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document, Paragraph
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import untouched


def pictured(document: Document) -> Iterator[Finding]:
    """Yield a rudiment for a picture below any heading that a text on the parts announces as a diagram."""
    if untouched(document):
        return
    for section in document.sections:
        pictures = [each for each in section.pictures if "://" not in each.target or "badge" not in each.target]
        told = next((each for each in section.paragraphs if _announces(each)), None) if pictures else None
        after = next((each for each in pictures if told and each.line >= told.start), None)
        if told and after:
            text = say("documentation.architecture_pictured")
            yield Finding(Grade.STUB, text, document.file, told.start, told.text)


def _announces(paragraph: Paragraph) -> bool:
    sentences = [fold(each) for each in paragraph.sentences]
    parts = any(wording("made_of_parts").search(e) and not wording("made_of_other").search(e) for e in sentences)
    return parts and any(wording("announces_drawing").search(each) for each in sentences)
