# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Under which licence the main code is, as one SPDX expression, and what that rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence.headers import Header
from sealcheck.artifacts.licence.reuse_info import ReuseInfo
from sealcheck.artifacts.licence.spelling import is_choice, merged, said_later, spelt
from sealcheck.artifacts.licence.statement import Statement
from sealcheck.artifacts.licence.texts import LicenceFile, LicenceTexts, read_licence_file
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.expressions import Expression, family, read
from sealcheck.licence.notices import GRANT
from sealcheck.licence.traits import Trait, traits
from sealcheck.model import PathClass
from sealcheck.pattern import regex
from sealcheck.snapshot import Snapshot

NONE, NOASSERTION, MODIFIED = "NONE", "NOASSERTION", "LicenseRef-modified"
#: Share of the files in folders that parts with a licence of their own must hold to speak for a project without one.
_PARTS_SHARE = 0.9
#: A name that says what else the licence is for.
_FOR_CONTENT = regex(r"data|docs?\b|document|content|text|media|image|asset|art\b|font|daten|inhalt|bild|schrift", re.I)
_OWN_NAME = regex(r"(?:un)?licen[cs]e|copying|lizenz", re.I)


@frozen
class Conclusion:
    """The expression, the files it rests on, and how it was concluded.

    `basis` is text, texts (several), notice (named, no text), folder (LICENSES/), linked (a text in another folder, to
    which the README's words on its licence lead), readme (its text there), parts (one text in every part, none in the
    root), header (of the one file that is the target), words (heads of files or README, no text), modified, unknown (an
    own text), unread (a file that may hold it could not be read) or none. `ids` holds one SPDX id for each licence;
    `choice` when the user may choose among them. `later` is what the project says of later versions: True, False, or
    None when it says nothing.
    """

    expression: str
    basis: str
    ids: tuple[str, ...] = ()
    files: tuple[LicenceFile, ...] = ()
    choice: bool = False
    later: bool | None = None

    @property
    def families(self) -> frozenset[str]:
        """The licences without -only and -or-later."""
        return frozenset(family(identifier) for identifier in self.ids)

    @property
    def as_expression(self) -> Expression:
        """The conclusion as a statement to compare others with."""
        return Expression(self.expression, self.ids, (), self.later)


@artifact
def licence_conclusion(
    licence_texts: LicenceTexts,
    licence_statements: tuple[Statement, ...],
    licence_linked: tuple[LicenceFile, ...],
    licence_in_readme: tuple[LicenceFile, ...],
    licence_single: Expression | None,
    tree: Tree,
    contents: Contents,
) -> Conclusion:
    """The licence of the main code: from the texts in the root, else from LICENSES/, links, the parts, from words."""
    root = [each for each in licence_texts.root if each.grants]
    main = [each for each in root if not _beside(each, root)] or root
    if main:
        return _from_files(main, licence_statements, "text" if len(main) == 1 else "texts")
    folder = [each for each in licence_texts.folder if each.grants]
    if folder:
        return _from_folder(folder, licence_statements)
    if licence_texts.unread:
        return Conclusion(NOASSERTION, "unread")
    if licence_linked:
        return _from_files(list(licence_linked), licence_statements, "linked")
    if licence_in_readme:
        return _from_files(list(licence_in_readme), licence_statements, "readme")
    parts = _parts(licence_texts, tree, contents)
    if parts:
        return _from_files(list(parts), licence_statements, "parts")
    if licence_single is not None:
        return _said(licence_single, "header")
    return _from_words(licence_statements)


def _from_words(statements: tuple[Statement, ...]) -> Conclusion:
    """Return what the heads of most files, or else a sentence of the README, put the project under; a name is none."""
    for kind in ("headers", "readme"):
        for each in statements:
            if each.kind == kind and each.expression.sure and (kind == "headers" or GRANT.search(each.written)):
                return _said(each.expression, "words")
    return Conclusion(NONE, "none")


def _parts(texts: LicenceTexts, tree: Tree, contents: Contents) -> tuple[LicenceFile, ...]:
    """Return the licence files of the parts when all hold the same text and nearly every file lies beside one."""
    holders = {file.folder for file in texts.nested}
    own = [f for f in tree.files if f.folder and f.folder[0] != "." and f.role is not PathClass.VENDORED]
    covered = sum(any(f.folder == h or f.folder.startswith(f"{h}/") for h in holders) for f in own)
    if not own or covered < _PARTS_SHARE * len(own):
        return ()
    read_ones = tuple(read_licence_file(contents, file) for file in texts.nested)
    same = {frozenset(map(family, each.ids)) for each in read_ones}
    return read_ones if len(same) == 1 and all(same) else ()


def _said(expression: Expression, basis: str) -> Conclusion:
    return Conclusion(expression.text, basis, expression.ids, (), " OR " in expression.text, expression.later)


def _beside(each: LicenceFile, root: list[LicenceFile]) -> bool:
    """Whether a file is for texts, pictures or data only, beside one for the software.

    The file for the software is a plain LICENSE, or any other text when this file's name says what it is for.
    """
    if not each.ids or not all(_is_content(i) for i in each.ids):
        return False
    others = [other for other in root if other is not each]
    if _FOR_CONTENT.search(each.file.name):
        return any(not all(_is_content(i) for i in other.ids) for other in others if other.ids)
    plain = any(_OWN_NAME.fullmatch(other.file.name.partition(".")[0]) for other in others)
    return plain and not _OWN_NAME.fullmatch(each.file.name.partition(".")[0])


def _is_content(identifier: str) -> bool:
    return bool({Trait.CONTENT, Trait.DATA} & set(traits(identifier))) or identifier.startswith("OFL-")


def _from_files(files: list[LicenceFile], statements: tuple[Statement, ...], basis: str) -> Conclusion:
    used = tuple(files)
    if any(each.modified for each in files):
        return _by_choice(used, statements) or Conclusion(MODIFIED, "modified", _ids(files), used)
    ids = merged(_ids(files))
    noticed = [notice for each in files for notice in each.granted]
    if not ids and noticed:
        tags = [read(notice.tag) for notice in noticed if notice.tag]
        named = [name.id for notice in noticed for name in notice.names]
        ids, basis = merged((*(i for tag in tags for i in tag.ids), *named)), "notice"
    if not ids:
        return Conclusion(NOASSERTION, "unknown", (), used)
    later = said_later(files, statements, ids)
    choice = len(ids) > 1 and is_choice(files, statements, ids)
    ids = tuple(spelt(identifier, later) for identifier in ids)
    return Conclusion((" OR " if choice else " AND ").join(ids), basis, ids, used, choice, later)


def _by_choice(files: tuple[LicenceFile, ...], statements: tuple[Statement, ...]) -> Conclusion | None:
    """Return the choice that a notice grants by name, when the text of one alternative at least is intact."""
    intact = {family(i) for each in files for i in each.ids}
    for notice in (n for each in files for n in each.holds.granted if n.choice):
        ids = merged(tuple(name.id for name in notice.names))
        if intact and intact <= {family(i) for i in ids}:
            later = said_later(list(files), statements, ids)
            ids = tuple(spelt(identifier, later) for identifier in ids)
            return Conclusion(" OR ".join(ids), "texts", ids, files, True, later)
    return None


def _from_folder(files: list[LicenceFile], statements: tuple[Statement, ...]) -> Conclusion:
    """Return the conclusion where LICENSES/ alone holds texts: what the headers name, if its text is there."""
    headers = next((s.expression for s in statements if s.kind == "headers" and s.expression.sure), None)
    if headers:
        there = [f for f in files if {family(i) for i in f.ids} & headers.families]
        if there:
            return Conclusion(headers.text, "folder", headers.ids, tuple(there), " OR " in headers.text, headers.later)
    return _from_files(files, statements, "folder")


def _ids(files: Iterable[LicenceFile]) -> tuple[str, ...]:
    """Return one id for each licence text, in the order of the files."""
    found = (match.id for each in files for match in each.own if match.intact)
    return tuple({family(identifier): identifier for identifier in found}.values())


@artifact
def licence_single(snapshot: Snapshot, tree: Tree, scans: Scans, reuse_info: ReuseInfo) -> Expression | None:
    """The expression of the one file's SPDX tag, else the licence that its head names in words; None elsewhere."""
    if snapshot.subject.kind != "file" or len(tree.files) != 1:
        return None
    tagged = reuse_info.of(tree.files[0]).licences
    said = read(tagged[0]) if tagged else _in_words(scans.of("licence_headers").get(tree.files[0].path))
    return said if said is not None and said.sure else None


def _in_words(header: Header | None) -> Expression | None:
    if header is None or not header.notice:
        return None
    later = True if header.later else None
    ids = tuple(spelt(identifier, later) for identifier in read(header.notice).ids)
    return Expression(" AND ".join(ids), ids, (), later)
