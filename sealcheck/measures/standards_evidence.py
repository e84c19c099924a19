# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Standards that publiccode.yml and the sections on standards name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.interface.claimed_standards import is_put_off
from sealcheck.artifacts.interface.known_standards import is_front_page, is_standard_link, names_only_body
from sealcheck.artifacts.interface.listed_standards import listed_standards
from sealcheck.artifacts.interface.passing_standards import passing_standards
from sealcheck.artifacts.interface.standard_items import wished_lines
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.frozen import frozen
from sealcheck.measures.doubt import Doubt
from sealcheck.model import Evidence, found, near_miss, say
from sealcheck.prose.concepts import sections
from sealcheck.prose.document import Document
from sealcheck.prose.section import Section
from sealcheck.publiccode.lists import lists


@frozen
class Linked:
    """Standards by address, near misses, and whether these are links of which nobody knows whose they are."""

    named: dict[str, Evidence]
    nearly: tuple[Evidence, ...] = ()
    unknown: bool = False


def in_guides(documents: Documents, known: Mapping[str, Evidence]) -> Linked:
    """Return the standards that are `known` and those that sections, lists and tables of the guides name besides."""
    named = dict(known)
    nearly: list[Evidence] = []
    unknown = False
    for document in documents.guides:
        for section in sections(document, "standards"):
            linked = _in_section(documents, document, section)
            named = {**linked.named, **named}
            nearly += linked.nearly
            unknown = unknown or linked.unknown
        for each in listed_standards(documents, document):
            text = say(f"reuse.{each.key}", name=each.name)
            named.setdefault(each.target, found(text, document.file, each.line))
    return Linked(named, tuple(nearly), unknown)


def _in_section(documents: Documents, document: Document, section: Section) -> Linked:
    """Return what a section on standards links to; nothing at all where they are put off to later."""
    if is_put_off(section):
        return Linked({})
    wished = wished_lines(section)
    links = [link for link in section.links if link.line not in wished]
    targets = [(target, link) for link in links if (target := documents.outside(document, link))]
    if not targets:
        text = say("reuse.near_no_links", heading=section.heading)
        return Linked({}, (near_miss(text, document.file, section.start),))
    named, unknown, fronts = {}, [], []
    for target, link in targets:
        name = link.text or target
        if is_standard_link(link, target):
            named[target] = found(say("reuse.standard_linked", name=name), document.file, link.line)
        elif names_only_body(link, target):
            fronts.append(near_miss(say("reuse.near_front_page", name=name), document.file, link.line))
        else:
            unknown.append(near_miss(say("reuse.near_unknown_publisher", name=name), document.file, link.line))
    return Linked(named, (*unknown, *fronts), bool(unknown))


def in_passing(documents: Documents, readme: Readme) -> Iterator[Doubt]:
    """Yield the doubt that a text names a standard with a link, and not what the software does with it."""
    each = {document.file.path: document for document in (*readme.all, *documents.guides)}.values()
    shown = [
        near_miss(say("reuse.near_in_passing", name=link.text), document.file, link.line)
        for document in each
        for link in passing_standards(documents, document)
    ]
    yield say("reuse.standards_in_passing"), shown[:6]


def supported(publiccode: PublicCode) -> Iterator[tuple[str, Evidence]]:
    """Yield the standards that publiccode.yml supports, by their address."""
    for index, item in enumerate(publiccode.get("supports") if isinstance(publiccode.get("supports"), list) else ()):
        given = str(item.get("id") or "") if isinstance(item, dict) else ""
        target = lists().aliases.get(given[6:], "") if given.startswith("alias:") else given
        if ":" in target and not is_front_page(target):
            line = publiccode.line("supports", index)
            yield target, found(say("reuse.standard_supported", name=given, target=target), publiccode.file, line)
