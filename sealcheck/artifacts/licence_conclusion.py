# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Under which licence the main code is, as one SPDX expression, and what that rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sealcheck.artifacts.licence_statements import Statement
from sealcheck.artifacts.licence_texts import LicenceFile, LicenceTexts
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.expressions import Expression, family, read
from sealcheck.pattern import regex

NONE, NOASSERTION, MODIFIED = "NONE", "NOASSERTION", "LicenseRef-modified"
_OWN_NAME = regex(r"(?:un)?licen[cs]e|copying|lizenz", re.I)
_CHOICE = regex(r"\balternativ|\beither\b|\bor\b|\boder\b|dual[- ]licen|wahlweise|at your (?:option|choice)", re.I)


@frozen
class Conclusion:
    """The expression, the files it rests on, and how it was concluded.

    `basis` is text, texts (several), notice (named, no text), folder (LICENSES/), modified, unknown (an own text) or
    none. `ids` holds one SPDX id for each licence; `choice` when the user may choose among them. `later` is what the
    project says of later versions: True, False, or None when it says nothing.
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
def licence_conclusion(licence_texts: LicenceTexts, licence_statements: tuple[Statement, ...]) -> Conclusion:
    """The licence of the main code: from the texts in the root, else from LICENSES/; nothing else grants rights."""
    root = [each for each in licence_texts.root if each.grants]
    main = [each for each in root if not _beside(each, root)] or root
    if main:
        return _from_files(main, licence_statements, "text" if len(main) == 1 else "texts")
    folder = [each for each in licence_texts.folder if each.grants]
    return _from_folder(folder, licence_statements) if folder else Conclusion(NONE, "none")


def _beside(each: LicenceFile, root: list[LicenceFile]) -> bool:
    """Whether a file is for texts, pictures or data only, beside a plain LICENSE for the software."""
    if not any(_OWN_NAME.fullmatch(other.file.name.partition(".")[0]) for other in root if other is not each):
        return False
    plain = _OWN_NAME.fullmatch(each.file.name.partition(".")[0])
    return not plain and bool(each.holds.ids) and all(_is_content(i) for i in each.holds.ids)


def _is_content(identifier: str) -> bool:
    licence = licence_list().find(identifier)
    return licence is not None and (licence.content or identifier.startswith(("CC-", "CC0-", "OFL-")))


def _from_files(files: list[LicenceFile], statements: tuple[Statement, ...], basis: str) -> Conclusion:
    used = tuple(files)
    if any(each.holds.modified for each in files):
        return _by_choice(used, statements) or Conclusion(MODIFIED, "modified", _ids(files), used)
    ids = _merged(_ids(files))
    noticed = [notice for each in files for notice in each.holds.granted]
    if not ids and noticed:
        tags = [read(notice.tag) for notice in noticed if notice.tag]
        named = [name.id for notice in noticed for name in notice.names]
        ids, basis = _merged((*(i for tag in tags for i in tag.ids), *named)), "notice"
    if not ids:
        return Conclusion(NOASSERTION, "unknown", (), used)
    later = _later(files, statements, ids)
    choice = len(ids) > 1 and _is_choice(files, statements, ids)
    ids = tuple(_spelt(identifier, later) for identifier in ids)
    return Conclusion((" OR " if choice else " AND ").join(ids), basis, ids, used, choice, later)


def _by_choice(files: tuple[LicenceFile, ...], statements: tuple[Statement, ...]) -> Conclusion | None:
    """Return the choice that a notice grants by name, when the text of one alternative at least is intact."""
    intact = {family(i) for each in files for i in each.holds.ids}
    for notice in (n for each in files for n in each.holds.granted if n.choice):
        ids = _merged(tuple(name.id for name in notice.names))
        if intact and intact <= {family(i) for i in ids}:
            later = _later(list(files), statements, ids)
            ids = tuple(_spelt(identifier, later) for identifier in ids)
            return Conclusion(" OR ".join(ids), "texts", ids, files, True, later)
    return None


def _from_folder(files: list[LicenceFile], statements: tuple[Statement, ...]) -> Conclusion:
    """Return the conclusion where LICENSES/ alone holds texts: what the headers name, if its text is there."""
    headers = next((s.expression for s in statements if s.kind == "headers" and s.expression.sure), None)
    if headers:
        there = [f for f in files if {family(i) for i in f.holds.ids} & headers.families]
        if there:
            return Conclusion(headers.text, "folder", headers.ids, tuple(there), " OR " in headers.text, headers.later)
    return _from_files(files, statements, "folder")


def _ids(files: Iterable[LicenceFile]) -> tuple[str, ...]:
    """Return one id for each licence text, in the order of the files."""
    found = (match.id for each in files for match in each.holds.matches if match.intact)
    return tuple({family(identifier): identifier for identifier in found}.values())


def _merged(ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids without doubles, and without the GPL text that the LGPL 3 builds on."""
    families = {family(i): i for i in ids}
    if "LGPL-3.0" in families:
        families.pop("GPL-3.0", None)
    return tuple(families.values())


def _spelt(identifier: str, later: bool | None) -> str:
    """Return a GNU licence with what the project says of later versions; without a word on it, this version only."""
    base = family(identifier)
    licence = licence_list().licences.get(f"{base}-only")
    return identifier if licence is None else f"{base}-{'or-later' if later else 'only'}"


def _later(files: list[LicenceFile], statements: tuple[Statement, ...], ids: tuple[str, ...]) -> bool | None:
    families = {family(i) for i in ids}
    named = [n for each in files for notice in each.holds.notices for n in notice.names]
    if any(n.later and family(n.id) in families for n in named):
        return True
    said = {s.expression.later for s in statements if s.expression.families & families}
    return True if True in said else False if False in said else None


def _is_choice(files: list[LicenceFile], statements: tuple[Statement, ...], ids: tuple[str, ...]) -> bool:
    """Whether the project says that the user may choose: a statement with OR, a notice, or files named by licence."""
    families = {family(i) for i in ids}
    if any(s.expression.families == families and " OR " in s.expression.text for s in statements):
        return True
    if any(n.choice or _CHOICE.match(n.text) for each in files for n in each.holds.notices):
        return True
    texts = [s.written for s in statements if s.kind in ("readme", "notice") and s.expression.families >= families]
    return any(_CHOICE.search(text) for text in texts) or _named_by_licence(files)


def _named_by_licence(files: list[LicenceFile]) -> bool:
    """Whether every text has a file named after it, as is the custom for a choice (LICENSE-MIT, LICENSE-APACHE)."""
    return len(files) > 1 and all(re.match(r"licen[cs]e[-_.][a-z]{3}", f.file.name, re.I) for f in files)
