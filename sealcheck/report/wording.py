# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts and values as the document holds them: in every language, with what they were made from."""

from __future__ import annotations

import math
from typing import Any

from sealcheck.model import LANGUAGES, Text, Value
from sealcheck.seal.catalogue import Words
from sealcheck.words import words


def shown(text: Text) -> dict[str, Any]:
    """Return a Text with its key, its arguments and its words in every language."""
    arguments = {name: _argument(value) for name, value in sorted(text.args)}
    return {"key": text.key, "args": arguments} | {language: words(text, language) for language in LANGUAGES}


def shown_or_none(text: Text | None) -> dict[str, Any] | None:
    """Return `shown(text)`, or None for None."""
    return shown(text) if text else None


def both(text: Words) -> dict[str, str]:
    """Return a seal's own words in every language."""
    return {language: getattr(text, language) for language in LANGUAGES}


def plain(value: Value | None) -> Value | None:
    """Return a value that JSON can hold: a number that is none (NaN, infinity) becomes its name."""
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def _argument(value: str | int | float | Text | tuple[str, ...]) -> Any:
    if isinstance(value, Text):
        return shown(value)
    return list(value) if isinstance(value, tuple) else plain(value)
