# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How much of a README tells what the software is, beside how it is installed, worked on, run and licensed."""

from __future__ import annotations

from sealcheck.artifacts.document.overview import subtitle
from sealcheck.model import Text, say
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.document import Document, Section
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Grade
from sealcheck.prose.templates import Reading, read

#: Words outside of sections on set-up below which nobody learns what the software is for: a sentence or two.
LEAST_TOLD = 25
#: Words of a heading that names one thing; a longer one is a sentence.
MOST_HEADING = 5
_SET_UP = (
    "installation", "prerequisites", "configuration", "operation", "backup", "upgrade", "troubleshooting",
    "development", "contributing", "tests", "makers", "licence",
)  # fmt: skip


def by_words(document: Document, reading: Reading, min_words: int) -> tuple[Grade, Text]:
    """Return how good a README with a sentence on the purpose is by its own words, `min_words` of which are enough.

    When next to all of them tell how to set the software up, the purpose is hardly told.
    """
    if reading.words < min_words:
        return Grade.STUB, say("documentation.purpose_short", words=reading.words, needed=min_words)
    told = _told(document)
    if told < min(LEAST_TOLD, min_words):
        return Grade.STUB, say("documentation.purpose_hardly", told=told, words=reading.words)
    return Grade.SUBSTANTIVE, say("documentation.purpose_line", words=reading.words)


def _told(document: Document) -> int:
    """Return the words outside of the sections on set-up and all below these, without those on the text itself."""
    said, within = subtitle(document), 0
    words = said.words if said else 0
    for section in document.sections:
        if within and section.level > within:
            continue
        within = section.level if section is not document.title and _is_set_up(section.heading) else 0
        words += 0 if within else _own_words(section)
    return words


def _own_words(section: Section) -> int:
    reading = read(section)
    return reading.words - sum(each.words for each in reading.own if wording("on_the_text_itself").search(each.folded))


def _is_set_up(heading: str) -> bool:
    """Whether a heading is on the set-up; a longer one is when it begins so: „Setting up the environment with …“."""
    if wording("set_up_heading").search(fold(heading)):
        return True
    return 0 < len(heading.split()) <= MOST_HEADING and any(named(name, heading) for name in _SET_UP)
