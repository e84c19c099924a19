# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Folded text and phrases over it: case, umlauts, accents, hyphens and markup make no difference."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from sealcheck.compiled import compiled_pattern
from sealcheck.pattern import regex

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "œ": "oe"})
#: Letters of a word's beginning by which phrases with an open ending are found.
BEGINNING = 4
_GAPS = regex(r"[^a-z0-9]+")
#: Signs of a phrase that stand for words in between.
_BETWEEN = {"~": "(?: [a-z0-9]{1,40}){0,4}", "-": "(?: [a-z0-9]{1,40})?"}
#: The same before the first word.
_BEFORE = {"~": "(?:[a-z0-9]{1,40} ){0,4}", "-": "(?:[a-z0-9]{1,40} )?"}


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Return `text` in lower-case ASCII letters and digits with single spaces: „Über-Uns“ is `ueber uns`."""
    lowered = unicodedata.normalize("NFC", text[:8192]).lower()
    if not lowered.isascii():
        decomposed = unicodedata.normalize("NFKD", lowered.translate(_UMLAUTS))
        lowered = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _GAPS.sub(" ", lowered).strip()


@lru_cache(maxsize=20_000)
def apart(name: str) -> str:
    """Return a single word with the words in it apart, `BuildAndRun` as `Build And Run`; other texts as they are."""
    if " " in name:
        return name
    split = [
        f" {letter}" if letter.isupper() and index and name[index - 1].islower() else letter
        for index, letter in enumerate(name[:200])
    ]
    return "".join(split)


def listed(entry: Any) -> list[str]:
    """Return all phrases of an entry of a lexicon: a list, or lists by language; none when there is no entry."""
    if isinstance(entry, dict):
        return [phrase for group in entry.values() for phrase in listed(group)]
    return [str(phrase) for phrase in entry or ()]


class Phrases:
    """Many phrases over folded text, searched like one pattern.

    Each phrase has an anchor, a word that any match holds. Only phrases whose anchor stands in the text are compiled
    and tried; compiling them all would take longer than reading a repository's documents.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = list(phrases)
        self._by_word: dict[str, list[int]] = {}
        self._by_beginning: dict[str, list[int]] = {}
        self._anywhere: list[tuple[str, int]] = []
        for number, phrase in enumerate(self._phrases):
            for anchor in _anchors(phrase):
                self._file(anchor, number)

    def _file(self, anchor: str, number: int) -> None:
        """Put the phrase where words of a text find it: whole words, beginnings of words, or by a look at the text."""
        plain = anchor.rstrip("*")
        if not (plain.isalpha() and plain.isascii() and plain.islower()):
            plain = fold(anchor).partition(" ")[0]
        if "*" not in anchor:
            self._by_word.setdefault(plain, []).append(number)
        elif not anchor.startswith("*") and len(plain) >= BEGINNING:
            self._by_beginning.setdefault(plain[:BEGINNING], []).append(number)
        else:
            self._anywhere.append((plain, number))

    @property
    def anchors(self) -> tuple[Iterable[str], Iterable[str], Iterable[str]]:
        """Whole words, beginnings of words, and texts: one of them stands in whatever any phrase matches."""
        return self._by_word, self._by_beginning, [anchor for anchor, _ in self._anywhere]

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the leftmost match from `start` on; of several there, that of the phrase listed first."""
        present = self._present(text)
        matches = [match for each in present if (match := each.search(text, start))]
        return min(matches, key=re.Match.start) if matches else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the first phrase's match at the start of `text`."""
        return next((match for each in self._present(text) if (match := each.match(text))), None)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the first phrase's match that is the whole of `text`."""
        return next((match for each in self._present(text) if (match := each.fullmatch(text))), None)

    def ends(self, text: str) -> bool:
        """Return whether a match reaches the end of `text`."""
        return any(match.end() == len(text) for each in self._present(text) for match in each.finditer(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield matches from left to right that do not overlap."""
        start = 0
        while match := self.search(text, start):
            yield match
            start = max(match.end(), start + 1)

    def sub(self, replacement: str, text: str) -> str:
        """Return `text` with each match replaced."""
        parts, start = [], 0
        for match in self.finditer(text):
            parts += [text[start : match.start()], replacement]
            start = match.end()
        return "".join(parts) + text[start:]

    def _present(self, text: str) -> list[re.Pattern[str]]:
        present = {number for anchor, number in self._anywhere if anchor in text}
        words, beginnings = _words(text)
        for word in words & self._by_word.keys():
            present.update(self._by_word[word])
        for beginning in beginnings & self._by_beginning.keys():
            present.update(self._by_beginning[beginning])
        return [_compiled(self._phrases[number]) for number in sorted(present)]


class Finder:
    """Many searchers at once: which of them can match a text at all, found by one look at its words."""

    def __init__(self, searchers: Mapping[str, Phrases]) -> None:
        self._by_word: dict[str, set[str]] = {}
        self._by_beginning: dict[str, set[str]] = {}
        self._anywhere: dict[str, set[str]] = {}
        for name, searcher in searchers.items():
            for table, anchors in zip(
                (self._by_word, self._by_beginning, self._anywhere), searcher.anchors, strict=True
            ):
                for anchor in anchors:
                    table.setdefault(anchor, set()).add(name)

    def likely(self, text: str) -> set[str]:
        """Return the names of the searchers of which some phrase may match the folded `text`."""
        words, beginnings = _words(text)
        found = {name for word in words & self._by_word.keys() for name in self._by_word[word]}
        for beginning in beginnings & self._by_beginning.keys():
            found |= self._by_beginning[beginning]
        for anchor, names in self._anywhere.items():
            if anchor in text:
                found |= names
        return found


@lru_cache(maxsize=2_000)
def _words(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of a text and their beginnings; many concepts are looked for in the same heading."""
    words = frozenset(text.split())
    return words, frozenset(word[:BEGINNING] for word in words)


@lru_cache(maxsize=4_000)
def _compiled(phrase: str) -> re.Pattern[str]:
    return compiled_pattern(_source(phrase))


def compile_phrases(phrases: Iterable[str]) -> Phrases:
    """Return one searcher over folded text.

    In a phrase `*` at the end or start of a word stands for any ending or beginning, `a|b` for either word, `~` for
    up to four words in between, `-` for at most one; a leading `^` binds the phrase to the start, a leading `=` to
    the whole text.
    """
    return Phrases(phrases)


def _source(phrase: str) -> str:
    kind = phrase[0] if phrase[0] in "^=" else ""
    start = "^" if kind else "(?<![a-z0-9])"
    end = "$" if kind == "=" else "(?![a-z0-9])"
    return f"{start}(?:{_body(phrase.removeprefix(kind))}){end}"


def _anchors(phrase: str) -> tuple[str, ...]:
    """Return words one of which every match holds: few alternatives, without wildcard and long where possible."""
    choices = [tuple(word.split("|")) for word in phrase.lstrip("^=").split() if word not in _BETWEEN]
    return max(
        choices, key=lambda choice: (not any("*" in word for word in choice), -len(choice), min(map(len, choice)))
    )


def _body(phrase: str) -> str:
    words = phrase.split()
    begun = next((number for number, word in enumerate(words) if word not in _BETWEEN), 0)
    first = "".join(_BEFORE[word] for word in words[:begun]) + _alternatives(words[begun])
    return first + "".join(_BETWEEN.get(word) or f" {_alternatives(word)}" for word in words[begun + 1 :])


def _alternatives(word: str) -> str:
    each = [_word(alternative) for alternative in word.split("|")]
    return each[0] if len(each) == 1 else f"(?:{'|'.join(each)})"


def _word(word: str) -> str:
    before = "[a-z0-9]{0,40}" if word.startswith("*") else ""
    after = "[a-z0-9]{0,40}" if word.endswith("*") else ""
    return before + re.escape(fold(word)).replace(r"\ ", " ") + after
