# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which localities are fixed in the code, so that another municipality would have to change it?"""

from __future__ import annotations

from collections import Counter

from sealcheck.artifacts.locality.home_places import Home
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import measure
from sealcheck.measures.locality_evidence import Hit, aside_evidence, evidence, hits, hosts_of
from sealcheck.model import Measurement, measured, say, searched

#: Places that are shown, of one file at most, and those that do not count.
MOST, MOST_OF_FILE, MOST_ASIDE = 12, 3, 4


@measure
def hard_wired(
    tree: Tree, scans: Scans, home_places: tuple[Home, ...], *, home_km: float = 25, place_km: float = 10
) -> Measurement:
    """How many places in the code name a municipality, coordinates or a server of the city the software was made for?

    Counted are, in literals and in the texts of pages: names of the municipalities that the repository's own name,
    README, licence or publiccode.yml show it was made for; other names that are called a municipality („Stadt …“) in
    several places; coordinates within `home_km` of such a municipality or within `place_km` of any other; hosts with
    the name in it. Not comments, tests, examples, translations, data, values of configuration, and defaults that an
    environment variable or a setting replaces. None found does not show that there is none.
    """
    found = hits(scans.of("hard_wired_places"), home_places, home_km, place_km)
    counting = [each for each in found if not each.aside] + hosts_of(scans.of("hard_wired_hosts"), home_places)
    asides = [aside_evidence(tree, each) for each in found if each.aside][:MOST_ASIDE]
    if not counting:
        return measured(0, say("locality.none"), *asides, searched(say("locality.searched")))
    shown = [evidence(tree, each) for each in _spread(counting)[:MOST]]
    places = list(dict.fromkeys(each.place for each in sorted(counting, key=lambda each: not each.home)))[:5]
    return measured(len(counting), say("locality.found", count=len(counting), places=places), *shown, *asides)


def _spread(counting: list[Hit]) -> list[Hit]:
    """Return them in the order in which they are shown: the nearest first, the kinds by turns, few of one file."""
    files: Counter[str] = Counter()
    kinds: Counter[tuple[bool, int]] = Counter()
    turns = []
    for each in sorted(counting, key=lambda each: (not each.home, each.rank, each.path, each.line)):
        files[each.path] += 1
        kind = (not each.home, each.rank)
        kinds[kind] += files[each.path] <= MOST_OF_FILE
        turns.append(
            (files[each.path] > MOST_OF_FILE, not each.home, (kinds[kind] - 1) // MOST_OF_FILE, each.rank, each)
        )
    return [each for *_, each in sorted(turns, key=lambda turn: turn[:-1])]
