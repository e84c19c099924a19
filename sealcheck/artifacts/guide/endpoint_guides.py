# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Guides for users of a server that are not called so: sections of the README that explain its endpoints."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.guide.passages import Passage
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.section import Section
from sealcheck.prose.templates import read, untouched

#: Endpoints that a section must explain, each in so many words, to tell people how a server is used.
LEAST_ENDPOINTS, LEAST_WORDS = 4, 3
#: Blocks with a request or an answer that pages on an interface show at least.
LEAST_BLOCKS = 3
#: Lines below an endpoint that may hold its explanation.
BELOW = 3
#: An endpoint where a line begins with it: an item, a row of a table. One with the name of a host is another's.
_ENDPOINT = regex(
    r"[\s|*+`\"#>-]{0,12}(?:\d{1,3}[.)]\s{1,3}[*`]{0,3})?(GET|POST|PUT|PATCH|DELETE)[\s|*`:]{1,8}"
    r"(?:https?://(?:localhost|127\.0\.0\.1|[\w.-]{0,60}example[\w.-]{0,60})(?::\d{1,5})?)?(/[\w/:{}<>\[\].?=&%$,~-]{1,160})(.{0,400})"
)
#: A block with a call of GraphQL; of several, the field that it asks for first tells them apart.
_QUERY = regex(r"\s{0,40}(?:query|mutation|subscription)\b[^{}]{0,300}\{\s{0,40}(?:\w{1,60}\s{0,4}:\s{0,4})?(\w{1,80})")
_WORD = regex(r"[^\W\d_]{3,}")


def endpoint_guides(readme: Readme, min_words: int) -> Iterator[Passage]:
    """Yield the sections of READMEs, with all below them, that explain endpoints in at least `min_words` words."""
    for document in readme.all:
        for section in () if untouched(document) else _explaining(document):
            words = read(section, "usage").words
            if words >= min_words:
                yield Passage("usage", document, section, words, own=True, whole=False, general=True)


def interface_pages(documents: Documents, words: int) -> Iterator[Passage]:
    """Yield the first page on the interface where these pages, of `words` words together, show how it is called.

    One of them has an endpoint for a heading, and at least as many blocks as pages show a request or an answer.
    """
    pages = [each for each in documents.guides if _is_on_interface(each) and not untouched(each)]
    endpoint = next((each for page in pages for each in page.sections if _ENDPOINT.match(f"{each.heading} ")), None)
    blocks = sum(len(section.code) for page in pages for section in page.sections)
    told = sum(read(page.whole, "usage").words for page in pages)
    if endpoint and blocks >= max(len(pages), LEAST_BLOCKS) and told >= words:
        yield Passage("usage", pages[0], pages[0].whole, told, own=True, whole=True, general=True)


def _is_on_interface(document: Document) -> bool:
    """Whether a page of the documentation is called after the interface, or lies in a folder that is."""
    names = (document.file.name.rpartition(".")[0], document.file.folder.rpartition("/")[2])
    return any(wording("interface_page").fullmatch(fold(apart(name))) for name in names)


def _explaining(document: Document) -> Iterator[Section]:
    """Yield the sections that explain enough endpoints; none inside another."""
    end = 0
    for section in document.sections:
        if section is document.title or section.start <= end:
            continue
        whole = document.with_parts(section)
        if len({*_explained(whole), *_queries(document, whole)}) >= LEAST_ENDPOINTS:
            end = whole.end
            yield whole


def _explained(section: Section) -> Iterator[tuple[str, str]]:
    """Yield method and path of the endpoints that the section explains, beside them or in the next lines."""
    lines = [row.text[:600] for row in section.rows]
    for index, line in enumerate(lines):
        if match := _ENDPOINT.match(line):
            below = takewhile(lambda other: not _ENDPOINT.match(other), lines[index + 1 : index + 1 + BELOW])
            said = " ".join([match[3], *below])
            if _told(said) >= LEAST_WORDS:
                yield match[1], match[2]


def _queries(document: Document, whole: Section) -> Iterator[tuple[str, str]]:
    """Yield the calls of GraphQL below headings that say something on them."""
    for section in document.below(whole):
        if _told(" ".join(each.text for each in section.paragraphs)) >= LEAST_WORDS:
            for block in section.code:
                if match := _QUERY.match("\n".join(block.body[:10])[:2000]):
                    yield "query", match[1]


def _told(said: str) -> int:
    return sum(not word.isupper() for word in _WORD.findall(said))
