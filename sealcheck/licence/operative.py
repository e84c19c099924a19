# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a licence that carry rights, duties and conditions: a difference in them is never small."""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.pattern import regex

#: Words that carry rights and duties.
_OPERATIVE = regex(
    r"not|no|non.*|never|none|neither|without|only|must|may|might|shall|cannot|can|except.*|unless|restrict.*|"
    r"prohibit.*|forbid.*|forbidden|.*commercial.*|fees?|royalt.*|pay.*|paid|charge|militar.*|nuclear|sell|sale|"
    r"purpose|purposes|evil|personal|internal|academic|research|evaluation|terminat.*|revo.*|irrevocable|perpetual|"
    r"exclu.*|warrant.*|liab.*|require.*|consent|permission|permitted|permit|grant.*|modif.*|distribut.*|days?|months?|"
    r"limit.*|provided|condition.*|agree.*|free|sources?|patents?|worldwide|hereby|rights?|"
    r"nicht|kein.*|nur|muss|darf|ohne|kommerz.*|verboten|untersagt"
)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WHEN = _set("if when whenever while until during after before where wherever unless once upon subject wenn falls")
_CONDITIONS = _WHEN | _set("in for except only provided but nur sofern ausser")


def operative(words: Sequence[str]) -> bool:
    """Return whether any of the words carries a right or a duty; to reserve all rights is none."""
    reserved = "reserved" in words
    return any(_OPERATIVE.fullmatch(word) for word in words if not (reserved and word == "rights"))


def conditional(words: Sequence[str]) -> bool:
    """Return whether any of the words puts what stands before it under a condition."""
    return not _CONDITIONS.isdisjoint(words)


def circumstance(words: Sequence[str]) -> bool:
    """Return whether any of the words says under which circumstances; no name does."""
    return not _WHEN.isdisjoint(words)
