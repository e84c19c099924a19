# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A reference text laid against a text, word by word: which words are the same, and the places where they differ."""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.frozen import frozen
from sealcheck.licence.corpus import Reference

#: Words looked at beyond the first and last trigram that match.
_MARGIN = 14
#: What follows the terms in more words than this is a text of its own, such as the GPL behind the LGPL.
LONG_APPENDIX = 1000
#: A passage with more changed words than this is rewritten: a single equal word in it stands there by chance.
_REWRITTEN = 6
#: Words of a passage that is looked through for equal words, and how many pairs of them are.
_MOST_SPLIT, _MOST_EQUAL = 40, 40
#: Equal words in a row that hold an alignment together.
_SOLID = 3

Code = tuple[str, int, int, int, int]


@frozen
class Hunk:
    """A place where reference and text differ: words `a`..`b` of the reference against `c`..`d` of the text.

    `parts` are the differences of a rewritten passage, without the equal words that stand between them by chance.
    """

    a: int
    b: int
    c: int
    d: int
    parts: tuple[Hunk, ...] = ()


@frozen
class Alignment:
    """A reference found at words `start`..`end` of the text, with the differences inside.

    `first` and `last` bound the part of the reference that is there.
    """

    reference: Reference
    start: int
    end: int
    first: int
    last: int
    hunks: tuple[Hunk, ...] = ()

    def place(self, at: int, *, left: bool) -> int:
        """Return where word `at` of the reference is in the text; at or inside a difference its left or right end."""
        moved = self.start - self.first
        for hunk in self.hunks:
            if at < hunk.a or (at == hunk.a and (left or hunk.a < hunk.b)):
                break
            if at < hunk.b or (at == hunk.b and not left):
                return hunk.c if left else hunk.d
            moved = hunk.d - hunk.b
        return min(max(at + moved, self.start), self.end)

    @property
    def left_out(self) -> int:
        """The number of words of the reference, those of its title too, that are not there."""
        return len(self.reference.numbers) - (self.last - self.first)

    @property
    def same(self) -> int:
        """The number of equal words."""
        return self.last - self.first - sum(hunk.b - hunk.a for hunk in self.hunks)


def equal(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of equal words in two passages, in order; none when they are long, and not more than a few."""
    if len(one) > _MOST_SPLIT or len(other) > _MOST_SPLIT:
        return []
    return [(at, place) for at, word in enumerate(one) for place, found in enumerate(other) if word == found][
        :_MOST_EQUAL
    ]


def align(reference: Reference, text: Sequence[int], grams: Sequence[tuple[int, int, int]]) -> Alignment | None:
    """Return the best alignment of a reference with `text`, whose trigrams are `grams`; None when they share little."""
    from rapidfuzz.distance import Levenshtein

    numbers = reference.numbers
    place = _densest(set(zip(numbers, numbers[1:], numbers[2:], strict=False)), grams)
    if place is None:
        return None
    longest = len(numbers) * 3 // 2 + 50
    low, high = max(0, place[0] - _MARGIN), min(len(text), place[0] + longest, place[1] + 3 + _MARGIN)
    codes = [
        (op.tag, op.src_start, op.src_end, op.dest_start + low, op.dest_end + low)
        for op in Levenshtein.opcodes(list(numbers), list(text[low:high]))
    ]
    return _bounded(reference, codes, text)


def _densest(wanted: set[tuple[int, int, int]], grams: Sequence[tuple[int, int, int]]) -> tuple[int, int] | None:
    """Return the run of trigrams with the most wanted ones for its length (largest sum, +1 each and -0.35 else)."""
    marks = bytes(map(wanted.__contains__, grams))
    best, low, high, total, begin, at = 0.0, 0, 0, 0.0, 0, 0
    while (start := marks.find(1, at)) >= 0:
        end = marks.find(0, start) % (len(marks) + 1)  # -1: up to the last one
        total -= 0.35 * (start - at)
        if total <= 0:
            total, begin = 0.0, start
        total += end - start
        if total > best:
            best, low, high = total, begin, end - 1
        at = end
    return (low, high) if best >= 4 else None


def _bounded(reference: Reference, codes: list[Code], text: Sequence[int]) -> Alignment | None:
    """Return the alignment from the first to the last solid stretch of equal words.

    A word at either end that an equally short way from one to the other has paired elsewhere still belongs to it.
    """
    solid = [i for i, (tag, a, b, _, _) in enumerate(codes) if tag == "equal" and b - a >= _SOLID]
    solid = _without_rim(reference, codes, solid)
    if not solid:
        return None
    inner = codes[solid[0] : solid[-1] + 1]
    hunks = tuple(Hunk(a, b, c, d) for tag, a, b, c, d in inner if tag != "equal")
    start, end, first, last = inner[0][3], inner[-1][4], inner[0][1], inner[-1][2]
    while first > 0 and start > 0 and reference.numbers[first - 1] == text[start - 1]:
        first, start = first - 1, start - 1
    while last < len(reference.numbers) and end < len(text) and reference.numbers[last] == text[end]:
        last, end = last + 1, end + 1
    return Alignment(reference, start, end, first, last, _merged(reference, hunks))


def _without_rim(reference: Reference, codes: list[Code], solid: list[int]) -> list[int]:
    """Return the solid stretches without those of title and appendix that strange words part from the terms."""
    while len(solid) > 1 and codes[solid[0]][2] <= reference.head + 2 and _strange(codes[solid[0] + 1 : solid[1]]):
        solid = solid[1:]
    while len(solid) > 1 and codes[solid[-1]][1] >= reference.tail - 2 and _strange(codes[solid[-2] + 1 : solid[-1]]):
        solid = solid[:-1]
    return solid


def _strange(codes: list[Code]) -> bool:
    return any(d - c > 6 for tag, _, _, c, d in codes if tag != "equal")


def _merged(reference: Reference, hunks: tuple[Hunk, ...]) -> tuple[Hunk, ...]:
    """Return the hunks, those joined that touch or that one equal word keeps apart in a rewritten passage."""
    result: list[Hunk] = []
    for hunk in _touching(hunks):
        before = result[-1] if result else None
        if before and hunk.a - before.b == 1 and _changed(reference, before, hunk) > _REWRITTEN:
            result[-1] = Hunk(before.a, hunk.b, before.c, hunk.d, (*(before.parts or (before,)), hunk))
        else:
            result.append(hunk)
    return tuple(result)


def _touching(hunks: tuple[Hunk, ...]) -> list[Hunk]:
    """Return the hunks, those joined that touch."""
    result: list[Hunk] = []
    for hunk in hunks:
        if result and hunk.a == result[-1].b:
            result[-1] = Hunk(result[-1].a, hunk.b, result[-1].c, hunk.d)
        else:
            result.append(hunk)
    return result


def _changed(reference: Reference, one: Hunk, other: Hunk) -> int:
    """Return how many words two differences have in the text, or in the reference's terms if they are more there."""
    inside = reference.head <= one.a and other.b <= reference.tail
    return max(one.b - one.a + other.b - other.a if inside else 0, one.d - one.c + other.d - other.c)
