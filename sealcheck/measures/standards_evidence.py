# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Standards that publiccode.yml and the sections on standards name."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.interface.claimed_standards import is_put_off, is_standard_link
from sealcheck.artifacts.interface.wished_standards import wished_lines
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.model import Evidence, found, near_miss, say
from sealcheck.prose.document import Document, Section
from sealcheck.publiccode.lists import lists


def in_section(
    documents: Documents, document: Document, section: Section
) -> tuple[dict[str, Evidence], list[Evidence]]:
    """Return what a section on standards links to, by address, and what is no standard for all that is known."""
    if is_put_off(section):
        return {}, []
    wished = wished_lines(section)
    links = [link for link in section.links if link.line not in wished]
    targets = [(target, link) for link in links if (target := documents.outside(document, link))]
    named, nearly = {}, []
    for target, link in targets:
        if is_standard_link(link, target):
            named[target] = found(say("reuse.standard_linked", name=link.text or target), document.file, link.line)
        else:
            text = say("reuse.near_unknown_publisher", name=link.text or target)
            nearly.append(near_miss(text, document.file, link.line))
    if not targets:
        text = say("reuse.near_no_links", heading=section.heading)
        nearly.append(near_miss(text, document.file, section.start))
    return named, nearly


def supported(publiccode: PublicCode) -> Iterator[tuple[str, Evidence]]:
    """Yield the standards that publiccode.yml supports, by their address."""
    for index, item in enumerate(publiccode.get("supports") if isinstance(publiccode.get("supports"), list) else ()):
        given = str(item.get("id") or "") if isinstance(item, dict) else ""
        target = lists().aliases.get(given[6:], "") if given.startswith("alias:") else given
        if ":" in target:
            line = publiccode.line("supports", index)
            yield target, found(say("reuse.standard_supported", name=given, target=target), publiccode.file, line)
