# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The texts of the SPDX licence list as word numbers, with the parts of each that a copy may leave out."""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from collections.abc import Mapping, Sequence
from functools import cache

from sealcheck.frozen import frozen
from sealcheck.licence.normalise import RULES
from sealcheck.shipped import shipped

#: Numbers from here on stand for words that no licence has.
UNKNOWN = 65_536
ANCHOR = 8


@frozen
class Reference:
    """One text of the list: all ids that share it, its word numbers, and where its terms begin and end."""

    ids: tuple[str, ...]
    numbers: array[int]
    rarest: tuple[int, ...]
    head: int
    tail: int


@frozen
class Corpus:
    """All texts, and the numbers of their words; `common` are the words that at least two texts have."""

    references: tuple[Reference, ...]
    number: Mapping[str, int]
    vocabulary: tuple[str, ...]
    anchors: Mapping[tuple[int, ...], tuple[int, ...]]
    common: frozenset[str]

    def numbers(self, words: Sequence[str]) -> list[int]:
        """Return the number of each word; words that no licence has get numbers of their own."""
        strange: dict[str, int] = {}
        known = self.number
        return [known.get(word) or strange.setdefault(word, UNKNOWN + len(strange)) for word in words]

    def words(self, numbers: Sequence[int]) -> tuple[str, ...]:
        """Return the words of a reference's numbers."""
        return tuple(self.vocabulary[number - 1] for number in numbers)


@cache
def corpus() -> Corpus:
    """Return the texts that sealcheck ships. Raises ValueError when they were made by other rules than ours."""
    data = zlib.decompress(shipped("data", "licence_words.bin").read_bytes())
    end = data.index(b"\n")
    head = json.loads(data[:end])
    if head["rules"] != RULES:
        raise ValueError("licence_words.bin is out of date: run scripts/make_licence_index.py")
    numbers = array("H", data[end + 1 :])
    if sys.byteorder == "big":
        numbers.byteswap()
    number = {word: index + 1 for index, word in enumerate(head["vocabulary"])}
    references, at = [], 0
    for ids, length, rarest, (first, last) in zip(
        head["ids"], head["lengths"], head["rarest"], head["bounds"], strict=True
    ):
        references.append(Reference(tuple(ids), numbers[at : at + length], tuple(rarest), first, last))
        at += length
    common = frozenset(head["vocabulary"][: head["common"]])
    return Corpus(tuple(references), number, tuple(head["vocabulary"]), _anchors(references), common)


def _anchors(references: list[Reference]) -> dict[tuple[int, ...], tuple[int, ...]]:
    found: dict[tuple[int, ...], tuple[int, ...]] = {}
    for index, each in enumerate(references):
        key = tuple(each.numbers[each.head : each.head + ANCHOR])
        found[key] = (*found.get(key, ()), index)
    return found
