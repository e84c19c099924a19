# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""E-mail addresses, handles and telephone numbers in running text, also written so that robots do not find them."""

from __future__ import annotations

import re

from sealcheck.pattern import regex

_EMAIL = regex(r"(?<![\w.+-])([\w][\w.+-]{0,63})@([A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,62}){1,5})")
_HIDDEN = regex(
    r"(?<![\w.+-])([\w][\w.+-]{0,63})\s?[\[({<](?:at|ät|æt)[\])}>]\s?"
    r"([A-Za-z0-9-]{1,63}(?:(?:\.|\s?[\[({<](?:dot|punkt|point|punt|punto|ponto)[\])}>]\s?)[A-Za-z0-9-]{1,62}){1,5})",
    re.I,
)
_SPACED = regex(
    r"(?<![\w.+@-])(?!(?:us|uns|me|mich|it|here|hier|you|them)\s)([\w][\w.+-]{0,63}) @ "
    r"(?!www\.)([A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,62}){1,5})",
    re.I,
)
_SPELLED = regex(r"(?<![\w.+-])([\w][\w.+-]{0,63}(?: DOT [\w-]{1,40}){0,3}) AT ([\w-]{1,63}(?: DOT [\w-]{1,40}){1,4})")
#: The same in small letters, which only a sentence on reports turns into an address.
_IN_WORDS = regex(r"\b[\w.+-]{2,60} at [\w-]{2,60}(?: dot [\w-]{2,40}){1,3}\b", re.I)
_DOT = regex(r"\s?[\[({<](?:dot|punkt|point|punt|punto|ponto)[\])}>]\s?", re.I)
_HANDLE = regex(r"(?<![\w@/.])@([A-Za-z0-9][\w.-]{0,60}(?:/[\w.-]{1,80}){0,3})")
_PHONE = regex(r"(?:tel|telefon|phone|fon)[.:]{0,2}\s{0,3}(\+?[0-9(][0-9 ()/-]{5,30})", re.I)
#: Domains of RFC 2606 and of templates, and addresses that nobody reads.
_NOBODY = regex(
    r"@(?:[\w.-]{0,60}\.)?(?:example|invalid|test|localhost|your-?(?:domain|company|org(?:ani[sz]ation)?|project|city|team)|domain|mydomain|muster|example-?city)"
    r"(?:\.[a-z]{2,10})?$|^(?:no-?reply|do-?not-?reply|git|you|your[._-]?\w{0,20})@|users\.noreply\.",
    re.I,
)


def emails(text: str) -> list[str]:
    """Return the e-mail addresses in `text` that a person may read, in lower case, each once."""
    plain = [f"{name}@{domain}" for name, domain in _EMAIL.findall(text)]
    hidden = [f"{name}@{_DOT.sub('.', domain)}" for name, domain in _HIDDEN.findall(text)]
    spaced = [f"{name}@{domain}" for name, domain in _SPACED.findall(text)]
    spelled = [f"{name}@{domain}".replace(" DOT ", ".") for name, domain in _SPELLED.findall(text)]
    known = dict.fromkeys(address.lower().rstrip(".") for address in [*plain, *hidden, *spaced, *spelled])
    return [address for address in known if not _NOBODY.search(address) and not address.endswith((".png", ".svg"))]


def with_plain(text: str) -> str:
    """Return `text` with addresses that are hidden from robots written plainly: `ada (at) stadt (dot) example`."""
    return _HIDDEN.sub(lambda match: f"{match[1]}@{_DOT.sub('.', match[2])}", text)


def said_in_words(text: str) -> bool:
    """Whether an address is written out in words: `ada at example dot org`."""
    return _IN_WORDS.search(text) is not None


def handles(text: str) -> list[str]:
    """Return the names on a forge written as `@name` or `@group/team` in `text`, without the `@`, each once."""
    return list(dict.fromkeys(handle.rstrip(".-") for handle in _HANDLE.findall(text)))


def phones(text: str) -> list[str]:
    """Return the telephone numbers in `text` that are called so."""
    return [number.strip() for number in _PHONE.findall(text)]
