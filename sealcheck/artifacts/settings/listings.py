# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The settings that lists and tables of a document name, and whether their rows explain them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sealcheck.artifacts.settings.columns import RULE, Columns, cells_of
from sealcheck.artifacts.settings.lines import COMMENT, MOST_VARIABLES
from sealcheck.artifacts.settings.listing_place import FENCE, HEADING, ITEM, SHOWN, Place, level_inside
from sealcheck.artifacts.settings.words import says_something
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.document import Document, Section
from sealcheck.prose.rows import RowKind

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
    r"[ \t]{0,12}(?:export[ \t])?(?P<name>[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){0,8})(?P<text>)[ \t\r]{0,9}"
)
#: Lines below an item that still speak of the variable in it.
MOST_BELOW = 6
_ESCAPED = "\\_"  # as Markdown may write it in a name
#: An option of the command line in a list, with what it does: - **-logDir <dir>**. Where …
_OPTION = regex(r"[ \t]{0,8}(?:[-*+][ \t]{1,6})?[*`]{0,3}-{1,2}([A-Za-z][\w-]{0,40})(.{8,300})")
#: Parameters alone may be those of a call or of an address.
_SETS = regex(r"conf|konf|setting|einstellung|param[èe]tr(?:age|er)|impostazioni|ajustes|instelling", re.I)
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
#: Endings of files, which such lists explain as well.
_ENDINGS = frozenset(
    {"js", "ts", "mjs", "cjs", "json", "yml", "yaml", "md", "rst", "txt", "toml", "lock", "html", "css"}
    | {"py", "rb", "sh", "conf", "cfg", "ini", "xml", "properties"}
)


def listed_variables(text: str) -> dict[str, tuple[bool, bool]]:
    """Return the variables of the environment that tables, lists and lines to type of a document name.

    Each with whether the row explains it, and whether it stands below a heading or a line on configuration.
    """
    found: dict[str, tuple[bool, bool]] = {}
    place, numbers, columns = Place(), False, Columns()
    lines = text.replace(_ESCAPED, "_").split("\n")[:5000]
    options = {m[1] for line in lines if (m := _OPTION.match(line[:400])) and says_something(m[2], m[1])}
    for number, (above, line) in enumerate(zip(["", *lines], lines, strict=False)):
        place.go(above, line)
        columns.go(above, line)
        numbers = "|" in line and (numbers or _NUMBERS.match(line[:200]) is not None)
        if place.gone or numbers:
            continue
        rows = [*_named_first(lines, number, columns, shows=place.shows), *_named_in_cells(line, columns)]
        for name, words in rows[: MOST_VARIABLES - len(found)]:
            said, below = found.get(name, (False, False))
            said = said or says_something(words, name) or words.strip(" \t|`-*") in options
            found[name] = (said, below or place.configures or place.introduced)
    return found


def _named_first(lines: Sequence[str], number: int, columns: Columns, *, shows: bool) -> Iterator[tuple[str, str]]:
    """Yield the variable that a line begins with, and what is said of it there, or below an item that says nothing."""
    line, above = lines[number], lines[number - 1] if number else ""
    shown = SHOWN.match(line[:1000])
    match = shown or _ROW.match(line[:1000]) or _ROW_OF_WORD.match(line[:1000])
    match = match or (_NAMED_ALONE.fullmatch(line[:200]) if shows else None)
    if match is None:
        return
    name = match["name"] or match["code"]  # the latter where a word stands as code
    text = "|".join(columns.said(match["text"].split("|"))) if "|" in match["text"] else match["text"]
    if shown:
        comment = COMMENT.match(above[:500]) if not SHOWN.match(above[:1000]) else None
        text = " ".join((text, comment["text"] if comment else "", shown["open"] or ""))
    elif not text.strip(" \t`*:"):
        text = " ".join(_below(lines, number))
    yield name, text


def _named_in_cells(line: str, columns: Columns) -> Iterator[tuple[str, str]]:
    """Yield the variables in the cell of a row that is for them, with what the other cells say."""
    if "|" in line:
        names, text = columns.names(cells_of(line))
        yield from ((name, text) for name in names)


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
    found: dict[str, bool] = {}
    for section in configuring(document):
        found |= {name: said or found.get(name, False) for name, said in _keys(section)}
    peculiar = sum(_PECULIAR.search(name) is not None for name in found)
    return dict(list(found.items())[:MOST_VARIABLES]) if 2 * peculiar >= len(found) else {}


def configuring(document: Document) -> Iterator[Section]:
    """Yield the sections on configuration, with all below their headings; not those on settings that are gone."""
    inside = gone = 0
    for section in document.sections:
        if section.level and (not inside or section.level <= inside):
            inside = section.level if _is_on_settings(section.heading) else 0
        if section.level and (not gone or section.level <= gone):
            gone = section.level if wording("settings_gone").search(section.folded) else 0
        if inside and not gone:
            yield section


def _keys(section: Section) -> Iterator[tuple[str, bool]]:
    """Yield the settings of a section with what the item says, on its line and the next."""
    for row, below in pairwise([*section.rows, None]):
        match = _KEY.match(row.text.replace(_ESCAPED, "_")[:1000]) if row and row.kind is RowKind.PROSE else None
        if match and (match["in"] or match["mark"]) and match["name"].rpartition(".")[2].lower() not in _ENDINGS:
            more = below.text if below and below.kind is RowKind.PROSE and not ITEM.match(below.text[:100]) else ""
            yield match["name"], says_something(f"{match['text']} {more[:400]}", match["name"])


def _is_on_settings(heading: str) -> bool:
    return named("configuration", heading) and _SETS.search(heading) is not None


def listed_parameters(text: str, *, everywhere: bool = True) -> dict[str, bool]:
    """Return the parameters in the first column of a document's tables, and whether the row explains them.

    Not `everywhere`: only below a heading on configuration, in tables that call their first column so.
    """
    found: dict[str, bool] = {}
    inside, configures, above, columns = False, 0, "", Columns()
    for line in text.replace(_ESCAPED, "_").split("\n")[:20_000]:
        row = line.strip()
        inside = inside and "|" in row
        columns.go(above, row)
        if not everywhere and (heading := HEADING.match(line[:300])):
            configures = level_inside(configures, len(heading[1]), starts=_is_on_settings(heading[2]))
        if RULE.fullmatch(row[:500]):
            inside = everywhere or (configures > 0 and _COLUMN.match(above[:200]) is not None)
        elif inside and len(found) < MOST_VARIABLES:
            cells = [cell.strip(" `*") for cell in columns.said(cells_of(row))]
            if _PARAMETER.fullmatch(cells[0][:100]):
                said = any(says_something(cell, cells[0]) for cell in cells[1:])
                found[cells[0]] = found.get(cells[0], False) or said
        above = row
    return found
