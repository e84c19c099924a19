# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The pipeline: snapshot × seal → assessment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from sealcheck import __version__
from sealcheck.artifacts.declaration import Declaration
from sealcheck.bench import Bench
from sealcheck.engine import find_measure, is_late
from sealcheck.judge import Facts, judge
from sealcheck.model import Evidence, EvidenceKind, Measurement, say
from sealcheck.result import Assessment, Judgement, Problem
from sealcheck.score import outcomes, score
from sealcheck.seal.catalogue import Check, Criterion, Seal
from sealcheck.seal.load import LoadedSeal
from sealcheck.snapshot import Snapshot


def assess(snapshot: Snapshot, loaded: LoadedSeal, bench: Bench | None = None) -> Assessment:
    """Return all verdicts of the seal on the snapshot, with scores, levels and problems.

    A `bench` that is passed in keeps the measurements and how long they took.
    """
    seal, bench = loaded.seal, bench or Bench(snapshot)
    try:
        bench.start()
        declaration = bench.declaration()
        soon, late = _in_turn(seal)
        judgements = {each.id: _judge(each, bench, declaration, snapshot, seal) for each in soon}
        bench.measure_ahead(asked for each in late for asked in each.measured)
        judgements |= {each.id: _judge(each, bench, declaration, snapshot, seal) for each in late}
        problems = _problems(snapshot, bench.left_out(), declaration, seal)
        timeline = bench.timeline()
    finally:
        bench.close()
    rows = outcomes(seal, judgements)
    return Assessment(
        tool_version=__version__,
        seal_id=seal.id,
        seal_version=seal.version,
        seal_digest=loaded.digest,
        subject=snapshot.subject,
        as_of=snapshot.as_of.isoformat(),
        outcomes=rows,
        score=score(seal, rows),
        problems=tuple(problems),
        incomplete=bench.crashes,
        timeline=timeline,
    )


def _in_turn(seal: Seal) -> tuple[list[Criterion], list[Criterion]]:
    """Return the criteria whose measures need not wait for anything, and the others, in the seal's order."""
    late = {each.id: each for each in seal.criteria if any(_waits(name) for name in each.measures)}
    return [each for each in seal.criteria if each.id not in late], list(late.values())


def _waits(name: str) -> bool:
    declared = find_measure(name)
    return declared is not None and any(map(is_late, declared.needs))


def _judge(criterion: Criterion, bench: Bench, declaration: Declaration, snapshot: Snapshot, seal: Seal) -> Judgement:
    facts = Facts(
        measurement=bench.measure(criterion.measure, criterion.with_) if criterion.measure else None,
        condition=_check(bench, criterion.applies.unless) if criterion.applies else None,
        alternatives=tuple(_check(bench, each) for each in criterion.alternatives),
    )
    claim = declaration.claims.get(criterion.id)
    judged = judge(criterion, facts, claim, as_of=snapshot.as_of, claim_months=seal.claim_months)
    named = declaration.locations.get(criterion.id, ())
    return replace(judged, locations=tuple(_as_quoted(each, judged.measurement) for each in named))


def _as_quoted(place: Evidence, measurement: Measurement) -> Evidence:
    """Return the place without its excerpt where the measure names the same file without one: it may be a secret."""
    own = [each for each in measurement.evidence if each.kind is not EvidenceKind.APPLIES]
    silent = any(each.path == place.path and each.excerpt is None for each in own)
    return replace(place, excerpt=None) if silent else place


def _check(bench: Bench, check: Check) -> Measurement:
    return bench.measure(check.measure, check.with_)


def _problems(snapshot: Snapshot, left_out: list[Problem], declaration: Declaration, seal: Seal) -> list[Problem]:
    problems = [Problem(text) for text in snapshot.problems] + left_out + list(declaration.problems)
    problems += _too_early(snapshot)
    known = {criterion.id for criterion in seal.criteria}
    for criterion in dict.fromkeys([*declaration.claims, *declaration.locations]):
        if criterion not in known:
            line = declaration.claims[criterion].line if criterion in declaration.claims else None
            problems.append(Problem(say("assess.unknown_claim", criterion=criterion), ".sealcheck.yml", line))
    if declaration.waivers:
        problems.append(Problem(say("assess.waivers_requested", criteria=declaration.waivers), ".sealcheck.yml"))
    return problems


def _too_early(snapshot: Snapshot) -> list[Problem]:
    """Say that the commit is newer than the day of the assessment, in UTC as in all windows of the history."""
    written = snapshot.subject.commit_date
    made = datetime.fromisoformat(written).astimezone(UTC).date() if written else snapshot.as_of
    if made <= snapshot.as_of:
        return []
    return [Problem(say("assess.commit_after", date=made.isoformat(), as_of=snapshot.as_of.isoformat()))]
