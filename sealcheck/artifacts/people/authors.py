# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who wrote the commits: people apart from bots, one person under several addresses, organisations by mail domain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from sealcheck.artifacts.people.identities import joined, plain_address, plain_name, says_nothing
from sealcheck.artifacts.people.programs import is_bot, is_program
from sealcheck.frozen import frozen
from sealcheck.own_data import own_yaml
from sealcheck.snapshot import Commit

#: Co-authors read of one commit.
MOST_CO_AUTHORS = 20


@frozen
class Person:
    """One human author with the number of commits; `names` are all that were used.

    `used` are the commits by domain, in the order of the domains; an empty domain says nothing.
    """

    names: frozenset[str]
    used: tuple[tuple[str, int], ...]
    commits: int

    @property
    def domains(self) -> frozenset[str]:
        """The domains that say something."""
        return frozenset(domain for domain, _ in self.used if domain)


def people(commits: Iterable[Commit], *, co_authors: bool = False, known: Iterable[Commit] = ()) -> tuple[Person, ...]:
    """Return the authors, most commits first; the same address or the same full name is the same person.

    With `co_authors` a commit counts for everyone whom its message names as co-author too, once each. Other `known`
    commits count for nobody and only tell which names and addresses are one person's.
    """
    by_commit = [tuple(_identities(commit, co_authors=co_authors)) for commit in commits]
    others = [_identities(commit, co_authors=True) for commit in known if not is_bot(commit)]
    groups = joined(list(dict.fromkeys(identity for each in (*by_commit, *others) for identity in each)))
    group_of = {identity: number for number, members in enumerate(groups) for identity in members}
    used: list[Counter[str]] = [Counter() for _ in groups]
    for identities in by_commit:
        # a squashed commit names its author a second time, under another address; the address of the author counts
        for number, (_, address) in {group_of[each]: each for each in reversed(identities)}.items():
            used[number][domain_of(address)] += 1
    found = [
        Person(frozenset(name for name, _ in members), tuple(sorted(each.items())), each.total())
        for members, each in zip(groups, used, strict=True)
        if each
    ]
    return tuple(sorted(found, key=lambda person: (-person.commits, sorted(person.names))))


def _identities(commit: Commit, *, co_authors: bool) -> Iterator[tuple[str, str]]:
    """Yield (name, address) of the author, and of the people among the co-authors."""
    found = [(plain_name(commit.author), plain_address(commit.email))]
    for each in commit.co_authors[:MOST_CO_AUTHORS] if co_authors else ():
        name, _, rest = each[:400].partition("<")
        address = rest.partition(">")[0]
        if name.strip() and not is_program(name.strip()[:200], address[:200]):
            found.append((plain_name(name), plain_address(address)))
    yield from dict.fromkeys(found)


def domain_of(address: str) -> str:
    """Return the registered domain of an address; empty when it says nothing (noreply, a local machine, none)."""
    plain = plain_address(address)
    if says_nothing(plain):
        return ""
    parts = plain.partition("@")[2].strip(".").split(".")
    take = 3 if ".".join(parts[-2:]) in _domains()["suffixes"] else 2
    return ".".join(parts[-take:])


def is_private(domain: str, more: Iterable[str] = ()) -> bool:
    """Whether `domain` belongs to a mail provider for private persons, or is among `more`."""
    return domain in _domains()["private"] or domain in {extra.lower() for extra in more}


def looks_personal(domain: str, authors: Iterable[Person]) -> bool:
    """Whether `domain` is likely somebody's own: one person uses it, and it bears that person's name."""
    users = [person for person in authors if domain in person.domains]
    label = re.sub(r"[^a-z0-9]", "", domain.split(".")[0])
    return len(users) == 1 and any(_bears(label, name) for name in users[0].names)


def name_of(domain: str) -> str:
    """Return the part of a domain that names its owner: the first word, but for words that many owners share."""
    label = domain.partition(".")[0]
    first = label.partition("-")[0]
    return label if len(first) < 4 or first in _domains()["accounts"] else first


def looks_official(domain: str) -> bool:
    """Whether `domain` speaks of an authority or a company by its ending or a word of its name.

    A university gives addresses to its students, too, and who works alone calls that „IT“ as a company does.
    """
    label, _, ending = domain.partition(".")
    endings = _domains()["official"] | _domains()["governments"]
    if ending in endings or ending.rpartition(".")[2] in endings or domain in endings:
        return True
    if not _domains()["academic"].isdisjoint((*label.split("-"), *ending.split("."))):
        return False
    telling = _domains()["accounts"] - _domains()["alone"]
    return not telling.isdisjoint(label.split("-")) or label.startswith(("stadt", "kreis", "gemeinde"))


def government_of(domain: str) -> str:
    """Return the ending of a state's addresses that `domain` lies below or is; else an empty text."""
    parts = domain.split(".")
    endings = (".".join(parts[-take:]) for take in (3, 2, 1))
    return next((ending for ending in endings if ending in _domains()["governments"]), "")


def _bears(label: str, name: str) -> bool:
    """Whether a domain's label holds a part of a person's name, or the whole of a login.

    Towns and companies have accounts too ("Town of X", "x-digital"), and staff put the employer into their login
    ("x-ada"): such a name shares its first word with the organisation's domain, which is not a person's for that.
    """
    parts = [part for part in re.split(r"[^a-z0-9]{1,5}", name) if part]
    if not _domains()["accounts"].isdisjoint(parts):
        return False
    wanted = parts if " " in name.strip() else ["".join(parts)]
    return any(len(part) >= 4 and part in label for part in wanted)


@cache
def _domains() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(value.split()) for name, value in own_yaml("data", "mail_domains.yml").items()}
