# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How a criterion is examined: its measures with parameters and expectations, its question, and who asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sealcheck.model import LANGUAGES
from sealcheck.report.links import web_address
from sealcheck.report.wording import both, plain, shown
from sealcheck.seal.accuracy import accuracy
from sealcheck.seal.catalogue import Alternative, Condition, Criterion, Expectation, Seal, Words
from sealcheck.seal.expectation import describe

QuestionOf = Callable[[str], Words | None]


def checks(criterion: Criterion, question_of: QuestionOf) -> list[dict[str, Any]]:
    """Return how the criterion is measured: its own measure, its alternatives, and when it does not apply."""
    listed = []
    if criterion.measure:
        own = _check("criterion", criterion.measure, criterion.with_, criterion.expect, None, question_of)
        listed.append(own | {"partly": _expectation(criterion.partly)})
    for each in criterion.alternatives:
        listed.append(_other("alternative", each, each.title, question_of))
    if criterion.applies:
        unless: Condition = criterion.applies.unless
        listed.append(_other("not_applicable", unless, unless.because, question_of))
    return listed


def _other(role: str, check: Alternative | Condition, title: Words, question_of: QuestionOf) -> dict[str, Any]:
    return _check(role, check.measure, check.with_, check.expect, title, question_of) | {"partly": None}


def _check(
    role: str,
    measure: str,
    given: Mapping[str, Any],
    expect: Expectation | None,
    title: Words | None,
    question_of: QuestionOf,
) -> dict[str, Any]:
    asked = question_of(measure)
    return {
        "role": role,
        "measure": measure,
        "asks": both(asked) if asked else None,
        "title": both(title) if title else None,
        "parameters": {name: _parameter(value) for name, value in sorted(given.items())},
        "expect": _expectation(expect),
        "accuracy": measure_accuracy(measure),
    }


def measure_accuracy(measure: str) -> list[dict[str, str]]:
    """How often the measure was right on repositories labelled by reading, or why nobody knows, and its limits."""
    said = [accuracy(measure, language) for language in LANGUAGES]
    return [dict(zip(LANGUAGES, each, strict=True)) for each in zip(*said, strict=True)]


def _parameter(value: Any) -> Any:
    return list(value) if isinstance(value, list | tuple) else plain(value)


def _expectation(expect: Expectation | None) -> dict[str, Any] | None:
    if expect is None:
        return None
    given = {"is": expect.is_, "at_least": expect.at_least, "at_most": expect.at_most, "one_of": expect.one_of}
    conditions = {name: _parameter(value) for name, value in given.items() if value is not None}
    return {"conditions": conditions, "text": shown(describe(expect))}


def question(criterion: Criterion) -> dict[str, Any] | None:
    """Return what only a person can answer, with what counts as evidence and who may answer."""
    if criterion.ask is None:
        return None
    return {
        "question": both(criterion.ask.question),
        "evidence": both(criterion.ask.evidence),
        "who": criterion.ask.who,
    }


def reference(seal: Seal, ref: str) -> dict[str, Any]:
    """Return a reference such as `spc/13.2` with the title and page of the programme behind its prefix."""
    prefix, _, clause = ref.partition("/")
    programme = seal.programmes.get(prefix)
    return {
        "ref": ref,
        "programme": prefix,
        "clause": clause,
        "title": programme.title if programme else prefix,
        "url": web_address(programme.url) if programme else None,
    }
