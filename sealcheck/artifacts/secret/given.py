# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a program gives to a name for a secret in quotes: API_KEY = "…", secret: '4kQ,z<…', token := "…".

Letters and digits by chance, or many kinds of characters: only generators write such. Digits alone are looked for
elsewhere, since their shape is found faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from sealcheck.artifacts.secret.literals import Written
from sealcheck.artifacts.secret.named_values import is_made_by_chance, is_name_again, names_password, names_secret
from sealcheck.artifacts.secret.patterns import is_judged_by_form, is_placeholder
from sealcheck.pattern import regex
from sealcheck.search import all_of, places

#: Places of each word in one file that are looked at.
MOST = 2_000
#: Characters of letters and digits by chance, and of a value with many signs.
LEAST = 20
LEAST_STRONG = 16
LONGEST = 200
#: Signs that must be there, and letters of one case in a row from which there is a word.
SIGNS = 3
WORD = 5
_SECRETS = (b"secret", b"passw", b"passphrase", b"pwd")
_KEYS = (b"token", b"apikey", b"api_key", b"appkey", b"app_key", b"accesskey", b"access_key")
#: In small letters, from such a word on: the rest of a name, and the quote that opens its value.
_GIVEN = regex(
    rb"\w{0,40}+['\"]?+\]?+(?:\s{0,3}:\s{0,3}&?(?:'static )?(?:str|string)|\sstring)?\s{0,3}(?:=>|:=|[:=])\s{0,20}"
    rb"['\"`]"
)
#: The same in C: #define API_KEY "…", const char token[] PROGMEM = "…"
_GIVEN_IN_C = regex(rb"\w{0,40}+(?:\[\w{0,20}\])?(?:\s{1,3}progmem)?(?:\s{0,3}=\s{0,20}|[ \t]{1,20})\"")
#: What stands before the word in the name, and the whole name.
_BEFORE = regex(rb"\w{0,60}$")
_NAME = regex(rb"\w{1,120}")
BEFORE = 60
_LINE_ENDS = regex(rb"[\r\n]")
_PLAIN = regex(rf"[A-Za-z0-9+/_=.-]{{{LEAST},{LONGEST}}}")
_SPLIT = regex(r"[_.-]+")
#: Words as written in one, and how many characters they have on average from which on they are words.
_PIECES = regex(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
OF_WORDS = 3.5
#: Patterns that a password has to match, places to fill, and addresses.
_NO_VALUE = regex(r"\(\?|\.\*|[aA0]-[zZ9]|\$\{|\{\{|\{\w{0,40}\}|<[/%?]?\w{2,40}>|%[sd(]|\\[dwsbx]|://")
_WORD = regex(rf"[a-z]{{{WORD}}}|[A-Z]{{{WORD}}}")


def given_constants(content: bytes, small: bytes, *, in_page: bool, in_c: bool = False) -> Iterator[Written]:
    """Yield the values that look made by chance; those of keys in pages are handed to browsers, and left out.

    `small` is the content in small letters.
    """
    given = _GIVEN_IN_C if in_c else _GIVEN
    for at, end in _openings(small, _SECRETS if in_page else (*_SECRETS, *_KEYS), given):
        value = _quoted(content, end)
        if not _is_strong(value) and not is_plain(value):
            continue
        before = _BEFORE.search(content[max(0, at - BEFORE) : at])
        start = at - len(before[0]) if before else at
        named = _NAME.match(content, start)
        if named and _counts(name := named[0].decode("latin-1"), value, in_page=in_page):
            yield Written(start, name, "random", False)


def given_in_c(content: bytes, small: bytes, words: tuple[bytes, ...]) -> Iterator[tuple[int, str]]:
    """Yield what a program in C gives to names with one of the words in them, and where the word begins."""
    return ((at, _quoted(content, end)) for at, end in _openings(small, words, _GIVEN_IN_C))


def _openings(small: bytes, words: tuple[bytes, ...], pattern: re.Pattern[bytes]) -> Iterator[tuple[int, int]]:
    """Yield, for each place of the words, where it begins and where the value does that `pattern` gives to its name.

    A fixed text is found far faster than a pattern that begins with one of several.
    """
    for word in (words[each] for each in all_of(words, small)):
        for at in islice(places(word, small), MOST):
            if given := pattern.match(small, at):
                yield at, given.end()


def stays_on_server(name: str) -> bool:
    """Whether a name is that of a secret or a password, which no page hands to browsers as it does with keys."""
    return "secret" in name.lower() or names_password(name)


def _counts(name: str, value: str, *, in_page: bool) -> bool:
    """Whether the name is one for a secret, and the value neither that name again nor of a kind told by its form."""
    told = is_name_again(name, value) or is_judged_by_form(value)
    return names_secret(name) and not told and (not in_page or stays_on_server(name))


def is_plain(value: str) -> bool:
    """Whether letters and digits look made by chance, and not like words and numbers in a row."""
    if not (_PLAIN.fullmatch(value) and is_made_by_chance(value, LEAST)):
        return False
    parts = _SPLIT.split(value)
    in_row = len(parts) >= 3 and all(part.isalpha() or part.isdigit() or len(part) <= 2 for part in parts)
    return not in_row and len(value) < len(_PIECES.findall(value)) * OF_WORDS


def _quoted(content: bytes, start: int) -> str:
    """What stands between the quote before `start` and the next such quote of the line; empty when there is none."""
    value, closes, _ = content[start : start + LONGEST + 1].partition(content[start - 1 : start])
    return value.decode("latin-1") if closes and not _LINE_ENDS.search(value) else ""


def _is_strong(value: str) -> bool:
    """Whether a value has letters of both cases, digits and several signs, and no word, pattern or place to fill."""
    if len(value) < LEAST_STRONG or " " in value or not (value.isascii() and value.isprintable()):
        return False
    signs = {each for each in value if not each.isalnum()}
    kinds = any(map(str.islower, value)) and any(map(str.isupper, value)) and any(map(str.isdigit, value))
    mixed = kinds and len(signs) >= SIGNS and not _WORD.search(value) and not _is_row(value)
    return mixed and not _NO_VALUE.search(value) and not is_placeholder(value)


def _is_row(value: str) -> bool:
    """Whether it lists characters in their order, as an alphabet of passwords does."""
    return sum(ord(two) - ord(one) == 1 for one, two in pairwise(value)) * 4 >= len(value)
