# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Filled texts in formats of single systems: phpGroupWare, Dolibarr, TYPO3 and Xcode."""

from __future__ import annotations

from typing import Any

from sealcheck.artifacts.locale.paths import DEFAULT, tag_of
from sealcheck.pattern import regex

#: phpGroupWare and eGroupware keep key, part of the program, language and text on a line, between tabs.
_TABBED = regex(r"(?m)^[^\t\r\n]{1,400}\t[^\t\r\n]{0,80}\t([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)\t[ ]{0,9}[^\s]")
#: Dolibarr and others: Save=Speichern
_LINE = regex(r"(?m)^[ \t]{0,8}[^\s=#;<\[][^=\t\r\n]{0,200}=[ \t]{0,8}[^\s]")
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
