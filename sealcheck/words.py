# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a Text in a language. Sentences live in `sealcheck/texts/*.yml`; a third language is more data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sealcheck.model import Text
from sealcheck.own_data import own_yaml
from sealcheck.shipped import shipped


@cache
def _sentences(theme: str) -> Mapping[str, Mapping[str, Any]]:
    """Return the sentences of one file; most runs need but some of the files."""
    path = shipped("texts", f"{theme}.yml")
    return own_yaml("texts", path.name) or {} if theme.isidentifier() and path.is_file() else {}


def sentence(key: str) -> Mapping[str, Any] | None:
    """Return a sentence by key (`<file>.<name>`): language → text, or {none: …, one: …, other: …} by `count`."""
    theme, _, name = key.partition(".")
    return _sentences(theme).get(name)


def catalogue() -> Mapping[str, Mapping[str, Any]]:
    """Return every sentence by key."""
    themes = sorted(path.stem for path in shipped("texts").glob("*.yml"))
    return {f"{theme}.{name}": entry for theme in themes for name, entry in _sentences(theme).items()}


def words(text: Text, language: str) -> str:
    """Return the sentence in `language`. Raises KeyError for an unknown key or a missing argument."""
    entry = sentence(text.key)
    if entry is None:
        raise KeyError(text.key)
    arguments = {name: _shown(value, language) for name, value in text.args}
    said = entry[language]
    if isinstance(said, Mapping):
        said = said[_form(dict(text.args).get("count"), said)]
    return str(said).format_map(arguments)


def _form(count: object, forms: Mapping[str, str]) -> str:
    """Return which form says `count`: that for nothing is used only where a sentence has one."""
    if count == 0 and "none" in forms:
        return "none"
    return "one" if count == 1 else "other"


def _shown(value: object, language: str) -> str:
    if isinstance(value, Text):
        return words(value, language)
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, float):
        return number(value, language)
    return str(value)


def number(value: float, language: str) -> str:
    """Return a number with at most two decimals and the language's decimal sign."""
    shown = f"{value:.2f}".rstrip("0").rstrip(".")
    return shown.replace(".", ",") if language == "de" else shown
