# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A second opinion on texts that differ a little from the list's: wordings in circulation that are the same licence.

The patterns are those of Google's licensecheck, through the package `licenseclassifier`. Only this module knows it. A
pattern has places where anything may stand, so a difference in which a right, a duty or a jurisdiction stands is taken
for a wording in circulation only where the pattern spells out the very words: it no longer fits when they are replaced.
"""

from __future__ import annotations

import gzip
import marshal
from collections.abc import Container, Iterator, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any

from sealcheck.frozen import frozen
from sealcheck.licence.aliases import filed_as, licence_ids
from sealcheck.licence.alignment import Hunk
from sealcheck.licence.corpus import Corpus
from sealcheck.licence.expressions import family
from sealcheck.licence.findings import Finding, Status
from sealcheck.licence.normalise import Words, normalise
from sealcheck.licence.operative import conditional, operative
from sealcheck.licence.phrases import is_turned, misspellings
from sealcheck.licence.weigh import Weighed
from sealcheck.pattern import regex

#: Below this similarity a text is another one; beyond so many words no file is looked at again.
_LEAST_SIMILAR, _MOST_WORDS = 0.88, 20_000
#: Share of a licence that a pattern may do without at either end: a preamble, an appendix, an exhibit.
_MOST_MISSING = 0.15
#: Words of a text that the list does not have, and how much of it a pattern must cover.
_LEAST_WORDS, _MOST_WORDS_OF_A_TEXT, _WHOLE = 20, 1_000, 0.97
#: Share of the words of a licence that a short form of it has at least.
_SHORT_FORM = 0.3
#: Characters that are read when words are tried one by one, and words of a sentence. Fewer are not left out on purpose
#: where they carry a right; that the patterns do without so many says that they are not of the licence's substance.
_MOST_READ, _SENTENCE = 1_000_000, 8
#: What is granted; words near a difference that say which law applies.
_GRANTS = regex(
    r"use|used|copy|publish|merge|transfer|sublicens\w{0,4}|any|all|some|every\w{0,4}|persons?|licensees?|licensors?|"
    r"recipients?|contributors?|notices?|binary|object|public|private|nor|hardware"
)
_COURTS = regex(r"laws?|state|courts?|jurisdiction|governed|venue")
_NEAR = 6
_WRITTEN = regex(r"[^\W_]{1,60}(?:-\s{0,40}[^\W_]{1,60}){0,8}")
_STOP = regex(r"[^\w\n]{0,3}[.!?]")
#: A word that no licence has; several of a name, such as "New South Wales".
_STRANGE, _MOST_OF_A_NAME = "xqzvw", 5


@frozen
class _Opinion:
    """What the patterns make of characters `low`..`high` of a text: the licence with this id."""

    source: str
    id: str
    low: int
    high: int

    def holds(self, start: int, end: int) -> bool:
        """Whether the licence is still recognised when a strange word stands in place of characters start..end."""
        text = f"{self.source[self.low : start]} {_STRANGE} {self.source[end : self.high]}"
        least = len(text) - (self.high - self.low) // 50
        return any(each == self.id and low == 0 and least <= high for each, low, high in _opinions(text))

    def takes(self, words: int) -> bool:
        """Whether so many words can be tried in reasonable time."""
        return words * (self.high - self.low) <= _MOST_READ


def confirmed(known: Corpus, whole: Words, weighed: Weighed, finding: Finding) -> Finding:
    """Return the finding of a modified or cut text, as FILLED when its wording is a known one of the same licence."""
    if finding.status is Status.INCOMPLETE and finding.missing <= _MOST_MISSING:
        opinion = _opinion(whole, weighed, finding) if _ends_a_sentence(whole, weighed) else None
        return _filled(finding, opinion) if opinion else finding
    if finding.status is not Status.MODIFIED or finding.similarity < _LEAST_SIMILAR:
        return finding
    if weighed.missing or len(whole.words) > _MOST_WORDS:
        return finding
    alarming = [hunk for hunk in weighed.doubtful if _is_alarming(known, whole, weighed, hunk)]
    if any(_is_error(known, whole, weighed, hunk) for hunk in weighed.doubtful):
        return finding
    opinion = _opinion(whole, weighed, finding)
    if opinion is None or not opinion.takes(sum(hunk.d - hunk.c for hunk in alarming)):
        return finding
    if not all(_is_known_wording(known, whole, weighed, hunk, opinion) for hunk in alarming):
        return finding
    return _filled(finding, opinion)


def _ends_a_sentence(whole: Words, weighed: Weighed) -> bool:
    """Whether the text is not broken off in the middle of a sentence."""
    if not weighed.missing_tail:
        return True
    written = _WRITTEN.match(whole.source, whole.starts[weighed.alignment.end - 1])
    return written is not None and bool(_STOP.match(whole.source, written.end()))


def _filled(finding: Finding, opinion: _Opinion) -> Finding:
    ids = tuple(each for each in finding.ids if family(each) == family(opinion.id)) or finding.ids
    return Finding(ids, Status.FILLED, finding.start, finding.end, finding.similarity, finding.differences)


def recognised(known: Corpus, whole: Words, named: Container[str]) -> Finding | None:
    """Return what the patterns make of a whole text in which no licence of the list was found; None for nothing.

    Every word of it that carries a right or a duty must be one that the pattern spells out; the clause on names that
    the words were given in one wording is. None, too, when the family
    is `named`, or was found changed, or the text is far shorter than the licence: there are patterns of notices too.
    """
    if not _LEAST_WORDS <= len(whole.words) <= _MOST_WORDS_OF_A_TEXT:
        return None
    found = [_Opinion(whole.source, *each) for each in _opinions(whole.source)]
    if len(found) != 1 or found[0].high - found[0].low < _WHOLE * len(whole.source):
        return None
    ids = licence_ids(found[0].id)
    worded = {at for place, _, after in whole.edits for at in range(place, place + after)}
    telling = [
        at for at, word in enumerate(whole.words) if at not in worded and (_tells([word]) or conditional([word]))
    ]
    if not ids or family(found[0].id) in named or _is_far_shorter(known, whole, ids):
        return None
    if not found[0].takes(len(telling)) or not all(_is_asked_for(whole, at, found[0]) for at in telling):
        return None
    return Finding(ids, Status.FILLED, 1, whole.line(len(whole.words) - 1))


def _is_far_shorter(known: Corpus, whole: Words, ids: Container[str]) -> bool:
    lengths = (each.tail - each.head for each in known.references if not each.header and each.ids[0] in ids)
    return len(whole.words) < _SHORT_FORM * min(lengths, default=0)


def _opinion(whole: Words, weighed: Weighed, finding: Finding) -> _Opinion | None:
    """Return the opinion that the whole text is the licence that was found; None when there is none."""
    start, end = whole.starts[weighed.alignment.start], whole.starts[max(0, weighed.alignment.end - 1)]
    names = {family(name) for each in finding.ids for name in (each, *filed_as(each))}
    slack = (end - start) // 10
    for identifier, low, high in _opinions(whole.source):
        if family(identifier) in names and low <= start + slack and high >= end - slack:
            return _Opinion(whole.source, identifier, low, high)
    return None


def _sides(known: Corpus, whole: Words, weighed: Weighed, hunk: Hunk) -> tuple[Sequence[str], Sequence[str]]:
    return known.words(weighed.alignment.reference.numbers[hunk.a : hunk.b]), whole.words[hunk.c : hunk.d]


def _is_error(known: Corpus, whole: Words, weighed: Weighed, hunk: Hunk) -> bool:
    """Whether "and" stands for "or", or a word for one that is written alike."""
    expected, found = _sides(known, whole, weighed, hunk)
    return sorted((*expected, *found)) == ["and", "or"] or any(misspellings(expected, found, known.common))


def _is_alarming(known: Corpus, whole: Words, weighed: Weighed, hunk: Hunk) -> bool:
    expected, found = _sides(known, whole, weighed, hunk)
    return _tells((*expected, *found)) or _is_added(expected, found) or _names_a_law(whole, hunk)


def _tells(words: Sequence[str]) -> bool:
    return operative(words) or any(map(_GRANTS.fullmatch, words))


def _is_added(expected: Sequence[str], found: Sequence[str]) -> bool:
    return conditional([each for each in found if each not in expected])


def _names_a_law(whole: Words, hunk: Hunk) -> bool:
    return any(map(_COURTS.fullmatch, whole.words[max(0, hunk.c - _NEAR) : hunk.d + _NEAR]))


def _is_known_wording(known: Corpus, whole: Words, weighed: Weighed, hunk: Hunk, opinion: _Opinion) -> bool:
    """Whether the pattern asks for the words of a difference, or for those of each of its parts."""
    if _is_spelt_out(known, whole, weighed, hunk, opinion):
        return True
    alarming = [part for part in hunk.parts if _is_alarming(known, whole, weighed, part)]
    return bool(hunk.parts) and all(_is_spelt_out(known, whole, weighed, part, opinion) for part in alarming)


def _is_spelt_out(known: Corpus, whole: Words, weighed: Weighed, hunk: Hunk, opinion: _Opinion) -> bool:
    """Whether the pattern asks for the very words of a difference, or for a name where a state's name stands.

    Patterns forgive a wrong letter, so of a word that is nearly the expected one they say nothing: "neither".
    """
    expected, found = _sides(known, whole, weighed, hunk)
    if any(is_turned(*pair) for pair in zip(expected, found, strict=False)):
        return False
    if not _tells((*expected, *found)) and not _is_added(expected, found):
        return _is_name(whole, hunk)
    lost = [each for each in expected if each not in found]
    if _tells(lost) and 0 < len(expected) - len(found) < _SENTENCE:
        return False
    if len(lost) >= _SENTENCE and not _tells(found) and not conditional(found):
        return True
    return all(_is_asked_for(whole, at, opinion) for at in range(hunk.c, hunk.d))


def _is_asked_for(whole: Words, at: int, opinion: _Opinion) -> bool:
    """Whether the licence is no longer recognised when another word stands in the place of this one."""
    written = _WRITTEN.match(whole.source, whole.starts[at])
    if written is None or normalise(written.group()).words != (whole.words[at],):
        return False
    start, end = written.span()
    return opinion.low <= start and end <= opinion.high and not opinion.holds(start, end)


def _is_name(whole: Words, hunk: Hunk) -> bool:
    """Whether the words are the name of a state, a town or the like."""
    starts = whole.starts[hunk.c : hunk.d]
    return 0 < len(starts) <= _MOST_OF_A_NAME and all(whole.source[at : at + 1].isupper() for at in starts)


def _opinions(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (SPDX id, first character, last character) of what the patterns recognise."""
    from licenseclassifier import identify_license

    _load_patterns()
    for each in identify_license(text, 0.0):
        yield each.id, each.start, each.end


@cache
def _load_patterns() -> None:
    """Give the package its patterns, unpacked in one go: by itself it reads them in 40,000 pieces, four times as long.

    The package is pinned; where it is not as it was when this was written, it loads them in its own way.
    """
    with suppress(ImportError, AttributeError, OSError, EOFError, ValueError, KeyError, TypeError):
        scan: Any = import_module("licenseclassifier._engine.scan")
        packed = scan._ARTIFACT_PATH.read_bytes()
        data = marshal.loads(gzip.decompress(packed))  # noqa: S302 - a file of the installed package, as good as its code
        if data["version"] == scan.FORMAT_VERSION:
            scan._builtin = scan.Scanner.from_compiled(data)
