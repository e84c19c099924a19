# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the cells of a table say about a setting: not its type, its default, or whether it has to be set."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

RULE = regex(r"\|?(?:\s{0,9}:?-{2,200}:?\s{0,9}\|){1,12}(?:\s{0,9}:?-{2,200}:?\s{0,9})?\|?")
#: A column of which the cells explain nothing, whatever words they have.
_ASIDE = regex(
    r"(?:default|standard|vorgabe|voreinstellung)s?(?:[ -]?(?:value|wert|einstellung))?s?"
    r"|(?:data[ -]?)?types?|(?:daten)?typ"
    r"|required\??|mandatory\??|optional\??|pflicht(?:feld|angabe)?|erforderlich|notwendig|secrets?\??|since|version",
    re.I,
)
#: One word with signs or digits in it is a value: http://map:8080, 5432, amqp.
_VALUE = regex(r"[`\"'*]{0,4}\S{0,300}[\d:/.=@\\<>{}\[\]_]\S{0,300}[`\"'*]{0,4}")
MOST_CELLS = 12


class Columns:
    """Goes through a document line by line, with the columns of the table at hand."""

    def __init__(self) -> None:
        self._aside: frozenset[int] = frozenset()

    def go(self, above: str, line: str) -> None:
        """Take the next line; below a rule, the line above it names the columns."""
        if "|" not in line:
            self._aside = frozenset()
        elif RULE.fullmatch(line.strip()[:500]):
            named = enumerate(cells_of(above))
            self._aside = frozenset(place for place, cell in named if _ASIDE.fullmatch(cell.strip(" *`_:")))

    def said(self, cells: Sequence[str]) -> list[str]:
        """Return the cells of a row, the first of them that with the name, as far as they may explain something."""
        flags = words_in("setting_words", "flags")
        return [
            cell if place == 0 or not (place in self._aside or _is_value(cell, flags)) else ""
            for place, cell in enumerate(cells[:MOST_CELLS])
        ]


def cells_of(row: str) -> list[str]:
    """Return the cells of a row of a table."""
    return row.strip().removeprefix("|").removesuffix("|")[:2000].split("|")


def _is_value(cell: str, flags: frozenset[str]) -> bool:
    word = cell.strip()
    return not word or word.strip("`*\"'_").lower() in flags or _VALUE.fullmatch(word[:700]) is not None
