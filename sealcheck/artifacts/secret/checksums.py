# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Checksums in tokens of GitHub and npm, by which those that somebody made up are told from real ones.

The last six characters are the CRC-32 of those before them, thirty today, in base 62 ("Behind GitHub's new
authentication token formats", https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/; npm has
taken over the form, https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/).
"""

from __future__ import annotations

import string
from zlib import crc32

from sealcheck.pattern import regex

_CHECKED = regex(r"(?:ghp|npm)_([A-Za-z0-9]{30,200})([A-Za-z0-9]{6})")
_DIGITS = string.digits + string.ascii_uppercase + string.ascii_lowercase


def checksum(text: str) -> str:
    """Return the six characters that belong behind `text` in a token."""
    rest, shown = crc32(text.encode()), ""
    while rest:
        rest, digit = divmod(rest, len(_DIGITS))
        shown = _DIGITS[digit] + shown
    return shown.rjust(6, "0")


def is_nobodys(token: str) -> bool:
    """Whether a token should have a checksum and has a wrong one, as no token has that was ever given out."""
    match = _CHECKED.fullmatch(token)
    return match is not None and checksum(match[1]) != match[2]
