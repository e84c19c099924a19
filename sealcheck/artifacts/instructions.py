# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Instructions to install and start: commands, steps or prose, in the README or in a document it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sealcheck.artifacts.documents import Documents
from sealcheck.artifacts.guidance import is_how_to
from sealcheck.artifacts.purpose import leftover_finding
from sealcheck.artifacts.readme import Readme
from sealcheck.artifacts.spoken import introduces
from sealcheck.frozen import frozen
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.blocks import shows_only
from sealcheck.prose.concepts import about, named, placed, sections, terms, wording
from sealcheck.prose.document import Document, Paragraph, Section
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade, best, denied
from sealcheck.prose.templates import is_untouched, read, read_all

#: Sections of one document and links of one section that are followed.
MOST = 40
_CODE = regex(r"`{1,2}([^`]{2,300})`")
#: Commands that get and start the software, of which a guide for contributors shows as many where it says how.
SET_UP = 2
#: A line that installs and starts nothing: a promise, a printed word, a look around.
_IDLE = regex(
    r"\s{0,80}(?:[$>] )?"
    r"(?:(?:#|//|rem\b)\s{0,5}(?:todo|tbd|fixme|coming soon|folgt)\b|(?:echo|cd|ls|dir|pwd|clear)(?:\s|$)|$)",
    re.I,
)
#: Findings of something to type.
_TYPED = ("code_block", "command")
_PROMPT = regex(r"\s{0,12}[$>] ?[a-z./]")
#: The name of a file or of something else, such as `gradle.properties` or `npm-run-script`, which nobody types.
_NAME = regex(r"\w{1,60}(?:[.-]\w{1,60}){1,9}")


@frozen
class Prose:
    """How many words make instructions without commands and steps, and how many different words on installing."""

    words: int
    terms: int


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
        named = sections(document, "installation")[:MOST]
        given = [untouched or _section(documents, document, section, enough) for section in named]
        yield from given
        if not untouched and best(given) is not Grade.SUBSTANTIVE:
            yield from _unnamed(document)
        if not untouched:
            yield from _delegated(documents, document, enough)
    known = {document.file.path for document in readme.all}
    for document in documents.guides:
        if document.file.path not in known and not placed(document, "makers"):
            yield from _guide(document, enough)


def _guide(document: Document, enough: Prose) -> Iterator[Finding]:
    whole = _is_on_installation(document)
    told = introduces(document) or is_how_to(document)
    parts = [document.whole] if whole else sections(document, "installation")
    if not whole and not told:
        parts = [part for part in parts if about(document, "contributing") and _sets_up(part)]
    for part in parts:
        found = instructions(document, part, enough)
        if found and placed(document, "architecture") and not found.text.key.endswith(_TYPED):
            continue  # a view of how it runs lists what happens, not what to do
        if found and whole and about(document, "development"):
            found = next(_unnamed(document), None)  # a text for developers may be on anything
        if found:
            yield found
        elif whole and (denials := read(part, "installation").denials):
            yield denied(document.file, denials[0])
        elif whole:
            text = say("documentation.no_steps", heading=part.heading or document.file.name, words=part.words)
            yield Finding(Grade.STUB, text, document.file, part.start, part.heading)


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
    links = [(each, link) for each in readme.all if documents.parts for part in each.sections for link in part.links]
    led = {target.file.path for each, link in links if (target := documents.follow(each, link))}
    for document in documents.parts:
        if document.file.path in own or is_untouched(read_all(document)):
            continue
        given = (instructions(document, part, enough) for part in sections(document, "installation"))
        found = next((each for each in given if each), None) or next(_unnamed(document), None)
        if found and readme.main and document.file.path not in led:
            text = say("documentation.part_readme", folder=document.file.folder)
            yield replace(found, grade=Grade.STUB, text=text)
        elif found:
            yield found


def _section(documents: Documents, document: Document, section: Section, enough: Prose) -> Finding:
    found = instructions(document, section, enough) or _linked(documents, document, section, enough)
    if found:
        return found
    outside = [address for link in section.links if (address := documents.outside(document, link))]
    if outside:
        text = say("grades.points_outside", address=outside[0])
        return Finding(Grade.STUB, text, document.file, section.start, section.heading)
    lost = [(link, target) for link in section.links if (target := documents.missing(document, link))]
    if lost:
        text = say("documentation.broken_link", target=lost[0][1])
        return Finding(Grade.STUB, text, document.file, lost[0][0].line, lost[0][0].text or lost[0][1])
    reading = read(section, "installation")
    if is_untouched(reading):
        return leftover_finding(document, reading)
    if reading.denials:
        return denied(document.file, reading.denials[0])
    if section.words == 0:
        text = say("grades.empty_section", heading=section.heading)
    else:
        text = say("documentation.no_steps", heading=section.heading, words=section.words)
    return Finding(Grade.STUB, text, document.file, section.start, section.heading)


def instructions(document: Document, section: Section, enough: Prose) -> Finding | None:
    """Return the finding for a section with commands, steps or enough prose of its own; None when it has none."""
    for block in section.code:
        first = next((n for n, line in enumerate(block.body) if line.strip()), None)
        if shows_only(block) or all(_IDLE.match(line) for line in block.body):
            continue
        if first is not None:
            line, shown = block.line + 1 + first, block.body[first].strip()
            return _found(document, "documentation.code_block", line, section.heading, shown)
    command = _command(section)
    if command:
        return _found(document, "documentation.command", command[0], section.heading, command[1])
    own = read(section, "installation")
    steps = [paragraph for paragraph in own.own if _is_step(document, paragraph)]
    listed = len(steps) >= 3 and wording("installation_heading").search(section.folded)
    if listed or (section.numbered >= 2 and len(steps) >= 2):
        return _found(document, "documentation.steps", steps[0].start, section.heading, steps[0].text, len(steps))
    told = [paragraph for paragraph in own.own if not _is_entry(document, paragraph)]
    words = min(own.words, sum(paragraph.words for paragraph in told))
    if words >= enough.words and terms("installation_terms", told) >= enough.terms:
        return _found(document, "documentation.prose", told[0].start, section.heading, told[0].text, words)
    return None


def _is_step(document: Document, paragraph: Paragraph) -> bool:
    """Whether it is an item of a list that says something itself."""
    return paragraph.lines[0].item and bool(paragraph.words) and not _is_entry(document, paragraph)


def _is_entry(document: Document, paragraph: Paragraph) -> bool:
    """Whether it is an entry of a table of contents: an item that begins with a link inside the repository."""
    first = paragraph.lines[0]
    inside = [link for line in paragraph.lines for link in line.links if "://" not in document.target(link)]
    return first.item and bool(inside) and first.text.startswith(tuple(link.text or "…" for link in inside))


def _found(document: Document, key: str, line: int, heading: str, excerpt: str, count: int | None = None) -> Finding:
    text = say(key, heading=heading) if count is None else say(key, heading=heading, count=count)
    return Finding(Grade.SUBSTANTIVE, text, document.file, line, excerpt)


def _command(section: Section) -> tuple[int, str] | None:
    pattern = wording("command")
    for row in section.rows:
        for code in _codes(row.text):
            if pattern.match(fold(code)):
                return row.line, code
        if _PROMPT.match(row.text) and pattern.match(fold(row.text)):
            return row.line, row.text
    return None


def _unnamed(document: Document) -> Iterator[Finding]:
    """A command that installs or starts something, below a heading of another name."""
    pattern = wording("installing_command")
    for section in document.sections:
        if any(named(name, section.heading) for name in ("tests", "contributing", "changelog")):
            continue
        typed = [(block.line + 1 + n, line) for block in section.code for n, line in enumerate(block.body)]
        inline = [(row.line, code) for row in section.rows for code in _codes(row.text)]
        for line, command in (*typed, *inline):
            if pattern.match(fold(command)):
                yield _found(document, "documentation.command", line, section.heading or document.file.name, command)
                return


def _linked(documents: Documents, document: Document, section: Section, enough: Prose) -> Finding | None:
    """The instructions in a document of the repository that the section links."""
    for link in section.links[:MOST]:
        target = documents.follow(document, link)
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


def _codes(text: str) -> Iterator[str]:
    """Yield what stands in a line as code and may be typed."""
    yield from (code for code in _CODE.findall(text) if not _NAME.fullmatch(code.strip()))
