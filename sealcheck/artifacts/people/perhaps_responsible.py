# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who can be reached, but is not said to look after the software: authors, mailboxes, contact pages, those of parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.own_images import OwnNames
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.interaction.shown_text import shown
from sealcheck.artifacts.people import package_authors, package_maintainers
from sealcheck.artifacts.people.image_maintainers import (
    IMAGE_NAME,
    committers,
    named_by_image,
    named_by_images,
    takes_part,
)
from sealcheck.artifacts.people.named_people import ON_OTHER, Person, addresses_turned_to, is_made_up, is_team, ways_to
from sealcheck.artifacts.people.package_maintainers import Named, named_in
from sealcheck.artifacts.statement.called_pages import called_as
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import Evidence, File, PathClass, near_miss, say
from sealcheck.prose.addresses import emails
from sealcheck.prose.concepts import about, named, wording
from sealcheck.prose.phrases import fold
from sealcheck.prose.templates import untouched
from sealcheck.snapshot import History

#: Files of parts and pages that are looked at, and places of one kind that are shown.
MOST_FILES, MOST_SHOWN = 40, 3
_READERS: tuple[Mapping[str, Callable[[str], list[str]]], ...] = (package_maintainers.READERS, package_authors.READERS)
_FOREIGN = (PathClass.VENDORED, PathClass.EXAMPLE, PathClass.TEST)
#: What the whole software is spoken of under.
_ON_ALL = ("contributing", "support", "contact")
_COMMENTS = ("//", "/*", "*", "#", "--")

PerhapsResponsible = tuple[Evidence, ...]


@artifact
def perhaps_responsible(
    tree: Tree,
    contents: Contents,
    documents: Documents,
    readme: Readme,
    own_names: OwnNames,
    history: History | None,
    responsible_people: tuple[Person, ...],
) -> PerhapsResponsible:
    """The places that name an address without saying that those behind it look after the software (near misses).

    Authors of the package, a sentence of the README that sends readers there, a page of the program on contact or its
    imprint, the metadata of parts, which may be copied, where the address takes part in the work, and that of the image
    of the whole by an address that does not. Nothing is looked for where somebody is said to look after the software.
    """
    if responsible_people:
        return ()
    authors, known = package_authors.package_authors(tree, contents), committers(history)
    parts = (each for each in _of_parts(tree, contents) if takes_part(each.address, known, own_names))
    return (
        *_shown("author_reached", (*authors, *_writers(readme))),
        *_shown("mailbox_reached", _mailboxes(documents, readme)),
        *_shown("account_reached", _accounts(readme)),
        *_shown("page_reached", _on_pages(documents)),
        *_shown("part_reached", parts),
        *_shown("image_reached", named_by_images(tree, contents)),
    )


def _shown(key: str, people: Iterable[Named]) -> list[Evidence]:
    first = {each.address: each for each in people if not is_made_up(each.address)}
    shown = list(first.values())[:MOST_SHOWN]
    return [near_miss(say(f"community.{key}", address=p.address), p.file, p.line, excerpt=p.excerpt) for p in shown]


def _writers(readme: Readme) -> Iterator[Named]:
    """Yield the addresses in lines of READMEs that say who wrote the software."""
    for document in readme.all:
        for section in document.sections:
            for line in section.lines if not any(named(name, section.heading) for name in ON_OTHER) else ():
                addresses = emails(" ".join([line.prose, *map(document.target, line.links)]))
                if addresses and wording("written_by").search(fold(line.text)):
                    yield from (Named(each, document.file, line.line, line.text) for each in addresses)


def _mailboxes(documents: Documents, readme: Readme) -> Iterator[Named]:
    """Yield the addresses to which a sentence of a README or a contribution guide sends its readers.

    In sections on privacy, security and licences it sends them there for something else; in other pages of the
    documentation only those on taking part and on help are about the software as a whole.
    """
    told = [*readme.all, *documents.each(documents.called("contributing"))]
    known = {document.file.path for document in told}
    places = [(document, section) for document in told for section in document.sections]
    places += [
        (document, section)
        for document in documents.guides
        if document.file.path not in known and not documents.is_brought(document.file)
        for section in document.sections
        if any(named(name, section.heading) or about(document, name) for name in _ON_ALL)
    ]
    for document, section in places:
        if any(named(name, section.heading) for name in ON_OTHER):
            continue
        for paragraph in section.paragraphs:
            for address, line in addresses_turned_to(document, paragraph):
                yield Named(address, document.file, line.line, line.text)


def _accounts(readme: Readme) -> Iterator[Named]:
    """Yield the accounts, without an address, that READMEs name in sections on contact."""
    for document in readme.all:
        for section in document.headed if not untouched(document) else ():
            for line in section.lines if named("contact", section.heading) else ():
                for account in ways_to(line.text, [document.target(link) for link in line.links]):
                    if not is_team(account) and "@" not in account[1:]:
                        yield Named(account, document.file, line.line, line.text)


def _on_pages(documents: Documents) -> Iterator[Named]:
    """Yield the addresses on pages of the program that are called after contact, imprint or about."""
    for file in called_as(documents, "reaching")[:MOST_FILES]:
        for number, text in enumerate(shown(documents.text(file) or "").split("\n"), 1):
            if "@" in text and not text.lstrip().startswith(_COMMENTS):
                yield from (Named(address, file, number, text.strip()[:300]) for address in emails(text[:2000]))


def _of_parts(tree: Tree, contents: Contents) -> Iterator[Named]:
    names = {path for readers in _READERS for path in readers if "/" not in path}
    files = [file for file in tree.named(*map(str.lower, names)) if _is_part(file)]
    for file in files[:MOST_FILES]:
        for readers in _READERS:
            if read := readers.get(file.name):
                yield from named_in(file, contents.text(file) or "", read)
    images = [
        file
        for file in tree.mentioning("dockerfile", "containerfile")
        if IMAGE_NAME.fullmatch(file.name) and _is_part(file)
    ]
    for file in images[:MOST_FILES]:
        yield from named_by_image(file, contents.text(file) or "")


def _is_part(file: File) -> bool:
    return bool(file.folder) and file.role not in _FOREIGN
