# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Manuals of which only the name is read, PDF and office files, and pages of help inside the program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from sealcheck.artifacts.document.paths import FOREIGN
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.guide.help_pages import help_pages
from sealcheck.artifacts.tree import Tree
from sealcheck.model import Evidence, File, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.phrases import apart, fold

_ENDINGS = (".pdf", ".odt", ".doc", ".docx", ".rtf")
#: Manuals that are shown; bytes of a file that can hold one.
MOST, LEAST_BYTES = 3, 5_000
#: Letters of a name that another word holds: „Gebruikershandleiding Lampenflooding“.
LEAST_LETTERS = 6
#: An abbreviation, as names of software are: OTI, eFA.
_CAPITALS = regex(r"(?<![^\W_])[a-z]?[A-Z]{2,6}(?![^\W_])")
#: An edition of a manual: v2, rev3.
_EDITION = regex(r"(?:v|rev|version)?\d{0,8}")


def unread_manuals(
    tree: Tree, readme: Readme, pages: Sequence[File], names: frozenset[str], *, users: bool, operators: bool
) -> list[Evidence]:
    """Return manuals of the software, for `users` or for `operators`, whose content nothing here can read.

    `pages` are those of the program's user interface. `names` are the words that the software is called by: another
    word in the name makes it a manual of something else, unless it calls itself a guide for users or operators and
    that word is an abbreviation which the README has too.
    """
    unread = [
        near_miss(say("documentation.unread_manual"), file)
        for file, for_operators in _manuals(tree, readme, names)
        if (operators if for_operators else users)
    ]
    if users:
        unread += [near_miss(say("documentation.unread_help"), file) for file in help_pages(pages)]
    return unread[:MOST]


def unread_instructions(tree: Tree, readme: Readme) -> list[Evidence]:
    """Return the files that nothing here can read and to which a README sends those who install the software."""
    files = {file.name.lower(): file for file in tree.files if file.name.lower().endswith(_ENDINGS)}
    lines = [
        (f"{section.heading} {line.prose}", " ".join((line.text, *(link.target for link in line.links))).lower())
        for document in readme.all
        for section in document.sections
        for line in section.lines
        if files
    ]
    sent = [
        file
        for about, text in lines
        if any(ending in text for ending in _ENDINGS) and named("installation", about)
        for name, file in files.items()
        if name in unquote(text)
    ]
    return [near_miss(say("documentation.unread_instructions"), file) for file in dict.fromkeys(sent)][:MOST]


def _manuals(tree: Tree, readme: Readme, names: frozenset[str]) -> Iterator[tuple[File, bool]]:
    for file in tree.files:
        if not file.name.lower().endswith(_ENDINGS) or place_of(file.folder).role in FOREIGN:
            continue
        if file.size is not None and file.size < LEAST_BYTES:
            continue
        called = fold(apart(file.name.rpartition(".")[0]))
        if not wording("manual_file").search(called) or wording("manual_for_makers").search(called):
            continue
        left = wording("manual_file").sub(" ", called).split()
        explicit = wording("explicit_guide").search(called) is not None
        known = names | _abbreviations(file.name, readme) if explicit else names
        named_in_one = explicit and any(name in word for word in left for name in names if len(name) >= LEAST_LETTERS)
        if named_in_one or not names.isdisjoint(left) or all(_is_known(word, known) for word in left):
            yield file, wording("manual_for_operators").search(called) is not None


def _abbreviations(name: str, readme: Readme) -> frozenset[str]:
    """The words in capitals of a file's name that the README has too, if only in an address."""
    capitals = {each.lower() for each in _CAPITALS.findall(name)}
    sections = [section for document in readme.all if capitals for section in document.sections]
    return frozenset(word for section in sections for row in section.rows for word in fold(row.text).split()) & capitals


def _is_known(word: str, names: frozenset[str]) -> bool:
    """Whether a word is one of a name, an edition, or on the whole software."""
    return (
        word in names
        or _EDITION.fullmatch(word) is not None
        or any(wording(name).fullmatch(word) is not None for name in ("whole_software", "manual_edition"))
    )
