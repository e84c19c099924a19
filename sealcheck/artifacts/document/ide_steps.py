# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How to open the software in a development environment, told without a word on how it is built or started."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.model import say
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade

_OTHER = ("contributing", "changelog", "tests", "licence", "roadmap")


def opened_in_tools(document: Document) -> Iterator[Finding]:
    """Yield the first sentence that says how to import the project into a tool for developers: a rudiment."""
    for section in document.sections:
        if any(named(name, section.heading) for name in _OTHER):
            continue
        for paragraph in section.paragraphs:
            if told := next((each for each in paragraph.sentences if wording("opened_in_tool").search(fold(each))), ""):
                text = say("documentation.opened_in_tool")
                yield Finding(Grade.STUB, text, document.file, paragraph.line_of(told), told)
                return
