# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a text may tell the architecture in a way that no rule here can weigh: places for a person to look at."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.design.passages import on_software
from sealcheck.artifacts.design.told import is_row, kinds, listed_parts, relations
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.spoken import is_entry
from sealcheck.model import Evidence, near_miss, say
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document, Section
from sealcheck.prose.templates import read, untouched

#: Words in running text, or parts in a list or table, of a section that may tell how the software is built.
LEAST_WORDS, LEAST_PARTS = 40, 3
#: Kinds of parts that a README names in all, here and there.
LEAST_KINDS = 4
#: Places that are shown.
MOST = 3


def may_tell_architecture(documents: Documents, readme: Readme) -> list[Evidence]:
    """Return the sections of READMEs and entry pages headed as on the parts or the working of the software.

    They say something in running text, in a list or in a table. Then the READMEs that name many kinds of parts, and
    the first sentence of each guide that relates one kind to another.
    """
    known = {document.file.path for document in readme.all}
    entries = (each for each in documents.guides if is_entry(each) and each.file.path not in known)
    pages = [each for each in (*readme.all, *entries) if not untouched(each)]
    places = [place for page in pages for place in _on_parts(page)]
    places += [place for page in readme.all for place in _of_many_kinds(page)]
    return [*places, *(place for page in documents.guides for place in _related(page))][:MOST]


def _on_parts(document: Document) -> Iterator[Evidence]:
    for section in document.headed:
        if section is document.title or not wording("may_tell_parts").search(section.folded):
            continue
        words = _said(section)
        if words >= LEAST_WORDS or _parts(section) >= LEAST_PARTS:
            text = say("documentation.architecture_on_parts", count=max(words, section.words))
            yield near_miss(text, document.file, section.start, excerpt=section.heading)


def _said(section: Section) -> int:
    """Words of running text: a list of the libraries in use has none."""
    own = read(section, "architecture").own
    return sum(each.words for each in own if not each.lines[0].item and not is_row(each))


def _parts(section: Section) -> int:
    """How many items say what a part is for, and how many rows a table has below its head."""
    own = read(section, "architecture").own
    rows = sum(max(0, sum("|" in line.text for line in each.lines) - 1) for each in own)
    return max(len(listed_parts(own)), rows)


def _of_many_kinds(document: Document) -> Iterator[Evidence]:
    told = () if untouched(document) else on_software(document)
    named = kinds(each for section in told for each in read(section, "architecture").own)
    if len(named) >= LEAST_KINDS:
        yield near_miss(say("documentation.architecture_kinds", kinds=sorted(named)), document.file)


def _related(document: Document) -> Iterator[Evidence]:
    own = (each for section in on_software(document) for each in read(section, "architecture").own)
    related = None if untouched(document) else next((each for each in relations(own) if len(each.kinds) > 1), None)
    if related:
        at = related.paragraph
        yield near_miss(say("documentation.architecture_hints"), document.file, at.start, excerpt=at.text)
