# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What passes a gate, what does not, and why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from sealcheck.gate import Baseline, Demand, GateError, Passage, Ruling, rule
from sealcheck.gate.baseline import Entry
from sealcheck.model import LANGUAGES, Verdict
from sealcheck.words import words
from tests.gate.kept import DIGEST, kept

DAY = date(2026, 6, 30)
PASSED, NOT_REACHED, INCOMPLETE, REGRESSION = Passage.PASSED, Passage.NOT_REACHED, Passage.INCOMPLETE, Passage.REGRESSION  # fmt: skip


def ruled(doc: dict[str, Any], /, **demand: Any) -> Ruling:
    return rule(doc, Demand(**demand), DAY)


def baseline(*, seal: str = "small", digest: str = DIGEST, until: str = "2026-12-31", **entries: str) -> Baseline:
    found = {
        name.replace("_", "-"): Entry(Verdict(verdict), date.fromisoformat(until), "Moving house")
        for name, verdict in entries.items()
    }
    return Baseline(seal, "1.0", digest, found, "b.yml")


@pytest.mark.parametrize(
    ("verdicts", "demand", "passage"),
    [
        pytest.param("met met unmet unmet", {"require": "bronze"}, PASSED, id="level reached"),
        pytest.param("met not_applicable unmet unmet", {"require": "bronze"}, PASSED, id="one does not apply"),
        pytest.param("unmet met met met", {"require": "bronze"}, NOT_REACHED, id="level unmet"),
        pytest.param("partly met met met", {"require": "bronze"}, NOT_REACHED, id="partly is not reached"),
        pytest.param("unmet met met met", {"require": "silver"}, NOT_REACHED, id="a lower level is unmet"),
        pytest.param("undetermined met met met", {"require": "bronze"}, INCOMPLETE, id="undetermined must"),
        pytest.param("undetermined unmet met met", {"require": "bronze"}, NOT_REACHED, id="one unmet decides"),
        pytest.param("not_applicable not_applicable met met", {"require": "bronze"}, NOT_REACHED, id="by nothing"),
        pytest.param("unmet met met met", {}, PASSED, id="no demand"),
        pytest.param("unmet met met met", {"min_score": 50.0}, PASSED, id="exactly enough points"),
        pytest.param("unmet met met met", {"min_score": 50.1}, NOT_REACHED, id="too few points"),
        pytest.param("unmet met met met", {"min_score": float("nan")}, NOT_REACHED, id="no number of points"),
        pytest.param("undetermined met met met", {"require": "bronze", "min_score": 90.0}, NOT_REACHED, id="both fail"),
        pytest.param("met met met met", {"require": "silver", "min_score": 50.0}, PASSED, id="both pass"),
        pytest.param("met met met met", {"fail_on": ("unmet", "partly", "undetermined")}, PASSED, id="nothing missed"),
        pytest.param("met met met partly", {"fail_on": ("unmet",)}, PASSED, id="another verdict"),
        pytest.param("met met met unmet", {"fail_on": ("unmet",)}, NOT_REACHED, id="verdict anywhere"),
        pytest.param("met met met undetermined", {"fail_on": ("unmet",)}, PASSED, id="only what is named"),
        pytest.param("met met met undetermined", {"fail_on": ("undetermined",)}, NOT_REACHED, id="undetermined named"),
        pytest.param("met met unmet met", {"fail_on": ("bronze",)}, PASSED, id="another level"),
        pytest.param("met partly met met", {"fail_on": ("bronze",)}, NOT_REACHED, id="partly at a level"),
        pytest.param("met undetermined met met", {"fail_on": ("bronze",)}, INCOMPLETE, id="undetermined at a level"),
        pytest.param("met met met unmet", {"fail_on": ("security",)}, NOT_REACHED, id="theme"),
        pytest.param("met met met unmet", {"fail_on": ("SEC-02",)}, NOT_REACHED, id="criterion"),
        pytest.param("met met unmet met", {"fail_on": ("SEC-02",)}, PASSED, id="another criterion"),
        pytest.param("met met met partly", {"fail_on": ("security:unmet",)}, PASSED, id="place and other verdict"),
        pytest.param("met met met unmet", {"fail_on": ("security:unmet",)}, NOT_REACHED, id="place and verdict"),
        pytest.param("met met met undetermined", {"fail_on": ("security:unmet",)}, PASSED, id="place and named verdict"),
        pytest.param("met met unmet undetermined", {"fail_on": ("security",)}, NOT_REACHED, id="missed and unknown"),
        pytest.param("met met met met", {"baseline": baseline()}, PASSED, id="empty baseline, all met"),
        pytest.param("met met met not_applicable", {"baseline": baseline()}, PASSED, id="does not apply"),
        pytest.param("met met met unmet", {"baseline": baseline()}, REGRESSION, id="unmet and not listed"),
        pytest.param("met met met partly", {"baseline": baseline()}, REGRESSION, id="partly and not listed"),
        pytest.param("met met met undetermined", {"baseline": baseline()}, INCOMPLETE, id="unknown and not listed"),
        pytest.param("met met met unmet", {"baseline": baseline(SEC_02="unmet")}, PASSED, id="as listed"),
        pytest.param("met met met partly", {"baseline": baseline(SEC_02="unmet")}, PASSED, id="better than listed"),
        pytest.param("met met met undetermined", {"baseline": baseline(SEC_02="unmet")}, PASSED, id="unknown, unmet listed"),
        pytest.param("met met met unmet", {"baseline": baseline(SEC_02="partly")}, REGRESSION, id="worse than partly"),
        pytest.param("met met met undetermined", {"baseline": baseline(SEC_02="partly")}, INCOMPLETE, id="unknown, partly listed"),
        pytest.param("met met met unmet", {"baseline": baseline(SEC_02="undetermined")}, REGRESSION, id="worse than unknown"),
        pytest.param("met met unmet met", {"baseline": baseline(SEC_02="unmet")}, REGRESSION, id="an improvement elsewhere does not pay"),
        pytest.param("met met met unmet", {"baseline": baseline(SEC_02="unmet", until="2026-06-30")}, PASSED, id="on the last day"),
        pytest.param("met met met unmet", {"baseline": baseline(SEC_02="unmet", until="2026-06-29")}, REGRESSION, id="expired"),
        pytest.param("met met met undetermined", {"baseline": baseline(SEC_02="undetermined", until="2026-06-29")}, INCOMPLETE, id="expired and unknown"),
        pytest.param("met met met met", {"baseline": baseline(SEC_02="unmet", until="2026-06-29")}, PASSED, id="expired and not needed"),
        pytest.param("unmet met met met", {"require": "bronze", "baseline": baseline()}, REGRESSION, id="a regression says more"),
        pytest.param("undetermined met met unmet", {"require": "bronze", "baseline": baseline()}, REGRESSION, id="certain before unknown"),
    ],
)  # fmt: skip
def test_ruling(verdicts: str, demand: dict[str, Any], passage: Passage) -> None:
    ruling = ruled(kept(verdicts), **demand)
    assert ruling.passage is passage
    assert bool(ruling.reasons) == (passage is not PASSED)
    for language in LANGUAGES:
        assert all("\n" not in words(each.text, language) for each in ruling.reasons)


@pytest.mark.parametrize(
    "demand",
    [{}, {"require": "bronze"}, {"min_score": 0.0}, {"fail_on": ("unmet",)}, {"baseline": baseline()}],
    ids=["none", "level", "points", "fail on", "baseline"],
)
def test_a_crashed_measure_never_passes(demand: dict[str, Any]) -> None:
    assert ruled(kept(crashed=True), **demand).passage is INCOMPLETE
    assert ruled(kept("unmet met met met", crashed=True), **demand).passage is INCOMPLETE


@pytest.mark.parametrize(
    "demand",
    [{"min_score": 0.0}, {"fail_on": ("unmet",)}, {"baseline": baseline()}, {"require": "bronze"}],
    ids=["points", "fail on", "baseline", "level"],
)
@pytest.mark.parametrize("verdict", ["not_applicable", "undetermined"])
def test_nothing_passes_because_nothing_was_decided(demand: dict[str, Any], verdict: str) -> None:
    doc = kept(" ".join([verdict] * 4), percent=None)
    assert ruled(doc, **demand).passage is INCOMPLETE
    empty = kept() | {"criteria": [], "verdicts": {}}
    empty["seal"] = {**empty["seal"]}
    assert ruled(empty).passage is INCOMPLETE


def drop_row(doc: dict[str, Any]) -> None:
    doc["criteria"].pop()


def twice(doc: dict[str, Any]) -> None:
    doc["criteria"][0] = doc["criteria"][1]


def no_verdict(doc: dict[str, Any]) -> None:
    doc["criteria"][0]["verdict"] = "fine"


def no_levels(doc: dict[str, Any]) -> None:
    del doc["score"]["levels"]


@pytest.mark.parametrize("damage", [drop_row, twice, no_verdict, no_levels])
def test_a_damaged_report_is_not_judged(damage: Callable[[dict[str, Any]], None]) -> None:
    doc = kept()
    damage(doc)
    with pytest.raises((KeyError, TypeError, ValueError)):
        ruled(doc, require="bronze")


def test_a_level_that_is_said_to_be_reached_is_looked_at() -> None:
    doc = kept("unmet met met met")
    doc["score"]["levels"][0]["reached"] = True
    assert ruled(doc, require="bronze").passage is NOT_REACHED
    doc = kept()
    doc["score"]["levels"][0]["reached"] = False
    assert ruled(doc, require="bronze").passage is NOT_REACHED


@pytest.mark.parametrize(
    ("demand", "hint"),
    [
        pytest.param({"require": "bronse"}, "bronze", id="level"),
        pytest.param({"require": "platinum"}, "", id="nothing like it"),
        pytest.param({"fail_on": ("unmett",)}, "unmet", id="verdict"),
        pytest.param({"fail_on": ("met",)}, "unmet", id="what is good"),
        pytest.param({"fail_on": ("SEC-03",)}, "SEC-0", id="criterion"),
        pytest.param({"fail_on": ("sec-01",)}, "SEC-01", id="small letters"),
        pytest.param({"fail_on": ("security:unmte",)}, "unmet", id="verdict at a place"),
        pytest.param({"fail_on": ("securty:unmet",)}, "security", id="place of a verdict"),
        pytest.param({"fail_on": ("security:",)}, "", id="no verdict"),
        pytest.param({"fail_on": (":unmet",)}, "", id="no place"),
        pytest.param({"baseline": baseline(SEC_12="unmet")}, "SEC-", id="typing error in a baseline"),
        pytest.param({"baseline": baseline(seal="other")}, "", id="baseline of another seal"),
    ],
)
def test_what_the_seal_does_not_know_is_refused(demand: dict[str, Any], hint: str) -> None:
    with pytest.raises(GateError) as error:
        ruled(kept(), **demand)
    for language, asks in (("en", "Did you mean"), ("de", "Meinten Sie")):
        said = words(error.value.text, language)
        assert (asks in said) == bool(hint), said
        assert hint in said


def test_a_baseline_of_another_version_is_compared_and_said() -> None:
    old = baseline(digest="sha256:0", SEC_02="unmet", GONE_01="unmet")
    ruling = ruled(kept("met met met unmet"), baseline=old)
    assert ruling.passage is PASSED
    said = [words(each, "en") for each in ruling.notices]
    assert "another version" in said[0] and "GONE-01" in said[1] and len(said) == 2
    assert ruled(kept("met met unmet unmet"), baseline=old).passage is REGRESSION


def test_entries_that_are_idle_or_end_soon_are_told() -> None:
    ruling = ruled(kept("met met unmet unmet"), baseline=baseline(LIC_01="unmet", SEC_01="unmet", SEC_02="unmet", until="2026-07-10"))  # fmt: skip
    assert ruling.passage is PASSED
    idle, ending = (words(each, "en") for each in ruling.notices)
    assert "LIC-01" in idle and "SEC-01, SEC-02" in ending and "LIC-01" not in ending


def test_many_entries_that_end_soon_are_counted() -> None:
    doc = kept("met met unmet unmet")
    doc["criteria"] += [{**doc["criteria"][-1], "id": f"NEW-{number}"} for number in range(7)]
    doc["verdicts"]["unmet"] += 7
    entries = dict.fromkeys(("SEC_01", "SEC_02", *(f"NEW_{number}" for number in range(7))), "unmet")
    (ending,) = ruled(doc, baseline=baseline(until="2026-07-10", **entries)).notices
    assert words(ending, "de").endswith("enden 9 Einträge in den nächsten 30 Tagen, der erste am 2026-07-10.")


def test_a_reason_names_criterion_verdict_and_why() -> None:
    (reason,) = ruled(kept("met met met unmet"), baseline=baseline(SEC_02="unmet", until="2026-01-01")).reasons
    said = words(reason.text, "de")
    assert reason.criterion == "SEC-02"
    for part in ("Rückschritt", "SEC-02", "About SEC-02", "nicht erfüllt", "2026-01-01", "Moving house", "Because."):
        assert part in said
