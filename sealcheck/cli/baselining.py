# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Writes a baseline from an assessment, new or kept. Whatever goes wrong leaves the file as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from sealcheck.cli.again import cannot_write, guarded, read_report
from sealcheck.cli.assess import today
from sealcheck.cli.difference import difference
from sealcheck.cli.failing import INCOMPLETE, USAGE, complain
from sealcheck.cli.gating import tell
from sealcheck.cli.progress import Progress
from sealcheck.cli.run import Request, acquired, documented, in_future
from sealcheck.cli.show import complain_seal
from sealcheck.frozen import frozen
from sealcheck.gate import Baseline, Demand, GateError, Terms, check_demand, rows_of, rule
from sealcheck.gate.baseline import Entry, Row, Standing, Update, standing, update
from sealcheck.gate.baseline_file import baseline_text, read_baseline, written_in
from sealcheck.gate.demand import unknown_criterion
from sealcheck.model import Verdict, say
from sealcheck.report.errors import ReportError
from sealcheck.report.files import write_file
from sealcheck.seal.complaints import SealError
from sealcheck.seal.find import find_seal
from sealcheck.snapshot import Snapshot
from sealcheck.words import words

ALL = "all"


@frozen
class Wanted:
    """Which file to write, what to accept, why and until when; `diff` writes nothing."""

    path: Path
    accept: tuple[str, ...]
    reason: str
    until: date | None
    diff: bool


def write_baseline(request: Request, wanted: Wanted) -> int:
    """Write or show the baseline of the target or kept report; return the exit code of a gate with it."""
    (source,) = request.targets
    now = today()
    if (problem := in_future(request.as_of, now)) is not None:
        return complain(problem, None, request.language, USAGE)
    on = request.as_of or now

    def write(doc: Mapping[str, Any]) -> int:
        return guarded(lambda: _write(doc, wanted, on, request.language), request.language)

    if source.endswith(".json"):
        return guarded(lambda: write(read_report(Path(source))), request.language)
    try:
        loaded = find_seal(request.seal)
    except SealError as error:
        return complain_seal(error, request.language)

    def assess(snapshot: Snapshot, progress: Progress) -> int:
        from sealcheck.bench import Bench

        return write(documented(snapshot, request, loaded, Bench(snapshot), progress))

    return acquired(source, request, loaded, on, assess)


def _write(doc: Mapping[str, Any], wanted: Wanted, on: date, language: str) -> int:
    if doc["incomplete"]:
        return complain(say("gate.baseline_incomplete"), None, language, INCOMPLETE)
    rows = rows_of(doc)
    old = read_baseline(wanted.path) if wanted.path.exists() else None
    check_demand(Demand(baseline=old), Terms.of_report(doc))
    done = update(old, _empty(doc, wanted.path), rows, _accepted(doc, rows, old, wanted, on))
    before = wanted.path.read_text(encoding="utf-8") if old else ""
    written = written_in(before) or language
    text = baseline_text(done.baseline, {row["id"]: row["title"][written] for row in rows}, written)
    if wanted.diff:
        print(difference(before, text, str(wanted.path), new=old is None), end="")
    elif text != before:
        try:
            write_file(wanted.path, text)
        except ReportError as error:
            return cannot_write(error, language)
        print(wanted.path)
    _tell_changes(done, wanted, language, changed=text != before)
    return tell(rule(doc, Demand(baseline=done.baseline), on), language)


def _empty(doc: Mapping[str, Any], path: Path) -> Baseline:
    seal = doc["seal"]
    return Baseline(str(seal["id"]), str(seal["version"]), str(seal["digest"]), path=str(path))


def _accepted(
    doc: Mapping[str, Any], rows: Iterable[Row], old: Baseline | None, wanted: Wanted, on: date
) -> dict[str, Entry]:
    """Return the entries that are asked for. Raises GateError for what cannot be accepted, or not so."""
    verdicts = {str(row["id"]): Verdict(row["verdict"]) for row in rows}
    entries = old.entries if old else {}
    missing = [each for each in verdicts if standing(verdicts[each], entries.get(each), on) is not Standing.HELD]
    every = ALL in wanted.accept or (old is None and not wanted.accept)
    names = dict.fromkeys((*(each for each in wanted.accept if each != ALL), *(missing if every else ())))
    for name in names:
        if name not in verdicts:
            raise unknown_criterion(name, Terms.of_report(doc))
        if verdicts[name] in (Verdict.MET, Verdict.NOT_APPLICABLE):
            verdict = say(f"report.verdict_{verdicts[name]}")
            raise GateError(say("gate.nothing_to_accept", criterion=name, verdict=verdict))
    if names and (not wanted.reason.strip() or wanted.until is None):
        raise GateError(say("gate.why_and_until"))
    if wanted.until is not None and wanted.until < on:
        raise GateError(say("gate.until_in_past", day=wanted.until.isoformat()))
    until = wanted.until or on
    return {name: Entry(verdicts[name], until, wanted.reason.strip()) for name in names}


def _tell_changes(done: Update, wanted: Wanted, language: str, *, changed: bool) -> None:
    until = wanted.until.isoformat() if wanted.until else ""
    told = [("accepted", done.added), ("tightened", done.tightened), ("removed", done.removed)]
    for name, criteria in told:
        if criteria:
            more = {"until": until} if name == "accepted" else {}
            print(words(say(f"gate.{name}", criteria=criteria, **more), language))
    if done.refused:
        print(words(say("gate.refused", criteria=done.refused), language))
    if not changed:
        print(words(say("gate.unchanged"), language))
