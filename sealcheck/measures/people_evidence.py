# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a report shows of the people and organisations behind the commits, without anybody's name."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.people.authors import Person
from sealcheck.artifacts.people.organisations import Affiliations, Organisation
from sealcheck.model import Evidence, Text, found, near_miss, say

_MOST = 11
_DOMAINS = 4


def smallest_half(shares: list[int]) -> int:
    """Return how many of `shares`, largest first, it takes to reach half of their sum."""
    total, reached = sum(shares), 0
    for count, share in enumerate(shares, 1):
        reached += share
        if 2 * reached >= total:
            return count
    return 0


def person_share(rank: int, person: Person, total: int) -> Evidence:
    """Return a person's share without the name: a report must not rank employees by name."""
    percent = round(100 * person.commits / total)
    return found(say("history.share", rank=rank, commits=person.commits, total=total, percent=percent))


def organisation_evidence(known: Affiliations, least: int) -> list[Evidence]:
    """Return the organisations, then what names none, and how many organisations it takes to make half."""
    shown = [*_organisations(known, least), *_without(known, least)]
    shown.sort(key=lambda item: item.kind != "found")
    tail = [near_miss(say("history.no_domain", count=known.noreply))] if known.noreply else []
    shares = [each.commits for each in known.organisations]
    if shares:
        factor = smallest_half(shares)
        tail.append(near_miss(say("history.elephant_factor", count=factor, organisations=len(shares))))
    return [*shown[:_MOST], *tail]


def _organisations(known: Affiliations, least: int) -> Iterator[Evidence]:
    for each in known.organisations:
        name = "few_commits" if each.commits < least else "organisation" if each.sure else "lone_committer"
        kind = found if name == "organisation" else near_miss
        yield kind(say(f"history.{name}", domain=_written(each), commits=each.commits, least=least))


def _written(organisation: Organisation) -> str:
    more = ["…"] if len(organisation.domains) > _DOMAINS else []
    return ", ".join([*organisation.domains[:_DOMAINS], *more])


def _without(known: Affiliations, least: int) -> Iterator[Evidence]:
    for name, counts in (("private_domain", known.private), ("personal_domain", known.personal)):
        for domain, number in counts:
            yield near_miss(say(f"history.{name}", domain=domain, commits=number, least=least))


def nameless_organisations(known: Affiliations, counted: int, commits: int, enough: int) -> Text | None:
    """Return why more organisations may stand behind the commits: most name none, and not all are one person's."""
    if counted < enough <= counted + known.strangers and 2 * known.nameless > commits:
        return say("history.nameless", percent=round(100 * known.nameless / commits))
    return None


def nearly_enough(known: Affiliations, counted: int, least: int, enough: int) -> Text | None:
    """Return that commits which name no organisation could belong to a smaller one, whose people take part."""
    smaller = [each for each in known.organisations if each.sure and each.commits < least]
    lifted = [each for each in smaller if each.commits + known.nameless >= least]
    if lifted and counted < enough <= counted + 1:
        return say("history.nearly_enough", domain=lifted[0].domains[0], count=known.nameless, least=least)
    return None
