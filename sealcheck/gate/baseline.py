# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What may be missing for now, criterion by criterion: an improvement elsewhere never pays for a regression.

A baseline lists what is not met. Every criterion that it does not list must be met or not applicable. An entry lets
its criterion be no worse than its verdict until its day; after that day it protects nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from datetime import date
from enum import Enum
from typing import Any

from sealcheck.frozen import frozen
from sealcheck.model import Verdict

#: What an entry of each verdict lets its criterion be. Undetermined is not known to be worse than unmet.
_COVERED = {
    Verdict.UNMET: (Verdict.UNMET, Verdict.UNDETERMINED, Verdict.PARTLY),
    Verdict.UNDETERMINED: (Verdict.UNDETERMINED, Verdict.PARTLY),
    Verdict.PARTLY: (Verdict.PARTLY,),
}
ACCEPTABLE = tuple(_COVERED)
_PASSED = (Verdict.MET, Verdict.NOT_APPLICABLE)
Row = Mapping[str, Any]


@frozen
class Entry:
    """One criterion that may be no worse than `verdict` up to and including the day `until`, and why."""

    verdict: Verdict
    until: date
    reason: str

    def covers(self, verdict: Verdict) -> bool:
        """Whether the entry lets its criterion have this verdict, its day aside."""
        return verdict in _COVERED[self.verdict]


@frozen
class Baseline:
    """The entries by criterion, and the seal they were made for; `path` is where it was read."""

    seal: str
    version: str
    digest: str
    entries: Mapping[str, Entry] = field(default_factory=dict)
    path: str = ""


class Standing(Enum):
    """How a criterion stands to its baseline."""

    HELD = "held"
    NOT_LISTED = "not_listed"
    WORSE = "worse"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


def standing(verdict: Verdict, entry: Entry | None, day: date) -> Standing:
    """Return how a criterion stands on that day; UNKNOWN when its verdict is, and nothing covers that."""
    if verdict in _PASSED:
        return Standing.HELD
    if entry is not None and entry.covers(verdict) and day <= entry.until:
        return Standing.HELD
    if verdict is Verdict.UNDETERMINED:
        return Standing.UNKNOWN
    if entry is None:
        return Standing.NOT_LISTED
    return Standing.EXPIRED if entry.covers(verdict) else Standing.WORSE


def not_needed(baseline: Baseline, rows: Iterable[Row]) -> Iterator[str]:
    """Yield the criteria that are listed though they are met or do not apply."""
    for row in rows:
        if row["verdict"] in _PASSED and row["id"] in baseline.entries:
            yield row["id"]


@frozen
class Update:
    """A new baseline, and what became of each entry: ids of criteria in the order of the seal.

    `refused` are those that are worse than, or missing in, the old baseline, and that nobody accepted.
    """

    baseline: Baseline
    added: tuple[str, ...] = ()
    tightened: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def update(old: Baseline | None, seal: Baseline, rows: Iterable[Row], accepted: Mapping[str, Entry]) -> Update:
    """Return the baseline after an assessment: what is met goes, what got better is held, the rest stays as it was.

    `seal` is an empty baseline for the seal assessed. `accepted` holds the entries that somebody asked for; nothing
    else is ever added, let worse or made to last longer.
    """
    before = old.entries if old else {}
    entries: dict[str, Entry] = {}
    tightened, refused = [], []
    for row in rows:
        name, verdict = str(row["id"]), Verdict(row["verdict"])
        entry = before.get(name)
        if name in accepted:
            entries[name] = accepted[name]
        elif verdict in _PASSED:
            continue
        elif entry is None:
            refused.append(name)
        else:
            entries[name] = _held(entry, verdict)
            tightened += [name] if entries[name] != entry else []
            refused += [] if entry.covers(verdict) else [name]
    return Update(
        replace(seal, entries=entries),
        added=tuple(accepted),
        tightened=tuple(tightened),
        removed=tuple(name for name in before if name not in entries),
        refused=tuple(refused),
    )


def _held(entry: Entry, verdict: Verdict) -> Entry:
    """Return the entry with the better verdict that was reached; what could not be determined changes nothing."""
    better = entry.covers(verdict) and verdict is not Verdict.UNDETERMINED
    return replace(entry, verdict=verdict) if better else entry
