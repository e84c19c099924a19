# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""reStructuredText line by line: adorned titles, directives, literal blocks, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sealcheck.pattern import regex
from sealcheck.prose.rows import Row, code, heading, indent_of, indented_block, prose

_ADORNMENT = regex(r"([!-/:-@\[-`{-~])\1{2,200}\s*$")
_DIRECTIVE = regex(r"\s{0,40}\.\. (?:\|[^|]{1,60}\| )?([a-zA-Z][\w:-]{0,40})::\s{0,10}(.{0,400})$")
_COMMENT = regex(r"\s{0,40}\.\.(?:\s|$)(?!\s*[_\[|])")
_TARGET = regex(r"\s{0,40}\.\. [_\[|]")
#: Where a name leads, and the places that use it: .. _Common Ground: https://…, `Common Ground`_, gulp_
_NAMED = regex(r"\s{0,40}\.\. _(?:`([^`]{1,200})`|((?:[^:`]|\\:){1,200}?)): {1,9}([^\s_]\S{0,999})\s{0,9}$")
_PHRASE = regex(r"`([^`<>]{1,300})`__?(?![\w`])")
_WORD = regex(r"(?<![\w`/.:-])([A-Za-z](?:[\w.-]{0,58}[A-Za-z0-9])?)_(?![\w`])")
_OPTION = regex(r"\s{1,40}:[\w-]{1,40}:")
_CODE = frozenset({"code-block", "code", "sourcecode", "parsed-literal", "literalinclude", "highlight", "prompt"})
_DIAGRAM = frozenset({"mermaid", "uml", "graphviz", "plantuml", "digraph"})
_IMAGE = frozenset({"image", "figure"})
_SKIPPED = frozenset({"raw", "contents", "meta", "autoclass", "automodule", "autofunction", "index", "only", "math"})


def restructured_rows(lines: list[str]) -> Iterator[Row]:
    """Yield the rows of reStructuredText; the levels of titles follow from the order of their adornments."""
    styles: list[str] = []
    index, targets = 0, _targets(lines)
    while index < len(lines):
        rows, index = _title(lines, index, styles) or _block(lines, index) or _line(lines, index, targets)
        yield from rows


def _targets(lines: list[str]) -> dict[str, str]:
    """Where the names of links lead; a name that stands for another one is left out."""
    found = (_NAMED.match(line) for line in lines)
    return {_plain(match[1] or match[2]): match[3] for match in found if match and not match[3].endswith("_")}


def _plain(name: str) -> str:
    return " ".join(name.replace("\\", "").lower().split())


def _linked(text: str, targets: Mapping[str, str]) -> str:
    """Return the line with each link by its name written out; a name that leads nowhere outside stays as words."""

    def phrase(match: re.Match[str]) -> str:
        target = targets.get(_plain(match[1]))
        return f"`{match[1]} <{target}>`_" if target else match[1]

    def word(match: re.Match[str]) -> str:
        target = targets.get(match[1].lower())
        return f"`{match[1]} <{target}>`_" if target else match[0]

    return _WORD.sub(word, _PHRASE.sub(phrase, text)) if "_" in text else text


def _title(lines: list[str], index: int, styles: list[str]) -> tuple[list[Row], int] | None:
    over = _ADORNMENT.match(lines[index])
    if over and index + 2 < len(lines) and lines[index + 1].strip() and lines[index + 2].strip():
        under = _ADORNMENT.match(lines[index + 2])
        if under and under[1] == over[1]:
            return [heading(index + 2, lines[index + 1], _level(styles, over[1] * 2))], index + 3
    text = lines[index].strip()
    if not text or over or index + 1 >= len(lines) or (index and lines[index - 1].strip()):
        return None
    under = _ADORNMENT.match(lines[index + 1])
    if not under or len(lines[index + 1].strip()) < 0.6 * len(text) or indent_of(lines[index]):
        return None
    return [heading(index + 1, text, _level(styles, under[1]))], index + 2


def _level(styles: list[str], style: str) -> int:
    if style not in styles:
        styles.append(style)
    return min(styles.index(style) + 1, 6)


def _block(lines: list[str], index: int) -> tuple[list[Row], int] | None:
    directive = _DIRECTIVE.match(lines[index])
    if directive:
        return _directive(lines, index, directive[1].lower(), directive[2].strip())
    if _TARGET.match(lines[index]):
        return [prose(index + 1, "")], index + 1
    if _COMMENT.match(lines[index]):
        return [prose(index + 1, "")], indented_block(lines, index + 1, indent_of(lines[index]))
    return None


def _directive(lines: list[str], index: int, name: str, argument: str) -> tuple[list[Row], int]:
    end = indented_block(lines, index + 1, indent_of(lines[index]))
    body = lines[index + 1 : end]
    number = index + 1
    if name in _CODE or name in _DIAGRAM:
        info = argument if name in _CODE else name
        first = next((n for n, line in enumerate(body) if line.strip() and not _OPTION.match(line)), len(body))
        return [code(number, end, body[first:], info, begin=number + 1 + first)], end
    if name in _IMAGE:
        return [prose(number, f"![]({argument})")], index + 1
    if name == "include":
        return [prose(number, f"[{argument}]({argument})")], end
    if name == "toctree":
        entries = [(number + 1 + n, line.strip()) for n, line in enumerate(body)]
        return [prose(at, f"- [{entry}]({entry})") for at, entry in entries if entry and entry[0] != ":"], end
    if name in _SKIPPED:
        return [prose(number, "")], end
    return [prose(number, argument)], index + 1  # a note or a warning: its body is prose


def _line(lines: list[str], index: int, targets: Mapping[str, str]) -> tuple[list[Row], int]:
    text = _linked(lines[index], targets)
    if _ADORNMENT.match(text) or _OPTION.match(text):
        return [prose(index + 1, "")], index + 1
    if not text.rstrip().endswith("::"):
        return [prose(index + 1, text)], index + 1
    start = index + 1
    end = indented_block(lines, start, indent_of(text))
    rows = [prose(index + 1, text.rstrip()[:-1])]
    if end > start:
        first = next(n for n in range(start, end) if lines[n].strip())
        rows.append(code(start + 1, end, lines[first:end], begin=first + 1))
    return rows, max(end, start)
