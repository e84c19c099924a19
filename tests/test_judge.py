# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sealcheck.judge import Facts, judge
from sealcheck.model import Measurement, say
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
