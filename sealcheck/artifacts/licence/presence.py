# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the licence text is in the repository or only a notice, and texts in folders to which the README leads."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import unquote

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.forge_pages import forge_page
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.licence.readme import licence_lines, licence_links
from sealcheck.artifacts.licence.texts import LicenceFile, LicenceTexts, is_licence_file, read_licence_file
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.expressions import family
from sealcheck.licence.findings import FEW_WORDS, Notice
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.phrases import fold

#: Files in other places that are read for the text, and their endings; characters of a notice that may name one.
MOST_READ = 20
MOST_NOTICE = 20_000
_ENDINGS = frozenset({"", "txt", "md", "rst", "license", "licence"})
#: What may be a path or a link in a notice, and where the parts of a name begin: GNU-GPL-3.txt.
_PLACE = regex(r"[\w%~./:-]{3,300}")
_PARTS = regex(r"[-_. ]")
_ADDRESS = regex(r"(?:https?://|www\.)[\w-]{1,60}\.", re.I)


@frozen
class LicencePresence:
    """`texts` of the root folder and LICENSES/, the `notices` there, and `elsewhere` the texts that notices name.

    `pointers` are files there with a few words that only send readers to a page of the web.
    """

    texts: tuple[LicenceFile, ...] = ()
    notices: tuple[LicenceFile, ...] = ()
    elsewhere: tuple[LicenceFile, ...] = ()
    pointers: tuple[LicenceFile, ...] = ()


@artifact
def licence_presence(licence_texts: LicenceTexts, tree: Tree, contents: Contents) -> LicencePresence:
    """The licence files that hold a text (known, changed or their own) and those that only name a licence."""
    read_files = (each for each in (*licence_texts.root, *licence_texts.folder) if not each.unread)
    notices = tuple(each for each in read_files if not each.own and (each.granted or _only_names(each, contents)))
    pointers = tuple(each for each in licence_texts.granting if _only_points(each, contents))
    texts = tuple(each for each in licence_texts.granting if each not in (*notices, *pointers))
    if texts or not notices:
        return LicencePresence(texts, notices, pointers=pointers)
    named = {family(name.id) for each in notices for notice in _of_project(each) for name in notice.names}
    candidates = (*_linked(notices, tree, contents), *_called(named, licence_texts, tree))
    read = (read_licence_file(contents, file) for file in islice(dict.fromkeys(candidates), MOST_READ))
    elsewhere = tuple(each for each in read if named & {family(identifier) for identifier in each.ids})
    return LicencePresence((), notices, elsewhere, pointers)


def _of_project(each: LicenceFile) -> Iterator[Notice]:
    """Yield the notices of a file that are not about the parts of others below."""
    yield from (notice for notice in each.holds.notices if not each.foreign or notice.line < each.foreign)


def _only_names(each: LicenceFile, contents: Contents) -> bool:
    """Whether a file without a text names a licence in few words: whatever they say of it, they are not the text.

    Of a line or two that grants nothing, such as the title of the licence, nothing may say that it is not this one.
    """
    if each.holds.matches or not each.holds.notices or each.holds.words > FEW_WORDS:
        return False
    return each.grants or wording("licence_open").search(fold(contents.text(each.file) or "")) is None


def _only_points(each: LicenceFile, contents: Contents) -> bool:
    """Whether a file names no licence and says in few words on which page of the web the licence is."""
    if each.holds.matches or each.holds.notices or each.holds.words > FEW_WORDS:
        return False
    text = contents.text(each.file) or ""
    return _ADDRESS.search(text) is not None and wording("licence_elsewhere").search(fold(text)) is not None


def _linked(notices: Iterable[LicenceFile], tree: Tree, contents: Contents) -> Iterator[File]:
    """Yield the files to which notices lead, by a link or by their path."""
    for each in notices:
        for place in _PLACE.findall((contents.text(each.file) or "")[:MOST_NOTICE]):
            file = tree.at(linked_place(place.rstrip(".:"), each.file.folder))
            if file and file != each.file:
                yield file


def _called(named: set[str], texts: LicenceTexts, tree: Tree) -> Iterator[File]:
    """Yield the licence files of parts, then texts that are called like one of the licences: GNU-GPL-3.0.txt."""
    yield from texts.nested
    stems = {identifier.lower().partition("-")[0] for identifier in named}
    for file in tree.mentioning(*stems):
        own = file.role is not PathClass.VENDORED and file.ending in _ENDINGS and file.language is None
        if own and any(part.startswith(tuple(stems)) for part in _PARTS.split(file.name.lower())):
            yield file


@artifact
def licence_in_readme(readme: Readme, licence_texts: LicenceTexts, contents: Contents) -> tuple[LicenceFile, ...]:
    """The README where its section on the licence holds the whole text, and no file grants one: not in the root folder
    nor in LICENSES/.
    """
    if readme.main is None or licence_texts.granting or not (lines := list(licence_lines(readme.main))):
        return ()
    read = read_licence_file(contents, readme.main.file)
    told = bool(read.ids) and all(any(each.start in part for part in lines) for each in read.own)
    return (read,) if told else ()


@artifact
def licence_linked(
    readme: Readme, licence_texts: LicenceTexts, tree: Tree, contents: Contents
) -> tuple[LicenceFile, ...]:
    """The linked texts that grant something; none where the root folder or LICENSES/ holds a text itself.

    A page of any forge counts when the same path is here: projects move, and copies keep their addresses.
    """
    if readme.main is None or licence_texts.granting:
        return ()
    paths = [linked_place(target, readme.main.file.folder) for target in licence_links(readme.main)]
    linked = [file for path in dict.fromkeys(paths) if (file := tree.at(path)) and is_licence_file(file)]
    return tuple(read for file in linked if (read := read_licence_file(contents, file)).grants)


def linked_place(target: str, folder: str) -> str:
    """Return the path inside the repository that a link leads to; empty when it leads elsewhere."""
    if page := forge_page(target):
        return page.path
    plain = unquote(target.partition("#")[0].partition("?")[0])
    return "" if ":" in plain else posixpath.normpath(posixpath.join(folder, plain)).lstrip("/")
