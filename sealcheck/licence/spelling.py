# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which words are a typing error of another one, and which are another word."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from sealcheck.pattern import regex

#: Syllables that turn a word round.
_BEFORE = regex(r"i[nmlr]|un|re|de|a|no?|co|bi|ab")


def misspellings(expected: Sequence[str], found: Sequence[str], known: Container[str]) -> Iterator[tuple[str, str]]:
    """Yield the words that stand with a typing error, with what was written; `known` words are none."""
    for ours, theirs in zip(expected, found, strict=False) if len(expected) == len(found) else ():
        if ours != theirs and not (ours in known and theirs in known) and misspelt(ours, theirs):
            yield ours, theirs


def misspelt(expected: str, found: str) -> bool:
    """Return whether one word is a typing error of the other: one or two letters, and no other word of its own."""
    if len(expected) < 4 or abs(len(expected) - len(found)) > 2 or is_turned(expected, found):
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(expected, found) <= (1 if len(expected) < 7 else 2)


def is_turned(expected: str, found: str) -> bool:
    """Return whether one word is the other with a syllable before it that turns it round, as in (ir)revocable."""
    short, long = sorted((expected, found), key=len)
    return bool(_BEFORE.fullmatch(long.removesuffix(short))) and long.endswith(short)
