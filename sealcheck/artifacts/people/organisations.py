# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""For which organisations people commit, as far as the domains of their mail addresses tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sealcheck.artifacts.people.authors import (
    Person,
    government_of,
    is_private,
    looks_official,
    looks_personal,
    name_of,
)
from sealcheck.artifacts.people.identities import root
from sealcheck.frozen import frozen


@frozen
class Organisation:
    """Domains that people share, with their commits; `large` says how many of the domains have enough by themselves."""

    domains: tuple[str, ...]
    commits: int
    people: int
    large: int = 1

    @property
    def sure(self) -> bool:
        """Whether two people use its domains, or one that speaks of an authority or a company."""
        return self.people > 1 or any(map(looks_official, self.domains))

    @property
    def state(self) -> str:
        """The ending of a state's addresses below which all its domains lie; else an empty text."""
        states = {government_of(domain) for domain in self.domains}
        return states.pop() if len(states) == 1 else ""


@frozen
class Affiliations:
    """The organisations, most commits first, and what names none.

    `private` and `personal` are commits by domain: of mail providers, of domains with their only user's name.
    `nameless` are commits whose address and author name no organisation, `strangers` how many authors of at least
    `least` of them each there are.
    """

    organisations: tuple[Organisation, ...] = ()
    private: tuple[tuple[str, int], ...] = ()
    personal: tuple[tuple[str, int], ...] = ()
    noreply: int = 0
    nameless: int = 0
    strangers: int = 0


def independent(found: Iterable[Organisation]) -> int:
    """Return how many of the organisations are no parts of one state: data.gov.example and tax.gov.example are one."""
    return len({each.state or each.domains for each in found})


def affiliations(authors: tuple[Person, ...], more_private: Iterable[str], least: int) -> Affiliations:
    """Return the organisations behind `authors`.

    Domains that one person uses, or that differ in hyphens alone, are one organisation. Commits with a noreply address
    count for the organisation of their author; those with a private address do not, since they may be that person's
    own work.
    """
    extra = tuple(more_private)
    kinds = {domain: _kind(domain, authors, extra) for person in authors for domain, _ in person.used}
    groups = _joined({person: [d for d, _ in person.used if kinds[d] == "own"] for person in authors})
    counts = _Counts()
    for person in authors:
        _count(person, kinds, groups, counts, least)
    members: dict[str, list[str]] = {}
    for domain, group in sorted(groups.items()):
        members.setdefault(group, []).append(domain)
    found = [
        Organisation(tuple(domains), counts.commits[name], counts.people[name], _large(domains, counts.alone, least))
        for name, domains in members.items()
    ]
    found.sort(key=lambda each: (-each.commits, each.domains))
    private, personal = (tuple(counts.aside[name].most_common()) for name in ("private", "personal"))
    return Affiliations(tuple(found), private, personal, counts.noreply, counts.nameless, counts.strangers)


@dataclass
class _Counts:
    """Sums while the authors are gone through: commits and people by group, commits by domain."""

    commits: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)
    aside: dict[str, Counter[str]] = field(default_factory=lambda: {"private": Counter(), "personal": Counter()})
    noreply: int = 0
    nameless: int = 0
    strangers: int = 0


def _count(person: Person, kinds: Mapping[str, str], groups: Mapping[str, str], counts: _Counts, least: int) -> None:
    mine = next((groups[domain] for domain, _ in person.used if domain in groups), None)
    unknown = 0
    for domain, number in person.used:
        if kinds[domain] in counts.aside:
            counts.aside[kinds[domain]][domain] += number
            unknown += number
        elif mine is not None:
            counts.commits[mine] += number
            counts.alone[domain] += number
        else:
            counts.noreply += number
            unknown += number
    counts.nameless += unknown
    if mine is not None:
        counts.people[mine] += 1
    elif unknown >= least:
        counts.strangers += 1


def _large(domains: Iterable[str], alone: Mapping[str, int], least: int) -> int:
    """How many of the domains could be houses of their own; muster.de and muster-gmbh.de bear one name."""
    spelled: dict[str, list[str]] = {}
    for domain in sorted(domains):
        spelled.setdefault(_together(domain), []).append(domain)
    large = (each for each in spelled.values() if sum(alone[domain] for domain in each) >= least)
    return max(1, len({name_of(each[0]) for each in large}))


def _together(domain: str) -> str:
    """Return a domain without hyphens: one house often has both stadt-x.de and stadtx.de."""
    return domain.replace("-", "")


def _kind(domain: str, authors: tuple[Person, ...], private: tuple[str, ...]) -> str:
    if not domain:
        return "none"
    if is_private(domain, private):
        return "private"
    return "personal" if looks_personal(domain, authors) and not looks_official(domain) else "own"


def _joined(used: Mapping[Person, list[str]]) -> dict[str, str]:
    """Return for each domain the one that stands for all domains of the same people, or so spelled (union-find)."""
    parent: dict[str, str] = {}
    spelled: dict[str, str] = {}
    for domains in used.values():
        for domain in domains:
            for other in (domains[0], spelled.setdefault(_together(domain), domain)):
                one, two = sorted((root(parent, other), root(parent, domain)))
                parent[two] = one
    return {domain: root(parent, domain) for domain in list(parent)}
