# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Items of lists that a line above them announces as what the software supports or implements."""

from __future__ import annotations

from sealcheck.pattern import regex
from sealcheck.prose.document import Section
from sealcheck.prose.phrases import fold
from sealcheck.prose.rows import RowKind, indent_of

MOST_ROWS = 2000
_ITEM = regex(r"[ \t]{0,40}(?:[-*+•]|\d{1,3}[.)])[ \t]{1,8}")
#: What is said of the items below; „supported by“ names those who pay.
_ANNOUNCES = regex(
    r"\b(?:supports|support for|(?:we|they|that|which) support|supported(?! by)"
    r"|implements?|implemented(?! (?:by|in|with))|complies|conforms|exposes|speaks"
    r"|unterstuetzt\w{0,2}(?! (?:von|durch))|implementiert\w{0,2}|ondersteunt|ondersteunde)\b"
)
#: What is not there, or of which nobody says that it is.
_NOT = regex(
    r"\b(?:not|no|un\w{3,12}|planned|will|would|future|todo|nicht|keine?|geplant\w{0,2}|kuenftig|niet|geen"
    r"|languages?|browsers?|platforms?|sprachen|systems?)\b"
)


def announced_lines(section: Section) -> frozenset[int]:
    """Return the lines with items whose parent item, or the sentence with a colon above, says they are supported."""
    lines: set[int] = set()
    open_items: list[tuple[int, bool]] = []
    told, said = False, ""
    for row in section.rows[:MOST_ROWS]:
        if row.kind is not RowKind.PROSE:
            said = "" if row.kind is RowKind.BLANK else said
            continue
        if not _ITEM.match(row.text[:100]):
            if not row.text[:1].isspace():
                said = f"{said} {row.text}"[-600:]
                told, open_items = said.rstrip(" *_").endswith(":") and _announces(said), []
            continue
        depth = indent_of(row.text)
        while open_items and open_items[-1][0] >= depth:
            open_items.pop()
        if open_items[-1][1] if open_items else told:
            lines.add(row.line)
        open_items.append((depth, _announces(row.text) or (bool(open_items) and open_items[-1][1])))
        said = ""
    return frozenset(lines)


def _announces(text: str) -> bool:
    folded = fold(text[-600:])
    return _ANNOUNCES.search(folded) is not None and _NOT.search(folded) is None
