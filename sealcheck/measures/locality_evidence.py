# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which mentions of places count, and how they are shown: what was found, where, and for what reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sealcheck.artifacts.locality.gazetteer import Municipality, names_of, nearest
from sealcheck.artifacts.locality.home_places import Home, longest
from sealcheck.artifacts.locality.localities import Mention, path_says
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import Evidence, Text, against, near_miss, say
from sealcheck.prose.phrases import fold

#: What is shown first: names, then coordinates, then hosts.
_RANKS = ("home", "titled", "pair", "host")
#: Letters of a name that is recognised when it is joined to others in the name of a host.
LEAST_JOINED = 5


@frozen
class Hit:
    """A mention with the place that it is about; `home` when that is one that the project was made for, and why."""

    kind: str
    place: str
    path: str
    line: int
    excerpt: str | None = None
    home: Home | None = None
    said: str = ""
    aside: str = ""

    @property
    def rank(self) -> int:
        """Return the turn of its kind."""
        return _RANKS.index(self.kind)


def hits(found: Mapping[str, Sequence[Mention]], homes: Sequence[Home], home_km: float, place_km: float) -> list[Hit]:
    """Return every mention that is about a place; names that are only titled count from the second line on."""
    every = [
        hit
        for path, mentions in found.items()
        for mention in mentions
        for hit in _hit(path, mention, homes, home_km, place_km)
    ]
    lines = Counter(hit.place for hit in {(hit.path, hit.line): hit for hit in every if not hit.aside}.values())
    kept = [hit for hit in every if hit.kind != "titled" or hit.home or lines[hit.place] > 1]
    return list({(hit.path, hit.line, hit.place): hit for hit in reversed(kept)}.values())[::-1]


def _hit(path: str, mention: Mention, homes: Sequence[Home], home_km: float, place_km: float) -> Iterator[Hit]:
    place = _nearest(mention, homes, home_km, place_km) if mention.why == "pair" else longest(mention.name)
    if place:
        home = next((each for each in homes if _same(each.place, place)), None)
        said = mention.word or mention.name
        kind = "home" if home and mention.why == "titled" else mention.why
        aside = mention.aside or ("" if home or not _is_named_after(path, place) else "variant")
        name = home.place.name if home else place.name
        yield Hit(kind, name, path, mention.line, mention.excerpt, home, said, aside)


def _is_named_after(path: str, place: Municipality) -> bool:
    """Whether a file or a folder bears the name of a place: one of several that a program has parts for."""
    parts = fold(path.replace("/", " ")).split()
    return any(set(fold(name).split()) <= set(parts) for name in names_of(place))


def _same(one: Municipality, two: Municipality) -> bool:
    return one[1:3] == two[1:3] or fold(one.name) == fold(two.name)


def _nearest(mention: Mention, homes: Sequence[Home], home_km: float, place_km: float) -> Municipality | None:
    """Return the place that a pair is in, that which the project was made for before all others."""
    orders = [(mention.first, mention.second)] if mention.order != "lonlat" else []
    orders += [(mention.second, mention.first)] if mention.order != "latlon" else []
    own = [home.place for home in homes for order in orders if home.place.distance(*order) <= home_km]
    others = (nearest(*order, most=place_km) for order in orders)
    return next(iter(own), None) or next((place for place in others if place), None)


def hosts_of(hosts: Mapping[str, Mapping[str, int]], homes: Sequence[Home]) -> list[Hit]:
    """Return the addresses in the code whose host bears the name of a place that the project was made for."""
    seen: dict[str, Hit] = {}
    for path, named in hosts.items():
        for host, line in named.items() if path_says(path) == "code" else ():
            home = next((each for each in homes if _bears(host, each.place)), None)
            if home:
                seen.setdefault(host, Hit("host", home.place.name, path, line, None, home, host))
    return list(seen.values())


def _bears(host: str, place: Municipality) -> bool:
    """Whether a part of a host's name is that of a place, or begins or ends with it: „stadt-ulm“, „cityofchicago“."""
    parts = [part for part in re.split(r"[.-]", host) if part]
    parts += [part.replace("-", "") for part in host.split(".")]
    for name in (fold(each).replace(" ", "") for each in names_of(place)):
        joined = len(name) >= LEAST_JOINED and any(part.startswith(name) or part.endswith(name) for part in parts)
        if joined or name in parts:
            return True
    return False


def evidence(tree: Tree, hit: Hit) -> Evidence:
    """Return a hit with its reason: what it is, and what makes it local."""
    because: dict[str, str | Text] = {"place": hit.place, "said": hit.said}
    name = f"locality.hit_{hit.kind}"
    if hit.kind == "pair":
        name += "_home" if hit.home else ("_word" if hit.said else "_axes")
    if hit.home:
        because["why"] = say(f"locality.home_{hit.home.why}")
    return against(say(name, **because), tree.at(hit.path), hit.line, excerpt=hit.excerpt)


def aside_evidence(tree: Tree, hit: Hit) -> Evidence:
    """Return a mention that does not count, with the reason."""
    text = say(f"locality.aside_{hit.aside}", place=hit.place)
    return near_miss(text, tree.at(hit.path), hit.line, excerpt=hit.excerpt)
