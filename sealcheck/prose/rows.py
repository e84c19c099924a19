# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the line readers of all markups yield: headings, lines of prose, blocks of code, gaps."""

from __future__ import annotations

from enum import StrEnum

from sealcheck.frozen import frozen

#: Longer lines are cut: no sentence is that long, and what is may be an attack.
MAX_LINE = 4096
#: Level of headings that only look like one (a bold line, a summary): below every real heading.
PSEUDO_LEVEL = 7


class RowKind(StrEnum):
    """HEADING has a level, CODE has the block's first lines in `body` and its language in `text`."""

    HEADING = "heading"
    PROSE = "prose"
    CODE = "code"
    BLANK = "blank"


@frozen
class Row:
    """One thing at `line` (1-based), reaching to `end`; `begin` is the line on which the body of code begins."""

    kind: RowKind
    line: int
    text: str = ""
    level: int = 0
    end: int = 0
    body: tuple[str, ...] = ()
    begin: int = 0


def heading(line: int, text: str, level: int) -> Row:
    """Return a heading; `text` may still carry markup."""
    return Row(RowKind.HEADING, line, text.strip(), level, line)


def prose(line: int, text: str) -> Row:
    """Return a line of prose, or a gap when it is empty."""
    return Row(RowKind.PROSE if text.strip() else RowKind.BLANK, line, text, 0, line)


def code(line: int, end: int, body: list[str], info: str = "", *, begin: int = 0) -> Row:
    """Return a block of code from `line` to `end`, its body from `begin` or behind `line`; 60 lines are kept."""
    return Row(RowKind.CODE, line, info.strip().lower(), 0, end, tuple(body[:60]), begin or line + 1)


def indent_of(text: str) -> int:
    """Return the width of the leading white space; a tab counts as four."""
    return len(text.expandtabs(4)) - len(text.expandtabs(4).lstrip())


def indented_block(lines: list[str], start: int, deeper_than: int) -> int:
    """Return the index after the block of lines from `start` that are blank or deeper than `deeper_than`."""
    index = last = start
    while index < len(lines):
        if lines[index].strip():
            if indent_of(lines[index]) <= deeper_than:
                break
            last = index + 1
        index += 1
    return last
