# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How several licences of one project make one expression: which versions are meant, and whether users may choose."""

from __future__ import annotations

import re

from sealcheck.artifacts.licence.statement import Statement
from sealcheck.artifacts.licence.texts import LicenceFile
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.expressions import family
from sealcheck.pattern import regex

_CHOICE = regex(r"\balternativ|\beither\b|\bor\b|\boder\b|dual[- ]licen|wahlweise|at your (?:option|choice)", re.I)


def merged(ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids without doubles, and without the GPL text that the LGPL 3 builds on."""
    families = {family(i): i for i in ids}
    if "LGPL-3.0" in families:
        families.pop("GPL-3.0", None)
    return tuple(families.values())


def spelt(identifier: str, later: bool | None) -> str:
    """Return a GNU licence with what the project says of later versions; without a word on it, this version only."""
    base = family(identifier)
    licence = licence_list().licences.get(f"{base}-only")
    return identifier if licence is None else f"{base}-{'or-later' if later else 'only'}"


def said_later(files: list[LicenceFile], statements: tuple[Statement, ...], ids: tuple[str, ...]) -> bool | None:
    """Return whether later versions may be chosen: True or False when the project says so, None when it is silent."""
    families = {family(i) for i in ids}
    named = [n for each in files for notice in each.holds.notices for n in notice.names]
    if any(n.later and family(n.id) in families for n in named):
        return True
    said = {s.expression.later for s in statements if s.expression.families & families}
    return True if True in said else False if False in said else None


def is_choice(files: list[LicenceFile], statements: tuple[Statement, ...], ids: tuple[str, ...]) -> bool:
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
    return len(files) > 1 and all(_is_named_after(each) for each in files)


def _is_named_after(each: LicenceFile) -> bool:
    words = set(re.split(r"[-_. ]", each.file.name.lower()))
    return any(identifier.lower().split("-")[0] in words for identifier in each.ids)
