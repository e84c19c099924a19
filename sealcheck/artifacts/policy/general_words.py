# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Policies in the words of a template, where these hold for any project."""

from __future__ import annotations

from collections.abc import Iterable

from sealcheck.model import say
from sealcheck.prose.concepts import mentions
from sealcheck.prose.document import Document, Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import Reading, tells


def told_in_general(
    document: Document, section: Section, reading: Reading, name: str, needed: Iterable[str], *, completed: bool
) -> Finding | None:
    """Return a stub where a template speaks of what the policy `name` must, such as that a pull request is opened.

    It is enough where it is `completed` by what the project says elsewhere.
    """
    spoken = tells(reading, name) and all(any(True for _ in mentions(each, section.paragraphs)) for each in needed)
    if not spoken:
        return None
    if completed:
        text = say("community.general_steps")
        return Finding(Grade.SUBSTANTIVE, text, document.file, section.start, section.heading or None)
    text = say("community.in_general", template=reading.leftovers[0].template)
    return Finding(Grade.STUB, text, document.file, section.start, section.heading or None)
