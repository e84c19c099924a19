# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who looks after the software and can be reached: publiccode.yml, MAINTAINERS, CODEOWNERS, packages, README."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.spoken import is_entry
from sealcheck.artifacts.people.code_owners import integration_owners, maintainers_listed, raw_lines, teams_alone
from sealcheck.artifacts.people.labelled_people import labelled_people
from sealcheck.artifacts.people.named_people import (
    Person,
    contact_people,
    is_nobody,
    listed_people,
    listed_teams,
    people_turned_to,
    person_at,
)
from sealcheck.artifacts.people.package_maintainers import Named
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.engine import artifact
from sealcheck.model import Evidence, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.addresses import emails
from sealcheck.prose.concepts import file_named, mentions, named, sections, wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import LEFT_OUT
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Paragraph
from sealcheck.prose.substance import once
from sealcheck.prose.templates import has_blank, read

_HEADINGS = ("maintainers", "contact")
_AUTHORS = regex(r"^\W{0,20}(?:authors?|contributors|maintainers?|developers?)\b\W", re.I)
_BY_AUTHORS = regex(r"\W{0,9}(?:authors?|autor(?:en|innen)?)\b", re.I)
#: A sentence ends before a capital; „Werk Inc. (https://…)“ goes on.
_SENTENCE = regex(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")
_LIST = regex(r"[^\W\d_]{2,}")
_AUTHOR_FILES = ("AUTHORS", "AUTHORS.md", "AUTHORS.rst", "AUTHORS.txt", "CONTRIBUTORS.md")
_PACKAGES = ("package.json", "pyproject.toml", "composer.json", "setup.py", "pom.xml", *_AUTHOR_FILES)


@artifact
def responsible_people(
    documents: Documents,
    readme: Readme,
    publiccode: PublicCode,
    maintainers_in_metadata: tuple[Named, ...],
    as_of: date,
) -> tuple[Person, ...]:
    """Everyone named with an address, each once, by the first place that names them.

    Contractors whose contract had ended before `as_of` are responsible no more.
    """
    people: dict[str, Person] = {}
    packages = [person_at(each.address, each.file, each.line, each.excerpt) for each in maintainers_in_metadata]
    for person in (*_publiccode(publiccode, as_of), *_files(documents), *_readme(documents, readme), *packages):
        if not is_nobody(person):
            people.setdefault(person.address.lower(), person)
    return tuple(people.values())


def ended_contracts(publiccode: PublicCode, as_of: date) -> list[Evidence]:
    """Return the contractors of publiccode.yml whose contract had ended before `as_of`."""
    entries = publiccode.get("maintenance", "contractors")
    paths = [
        ("maintenance", "contractors", index) for index, _ in enumerate(entries if isinstance(entries, list) else ())
    ]
    return [
        near_miss(say("community.contract_ended", until=publiccode.text(*path, "until")[:10]), publiccode.file,
                  publiccode.line(*path), excerpt=publiccode.text(*path, "name"))
        for path in paths
        if publiccode.file and _ended(publiccode, path, as_of)
    ]  # fmt: skip


def _ended(publiccode: PublicCode, path: tuple[str | int, ...], as_of: date) -> bool:
    try:
        return date.fromisoformat(publiccode.text(*path, "until")[:10]) < as_of
    except ValueError:
        return False


def _publiccode(publiccode: PublicCode, as_of: date) -> Iterator[Person]:
    for kind, ways in (("contacts", ("email", "phone")), ("contractors", ("email", "website"))):
        entries = publiccode.get("maintenance", kind)
        for index, _ in enumerate(entries if isinstance(entries, list) else ()):
            path = ("maintenance", kind, index)
            name = publiccode.text(*path, "name")
            reached = next((text for way in ways if (text := publiccode.text(*path, way))), "")
            if kind == "contractors" and _ended(publiccode, path, as_of):
                continue
            if has_blank(f"{name} {reached}"):
                continue
            if name and reached and publiccode.file and (emails(reached) or "@" not in reached):
                yield person_at(reached, publiccode.file, publiccode.line(*path), name)


def _files(documents: Documents) -> Iterator[Person]:
    for document in documents.each(documents.called("maintainers")):
        yield from maintainers_listed(document)
    yield from integration_owners(documents)
    authors = [file for path in _AUTHOR_FILES if (file := documents.tree.at(path))]
    for document in documents.each(authors):
        for section in document.sections:
            if named("maintainers", section.heading) and not _BY_AUTHORS.match(section.heading):
                yield from listed_people(document, document.with_parts(section))
        yield from _said(documents, document)


def nobody(documents: Documents, readme: Readme) -> list[Evidence]:
    """Return the lines of files and sections on maintainers and contact which say that nobody is responsible."""
    files = [file for file in documents.called("maintainers") if file.name.upper() != "CODEOWNERS"]
    places = [(each, each.whole) for each in documents.each(files)]
    places += [(each, part) for each in readme.all for name in _HEADINGS for part in sections(each, name)]
    lines = [(each.file, line) for each, section in places for line in read(section, "maintainers").denials]
    return once([near_miss(say("community.nobody_said"), file, line.line, excerpt=line.text) for file, line in lines])


def _readme(documents: Documents, readme: Readme) -> Iterator[Person]:
    """Sections on maintainers, and those on contact with an e-mail address or a telephone number.

    Looked at are READMEs, and the entry pages of the documentation and those called „About“; in contribution guides
    only who maintains the project.
    """
    read = {document.file.path for document in readme.all}
    others = [each for each in documents.guides if each.file.path not in read]
    entries = [each for each in others if is_entry(each) or file_named("purpose", each.file.path)]
    for document in (*readme.all, *entries):
        for section in sections(document, "maintainers"):
            yield from listed_people(document, section)
        for section in sections(document, "contact"):
            yield from contact_people(document, section)
        yield from _said(documents, document)
        yield from labelled_people(document)
        for section in document.sections:
            yield from people_turned_to(document, section)
    for document in documents.each(documents.called("contributing")):
        for section in sections(document, "maintainers"):
            yield from listed_people(document, section)


def _said(documents: Documents, document: Document) -> Iterator[Person]:
    """Sentences that say who looks after the software, with a link to them or an address."""
    for section in document.sections:
        for paragraph, match in mentions("maintained_by", read(section, "maintainers").own):
            if wording("no_longer").search(paragraph.folded):  # what others look after now
                continue
            if _by_a_program(paragraph, match):
                continue
            line = paragraph.at(match.start())
            said = _sentence(paragraph)
            behind = paragraph.folded[match.start() :]
            linked = [each for each in line.links if (each.text or LEFT_OUT) in said and fold(each.text) in behind]
            outside = [address for link in linked if (address := documents.outside(document, link))]
            for address in [*emails(line.text), *outside][:1]:
                yield person_at(address, document.file, line.line, line.text)


def _by_a_program(paragraph: Paragraph, match: re.Match[str]) -> bool:
    """Whether it is said behind the words, or within them („wird von einem Bot gepflegt“), that a program does it."""
    program = wording("by_a_program")
    return bool(program.match(paragraph.folded[match.end() :].lstrip()) or program.search(match.group()))


def _sentence(paragraph: Paragraph) -> str:
    """The sentence that says who looks after something: links in another one lead to something else."""
    told = (each for each in _SENTENCE.split(paragraph.text) if wording("maintained_by").search(fold(each)))
    return next(told, paragraph.text)


def unreachable(readme: Readme) -> list[Evidence]:
    """Return the sentences of READMEs that say who looks after the software; asked for where none gives an address."""
    lines = [
        (document.file, paragraph.at(match.start()))
        for document in readme.all
        for section in document.sections
        for paragraph, match in mentions("maintained_by", read(section, "maintainers").own)
        if not _by_a_program(paragraph, match)
    ]
    return once([near_miss(say("community.unreachable"), file, line.line, excerpt=line.text) for file, line in lines])


def authors_only(documents: Documents, readme: Readme) -> list[Evidence]:
    """Return the places that name authors or those who began the work, who need not look after it today."""
    files = [file for path in _PACKAGES if (file := documents.tree.at(path))]
    lines = [(each.file, line, text) for each in documents.each(files) for line, text in _names_authors(each)]
    parts = [(each.file, part) for each in readme.all for part in sections(each, "maintainers")]
    named_so = [(file, line) for file, part in parts for line in part.lines]
    lines += [(file, line.line, line.text) for file, line in named_so if wording("past_role").search(fold(line.text))]
    return [near_miss(say("community.authors_only"), file, line, excerpt=text) for file, line, text in lines[:3]]


def _names_authors(document: Document) -> list[tuple[int, str]]:
    """The first line that names authors: every text in a file of them, a key in the metadata of a package."""
    key = _LIST if document.file.name.startswith(("AUTHORS", "CONTRIBUTORS")) else _AUTHORS
    return [(line, text.strip()) for line, text in raw_lines(document) if key.search(text)][:1]


def owners_out_of_reach(documents: Documents, readme: Readme) -> tuple[list[Evidence], bool]:
    """Return where nobody is named who can be reached, and whether that is a team of a forge in any of these places.

    Otherwise it is an unchanged example of owners.
    """
    empty = [each for each in documents.each(documents.called("maintainers")) if not list(maintainers_listed(each))]
    in_files = [(each.file, teams_alone(each)) for each in empty]
    told = [team for each in readme.all for part in sections(each, "maintainers") for team in listed_teams(each, part)]
    shown = [teams or [near_miss(say("community.owners_template"), file)] for file, teams in in_files]
    return [*chain(*shown), *told], bool(told) or any(teams for _, teams in in_files)
