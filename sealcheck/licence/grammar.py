# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The grammar of SPDX licence expressions (SPDX 2.3, annex D), as it is and as the reference parser reads it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from sealcheck.licence.catalogue import licence_list
from sealcheck.pattern import regex

#: Characters of an expression that are read; no honest one is nearly as long.
MOST_CHARACTERS = 50_000

_TOKEN = regex(r"\(|\)|[A-Za-z0-9.+:_-]{1,200}")
_STRANGE = regex(r"[^A-Za-z0-9.+:_()\s-]")
_OPERATORS = ("AND", "OR", "WITH")


def tokens(text: str) -> list[str]:
    """Return parentheses, operators and ids in their order; characters that belong to none are passed over."""
    return _TOKEN.findall(text[:MOST_CHARACTERS])


def is_operator(token: str) -> bool:
    """Whether the token is AND, OR or WITH, in any case."""
    return token.upper() in _OPERATORS


@lru_cache(maxsize=4096)
def is_expression(text: str) -> bool:
    """Whether `text` follows the grammar; its ids need not be known. An operator may be written in small letters.

    Nothing here recurses, so parentheses may be nested as deeply as a text is long.
    """
    if len(text) > MOST_CHARACTERS or _STRANGE.search(text):
        return False
    depth, before = 0, "("  # what the grammar allows next depends on the kind of the token before
    for word in tokens(text):
        kind = word if word in "()" else word.upper() if is_operator(word) else "id"
        if kind == "id" and before == "WITH":
            kind = "exception"
        if kind not in _NEXT[before]:
            return False
        depth += (kind == "(") - (kind == ")")
        if depth < 0:
            return False
        before = kind
    return depth == 0 and before in (")", "id", "exception")


_OPERAND = frozenset({"(", "id"})
_NEXT = {
    "(": _OPERAND,
    "AND": _OPERAND,
    "OR": _OPERAND,
    "WITH": frozenset({"exception"}),
    "id": frozenset({"AND", "OR", "WITH", ")"}),
    "exception": frozenset({"AND", "OR", ")"}),
    ")": frozenset({"AND", "OR", ")"}),
}


def identifiers(expression: str) -> Iterator[str]:
    """Yield the ids of licences and exceptions in an expression, as written."""
    return (word for word in tokens(expression) if word not in "()" and not is_operator(word))


_PARTS = regex(r"[()+]|[A-Za-z0-9.:-]{1,120}|\S")
_REF = regex(r"(?:DocumentRef-[A-Za-z0-9.-]{1,80}:)?LicenseRef-[A-Za-z0-9.-]{1,80}")
_LATER = "-or-later"


def is_expression_of_parser(text: str) -> bool:
    """Whether the reference parser takes `text`: known licences only, their ids in any case, AND and OR in capitals."""
    if len(text) > 1000 or " +" in text:
        return False
    rest = _PARTS.findall(text)
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
