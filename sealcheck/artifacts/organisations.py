# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""For which organisations people commit, as far as the domains of their mail addresses tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from sealcheck.artifacts.people import Person, is_private, looks_official, looks_personal
from sealcheck.frozen import frozen


@frozen
class Organisation:
    """Domains that people share, with their commits; `sure` when it is more than one committer's word."""

    domains: tuple[str, ...]
    commits: int
    people: int

    @property
    def sure(self) -> bool:
        """Whether two people use its domains, or one that speaks of an authority or a company."""
        return self.people > 1 or any(map(looks_official, self.domains))


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


def affiliations(authors: tuple[Person, ...], more_private: Iterable[str], least: int) -> Affiliations:
    """Return the organisations behind `authors`.

    Domains that one person uses are one organisation. Commits with a noreply address count for the organisation of
    their author; those with a private address do not, since they may be that person's own work.
    """
    extra = tuple(more_private)
    kinds = {domain: _kind(domain, authors, extra) for person in authors for domain, _ in person.used}
    groups = _joined({person: [d for d, _ in person.used if kinds[d] == "own"] for person in authors})
    commits: Counter[str] = Counter()
    people: Counter[str] = Counter()
    aside: dict[str, Counter[str]] = {"private": Counter(), "personal": Counter()}
    noreply = nameless = strangers = 0
    for person in authors:
        mine = {groups[domain] for domain, _ in person.used if domain in groups}
        people.update(mine)
        unknown = 0
        for domain, number in person.used:
            if kinds[domain] in aside:
                aside[kinds[domain]][domain] += number
                unknown += number
            elif mine:
                commits[min(mine)] += number
            else:
                noreply += number
                unknown += number
        nameless += unknown
        strangers += unknown >= least and not mine
    found = [Organisation(tuple(_members(groups, name)), commits[name], people[name]) for name in people]
    found.sort(key=lambda each: (-each.commits, each.domains))
    private, personal = (tuple(aside[name].most_common()) for name in ("private", "personal"))
    return Affiliations(tuple(found), private, personal, noreply, nameless, strangers)


def _kind(domain: str, authors: tuple[Person, ...], private: tuple[str, ...]) -> str:
    if not domain:
        return "none"
    if is_private(domain, private):
        return "private"
    return "personal" if looks_personal(domain, authors) else "own"


def _joined(used: Mapping[Person, list[str]]) -> dict[str, str]:
    """Return for each domain the one that stands for all domains of the same people (union-find)."""
    parent: dict[str, str] = {}

    def root(domain: str) -> str:
        parent.setdefault(domain, domain)
        while parent[domain] != domain:
            parent[domain] = parent[parent[domain]]
            domain = parent[domain]
        return domain

    for domains in used.values():
        for domain in domains:
            one, two = sorted((root(domains[0]), root(domain)))
            parent[two] = one
    return {domain: root(domain) for domain in list(parent)}


def _members(groups: Mapping[str, str], name: str) -> list[str]:
    return sorted(domain for domain, group in groups.items() if group == name)
