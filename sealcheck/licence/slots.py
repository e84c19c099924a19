# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a licence's own template lets words be left out or filled in, and whether a text keeps to that.

SPDX License List matching guidelines, B.3.4 and B.3.5 (replaceable and omittable text).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.licence.alignment import Alignment, Hunk
from sealcheck.licence.corpus import ANY, Slot
from sealcheck.pattern import regex

#: Words that may be filled in for a name, a product, a notice.
MOST_FILLED = 60
#: What a name does not hold: a word that takes a right away or asks for something.
_TERMS = regex(
    r"not|never|none|without|only|must|may|shall|cannot|can|except|unless|restrict\w{0,8}|prohibit\w{0,8}|forbid\w{0,8}|"
    r"nor|if|when\w{0,4}|while|until|during|upon|payments?|consent|"
    r"(?:non)?commercial\w{0,4}|fees?|royalt\w{0,4}|military|nuclear|evil|evaluation|nicht|nur|kein\w{0,2}|untersagt|"
    r"verboten|gewerblich\w{0,2}|kommerziell\w{0,2}"
)


def allowed(alignment: Alignment, words: Sequence[str]) -> Iterator[Slot]:
    """Yield the slots of the reference that `words` (the text's) fill in a way that the template allows."""
    if not alignment.hunks:
        return
    for slot in alignment.reference.slots:
        if any(hunk.a <= slot.high and slot.low <= hunk.b for hunk in alignment.hunks):
            low, high = alignment.place(slot.low, left=True), alignment.place(slot.high, left=False)
            if any(fits(each, words[low:high]) for each in slot.alternatives):
                yield slot


def covered(hunk: Hunk, slots: Sequence[Slot]) -> bool:
    """Return whether the reference's side of a difference lies within slots."""
    at = hunk.a
    for slot in slots:
        if slot.low <= at <= slot.high:
            if hunk.b <= slot.high:
                return True
            at = slot.high
    return False


def without_slots(alignment: Alignment, hunk: Hunk, words: Sequence[str], *, empty: bool) -> Hunk:
    """Return what is left of a difference when the alternatives (`empty` ones too) at either end are taken off."""
    a, b, c, d = hunk.a, hunk.b, hunk.c, hunk.d
    for slot in alignment.reference.slots:
        if slot.low == a < slot.high <= b:
            size = max((len(each) for each in slot.alternatives if tuple(words[c : c + len(each)]) == each), default=0)
            a, c = (slot.high, c + size) if (size or (empty and () in slot.alternatives)) and c + size <= d else (a, c)
    for slot in reversed(alignment.reference.slots):
        if a <= slot.low < slot.high == b:
            size = max((len(each) for each in slot.alternatives if tuple(words[d - len(each) : d]) == each), default=0)
            b, d = (slot.low, d - size) if (size or (empty and () in slot.alternatives)) and c <= d - size else (b, d)
    return Hunk(a, b, c, d)


def tiled(alignment: Alignment, hunk: Hunk, words: Sequence[str]) -> bool:
    """Return whether slots side by side make up a difference: a sentence left out and the name behind it filled in."""
    if hunk.b - hunk.a < 2 or hunk.d - hunk.c > MOST_FILLED:
        return False
    slots = [slot for slot in alignment.reference.slots if hunk.a <= slot.low and slot.high <= hunk.b]
    if len(slots) < 2:
        return False
    reached, fresh = {(hunk.a, hunk.c)}, [(hunk.a, hunk.c)]
    while fresh:
        low, at = fresh.pop()
        ahead = {
            (slot.high, end)
            for slot in slots
            if slot.low == low
            for end in range(at, hunk.d + 1)
            if any(fits(each, words[at:end]) for each in slot.alternatives)
        }
        fresh += ahead - reached
        reached |= ahead
    return (hunk.b, hunk.d) in reached


def fits(alternative: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether `words` are the alternative, with names in the place of ANY."""
    if ANY not in alternative:
        return tuple(alternative) == tuple(words)
    parts = _parts(alternative)
    first, last = parts[0], parts[-1]
    if len(words) < len(first) + len(last) or list(words[: len(first)]) != first:
        return False
    end = len(words) - len(last)
    if list(words[end:]) != last:
        return False
    return _filled(words[len(first) : end], parts[1:-1])


def _parts(alternative: Sequence[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in alternative:
        if word == ANY:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def _filled(words: Sequence[str], between: Sequence[list[str]]) -> bool:
    """Whether `words` are names, with the parts `between` in this order among them."""
    at, names = 0, 0
    for part in between:
        begin = next((i for i in range(at, len(words) - len(part) + 1) if list(words[i : i + len(part)]) == part), -1)
        if begin < 0 or not _is_name(words[at:begin]):
            return False
        names, at = names + begin - at, begin + len(part)
    return names + len(words) - at <= MOST_FILLED and _is_name(words[at:])


def _is_name(words: Sequence[str]) -> bool:
    return not any(map(_TERMS.fullmatch, words))
