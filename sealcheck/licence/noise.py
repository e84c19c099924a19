# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Takes out of a licence text what does not count: comment signs, copyright notices, mail addresses, links.

SPDX License List matching guidelines, Annex B of SPDX 2.3. Every character keeps its place. The rules are part of
those that `normalise.RULES` numbers.
"""

from __future__ import annotations

import re

from sealcheck.licence.markup import blank, spaces
from sealcheck.pattern import regex

_COMMENT = regex(r"^[ \t]{0,40}(?:[#*;%!|>]{1,4}|//{1,3}|--|/\*{1,3}|\(\*|<!--|rem\b|dnl\b|\.\\\")[ \t]?", re.I | re.M)
_COPYRIGHT = regex(
    r"^(?:[^\w\n]|_){0,20}(?:(?:portions?|parts?|modifications?)\W{1,3})?"
    r"(?:(?:copyright|copr\.?)(?:[\s:,]{0,4}(?:\(c\)|©|&copy;|[<\[{]|(?:19|20)\d\d|by\b)|[^\n.]{0,60}\b(?:19|20)\d\d)"
    r"|(?:\(c\)|©)[\s:,]{0,4}(?:copyright|[<\[{]|(?:19|20)\d\d|by\b))"
    r"(?:[^\n]{0,300}\n[^\n]{0,100}?\ball rights reserved\b|[^\n]{0,300}$)",
    re.I | re.M,
)
#: The end of a line that goes on in the next one.
_SENTENCE = regex(r"\b(?:are|is|of|the|by|a|and|or|to|following|with)$|^(?=.{50})(?:.{0,98}[\w,])$")
#: What a copyright notice does not hold: with one of these the line says what may be done.
_TERMS = regex(
    r"commercial|\b(?:not|only|must|shall|prohibited|forbidden|except|granted|permi\w{1,9}|(?:re)?distribut\w{0,5}|"
    r"licen[cs]e hereby|nicht|nur|untersagt|verboten|gewerblich\w{0,3})\b|\bmay\b(?! \d)",
    re.I,
)
_MAIL = regex(r"@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}")
_RESERVED = regex(r"^(?:[^\w\n]|_){0,20}(?:all rights reserved|alle rechte vorbehalten)\W{0,5}$", re.I | re.M)
_SCHEME, _PROTOCOL = regex(r"://(?:[wW]{3}\.)?"), regex(r"(?:^|\W)(https?|ftp)$", re.I)
_LINK = regex(r"\]\([^()\s]{1,300}(?:\s[^()\s]{1,100})?\)")


def without_noise(text: str) -> str:
    """Return `text` with spaces in the place of all that does not count."""
    bare = _without_notices(blank(_COMMENT, text))
    bare = blank(_RESERVED, bare) if any(word in bare.casefold() for word in ("reserved", "vorbehalten")) else bare
    bare = blank(_LINK, _without_mail(bare) if "@" in bare else bare)
    return _without_schemes(bare) if "://" in bare else bare


def _without_mail(text: str) -> str:
    """Return `text` without its mail addresses: who is to be asked is no term."""
    kept: list[str] = []
    at = 0
    for match in _MAIL.finditer(text):
        begin = match.start()
        while begin > max(at, match.start() - 64) and (text[begin - 1].isalnum() or text[begin - 1] in "_.+-"):
            begin -= 1
        kept += [text[at:begin], " " * (match.end() - begin)]
        at = match.end()
    return "".join((*kept, text[at:]))


def _without_schemes(text: str) -> str:
    """Return `text` without the "https://www." of its addresses."""
    kept, at = [], 0
    for match in _SCHEME.finditer(text):
        scheme = _PROTOCOL.search(text[max(at, match.start() - 6) : match.start()])
        if scheme:
            size = len(scheme.group(1))
            kept += [text[at : match.start() - size], " " * (match.end() - match.start() + size)]
            at = match.end()
    return "".join((*kept, text[at:]))


def _without_notices(text: str) -> str:
    """Return `text` without the lines that are copyright notices rather than the middle of a sentence."""

    def left(match: re.Match[str]) -> str:
        before = text[text.rfind("\n", 0, max(0, match.start() - 1)) + 1 : max(0, match.start() - 1)].rstrip()
        terms = _SENTENCE.search(before[-100:]) or _TERMS.search(match.group())
        return match.group() if terms else spaces(match.group())

    return _COPYRIGHT.sub(left, text)
