# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Filled texts in formats of single systems: phpGroupWare, Dolibarr, Magento, Godot, Unity, Java, TYPO3 and Xcode."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any

from sealcheck.artifacts.locale.paths import DEFAULT, SEVERAL, tag_of
from sealcheck.pattern import regex

#: Rows of a table that are read, and its columns.
MOST_ROWS, MOST_COLUMNS = 50_000, 60
#: phpGroupWare and eGroupware keep key, part of the program, language and text on a line, between tabs.
_TABBED = regex(r"(?m)^[^\t\r\n]{1,400}\t[^\t\r\n]{0,80}\t([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)\t[ ]{0,9}[^\s]")
#: Dolibarr and others: Save=Speichern
_LINE = regex(r"(?m)^[ \t]{0,8}[^\s=#;<\[][^=\t\r\n]{0,200}=[ \t]{0,8}[^\s]")
#: Unity: m_Localized: Karte; a text of nothing but quotes is empty.
_UNITY = regex(r"(?m)^[ \t-]{0,20}m_Localized:[ \t]{1,4}(?!['\"]{2}\s*$)[^\s]")
#: What a class of Java gives back: { "save", "Speichern" }
_BUNDLE = regex(r"\bextends\s{1,9}(?:java\.util\.)?ListResourceBundle\b")
_PAIR = regex(r"\{\s{0,40}(?:\"(?:[^\"\\\n]|\\.){1,300}\"|[\w.]{1,200})\s{0,9},\s{0,40}\"(?=[^\"\s])")
_OFF = regex(r"(?m)^[ \t]{0,80}//[^\n]{0,4000}|/\*[\s\S]{0,200000}?\*/")
_LANGUAGE = regex(r"<languageKey\b[^>]{0,100}\bindex=\"([\w-]{2,12})\"[^>]{0,100}>")
_LABEL = regex(r"<label\b[^>/]{0,300}>(?!\s{0,200}</)")


def of_lang(language: str, text: str) -> dict[str, int]:
    """Count what a `.lang` file holds; each line of phpGroupWare names its language."""
    if text.lstrip()[:1] == "<":  # how editors colour a language of programming
        return {}
    counts: dict[str, int] = {}
    for match in _TABBED.finditer(text):
        tag = tag_of(match[1]) or language
        counts[tag] = counts.get(tag, 0) + 1
    return counts or {language: sum(1 for _ in _LINE.finditer(text))}


def of_table(language: str, text: str) -> dict[str, int]:
    """Count a table with a column for each language (Godot), or one of texts and their translations (Magento)."""
    rows = _rows(text)
    head = next(rows, [])
    tags = {place: tag for place, cell in enumerate(head) if place and (tag := tag_of(cell.strip()))}
    if len(set(tags.values())) > 1:
        counts = dict.fromkeys(tags.values(), 0)
        for row in rows:
            for place, tag in tags.items():
                counts[tag] += place < len(row) and bool(row[place].strip())
        return counts
    pairs = [head, *rows]
    filled = sum(len(row) > 1 and bool(row[1].strip()) for row in pairs)
    are_pairs = all(len(row) in (0, 2) or (len(row) == 4 and row[2] in ("module", "theme")) for row in pairs)
    return (
        {language: filled} if language != SEVERAL and are_pairs and any(" " in row[1] for row in pairs if row) else {}
    )


def _rows(text: str) -> Iterator[list[str]]:
    first = text.partition("\n")[0]
    lines = islice(text.splitlines(keepends=True), MOST_ROWS)
    try:
        for row in csv.reader(lines, delimiter=max(",;\t", key=first.count)):
            yield row[:MOST_COLUMNS]
    except csv.Error:
        return


def of_unity(language: str, text: str) -> dict[str, int]:
    """Count a table of texts of Unity; other assets hold none."""
    return {language: count} if (count := sum(1 for _ in _UNITY.finditer(text))) else {}


def of_java(language: str, text: str) -> dict[str, int]:
    """Count a bundle of Java that is a class; other classes hold none."""
    return {language: len(_PAIR.findall(_OFF.sub("", text)))} if _BUNDLE.search(text) else {}


def of_typo3(text: str) -> dict[str, int]:
    """Count the labels of each language in a file of TYPO3 before it took to XLIFF."""
    counts: dict[str, int] = {}
    _, *pieces = _LANGUAGE.split(text)
    for key, block in zip(pieces[::2], pieces[1::2], strict=True):
        tag = DEFAULT if key == "default" else tag_of({"dk": "da", "se": "sv", "gr": "el"}.get(key, key))
        if tag:
            counts[tag] = counts.get(tag, 0) + len(_LABEL.findall(block))
    return counts


def of_xcode(value: Any) -> dict[str, int]:
    """Count a string catalogue of Xcode; the source language needs no entries of its own."""
    counts: dict[str, int] = {}
    strings = value.get("strings") if isinstance(value, dict) else None
    if not isinstance(strings, dict):
        return counts
    source = tag_of(str(value.get("sourceLanguage") or ""))
    for entry in strings.values():
        named = entry.get("localizations") if isinstance(entry, dict) else None
        held = named.items() if isinstance(named, dict) else ()
        for tag in {tag_of(str(key)) for key, text in held if _is_filled(text)} | {source}:
            if tag:
                counts[tag] = counts.get(tag, 0) + 1
    return counts


def _is_filled(value: Any) -> bool:
    """Whether a translation in Xcode's catalogue, or a form of it for a number, has a text not still to be made."""
    todo = [value]
    while todo:
        item = todo.pop()
        unit = item.get("stringUnit") if isinstance(item, dict) else None
        if isinstance(unit, dict) and unit.get("state") != "new" and str(unit.get("value") or "").strip():
            return True
        todo += [each for each in item.values() if isinstance(each, dict)] if isinstance(item, dict) else []
    return False


#: What counts the texts of a file by its ending, given the language that its path names.
FORMATS: Mapping[str, Callable[[str, str], dict[str, int]]] = {
    "lang": of_lang,
    "csv": of_table,
    "asset": of_unity,
    "java": of_java,
}
