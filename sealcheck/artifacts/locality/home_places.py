# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""For which municipalities was the project made, as far as its own name, README and publiccode.yml tell?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.locality.gazetteer import Municipality, known, municipality
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.concepts import is_readme_name
from sealcheck.prose.facts import load
from sealcheck.prose.phrases import apart, fold
from sealcheck.snapshot import Snapshot

#: Characters of a README, and of a publiccode.yml or a licence, that are looked at.
MOST_README, MOST_OTHER = 20_000, 6_000
#: How often a README names a place that its project was made for; where there are more, they are users or data.
OFTEN, MOST_SPOKEN_OF, MOST_PLACES = 3, 2, 6
#: Letters of a name in the repository's own name; shorter ones are mostly abbreviations.
LEAST_NAME = 4
_OWNER = regex(r"^\s{0,8}(?:repoOwner|mainCopyrightOwner)\s{0,4}:\s{0,4}([^\n#]{3,200})", re.M)
_COPYRIGHT = regex(r"(?:copyright|\(c\)|©)([^\n]{3,200})", re.I)
_TITLE = regex(r"^(?:#{1,2}|=)[ \t]{1,4}([^\n#]{2,100})$", re.M)
_NAME = regex(
    r"\b[A-ZÄÖÜÅØÉÎ]\w{2,30}"
    r"(?:[- ](?:(?:am|an|der|dem|im|in|ob|la|le|les|de|di|sur|aan|den|op|upon)[- ]){0,2}[A-ZÄÖÜÅØÉÎ]\w{1,30}){0,2}"
)
#: What accounts of municipalities are called before or behind the name, in one word with it or apart.
_AFFIX = regex(
    r"^(?:stadt|gemeente|gemeinde|municipality|cityof|ville|comune|ayuntamiento|smartcity)"
    r"|(?:stadt|stad|kommune?|municipality|smartcity|gov)$"
)


@frozen
class Home:
    """A municipality that the project speaks of as its own: `why` is name, owner, copyright, title or text."""

    place: Municipality
    why: str
    file: File | None = None


@artifact
def home_places(tree: Tree, contents: Contents, snapshot: Snapshot) -> tuple[Home, ...]:
    """The municipalities that the project was made for; the best known first, none twice."""
    found: dict[str, Home] = {}
    for home in (*_in_name(snapshot), *_in_files(tree, contents)):
        found.setdefault(fold(home.place.name), home)
    spoken_of = [home for home in found.values() if home.why == "text"]
    many = len(spoken_of) > MOST_SPOKEN_OF
    return tuple(home for home in found.values() if not (many and home.why == "text"))[:MOST_PLACES]


def _in_name(snapshot: Snapshot) -> Iterator[Home]:
    subject = snapshot.subject
    for why, said in (("name", subject.name), ("owner", subject.owner)):
        words = fold(apart(said)).split()
        pairs = [" ".join(pair) for pair in pairwise(words)]
        official = why == "owner" and ("city of" in pairs or any(_AFFIX.search(word) for word in words))
        taken: list[str] = []
        bare = [_AFFIX.sub("", word) for word in words]
        for name in (*pairs, *words, *bare):
            place = (
                (known if official else municipality)(name) if len(name) >= LEAST_NAME or name == fold(said) else None
            )
            if place and name not in " ".join(taken):
                taken.append(name)  # of New York no York is left
                yield Home(place, why)


def _in_files(tree: Tree, contents: Contents) -> Iterator[Home]:
    root = tree.within(("",))
    for file in root:
        if file.name.lower() in ("publiccode.yml", "publiccode.yaml"):
            text = (contents.text(file) or "")[:MOST_OTHER]
            yield from (Home(place, "owner", file) for m in _OWNER.finditer(text) for place in _named(m[1]))
        elif file.name.lower().startswith(("licen", "lizenz", "copying", "notice", "copyright", "authors")):
            text = (contents.text(file) or "")[:MOST_OTHER]
            yield from (Home(place, "copyright", file) for m in _COPYRIGHT.finditer(text) for place in _named(m[1]))
    for file in root:
        if is_readme_name(file.name):
            yield from _in_readme(file, (contents.text(file) or "")[:MOST_README])


def _in_readme(file: File, text: str) -> Iterator[Home]:
    title = _TITLE.search(text[:3000])
    if title:
        yield from (Home(place, "title", file) for place in _named(title[1]))
    yield from (Home(place, "text", file) for place in titled(text))
    for name, count in Counter(_NAME.findall(text)).most_common(40):
        place = _spelled(name) if count >= OFTEN else None
        if place:
            yield Home(place, "text", file)


@cache
def titles_pattern() -> re.Pattern[str]:
    """Return the pattern of a name behind a word that calls it a municipality."""
    words = "|".join(re.escape(str(each)) for each in load("locality")["titles"])
    return re.compile(rf"(?i:{words})({_NAME.pattern})")


def titled(text: str) -> Iterator[Municipality]:
    """Yield the municipalities that a text calls that, as „Stadt Musterstadt“ does; everyday words are names there."""
    for match in titles_pattern().finditer(text):
        place = longest(match[1])
        if place:
            yield place


def longest(name: str) -> Municipality | None:
    """Return the municipality whose name is the longest beginning of a few words."""
    words = name.split(" ")
    tried = (known(" ".join(words[:count])) for count in range(len(words), 0, -1))
    return next((place for place in tried if place), None)


def _named(text: str) -> Iterator[Municipality]:
    yield from titled(text)
    for match in _NAME.finditer(text):
        place = _spelled(match[0]) or next(filter(None, map(_spelled, match[0].split(" "))), None)
        if place:
            yield place


def _spelled(name: str) -> Municipality | None:
    """Return the municipality of that name; to a prose "Can" is not Çan."""
    place = municipality(name)
    return place if place and place.name == name else None
