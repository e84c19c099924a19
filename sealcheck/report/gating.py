# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome of a gate as a part of the document: what was required, how it was ruled, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sealcheck.clean import clean
from sealcheck.gate import Demand, Passage, Ruling
from sealcheck.model import say
from sealcheck.report.wording import shown

Doc = Mapping[str, Any]


def with_ruling(doc: Doc, ruling: Ruling) -> dict[str, Any]:
    """Return the document with the outcome of the gate; without a demand it has none."""
    return {**doc, "gate": _outcome(ruling) if ruling.demand.any else None}


def _outcome(ruling: Ruling) -> dict[str, Any]:
    demands = list(options(ruling.demand))
    passed = ruling.passage is Passage.PASSED
    head = say("gate.passed", demands=demands)
    return {
        "passed": passed,
        "exit_code": int(ruling.passage),
        "as_of": ruling.day.isoformat(),
        "demands": demands,
        "text": shown(head if passed else say("gate.not_passed", code=int(ruling.passage), demands=demands)),
        "reasons": [{"criterion": each.criterion, "text": shown(each.text)} for each in ruling.reasons],
        "notices": [shown(each) for each in ruling.notices],
    }


def options(demand: Demand) -> Iterator[str]:
    """Yield what is required as the options of the command line."""
    if demand.require:
        yield f"--require {demand.require}"
    if demand.min_score is not None:
        yield f"--min-score {str(demand.min_score).removesuffix('.0')}"
    if demand.fail_on:
        yield f"--fail-on {','.join(demand.fail_on)}"
    if demand.baseline:
        yield f"--baseline {clean(demand.baseline.path, limit=200)}"
