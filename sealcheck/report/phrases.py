# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The words around a report's facts, in one language: labels, dates, numbers. The sentences are in the texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sealcheck.clean import clean
from sealcheck.model import LANGUAGES, Text, say
from sealcheck.pattern import regex
from sealcheck.words import number, sentence, words

_DATE = regex(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
#: A sentence in a report is at most this long; what is longer is cut with an ellipsis.
SENTENCE = 4000


class Phrases:
    """Picks the words of one language; every string that comes out is cleaned for one line."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"no such language: {language}; there are {', '.join(LANGUAGES)}")
        self.language = language

    def __call__(self, name: str, /, **args: str | int | float | Text | Iterable[str]) -> str:
        """Return the sentence `report.<name>`."""
        return clean(words(say(f"report.{name}", **args), self.language), limit=SENTENCE)

    def knows(self, name: str) -> bool:
        """Whether there is a sentence `report.<name>`."""
        return sentence(f"report.{name}") is not None

    def pick(self, text: Mapping[str, Any] | None) -> str:
        """Return the words of a text of the document in this language; empty for None."""
        return clean(str(text[self.language]), limit=SENTENCE) if text else ""

    def number(self, value: float) -> str:
        """Return a number with at most two decimals and the language's decimal sign."""
        return number(value, self.language)

    def date(self, value: str) -> str:
        """Return a date such as 2026-06-30 (or the day of a timestamp) in words; other strings as they are."""
        match = _DATE.match(value)
        if match is None or not 1 <= int(match[2]) <= 12:
            return clean(value)
        return self("date", day=str(int(match[3])), month=self(f"month_{int(match[2])}"), year=match[1])

    def month(self, value: str) -> str:
        """Return a month such as 2026-06 in words; other strings as they are."""
        year, _, number = value.partition("-")
        if not (number.isdigit() and 1 <= int(number) <= 12):
            return clean(value)
        return self("month_of", month=self(f"month_{int(number)}"), year=year)

    def percent(self, interval: Mapping[str, Any]) -> str:
        """Return the interval in percent: one number only when both ends agree; a dash when nothing applies."""
        low, high = interval["guaranteed_percent"], interval["possible_percent"]
        if low is None or high is None:
            return "–"
        if interval["exact"]:
            return self("percent", value=float(low))
        return self("percent_range", low=float(low), high=float(high))
