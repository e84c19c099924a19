# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences of an introduction that speak of something else: a greeting, what it is made with, whose it is."""

from __future__ import annotations

from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.phrases import fold

#: Behind a name, what it is: „Welcome to Lamps, the map of all lamps“, „Welcome to Lamps – a map“.
_GOES_ON = regex(r"\w[\"'”“)*]{0,3}(?:,|:|;| [-–—]) {0,3}\w|\(")


def is_aside(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence says nothing on the purpose, however much it reads like one that does."""
    return _only_greets(sentence, names) or _only_made(sentence, names) or _bids(sentence)


def _only_greets(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence welcomes to a name and says nothing of it."""
    greeting = wording("greeting").match(fold(sentence))
    if not greeting or _GOES_ON.search(sentence) or wording("relative").search(fold(sentence)):
        return False
    welcomed = sentence.split()[len(greeting[0].split()) :]
    return all(_is_of_name(word, names) for word in welcomed)


def _is_of_name(word: str, names: frozenset[str]) -> bool:
    folded = fold(word)
    beside = folded in names or any(wording(name).fullmatch(folded) for name in ("beside_name", "greeted"))
    small = wording("small_in_names").fullmatch(folded) is not None
    return beside or small or not word[:1].islower()


def _only_made(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence says of the software no more than what it was made with, or whose project it is."""
    folded = fold(sentence)
    for name in ("made_with", "made_by"):
        said = wording(name).search(folded)
        before = folded[: said.start()].split() if said else []
        if said and all(word in names or wording("of_itself").fullmatch(word) for word in before):
            rest = folded[said.end() :]
            return not (_GOES_ON.search(sentence) or _says_more(rest))
    return False


def _says_more(rest: str) -> bool:
    return any(wording(name).search(rest) for name in ("made_for", "says_what"))


def _bids(sentence: str) -> bool:
    """Whether a sentence tells its reader what to do in a certain case."""
    case, _, told = sentence.strip().rpartition(",")
    return wording("case_first").match(fold(case)) is not None and wording("bidding").match(fold(told)) is not None
