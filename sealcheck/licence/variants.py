# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A second opinion on texts that differ a little from the list's: wordings in circulation that are the same licence.

The patterns are those of Google's licensecheck, through the package `licenseclassifier`. Only this module knows it, and
it is asked only about differences in which no right, duty or jurisdiction stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.licence.corpus import Corpus
from sealcheck.licence.differences import misspellings
from sealcheck.licence.expressions import family
from sealcheck.licence.findings import Finding, Status
from sealcheck.licence.normalise import Words
from sealcheck.licence.operative import conditional, operative
from sealcheck.licence.weigh import Weighed
from sealcheck.pattern import regex

#: Below this similarity a text is another one; beyond so many words no file is looked at again.
_LEAST_SIMILAR, _MOST_WORDS = 0.88, 20_000
#: What is granted; words near a difference that say which law applies.
_GRANTS = regex(
    r"use|used|copy|publish|merge|transfer|sublicens\w{0,4}|any|all|some|every\w{0,4}|persons?|licensees?|licensors?|"
    r"recipients?|contributors?|notices?|binary|object|public|private|nor|hardware"
)
_COURTS = regex(r"laws?|state|courts?|jurisdiction|governed|venue")
_NEAR = 6


def confirmed(known: Corpus, whole: Words, weighed: Weighed, finding: Finding) -> Finding:
    """Return the finding of a modified text, as FILLED when its wording is a known one of the same licence."""
    if finding.status is not Status.MODIFIED or finding.similarity < _LEAST_SIMILAR:
        return finding
    if weighed.missing or len(whole.words) > _MOST_WORDS or _alarming(known, whole, weighed):
        return finding
    start, end = whole.starts[weighed.alignment.start], whole.starts[max(0, weighed.alignment.end - 1)]
    names = {family(each) for each in finding.ids}
    slack = (end - start) // 10
    for identifier, low, high in _opinions(whole.source):
        if family(identifier) in names and low <= start + slack and high >= end - slack:
            return Finding(
                finding.ids, Status.FILLED, finding.start, finding.end, finding.similarity, finding.differences
            )
    return finding


def _alarming(known: Corpus, whole: Words, weighed: Weighed) -> bool:
    numbers = weighed.alignment.reference.numbers
    for hunk in weighed.doubtful:
        expected, found = known.words(numbers[hunk.a : hunk.b]), whole.words[hunk.c : hunk.d]
        words = (*expected, *found)
        if sorted(words) == ["and", "or"] or conditional([each for each in found if each not in expected]):
            return True
        if any(misspellings(expected, found, known.common)):
            return True
        around = whole.words[max(0, hunk.c - _NEAR) : hunk.d + _NEAR]
        if operative(words) or any(map(_GRANTS.fullmatch, words)) or any(map(_COURTS.fullmatch, around)):
            return True
    return False


def _opinions(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (SPDX id, first character, last character) of what the patterns recognise."""
    from licenseclassifier import identify_license

    for each in identify_license(text, 0.0):
        yield each.id, each.start, each.end
