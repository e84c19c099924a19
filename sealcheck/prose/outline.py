# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a section stands among the headings of its document."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.prose.document import Document, Section


def above(document: Document, part: Section) -> Iterator[Section]:
    """Yield the sections in which `part` stands, the nearest first."""
    level = part.level
    for section in reversed(document.sections):
        if section.start < part.start and 0 < section.level < level:
            yield section
            level = section.level
