# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sealcheck.judge import Facts, judge
from sealcheck.model import Evidence, EvidenceKind, Measurement, measured, say, searched, undetermined
from sealcheck.parse import parse_yaml
from sealcheck.result import Claim, Judgement
from sealcheck.seal.build import build
from sealcheck.seal.catalogue import Criterion
from sealcheck.window import months_before
from sealcheck.words import words
from tests.kit import AS_OF

VECTORS = parse_yaml((Path(__file__).parent / "vectors" / "judge.yml").read_text()).value
WORDS = {"en": "x", "de": "x"}
QUESTION = {"question": WORDS, "evidence": WORDS}


def measurement(value: Any) -> Measurement:
    if value in ("?", "!"):
        return Measurement(None, undetermined=say("judge.not_measured"), crashed=value == "!")
    if isinstance(value, dict):
        return Measurement(value["minimum"], minimum=True)
    return Measurement(value)


def decide(vector: dict[str, Any]) -> Judgement:
    other = {"measure": "a.b", "expect": {"is": True}}
    entry: dict[str, Any] = {
        "id": "XX-01", "theme": "a", "level": "bronze", "title": WORDS, "why": WORDS, "fix": {**WORDS, "effort": "low"},
    }  # fmt: skip
    if "expect" in vector:
        entry |= {"measure": "a.b", "expect": vector["expect"], "partly": vector.get("partly")}
    entry |= {"alternatives": [{**other, "title": WORDS}]} if "alternative" in vector else {}
    entry |= {"applies": {"unless": {**other, "because": WORDS}}} if "unless" in vector else {}
    who = vector.get("ask")
    entry |= {"ask": QUESTION | ({"who": who} if isinstance(who, str) else {})} if who else {}
    entry |= {"needs": {"source": "forge", "what": WORDS}} if vector.get("needs") else {}
    facts = Facts(
        measurement=measurement(vector["value"]) if "value" in vector else None,
        condition=measurement(vector["unless"]) if "unless" in vector else None,
        alternatives=(measurement(vector["alternative"]),) if "alternative" in vector else (),
    )
    claim = Claim("XX-01", "we do", ("https://stadt.example",), "Ada", vector["claim"]) if "claim" in vector else None
    return judge(build(Criterion, entry), facts, claim, as_of=AS_OF, claim_months=24)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_vector(vector: dict[str, Any]) -> None:
    judged = decide(vector)
    assert judged.verdict == vector["verdict"]
    assert judged.basis == vector.get("basis", judged.basis)
    for language in ("en", "de"):
        assert words(judged.reason, language)


def test_there_are_at_least_fifty_vectors_with_distinct_names() -> None:
    assert len({vector["name"] for vector in VECTORS}) == len(VECTORS) >= 50


def test_a_claim_is_kept_even_where_it_does_not_count() -> None:
    judged = decide({"expect": {"at_least": 5}, "value": 0, "claim": "2026-06-01"})
    assert judged.claim is not None and judged.claim.who == "Ada"


def applying(measurement: Measurement, condition: Measurement) -> list[str | None]:
    """The paths that a judgement shows for why the criterion applies."""
    other = {"measure": "a.b", "expect": {"is": False}}
    entry: dict[str, Any] = {
        "id": "XX-01", "theme": "a", "level": "bronze", "title": WORDS, "why": WORDS, "fix": {**WORDS, "effort": "low"},
        "measure": "a.b", "expect": {"at_least": 5}, "applies": {"unless": {**other, "because": WORDS}},
    }  # fmt: skip
    judged = judge(build(Criterion, entry), Facts(measurement, condition), None, as_of=AS_OF, claim_months=24)
    return [each.path for each in judged.measurement.evidence if each.kind is EvidenceKind.APPLIES]


def piece(kind: EvidenceKind, path: str) -> Evidence:
    return Evidence(kind, say("judge.not_measured"), path, 3)


PAGES = [piece(EvidenceKind.FOUND, f"{name}.vue") for name in "abcd"]
LETTER = piece(EvidenceKind.NEAR_MISS, "letter.html")
SEEN = measured(True, say("judge.not_measured"), LETTER, *PAGES, searched(say("judge.not_measured")))
OPEN = undetermined(say("judge.not_measured"), LETTER, searched(say("judge.not_measured")))
NONE = measured(0, say("judge.not_measured"), PAGES[0])


def test_a_rejection_shows_why_the_criterion_applies() -> None:
    assert applying(NONE, SEEN) == ["b.vue", "c.vue", "d.vue"]  # the first is evidence already


def test_what_leaves_open_whether_a_criterion_applies_is_shown() -> None:
    assert applying(NONE, OPEN) == ["letter.html"]


def test_what_is_met_or_does_not_apply_needs_no_reason_to_apply() -> None:
    assert applying(Measurement(9), SEEN) == []
    assert applying(NONE, replace(SEEN, value=False)) == []


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 2, 29)),
        (date(2026, 6, 30), 12, date(2025, 6, 30)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 6, 30), 0, date(2026, 6, 30)),
        (date(2026, 12, 31), 6, date(2026, 6, 30)),
    ],
    ids=str,
)
def test_months_before(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before
