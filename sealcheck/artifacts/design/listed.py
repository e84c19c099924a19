# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a repository holds, told part by part in a list: „This repository consists of: – server: …“."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from sealcheck.artifacts.design.flow import on_software
from sealcheck.artifacts.design.layers import LEAST_KINDS, kinds
from sealcheck.artifacts.design.prose import LEAST_PARTS, listed_part
from sealcheck.model import say
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document, Paragraph
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import read, untouched


def told_in_list(document: Document) -> Iterator[Finding]:
    """Yield a rudiment where a sentence says what the repository holds and a list goes on with parts and their roles.

    A list of folders alone, or of data, tells no parts of the software.
    """
    if untouched(document):
        return
    for section in on_software(document):
        own = read(section, "architecture").own
        for number, paragraph in enumerate(own):
            items = takewhile(lambda each: each.lines[0].item, own[number + 1 :])
            listed = listed_part(items, least=3) if _announces(paragraph) else []
            if len(listed) >= LEAST_PARTS and len(kinds(listed)) >= LEAST_KINDS:
                text = say("documentation.architecture_listed")
                yield Finding(Grade.STUB, text, document.file, paragraph.start, paragraph.text)


def _announces(paragraph: Paragraph) -> bool:
    if paragraph.lines[0].item or not paragraph.text.rstrip().endswith(":"):
        return False
    last = fold(paragraph.sentences[-1])
    return wording("repository_holds").search(last) is not None and not wording("holds_no_parts").search(last)
