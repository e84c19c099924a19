# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences on what the software is by writers who leave the article out: „This is interactive map with all lamps“."""

from __future__ import annotations

from itertools import takewhile

from sealcheck.prose.concepts import wording
from sealcheck.prose.phrases import fold

#: Words between „is“ and the kind of software.
MOST_BETWEEN = 5
#: Words written small before the kind that are enough when nothing follows: „shared citywide search“.
ENOUGH_TOLD = 2


def names_kind(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence begins with the software, says of which kind it is, and something of that kind.

    A name is written with capitals: „This is Lamp Map“ tells nothing; a state or licence does not either.
    """
    folded = fold(sentence)
    rest = folded[_subject(folded, names) :].split()
    place = next((at for at, word in enumerate(rest[: MOST_BETWEEN + 1]) if _is(word, "kind_of_software")), None)
    if rest == folded.split() or place is None:
        return False
    while place + 1 < len(rest) and _is(rest[place + 1], "kind_of_software"):
        place += 1
    before, after = rest[:place], rest[place + 1 :]
    if any(_is(word, "no_kind") for word in before) or any(_is(word, "state_of_software") for word in before):
        return False
    if after and _is(after[0], "goes_on_with_kind"):
        return any(not _is(word, "empty_word", "no_kind", "goes_on_with_kind") for word in after[1:])
    small = {fold(word) for word in sentence.split() if word[:1].islower()}
    told = [word for word in before if word in small and not _is(word, "empty_word", "beside_name")]
    explained = sentence.rstrip().endswith(":")
    return not after and len(told) >= (1 if explained else ENOUGH_TOLD)


def _subject(folded: str, names: frozenset[str]) -> int:
    """Return where the words on the software and „is“ end; 0 where a sentence does not begin with them."""
    said = wording("says_of_which_kind").match(folded)
    if said:
        return said.end()
    called = " ".join(takewhile(lambda word: word in names, folded.split()))
    ends = next((len(called) + len(verb) for verb in (" is", " ist") if folded.startswith(f"{called}{verb} ")), 0)
    return ends if called else 0


def _is(word: str, *kinds: str) -> bool:
    return any(wording(kind).fullmatch(word) is not None for kind in kinds)
