# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The pipeline: snapshot × seal → assessment. The only try/except around a measure is here."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sealcheck import __version__
from sealcheck.artifacts.declaration import Declaration
from sealcheck.artifacts.lfs import lfs_problem
from sealcheck.budget import OutOfTime, time_limit
from sealcheck.engine import ArtifactError, Workbench, find_measure, is_late
from sealcheck.judge import Facts, judge
from sealcheck.model import Evidence, EvidenceKind, Measurement, Text, say
from sealcheck.result import Assessment, Judgement, Problem, Timeline
from sealcheck.score import outcomes, score
from sealcheck.seal.catalogue import Check, Criterion, Seal
from sealcheck.seal.load import LoadedSeal
from sealcheck.snapshot import Snapshot

#: Seconds that one measure, with the artifacts it is first to need, may take on hostile content.
MEASURE_SECONDS = 120


class Bench:
    """Runs measures over one snapshot, each with the same parameters at most once; what raises is undetermined."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._artifacts = Workbench({"snapshot": snapshot, "history": snapshot.history, "as_of": snapshot.as_of})
        self._done: dict[tuple[str, str], Measurement] = {}

    def measure(self, name: str, given: Mapping[str, Any]) -> Measurement:
        """Return the measurement of `name` with the parameters `given`."""
        key = (name, repr(sorted(given.items())))
        if key not in self._done:
            self._done[key] = self._run(name, given)
        return self._done[key]

    def _run(self, name: str, given: Mapping[str, Any]) -> Measurement:
        declared = find_measure(name)
        if declared is None:
            return _failed(say("assess.crashed", measure=name, error="unknown measure"))
        try:
            with time_limit(MEASURE_SECONDS):
                return self._artifacts.run(declared, given)
        except OutOfTime:
            return _failed(say("assess.too_slow", measure=name, seconds=MEASURE_SECONDS))
        except Exception as error:
            return _failed(say("assess.crashed", measure=name, error=f"{type(error).__name__}: {error}"))

    def start(self) -> None:
        """Begin what can go on beside everything else; if it fails, each measure that needs it says so."""
        with suppress(ArtifactError, OutOfTime), time_limit(MEASURE_SECONDS):
            self._artifacts.get("scanning")

    def close(self) -> None:
        """End what is still under way."""
        self._artifacts.close()

    def declaration(self) -> Declaration:
        """Return what the maintainers declare; a declaration that cannot be processed is empty, with a problem."""
        try:
            with time_limit(MEASURE_SECONDS):
                found: Declaration = self._artifacts.get("declaration")
                return found
        except (ArtifactError, OutOfTime) as error:
            return Declaration(problems=(Problem(say("assess.declaration_failed", error=str(error))),))

    def left_out(self) -> list[Problem]:
        """Return what of the target was not followed: files that are kept in Git LFS."""
        try:
            with time_limit(MEASURE_SECONDS):
                text = lfs_problem(self._artifacts.get("lfs_pointers"))
        except (ArtifactError, OutOfTime):
            return []  # the pass over the files failed; every measure that needs it says so
        return [Problem(text)] if text else []

    def timeline(self) -> Timeline | None:
        """Return the last months of the history; None without one, or when a broken history was complained about."""
        try:
            with time_limit(MEASURE_SECONDS):
                found: Timeline | None = self._artifacts.get("timeline")
                return found
        except (ArtifactError, OutOfTime):
            return None  # every measure that needs the same history says so

    @property
    def crashes(self) -> tuple[Text, ...]:
        """One sentence for every measure that crashed or ran out of time, each cause once."""
        failed = [each.undetermined for each in self._done.values() if each.crashed and each.undetermined]
        return tuple(dict.fromkeys(failed))

    @property
    def seconds(self) -> Mapping[str, float]:
        """Seconds spent per artifact and measure."""
        return self._artifacts.seconds


def _failed(reason: Text) -> Measurement:
    return Measurement(value=None, undetermined=reason, crashed=True)


def assess(snapshot: Snapshot, loaded: LoadedSeal, bench: Bench | None = None) -> Assessment:
    """Return all verdicts of the seal on the snapshot, with scores, levels and problems.

    A `bench` that is passed in keeps the measurements and how long they took.
    """
    seal, bench = loaded.seal, bench or Bench(snapshot)
    try:
        bench.start()
        declaration = bench.declaration()
        judgements = {each.id: _judge(each, bench, declaration, snapshot, seal) for each in _in_turn(seal)}
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


def _in_turn(seal: Seal) -> list[Criterion]:
    """Return the criteria whose measures need not wait for anything first, otherwise in the seal's order."""
    return sorted(seal.criteria, key=lambda each: any(_waits(name) for name in each.measures))


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
