# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documentation of the software at an address of its own, as links of the README and publiccode.yml name it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import is_document_folder
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.guide.documentation_addresses import (
    LEAST_NAME,
    NO_NAMES,
    is_own_documentation,
    is_own_wiki,
    squeezed_names,
)
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.model import Evidence, File, PathClass, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.inline import Link, read_line
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Section
from sealcheck.prose.templates import read

#: Where documentation kept in the repository is published: with so many guides here, it says nothing else.
_BUILT_FROM_HERE = (".github.io/", ".gitlab.io/", ".readthedocs.", ".pages.")
MANY_GUIDES = 6
#: With the settings of what builds it, so many texts in folders are enough.
SOME_GUIDES = 2
_GENERATORS = (
    ".readthedocs.yaml", ".readthedocs.yml", "readthedocs.yml", "mkdocs.yml", "mkdocs.yaml", "book.toml", "antora.yml",
    "docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs", "conf.py",
)  # fmt: skip
_OTHERS = frozenset({PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE})
#: What only a reader's own computer serves.
_LOCAL = regex(
    r"://(?:[\w.-]{1,100}@)?(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|\[::1\])(?=[:/?#]|$)", re.I
)
#: Words of a link that say nothing of what it leads to.
_POINTS = regex(
    r"(?:(?:on |at |auf )?(?:this|the|dieser|diese|questa|questo|cette)? ?(?:page|link|website|site|seite|pagina))"
    r"|here|hier|qui|ici"
)
_SENTENCE = regex(r"(?<=[.!?])\s{1,9}")
#: Pages of forges; of these only a wiki is documentation.
_FORGE = regex(r"https?://(?:www\.)?(?:github|gitlab|bitbucket)\.\w{2,4}/(?!.{0,200}/wikis?\b)", re.I)


def outside_documentation(
    documents: Documents, readme: Readme, publiccode: PublicCode, names: frozenset[str], *, understood: bool
) -> Iterator[tuple[Evidence, bool]]:
    """Yield the addresses of documentation outside the repository, which was not read, and whether it is its own.

    `understood` means that a guide was found in the texts of the repository: where it is built of those, it adds none.
    """
    descriptions = publiccode.get("description")
    for language in descriptions if isinstance(descriptions, dict) else ():
        address = publiccode.text("description", language, "documentation")
        if address and publiccode.file:
            line = publiccode.line("description", language, "documentation")
            own = not (understood and _is_built_from_here(documents, address))
            yield near_miss(say("documentation.outside", address=address), publiccode.file, line), own
    called = squeezed_names(documents, readme, publiccode)
    for document in readme.all:
        for section in document.sections:
            for link in _links(section):
                address = documents.outside(document, link)
                if not address or _LOCAL.search(address):
                    continue
                shown = _shown(section, link)
                placed = not _FORGE.match(address) and is_own_documentation(address, called)
                placed = placed or is_own_wiki(address, shown, names)
                if placed or wording("documentation_link").search(fold(shown)):
                    where = say("documentation.outside", address=address)
                    built = _is_built_from_here(documents, address) and understood
                    about = _has_name(address, names) if shown != link.text else _is_own(shown, address, names)
                    own = placed or about
                    yield near_miss(where, document.file, link.line, excerpt=shown), own and not built


def _links(section: Section) -> Iterator[Link]:
    """The links of a section; those of its heading with their words, a picture with those of the heading."""
    left = _left_by_templates(section)
    above = [link for link in read_line(section.written, section.start).links if not link.image]
    for link in above:
        yield link if link.text or len(above) > 1 else Link(section.heading, link.target, link.line)
    yield from (link for link in section.links if link.line not in left and (not above or link.line != section.start))


def _left_by_templates(section: Section) -> frozenset[int]:
    """The lines of paragraphs that a generator wrote: what they link to is its own documentation."""
    at = {each.line.line for each in read(section).leftovers}
    told = ([line.line for line in each.lines] for each in section.paragraphs) if at else ()
    return frozenset(line for lines in told if at & set(lines) for line in lines)


def _is_built_from_here(documents: Documents, address: str) -> bool:
    """Whether the address is where a documentation is published that is made from the texts of this repository."""
    if not any(host in address for host in _BUILT_FROM_HERE):
        return False
    if _has_many(documents):
        return True
    built = any(_builds(file) for file in documents.tree.named(*_GENERATORS))
    return built and sum(bool(each.file.folder) for each in documents.guides) >= SOME_GUIDES


def _has_many(documents: Documents) -> bool:
    return len(documents.guides) >= MANY_GUIDES


def _builds(file: File) -> bool:
    """Whether it is the settings of what makes a documentation site; `conf.py` elsewhere is of something else."""
    near = file.folder.count("/") < 2 and file.role not in _OTHERS
    return near and (file.name != "conf.py" or is_document_folder(file.folder.partition("/")[0]))


def _shown(section: Section, link: Link) -> str:
    """What a link says it leads to: its words, or the sentence around such words as „this page“."""
    if not _POINTS.fullmatch(fold(link.text)) or _FORGE.match(link.target):
        return link.text
    line = next((line.text for line in section.lines if line.line == link.line), "")
    around = next((each for each in _SENTENCE.split(line) if link.text in each), "")
    return around if wording("documentation_told").search(fold(around)) else link.text


def _is_own(shown: str, address: str, names: frozenset[str]) -> bool:
    """Whether a link leads to documentation of this software: its address has a name of it, its words no other."""
    left = wording("documentation_link").sub(" ", fold(shown)).split()
    known = all(word in names or wording("own_documentation").fullmatch(word) for word in left)
    return known and _has_name(address, names)


def _has_name(address: str, names: frozenset[str]) -> bool:
    place = fold(address).replace(" ", "")
    return any(len(name) >= LEAST_NAME and name in place for name in names - NO_NAMES)
