# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sealcheck.model import Basis, Evidence, EvidenceKind, Measurement, Verdict, say
from sealcheck.parse import parse_yaml
from sealcheck.result import Claim, Judgement
from sealcheck.score import outcomes, score
from sealcheck.seal.build import build
from sealcheck.seal.catalogue import Seal

VECTORS = parse_yaml((Path(__file__).parent / "vectors" / "score.yml").read_text()).value
WORDS = {"en": "x", "de": "x"}


CLAIM = Claim("XX-01", "we do", ("https://stadt.example",), "Ada", "2026-06-01")
PLACE = Evidence(EvidenceKind.NAMED, say("declaration.named_place", line="1"), "docs/manual.md")


def scene(vector: dict[str, Any]) -> tuple[Seal, dict[str, Judgement]]:
    criteria, judgements = [], {}
    for row in vector["criteria"]:
        name, level, weight, verdict, *effort = row.split()
        verdict, _, basis = verdict.partition("/")
        against = {"claim": {"claim": CLAIM}, "place": {"locations": (PLACE,)}}.get(basis, {})
        ident = f"{name[0]}X-0{name[1]}"
        criteria.append(
            {
                "id": ident, "theme": name[0].lower(), "level": level, "weight": int(weight), "title": WORDS, "why": WORDS,
                "ask": {"question": WORDS, "evidence": WORDS}, "fix": {**WORDS, "effort": (effort or ["medium"])[0]},
            }
        )  # fmt: skip
        judgements[ident] = Judgement(
            Verdict(verdict),
            say("judge.not_measured"),
            Basis("measured" if against else basis or "measured"),
            Measurement(None),
            **against,
        )
    seal = build(Seal,
        {
            "id": "demo", "version": "1.0", "title": WORDS, "description": WORDS,
            "partly_credit": float(vector.get("credit", 0.5)),
            "levels": [{"id": each, "title": WORDS, "meaning": WORDS} for each in ("bronze", "silver", "gold")],
            "themes": [{"id": each, "title": WORDS} for each in "ab"], "criteria": criteria,
        }
    )  # fmt: skip
    return seal, judgements


def short(ident: str) -> str:
    return ident[0] + ident[-1]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_vector(vector: dict[str, Any]) -> None:
    seal, judgements = scene(vector)
    result = score(seal, outcomes(seal, judgements))
    total = result.total
    assert [total.guaranteed, total.possible, total.applicable] == vector["points"]
    assert [total.guaranteed_percent, total.possible_percent] == vector["percent"]
    assert [result.reached, result.possible, result.measured] == vector["levels"]
    assert [short(each) for each in result.objections] == vector.get("objections", [])
    assert result.upheld == vector.get("upheld", result.possible)
    assert result.claimed == vector.get("claimed", 0)
    if "themes" in vector:
        found = {t.theme: [t.interval.guaranteed, t.interval.possible, t.interval.applicable] for t in result.themes}
        assert found == vector["themes"]
    if "steps" in vector:
        assert result.next_level == vector["next"]
        assert [short(step.criterion) for step in result.steps] == vector["steps"]
    if "gains" in vector:
        assert [step.gain for step in result.steps] == vector["gains"]


def test_there_are_at_least_fifty_vectors_with_distinct_names() -> None:
    assert len({vector["name"] for vector in VECTORS}) == len(VECTORS) >= 50


def test_rows_add_up_to_the_totals_by_theme_and_whole() -> None:
    for vector in VECTORS:
        seal, judgements = scene(vector)
        rows = outcomes(seal, judgements)
        result = score(seal, rows)
        assert sum(theme.interval.applicable for theme in result.themes) == result.total.applicable
        assert sum(sum(count for _, count in theme.counts) for theme in result.themes) == len(rows)


def test_the_interval_is_ordered_and_levels_only_fall() -> None:
    rank = {"": 0, "bronze": 1, "silver": 2, "gold": 3}
    for vector in VECTORS:
        seal, judgements = scene(vector)
        result = score(seal, outcomes(seal, judgements))
        assert 0 <= result.total.guaranteed <= result.total.possible <= result.total.applicable
        assert rank[result.measured] <= rank[result.reached] <= rank[result.possible]
