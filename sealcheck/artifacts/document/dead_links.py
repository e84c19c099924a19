# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Links and pictures of a text that point into the repository, where nothing is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.model import Evidence, near_miss, say
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Link

#: Dead links that are shown one by one; what else there is, is counted.
MOST_SHOWN = 3
#: Links and pictures that are followed to see whether they lead anywhere.
MOST_FOLLOWED = 3_000

Leads = Callable[[Document, Link], str]


def dead_in_readmes(documents: Documents, readme: Readme) -> list[Evidence]:
    """Return the links and pictures of the READMEs that lead to nothing in the repository, as near misses.

    Forges show a README as it lies there; but AsciiDoc may name a folder for its pictures, and `:ref:` no file.
    """

    def leads(document: Document, link: Link) -> str:
        strict = document.file.ending not in ("adoc", "asciidoc", "rst")
        return documents.missing(document, link) if strict else documents.lost(document, link)

    return _shown(_dead(readme.all, leads))


def dead_in_guides(documents: Documents, readme: Readme) -> list[Evidence]:
    """Return the same for the other documents, of which a site is made: nothing in the repository is called so."""
    guides = (document for document in documents.guides if document not in readme.all)
    return _shown(_dead(guides, documents.lost))


def _dead(texts: Iterable[Document], leads: Leads) -> Iterator[Evidence]:
    """Yield what does not lead anywhere; a link by reference is shown where its target is defined."""
    followed = (
        (document, link)
        for document in texts
        for section in document.sections
        for link in (*section.links, *section.images)
        if not link.target.startswith("[")
    )
    for document, link in islice(followed, MOST_FOLLOWED):
        if target := leads(document, link):
            key = "broken_image" if link.image else "broken_link"
            text = say(f"documentation.{key}", target=target)
            yield near_miss(text, document.file, link.line, excerpt=link.text or target)


def _shown(dead: Iterable[Evidence]) -> list[Evidence]:
    """Return the first of them, and how many more there are."""
    first, more = list(islice(dead := iter(dead), MOST_SHOWN)), sum(1 for _ in dead)
    return [*first, near_miss(say("documentation.more_broken", count=more))] if more else first
