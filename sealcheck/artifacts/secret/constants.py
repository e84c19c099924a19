# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords, secrets and keys made by chance that a program keeps in its code: API_KEY = "…", token := "…".

Digits alone are looked for by their shape, which is found faster; letters and digits, and many signs, by the name
that has them: only generators write such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from sealcheck.artifacts.secret.literals import Written
from sealcheck.artifacts.secret.named_values import (
    SPLIT,
    is_chosen,
    is_made_by_chance,
    is_name_again,
    is_no_secret,
    is_plain,
    is_strong,
    names_password,
    names_secret,
    without_signs,
)
from sealcheck.artifacts.secret.patterns import is_judged_by_form, is_mixed, is_name, is_placeholder
from sealcheck.pattern import regex
from sealcheck.search import Bundle, Sign, all_of, first_of, holds, in_form, places, small_signs

MOST = 200
#: A constant of a program: static final String DB_PASSWORD = "…"; const val PASSWORD = "…"
_PASSWORD = regex(
    rb"\b(?:final|const|readonly|val)\b[^=\n\"(]{0,60}?\b(\w{0,60}(?i:passw(?:or)?d|passphrase|pwd))\s{0,3}(?::\s?String\s{0,3})?"
    rb"=\s{0,3}\"([^\"\s]{12,100})\""
)
_HOLD_PASSWORDS = frozenset({"java", "kt", "cs", "scala"})
#: Digits by chance in quotes, as generators print them: what people make up for an example has words in it.
_DIGITS = regex(rb"['\"`]([0-9a-fA-F]{32,128}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\\?['\"`]")
#: A text in which 0 stands for every such digit and ' for every quote, and how digits begin there: quicker to look for.
_SHAPE = bytes(48 if byte in b"0123456789abcdefABCDEF" else 39 if byte in b"'\"`" else 32 for byte in range(256))
_DIGITS_BEGIN = b"'" + b"0" * 8
#: What stands between a name and what it is given, called with or compared to: let secret = "…"; const apiKey string =
#: "…"; 'lamps-api-key' => '…'; secret "…"; set("token", "…"); header('access-token') !== '…'; token.equals("…")
_GIVES = (
    rb"(?:['\"]?[\])]{0,2}(?:\s{0,3}:\s{0,3}&?(?:'static )?(?:str|string)|\sstring)?"
    rb"\s{0,3}(?:=>|<-|:=|[!=]={1,2}|[:=(,]|\.equals\(|[ \t](?=[ \t]{0,20}['\"`]))\s{0,20}\\?['\"`])"
)
#: The same before them.
_NAMED = regex(rb"(?i)((?<![\w-])[a-z_][\w-]{0,60})%b$" % _GIVES)
BEFORE = 120
#: What stands before a name whose value is read: data.get("token", "…"); and calls for what has an id: getSecret("…")
_READER = regex(rb"(?i)(?:get\w{0,20}|fetch|env|config)\(\s{0,40}['\"]$")
_ASKS = regex(rb"(?i)(?:get|fetch|find|load|read|delete|revoke)\w{0,80}\(")
_OF_PASSWORDS = (b"passw", b"passphrase", b"pwd")
_ANCHORS = (b"secret", b"key", b"token", *_OF_PASSWORDS)
#: Where pages are made, keys are handed to browsers; what is called a secret or a password is none of these.
IN_PAGES = frozenset({"js", "jsx", "ts", "tsx", "mjs", "cjs", "mts", "vue", "svelte"})
#: In small letters: what such a program asks for that no browser has.
_OF_SERVERS = (
    b"'express'", b'"express"', b"'fs'", b'"fs"', b"'node:", b'"node:', b"child_process", b"exports.handler",
    b"'mongoose'", b'"mongoose"', b"'aws-sdk'", b'"aws-sdk"',
)  # fmt: skip
_IN_PROGRAMS = frozenset(
    {"rs", "go", "py", "rb", "php", "java", "kt", "cs", "scala", "swift", "dart", "ex", "exs"}
    | {"vb", "r", "rmd", "pl", "pm", "groovy", "m", "mm", "lua", "fs", "jl", "clj", "erl", "ipynb", "ps1", "psm1"}
)
#: In scripts a password is told by the machine that it is for.
_SCRIPTS = frozenset({"ps1", "psm1"})
#: What is built into devices is written in these.
IN_C = frozenset({"ino", "h", "hpp", "c", "cpp", "cc"})
#: Places of each word in one file that are looked at.
MOST_WORDS = 2_000
LONGEST = 200
_SECRETS = (b"secret", b"passw", b"passphrase", b"pwd")
_KEYS = (
    b"token", b"apikey", b"api_key", b"appkey", b"app_key", b"accesskey", b"access_key", b"subscriptionkey",
    b"subscription_key",
)  # fmt: skip
#: Keys that data are encrypted with: there words with digits are one, too.
_OF_CIPHERS = (
    b"encryptionkey",
    b"encryption_key",
    b"cipherkey",
    b"cipher_key",
    b"cryptokey",
    b"crypto_key",
    b"aeskey",
    b"aes_key",
)
#: Characters of such words, and of a password beside which no server stands.
LEAST_WORDS = 12
LEAST_PASSWORD = 8
_NO_PASSWORD = frozenset(" []")
#: Keys of an account at a provider, who has others for browsers, and those of ciphers.
_ON_SERVERS = frozenset(
    {"subscriptionkey", "accountkey", "masterkey", "encryptionkey", "cipherkey", "cryptokey", "aeskey"}
)
#: In small letters, from such a word on: the rest of a name, and the quote that opens its value.
_GIVEN = regex(rb"\w{0,40}+%b" % _GIVES)
#: The same in C: #define API_KEY "…", const char token[] PROGMEM = "…"
_GIVEN_IN_C = regex(rb"\w{0,40}+(?:\[\w{0,20}\])?(?:\s{1,3}progmem)?(?:\s{0,3}=\s{0,20}|[ \t]{1,20})\"")
#: What stands before the word in the name, and the whole name.
_HEAD = regex(rb"\w{0,60}\Z")
_NAME = regex(rb"\w{1,120}")
BEFORE_WORD = 60
_LINE_ENDS = regex(rb"[\r\n]")


def may_be_constants(ending: str, bundle: Bundle) -> set[int]:
    """Return the numbers of the pieces, of files with this ending, that may hold such constants."""
    if ending in IN_C:
        return bundle.matching(_words(in_page=False), _GIVEN_IN_C)
    if ending not in IN_PAGES and ending not in _IN_PROGRAMS:
        return set()
    passwords = small_signs(*_OF_PASSWORDS) if ending in _HOLD_PASSWORDS else ()
    told = bundle.holding((*passwords, Sign(_DIGITS_BEGIN, _SHAPE)))
    return {*told, *bundle.matching(_words(in_page=False), _GIVEN)}  # JavaScript may run on a server, too


@cache
def _words(*, in_page: bool) -> tuple[Sign, ...]:
    """Return the words, in small letters, in the names that programs give such constants."""
    return small_signs(*_SECRETS, *_OF_CIPHERS, *(() if in_page else _KEYS))


def constants(ending: str, content: bytes, small: bytes) -> Iterator[Written]:
    """Yield the passwords, secrets and keys made by chance that a program keeps as constants.

    `small` is the content in small letters.
    """
    if ending in IN_C:
        yield from given_constants(content, small, in_page=False, in_c=True, chosen=True)
    if ending not in _IN_PROGRAMS and ending not in IN_PAGES:
        return
    if ending in _HOLD_PASSWORDS and first_of(_OF_PASSWORDS, small):
        for match in islice(_PASSWORD.finditer(content), MOST):
            if _counts(match[1], match[2]):
                yield Written(match.start(), match[1].decode("latin-1"), "random", False)
    in_page = ending in IN_PAGES and not first_of(_OF_SERVERS, small)
    if first_of(_ANCHORS, small) and holds(in_form(content, _SHAPE), _DIGITS_BEGIN):
        yield from _digits(content, in_page=in_page)
    yield from given_constants(content, small, in_page=in_page, chosen=not in_page and ending not in _SCRIPTS)


def _digits(content: bytes, *, in_page: bool) -> Iterator[Written]:
    for match in islice(_DIGITS.finditer(content), MOST):
        above = content[max(0, match.start() - BEFORE) : match.start() + 1]
        named = _NAMED.search(above)
        if named is None or (in_page and not stays_on_server(named[1].decode("latin-1"))):
            continue
        start = match.start() + 1 - len(above) + named.start(1)
        if _counts(named[1], match[1]) and not _is_read(content, start):
            yield Written(start, named[1].decode("latin-1"), "random", False)


def _is_read(content: bytes, start: int) -> bool:
    """Whether a call reads what has the name at `start`, or what has the value for its id."""
    reader = _READER.search(content, max(0, start - BEFORE_WORD), start)
    return reader is not None or _ASKS.match(content, start) is not None


def _counts(name: bytes, value: bytes) -> bool:
    return names_secret(name.decode("latin-1")) and is_made_by_chance(value.decode("latin-1"), 12)


def given_constants(
    content: bytes, small: bytes, *, in_page: bool, in_c: bool = False, chosen: bool = False
) -> Iterator[Written]:
    """Yield the values that look made by chance; those of keys in pages are handed to browsers, and left out.

    `small` is the content in small letters. Passwords that somebody may have chosen count where `chosen` says so.
    """
    given = _GIVEN_IN_C if in_c else _GIVEN
    words = tuple(word.text for word in _words(in_page=in_page))
    for at, end in _openings(small, words, given):
        value = _quoted(content, end)
        if not (is_strong(value) or is_plain(value) or _is_called_one(value, small, at, chosen=chosen)):
            continue
        before = _HEAD.search(content[max(0, at - BEFORE_WORD) : at])
        start = at - len(before[0]) if before else at
        named = _NAME.match(content, start)
        if (
            named
            and not _is_read(content, start)
            and _is_given(name := named[0].decode("latin-1"), value, in_page=in_page)
        ):
            yield Written(start, name, "random", False)


def _is_called_one(value: str, small: bytes, at: int, *, chosen: bool) -> bool:
    """Whether the word at `at` makes a shorter value one, too: the key of a cipher, a password that somebody chose."""
    if small.startswith(_OF_CIPHERS, at):
        return _is_key(value)
    return chosen and small.startswith(_OF_PASSWORDS, at) and _is_password(value)


def _is_password(value: str) -> bool:
    """Whether a value is of several kinds of characters, and no field of a form (user[pass2])."""
    return len(value) >= LEAST_PASSWORD and value.isascii() and _NO_PASSWORD.isdisjoint(value) and is_chosen(value)


def _is_key(value: str) -> bool:
    """Whether a value, of words too, may be what data are encrypted with."""
    weak = is_placeholder(value) or is_name(value) or is_no_secret(without_signs(value))
    return len(value) >= LEAST_WORDS and is_mixed(value) and value.isascii() and not weak


def given_in_c(content: bytes, small: bytes, words: tuple[bytes, ...]) -> Iterator[tuple[int, str]]:
    """Yield what a program in C gives to names with one of the words in them, and where the word begins."""
    return ((at, _quoted(content, end)) for at, end in _openings(small, words, _GIVEN_IN_C))


def _openings(small: bytes, words: tuple[bytes, ...], pattern: re.Pattern[bytes]) -> Iterator[tuple[int, int]]:
    """Yield, for each place of the words, where it begins and where the value does that `pattern` gives to its name.

    A fixed text is found far faster than a pattern that begins with one of several.
    """
    for word in (words[each] for each in all_of(words, small)):
        for at in islice(places(word, small), MOST_WORDS):
            if given := pattern.match(small, at):
                yield at, given.end()


def stays_on_server(name: str) -> bool:
    """Whether a name is that of a secret, a password or an account's key: no page hands them out as it does others."""
    words = [word.lower().rstrip("0123456789") for word in SPLIT.split(name)]
    return "secret" in name.lower() or names_password(name) or "".join(words[-2:]) in _ON_SERVERS


def _is_given(name: str, value: str, *, in_page: bool) -> bool:
    """Whether the name is one for a secret, and the value neither that name again nor of a kind told by its form."""
    told = is_name_again(name, value) or is_judged_by_form(value)
    return names_secret(name) and not told and (not in_page or stays_on_server(name))


def _quoted(content: bytes, start: int) -> str:
    """What stands between the quote before `start` and the next such quote of the line; empty when there is none."""
    value, closes, _ = content[start : start + LONGEST + 1].partition(content[start - 1 : start])
    return value.removesuffix(b"\\").decode("latin-1") if closes and not _LINE_ENDS.search(value) else ""
