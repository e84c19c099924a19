# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The notices that licences ask for at the top of files, such as the GPL's, word for word or with names filled in."""

from __future__ import annotations

from sealcheck.licence.alignment import Alignment
from sealcheck.licence.corpus import Corpus
from sealcheck.licence.findings import Notice
from sealcheck.licence.matching import near
from sealcheck.licence.names import Name
from sealcheck.licence.normalise import Words
from sealcheck.licence.slots import allowed, covered
from sealcheck.licence.weigh import Weighed, weigh
from sealcheck.pattern import regex

MOST_HEADERS = 4
#: Words beyond which a file is searched for the names of licences only.
MOST_SEARCHED = 20_000
#: Words that tell one licence from another.
_TELLING = regex(
    r"\d{1,2}(?:\.\d{1,2}){0,3}|gnu|general|lesser|library|affero|mozilla|apache|eclipse|common|european|academic|open|"
    r"public|source|artistic|netscape|sun|documentation|later|either|only|option|not|no|invariant|modification"
)
#: Share of a header's words that may differ from the official ones.
_CHANGED = 0.12


def headers(known: Corpus, whole: Words, numbers: list[int]) -> list[tuple[Notice, Alignment]]:
    """Return the official headers among the words that no licence text has taken; takes theirs out of `numbers`."""
    found: list[tuple[Notice, Alignment]] = []
    if len(numbers) > MOST_SEARCHED or not any(number < 65_536 for number in numbers):
        return found
    left = list(numbers)
    while len(found) < MOST_HEADERS:
        rated = [weigh(known, whole, alignment) for alignment in near(known, left, header=True)]
        best = min((each for each in rated if _is_header(known, whole, each)), key=_order, default=None)
        if best is None:
            break
        alignment = best.alignment
        found.append((_notice(whole, alignment), alignment))
        left[alignment.start : alignment.end] = range(20_000_000, 20_000_000 + alignment.end - alignment.start)
    return found


def _is_header(known: Corpus, whole: Words, weighed: Weighed) -> bool:
    """Whether the words are the header, without another licence's name or version in it."""
    if weighed.cost + weighed.missing > _CHANGED * weighed.length:
        return False
    slots = tuple(allowed(weighed.alignment, whole.words))
    numbers = weighed.alignment.reference.numbers
    outside = [hunk for hunk in weighed.alignment.hunks if not covered(hunk, slots)]
    changed = [word for h in outside for word in (*known.words(numbers[h.a : h.b]), *whole.words[h.c : h.d])]
    name = {part for each in weighed.alignment.reference.ids for part in each.lower().split("-")}
    return not any(_TELLING.fullmatch(word) or word in name for word in changed)


def _order(weighed: Weighed) -> tuple[float, int]:
    return weighed.cost + weighed.missing - 0.2 * weighed.alignment.same, weighed.alignment.reference.rank


def _notice(whole: Words, alignment: Alignment) -> Notice:
    start, end = whole.starts[alignment.start], whole.starts[max(alignment.start, alignment.end - 1)]
    names = tuple(Name(each, start, end, each.endswith("-or-later")) for each in alignment.reference.ids[:1])
    text = whole.passage(alignment.start, alignment.end)[:300]
    return Notice(whole.line(alignment.start), text, names, official=True)
