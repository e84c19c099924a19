# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What licence a text is: verbatim, filled in, modified, several in one file, or only named.

This module is the whole interface of the engine. A modified text is never reported as the licence.
"""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.licence.corpus import Corpus, corpus
from sealcheck.licence.differences import accepted, operative, small
from sealcheck.licence.eupl import translation
from sealcheck.licence.findings import Difference, Finding, Identification, Status
from sealcheck.licence.matching import Alignment, Hunk, exact, near
from sealcheck.licence.normalise import Words, normalise
from sealcheck.licence.notices import notices
from sealcheck.licence.restrictions import restrictions
from sealcheck.licence.verbatim import verbatim

#: Characters of a file that are looked at.
MOST_CHARACTERS = 1_048_576
#: Texts looked for in one file.
MOST_TEXTS = 8
#: A licence with fewer words than this may have places for names in its terms; longer ones define their words.
SHORT = 1000
#: A text that differs from a licence in more than this share of its words is not called a change of it.
LOOKALIKE = 0.3


def identify(text: str) -> Identification:
    """Return what licences `text` holds; an empty identification when nothing is recognised."""
    text = text[:MOST_CHARACTERS]
    whole = normalise(text)
    found = translation(whole)
    if found is not None:
        match = Finding(("EUPL-" + found.version,), Status.STRUCTURE, found.start, found.end, language=found.language)
        return Identification(
            (match,), (), tuple(restrictions(whole.source, ((0, len(whole.source)),))), len(whole.words)
        )
    if ids := verbatim(whole.words):
        match = Finding(ids, Status.VERBATIM, whole.line(0), whole.line(len(whole.words) - 1))
        taken = [(whole.starts[0], len(whole.source))]
        around = notices(whole.source, taken)
        return Identification((match,), around, tuple(restrictions(whole.source, taken)), len(whole.words))
    return compared(whole)


def compared(whole: Words) -> Identification:
    """Return the same for a text that is no licence word for word, by comparing it with all of them."""
    known = corpus()
    matches, left = _texts(known, whole)
    taken = [_characters(whole, a) for _, a in matches]
    return Identification(
        tuple(match for match, _ in sorted(matches, key=lambda pair: pair[1].start)),
        notices(whole.source, [_with_appendix(whole, a) for _, a in matches]),
        tuple(restrictions(whole.source, taken)),
        len(whole.words),
        left,
    )


def _texts(known: Corpus, whole: Words) -> tuple[list[tuple[Finding, Alignment]], int]:
    """Return the licence texts found, one after the other, and the number of words that belong to none."""
    numbers = known.numbers(whole.words)
    result: list[tuple[Finding, Alignment]] = []
    hole = iter(range(10_000_000, 20_000_000))
    for alignment in sorted(exact(known, numbers), key=lambda a: (a.start - a.end, a.reference.ids)):
        if len(result) < MOST_TEXTS and all(n < 10_000_000 for n in numbers[alignment.start : alignment.end]):
            result.append((_match(known, whole, alignment), alignment))
            numbers[alignment.start : alignment.end] = [next(hole) for _ in range(alignment.start, alignment.end)]
    while len(result) < MOST_TEXTS:
        best = _best(known, whole, numbers)
        if best is None:
            break
        result.append(best)
        numbers[best[1].start : best[1].end] = [next(hole) for _ in range(best[1].start, best[1].end)]
    return result, sum(n < 10_000_000 for n in numbers)


def _best(known: Corpus, whole: Words, numbers: Sequence[int]) -> tuple[Finding, Alignment] | None:
    """Return the reference that fits the words not yet taken with the least change and covers the most of them."""
    rated = []
    for alignment in near(known, numbers):
        cost = _cost(known, whole, alignment)
        length = alignment.reference.tail - alignment.reference.head
        if cost <= LOOKALIKE * length:
            rated.append((cost / length > 0.02, cost - 0.2 * (alignment.end - alignment.start), alignment))
    if not rated:
        return None
    _, _, best = min(rated, key=lambda r: (r[0], r[1], r[2].reference.ids))
    return _match(known, whole, best), best


def _cost(known: Corpus, whole: Words, alignment: Alignment) -> float:
    """Return how many words differ in a way that matters, plus a little for each that does not."""
    missing = _missing(alignment)
    cost = float(missing)
    for hunk in alignment.hunks:
        low, high = _inside(alignment, hunk)
        size = max(high - low, hunk.d - hunk.c)
        cost += size * (0.05 if _fine(known, whole, alignment, hunk) else 1.0)
    return cost


def _missing(alignment: Alignment) -> int:
    """Return how many words of the terms are left out at their beginning or end."""
    reference = alignment.reference
    return max(0, alignment.first - max(reference.head, 10)) + max(0, reference.tail - alignment.last - 2)


def _fine(known: Corpus, whole: Words, alignment: Alignment, hunk: Hunk) -> bool:
    numbers = alignment.reference.numbers
    low, high = _inside(alignment, hunk)
    if low == high and (hunk.b <= alignment.reference.head or hunk.a >= alignment.reference.tail):
        return not operative(whole.words[hunk.c : hunk.d])
    before, after = known.words(numbers[max(0, low - 2) : low]), known.words(numbers[high : high + 2])
    slots = alignment.reference.tail - alignment.reference.head < SHORT
    found = whole.words[hunk.c : hunk.d]
    return accepted(known.words(numbers[low:high]), found, before, after, known.common, slots=slots)


def _inside(alignment: Alignment, hunk: Hunk) -> tuple[int, int]:
    """Return the part of a hunk that lies within the terms of the reference."""
    reference = alignment.reference
    low = min(max(hunk.a, reference.head), reference.tail)
    return low, max(low, min(hunk.b, reference.tail))


def _match(known: Corpus, whole: Words, alignment: Alignment) -> Finding:
    """Return the match of an alignment, with the first difference that matters when there is one."""
    reference = alignment.reference
    lines = whole.line(alignment.start), whole.line(max(alignment.start, alignment.end - 1))
    doubtful = [h for h in alignment.hunks if not _fine(known, whole, alignment, h)]
    changes = [h for h in doubtful if not _small(known, whole, alignment, h)]
    allowed = max(3.0, 0.015 * len(reference.numbers))
    if not changes and len(doubtful) <= allowed and not _missing(alignment):
        kind = Status.FILLED if alignment.hunks else Status.VERBATIM
        return Finding(reference.ids, kind, *lines)
    shown = (changes or doubtful)[0] if changes or doubtful else None
    difference = _difference(known, whole, alignment, shown)
    return Finding(reference.ids, Status.MODIFIED, *lines, differences=(difference,))


def _small(known: Corpus, whole: Words, alignment: Alignment, hunk: Hunk) -> bool:
    numbers = alignment.reference.numbers
    return small(known.words(numbers[slice(*_inside(alignment, hunk))]), whole.words[hunk.c : hunk.d])


def _difference(known: Corpus, whole: Words, alignment: Alignment, hunk: Hunk | None) -> Difference:
    numbers = alignment.reference.numbers
    if hunk is None:
        if alignment.first > max(alignment.reference.head, 10):
            expected = known.words(numbers[alignment.reference.head : alignment.first])
            return Difference(whole.line(alignment.start), "", " ".join(expected[:30]))
        expected = known.words(numbers[alignment.last : alignment.reference.tail])
        return Difference(whole.line(max(0, alignment.end - 1)), "", " ".join(expected[:30]))
    expected = known.words(numbers[max(0, hunk.a - 3) : hunk.b + 2])
    found = whole.passage(max(0, hunk.c - 3), min(len(whole.words), hunk.d + 2))
    return Difference(whole.line(hunk.c), found[:240], " ".join(expected[:40]))


def _characters(whole: Words, alignment: Alignment) -> tuple[int, int]:
    end = whole.starts[alignment.end] if alignment.end < len(whole.starts) else len(whole.source)
    return whole.starts[alignment.start], end


def _with_appendix(whole: Words, alignment: Alignment) -> tuple[int, int]:
    """Return the range of the text with its appendix, however changed: the notice there is a sample, no grant."""
    start, end = _characters(whole, alignment)
    left = len(alignment.reference.numbers) - alignment.last
    stop = alignment.end + left + left // 5 + (20 if left else 0)
    return start, whole.starts[stop] if left and stop < len(whole.starts) else (len(whole.source) if left else end)
