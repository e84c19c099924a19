# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which reference texts stand in a text: exact copies by anchors, near ones by rare words and trigrams."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from sealcheck.licence.alignment import LONG_APPENDIX, Alignment, align
from sealcheck.licence.corpus import UNKNOWN, Corpus, Reference

#: A reference is a candidate when this share of the rarest words of one of its parts occurs.
_WORDS_SHARE = 0.4
#: ... and this share of its trigrams, or of the text's.
_TRIGRAM_SHARE = 0.3
_MOST_LIKELY, _MOST_WHOLE, _MOST_PARTS, _LEAST_PART = 60, 5, 5, 30
#: A text of more words is compared with the likeliest references only.
_LONG = 40_000
#: Words of a long text behind the terms that may be lost at its end: a last address.
_LOST_LINK = 4
#: A reference whose terms have fewer words is known word for word only.
_LEAST_TERMS = 12
#: Candidates that share this much less than the best one are not aligned.
_BEHIND = 0.25


def exact(corpus: Corpus, text: Sequence[int]) -> Iterator[Alignment]:
    """Yield every reference whose terms stand in `text` word for word."""
    for at, number in enumerate(text):
        for index, offset, first, second in corpus.anchors.get(number, ()):
            begin = at - offset
            if begin >= 0 and text[begin] == first and text[begin + 1 : begin + 2] == [second]:
                found = _exact_at(corpus.references[index], text, begin)
                if found:
                    yield found


def _exact_at(reference: Reference, text: Sequence[int], at: int) -> Alignment | None:
    terms, size = reference.numbers[reference.head : reference.tail], reference.tail - reference.head
    if at + size > len(text) or text[at + size - 1] != terms[-1]:
        return None
    if list(terms) != list(text[at : at + size]):
        return None
    first, start = reference.head, at
    while first > 0 and start > 0 and text[start - 1] == reference.numbers[first - 1]:
        first, start = first - 1, start - 1
    last, end = reference.tail, at + size
    while last < len(reference.numbers) and end < len(text) and text[end] == reference.numbers[last]:
        last, end = last + 1, end + 1
    if reference.tail + LONG_APPENDIX < last < len(reference.numbers) - _LOST_LINK:
        return None
    return Alignment(reference, start, end, first, last)


def near(corpus: Corpus, text: Sequence[int], *, header: bool = False) -> list[Alignment]:
    """Return alignments of the references (texts, or headers) that `text` resembles most, in no order."""
    present = frozenset(number for number in text if number < UNKNOWN)
    likely_ = _likely(corpus, present, header=header)
    if not likely_:
        return []
    grams = list(zip(text, text[1:], text[2:], strict=False))
    known = set(grams)
    likely = [(_hits(each, known), each) for each in likely_]
    whole = _foremost((hits / max(1, len(each.numbers) - 2), each) for hits, each in likely)
    like = _foremost((2 * hits / (len(known) + len(each.numbers)), each) for hits, each in likely)
    longer = ((hits, each) for hits, each in likely if hits > _LEAST_PART and len(each.numbers) > 1.1 * len(text))
    part = _foremost((hits / len(known), each) for hits, each in longer)
    if len(text) > _LONG:
        whole, like, part = whole[:2], like[:2], []
    best = {id(each): each for each in (*whole[:_MOST_WHOLE], *like[:_MOST_WHOLE], *part[:_MOST_PARTS])}
    return [a for a in (align(reference, text, grams) for reference in best.values()) if a]


def _foremost(rated: Iterable[tuple[float, Reference]]) -> list[Reference]:
    """Return the references whose trigrams (or the text's) are shared enough, and hardly less than the best one's."""
    order = sorted((pair for pair in rated if pair[0] >= _TRIGRAM_SHARE), key=lambda pair: (-pair[0], pair[1].rank))
    return [reference for rate, reference in order if rate >= order[0][0] - _BEHIND]


def _likely(corpus: Corpus, present: frozenset[int], *, header: bool) -> list[Reference]:
    """Return the references of which some part has enough of its rarest words in the text, the likeliest first."""
    counts = Counter(chain.from_iterable(map(corpus.parts.__getitem__, present & corpus.parts.keys())))
    rated: dict[int, float] = {}
    for (index, place), count in counts.items():
        share = count / len(corpus.references[index].rarest[place])
        if share >= _WORDS_SHARE and share > rated.get(index, 0.0):
            rated[index] = share
    order = sorted(rated, key=lambda index: (-rated[index], index))
    wanted = (corpus.references[index] for index in order)
    return [r for r in wanted if r.header is header and (header or r.tail - r.head >= _LEAST_TERMS)][:_MOST_LIKELY]


def _hits(reference: Reference, known: set[tuple[int, int, int]]) -> int:
    """Return how many of the reference's trigrams the text has."""
    numbers = reference.numbers
    return sum(map(known.__contains__, zip(numbers, numbers[1:], numbers[2:], strict=False)))
