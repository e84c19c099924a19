# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Options of the command line that a document explains one by one: in the help as it is printed, a list or a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.artifacts.settings.columns import Columns, cells_of
from sealcheck.artifacts.settings.lines import MOST_VARIABLES
from sealcheck.artifacts.settings.words import says_something
from sealcheck.pattern import regex

#: What stands before an option: blanks, the mark of an item or a cell, and the short form, with or without a value.
_SHORT = r"(?:-\w(?:[ =][<\[\w][^-\n|]{0,24})?[`*]{0,3}[,|/ ]{1,3}[`*]{0,3})?"
_OPTION = regex(
    r"[ \t]{0,24}(?:[|*+-][ \t]{1,8}|\.\. (?:cmd)?option::[ \t]{1,4})?[`*]{0,3}"
    rf"{_SHORT}(?:--|(?<=[|] )- -)(?:\[no-\])?(?P<name>[A-Za-z][\w-]{{1,50}})(?P<rest>.{{0,800}})"
)
#: A value that has to be given, right behind the name: --port <n>, --port=PORT, --dir [path], --port int
_VALUE = regex(
    r"(?:[ =](?:<[^<>]{1,60}>|\[[^\[\]]{1,60}\]|\{[^{}]{1,120}\}|[A-Z][A-Z_\d.]{0,40}\b"
    r"|[a-z]{2,20}(?=[ \t]{2}|[`*]))){1,3}"
)
#: What parts the name from the words on it: two blanks, the end of code or bold type, a colon, a dash, a cell.
_PARTED = regex(
    r"(?:[ \t]{2,120}|\t|[`*]{1,3}[ \t]{0,4}(?:\([^()]{0,80}\)[ \t]{0,4})?[:–—|-]?|[ \t]{0,4}[:–—|]"
    r"|[ \t]-[ \t]|[ \t]?\()"
)
#: A line that goes on in the next one, as what is typed does.
_TYPED = "\\"
#: Options that set nothing.
_ASKING = frozenset({"help", "version", "hilfe"})
#: Lines below an option that still speak of it.
MOST_BELOW = 6


def listed_options(text: str) -> dict[str, bool]:
    """Return the options that lines of a document begin with, each with whether words beside or below explain it."""
    lines = text.split("\n")[:20_000]
    found: dict[str, bool] = {}
    columns = Columns()
    for number, line in enumerate(lines):
        columns.go(lines[number - 1] if number else "", line)
        match = _OPTION.match(line[:1000]) if "--" in line or "- -" in line else None
        if match is None or line.rstrip().endswith(_TYPED) or len(found) >= MOST_VARIABLES:
            continue
        name = match["name"].replace("_", "-")
        beside = _beside(line, match["rest"], columns)
        if beside is not None and name not in _ASKING:
            said = says_something(" ".join((beside, *_below(lines, number))), name)
            found[name] = found.get(name, False) or said
    return found


def _beside(line: str, rest: str, columns: Columns) -> str | None:
    """Return the words beside an option; None where what follows belongs to a command that somebody types."""
    if line.lstrip().startswith("|"):
        return " ".join(columns.said(cells_of(line))[1:])
    value = _VALUE.match(rest)
    rest = rest[value.end() :] if value else rest
    if not rest.strip():
        return ""
    parted = _PARTED.match(rest)
    return rest[parted.end() :] if parted else None


def _below(lines: Sequence[str], number: int) -> Iterator[str]:
    """Yield the lines below that stand further to the right than the option."""
    depth = _depth(lines[number])
    for line in lines[number + 1 : number + 1 + MOST_BELOW]:
        if not line.strip() or _depth(line) <= depth or _OPTION.match(line[:200]):
            return
        yield line.strip()[:300]


def _depth(line: str) -> int:
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
