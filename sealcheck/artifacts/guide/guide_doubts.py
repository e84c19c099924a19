# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sections and pages that look like a guide and say something else: how to install, what there is, how to edit code."""

from __future__ import annotations

from sealcheck.pattern import regex
from sealcheck.prose.concepts import concept, named, wording
from sealcheck.prose.document import Document
from sealcheck.prose.outline import above
from sealcheck.prose.phrases import Phrases, apart, fold
from sealcheck.prose.section import Section
from sealcheck.prose.templates import read, read_all

#: Paragraphs on setting up, so many that a section is on that.
LEAST_STEPS = 3
#: Lines of code that neither install nor use anything.
_ASIDE = regex(
    r"\s{0,80}(?:[$>] )?(?:(?:cd|ls|cp|mv|mkdir|export|source|set|copy|git|touch|nano|vim?)(?:\s|$)|#|//|$)",
)
#: Paragraphs on work with an editor that make a page one about that.
LEAST_WORK = 2
#: Sections at the beginning of a text, and paragraphs of each, that say where it comes from.
OPENING = 5
_ADDRESS = regex(r"https?://\S{1,2000}")


def is_no_use(document: Document, part: Section, least: int) -> bool:
    """Return whether a section headed as one on use tells nobody how to use the software."""
    doubts = (_only_sets_up(document, part, least), _tells_only_setup(document, part, least), _is_step(document, part))
    return any(doubts)


def is_on_makers_tools(document: Document) -> bool:
    """Return whether a page says how documentation is written, or how an editor serves the code."""
    heading = next((section.folded for section in document.headed), "")
    if wording("writing_documentation").search(heading):
        return _paragraphs_on(document, wording("documentation_maker")) > 0
    called = fold(apart(document.file.path.rpartition(".")[0]))
    if not any(wording("code_editor").search(each) for each in (called, heading)):
        return False
    return _paragraphs_on(document, wording("work_in_editor")) >= LEAST_WORK


def _paragraphs_on(document: Document, what: Phrases) -> int:
    return sum(bool(what.search(each.folded)) for section in document.sections for each in section.paragraphs)


def _only_sets_up(document: Document, part: Section, least: int) -> bool:
    """Whether a section on both, „Installation and usage“, has fewer than `least` words and no code on use."""
    if not named("installation", part.heading):
        return False
    words = 0
    for section in (_head(document, part), *document.below(part)):
        if section.start != part.start and _is_on_setup(section):
            continue
        if any(uses(line) for block in section.code for line in block.body):
            return False
        told = (each for each in read(section, "usage").own if not wording("setup_step").search(each.folded))
        words += sum(each.words for each in told)
    return words < least


def _tells_only_setup(document: Document, part: Section, least: int) -> bool:
    """Whether „How to use“ says nothing but how to set the software up and start it, in several paragraphs."""
    whole = document.with_parts(part)
    if any(uses(line) for block in whole.code for line in block.body):
        return False
    told = [(each, wording("setup_step").search(each.folded) is not None) for each in read(whole, "usage").own]
    steps = sum(is_step for _, is_step in told)
    return steps >= LEAST_STEPS and sum(each.words for each, is_step in told if not is_step) < least


def _is_on_setup(section: Section) -> bool:
    about_it = any(named(name, section.heading) for name in ("installation", "prerequisites", "configuration"))
    return about_it and not named("usage", section.heading)


def uses(line: str) -> bool:
    """Return whether a line of code does something with the software, and does not get, start or arrange it."""
    return not _ASIDE.match(line) and wording("installing_command").match(fold(line)) is None


def is_on_test_runs(document: Document, part: Section) -> bool:
    """Return whether a section on troubles is on those of running the tests: by a heading, or in all that it says."""
    if any(named("tests", heading) for heading in (part.heading, *(each.heading for each in above(document, part)))):
        return True
    inside = [_head(document, part), *(section for section in document.below(part) if section.start > part.start)]
    told = [section for section in inside if section.words]
    return bool(told) and all(
        any(wording("test_run").search(each.folded) for each in section.paragraphs) for section in told
    )


def shows_code(part: Section) -> bool:
    """Return whether a section holds code or commands; an address alone in a block is none."""
    lines = (line.strip() for block in part.code for line in block.body)
    return any(line and not _ADDRESS.fullmatch(line) for line in lines)


def is_for_several(document: Document) -> bool:
    """Return whether a document is the guide of users and others, such as „User and Programmer Guide“."""
    return document.title is not None and wording("shared_guide").search(document.title.folded) is not None


def _head(document: Document, part: Section) -> Section:
    """Return the section itself, without those below it."""
    return next((section for section in document.sections if section.start == part.start), part)


def _is_step(document: Document, part: Section) -> bool:
    """Return whether a section below one on installation is called after what starts the software: „Using Docker“."""
    parent = next(above(document, part), None)
    if parent is None or named("usage", parent.heading):
        return False
    setup = named("installation", parent.heading) or named("development", parent.heading)
    left = " ".join(concept("usage").headings.sub(" ", fold(part.heading)).split())
    return setup and wording("started_with").fullmatch(left) is not None


def is_copied_guide(document: Document) -> bool:
    """Return whether a text with the words of a template says where the newest version of it is found."""
    paragraphs = (each for section in document.sections[:OPENING] for each in section.paragraphs[:OPENING])
    elsewhere = any(wording("newest_version_elsewhere").search(each.folded) for each in paragraphs)
    return elsewhere and bool(read_all(document).leftovers)
