# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The texts of the SPDX licence list as word numbers, with the parts of each that a copy may leave out."""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sealcheck.frozen import frozen
from sealcheck.licence.normalise import RULES
from sealcheck.shipped import shipped

#: Numbers from here on stand for words that no licence has.
UNKNOWN = 65_536
ANCHOR = 8
#: In an alternative: words of any kind.
ANY = "*"

#: A reference, the place of a word in its terms, and their first two words.
Anchor = tuple[int, int, int, int]


@frozen
class Slot:
    """Words `low`..`high` of a reference in whose place any of the `alternatives` may stand; ANY is any words."""

    low: int
    high: int
    alternatives: tuple[tuple[str, ...], ...]


@frozen
class Reference:
    """One text of the list: all ids that share it, its word numbers, and where its terms begin and end.

    `rarest` are the rarest words of each part; `header`: not the licence but the notice that it asks for in files.
    `rank`: what is likelier comes first, where several texts begin alike.
    """

    ids: tuple[str, ...]
    numbers: array[int]
    rarest: tuple[frozenset[int], ...]
    head: int
    tail: int
    slots: tuple[Slot, ...] = ()
    header: bool = False
    rank: int = 0


@frozen
class Corpus:
    """All texts, and the numbers of their words.

    `anchors` and `parts` find references by a word at their beginning and by the rarest words of their parts; `common`
    are the words that at least two texts have.
    """

    references: tuple[Reference, ...]
    number: Mapping[str, int]
    vocabulary: tuple[str, ...]
    anchors: Mapping[int, tuple[Anchor, ...]]
    parts: Mapping[int, Sequence[tuple[int, int]]]
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
    references = tuple(_references(head, numbers))
    common = frozenset(head["vocabulary"][: head["common"]])
    return Corpus(references, number, tuple(head["vocabulary"]), _anchors(references), _parts(references), common)


def _references(head: Mapping[str, Any], numbers: array[int]) -> Iterator[Reference]:
    choices = [tuple(tuple(each.split()) for each in among) for among in head["choices"]]
    headers = frozenset(head["headers"])
    rows = zip(head["ids"], head["lengths"], head["rarest"], head["bounds"], head["slots"], strict=True)
    at = 0
    for index, (ids, length, rarest, (first, last), slots) in enumerate(rows):
        yield Reference(
            tuple(ids),
            numbers[at : at + length],
            tuple(map(frozenset, rarest)),
            first,
            last,
            tuple(Slot(low, high, choices[among]) for low, high, among in slots),
            index in headers,
            index,
        )
        at += length


def _anchors(references: Sequence[Reference]) -> dict[int, tuple[Anchor, ...]]:
    """Return, by the rarest of the first words of the terms, where references may begin."""
    found: dict[int, tuple[Anchor, ...]] = {}
    for index, each in enumerate(references):
        if each.header or each.tail - each.head < ANCHOR:
            continue
        start = list(each.numbers[each.head : each.head + ANCHOR])
        found[max(start)] = (*found.get(max(start), ()), (index, start.index(max(start)), start[0], start[1]))
    return found


def _parts(references: Sequence[Reference]) -> dict[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = {}
    for index, each in enumerate(references):
        for place, part in enumerate(each.rarest):
            for number in part:
                found.setdefault(number, []).append((index, place))
    return found
