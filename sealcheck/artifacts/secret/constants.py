# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords, secrets and keys made by chance that a program keeps in its code."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.given import given_constants, stays_on_server
from sealcheck.artifacts.secret.literals import Written
from sealcheck.artifacts.secret.named_values import is_made_by_chance, names_secret
from sealcheck.pattern import regex
from sealcheck.search import first_of, holds, in_form

MOST = 200
#: A constant of a program: static final String DB_PASSWORD = "…"; const val PASSWORD = "…"
_PASSWORD = regex(
    rb"\b(?:final|const|readonly|val)\b[^=\n\"(]{0,60}?\b(\w{0,60}(?i:passw(?:or)?d|passphrase|pwd))\s{0,3}(?::\s?String\s{0,3})?"
    rb"=\s{0,3}\"([^\"\s]{12,100})\""
)
_HOLD_PASSWORDS = frozenset({"java", "kt", "cs", "scala"})
#: Digits by chance in quotes, as generators print them: what people make up for an example has words in it.
_DIGITS = regex(rb"['\"`]([0-9a-fA-F]{32,128}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})['\"`]")
#: A text in which 0 stands for every such digit and ' for every quote, and how digits begin there: quicker to look for.
_SHAPE = bytes(48 if byte in b"0123456789abcdefABCDEF" else 39 if byte in b"'\"`" else 32 for byte in range(256))
_DIGITS_BEGIN = b"'" + b"0" * 8
#: What stands before them: let secret = "…"; const apiKey string = "…"; $api_key = '…'; "client_secret": "…"
_NAMED = regex(
    rb"([A-Za-z_]\w{0,60})['\"]?\]?(?:\s{0,3}:\s{0,3}&?(?:'static )?(?:str|String|string)|\sstring)?\s{0,3}"
    rb"(?:=>|:=|[:=])\s{0,20}$"
)
BEFORE = 120
_OF_PASSWORDS = (b"passw", b"passphrase", b"pwd")
_ANCHORS = (b"secret", b"key", b"token", *_OF_PASSWORDS)
#: Where pages are made, keys are handed to browsers; what is called a secret or a password is none of these.
_IN_PAGES = frozenset({"js", "jsx", "ts", "tsx", "mjs", "cjs", "mts", "vue", "svelte"})
_IN_PROGRAMS = frozenset({"rs", "go", "py", "rb", "php", "java", "kt", "cs", "scala", "swift", "dart", "ex", "exs"})
#: What is built into devices is written in these.
IN_C = frozenset({"ino", "h", "hpp", "c", "cpp", "cc"})


def constants(ending: str, content: bytes, small: bytes) -> Iterator[Written]:
    """Yield the passwords, secrets and keys made by chance that a program keeps as constants.

    `small` is the content in small letters.
    """
    if ending in IN_C:
        yield from given_constants(content, small, in_page=False, in_c=True)
    if ending not in _IN_PROGRAMS and ending not in _IN_PAGES:
        return
    if ending in _HOLD_PASSWORDS and first_of(_OF_PASSWORDS, small):
        for match in islice(_PASSWORD.finditer(content), MOST):
            if _counts(match[1], match[2]):
                yield Written(match.start(), match[1].decode("latin-1"), "random", False)
    if first_of(_ANCHORS, small) and holds(in_form(content, _SHAPE), _DIGITS_BEGIN):
        yield from _digits(content, in_page=ending in _IN_PAGES)
    yield from given_constants(content, small, in_page=ending in _IN_PAGES)


def _digits(content: bytes, *, in_page: bool) -> Iterator[Written]:
    for match in islice(_DIGITS.finditer(content), MOST):
        above = content[max(0, match.start() - BEFORE) : match.start()]
        named = _NAMED.search(above)
        if named is None or (in_page and not stays_on_server(named[1].decode("latin-1"))):
            continue
        if _counts(named[1], match[1]):
            start = match.start() - len(above) + named.start(1)
            yield Written(start, named[1].decode("latin-1"), "random", False)


def _counts(name: bytes, value: bytes) -> bool:
    return names_secret(name.decode("latin-1")) and is_made_by_chance(value.decode("latin-1"), 12)
