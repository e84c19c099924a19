# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Verdicts → points, interval, level, and what is missing. All arithmetic of an assessment is in this file.

The score is an interval from guaranteed points (met, and the seal's share for partly met) to possible points (those
and all that is undetermined), of the points that apply. A level is a set of criteria; points never buy one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from sealcheck.model import Basis, Verdict
from sealcheck.result import Interval, Judgement, LevelState, Outcome, Score, Step, ThemeScore
from sealcheck.seal.catalogue import Criterion, Seal
from sealcheck.window import months_after

_PASSED = (Verdict.MET, Verdict.NOT_APPLICABLE)
_NOT_MISSED = (*_PASSED, Verdict.UNDETERMINED)
_EFFORT = {"low": 0, "medium": 1, "high": 2}
_Counts = Callable[[str], Verdict]


def outcomes(seal: Seal, judgements: Mapping[str, Judgement]) -> tuple[Outcome, ...]:
    """Return one row per criterion in the seal's order, with its points. Raises KeyError when one was not judged."""
    return tuple(_outcome(criterion, judgements[criterion.id], seal.partly_credit) for criterion in seal.criteria)


def _outcome(criterion: Criterion, judgement: Judgement, credit: float) -> Outcome:
    verdict, weight = judgement.verdict, float(criterion.weight)
    if verdict is Verdict.NOT_APPLICABLE:
        return Outcome(criterion.id, judgement, 0.0, 0.0, 0.0)
    points = {Verdict.MET: weight, Verdict.PARTLY: _partly(weight, credit)}.get(verdict, 0.0)
    possible = weight if verdict is Verdict.UNDETERMINED else points
    return Outcome(criterion.id, judgement, points, possible, weight)


def _partly(weight: float, credit: float) -> float:
    return float(Fraction(str(weight)) * Fraction(str(credit)))


def score(seal: Seal, rows: Sequence[Outcome]) -> Score:
    """Return every sum of the assessment: whole, themes, levels, and the steps to the next level."""
    verdicts = {row.criterion: row.judgement.verdict for row in rows}
    without_word = {row.criterion: _without_word(row.judgement) for row in rows}
    objections = tuple(row.criterion for row in rows if row.judgement.objected)
    states = tuple(_level_state(seal, level.id, verdicts) for level in seal.levels)
    reached = _highest(seal, lambda c: verdicts[c], _PASSED)
    following = _following(seal, reached)
    return Score(
        total=interval(rows),
        claimed=_sum(row.points for row in rows if row.judgement.basis is Basis.CLAIMED),
        themes=_themes(seal, rows),
        levels=states,
        reached=reached,
        possible=_highest(seal, lambda c: verdicts[c], _NOT_MISSED),
        measured=_highest(seal, lambda c: without_word[c], _PASSED),
        next_level=following,
        steps=_steps(seal, rows, following),
        claims_until=_claims_until(seal, rows, reached),
        objections=objections,
        upheld=_highest(seal, lambda c: Verdict.MET if c in objections else verdicts[c], _NOT_MISSED),
    )


def interval(rows: Iterable[Outcome]) -> Interval:
    """Return the guaranteed, possible and applicable points of `rows`; percentages rounded down to one decimal."""
    rows = list(rows)
    guaranteed, possible, applicable = (
        _sum(row.points for row in rows),
        _sum(row.possible_points for row in rows),
        _sum(row.max_points for row in rows),
    )
    return Interval(guaranteed, possible, applicable, _percent(guaranteed, applicable), _percent(possible, applicable))


def _sum(points: Iterable[float]) -> float:
    """Add exactly: a float per criterion is a short decimal, so sums are taken as fractions."""
    return float(sum((Fraction(str(each)) for each in points), Fraction(0)))


def _percent(part: float, whole: float) -> float | None:
    if whole == 0:
        return None
    return int(Fraction(str(part)) * 1000 / Fraction(str(whole))) / 10


def _themes(seal: Seal, rows: Sequence[Outcome]) -> tuple[ThemeScore, ...]:
    theme_of = {criterion.id: criterion.theme for criterion in seal.criteria}
    scores = []
    for theme in seal.themes:
        own = [row for row in rows if theme_of[row.criterion] == theme.id]
        counts = tuple((verdict, sum(row.judgement.verdict is verdict for row in own)) for verdict in Verdict)
        scores.append(ThemeScore(theme.id, interval(own), counts))
    return tuple(scores)


def _level_state(seal: Seal, level: str, verdicts: Mapping[str, Verdict]) -> LevelState:
    own = [criterion.id for criterion in seal.criteria if criterion.level == level]
    undecided = tuple(c for c in own if verdicts[c] is Verdict.UNDETERMINED)
    return LevelState(
        level=level,
        reached=_holds_up_to(seal, level, lambda c: verdicts[c], _PASSED),
        possible=_holds_up_to(seal, level, lambda c: verdicts[c], _NOT_MISSED),
        unmet=tuple(c for c in own if verdicts[c] in (Verdict.UNMET, Verdict.PARTLY)),
        undetermined=undecided,
        decided=len(own) - len(undecided),
        total=len(own),
    )


def _up_to(seal: Seal, level: str) -> list[str]:
    """Return the ids of all criteria of `level` and the levels below it."""
    order = [each.id for each in seal.levels]
    wanted = set(order[: order.index(level) + 1])
    return [criterion.id for criterion in seal.criteria if criterion.level in wanted]


def _holds_up_to(seal: Seal, level: str, verdict: _Counts, passing: Sequence[Verdict]) -> bool:
    """All pass, and at least one by more than not applying: nothing is ever reached by being empty."""
    found = [verdict(criterion) for criterion in _up_to(seal, level)]
    return all(each in passing for each in found) and any(each is not Verdict.NOT_APPLICABLE for each in found)


def _highest(seal: Seal, verdict: _Counts, passing: Sequence[Verdict]) -> str:
    best = ""
    for level in seal.levels:
        if not _holds_up_to(seal, level.id, verdict, passing):
            break
        best = level.id
    return best


def _following(seal: Seal, reached: str) -> str:
    order = [level.id for level in seal.levels]
    rank = order.index(reached) + 1 if reached else 0
    return order[rank] if rank < len(order) else ""


def _without_word(judgement: Judgement) -> Verdict:
    """What the verdict would be if nobody's word counted."""
    return judgement.verdict if judgement.basis in (Basis.MEASURED, Basis.NONE) else Verdict.UNDETERMINED


def _claims_until(seal: Seal, rows: Sequence[Outcome], reached: str) -> str:
    """Return the day on which the first claim that `reached` rests on counts for the last time; empty for none."""
    needed = set(_up_to(seal, reached)) if reached else set()
    used = [row.judgement for row in rows if row.criterion in needed and row.judgement.basis is Basis.CLAIMED]
    made = [date.fromisoformat(each.claim.date) for each in used if each.claim]
    return min((months_after(day, seal.claim_months).isoformat() for day in made), default="")


def _steps(seal: Seal, rows: Sequence[Outcome], following: str) -> tuple[Step, ...]:
    if not following:
        return ()
    needed = set(_up_to(seal, following))
    efforts = {criterion.id: criterion.fix.effort for criterion in seal.criteria}
    missing = [row for row in rows if row.criterion in needed and row.judgement.verdict not in _PASSED]
    steps = [
        Step(row.criterion, efforts[row.criterion], _sum((row.max_points, -row.points)), row.judgement.verdict)
        for row in missing
    ]
    return tuple(sorted(steps, key=lambda step: (_EFFORT[step.effort], -step.gain, step.criterion)))
