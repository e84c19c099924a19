# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Does an assessment pass what the operator requires? Fails closed: what is not proved does not pass."""

from __future__ import annotations

from enum import IntEnum

from sealcheck.frozen import frozen
from sealcheck.model import Text, say
from sealcheck.result import Assessment


class Passage(IntEnum):
    """The exit code of a gate."""

    PASSED = 0
    NOT_REACHED = 1
    INCOMPLETE = 4


@frozen
class Ruling:
    """How the gate ruled, and one sentence for every demand that was not met."""

    passage: Passage
    reasons: tuple[Text, ...] = ()


def rule(assessment: Assessment, *, require: str = "", min_score: float | None = None) -> Ruling:
    """Return the ruling on the level `require` and on `min_score` (percent of guaranteed points).

    A crashed measure makes every ruling incomplete. A level that only undetermined criteria stand before is
    incomplete too; one that an unmet criterion stands before is not reached.
    """
    demands = [_level(assessment, require)] if require else []
    if min_score is not None:
        demands.append(_points(assessment, min_score))
    failed = [each for each in demands if each.passage is not Passage.PASSED]
    reasons = tuple(reason for each in failed for reason in each.reasons)
    if assessment.incomplete:
        return Ruling(Passage.INCOMPLETE, assessment.incomplete + reasons)
    if any(each.passage is Passage.NOT_REACHED for each in failed):
        return Ruling(Passage.NOT_REACHED, reasons)
    return Ruling(Passage.INCOMPLETE if failed else Passage.PASSED, reasons)


def _level(assessment: Assessment, level: str) -> Ruling:
    states = {state.level: state for state in assessment.score.levels}
    state = states.get(level)
    if state is not None and state.reached:
        return Ruling(Passage.PASSED)
    if state is not None and state.possible:
        return Ruling(Passage.INCOMPLETE, (say("gate.undetermined", level=level),))
    return Ruling(Passage.NOT_REACHED, (say("gate.not_reached", level=level),))


def _points(assessment: Assessment, least: float) -> Ruling:
    percent = assessment.score.total.guaranteed_percent
    if percent is not None and percent >= least:
        return Ruling(Passage.PASSED)
    return Ruling(Passage.NOT_REACHED, (say("gate.too_few_points", percent=percent or 0.0, least=float(least)),))
