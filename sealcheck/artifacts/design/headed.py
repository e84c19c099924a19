# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that are called after the architecture, by a heading or as a whole, and what of these is on something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sealcheck.artifacts.design.told import is_row, kinds_in, listed_parts, relations
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.blocks import drawing
from sealcheck.prose.concepts import about, concept, file_named, is_readme_name, named, sections, terms, wording
from sealcheck.prose.document import Document
from sealcheck.prose.outline import above
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.substance import Finding, Grade, denied
from sealcheck.prose.templates import brings, has_blank, is_untouched, leftover_finding, read, read_all, untouched

_DECISION = regex(
    r"(^|/)(adrs?|decisions|architecture[-_]decisions?|entscheidungen|architekturentscheidungen)/[^/]+$"
    r"|(^|/)adr[-_ ]?\d{1,5}(?!\d)[^/]*$",
    re.I,
)
_DECIDED = regex(r"^adr \d{1,5}\b")
#: Folders in which each text is on one change that somebody wants to make.
_PLAN = regex(r"(^|/)(plans|rfcs?|proposals?|prds?)/(?:[^/]{1,80}/){0,2}[^/]+$", re.I)

#: Sections and paragraphs at the beginning of a document, in which it says what it is on.
OPENING = 3

#: What stands below a heading of a deeper level by mistake, and says nothing on how the software is built.
_SETUP = ("installation", "prerequisites", "development", "tests", "contributing")
#: Kinds of parts, parts with their roles, and lines with names of code or links, of which so many are not mere praise.
LEAST_NAMED = 2
#: Names as only things have them: PostgreSQL, MapServer, HAProxy; and any word written like a name within a sentence.
_MIXED = regex(r"(?<![\w.-])\w{0,20}[a-z][A-Z]\w{0,30}|(?<![\w.-])[A-Z]{2,12}[a-z]\w{0,30}")
_CAPITAL = regex(r"(?<=[a-z,;)] )[A-Z]\w{1,30}")
#: Names of things that a text must have to be about these and no other ones.
LEAST_NAMES = 3


def told_under_heading(
    document: Document, min_words: int, min_terms: int, name: str, *, named_so: bool = False
) -> Iterator[Finding]:
    """What a document says; a record of a single decision or a plan of one change is no overview."""
    record, plan = _is_record(document), _is_plan(document)
    whole = record or named_so or _is_subject(document)
    headed = (part for part in sections(document, "architecture") if not _is_on_a_screen(document, part))
    parts = [document.whole] if whole else list(headed)
    if parts and untouched(document) and not any(_is_drawn_beside(document, part) for part in parts):
        yield leftover_finding(document, read_all(document))
        return
    for part in parts:
        if key := _on_less(document, part, name, record=record, plan=plan):
            text = say(f"documentation.architecture_{key}")
            yield Finding(Grade.STUB, text, document.file, part.start, part.heading, of_part=key == "part")
        else:
            yield from _said(document, part, min_words, min_terms)


def _on_less(document: Document, part: Section, name: str, *, record: bool, plan: bool) -> str:
    """Return the key of what a text is on instead of the software: a decision, a plan, a part; empty for none."""
    if record or wording("decision_heading").search(part.folded):
        return "decision"
    return "plan" if plan else "part" if _is_on_one_part(document, part, name) else ""


def _said(document: Document, part: Section, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield what a text on the architecture is worth: by its words, its drawing, what it denies."""
    reading = read(part, "architecture")
    own = _on_design(document, part, reading.own)
    words, used = sum(each.words for each in own), terms("architecture_terms", own)
    drawn = _drawing(part)
    grade, line, shown = Grade.STUB, part.start, part.heading
    if words >= min_words and used >= min_terms and (drawn or not _only_praises(part, own)):
        grade, text = Grade.SUBSTANTIVE, say("documentation.architecture_text", count=words)
    elif drawn:
        flow = wording("flow_heading").fullmatch(part.folded) and not _is_general(document)
        grade, text = Grade.STUB if flow else Grade.SUBSTANTIVE, say("documentation.architecture_diagram")
        line, shown = drawn
    elif is_untouched(reading):
        yield leftover_finding(document, reading)
        return
    elif reading.denials:
        yield denied(document.file, reading.denials[0])
        return
    elif gone := min((e for e in part.lost if not brings(e.target)), key=lambda each: each.line, default=None):
        text = say("documentation.broken_image", target=document.target(gone))
        line, shown = gone.line, gone.text or gone.target
    elif words >= min_words:
        other = say("documentation.architecture_other", count=used)
        text = other if used < min_terms else say("documentation.architecture_praise")
    else:
        text = say("grades.too_short", words=words, needed=min_words)
    yield Finding(grade, text, document.file, line, shown)


def _is_record(document: Document) -> bool:
    """Whether a document records one decision, by its folder, its name or its title."""
    title = document.title.folded if document.title else ""
    return _DECISION.search(document.file.path) is not None or _DECIDED.search(title) is not None


def _is_plan(document: Document) -> bool:
    """Whether a document is on one change that somebody wants to make, by its folder or by what it says first."""
    planned = not is_readme_name(document.file.name) and _tells_a_plan(document)
    return planned or _PLAN.search(document.file.path) is not None


def _is_general(document: Document) -> bool:
    """Whether a document is on the whole software: a README, or one on its architecture."""
    return is_readme_name(document.file.name) or file_named("architecture", document.file.path)


def _is_subject(document: Document) -> bool:
    """Whether the whole document is on the architecture, also as the entry page of a folder of that name."""
    folder, entry = document.file.folder.rpartition("/")[2], document.file.name.rpartition(".")[0].lower()
    opens = is_readme_name(document.file.name) or entry in ("index", "_index", "home")
    return about(document, "architecture") or (opens and bool(folder) and file_named("architecture", folder))


def _drawing(section: Section) -> tuple[int, str] | None:
    """The first diagram in a section: code of a drawing language, a block drawn with signs, or a picture."""
    for block in section.code:
        if drawn := drawing(block):
            return block.line, drawn
    pictures = [each for each in section.pictures if not brings(each.target)]
    return (pictures[0].line, pictures[0].text or pictures[0].target) if pictures else None


def _is_drawn_beside(document: Document, part: Section) -> bool:
    """Whether somebody drew the parts beside the text of a template; with a blank the drawing is that of an example."""
    filled = not any(has_blank(each.line.text) for each in read_all(document).leftovers)
    return filled and _drawing(part) is not None


def _is_on_a_screen(document: Document, part: Section) -> bool:
    """Return whether a „Deployment view“ is a page of the program, as one among its pictures is."""
    if not wording("view_heading").search(part.folded):
        return False
    return any(_shows_screens(section) for section in above(document, part))


def _shows_screens(section: Section) -> bool:
    texts = (section.folded, *(fold(each.text) for each in section.paragraphs[:1]))
    return any(wording("pictures_of_screens").search(text) for text in texts)


def _tells_a_plan(document: Document) -> bool:
    """Return whether a document begins by saying that it is on something that is still to be built."""
    opening = [each for section in document.sections[:OPENING] for each in section.paragraphs[:OPENING]]
    return any(wording("to_be_built").search(each.folded) for each in opening[:OPENING])


def _is_on_one_part(document: Document, part: Section, name: str) -> bool:
    """Return whether „Scraper architecture“ is that of one part, which neither the software nor the document is."""
    if is_readme_name(document.file.name) or about(document, "architecture"):
        return False
    called = concept("architecture").headings.sub(" ", part.folded).split()
    return any(wording("one_part").fullmatch(word) and word not in fold(apart(name)) for word in called)


def is_on_a_layer(document: Document, line: int | None) -> bool:
    """Return whether what begins at a line stands below „Backend architecture“, where the other layer is not told."""
    heading = next((each.folded for each in reversed(document.sections) if each.start <= (line or 0)), "")
    return len(list(wording("one_layer").finditer(heading))) == 1


def _on_design(document: Document, part: Section, own: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Return those of the paragraphs `own` that do not stand below a deeper heading on how to set the software up."""
    if part is document.whole:
        return own
    lines: set[int] = set()
    outer = 0
    for section in document.below(part):
        if not outer or section.level <= outer:
            outer = section.level if _is_on_setup(section) else 0
        lines.update(each.start for each in section.paragraphs if outer)
    return tuple(each for each in own if each.start not in lines)


def _is_on_setup(section: Section) -> bool:
    """Whether a heading is on the set-up; „development view“ and „deployment of the components“ are on the design."""
    of_design = named("architecture", section.heading) or wording("view_heading").search(section.folded)
    return not of_design and any(named(name, section.heading) for name in _SETUP)


def _only_praises(part: Section, own: tuple[Paragraph, ...]) -> bool:
    """Return whether a text mostly praises: no code, table, list of parts, relation or names, few sober sentences."""
    if part.code or any(is_row(each) for each in own) or len(listed_parts(own)) >= LEAST_NAMED:
        return False
    lines = [line for each in own for line in each.lines]
    if sum(bool(line.links) or line.text != line.prose for line in lines) >= LEAST_NAMED or next(relations(own), None):
        return False
    sober = [each for each in _sentences(own) if not wording("praise").search(fold(each))]
    on_it = [each for each in _sentences(own) if wording("architecture_terms").search(fold(each))]
    if len(set(sober).intersection(on_it)) > len(on_it) / 2:
        return False
    if len({kind for each in sober for kind in kinds_in(fold(each))}) >= LEAST_NAMED:
        return False
    patterns = (_MIXED,) if part.language == "de" else (_MIXED, _CAPITAL)  # in German all nouns are written so
    return len({match[0] for each in sober for name in patterns for match in name.finditer(each)}) < LEAST_NAMES


def _sentences(own: Iterable[Paragraph]) -> Iterable[str]:
    return (sentence for each in own for sentence in each.clauses)
