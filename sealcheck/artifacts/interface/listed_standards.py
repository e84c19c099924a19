# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Standards in documentation that has no section called so: what a page says is supported, lists, name spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.overview import introducing_sections
from sealcheck.artifacts.interface.claimed_standards import is_put_off, sentence_around, speaks_against
from sealcheck.artifacts.interface.known_standards import is_published, is_standard_name
from sealcheck.artifacts.interface.standard_items import wished_lines, without_wishes
from sealcheck.pattern import regex
from sealcheck.prose.addresses import parts_of
from sealcheck.prose.concepts import is_readme_name
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Inline
from sealcheck.prose.rows import RowKind
from sealcheck.prose.section import Section

#: Standards that a list must link to, so that it is one of standards.
LEAST = 3
MOST_LINES = 2000
#: What software does with a standard; that something uses one is said of examples and of the documentation, too.
_DOES = regex(
    r"\b(?:implement\w{0,10}|conform\w{0,6}|complian(?:t|ce)|compl(?:y|ies)|supports?|supporting|supported|exposes?"
    r"|in ?line with|in accordance with"
    r"|harvest(?:s|ed|ing)?|exports?|publish(?:es|ed)|validates?|validated|speaks?|unterstuetz\w{1,4}|implementier\w{1,3}"
    r"|umgesetzt|konform\w{0,2}|bietet|exportiert|spricht|prend en charge|respecte|ondersteun\w{1,3}|voldoet aan)\b"
)
#: Headings of what is only worth reading, or is asked of people who write code and texts.
_ASIDE = regex(
    r"\b(?:further reading|read(?:ing)? more|see also|learn\w{0,4}|resources?|tutorials?|bibliograph\w{1,3}|literature?"
    r"|works cited|citations?|source list|literaturverzeichnis|quellenverzeichnis"
    r"|inspiration\w{0,2}|guidelines?|conventions?|contribut\w{1,5}|best practi[cs]es|style\w{0,6}|glossar\w{1,3}"
    r"|weiterfuehrend\w{0,2}|weitere|quellen|links|siehe auch|konventionen|richtlinien)\b|^\s?sources?\s?$"
)
#: Titles of studies: what they link to was read, or others have it.
_STUDY = regex(
    r"\b(?:market|gap|competit(?:or|ive|ion)|landscape|literature|desk|benchmark\w{0,3}) "
    r"(?:study|research|analys[ei]s|reports?|surveys?|reviews?|overview|comparison)\b"
    r"|\bstate of the art\b"
    r"|\b(?:markt|luecken|wettbewerbs|konkurrenz)(?:studie|analyse|uebersicht|recherche|erkundung)\b"
    r"|\bstand der technik\b"
)
#: Documents in the root that say how the software is built; others there are for those who work on it.
_OF_DESIGN = regex(r"(?:design|architecture|architektur|entwurf|interfaces|schnittstellen)\.\w{1,8}", re.I)
#: Folders with the documentation of software that is used.
_OTHERS = regex(r"(?:^|[/_-])(?:third|3rd)[-_ ]?part(?:y|ies)|(?:^|/)(?:vendor|libraries|dependencies)(?:/|$)", re.I)
_NAME_SPACES = regex(
    r"\b(?:(?:controlled |used )?vocabular(?:y|ies)|name ?spaces?|prefix(?:es)?|vokabulare?|namensraeume|praefixe)\b"
)
#: Headings of what the software reads, writes or speaks.
_FORMATS = regex(
    r"^(?!.{0,60}\b(?:commit|date|log|datum)\w{0,2}\b)(?:.{1,60} )?(?:\w{0,20}format(?:s|e|en|er)?|protocols?"
    r"|\w{0,20}protokolle?|formatos?(?: de \w{1,20})?|formats? de \w{1,20})\s?$"
)
_ADDRESS = regex(r"https?://[^\s|<>()\[\]`\"']{4,300}")
#: Name spaces that any document in RDF has, whatever it is about.
_EVERYWHERE = regex(r"/(?:22-rdf-syntax-ns|rdf-schema|xmlschema|owl)(?:[#/]|$)", re.I)
_ITEM = regex(r"\s{0,12}(?:[-*+•|]|\d{1,2}[.)])\s?|.{0,200}?\|")


class Listed(NamedTuple):
    """A standard that a document names: its address, what is shown, the line and the last part of a text key."""

    target: str
    name: str
    line: int
    key: str


def listed_standards(documents: Documents, document: Document) -> Iterator[Listed]:
    """Yield what a document in a folder of documentation, or a README, names of standards with their addresses."""
    if not is_on_software(document):
        return
    readme, aside = is_readme_name(document.file.name), is_aside(document.title)
    if (document.file.folder or not readme) and not aside:
        yield from _claimed(documents, document)
    put_off = {each.start for one in document.sections if is_put_off(one) for each in (one, *document.below(one))}
    for section in document.sections:
        if section.start in put_off:
            continue
        if _NAME_SPACES.search(section.folded):
            yield from _enough(_name_spaces(section))
        elif aside:
            continue
        elif _FORMATS.search(section.folded):
            yield from _enough(_of_formats(documents, document, section))
        elif not is_aside(section):
            rows = {row.line for row in section.rows if row.kind is RowKind.PROSE and _ITEM.match(row.text)}
            items = [line for line in section.lines if line.item or line.line in rows]
            yield from _enough(_linked(documents, document, section, items))


def is_on_software(document: Document) -> bool:
    """Whether a document is a README, lies in a folder, or says how the software is built; not that of others."""
    named = is_readme_name(document.file.name) or _OF_DESIGN.fullmatch(document.file.name) is not None
    return (bool(document.file.folder) or named) and not _OTHERS.search(document.file.folder)


def is_aside(section: Section | None) -> bool:
    """Whether a heading announces what is only worth reading, was studied, or is asked of people."""
    return section is not None and (_ASIDE.search(section.folded) or _STUDY.search(section.folded)) is not None


def standard_key(target: str) -> str:
    """Return what makes two addresses those of one standard: all before the name of a place in it."""
    return target.partition("#")[0]


def _enough(found: Iterator[Listed]) -> list[Listed]:
    """Return what makes a list of standards: several of them, of several publishers or called by their names."""
    each = list({standard_key(one.target): one for one in found}.values())
    hosts = {parts.hostname for one in each if (parts := parts_of(one.target))}
    called = sum(is_standard_name(one.name) for one in each)
    if len(each) < LEAST:
        return []
    if len(hosts) > 1 and (called or all(one.name == one.target for one in each)):
        return each
    return each if called > 1 else []


def _claimed(documents: Documents, document: Document) -> Iterator[Listed]:
    """Yield the links in sentences of the introduction that say what the software does with a standard."""
    for section in introducing_sections(document):
        for paragraph in section.paragraphs:
            for index, line in enumerate(paragraph.lines):
                for link in line.links:
                    target = "" if link.image else documents.outside(document, link)
                    if target and is_published(target) and is_standard_name(link.text):
                        sentence = sentence_around(paragraph, index)
                        if _DOES.search(without_wishes(sentence)) and not speaks_against(sentence):
                            yield Listed(target, link.text or target, link.line, "standard_told")


def _linked(documents: Documents, document: Document, section: Section, lines: Sequence[Inline]) -> Iterator[Listed]:
    """Yield the links to standards in these lines of a section, one for each."""
    wished = wished_lines(section)
    for line in lines[:MOST_LINES]:
        for link in line.links if line.line not in wished else ():
            target = "" if link.image else documents.outside(document, link)
            if target and is_published(target):
                yield Listed(standard_key(target), link.text or target, link.line, "standard_listed")
                break


def _of_formats(documents: Documents, document: Document, section: Section) -> Iterator[Listed]:
    """Yield the links to standards in a section on formats, each below a heading that is one's name called so."""
    for each in (section, *document.below(section)):
        name = each.heading if is_standard_name(each.heading) else ""
        yield from (one._replace(name=name or one.name) for one in _linked(documents, document, each, each.lines))


def _name_spaces(section: Section) -> Iterator[Listed]:
    for row in section.rows[:MOST_LINES]:
        for text in (row.text, *row.body):
            for address in _ADDRESS.findall(text):
                if is_published(address) and not _EVERYWHERE.search(address):
                    yield Listed(address, address, row.line, "standard_listed")
