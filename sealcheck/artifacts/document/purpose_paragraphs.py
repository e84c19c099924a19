# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which paragraphs may say what the software is for: the project's own words, not what somebody else once said."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document, Paragraph, Section
from sealcheck.prose.inline import Inline
from sealcheck.prose.phrases import fold
from sealcheck.prose.templates import read

#: Who said it, at the end of a quotation: „– Ada Lovelace“.
_SPEAKER = regex(r"(?:^|\s)[—–―-]{1,3} ?[^\W\d_][\w.’'-]{1,40}(?: [\w.,’'-]{1,40}){1,5}$")
#: Words of a title that is more than a name: „Traffic flow simulation“.
TITLE_WORDS = 3


def own_paragraphs(section: Section) -> Iterator[Paragraph]:
    """Yield the paragraphs that neither a template left nor somebody is quoted with, and no steps.

    A numbered list is one of steps where an item before says what to do.
    """
    marked = {row.line for row in section.rows if row.text.lstrip().startswith(">")}
    steps = False
    for paragraph in read(section).own:
        numbered = paragraph.lines[0].numbered
        steps = numbered and (steps or wording("begins_with_a_step").search(paragraph.folded) is not None)
        if not steps and (paragraph.start not in marked or not _SPEAKER.search(paragraph.lines[-1].text)):
            yield paragraph


def title_running_on(document: Document) -> Inline | None:
    """Return the title with the line below it, if that goes on in the middle of a sentence and both say what it is.

    „Traffic flow simulation“ above „with data of sensors.“ is one sentence.
    """
    title = document.title
    first = next(own_paragraphs(title), None) if title else None
    if title is None or first is None or first.lines[0].item or len(title.folded.split()) < TITLE_WORDS:
        return None
    kind = title.folded.rsplit(" ", 1)[-1]
    goes_on = first.text[:1].islower() and wording("title_goes_on").search(f"{kind} {fold(first.text[:200])}")
    return Inline(title.start, f"{title.heading} {first.text}", "", 0) if goes_on else None
