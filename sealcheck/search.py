# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Looks for fixed texts in bytes, ten times faster than `in`: every byte of every file is looked at once per text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from stringzilla import find, translate

#: Forms in which bytes are looked at, each a table of what every byte becomes: in small letters, and with a 0 for every
#: digit and a dot for itself.
SMALL = bytes(range(256)).lower()
DIGITS = bytes(48 if byte in b"0123456789" else 46 if byte == 46 else 32 for byte in range(256))
#: What lies between the pieces of a bundle; no text that is looked for holds it.
_GAP = b"\0"


class Sign(NamedTuple):
    """A fixed text without which there is nothing to find; it stands in the bytes, or in their `form`."""

    text: bytes
    form: bytes | None = None


def plain_signs(*texts: bytes) -> tuple[Sign, ...]:
    """Return signs that stand in the bytes as they are."""
    return tuple(map(Sign, texts))


def small_signs(*texts: bytes) -> tuple[Sign, ...]:
    """Return signs that stand in the bytes in small letters."""
    return tuple(Sign(text, SMALL) for text in texts)


def in_form(data: bytes, form: bytes) -> bytes:
    """Return what `data.translate(form)` does, with vector instructions."""
    return bytes(translate(data, form))


def in_small(data: bytes) -> bytes:
    """Return the bytes in small letters."""
    return in_form(data, SMALL)


class Bundle:
    """Many pieces of bytes laid end to end: a text that stands in none of them, as most do, is found out in one look.

    For small pieces that is many times cheaper than a look into each.
    """

    def __init__(self, pieces: Sequence[bytes]) -> None:
        self._whole = _GAP.join(pieces)
        self._ends = list(accumulate(len(piece) + len(_GAP) for piece in pieces))
        self._forms: dict[bytes, bytes] = {}
        self._holding: dict[Sign, list[int]] = {}

    def holding(self, signs: Iterable[Sign]) -> list[int]:
        """Return the numbers of the pieces in which at least one of the signs stands."""
        found: set[int] = set()
        for sign in signs:
            if sign not in self._holding:
                self._holding[sign] = self._look(*sign)
            found.update(self._holding[sign])
        return sorted(found)

    def _look(self, text: bytes, form: bytes | None) -> list[int]:
        whole = self._whole if form is None else self._in(form)
        numbers: list[int] = []
        at = find(whole, text)
        while at >= 0:
            numbers.append(bisect_right(self._ends, at))
            at = find(whole, text, self._ends[numbers[-1]])
        return numbers

    def matching(self, words: Iterable[Sign], pattern: re.Pattern[bytes]) -> set[int]:
        """Return the numbers of the pieces in which a match of the pattern begins with one of the words."""
        found: set[int] = set()
        for text, form in words:
            whole = self._whole if form is None else self._in(form)
            at = find(whole, text)
            while at >= 0:
                end = at + len(text)
                if pattern.match(whole, at):
                    number = bisect_right(self._ends, at)
                    found.add(number)
                    end = self._ends[number]
                at = find(whole, text, end)
        return found

    def _in(self, form: bytes) -> bytes:
        if form not in self._forms:
            self._forms[form] = in_form(self._whole, form)
        return self._forms[form]


def holds(data: bytes, text: bytes) -> bool:
    """Whether `text` stands in `data`."""
    return int(find(data, text)) >= 0


def all_of(texts: Sequence[bytes], data: bytes) -> list[int]:
    """Return the places of those of the `texts` that stand in `data`; one call, since most of dozens stand in none."""
    return [place for place, text in enumerate(texts) if find(data, text) >= 0]


def places(text: bytes, data: bytes) -> Iterator[int]:
    """Yield where `text` stands in `data`, none of them over another."""
    at = find(data, text)
    while at >= 0:
        yield at
        at = find(data, text, at + len(text))


def matches(
    pattern: re.Pattern[bytes], words: Iterable[bytes], data: bytes, looked: bytes | None = None
) -> Iterator[re.Match[bytes]]:
    """Yield what `pattern.finditer` does, far faster where each match begins with one of the `words`.

    Those are looked for in `looked`, which is the data in some form, or in the data itself.
    """
    end = 0
    for at in sorted({place for word in words for place in places(word, data if looked is None else looked)}):
        if at >= end and (match := pattern.match(data, at)):
            yield match
            end = match.end()


class Joined:
    """Many texts laid end to end, since one look at them all is much quicker than one at each."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._whole = "\0".join(pieces).encode("utf-8", "surrogatepass")
        self._ends = _ends(self._whole, pieces)

    def holding(self, texts: Iterable[str]) -> list[int]:
        """Return the numbers of the pieces in which one of `texts` stands, in their order."""
        found: set[int] = set()
        for text in texts:
            sought = text.encode("utf-8", "surrogatepass")
            at = find(self._whole, sought)
            while at >= 0:
                number = bisect_right(self._ends, at)
                found.add(number)
                at = find(self._whole, sought, self._ends[number])
        return sorted(found)


def _ends(whole: bytes, pieces: Sequence[str]) -> list[int]:
    """Return where each piece ends in the whole, with the byte behind it."""
    if len(whole) == sum(map(len, pieces)) + len(pieces) - 1:  # one byte for each character
        return list(accumulate(len(piece) + 1 for piece in pieces))
    return list(accumulate(len(piece.encode("utf-8", "surrogatepass")) + 1 for piece in pieces))


def first_of(texts: Iterable[bytes], data: bytes) -> bytes | None:
    """Return the first of the `texts` that stands in `data`, None when none does."""
    for text in texts:
        if find(data, text) >= 0:
            return text
    return None
