# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sealcheck.artifacts.timeline import timeline
from sealcheck.result import Timeline
from sealcheck.snapshot import Commit, History, Snapshot, Tag
from tests.kit import commit, snapshot, workbench


def made(shot: Snapshot) -> Timeline | None:
    found: Timeline | None = workbench(shot).get("timeline")
    return found


def tag(name: str, day: str | None) -> Tag:
    return Tag(name, "c" * 40, commit(day).time if day else None)


def filled(timeline: Timeline | None) -> dict[str, tuple[int, int, int]]:
    assert timeline is not None
    rows = {each.month: (each.commits, each.people, each.releases) for each in timeline.months}
    return {month: row for month, row in rows.items() if any(row)}


def test_each_month_counts_its_commits_its_people_and_its_releases() -> None:
    commits = [commit("2026-06-01"), commit("2026-06-29", "Bea"), commit("2026-06-02"), commit("2026-04-30", "Bea")]
    tags = [tag("v1.0.0", "2026-04-01"), tag("v1.1.0", "2026-06-30"), tag("nightly-7", "2026-06-30"), tag("v0.1", None)]
    line = made(snapshot({}, commits=commits, tags=tags))
    assert filled(line) == {"2026-04": (1, 1, 1), "2026-06": (3, 2, 1)}
    assert line is not None
    assert (line.commits, line.people, line.releases, line.gap) == (4, 2, 2, None)


def test_it_covers_the_twelve_months_up_to_the_assessment() -> None:
    line = made(snapshot({}, commits=[], as_of=date(2026, 1, 31)))
    assert line is not None
    assert [line.months[0].month, line.months[-1].month, len(line.months)] == ["2025-02", "2026-01", 12]


@pytest.mark.parametrize(
    "left_out",
    [
        pytest.param(commit("2026-06-03", parents=2), id="a merge"),
        pytest.param(commit("2026-06-03", "dependabot[bot]"), id="a bot"),
        pytest.param(commit("2026-07-01"), id="after the assessment"),
        pytest.param(commit("2025-06-30"), id="the month before the first"),
    ],
)
def test_what_is_not_counted(left_out: Commit) -> None:
    line = made(snapshot({}, commits=[commit("2026-06-01"), left_out], tags=[tag("v2.0.0", "2026-07-02")]))
    assert filled(line) == {"2026-06": (1, 1, 0)}


def test_a_history_that_may_be_cut_says_so() -> None:
    history = History((commit("2026-06-01"),), date(2026, 6, 30), 12, exact=False)
    line = made(snapshot({}, history=history))
    assert line is not None
    assert line.gap is not None
    one = made(snapshot({}, history=replace(history, exact=True, one_commit=True)))
    assert one is not None
    assert one.gap is not None
    assert one.gap.key == "history.one_commit"


def test_without_a_history_there_is_none() -> None:
    assert made(snapshot({}, commits=None)) is None
    assert timeline.__doc__
