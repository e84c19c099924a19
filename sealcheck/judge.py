# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measurement × criterion → verdict. Five verdicts, never folded; a claim is never a measurement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sealcheck.frozen import frozen
from sealcheck.model import Basis, EvidenceKind, Measurement, Text, Verdict, say
from sealcheck.result import Claim, Judgement
from sealcheck.seal.catalogue import Alternative, Criterion, Expectation, Words
from sealcheck.seal.expectation import describe, holds, is_open
from sealcheck.window import months_before

NOTHING = Measurement(value=None)
#: Pieces of evidence that tell why a criterion applies.
MOST_SHOWN = 3


@frozen
class Facts:
    """What was measured for one criterion: its measure, the condition of `applies`, and each alternative."""

    measurement: Measurement | None = None
    condition: Measurement | None = None
    alternatives: tuple[Measurement, ...] = ()


def judge(criterion: Criterion, facts: Facts, claim: Claim | None, *, as_of: date, claim_months: int) -> Judgement:
    """Return the verdict on `criterion`, the sentence why, and what it stands on."""
    if excluded := _not_applicable(criterion, facts):
        return excluded
    judged = _measured(criterion, facts) if criterion.expect else _asked(criterion, facts)
    if judged.verdict is not Verdict.MET and _applicability_open(criterion, facts.condition):
        judged = replace(judged, verdict=Verdict.UNDETERMINED, reason=say("judge.applies_unknown"))
    if judged.verdict is not Verdict.MET and facts.condition is not None:
        judged = replace(judged, measurement=_with_condition(judged.measurement, facts.condition))
    if claim is None:
        return judged
    return _with_claim(criterion, judged, claim, as_of, claim_months)


def literal(text: Words) -> Text:
    """Return a seal's own words as a Text."""
    return say("literal.words", en=text.en, de=text.de)


def _not_applicable(criterion: Criterion, facts: Facts) -> Judgement | None:
    condition = facts.condition
    if criterion.applies is None or condition is None or condition.value is None:
        return None
    if not holds(criterion.applies.unless.expect, condition.value):
        return None
    basis = Basis.DECLARED if condition.declared else Basis.MEASURED
    return Judgement(Verdict.NOT_APPLICABLE, literal(criterion.applies.unless.because), basis, condition)


def _applicability_open(criterion: Criterion, condition: Measurement | None) -> bool:
    return criterion.applies is not None and condition is not None and condition.value is None


def _with_condition(measurement: Measurement, condition: Measurement) -> Measurement:
    """Return the measurement with what shows that the criterion applies, or nearly shows that where it is open."""
    known = {(each.path, each.start, each.text) for each in measurement.evidence}
    new = [each for each in condition.evidence if (each.path, each.start, each.text) not in known]
    kind = EvidenceKind.NEAR_MISS if condition.value is None else EvidenceKind.FOUND
    telling = [each for each in new if each.kind in (EvidenceKind.FOUND, kind)][:MOST_SHOWN]
    shown = tuple(replace(each, kind=EvidenceKind.APPLIES) for each in telling)
    return replace(measurement, evidence=measurement.evidence + shown)


def _measured(criterion: Criterion, facts: Facts) -> Judgement:
    assert criterion.expect is not None  # noqa: S101 - narrows the type; the loader guarantees it
    measurement = facts.measurement or NOTHING
    value = measurement.value
    basis = Basis.DECLARED if measurement.declared else Basis.MEASURED
    doubtful = measurement.minimum and value is not None and is_open(criterion.expect, value)
    if value is not None and not doubtful and holds(criterion.expect, value):
        return Judgement(Verdict.MET, _said("met", criterion.expect), basis, measurement)
    for option, outcome in zip(criterion.alternatives, facts.alternatives, strict=False):
        if outcome.value is not None and holds(option.expect, outcome.value):
            return _met_otherwise(option, outcome, measurement)
    if value is None:
        reason = measurement.undetermined or say("judge.not_measured")
        return Judgement(Verdict.UNDETERMINED, reason, Basis.NONE, measurement)
    if doubtful:
        reason = say("judge.minimum", expected=describe(criterion.expect))
        return Judgement(Verdict.UNDETERMINED, reason, Basis.NONE, measurement)
    if criterion.partly is not None and holds(criterion.partly, value):
        return Judgement(Verdict.PARTLY, say("judge.partly", expected=describe(criterion.expect)), basis, measurement)
    for outcome in facts.alternatives:
        if outcome.value is None and outcome.undetermined:
            return Judgement(Verdict.UNDETERMINED, outcome.undetermined, Basis.NONE, measurement)
    return Judgement(Verdict.UNMET, _said("unmet", criterion.expect), basis, measurement)


def _said(verdict: str, expectation: Expectation) -> Text:
    """Return what was expected as a sentence; to a question answered by yes or no "expected: yes" would be none."""
    if isinstance(expectation.is_, bool):
        return say(f"judge.{verdict}_{'yes' if expectation.is_ else 'no'}")
    return say(f"judge.{verdict}", expected=describe(expectation))


def _met_otherwise(option: Alternative, outcome: Measurement, measurement: Measurement) -> Judgement:
    both = replace(measurement, evidence=outcome.evidence + measurement.evidence)
    basis = Basis.DECLARED if outcome.declared else Basis.MEASURED
    return Judgement(Verdict.MET, say("judge.alternative", title=literal(option.title)), basis, both)


def _asked(criterion: Criterion, facts: Facts) -> Judgement:
    shown = facts.measurement or NOTHING
    reason = literal(criterion.needs.what) if criterion.needs else say("judge.asks_person")
    return Judgement(Verdict.UNDETERMINED, reason, Basis.NONE, shown)


def _with_claim(criterion: Criterion, judged: Judgement, claim: Claim, as_of: date, months: int) -> Judgement:
    """A claim answers what is undetermined and asked; it never overrides what was measured."""
    if judged.verdict is not Verdict.UNDETERMINED or judged.measurement.crashed:
        return replace(judged, claim=claim)
    if criterion.ask is None or criterion.ask.who == "reviewer":
        return replace(judged, claim=claim)  # shown to the reviewer, whose answer alone counts
    problem = _claim_problem(claim, as_of, months)
    if problem is not None:
        return replace(judged, reason=problem, claim=claim)
    reason = say("judge.claimed", who=claim.who, date=claim.date)
    return Judgement(Verdict.MET, reason, Basis.CLAIMED, judged.measurement, claim)


def _claim_problem(claim: Claim, as_of: date, months: int) -> Text | None:
    try:
        made = date.fromisoformat(claim.date)
    except ValueError:
        return say("judge.claim_undated", date=claim.date)
    if made > as_of:
        return say("judge.claim_in_future", date=claim.date)
    if made < months_before(as_of, months):
        return say("judge.claim_expired", date=claim.date, months=months)
    return None
