# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a report shows of descriptions of interfaces, and where publiccode.yml says that one is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sealcheck.artifacts.declaration import FILE, Declaration
from sealcheck.artifacts.interface.descriptions import Description
from sealcheck.artifacts.interface.offering import Offers
from sealcheck.artifacts.interface.use import InterfaceUse
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.measures.doubt import Doubt
from sealcheck.model import Evidence, Measurement, found, measured, near_miss, say, searched, undetermined
from sealcheck.pattern import regex

#: Addresses that lead to a description itself, not to a page about it.
_DESCRIPTION_URL = regex(
    r"\.(?:json|ya?ml|graphqls?|proto|wsdl|wadl|raml|xsd)(?:[?#].{0,200})?$|/v[23]/api-docs/?$|/openapi/?$|[?&]wsdl$"
    r"|request=getcapabilities",
    re.I,
)


def description_evidence(each: Description) -> Evidence:
    """Return a description that counts, by its notation and title."""
    notation = say(f"reuse.notation_{each.notation}")
    return found(say("reuse.description", notation=notation, title=each.title or each.file.name), each.file, each.line)


def described_otherwise(interfaces: Sequence[Description], use: InterfaceUse) -> Iterator[Doubt]:
    """Yield the doubts: a file too large to be read, standards, a library, templates or bare schemas describe it."""
    libraries = [near_miss(say("reuse.describes", name=each.library), each.file, each.line) for each in use.describing]
    yield say("reuse.description_too_large"), _near(interfaces, "near_too_large")
    yield say("reuse.only_standards"), _near(interfaces, "near_standard")
    yield say("reuse.described_at_run_time"), libraries[:3]
    yield say("reuse.filled_at_run_time"), _near(interfaces, "near_filled")
    yield say("reuse.only_bare_schemas"), _near(interfaces, "near_bare_schema")


def _near(interfaces: Sequence[Description], reason: str) -> list[Evidence]:
    """Return a few descriptions that do not count for that reason."""
    nearly = [each for each in interfaces if each.reason == reason][:6]
    return [near_miss(say(f"reuse.{reason}"), each.file, each.line) for each in nearly]


def api_links(publiccode: PublicCode) -> Iterator[tuple[str, Evidence]]:
    """Yield the address that publiccode.yml gives for the documentation of the interface, in the first language."""
    blocks = publiccode.get("description")
    for tag in blocks if isinstance(blocks, dict) else ():
        link = publiccode.text("description", tag, "apiDocumentation")
        if link.startswith(("http://", "https://")):
            line = publiccode.line("description", tag, "apiDocumentation")
            yield link, found(say("reuse.api_link", url=link), publiccode.file, line)
            return


def is_description(url: str) -> bool:
    """Whether the address is that of a description itself."""
    return _DESCRIPTION_URL.search(url) is not None


def offered(interfaces: Sequence[Description], declaration: Declaration, offers: Offers) -> Measurement:
    """Return whether there is an interface for other programs: what is declared, else assumed unless nothing serves."""
    stated = declaration.facts.get("programming_interface")
    if stated is not None:
        text = say("reuse.interface_declared" if stated else "reuse.interface_denied")
        return replace(measured(stated, text, found(text, path=FILE)), declared=True)
    shown = [description_evidence(each) for each in interfaces[:1] if not each.reason]
    looked = searched(say("reuse.searched_fact", fact="programming_interface", file=FILE))
    if offers.programs and not offers.possibly and not shown:
        programs = [near_miss(say("reuse.for_people"), file, line) for file, line in offers.programs]
        return undetermined(say("reuse.interface_unseen", file=FILE), *programs, looked)
    return measured(True, say("reuse.interface_assumed"), *(shown or [looked]))
