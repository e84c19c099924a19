# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Committed files of settings that a document on configuration leads to: what is to be set, explained or not."""

from __future__ import annotations

from sealcheck.artifacts.settings.papers import Papers
from sealcheck.prose.concepts import sections

#: Settings that such a file must hold; a shorter one is that of one tool.
LEAST = 5


def pointed_at(papers: Papers) -> frozenset[str]:
    """Return the paths of files in the repository that sections on configuration link to."""
    return frozenset(
        place
        for document in papers.documents.each(papers.files)
        for section in sections(document, "configuration")
        for link in section.links
        if (place := papers.documents.place(document, link))
    )
