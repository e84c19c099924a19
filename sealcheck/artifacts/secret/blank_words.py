# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words by which a value says that it opens nothing: those for a blank to fill in, and those that everybody tries.

A long value made by chance may hold the letters of a short word: there it counts where it stands alone, by the signs
around it or by its capitals.
"""

from __future__ import annotations

import re

from sealcheck.pattern import regex

#: What is written for a value that somebody else has to fill in.
_BLANK = (
    r"example|sample|dummy|fake|test|placeholder|change.?me|changeit|your|insert|replace|xxx|\.\.\.|redacted|\*\*\*|removed\b|secret|passw"
    r"|kennwort|passwort|geheim|insecure|todo|muster|default|foobar"
)
#: What everybody tries first.
_WEAK = r"123456|abcdef|qwert|000000|hunter2|s3cr3t|mysql|postgres|admin"
_ANY = regex(f"{_BLANK}|{_WEAK}", re.I)
_TO_FILL = regex(_BLANK, re.I)
#: A value made by chance is so long, and changes between small letters, capitals and digits once in so many signs;
#: between letters and digits more often than a name with a number in it.
LONG, SELDOM, NUMBERED = 20, 5, 2
#: Letters that come together by chance.
SHORT = 4
_CHANGE = regex(r"(?<=[a-z])[A-Z0-9]|(?<=[A-Z])[a-z0-9]|(?<=[0-9])[A-Za-z]")
_DIGITS = regex(r"(?<=[A-Za-z])[0-9]|(?<=[0-9])[A-Za-z]")


def has_blank_word(value: str) -> bool:
    """Whether a value says itself that somebody has to put another in its place."""
    return _stands(_TO_FILL, value)


def has_made_up_word(value: str) -> bool:
    """Whether a value says so, or is what everybody tries first."""
    return _stands(_ANY, value)


def _stands(words: re.Pattern[str], value: str) -> bool:
    first = words.search(value)
    if first is None or len(value) < LONG or not _is_by_chance(value):
        return first is not None
    return any(_is_word(match, value) for match in words.finditer(value))


def _is_by_chance(value: str) -> bool:
    mixed = len(_DIGITS.findall(value)) > NUMBERED
    return mixed and len(_CHANGE.findall(value)) * SELDOM >= len(value)


def _is_word(match: re.Match[str], value: str) -> bool:
    """Whether a match in a long value stands alone: -test-, myTestKey, test1; long words and signs always do."""
    word, before, after = match.group(), value[: match.start()][-1:], value[match.end() :][:1]
    if not word.isalpha() or len(word) > SHORT:
        return True
    title, ends = word.istitle(), not after.isalpha() or (word[1:].islower() and after.isupper())
    return ends and (title or (not before.isalnum() and (word.islower() or word.isupper())))
