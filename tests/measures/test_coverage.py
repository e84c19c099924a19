# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tests of test coverage: reports of several formats, and signs of it where nothing is tested."""

from __future__ import annotations

import pytest

from sealcheck.model import EvidenceKind
from tests.kit import run

TEST = "<?php\nclass ATest extends TestCase {\n  public function testA() { $this->assertSame(2, a(1)); }\n}\n"
CLOVER = (
    '<coverage generated="1"><project timestamp="1"><file name="/a.php">'
    '<metrics loc="9" statements="4" coveredstatements="4" elements="5" coveredelements="5"/></file>'
    '<metrics files="2" loc="90" statements="{all}" coveredstatements="{hit}" elements="9" coveredelements="9"/>'
    "</project></coverage>"
)
UPLOAD = "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: codecov/codecov-action@v1\n"


@pytest.mark.parametrize(
    ("report", "percent"),
    [
        pytest.param(CLOVER.format(all=40, hit=30), 75.0, id="the project's metrics, not a file's"),
        pytest.param(CLOVER.format(all=40, hit=0), 0.0, id="nothing covered"),
        pytest.param(CLOVER.format(all=0, hit=0), "not_measured", id="nothing to cover"),
        pytest.param("<coverage line-rate='x' coveredstatements=''/>", "not_measured", id="no numbers"),
        pytest.param('<coverage line-rate="0.815" version="1"><packages/></coverage>', 81.5, id="Cobertura"),
    ],
)
def test_xml_reports(report: str, percent: object) -> None:
    assert run("testing.coverage", {"tests/ATest.php": TEST, "coverage.xml": report}).value == percent


def test_signs_without_tests_do_not_count_and_are_shown() -> None:
    files = {"api/coverage.xml": CLOVER.format(all=40, hit=30), ".github/workflows/ci.yml": UPLOAD}
    result = run("testing.coverage", files)
    shown = [each.path for each in result.evidence if each.kind is EvidenceKind.NEAR_MISS]
    assert result.value == "not_measured"
    assert shown == ["api/coverage.xml", ".github/workflows/ci.yml"]
