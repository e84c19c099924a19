# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The code of conduct: its own rules, or one taken over by name with somebody to turn to; blanks filled in."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.documents import Documents
from sealcheck.artifacts.policies import grade_policy, policy_places
from sealcheck.artifacts.readme import Readme
from sealcheck.model import say
from sealcheck.prose import templates
from sealcheck.prose.addresses import emails
from sealcheck.prose.concepts import mentions
from sealcheck.prose.document import Document, Section
from sealcheck.prose.substance import Finding, Grade


def conduct_findings(documents: Documents, readme: Readme, min_words: int) -> Iterator[Finding]:
    """Yield what files and sections on conduct give."""
    for document, section in policy_places(documents, readme, "code_of_conduct"):
        blank = _blank(document, section)
        if blank:
            yield blank
        else:
            graded = grade_policy(documents, (document, section), "code_of_conduct", min_words)
            yield graded if graded.grade is Grade.SUBSTANTIVE else _adopted(document, section) or graded


def _blank(document: Document, section: Section) -> Finding | None:
    line = templates.placeholder(document)
    if line is None or not section.start <= line.line <= section.end:
        return None
    return Finding(Grade.TEMPLATE, say("grades.placeholder"), document.file, line.line, line.text)


def _adopted(document: Document, section: Section) -> Finding | None:
    """A few lines that adopt a code of conduct by link and say whom to write to."""
    reading = templates.read(section, "code_of_conduct")
    told = reading.own if reading.denials else section.paragraphs
    for paragraph, _ in mentions("adopts", told):
        everything = " ".join([each.text for each in told] + [link.target for link in section.links])
        reached = emails(everything)
        if reached and section.links:
            text = say("community.adopted", contact=reached[0])
            return Finding(Grade.SUBSTANTIVE, text, document.file, paragraph.start, paragraph.text)
    return None
