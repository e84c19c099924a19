# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Instructions to install and start: commands, steps or prose, in the README or in a document it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from sealcheck.artifacts.document.added_package import added_package
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.installation_steps import Prose, instructions, opened_in_tools, typed, unnamed_command
from sealcheck.artifacts.document.paths import is_how_to
from sealcheck.artifacts.document.readme import Readme, led_to
from sealcheck.artifacts.document.spoken import introduces, is_entry
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import about, named, placed, sections, terms, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Section
from sealcheck.prose.substance import Finding, Grade, best, denied
from sealcheck.prose.templates import is_untouched, leftover_finding, read, read_all, untouched

_FILE = regex(r"(?<!`)`([\w./ -]{1,200}\.([a-z]{2,10}))`(?!`)", re.I)
#: Sections of one document and links of one section that are followed.
MOST = 40
#: Words of a section that say something of their own beside the text of a template.
FEWEST_OWN = 4
#: The same where the heading may be the template's.
BELOW_TEMPLATE_HEADING = 10
#: Guides on these show commands that are for something else than to run the software.
_ON_ELSE = ("contributing", "tests", "changelog", "makers", "licence", "roadmap")
#: Commands that get and start the software, of which a guide for contributors shows as many where it says how.
SET_UP = 2


def installation_findings(documents: Documents, readme: Readme, enough: Prose) -> Iterator[Finding]:
    """Yield what README sections and documents on installation and start give, README first.

    READMEs of parts are looked at when those give nothing.
    """
    own = list(_own(documents, readme, enough))
    yield from own
    if best(own) is not Grade.SUBSTANTIVE:
        yield from _parts(documents, readme, enough)


def _own(documents: Documents, readme: Readme, enough: Prose) -> Iterator[Finding]:
    for document in readme.all:
        reading = read_all(document)
        untouched = leftover_finding(document, reading) if is_untouched(reading) else None
        found = (untouched or _section(documents, document, each, enough) for each in _on_installation(document))
        given = [each for each in found if each]
        yield from given
        if untouched:
            yield from _beside(documents, document, enough)
        if not untouched and best(given) is not Grade.SUBSTANTIVE:
            yield from unnamed_command(document)
            yield from added_package(document, documents.name)
            yield from opened_in_tools(document)
        if not untouched:
            yield from _delegated(documents, document, enough)
    known = {document.file.path for document in readme.all}
    title = readme.main.title.heading if readme.main and readme.main.title else ""
    for document in documents.guides:
        if document.file.path not in known and not placed(document, "makers"):
            yield from _guide(document, enough)
            if not any(about(document, name) for name in _ON_ELSE):
                entry = is_entry(document) or introduces(document)
                yield from added_package(document, documents.name, title, entry=entry)
                yield from _told_elsewhere(document)


def _on_installation(document: Document) -> list[Section]:
    """The sections on installation, and those behind one of them that are called steps and no more."""
    found = sections(document, "installation")[:MOST]
    behind = {(section.level, section.end + 1) for section in found}
    more = (each for each in document.headed if wording("steps_heading").fullmatch(each.folded))
    return [*found, *(document.with_parts(each) for each in more if (each.level, each.start) in behind)]


def _beside(documents: Documents, document: Document, enough: Prose) -> Iterator[Finding]:
    """What sections of the project's own beside the text of a template tell: a rudiment, however good they are."""
    left = {leftover.line.line for leftover in read_all(document).leftovers}
    on_installation = {section.start for section in sections(document, "installation")[:MOST]}
    for section in document.sections[:MOST]:
        reading = read(section, "installation")
        fewest = BELOW_TEMPLATE_HEADING if section.start in left else FEWEST_OWN
        if reading.leftovers or not section.level or reading.words < fewest:
            continue
        alone = Document(document.file, (section,))
        told = next(unnamed_command(alone), None)
        if told or section.start in on_installation:
            text = say("documentation.beside_template", heading=section.heading)
            if found := told or _section(documents, document, section, enough):
                yield replace(found, grade=Grade.STUB, text=text)


def _guide(document: Document, enough: Prose) -> Iterator[Finding]:
    whole = _is_on_installation(document)
    if whole and untouched(document):
        yield leftover_finding(document, read_all(document))
        return
    told = introduces(document) or is_how_to(document.file.path)
    parts = [document.whole] if whole else sections(document, "installation")
    if not whole and not told:
        parts = [part for part in parts if about(document, "contributing") and _sets_up(part)]
    for part in parts:
        if placed(document, "architecture") and not typed(part):
            continue  # a view of how it runs lists what happens, not what to do
        found = instructions(document, part, enough)
        if found and whole and about(document, "development"):
            found = next(unnamed_command(document), None)  # a text for developers may be on anything
        if found:
            yield found
        elif whole and (denials := read(part, "installation").denials):
            yield denied(document.file, denials[0])
        elif whole:
            yield _without_steps(document, part)


def _told_elsewhere(document: Document) -> Iterator[Finding]:
    """Yield a rudiment where a guide on something else shows commands that get or start the software.

    So are those of `docs/backend.md`, below headings of its own.
    """
    setting_up = () if untouched(document) else tuple(each for each in document.sections if _sets_up(each))
    for found in unnamed_command(Document(document.file, setting_up)) if setting_up else ():
        text = say("documentation.told_elsewhere", heading=setting_up[0].heading or document.file.name)
        yield replace(found, grade=Grade.STUB, text=text)


def _sets_up(section: Section) -> bool:
    """Whether commands get the software to run there; those of git alone only prepare a contribution."""
    typed = {fold(line) for block in section.code for line in block.body}
    pattern = wording("installing_command")
    return sum(bool(pattern.match(line)) and not line.startswith("git ") for line in typed) >= SET_UP


def _is_on_installation(document: Document) -> bool:
    """Whether the whole document is on installation: by its name, its title, or the folder it lies in."""
    folder = fold(document.file.folder.rpartition("/")[2])
    return about(document, "installation") or wording("installation_heading").fullmatch(folder) is not None


def _parts(documents: Documents, readme: Readme, enough: Prose) -> Iterator[Finding]:
    """The READMEs of parts; they count in full where there is no other README, or where it leads to them."""
    own = {document.file.path for document in readme.all}
    led = led_to(documents, readme)
    for document in documents.parts:
        if document.file.path in own or untouched(document):
            continue
        given = (instructions(document, part, enough) for part in sections(document, "installation"))
        found = next((each for each in given if each), None) or next(unnamed_command(document), None)
        if found and readme.main and document.file.path not in led:
            text = say("documentation.part_readme", folder=document.file.folder)
            yield replace(found, grade=Grade.STUB, text=text)
        elif found:
            yield found


def _section(documents: Documents, document: Document, section: Section, enough: Prose) -> Finding | None:
    """What a section on installation gives; None where its heading may be on the making of it, and so are the words."""
    found = instructions(document, section, enough) or _linked(documents, document, section, enough)
    if found:
        return found
    outside = [address for link in section.links if (address := documents.outside(document, link))]
    if outside:
        text = say("grades.points_outside", address=outside[0])
        return Finding(Grade.STUB, text, document.file, section.start, section.heading)
    reading = read(section, "installation")
    if is_untouched(reading):
        return leftover_finding(document, reading)
    if reading.denials:
        return denied(document.file, reading.denials[0])
    making = named("development", section.heading) and not wording("installation_heading").search(section.folded)
    if making and section.words and terms("installation_terms", section.paragraphs) < enough.terms:
        return None
    return _without_steps(document, section)


def _without_steps(document: Document, section: Section) -> Finding:
    """What a section on installation says instead: nothing, or words."""
    heading = section.heading or document.file.name
    text = say("documentation.no_steps", heading=heading, words=section.words)
    if section.words == 0 and section.heading and not section.code:
        text = say("grades.empty_section", heading=section.heading)
    return Finding(Grade.STUB, text, document.file, section.start, section.heading)


def _linked(documents: Documents, document: Document, section: Section, enough: Prose) -> Finding | None:
    """The instructions in a document of the repository that the section links, or names in code marks."""
    targets = [documents.follow(document, link) for link in section.links[:MOST]]
    for target in (*targets, *_named_in_code(documents, document, section)):
        if target and target is not document:
            found = instructions(target, target.whole, enough)
            if found:
                return found
    return None


def _delegated(documents: Documents, document: Document, enough: Prose) -> Iterator[Finding]:
    """Links anywhere in the README whose words speak of installation, such as „see the installation guide“."""
    for section in document.sections[: MOST * MOST]:
        for link in [link for link in section.links if _speaks_of_installation(link.text)][:MOST]:
            target = documents.follow(document, link)
            found = instructions(target, target.whole, enough) if target and target is not document else None
            if found:
                yield found
            elif address := documents.outside(document, link):
                text = say("grades.points_outside", address=address)
                yield Finding(Grade.STUB, text, document.file, link.line, link.text)


def _speaks_of_installation(text: str) -> bool:
    return wording("installation_link").search(fold(text)) is not None


def _named_in_code(documents: Documents, document: Document, section: Section) -> Iterator[Document]:
    """Yield the other documents of the repository that a section names in code marks: `install/INSTALL.md`."""
    named = (match for row in section.rows for match in _FILE.finditer(row.text))
    for match in islice(named, MOST):
        target = documents.lookup(document, match[1])
        if target and target is not document:
            yield target
