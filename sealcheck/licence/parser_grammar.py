# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tells whether a text is a licence expression for the reference parser: ids in any case, AND and OR in capitals."""

from __future__ import annotations

from sealcheck.licence.catalogue import licence_list
from sealcheck.pattern import regex

_TOKEN = regex(r"[()+]|[A-Za-z0-9.:-]{1,120}|\S")
_REF = regex(r"(?:DocumentRef-[A-Za-z0-9.-]{1,80}:)?LicenseRef-[A-Za-z0-9.-]{1,80}")
_LATER = "-or-later"


def is_expression(text: str) -> bool:
    """Whether `text` follows the grammar of SPDX expressions (2.3, annex D) and names only known licences."""
    if len(text) > 1000 or " +" in text:
        return False
    rest = _TOKEN.findall(text)
    rest.reverse()
    return bool(rest) and _alternatives(rest, 0) and not rest


def _alternatives(rest: list[str], depth: int) -> bool:
    """Read terms joined by AND and OR off `rest`; how they bind makes no difference to being one."""
    while _term(rest, depth):
        if not rest or rest[-1] not in ("AND", "OR"):
            return True
        rest.pop()
    return False


def _term(rest: list[str], depth: int) -> bool:
    part = rest.pop() if rest else ""
    if part == "(":
        return depth < 50 and _alternatives(rest, depth + 1) and bool(rest) and rest.pop() == ")"
    if _REF.fullmatch(part):
        return True
    if not _is_licence(part):
        return False
    if rest and rest[-1] == "+":
        rest.pop()
    if rest and rest[-1].upper() == "WITH":
        rest.pop()
        return bool(rest) and _is_exception(rest.pop())
    return True


def _is_licence(name: str) -> bool:
    known = licence_list()
    plain = name.removesuffix("-only") if name.endswith("-only") else name.removesuffix(_LATER)
    return known.find(name) is not None or known.find(plain) is not None


def _is_exception(name: str) -> bool:
    return licence_list().by_lower.get(name.lower()) in licence_list().exceptions
