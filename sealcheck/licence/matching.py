# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which reference texts stand in a text, and where: exact copies by anchors, near ones by rare words and trigrams."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sealcheck.frozen import frozen
from sealcheck.licence.corpus import ANCHOR, Corpus, Reference

#: A reference is a candidate when this share of its rarest words occurs, and of its trigrams.
_WORDS_SHARE = 0.4
_TRIGRAM_SHARE = 0.3
_MOST_CANDIDATES = 12
#: Words looked at beyond the first and last trigram that match; steps (words times words) of one alignment.
_MARGIN = 14
_MOST_STEPS = 200_000_000


@frozen
class Hunk:
    """A place where reference and text differ: words `a`..`b` of the reference against `c`..`d` of the text."""

    a: int
    b: int
    c: int
    d: int


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


def exact(corpus: Corpus, text: Sequence[int]) -> Iterator[Alignment]:
    """Yield every reference whose terms stand in `text` word for word, longest first at each place."""
    grams = zip(*(text[offset:] for offset in range(ANCHOR)), strict=False)
    for at, gram in enumerate(grams):
        found = [_exact_at(corpus.references[index], text, at) for index in corpus.anchors.get(gram, ())]
        yield from sorted((a for a in found if a), key=lambda a: a.start - a.end)


def _exact_at(reference: Reference, text: Sequence[int], at: int) -> Alignment | None:
    terms = reference.numbers[reference.head : reference.tail]
    if list(terms) != list(text[at : at + len(terms)]):
        return None
    first, start = reference.head, at
    while first > 0 and start > 0 and text[start - 1] == reference.numbers[first - 1]:
        first, start = first - 1, start - 1
    last, end = reference.tail, at + len(terms)
    while last < len(reference.numbers) and end < len(text) and text[end] == reference.numbers[last]:
        last, end = last + 1, end + 1
    return Alignment(reference, start, end, first, last)


def near(corpus: Corpus, text: Sequence[int]) -> list[Alignment]:
    """Return alignments of the references that `text` resembles most, in no order."""
    present = set(text)
    likely = [r for r in corpus.references if _share(r.rarest, present) >= _WORDS_SHARE]
    if not likely:
        return []
    grams = list(_trigrams(text))
    known = set(grams)
    ranked = sorted(((_share(set(_trigrams(r.numbers)), known), i) for i, r in enumerate(likely)), reverse=True)
    best = [likely[i] for share, i in ranked if share >= _TRIGRAM_SHARE][:_MOST_CANDIDATES]
    return [a for a in (_align(reference, text, grams) for reference in best) if a]


def _share(
    wanted: Iterable[int] | Iterable[tuple[int, int, int]], present: set[int] | set[tuple[int, int, int]]
) -> float:
    items = list(wanted)
    return sum(item in present for item in items) / len(items) if items else 0.0


def _trigrams(numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    return zip(numbers, numbers[1:], numbers[2:], strict=False)


def _align(reference: Reference, text: Sequence[int], grams: Sequence[tuple[int, int, int]]) -> Alignment | None:
    from rapidfuzz.distance import Levenshtein

    place = _densest(set(_trigrams(reference.numbers)), grams)
    if place is None:
        return None
    low, high = max(0, place[0] - _MARGIN), min(len(text), place[1] + 3 + _MARGIN)
    window, whole = text[low:high], list(reference.numbers)
    if len(window) * len(whole) > _MOST_STEPS:
        return None
    codes = [
        (op.tag, op.src_start, op.src_end, op.dest_start + low, op.dest_end + low)
        for op in Levenshtein.opcodes(whole, window)
    ]
    return _bounded(reference, codes)


def _densest(wanted: set[tuple[int, int, int]], grams: Sequence[tuple[int, int, int]]) -> tuple[int, int] | None:
    """Return the run of trigrams with the most wanted ones for its length (largest sum, +1 each and -0.35 else)."""
    best, low, high, total, begin = 0.0, 0, 0, 0.0, 0
    for index, gram in enumerate(grams):
        if total <= 0:
            total, begin = 0.0, index
        total += 1 if gram in wanted else -0.35
        if total > best:
            best, low, high = total, begin, index
    return (low, high) if best >= 6 else None


def _bounded(reference: Reference, codes: list[tuple[str, int, int, int, int]]) -> Alignment | None:
    """Return the alignment from the first to the last solid stretch of equal words."""
    solid = [i for i, (tag, a, b, _, _) in enumerate(codes) if tag == "equal" and b - a >= 3]
    solid = _without_rim(reference, codes, solid)
    if not solid:
        return None
    inner = codes[solid[0] : solid[-1] + 1]
    hunks = tuple(Hunk(a, b, c, d) for tag, a, b, c, d in inner if tag != "equal")
    return Alignment(reference, inner[0][3], inner[-1][4], inner[0][1], inner[-1][2], _merged(hunks))


def _without_rim(reference: Reference, codes: list[tuple[str, int, int, int, int]], solid: list[int]) -> list[int]:
    """Return the solid stretches without those of title and appendix that strange words part from the terms."""
    while len(solid) > 1 and codes[solid[0]][2] <= reference.head + 2 and _strange(codes[solid[0] + 1 : solid[1]]):
        solid = solid[1:]
    while len(solid) > 1 and codes[solid[-1]][1] >= reference.tail - 2 and _strange(codes[solid[-2] + 1 : solid[-1]]):
        solid = solid[:-1]
    return solid


def _strange(codes: list[tuple[str, int, int, int, int]]) -> bool:
    return any(d - c > 6 for tag, _, _, c, d in codes if tag != "equal")


def _merged(hunks: tuple[Hunk, ...]) -> tuple[Hunk, ...]:
    """Return the hunks, those joined that touch or that one equal word keeps apart in a rewritten passage."""
    result: list[Hunk] = []
    for hunk in hunks:
        before = result[-1] if result else None
        gap = hunk.a - before.b if before else 9
        if before and (gap == 0 or (gap == 1 and (before.d - before.c + hunk.d - hunk.c) > 6)):
            result[-1] = Hunk(before.a, hunk.b, before.c, hunk.d)
        else:
            result.append(hunk)
    return tuple(result)
