# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether words beside a setting explain it, or only say its name again, and that it has to be set."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.facts import words_in
from sealcheck.prose.language import GAPLESS
from sealcheck.prose.phrases import fold

#: Variables looked at in each file.
MOST_VARIABLES = 300
#: Lines of a snippet or a list that the words above it still speak of; longer ones show a whole configuration.
MOST_SHOWN = 4
#: Words of a comment, besides the name.
LEAST_WORDS = 2
#: Words from which on a comment is no heading.
MOST_IN_HEADING = 5
_ASIDE = regex(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]|(?<!\S)[-–—=#*&/+]{1,80}(?!\S)")
_PROMISE = regex(r"(?:TODO|TBD|FIXME|XXX)\b", re.I)
_WORDS = regex(r"[^\W\d_]{3,}")
_BETWEEN_PARTS = regex(r"[^a-z0-9]{1,4}")


def says_something(comment: str, name: str) -> bool:
    """Return whether a comment says more than the variable's own name, and more than that something is to be said."""
    if _PROMISE.match(comment.strip()):
        return False
    own = _own(name)
    words = [word for word in _WORDS.findall(comment[:400]) if word.lower() not in own]
    return count_words(words) >= LEAST_WORDS and any(content_of(words, name))


def judged(rows: Iterable[tuple[str, str]]) -> dict[str, bool]:
    """Return the settings of which something shows a name and a text on it, each with whether a text explains it."""
    found: dict[str, bool] = {}
    for name, text in rows:
        if name in found or len(found) < MOST_VARIABLES:
            found[name] = found.get(name, False) or says_something(text, name)
    return found


def joined(lists: Iterable[Mapping[str, bool]]) -> dict[str, bool]:
    """Return the settings of several lists; explained is what one of them explains."""
    found: dict[str, bool] = {}
    for each in lists:
        found |= {name: said or found.get(name, False) for name, said in each.items()}
    return found


def content_of(words: Iterable[str], name: str) -> Iterator[str]:
    """Yield the words that are neither part of the name nor such as stand beside any setting."""
    aside = _own(name) | words_in("setting_words", "hollow")
    return (word for word in words if len(word) > 2 and word.lower() not in aside)


def with_content(names: Iterable[str], words: Iterable[str], least: int) -> set[str]:
    """Return the names beside which at least so many of the words are what `content_of` yields."""
    hollow = words_in("setting_words", "hollow")
    counts = Counter(low for word in words if len(word) > 2 and (low := word.lower()) not in hollow)
    total = counts.total()
    return {name for name in names if total - sum(counts[part] for part in _own(name)) >= least}


def _own(name: str) -> frozenset[str]:
    return frozenset(_BETWEEN_PARTS.split(name.lower()))


def count_words(words: Iterable[str]) -> int:
    """Return how many words there are; a run of a script without gaps (Chinese, Japanese, Thai) may hold several."""
    return sum(1 + (len(word) // 4 if GAPLESS.search(word) else 0) for word in words)


def is_heading(comment: str) -> bool:
    """Whether a comment only names a subject, as above a block of settings: Mail Server, s3 connection options."""
    words = _ASIDE.sub(" ", comment[:400]).strip(" -=#*:.~_").split()
    if not words or len(words) > MOST_IN_HEADING:
        return False
    short = len(words) <= 2 or (len(words) < MOST_IN_HEADING and all(word[0].isupper() for word in words))
    return short or words[-1].lower() in words_in("setting_words", "headings")


def is_preamble(comment: str) -> bool:
    """Whether a comment at the head of a file of settings speaks of the file: what to do with it."""
    return wording("settings_preamble").search(fold(comment)) is not None
