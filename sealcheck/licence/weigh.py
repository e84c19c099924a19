# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the differences between a text and a licence amount to: the licence, a change of it, or a part of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sealcheck.frozen import frozen
from sealcheck.licence.alignment import LONG_APPENDIX, Alignment, Hunk
from sealcheck.licence.corpus import Corpus
from sealcheck.licence.differences import opening, small
from sealcheck.licence.findings import Difference, Finding, Status
from sealcheck.licence.harmless import fine, inside, may_stand, optional
from sealcheck.licence.normalise import Words
from sealcheck.licence.operative import conditional
from sealcheck.licence.phrases import misspellings
from sealcheck.licence.slots import allowed, covered, tiled
from sealcheck.pattern import regex

#: Differences that are quoted of one text, and words quoted of each.
MOST_DIFFERENCES, MOST_WORDS = 12, 40
#: Words of the terms that may be lost at their beginning: a heading.
_LOST_HEAD = 10
#: Words of an appendix, before and after the end of the text, that show that it was cut there.
_BROKEN = 10
#: What a word of a difference that does not matter costs, and at most what the template provides for.
_FINE, _PROVIDED = 0.05, 0.5
#: So often the same typing error is none.
_SYSTEMATIC = 3


@frozen
class Weighed:
    """An alignment with the differences that matter, the cost of all of them in words, and the licences it may be of.

    A part of a text can be of several licences, which have it in common. `following` is the number of words behind it
    that belong to no other licence.
    """

    alignment: Alignment
    doubtful: tuple[Hunk, ...]
    cost: float
    ids: tuple[str, ...] = ()
    following: int = 0

    @property
    def ends(self) -> bool:
        """Whether nothing but a few words stands where the missing end of the terms would be."""
        return not self.missing_tail or self.following <= FEW

    @property
    def length(self) -> int:
        """The number of words of the reference's terms."""
        return max(1, self.alignment.reference.tail - self.alignment.reference.head)

    @property
    def share(self) -> float:
        """The cost for each word of the terms that are there."""
        return self.cost / max(1, min(self.length, self.alignment.last - self.alignment.first))

    @property
    def missing_head(self) -> int:
        """How many words of the terms are left out at their beginning."""
        alignment = self.alignment
        start = alignment.reference.head
        lost = alignment.first - (start if alignment.reference.header else max(start, _LOST_HEAD))
        return max(0, lost) if not optional(alignment, alignment.reference.head, alignment.first) else 0

    @property
    def missing_tail(self) -> int:
        """How many words of the terms are left out at their end."""
        alignment = self.alignment
        lost = alignment.reference.tail - alignment.last - LOST_TAIL
        return max(0, lost) if not optional(alignment, alignment.last, alignment.reference.tail) else 0

    @property
    def missing(self) -> int:
        """How many words of the terms are left out at either end."""
        return self.missing_head + self.missing_tail

    @property
    def breaks_off(self) -> bool:
        """Whether the text is cut in the middle of what follows the terms (if the text ends there)."""
        alignment = self.alignment
        present, left = alignment.last - alignment.reference.tail, len(alignment.reference.numbers) - alignment.last
        return present >= _BROKEN and left >= _BROKEN


def weigh(known: Corpus, whole: Words, alignment: Alignment, following: int = 0) -> Weighed:
    """Return what the differences of an alignment cost: one for each word that matters, little for the others."""
    slots = tuple(allowed(alignment, whole.words))
    renamed = _renamed(known, whole, alignment)
    cost, doubtful = 0.0, list(_rims(known, whole, alignment))
    cost += sum(hunk.b - hunk.a for hunk in doubtful)
    for hunk in alignment.hunks:
        size = max(hunk.b - hunk.a, hunk.d - hunk.c)
        provided = covered(hunk, slots)
        harmless = provided or (hunk not in renamed and fine(known, whole, alignment, hunk, slots))
        provided = provided or (not harmless and tiled(alignment, hunk, whole.words))
        harmless = harmless or provided
        cost += min(size * _FINE, _PROVIDED if provided else size) if harmless else size
        if not harmless:
            doubtful.append(hunk)
    doubtful += preceded(whole, alignment)
    doubtful += continued(whole, alignment) if following else ()
    return Weighed(alignment, tuple(doubtful), cost, alignment.reference.ids, following)


def _renamed(known: Corpus, whole: Words, alignment: Alignment) -> frozenset[Hunk]:
    """Return the differences with an error that comes again and again: a word put in the place of another one."""
    if len(alignment.hunks) < _SYSTEMATIC:
        return frozenset()
    numbers, places = alignment.reference.numbers, defaultdict[tuple[str, str], list[Hunk]](list)
    for hunk in alignment.hunks:
        expected = known.words(numbers[hunk.a : hunk.b])
        for pair in misspellings(expected, whole.words[hunk.c : hunk.d], known.common):
            places[pair].append(hunk)
    return frozenset(hunk for hunks in places.values() if len(hunks) >= _SYSTEMATIC for hunk in hunks)


def _rims(known: Corpus, whole: Words, alignment: Alignment) -> Iterator[Hunk]:
    """Yield the first and the last words of the terms that are not there, where they are more than a heading."""
    reference, numbers = alignment.reference, alignment.reference.numbers
    lost = alignment.first - reference.head
    if 0 < lost <= _LOST_HEAD and not reference.header and not optional(alignment, reference.head, alignment.first):
        hunk = Hunk(reference.head, alignment.first, max(0, alignment.start - lost), alignment.start)
        if not opening(known.words(numbers[hunk.a : hunk.b])) and not may_stand(known, whole, alignment, hunk):
            yield hunk
    lost = reference.tail - alignment.last
    if 0 < lost <= LOST_TAIL and not reference.header and not optional(alignment, alignment.last, reference.tail):
        hunk = Hunk(alignment.last, reference.tail, alignment.end, min(len(whole.words), alignment.end + lost))
        if not may_stand(known, whole, alignment, hunk):
            yield hunk


def finding(known: Corpus, whole: Words, weighed: Weighed) -> Finding:
    """Return the finding of a text that was laid against a licence."""
    alignment, reference = weighed.alignment, weighed.alignment.reference
    lines = whole.line(alignment.start), whole.line(max(alignment.start, alignment.end - 1))
    similarity = round(max(0.0, 1 - (weighed.cost + weighed.missing) / (weighed.length + weighed.cost)), 4)
    changes = [hunk for hunk in weighed.doubtful if not _small(known, whole, alignment, hunk)]
    allowed_ = max(3.0, 0.015 * len(reference.numbers))
    if changes or len(weighed.doubtful) > allowed_ or not weighed.ends:
        hunks = changes or (weighed.doubtful if weighed.ends else ())
        shown = [*(_difference(known, whole, alignment, each) for each in hunks), *_cut(known, whole, weighed)]
        return Finding(weighed.ids, Status.MODIFIED, *lines, similarity, *_quoted(shown))
    if weighed.missing or (weighed.breaks_off and _is_cut(whole, alignment)):
        missing = round(_lost(weighed) / len(reference.numbers), 4)
        cut = tuple(_cut(known, whole, weighed))
        return Finding(weighed.ids, Status.INCOMPLETE, *lines, similarity, cut, missing=missing)
    status = Status.FILLED if alignment.hunks or weighed.doubtful else Status.VERBATIM
    shown = [_difference(known, whole, alignment, each) for each in weighed.doubtful]
    return Finding(weighed.ids, status, *lines, similarity, *_quoted(shown))


def _quoted(shown: list[Difference]) -> tuple[tuple[Difference, ...], int]:
    """Return the differences that are quoted, and the number of the others."""
    return tuple(shown[:MOST_DIFFERENCES]), max(0, len(shown) - MOST_DIFFERENCES)


def _is_cut(whole: Words, alignment: Alignment) -> bool:
    """Whether the text ends with the alignment, within a sentence or within a text that belongs to the licence."""
    broken = whole.source.rstrip()[-1:].isalnum() or alignment.last - alignment.reference.tail >= LONG_APPENDIX
    return alignment.end >= len(whole.words) - 2 and broken


def _lost(weighed: Weighed) -> int:
    """Return how many words are missing at the ends, those of an appendix included when it is cut."""
    left = len(weighed.alignment.reference.numbers) - weighed.alignment.last
    return weighed.missing_head + (left if weighed.missing_tail or weighed.breaks_off else 0)


def _small(known: Corpus, whole: Words, alignment: Alignment, hunk: Hunk) -> bool:
    numbers = alignment.reference.numbers
    return small(known.words(numbers[slice(*inside(alignment, hunk))]), whole.words[hunk.c : hunk.d])


def _difference(known: Corpus, whole: Words, alignment: Alignment, hunk: Hunk) -> Difference:
    expected = known.words(alignment.reference.numbers[max(0, hunk.a - 3) : hunk.b + 2])
    found = whole.passage(max(0, hunk.c - 3), min(len(whole.words), hunk.d + 2))
    return Difference(whole.line(hunk.c), found[:240], " ".join(expected[:MOST_WORDS]))


def _cut(known: Corpus, whole: Words, weighed: Weighed) -> list[Difference]:
    """Return where the terms lack their beginning or end, with the first words of what is missing."""
    alignment, reference, cut = weighed.alignment, weighed.alignment.reference, []
    if weighed.missing_head:
        words = known.words(reference.numbers[reference.head : alignment.first])
        cut.append(Difference(whole.line(alignment.start), "", " ".join(words[:MOST_WORDS])))
    if weighed.missing_tail or (not cut and weighed.breaks_off):
        words = known.words(reference.numbers[alignment.last :])
        found = "" if weighed.ends else whole.passage(alignment.end, alignment.end + MOST_WORDS)[:240]
        cut.append(Difference(whole.line(max(0, alignment.end - 1)), found, " ".join(words[:MOST_WORDS])))
    return cut


#: Words of the terms that may be lost at their end: a last name.
LOST_TAIL = 2
#: Words behind a text that is cut off, such as "see the web for the rest".
FEW = 15
#: Signs that part a sentence from the next one.
_STOP = regex(r"[.!?:]|\n[ \t]*\n|\n[^\w\n]*[A-ZÄÖÜ]")
#: Words that turn the sentence round which they begin.
_TURNING = frozenset(["no", "not", "never", "without", "neither", "nor", "only", "kein", "keine", "nicht", "nur"])


def preceded(whole: Words, alignment: Alignment) -> list[Hunk]:
    """Return the word before the terms, when it turns their first sentence round: "No permission is granted"."""
    first, start = alignment.first, alignment.start
    if first < alignment.reference.head or not start or whole.words[start - 1] not in _TURNING:
        return []
    between = whole.source[whole.starts[start - 1] : whole.starts[start]]
    return [] if _STOP.search(between) else [Hunk(first, first, start - 1, start)]


def continued(whole: Words, alignment: Alignment) -> list[Hunk]:
    """Return the words behind the terms, when they go on with its last sentence and put it under a condition."""
    last, end = alignment.last, alignment.end
    if alignment.reference.tail - last > LOST_TAIL or not conditional(whole.words[end : end + 1]):
        return []
    between = whole.source[whole.starts[end - 1] : whole.starts[end]]
    return [] if _STOP.search(between) else [Hunk(last, last, end, min(len(whole.words), end + FEW))]
