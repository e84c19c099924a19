# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Schemas of GraphQL that a server has in its code, as a text in the language of schemas.

Generators of clients read them there as well as in a file (https://the-guild.dev/graphql/tools/docs/graphql-tag-pluck).
"""

from __future__ import annotations

from sealcheck.artifacts.interface.contents import problem
from sealcheck.artifacts.interface.notations import TEMPLATES
from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import plain_signs

#: Characters of a file that are looked at, and of a schema.
MOST_CODE, MOST_TEXT = 1_000_000, 200_000
_ANCHORS = (b"type Query", b"type Mutation")
#: What can be asked of a server; queries of clients define nothing.
_ROOT = regex(r"(?m)(?:^|[`\"'])[ \t]{0,40}((?:extend[ \t]{1,4})?type[ \t]{1,4}(?:Query|Mutation)\b[^\n{}`]{0,200}\{)")
#: A text that is a value: assigned, handed over, marked as GraphQL – and no comment on a function.
_VALUE = regex(r"(?:[=(\[,+]|=>|\b(?:return|gql|graphql|GraphQL)|\*/|(?<=\w):[ \t]{0,9})\s{0,200}$")
_TRIPLE = frozenset({"Python", "Kotlin", "Scala", "Java", "Groovy"})
MOST_PLACES = 20


def _is_code(kind: FileKind) -> bool:
    return kind.role is PathClass.SOURCE and kind.language is not None and kind.ending not in TEMPLATES


@scanner(_is_code, signs=lambda kind: plain_signs(*_ANCHORS))
def schema_in_code(file: File, data: bytes) -> int | None:
    """The line of the first schema of GraphQL that the code holds as a text, with something to ask or to change."""
    text = data[:MOST_CODE].decode("utf-8", "replace")
    quotes = ('"""', "'''") if file.language in _TRIPLE else ("`",)
    for root, _ in zip(_ROOT.finditer(text), range(MOST_PLACES), strict=False):
        schema = next((said for quote in quotes if (said := _literal(text, root.start(1), quote))), "")
        if schema and not problem("graphql", schema):
            return text.count("\n", 0, root.start(1)) + 1
    return None


def _literal(text: str, at: int, quote: str) -> str:
    """Return the text in quotes around a place, when it is a value; empty otherwise."""
    start = text.rfind(quote, max(0, at - MOST_TEXT), at)
    end = text.find(quote, at, at + MOST_TEXT)
    while end > 0 and text[end - 1] == "\\":
        end = text.find(quote, end + 1, at + MOST_TEXT)
    while start > 0 and text[start - 1] == "\\":
        start = text.rfind(quote, max(0, at - MOST_TEXT), start)
    if start < 0 or end < 0 or not _VALUE.search(text[max(0, start - 220) : start]):
        return ""
    return text[start + len(quote) : end]
