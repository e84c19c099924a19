# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The last twelve months of the repository, month by month: commits, the people who made them, and releases."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime

from sealcheck.artifacts.history_gap import gap_of
from sealcheck.artifacts.people.authors import people
from sealcheck.artifacts.people.programs import is_bot
from sealcheck.artifacts.release.versions import Releases
from sealcheck.engine import artifact
from sealcheck.model import say
from sealcheck.result import Month, Timeline
from sealcheck.snapshot import Commit, History

#: Calendar months shown, that of the assessment included.
MONTHS = 12


@artifact(late=True)
def timeline(history: History | None, releases: Releases, as_of: date) -> Timeline | None:
    """What happened in each of the last months, without bots and merges; None without a history."""
    if history is None:
        return None
    names = _last_months(as_of)
    last = as_of.isoformat()
    commits = [each for each in history.commits if each.parents <= 1 and _day(each.time) <= last and not is_bot(each)]
    by_month: dict[str, list[Commit]] = defaultdict(list)
    for each in commits:
        by_month[_day(each.time)[:7]].append(each)
    released = Counter(day[:7] for each in releases.dated if each.tag.time and (day := _day(each.tag.time)) <= last)
    months = tuple(
        Month(name, len(by_month[name]), len(people(by_month[name], co_authors=True)), released[name]) for name in names
    )
    shown = [each for name in names for each in by_month[name]]
    gap = gap_of(history, MONTHS) or (None if releases.complete else releases.reason or say("history.tags_cut"))
    return Timeline(months, *_sums(months), people=len(people(shown, co_authors=True)), gap=gap)


def _sums(months: Sequence[Month]) -> tuple[int, int]:
    return sum(each.commits for each in months), sum(each.releases for each in months)


def _last_months(as_of: date) -> list[str]:
    """Return the calendar months up to that of `as_of` as YYYY-MM, oldest first."""
    count = as_of.year * 12 + as_of.month - 1
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(count - MONTHS + 1, count + 1)]


def _day(time: int) -> str:
    return datetime.fromtimestamp(time, UTC).date().isoformat()
