# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who is named behind a label, „Maintainer: Ada Amt <…>“, at the start of a README or below credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from sealcheck.artifacts.document.overview import overview_sections
from sealcheck.artifacts.people.named_people import (
    PAGE,
    Person,
    is_made_up,
    is_past,
    is_person,
    is_placeholder_owner,
    is_team,
    person_at,
    ways_to,
)
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Inline
from sealcheck.prose.labels import labelled
from sealcheck.prose.phrases import fold

#: More on a label: „Maintainer (since 2021): …“, not when that ended.
_ASIDE = regex(
    r"\s?\((?![^()]{0,30}(?:\b(?:until|till|bis|tot|ended)\b|\d{4}\s?(?:[-–—]|to)\s?\d{4}))[^()]{1,40}\)(?=\s?:)",
    re.I,
)


def labelled_people(document: Document) -> Iterator[Person]:
    """Yield whom such labels name; below credits not behind what others made."""
    for line in _lines(document):
        label, said = labelled(_ASIDE.sub("", line.text))
        if said and wording("maintainer_label").fullmatch(fold(label)) and not is_past(line.text):
            targets = [document.target(link) for link in line.links]
            pages = [document.target(link) for link in line.links if is_person(link.text)]
            for address in [*ways_to(said, targets), *filter(PAGE.match, pages)][:1]:
                if not (is_team(address) or is_placeholder_owner(address) or is_made_up(address)):
                    yield person_at(address, document.file, line.line, line.text)


def _lines(document: Document) -> Iterator[Inline]:
    """Yield the lines of the introduction and of credits, of these up to where the work of others is told."""
    on_people = [each for each in document.headed if wording("credits_heading").search(each.folded)]
    yield from (line for each in overview_sections(document) if each not in on_people for line in each.lines)
    for section in on_people:
        yield from takewhile(lambda line: not wording("credits_others").search(fold(line.text)), section.lines)
