# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a section stands among the headings of its document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sealcheck.prose.document import Document
from sealcheck.prose.section import Section


def above(document: Document, part: Section) -> Iterator[Section]:
    """Yield the sections in which `part` stands, the nearest first."""
    level = part.level
    for section in reversed(document.sections):
        if section.start < part.start and 0 < section.level < level:
            yield section
            level = section.level


def sections_but(document: Document, left_out: Callable[[Section], bool]) -> Iterator[Section]:
    """Yield the sections, but for those that are left out and all below them; the title is never left out."""
    skipped = 0
    for section in document.sections:
        if skipped and section.level > skipped:
            continue
        apart = bool(section.level) and section is not document.title and left_out(section)
        skipped = section.level if apart else 0
        if not skipped:
            yield section
