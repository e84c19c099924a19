# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which licence texts stand in a text, one after another, so that no word belongs to two of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sealcheck.licence.alignment import Alignment
from sealcheck.licence.corpus import Corpus
from sealcheck.licence.matching import exact, near
from sealcheck.licence.normalise import Words
from sealcheck.licence.weigh import Weighed, weigh

#: Texts looked for in one file by comparison; texts word for word are looked for everywhere.
MOST_TEXTS = 24
#: Words that are gone through again for one text after another; a file of more is compared twice.
_MOST_COMPARED = 400_000
#: A text that differs from a licence in more than this share of its words is not called a change of it.
LOOKALIKE = 0.3
#: What is called a part of a licence: so many words of it, its beginning or much of it, hardly changed.
_LEAST_PART, _PART, _PART_CHANGED = 40, 0.4, 0.08
#: Words behind a licence that a longer one, which is there to its last word, adds at least; and of its title, in which
#: names stand, that may be other ones.
_LEAST_ADDED, _LOST_TITLE = 8, 10
#: A file of no more texts and words than this is looked at for a licence around them.
_FEW_TEXTS, _MOST_ENCLOSING = 3, 20_000
#: Numbers for words that a licence has taken, each once.
TAKEN = 10_000_000


def texts_in(known: Corpus, whole: Words, numbers: list[int]) -> Iterator[Weighed]:
    """Yield the licence texts found, taking their words out of `numbers`."""
    exacts = _exact_texts(known, numbers)
    outer = _enclosing(known, whole, numbers, exacts)
    if outer:
        exacts = [each for each in exacts if not _encloses(outer.alignment, each)]
        yield outer
        _take(numbers, outer.alignment)
    for alignment in exacts:
        yield weigh(known, whole, alignment, _following(numbers, alignment.end))
        _take(numbers, alignment)
    for _ in range(max(2, min(MOST_TEXTS, _MOST_COMPARED // max(1, len(numbers))))):
        best = _best(known, whole, numbers)
        if best is None:
            break
        yield best
        _take(numbers, best.alignment)


def _exact_texts(known: Corpus, numbers: Sequence[int]) -> list[Alignment]:
    """Return the licences that stand in a text word for word: where they overlap the longest, the most complete."""
    left, result = list(numbers), []
    for alignment in sorted(exact(known, numbers), key=lambda a: (a.start - a.end, a.left_out, a.reference.rank)):
        if max(left[alignment.start : alignment.end]) < TAKEN:
            result.append(alignment)
            _take(left, alignment)
    return result


def _enclosing(known: Corpus, whole: Words, numbers: Sequence[int], inner: Sequence[Alignment]) -> Weighed | None:
    """Return the licence, changed or not, of which the texts found are only parts; None when there is none."""
    covered = sum(each.end - each.start for each in inner)
    if not 0 < len(inner) <= _FEW_TEXTS or len(numbers) > _MOST_ENCLOSING:
        return None
    if len(numbers) - covered < _LEAST_PART and len(numbers) - inner[-1].end < _LEAST_ADDED:
        return None
    rated = (weigh(known, whole, each, _following(numbers, each.end)) for each in near(known, numbers))
    outers = (each for each in rated if each.cost + each.missing <= LOOKALIKE * each.length)
    return min((each for each in outers if _is_outer(each.alignment, inner)), key=_order, default=None)


def _is_outer(outer: Alignment, inner: Sequence[Alignment]) -> bool:
    if any(each.reference is outer.reference for each in inner):
        return False
    first, last = max(outer.reference.head, outer.first), min(outer.reference.tail, outer.last)
    terms = outer.place(last, left=False) - outer.place(first, left=True)
    within = sum(each.end - each.start for each in inner if _encloses(outer, each))
    whole = outer.first <= _LOST_TITLE and outer.last == len(outer.reference.numbers)
    added = _LEAST_ADDED if whole else _LEAST_PART
    return 0 < within < terms - added


def _encloses(outer: Alignment, inner: Alignment) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _take(numbers: list[int], alignment: Alignment) -> None:
    numbers[alignment.start : alignment.end] = range(TAKEN + alignment.start, TAKEN + alignment.end)


def _best(known: Corpus, whole: Words, numbers: Sequence[int]) -> Weighed | None:
    """Return the reference that fits the words not yet taken with the least change and covers the most of them."""
    rated = [weigh(known, whole, each, _following(numbers, each.end)) for each in near(known, numbers)]
    best = min((each for each in rated if _is_alike(each)), key=_order, default=None)
    if best is None:
        return None
    return with_siblings(best, rated) if best.missing else with_equals(best, rated)


def _following(numbers: Sequence[int], end: int) -> int:
    """Return how many words, up to a hundred, stand between the end of a text and the next one that was found."""
    return next(
        (at for at, number in enumerate(numbers[end : end + 100]) if number >= TAKEN), len(numbers[end : end + 100])
    )


def _is_alike(weighed: Weighed) -> bool:
    """Whether the text is the licence, a change of it or a part of it, rather than another one."""
    if weighed.cost + weighed.missing <= LOOKALIKE * weighed.length:
        return True
    present = weighed.alignment.same
    enough = present >= (_PART if weighed.missing_head or not weighed.ends else 0.0) * weighed.length
    return enough and present >= _LEAST_PART and weighed.cost <= _PART_CHANGED * present


def _order(weighed: Weighed) -> tuple[bool, float, int]:
    lost = (weighed.cost + weighed.missing) / weighed.length
    alignment = weighed.alignment
    score = weighed.cost + 30 * weighed.missing / weighed.length - 0.2 * (alignment.end - alignment.start)
    return lost > 0.02, score, alignment.reference.rank


#: Words by which parts differ that several licences have in common, and by which whole texts do.
_ALIKE, _EQUAL = 8, 0.01


def with_equals(best: Weighed, rated: Sequence[Weighed]) -> Weighed:
    """Return a text with the ids of all licences that it is as much as that one: what tells them apart is not there."""
    found = best.alignment.start, best.alignment.end
    same = [
        each
        for each in rated
        if not each.missing
        and (abs(each.cost - best.cost) < _EQUAL or not (best.doubtful or each.doubtful))
        and (each.alignment.start, each.alignment.end) == found
    ]
    ids = dict.fromkeys(name for each in (best, *same) for name in each.ids)
    return replace(best, ids=tuple(ids))


def with_siblings(best: Weighed, rated: Sequence[Weighed]) -> Weighed:
    """Return the likeliest of the licences that have the same part, with the ids of all."""
    same = [
        each
        for each in rated
        if each.missing
        and abs(each.cost - best.cost) < 2
        and abs(each.alignment.start - best.alignment.start) < _ALIKE
        and abs(each.alignment.end - best.alignment.end) < _ALIKE
    ]
    first = min(same, key=lambda each: each.alignment.reference.rank)
    ids = dict.fromkeys(name for each in (first, *same) for name in each.ids)
    return Weighed(
        first.alignment, first.doubtful, first.cost, tuple(ids) if first.ends else first.ids, first.following
    )
