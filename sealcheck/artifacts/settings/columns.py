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
#: A column that names what is set; the first pattern where two of a table do.
_OF_VARIABLES = regex(
    r"(?:.{0,30}\W)?(?:env(?:ironment)?(?:[ -]?(?:var(?:iable)?s?|keys?|names?))?|[a-zäöü]{0,12}variablen?"
    r"|variables?|variables? d.environnement|variables? de entorno|variabil[ei] d.ambiente|omgevingsvariabelen?)"
    r"(?:[ -]?names?)?",
    re.I,
)
_NAMING = regex(
    r"(?:config\w{0,12}[ -]?)?(?:parameters?|names?|options?|settings?|keys?|propert(?:y|ies)|einstellung(?:en)?"
    r"|optionen|schlüssel|param[èe]tres?|par[áa]metros?|parametri|instelling(?:en)?)",
    re.I,
)
_NAME = r"[`*]{0,3}\$?(?:[A-Z][A-Z0-9]{2,40}|[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,8})[`*]{0,3}"
#: A cell with nothing but names of variables: `A_B`, `C_D` or `E_F` …
_NAMES = regex(
    rf"{_NAME}(?:(?:\s{{0,3}}(?:[,;/+&]|<br ?/?>|and|or|und|oder)\s{{0,3}}|\s{{1,3}}){_NAME}){{0,12}}"
    r"(?:,?\s{0,3}(?:…|\.{3}|etc\.?))?"
)
#: The same setting by another name, which explains nothing: `--lamp-folder`, -f <path>, `lampFolder`
_OTHER_NAME = regex(
    r"\s{0,9}(?:[`*]{0,3}-{1,2}\w[\w-]{0,60}(?:[ =][<\[]?[\w.-]{1,40}[>\]]?)?[`*]{0,3}|`[^`\s]{1,200}`)\s{0,9}"
)
_ONE_NAME = regex(r"[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){0,8}")
#: One word with signs or digits in it is a value: http://map:8080, 5432, amqp.
_VALUE = regex(r"[`\"'*]{0,4}\S{0,300}[\d:/.=@\\<>{}\[\]_]\S{0,300}[`\"'*]{0,4}")
MOST_CELLS = 12


class Columns:
    """Goes through a document line by line, with the columns of the table at hand."""

    def __init__(self) -> None:
        self._aside: frozenset[int] = frozenset()
        self._naming: tuple[int, ...] = ()

    def go(self, above: str, line: str) -> None:
        """Take the next line; below a rule, the line above it names the columns."""
        if "|" not in line:
            self._aside, self._naming = frozenset(), ()
        elif RULE.fullmatch(line.strip()[:500]):
            heads = [cell.strip(" *`_:")[:80] for cell in cells_of(above)[:MOST_CELLS]]
            self._aside = frozenset(place for place, head in enumerate(heads) if _ASIDE.fullmatch(head))
            ways = (_OF_VARIABLES, _NAMING)
            found = (tuple(place for place, head in enumerate(heads) if way.fullmatch(head)) for way in ways)
            self._naming = next(filter(None, found), ())

    def names(self, cells: Sequence[str]) -> tuple[list[str], str]:
        """Return the variables that a row of a table names, in whatever column, with what its other cells say."""
        for place in dict.fromkeys((*self._naming, *((0,) if self._naming else ()))):
            cell = cells[place].strip()[:600] if place < len(cells) else ""
            if _NAMES.fullmatch(cell):
                names = [name for name in _ONE_NAME.findall(cell) if len(name) > 2]
                others = [*self.said(cells)[:place], *self.said(cells)[place + 1 :]]
                return names, " | ".join(each for each in others if not _OTHER_NAME.fullmatch(each[:400]))
        return [], ""

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
