# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A vote by stop words: is this German, English or something else? The word lists are data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from sealcheck.model import LANGUAGES
from sealcheck.pattern import regex
from sealcheck.prose.facts import load

Votes = Mapping[str, int]

_WORD = regex(r"[^\W\d_]{1,30}")
#: Letters of a text that are looked at; from this one on they belong to other scripts: Greek, Cyrillic, Arabic …
MOST_LETTERS = 5_000
FIRST_NOT_LATIN = "\u0370"
#: Scripts that are written without gaps between the words: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
GAPLESS = regex("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]{3,}")
#: Latin letters that stand for one of their letters: half a word.
HALF_WORD = 3
#: Times that one word counts: a table in which every row says "no" is not Portuguese.
MOST_OF_ONE = 25
#: Below this number of words nothing is said about the language.
MIN_WORDS = 20
#: A language wins with this many stop words, that many times as many as the next one.
MIN_VOTES = 4
LEAD = 1.5


@cache
def _stop_words() -> Mapping[str, tuple[str, ...]]:
    by_word: dict[str, tuple[str, ...]] = {}
    for language, words in load("languages").items():
        for word in str(words["stop_words"]).split():
            by_word[word] = (*by_word.get(word, ()), language)
    return by_word


def known_languages() -> frozenset[str]:
    """Return the languages that can be told from others."""
    return frozenset(load("languages"))


def count_votes(texts: Iterable[str]) -> Votes:
    """Return how many stop words of each language the texts hold; a word of two languages counts for both.

    No word counts more than `MOST_OF_ONE` times.
    """
    stop_words = _stop_words()
    found = Counter(word for text in texts for word in _WORD.findall(text.lower()) if word in stop_words)
    votes: dict[str, int] = {}
    for word, count in found.items():
        for language in stop_words[word]:
            votes[language] = votes.get(language, 0) + min(count, MOST_OF_ONE)
    return votes


def add(one: Votes, other: Votes) -> Votes:
    """Return both votes together."""
    return {language: one.get(language, 0) + other.get(language, 0) for language in {*one, *other}}


def is_latin(text: str) -> bool:
    """Whether most is written in Latin letters, in which alone the wordings of the lexicons are written.

    A letter of a script without gaps says as much as half a word.
    """
    shown = text[:MOST_LETTERS]
    letters = [letter for letter in shown if letter.isalpha()]
    latin = sum(letter < FIRST_NOT_LATIN for letter in letters)
    gapless = sum(len(run) for run in GAPLESS.findall(shown))
    return latin >= len(letters) - latin + (HALF_WORD - 1) * gapless


def is_foreign(votes: Votes) -> bool:
    """Whether some language other than those that are read clearly leads them, alone or with its neighbours."""
    read = max((votes.get(language, 0) for language in LANGUAGES), default=0)
    other = max((count for language, count in votes.items() if language not in LANGUAGES), default=0)
    return other >= MIN_VOTES and other >= LEAD * read


def winner(votes: Votes, words: int) -> str | None:
    """Return the language with a clear lead, or None when the text is too short or mixed."""
    if words < MIN_WORDS or not votes:
        return None
    ranked = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))
    best, count = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    return best if count >= MIN_VOTES and count >= LEAD * second else None
