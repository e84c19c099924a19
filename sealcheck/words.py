# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a Text in a language. Sentences live in `sealcheck/texts/*.yml`; a third language is more data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from sealcheck.model import Text
from sealcheck.parse import parse_yaml


@cache
def catalogue() -> Mapping[str, Mapping[str, Any]]:
    """Return every sentence by key (`<file>.<name>`): language → text, or {none: …, one: …, other: …} by `count`."""
    sentences: dict[str, Mapping[str, Any]] = {}
    for source in sorted(files("sealcheck").joinpath("texts").iterdir(), key=lambda f: f.name):
        if source.name.endswith(".yml"):
            theme = source.name.removesuffix(".yml")
            entries = parse_yaml(source.read_text(encoding="utf-8")).value or {}
            sentences |= {f"{theme}.{name}": entry for name, entry in entries.items()}
    return sentences


def words(text: Text, language: str) -> str:
    """Return the sentence in `language`. Raises KeyError for an unknown key or a missing argument."""
    sentence = catalogue()[text.key][language]
    arguments = {name: _shown(value, language) for name, value in text.args}
    if isinstance(sentence, Mapping):
        sentence = sentence[_form(dict(text.args).get("count"), sentence)]
    return str(sentence).format_map(arguments)


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
