# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who is said to use the software: lists of adopters, and the sections of documents on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import POINTER_WORDS
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.artifacts.tree import Tree
from sealcheck.model import Evidence, File, found, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.addresses import parts_of
from sealcheck.prose.concepts import sections, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold
from sealcheck.prose.rows import RowKind
from sealcheck.prose.section import Section

_ADOPTERS = regex(r"(?:adopters|users|used[-_]by|anwender|nutzende|referenzen)(?:\.(?:md|rst|adoc|txt|ya?ml))?", re.I)
#: Beside other pages of a documentation, one for users, not on them.
_GUIDE = regex(r".{1,300}/users\.\w{2,4}")
_ITEM = regex(r"(\s{0,6})(?:[-*+]|\d{1,3}[.)]|\|)\s{1,4}(?![-:| ]{3})\S")
#: The line below the head of a table, and an entry that is a blank to be filled in: „- [add your city]“.
_BELOW_HEAD = regex(r"\s{0,6}\|?[-:| ]{3,200}")
_BLANK = regex(r"\s{0,6}(?:[-*+]|\d{1,3}[.)])\s{1,4}[\[<{]{1,2}[^\]>}]{1,100}[\]>}]{1,2}\s{0,4}")


def stated_users(publiccode: PublicCode) -> Iterator[tuple[int, Evidence]]:
    """Yield how many different users publiccode.yml names, with the place; nothing where it names none."""
    if stated := {str(name).strip().casefold() for name in publiccode.items("usedBy")}:
        text = say("reuse.used_by", count=len(stated))
        names = ", ".join(map(str, publiccode.items("usedBy")))[:300]
        yield len(stated), found(text, publiccode.file, publiccode.line("usedBy"), excerpt=names)


def adopter_lists(tree: Tree, contents: Contents) -> Iterator[tuple[int, Evidence]]:
    """Yield how many users each file of adopters names, with the file."""
    for file in adopter_files(tree):
        count = _items((contents.text(file) or "").split("\n"))
        text = say("reuse.adopters", count=count)
        yield count, found(text, file, 1) if count else near_miss(text, file, 1)


def adopter_files(tree: Tree) -> list[File]:
    """Return the files that are called after adopters."""
    return [file for file in tree.home if _ADOPTERS.fullmatch(file.name) and not _GUIDE.fullmatch(file.path)]


def _items(lines: Iterable[str]) -> int:
    """Return how many entries of lists and rows of tables there are, without what stands below an entry."""
    cut = [line[:200] for line in lines]
    heads = {number for number, line in enumerate(cut[1:]) if "-" in line and _BELOW_HEAD.fullmatch(line)}
    kept = (line for number, line in enumerate(cut) if number not in heads and not _is_blank(line))
    depths = [len(match[1]) for line in kept if (match := _ITEM.match(line))]
    return depths.count(min(depths, default=0))


def _is_blank(line: str) -> bool:
    """Whether an entry asks for one: „[add your city]“, „Your organisation here“."""
    return _BLANK.fullmatch(line) is not None or wording("asks_for_entry").match(fold(line)) is not None


def adopter_sections(documents: Documents) -> Iterator[tuple[int, Evidence]]:
    """Yield how many users each section on adopters names or links to, with the section."""
    for document in documents.guides:
        for section in sections(document, "adopters"):
            addresses = (documents.outside(document, each) for each in section.links)
            hosts = {parts.hostname for each in addresses if each and (parts := parts_of(each))}
            told = [
                row.text for row in section.rows if row.kind is RowKind.PROSE and not row.text.lstrip().startswith("|")
            ]
            count = max(len(hosts), _items(told), _led_to(documents, document, section))
            text = say("reuse.adopters_section", heading=section.heading, count=count)
            yield count, (found if count else near_miss)(text, document.file, section.start)


def _led_to(documents: Documents, document: Document, section: Section) -> int:
    """Return how many entries the list has that a section of a few words only leads to."""
    links = section.links if section.words < POINTER_WORDS else ()
    targets = (documents.follow(document, link) for link in links)
    listed = (_items(row.text for row in each.whole.rows) for each in targets if each and each is not document)
    return max(listed, default=0)
