# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences of an introduction that say of the software nothing but how it is called."""

from __future__ import annotations

from collections.abc import Iterable

from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Paragraph
from sealcheck.prose.phrases import fold

#: An address, which is no word of a sentence: „as seen on lamps.town.example“.
_ADDRESS = regex(r"(?:https?://)?\w[\w-]{0,60}(?:\.\w[\w-]{0,60}){1,5}(?:/\S{0,300})?")
#: Whose it is, at the end of a sentence: „of Town Hall Example“.
_MAKER = regex(
    r"(?<=\w)\s{1,3}(?:of|by|from|von|der|des|vom)\s{1,3}(?:the |der |des )?"
    r"[A-ZÄÖÜ][\w.-]{0,40}(?: [A-ZÄÖÜ][\w.-]{0,40}){0,4}[.!]{0,2}$"
    r"|(?<=\w)\s{1,3}(?:of|by|in|at|for|von|der|in der)\s{1,3}(?:the )?"
    + r"(?:[Cc]ity|[Tt]own|[Mm]unicipality|[Ss]tadt|[Gg]emeinde|[Kk]ommune)(?: of)? "
    + r"[A-ZÄÖÜ][\w.-]{0,40}(?: [A-ZÄÖÜ][\w.-]{0,40}){0,2}[.!]{0,2}$"
)
#: What in a name of several words leads to what it is for: „API for lamps“.
_LEADS = frozenset({"for", "of", "to", "fuer", "zum", "zur", "zu", "voor", "van", "pour", "para", "per"})
_ARTICLES = frozenset({"the", "der", "die", "das", "our", "unser", "unsere"})


def only_names(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence says that this is the place of something, and of that only how it is called and where it is.

    With a title such as „API for lamps“ the name itself says what it is for; „Lamps API“ does not.
    """
    folded = fold(_ADDRESS.sub(" ", _without_maker(sentence.strip(), names)))
    place = wording("place_of").match(folded)
    left = folded[place.end() :].split() if place else []
    told = any(_tells(name) and name in folded for name in names)
    return bool(left) and not told and all(word in names or wording("beside_name").fullmatch(word) for word in left)


def names_much(paragraphs: Iterable[Paragraph], names: frozenset[str]) -> bool:
    """Whether a sentence says but the name, and several words of that say a little: „Repository for lamp repairs“."""
    said = (sentence.strip() for each in paragraphs for sentence in each.sentences)
    return any(only_names(each, names) and _telling(each, names) for each in said)


def _telling(sentence: str, names: frozenset[str]) -> bool:
    return len({word for word in fold(sentence).split() if word in names and not _is_empty(word)}) > 1


def _tells(name: str) -> bool:
    """Whether a name has several words that say something, or one that leads to what it is for."""
    words = name.split()
    return len(words) > 1 and (not _LEADS.isdisjoint(words) or sum(not _is_empty(word) for word in words) > 1)


def _without_maker(sentence: str, names: frozenset[str]) -> str:
    """Return a sentence without those whose software it is, named right behind the name of the software."""
    maker = _MAKER.search(sentence)
    before = fold(sentence[: maker.start()]).split() if maker else []
    while len(before) > 1 and wording("beside_name").fullmatch(before[-1]):
        before.pop()
    own = before[-1:] != [] and before[-1] in names and not wording("beside_name").fullmatch(before[-1])
    return sentence[: maker.start()] if maker and own else sentence


def in_circles(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence tells of a name that it is itself: „Lamps is the software that Lamps uses“.

    Two different words of a name may say what it is for, and so may „An app for lamps“, which begins with the kind.
    """
    words = fold(_ADDRESS.sub(" ", sentence)).split()
    called = {word for word in words if word in names and not _is_empty(word)}
    first = next((word for word in words if word not in _ARTICLES), "")
    return called == {first} and all(word == first or _is_empty(word) for word in words)


def _is_empty(word: str) -> bool:
    """Whether a word says nothing on any purpose."""
    return any(wording(name).fullmatch(word) for name in ("beside_name", "empty_word"))
