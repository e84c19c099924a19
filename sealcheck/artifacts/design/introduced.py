# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The structure told in a README, or in an introduction that says which architecture the software has."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.design.layers import LEAST_BELOW, kinds
from sealcheck.artifacts.design.prose import LEAST_PARTS
from sealcheck.model import say
from sealcheck.prose.concepts import is_readme_name, named, terms, wording
from sealcheck.prose.document import Document, Section
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import read

#: Paragraphs of an overview among which the kind of architecture is named.
TAGLINES = 3
#: Kinds of parts that the headings below an introduction are on.
LEAST_KINDS = 3
#: What a text on a part asks readers to do.
_ASKED = ("told_to_do", "begins_with_a_step")


def structure(document: Document, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield what a text says on the structure of the software, where it speaks of parts and not of folders."""
    for part in document.sections:
        aside = named("architecture", part.heading) or wording("structure_aside").search(part.folded)
        shown = document.with_parts(part) if _names_its_kind(document, part) else part
        if (shown is not part or wording("structure_heading").search(part.folded)) and not aside:
            reading = read(shown, "architecture")
            if reading.words >= min_words and terms("architecture_terms", reading.own) >= min_terms:
                text = say("documentation.architecture_text", count=reading.words)
                yield Finding(Grade.SUBSTANTIVE, text, document.file, part.start, part.heading)


def _names_its_kind(document: Document, part: Section) -> bool:
    """Whether a text says first which architecture the software has: „… has a client/server architecture“.

    An overview may do so by itself; an introduction, which may be on much else, must go on below it with the parts.
    """
    if not part.level:
        return False
    overview = wording("overview_heading").search(part.folded) is not None
    of_all = part is document.title and is_readme_name(document.file.name)
    if not overview and (of_all or not wording("introduction_heading").search(part.folded)):
        return False
    opening = [fold(each.text) for each in read(part).own[:TAGLINES]]
    named_so = any(wording("has_architecture").search(each) for each in opening)
    if named_so and overview:
        return True
    built_so = named_so or any(wording("built_in_architecture").search(each) for each in opening)
    return built_so and _goes_on_with_parts(document, part)


def _goes_on_with_parts(document: Document, part: Section) -> bool:
    """Whether the headings below are each on a part of another kind, with a sentence on what that does."""
    below = [each for each in document.below(part) if each.level == part.level + 1]
    told = [kinds(each.paragraphs[:1]) for each in below if _tells(each)]
    enough = len(told) >= LEAST_PARTS and len(told) == len(below) and all(told)
    return enough and len(frozenset().union(*told)) >= LEAST_KINDS


def _tells(section: Section) -> bool:
    """Whether a section begins with what something is or does, and not with what is to be done with it."""
    first = next(iter(section.paragraphs), None)
    if first is None or section.words < LEAST_BELOW or section.code or first.lines[0].item:
        return False
    return not (any(wording(each).search(first.folded) for each in _ASKED) or named("installation", section.heading))
