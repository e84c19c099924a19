# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who is named on a page „Contact“ of the program with a role for the software and an address."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.interaction.shown_text import shown
from sealcheck.artifacts.people.named_people import Person, person_at
from sealcheck.artifacts.statement.called_pages import pages_called
from sealcheck.pattern import regex
from sealcheck.prose.addresses import emails
from sealcheck.prose.concepts import wording
from sealcheck.prose.phrases import fold

_TAG = regex(r"<[a-zA-Z/!][^<>]{0,1500}>")
#: A name as people have it: Ada Amt, Ida von Ort.
_NAME = regex(r"[A-ZÀ-ÖØ-Þ][^\W\d_]{1,30} (?:(?:von|van|de|da|di|zu) ){0,2}[A-ZÀ-ÖØ-Þ][^\W\d_]{1,30}")
_WORD = regex(r"[^\W\d_]{4,}")
#: Lines from a name in which the address stands.
NEAR = 5


def contact_page_people(documents: Documents) -> Iterator[Person]:
    """Yield those whom a page names on one line with a role for the software, and near it an address of their own."""
    for file in pages_called(documents, "contact"):
        lines = shown(documents.text(file) or "").split("\n")
        plain = [" ".join(_TAG.sub(" ", line).split()) for line in lines]
        named = [number for number, line in enumerate(plain) if _names_somebody(line)]
        for number in named:
            following = next((other for other in named if other > number), len(lines))
            reached = emails("\n".join(lines[number : min(following, number + NEAR)]))
            if reached:
                yield person_at(reached[0], file, number + 1, plain[number])


def _names_somebody(line: str) -> bool:
    """Whether a line has a name beside a role for the software: „Ada Ulme (project lead)“."""
    folded = fold(line)
    without = wording("software_role").sub(" | ", folded)
    if without == folded or wording("past_role").search(folded):
        return False
    known = (fold(match[0]) for match in _NAME.finditer(line))
    people = [each for each in known if each in without and not wording("no_persons_name").search(each)]
    if not people or not wording("of_some_project").search(folded):
        return bool(people)
    left = without.replace(people[0], " ").split("|")
    return not any(_WORD.search(part) for part in left)  # the lead of which project is not said
