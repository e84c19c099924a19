# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Counts what a reader sees as one character (extended grapheme clusters, Unicode Annex 29, in the main)."""

from __future__ import annotations

import unicodedata

_ZWJ = "\u200d"
#: Signs that spacing marks do not cover (Thai and Lao AM), and those that stick to what follows them (“Prepend”).
_AM = "\u0e33\u0eb3"
_PREPEND = frozenset((*map(chr, range(0x600, 0x606)), "\u06dd", "\u070f", "\u0890", "\u0891", "\u08e2", "\u0d4e"))
_HANGUL_L = range(0x1100, 0x1160)
_HANGUL_V = range(0x1160, 0x11A8)
_HANGUL_T = range(0x11A8, 0x1200)


def count_graphemes(text: str) -> int:
    """Return the number of grapheme clusters in `text`: an emoji with skin tone or an accented letter counts once."""
    if text.isascii():
        return len(text) - text.count("\r\n")
    count, flags, previous = 0, 0, ""
    for char in text:
        flags = flags + 1 if _is_regional(char) else 0
        if not previous or not _joins(previous, char, flags):
            count += 1
        previous = char
    return count


def _joins(previous: str, char: str, flags: int) -> bool:
    if char == "\n" and previous == "\r":
        return True
    if previous in "\r\n" or unicodedata.category(previous) == "Cc":
        return False
    if _extends(char) or (previous == _ZWJ and unicodedata.category(char) == "So"):
        return True
    if previous in _PREPEND and unicodedata.category(char) != "Cc":
        return True
    return (flags % 2 == 0 and flags > 0) or _is_syllable(ord(previous), ord(char))


def _extends(char: str) -> bool:
    code = ord(char)
    return (
        char in "\u200c\u200d"
        or char in _AM
        or 0x1F3FB <= code <= 0x1F3FF  # skin tones
        or 0xE0020 <= code <= 0xE007F  # tags of regional flags
        or unicodedata.category(char) in ("Mn", "Me", "Mc")
    )


def _is_regional(char: str) -> bool:
    return 0x1F1E6 <= ord(char) <= 0x1F1FF


def _is_syllable(before: int, code: int) -> bool:
    """Whether two Hangul code points form one syllable block."""
    open_syllable = 0xAC00 <= before <= 0xD7A3 and (before - 0xAC00) % 28 == 0
    if before in _HANGUL_L:
        return code in _HANGUL_L or code in _HANGUL_V or 0xAC00 <= code <= 0xD7A3
    if before in _HANGUL_V or open_syllable:
        return code in _HANGUL_V or code in _HANGUL_T
    return (before in _HANGUL_T or 0xAC00 <= before <= 0xD7A3) and code in _HANGUL_T
