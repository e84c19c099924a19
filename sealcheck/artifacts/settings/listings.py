# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The settings that lists and tables of a document name, and whether their rows explain them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from sealcheck.artifacts.settings.lines import COMMENT
from sealcheck.artifacts.settings.listing_place import (
    FENCE,
    HEADING,
    ITEM,
    RULE,
    SHOWN,
    Columns,
    Place,
    cells_of,
    level_inside,
)
from sealcheck.artifacts.settings.words import MOST_SHOWN, MOST_VARIABLES, judged, says_something
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named
from sealcheck.prose.document import Document
from sealcheck.prose.facts import words_in
from sealcheck.prose.rows import RowKind
from sealcheck.prose.section import Section

#: A row of a table or list that begins with the name of a variable of the environment.
_ROW = regex(
    r"\s{0,12}[|*+-]\s{0,8}[`*]{0,3}\$?(?P<name>[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,8})[`*]{0,3}(?![\w-])(?P<text>.{0,800})"
)
#: The same with a name of one word, which any word in capitals may be: set off from what is said of it.
_ROW_OF_WORD = regex(
    r"\s{0,12}[|*+-]\s{0,8}(?:`{1,2}\$?(?P<code>[A-Z][A-Z0-9]{2,40})`{1,2}|\*{0,2}(?P<name>[A-Z][A-Z0-9]{2,40})\*{0,2}"
    r"(?=\s{0,4}(?:[|:=–—]|-\s)))(?P<text>.{0,800})"
)
#: A line of a block with nothing but a name, below a sentence that announces variables of the environment.
_NAMED_ALONE = regex(
    r"[ \t]{0,12}(?:export[ \t])?(?P<name>[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){0,8})(?P<text>)(?P<alone>)[ \t\r]{0,9}"
)
#: Without two such signs, a line names no variable.
_MAY_NAME = regex(r"[A-Z][A-Z0-9_]")
#: Lines below an item that still speak of the variable in it.
MOST_BELOW = 6
_ESCAPED = "\\_"  # as Markdown may write it in a name
#: What the first column of a table of settings is called.
_COLUMN = regex(
    r"\|?[\s`*]{0,9}(?:(?:config\w{0,12}|env\w{0,12})[ -]?)?"
    r"(?:parameters?|names?|options?|settings?|keys?|variables?|propert(?:y|ies)|attributes?|fields?|einstellung(?:en)?"
    r"|optionen|eigenschaft(?:en)?|schlüssel|attribute?|variablen?|param[èe]tre|par[áa]metro|parametro)[\s`*]{0,9}\|",
    re.I,
)
#: The head of a table of the values of an enumeration, which are no settings.
_NUMBERS = regex(r"\|?[ \t*]{0,9}name[ \t*]{0,9}\|[ \t*]{0,9}(?:number|nummer|num(?:é|e)ro)[ \t*]{0,9}(?:\||$)", re.I)
_PARAMETER = regex(r"[A-Za-z_][\w.-]{2,80}")
#: An item of a list that begins with a setting in bold or as code: * **database.url**: where the data is kept
_KEY = regex(
    r"[ \t]{0,12}[-*+][ \t]{1,8}(?:\*{2}|`{1,2}|_{2})(?P<name>[A-Za-z_][\w.-]{2,80})(?P<in>:?)(?:\*{2}|`{1,2}|_{2})"
    r"[ \t]{0,3}(?:\([^()]{0,80}\)[ \t]{0,3})?(?P<mark>[:–—=-]?)(?P<text>.{0,800})"
)
#: No word of a language alone: user_name, mail.host, mailHost.
_PECULIAR = regex(r"[._-]|[a-z][A-Z]")


def listed_variables(text: str) -> dict[str, tuple[bool, bool]]:
    """Return the variables of the environment that tables, lists and lines to type of a document name.

    Each with whether the row explains it, and whether it stands below a heading or a line on configuration.
    """
    lines = text.replace(_ESCAPED, "_").split("\n")[:5000]
    named = {number: match for number, line in enumerate(lines) if _MAY_NAME.search(line) and (match := _name(line))}
    headed = dict(_headed(lines, named))
    found: dict[str, tuple[bool, bool]] = {}
    place, numbers, columns = Place(), False, Columns()
    for number, line in enumerate(lines[: max(named, default=-1) + 1]):
        above = lines[number - 1] if number else ""
        place.go(above, line)
        columns.go(above, line)
        numbers = "|" in line and (numbers or _NUMBERS.match(line[:200]) is not None)
        match = None if numbers else named.get(number)
        if match and ("alone" not in match.groupdict() or place.shows) and len(found) < MOST_VARIABLES:
            name = match["name"] or match["code"]  # where a word stands as code
            said, below = found.get(name, (False, False))
            text = headed.get(number) or _beside(lines, number, match, columns)
            said = said or says_something(text, name)
            found[name] = (said, below or place.configures or place.introduced)
    return found


def _headed(lines: Sequence[str], named: Mapping[int, re.Match[str]]) -> Iterator[tuple[int, str]]:
    """Yield the lines of sections that are a text and below it a short list of bare names, each with the text."""
    start = 0
    for end in (*(number for number, line in enumerate(lines) if HEADING.match(line[:300])), len(lines)):
        body = [number for number in range(start, end) if lines[number].strip()]
        bare = [number for number in body if number in named and not _said_of(named[number]).strip(" \t`*:\r")]
        if 0 < len(bare) <= MOST_SHOWN and body[-len(bare) :] == bare and start:
            text = " ".join(lines[number][:300] for number in body[: -len(bare)][:MOST_BELOW])
            yield from ((number, text) for number in bare)
        start = end + 1


def _said_of(match: re.Match[str]) -> str:
    return f"{match['text']}{match.groupdict().get('open') or ''}"


def _name(line: str) -> re.Match[str] | None:
    """Return the variable that a line begins with."""
    match = SHOWN.match(line[:1000]) or _ROW.match(line[:1000]) or _ROW_OF_WORD.match(line[:1000])
    return match or _NAMED_ALONE.fullmatch(line[:200])


def _beside(lines: Sequence[str], number: int, match: re.Match[str], columns: Columns) -> str:
    """Return what is said of a variable on its line, above one to type, or below an item that says nothing."""
    text = "|".join(columns.said(match["text"].split("|"))) if "|" in match["text"] else match["text"]
    if "open" in match.groupdict():
        above = lines[number - 1] if number else ""
        comment = COMMENT.match(above[:500]) if not SHOWN.match(above[:1000]) else None
        return " ".join((text, comment["text"] if comment else "", match["open"] or ""))
    return text if text.strip(" \t`*:") else " ".join(_below(lines, number))


def _below(lines: Sequence[str], number: int) -> Iterator[str]:
    """Yield the lines of the paragraph that stands below an item and further to the right."""
    depth, begun = _depth(lines[number]), False
    for line in lines[number + 1 : number + 2 + MOST_BELOW]:
        if not line.strip():
            if begun:
                return
            continue
        if _depth(line) <= depth or ITEM.match(line[:100]) or FENCE.match(line.strip()[:100]):
            return
        begun = True
        yield line.strip()[:300]


def _depth(line: str) -> int:
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())


def listed_keys(document: Document) -> dict[str, bool]:
    """Return the settings in items of lists below headings on configuration, each with whether the item explains it.

    They stand in bold or as code. Nothing where most of them could be any word.
    """
    found = judged(row for section in configuring(document) for row in _keys(section))
    peculiar = sum(_PECULIAR.search(name) is not None for name in found)
    return found if 2 * peculiar >= len(found) else {}


def configuring(document: Document) -> Iterator[Section]:
    """Yield the sections on configuration, with all below their headings."""
    inside = 0
    for section in document.sections:
        if section.level and (not inside or section.level <= inside):
            inside = section.level if named("configuration", section.heading) else 0
        if inside:
            yield section


def _keys(section: Section) -> Iterator[tuple[str, str]]:
    """Yield the settings of a section with what the item says, on its line and the next."""
    for row, below in pairwise([*section.rows, None]):
        match = _KEY.match(row.text.replace(_ESCAPED, "_")[:1000]) if row and row.kind is RowKind.PROSE else None
        if match and (match["in"] or match["mark"]) and not _is_file(match["name"]):
            more = below.text if below and below.kind is RowKind.PROSE and not ITEM.match(below.text[:100]) else ""
            yield match["name"], f"{match['text']} {more[:400]}"


def _is_file(name: str) -> bool:
    """Whether a name is that of a file, which such lists explain as well."""
    return name.rpartition(".")[2].lower() in words_in("setting_words", "endings")


def listed_parameters(text: str, *, everywhere: bool = True) -> dict[str, bool]:
    """Return the parameters in the first column of a document's tables, and whether the row explains them.

    Not `everywhere`: only below a heading on configuration, in tables that call their first column so.
    """
    return judged(_cells(text, everywhere=everywhere)) if "|" in text else {}


def _cells(text: str, *, everywhere: bool) -> Iterator[tuple[str, str]]:
    """Yield the parameters with each of the cells beside them."""
    inside, configures, above, columns = False, 0, "", Columns()
    for line in text.replace(_ESCAPED, "_").split("\n")[:20_000]:
        row = line.strip()
        inside = inside and "|" in row
        columns.go(above, row)
        if not everywhere and (heading := HEADING.match(line[:300])):
            configures = level_inside(configures, len(heading[1]), starts=named("configuration", heading[2]))
        if RULE.fullmatch(row[:500]):
            inside = everywhere or (configures > 0 and _COLUMN.match(above[:200]) is not None)
        elif inside:
            name, *others = (cell.strip(" `*") for cell in columns.said(cells_of(row)))
            if _PARAMETER.fullmatch(name[:100]):
                yield from ((name, cell) for cell in others or [""])
        above = row
