# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Guides for users that are not called so: the software told screen by screen, each with what to do on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.section import Section

#: Screens, and words on each, before they are a guide.
LEAST_SCREENS, LEAST_WORDS = 3, 8
#: Paragraphs on the code of screens that make a text one for those who make them.
LEAST_ON_CODE = 2


def told_by_screens(document: Document) -> list[Section]:
    """Return the sections, each with all below it, in which several headings are screens that say what to do there."""
    told = [
        document.with_parts(above) if above is not None else document.whole
        for above, beside in _families(document.sections)
        if sum(_tells_screen(document, above, each) for each in beside) >= LEAST_SCREENS
    ]
    return [] if not told or _is_on_code(document) else told[:1]


def _families(sections: Sequence[Section]) -> Iterator[tuple[Section | None, list[Section]]]:
    """Yield the headings that stand beside each other below the same one, and that one."""
    open_: list[tuple[Section | None, list[Section]]] = [(None, [])]
    for section in (each for each in sections if each.level):
        while (above := open_[-1][0]) is not None and above.level >= section.level:
            yield open_.pop()
        open_[-1][1].append(section)
        open_.append((section, []))
    yield from reversed(open_)


def _tells_screen(document: Document, above: Section | None, section: Section) -> bool:
    named = wording("screen_heading").search(section.folded) is not None
    inside = above is not None and wording("screens_heading").search(above.folded) is not None
    if not (named or inside):
        return False
    told = document.with_parts(section)
    return told.words >= LEAST_WORDS and _steps(told) > 0


def _is_on_code(document: Document) -> bool:
    """Whether a text speaks of what screens are built of."""
    paragraphs = (each for section in document.sections for each in section.paragraphs)
    return sum(bool(wording("code_of_screens").search(each.folded)) for each in paragraphs) >= LEAST_ON_CODE


def _steps(section: Section) -> int:
    return sum(bool(wording("told_step").search(each.folded)) for each in section.paragraphs)
