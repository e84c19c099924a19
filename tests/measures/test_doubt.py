# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What leaves a measurement open that found nothing, and what of it is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sealcheck.measures.doubt import Doubt, unless, unless_told
from sealcheck.model import (
    Evidence,
    Value,
    against,
    found,
    measured,
    near_miss,
    say,
    searched,
    undetermined,
)
from sealcheck.prose.substance import Grade

LOOKED = searched(say("reuse.searched_deployment"))
NONE = measured(0, say("reuse.no_deployment"), LOOKED)
REASON, OTHER = say("reuse.unknown_deployment"), say("reuse.built_site")


def place(path: str = "compose.yml", line: int | None = 3, key: str = "reuse.near_unknown_services") -> Evidence:
    return near_miss(say(key), line=line, path=path)


def asked(log: list[str], *doubts: tuple[str, Doubt]) -> Iterator[Doubt]:
    """Yield the doubts, and note the name of each that is asked for."""
    for name, doubt in doubts:
        log.append(name)
        yield doubt


@pytest.mark.parametrize("value", [0, False, "none", "a word that a later measure has for it", 0.0])
def test_whatever_the_value_for_nothing_it_is_open_where_a_doubt_has_places(value: Value) -> None:
    result = unless(measured(value, say("reuse.no_deployment"), LOOKED), [(REASON, [place()])])
    assert result == undetermined(REASON, place(), LOOKED)


@pytest.mark.parametrize("grade", [str(Grade.ABSENT), Grade.STUB])
def test_what_lacks_something_is_open_where_a_doubt_has_places(grade: str) -> None:
    result = unless_told(measured(grade, say("reuse.no_deployment"), LOOKED), [(REASON, [place()])])
    assert result == undetermined(REASON, place(), LOOKED)


@pytest.mark.parametrize("grade", [str(Grade.SUBSTANTIVE), Grade.DENIED, Grade.TEMPLATE])
def test_what_was_found_or_denied_stays_and_no_doubt_is_asked(grade: str) -> None:
    log: list[str] = []
    stated = measured(grade, say("reuse.no_deployment"), found(say("reuse.way_compose")))
    assert unless_told(stated, asked(log, ("first", (REASON, [place()])))) is stated
    assert log == []


def test_what_is_open_already_keeps_its_reason_and_no_doubt_is_asked() -> None:
    log: list[str] = []
    left = undetermined(OTHER, LOOKED)
    assert unless(left, asked(log, ("first", (REASON, [place()])))) is left
    assert log == []


@pytest.mark.parametrize("doubts", [[], [(REASON, [])], [(REASON, ()), (OTHER, ())]])
def test_without_places_there_is_no_doubt(doubts: list[Doubt]) -> None:
    assert unless(NONE) is NONE
    assert unless(NONE, doubts, iter(doubts)) is NONE


def test_the_first_doubt_with_places_wins_and_no_further_one_is_asked() -> None:
    log: list[str] = []
    early = asked(log, ("without places", (OTHER, [])))
    middle = asked(log, ("first", (REASON, [place()])), ("second", (OTHER, [place("site.yml")])))
    late = asked(log, ("third", (OTHER, [place("helm.yml")])))
    assert unless(NONE, early, middle, late) == undetermined(REASON, place(), LOOKED)
    assert log == ["without places", "first"]
    assert [reason for reason, _ in middle] == [OTHER]
    assert [reason for reason, _ in late] == [OTHER]


def test_places_come_first_and_what_they_show_is_not_shown_again() -> None:
    elsewhere, whole = place(line=4), place(line=None)
    none = measured(
        0, say("reuse.no_deployment"), elsewhere, place(), place(key="reuse.near_built_site"), whole, LOOKED
    )
    assert unless(none, [(REASON, [place(), whole])]).evidence == (place(), whole, elsewhere, LOOKED)


def test_several_places_on_a_line_are_shown_and_so_is_all_the_measure_saw_on_another() -> None:
    """Badges stand side by side, and one line of a pipeline may be weak in two ways."""
    badges = [
        near_miss(say("testing.ci_badge", system=name), path="README.md", line=1) for name in ("Bamboo", "Jenkins")
    ]
    both = place(), place(key="reuse.near_built_site")
    result = unless(measured(0, say("reuse.no_deployment"), *both), [(REASON, badges)])
    assert result.evidence == (*badges, *both)


def test_nothing_speaks_against_the_value_in_a_file_that_nobody_here_could_read() -> None:
    whole = near_miss(say("documentation.other_language"), path="README.md")
    judged = against(say("grades.absent"), path="README.md", line=3)
    seen = near_miss(say("reuse.near_built_site"), path="README.md", line=9)
    result = unless(measured("absent", say("reuse.no_deployment"), judged, seen, LOOKED), [(REASON, [whole])])
    assert result.evidence == (whole, seen, LOOKED)
