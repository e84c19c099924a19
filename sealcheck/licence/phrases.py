# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Wordings of licences that say the same, and words that are a typing error of another one."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from sealcheck.pattern import regex


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Phrases that authors put in or leave out without changing the licence, from the notes of SPDX's templates ...
_OPTIONAL = frozenset(
    {
        "including the next paragraph", "with classpath exception", "all rights reserved", "mit license", "or his",
        "and or", "published by the free software foundation",
    }
)  # fmt: skip
_NOTHING: frozenset[str] = frozenset()
#: ... and single words that are optional only behind or before the words that the templates have there. At the same
#: places versions of the EUPL (1.1, the draft of 2013, 1.2) say "or" and "and/or", "Work" and "Original Work".
_OPTIONAL_BEHIND = {
    "from": _set("arising"),
    "unmodified": _set("conditions"),
    "immediately": _set("conditions"),
}
_OPTIONAL_BEFORE = {
    "specific": _set("prior written"), "prior": _set("written permission"), "electronic": _set("documentation mail"),
    "accompanying": _set("documentation materials"), "and": _set("or"), "original": _set("work"),
}  # fmt: skip
#: Words that stand for one another in copies.
PAIRS = frozenset(
    {
        ("provided", "providing"), ("lesser", "library"), ("and or", "and"), ("and", "and or"), ("holders", "holder"),
        ("are", "is"), ("is", "are"), ("appears", "appear"), ("appear", "appears"),
        ("conditions", "condition"), ("list of conditions", "condition"), ("software", "materials"),
        ("but not limited to", "without limitation"), ("without limitation", "but not limited to"),
        ("shall", "will"), ("will", "shall"), ("license", "agreement"), ("noninfringement", "infringement"),
        ("declatory", "declaratory"), ("reproduce", "reproduct"), ("reproduct", "reproduce"),
    }
)  # fmt: skip


def reworded(expected: Sequence[str], found: Sequence[str], before: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether one phrase stands for another, or one was left out or put in that is optional at this place."""
    if expected and found:
        return (" ".join(expected), " ".join(found)) in PAIRS
    return " ".join((*expected, *found)) in _OPTIONAL or _optional((*expected, *found), before, after)


def _optional(words: Sequence[str], before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the words are a single one that templates have as optional at such a place."""
    word = words[0] if len(words) == 1 else ""
    return not _OPTIONAL_BEHIND.get(word, _NOTHING).isdisjoint(before[-1:]) or not _OPTIONAL_BEFORE.get(
        word, _NOTHING
    ).isdisjoint(after[:1])


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
