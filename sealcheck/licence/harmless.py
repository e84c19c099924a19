# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which differences of an alignment leave the licence what it is: as a whole, in pieces, beside the slots."""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.licence.alignment import LONG_APPENDIX, Alignment, Hunk, equal
from sealcheck.licence.corpus import ANY, Corpus, Reference, Slot
from sealcheck.licence.differences import accepted
from sealcheck.licence.normalise import Words
from sealcheck.licence.operative import operative
from sealcheck.licence.slots import covered, without_slots

#: A licence with fewer words than this may have places for names in its terms; longer ones define their words.
SHORT = 1000


def fine(known: Corpus, whole: Words, alignment: Alignment, hunk: Hunk, slots: Sequence[Slot]) -> bool:
    """Return whether a difference leaves the licence the same: as a whole, or in pieces parted by equal words."""

    def holds(piece: Hunk) -> bool:
        return covered(piece, slots) or _is_fine(known, whole, alignment, piece)

    if holds(hunk):
        return True
    if hunk.b - hunk.a < 2 or hunk.d - hunk.c < 2:
        return False
    expected = known.words(alignment.reference.numbers[hunk.a : hunk.b])
    reached = [(hunk.a, hunk.c)]
    for at, place in equal(expected, whole.words[hunk.c : hunk.d]):
        b, d = hunk.a + at, hunk.c + place
        if any(holds(Hunk(a, b, c, d)) for a, c in reached if a <= b and c <= d):
            reached.append((b + 1, d + 1))
    return any(holds(Hunk(a, hunk.b, c, hunk.d)) for a, c in reached[1:])


def _is_fine(known: Corpus, whole: Words, alignment: Alignment, hunk: Hunk) -> bool:
    reference = alignment.reference
    appendix = hunk.a >= reference.tail and len(reference.numbers) - reference.tail <= LONG_APPENDIX
    if hunk.b <= reference.head or appendix:
        return not operative(whole.words[hunk.c : hunk.d]) or may_stand(known, whole, alignment, hunk)
    low, high = inside(alignment, _moved(reference, hunk))
    inner = Hunk(low, high, hunk.c, hunk.d)
    if may_stand(known, whole, alignment, inner):
        return True
    lefts = (without_slots(alignment, inner, whole.words, empty=empty) for empty in (False, True))
    return any(left != inner and may_stand(known, whole, alignment, left) for left in lefts)


def _moved(reference: Reference, hunk: Hunk) -> Hunk:
    """Return a place with words left out as far before the terms as the same words allow ("by (… by)": "(by …) by")."""
    a, b, numbers = hunk.a, hunk.b, reference.numbers
    while hunk.c == hunk.d and 0 < a < reference.head < b and numbers[a - 1] == numbers[b - 1]:
        a, b = a - 1, b - 1
    return Hunk(a, b, hunk.c, hunk.d)


def may_stand(known: Corpus, whole: Words, alignment: Alignment, hunk: Hunk) -> bool:
    """Return whether the words of a difference leave the licence the same."""
    reference = alignment.reference
    before = known.words(reference.numbers[max(0, hunk.a - 2) : hunk.a])
    after = known.words(reference.numbers[hunk.b : hunk.b + 2])
    expected, found = known.words(reference.numbers[hunk.a : hunk.b]), whole.words[hunk.c : hunk.d]
    slots = reference.tail - reference.head < SHORT
    return accepted(expected, found, before, after, known.common, slots=slots)


def inside(alignment: Alignment, hunk: Hunk) -> tuple[int, int]:
    """Return the part of a hunk that lies within the terms of the reference, or within a long text behind them."""
    reference = alignment.reference
    if hunk.a >= reference.tail:
        return hunk.a, hunk.b
    low = min(max(hunk.a, reference.head), reference.tail)
    return low, max(low, min(hunk.b, reference.tail))


def optional(alignment: Alignment, low: int, high: int) -> bool:
    """Return whether words `low`..`high` of the reference may be left out by its template."""
    free = [slot for slot in alignment.reference.slots if () in slot.alternatives or (ANY,) in slot.alternatives]
    return low >= high or covered(Hunk(low, high, 0, 0), free)
