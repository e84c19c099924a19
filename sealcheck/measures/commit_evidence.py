# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a report shows of the commits of a period: the newest ones, and what was not counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sealcheck.measures.period import Period, day_of
from sealcheck.model import Evidence, EvidenceKind, found, near_miss, say, searched
from sealcheck.snapshot import Commit


def turned_against(statements: Sequence[Evidence]) -> list[Evidence]:
    """Return evidence for one thing as evidence against another."""
    return [replace(each, kind=EvidenceKind.AGAINST) for each in statements]


def newest_commits(span: Period) -> list[Evidence]:
    """Return the three newest commits of a period and its first, or where none was found."""
    if not span.commits:
        return [searched_commits(span)]
    shown = [_commit(commit) for commit in span.commits[:3]]
    return shown if len(span.commits) <= 3 else [*shown, _commit(span.commits[-1])]


def _commit(commit: Commit) -> Evidence:
    return found(say("history.commit", day=day_of(commit.time)), commit=commit.oid, excerpt=commit.subject)


def left_out(span: Period) -> list[Evidence]:
    """Return how many commits of bots, and merges, were not counted."""
    counts = {"bots": span.bots, "merges": span.merges}
    return [near_miss(say(f"history.{name}", count=count)) for name, count in counts.items() if count]


def searched_commits(span: Period) -> Evidence:
    """Return the period in which commits were looked for."""
    return searched(say("history.searched_commits", start=span.start.isoformat(), end=span.end.isoformat()))
