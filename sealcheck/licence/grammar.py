# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The grammar of SPDX licence expressions (SPDX 2.3, annex D): tokens, and whether they stand in a valid order.

Nothing here recurses, so parentheses may be nested as deeply as a text is long.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

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
    """Whether `text` follows the grammar; its ids need not be known. An operator may be written in small letters."""
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
