# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The ruling on a report, made a moment ago or kept: each demand is judged from the rows, and each reason is a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from sealcheck.frozen import frozen
from sealcheck.gate.baseline import Baseline, Entry, Standing, not_needed, standing
from sealcheck.gate.demand import Demand, Selector, Terms, check_demand, selectors
from sealcheck.model import Text, Verdict, say

Doc = Mapping[str, Any]
Row = Mapping[str, Any]
_PASSED = (Verdict.MET, Verdict.NOT_APPLICABLE)
_MISSED = (Verdict.UNMET, Verdict.PARTLY)


class Passage(IntEnum):
    """The exit code of a gate."""

    PASSED = 0
    NOT_REACHED = 1
    INCOMPLETE = 4
    REGRESSION = 5


#: What several reasons make together: what is certain says more than what is unknown.
_WORST = (Passage.REGRESSION, Passage.NOT_REACHED, Passage.INCOMPLETE)


@frozen
class Reason:
    """Why a gate does not pass, in one line; `criterion` is empty where it is not about a single one."""

    passage: Passage
    text: Text
    criterion: str = ""


@frozen
class Ruling:
    """How the gate ruled on the day, why, and what an operator should know though it fails nothing."""

    passage: Passage
    demand: Demand
    day: date
    reasons: tuple[Reason, ...] = ()
    notices: tuple[Text, ...] = ()


def rule(doc: Doc, demand: Demand, day: date) -> Ruling:
    """Return the ruling on a report; the entries of a baseline hold up to and including `day`.

    A crashed measure makes every ruling incomplete, and so does a report in which nothing was decided. A level that
    only undetermined criteria stand before is incomplete too; one that an unmet criterion stands before is not
    reached. Raises GateError for what the seal does not know, and KeyError, TypeError or ValueError for a damaged
    report.
    """
    rows = rows_of(doc)
    terms = Terms.of_report(doc)
    check_demand(demand, terms)
    crashes = [Reason(Passage.INCOMPLETE, _both(each)) for each in doc["incomplete"]]
    broken = crashes + list(_nothing(rows, demand))
    reasons = broken + list(_judged(doc, rows, demand, terms, day))
    found = {each.passage for each in reasons}
    passage = next((each for each in _WORST if each in found), Passage.PASSED)
    notices = tuple(_notices(demand.baseline, rows, terms, day)) if demand.baseline else ()
    return Ruling(Passage.INCOMPLETE if broken else passage, demand, day, tuple(reasons), notices)


def rows_of(doc: Doc) -> list[Row]:
    """Return the rows with their verdicts read.

    Raises ValueError when one has no verdict that we know, or when some of those that were counted are missing.
    """
    rows: list[Row] = [{**row, "verdict": Verdict(row["verdict"])} for row in doc["criteria"]]
    if len({row["id"] for row in rows}) != len(rows) or sum(doc["verdicts"].values()) != len(rows):
        raise ValueError("the rows of the report are not those that were counted")
    return rows


def _nothing(rows: Sequence[Row], demand: Demand) -> Iterator[Reason]:
    """Nothing passes because nothing was assessed."""
    decided = any(row["verdict"] in (Verdict.MET, *_MISSED) for row in rows)
    if not rows or (demand.any and not decided):
        yield Reason(Passage.INCOMPLETE, say("gate.nothing_decided"))


def _judged(doc: Doc, rows: Sequence[Row], demand: Demand, terms: Terms, day: date) -> Iterator[Reason]:
    if demand.require:
        yield from _level(doc, rows, demand.require, terms)
    if demand.min_score is not None:
        yield from _points(doc, demand.min_score)
    for selector in selectors(demand.fail_on, terms):
        yield from _selected(rows, selector)
    if demand.baseline:
        yield from _held(rows, demand.baseline, day)


def _level(doc: Doc, rows: Sequence[Row], level: str, terms: Terms) -> Iterator[Reason]:
    needed = terms.levels[: terms.levels.index(level) + 1]
    own = [row for row in rows if row["level"] in needed and row["verdict"] not in _PASSED]
    missed = [row["id"] for row in own if row["verdict"] in _MISSED]
    unknown = [row["id"] for row in own if row["verdict"] is Verdict.UNDETERMINED]
    state = next(each for each in doc["score"]["levels"] if each["level"] == level)
    if missed:
        yield Reason(Passage.NOT_REACHED, say("gate.not_reached", level=level, criteria=missed))
    elif unknown:
        yield Reason(Passage.INCOMPLETE, say("gate.undetermined", level=level, criteria=unknown))
    elif state["reached"] is not True:
        yield Reason(Passage.NOT_REACHED, say("gate.reached_by_nothing", level=level))


def _points(doc: Doc, least: float) -> Iterator[Reason]:
    percent = doc["score"]["total"]["guaranteed_percent"]
    if percent is None or not percent >= least:
        text = say("gate.too_few_points", percent=float(percent or 0), least=float(least))
        yield Reason(Passage.NOT_REACHED, text)


def _selected(rows: Sequence[Row], selector: Selector) -> Iterator[Reason]:
    for row in (row for row in rows if selector.covers(row)):
        verdict = row["verdict"]
        if verdict is selector.verdict or (selector.verdict is None and verdict in _MISSED):
            yield _about(Passage.NOT_REACHED, "failed_on", row, word=selector.word)
        elif selector.verdict is None and verdict is Verdict.UNDETERMINED:
            yield _about(Passage.INCOMPLETE, "undetermined_on", row, word=selector.word)


def _held(rows: Sequence[Row], baseline: Baseline, day: date) -> Iterator[Reason]:
    for row in rows:
        entry = baseline.entries.get(row["id"])
        match standing(row["verdict"], entry, day):
            case Standing.NOT_LISTED:
                yield _about(Passage.REGRESSION, "not_listed", row)
            case Standing.WORSE if entry:
                yield _about(Passage.REGRESSION, "worse", row, before=_verdict(entry.verdict))
            case Standing.EXPIRED if entry:
                yield _about(Passage.REGRESSION, "expired", row, until=entry.until.isoformat(), why=entry.reason)
            case Standing.UNKNOWN:
                yield _about(Passage.INCOMPLETE, "perhaps_worse", row)


def _notices(baseline: Baseline, rows: Sequence[Row], terms: Terms, day: date) -> Iterator[Text]:
    if baseline.digest != terms.digest:
        yield say("gate.other_version", path=baseline.path, version=baseline.version)
    unknown = [each for each in baseline.entries if each not in terms.criteria]
    if unknown:
        yield say("gate.unknown_entries", path=baseline.path, criteria=unknown)
    idle = list(not_needed(baseline, rows))
    if idle:
        yield say("gate.not_needed", path=baseline.path, criteria=idle)
    ending = sorted(each for each, entry in baseline.entries.items() if _ends_soon(entry, day) and each not in idle)
    if len(ending) > FEW:
        first = min(baseline.entries[each].until for each in ending).isoformat()
        yield say("gate.many_end_soon", path=baseline.path, count=len(ending), days=SOON, first=first)
    elif ending:
        yield say("gate.ends_soon", path=baseline.path, criteria=ending, days=SOON)


#: Days before its end from which an entry is announced to end.
SOON = 30
#: Entries that are named one by one; more would hide the reasons in the same output.
FEW = 8


def _ends_soon(entry: Entry, day: date) -> bool:
    return 0 <= (entry.until - day).days < SOON


def _about(passage: Passage, name: str, row: Row, **args: Any) -> Reason:
    fixed = {"criterion": row["id"], "title": _both(row["title"]), "verdict": _verdict(row["verdict"])}
    return Reason(passage, say(f"gate.{name}", **fixed, reason=_both(row["reason"]), **args), row["id"])


def _verdict(verdict: Verdict) -> Text:
    return say(f"report.verdict_{verdict}")


def _both(words: Mapping[str, Any]) -> Text:
    """Return words of a report, which it holds in every language, as a Text."""
    return say("literal.words", en=str(words["en"]), de=str(words["de"]))
