# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever follows the advice of a criterion meets it: the measures accept what the seal tells people to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from sealcheck.parse import parse_yaml
from sealcheck.seal.build import build
from sealcheck.seal.catalogue import Criterion, Seal
from sealcheck.seal.expectation import holds
from tests.kit import run

SEAL = build(Seal, parse_yaml((Path(__file__).parents[2] / "criteria/smart-city.yml").read_text("utf-8")).value)
CRITERIA = {criterion.id: criterion for criterion in SEAL.criteria}
FOLLOWED = parse_yaml((Path(__file__).parent / "advice.yml").read_text("utf-8")).value
CASES = [
    pytest.param(CRITERIA[ident], files, id=f"{ident} {name}")
    for ident, projects in FOLLOWED.items()
    for name, files in projects.items()
]


@pytest.mark.parametrize(("criterion", "files"), CASES)
def test_followed(criterion: Criterion, files: dict[str, str]) -> None:
    assert criterion.measure is not None and criterion.expect is not None
    value = run(criterion.measure, files, **criterion.with_).value
    assert value is not None and holds(criterion.expect, value), value


DENIED = {
    "REU-04": "programming_interface",
    "REU-07": "stores_data",
    "ACC-01": "user_interface",
    "ACC-02": "user_interface",
    "ACC-03": "user_interface",
    "DSG-01": "personal_data",
    "DSG-02": "personal_data",
}


@pytest.mark.parametrize(("ident", "fact"), DENIED.items(), ids=DENIED)
def test_a_denied_fact_rules_the_criterion_out(ident: str, fact: str) -> None:
    applies = CRITERIA[ident].applies
    assert applies is not None
    unless = applies.unless
    measurement = run(unless.measure, {".sealcheck.yml": f"facts: {{{fact}: false}}\n"}, **unless.with_)
    assert measurement.value is not None and holds(unless.expect, measurement.value)
    assert measurement.declared
