# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses for what a town settles with people, such as a bill: who reads them does not look after the software."""

from __future__ import annotations

from sealcheck.prose.addresses import emails, phones
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document, Paragraph
from sealcheck.prose.inline import Link
from sealcheck.prose.phrases import fold

#: Links of a paragraph that are looked for in each of its sentences.
MOST_LINKS = 200


def reached_for_services(document: Document, paragraph: Paragraph) -> frozenset[str]:
    """Return the addresses and telephone numbers of the sentences on such a matter; not those said of others too."""
    if not wording("for_citizens").search(paragraph.folded):
        return frozenset()
    links = [link for line in paragraph.lines for link in line.links][:MOST_LINKS]
    aside: set[str] = set()
    others: set[str] = set()
    before = False
    for sentence in paragraph.clauses:
        reached = _reached(document, sentence, links)
        on_service = wording("for_citizens").search(fold(sentence)) is not None
        (aside if on_service or before else others).update(reached)
        before = on_service and not reached  # „Questions about your bill? Write to …“
    return frozenset(aside - others)


def _reached(document: Document, sentence: str, links: list[Link]) -> set[str]:
    targets = [document.target(link) for link in links if link.text and link.text in sentence]
    return {*emails(" ".join([sentence, *targets])), *phones(sentence)}
