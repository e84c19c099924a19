# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sealcheck.gate import Demand, rule
from sealcheck.model import Basis, Measurement, Verdict, say
from sealcheck.report import ReportError
from sealcheck.report.checks import measure_accuracy
from sealcheck.report.document import document, from_json, to_json
from sealcheck.report.gating import with_ruling
from sealcheck.result import Claim
from tests.report.hostile import gated
from tests.report.sample import (
    CLAIM,
    COMMIT,
    SUBJECT,
    assessment,
    judged,
    judgements,
    large,
    reached,
    sample,
    seal,
    value,
    words,
)

SCHEMA = Path(__file__).parents[2] / "docs" / "report.schema.json"


@cache
def validator() -> Draft202012Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def row(doc: dict[str, Any], criterion: str) -> dict[str, Any]:
    return next(each for each in doc["criteria"] if each["id"] == criterion)


@pytest.mark.parametrize(
    "doc",
    [
        pytest.param(sample(), id="the sample"),
        pytest.param(large(), id="sixty criteria"),
        pytest.param(reached(""), id="no level"),
        pytest.param(reached("gold"), id="every level"),
        pytest.param(sample(subject=replace(SUBJECT, web="", url="", commit="", kind="archive")), id="an archive"),
        pytest.param(sample(incomplete=(say("judge.not_measured"),)), id="incomplete"),
        pytest.param(gated(sample(), "text"), id="a gate that is not passed"),
        pytest.param(with_ruling(sample(), rule(sample(), Demand(min_score=1), date(2026, 6, 30))), id="a gate passed"),
    ],
)
def test_fits_the_published_schema(doc: dict[str, Any]) -> None:
    assert [error.message for error in validator().iter_errors(json.loads(to_json(doc)))] == []


@pytest.mark.parametrize("key", ["schema_version", "score", "criteria", "objection"])
def test_the_schema_can_refuse(key: str) -> None:
    doc = sample()
    del doc[key]
    assert not validator().is_valid(doc)
    assert not validator().is_valid(sample() | {"surprise": 1})


def test_json_is_stable_and_lossless() -> None:
    assert to_json(sample()) == to_json(sample())
    assert from_json(to_json(sample())) == sample()


def test_json_escapes_what_is_not_safe_to_print() -> None:
    text = to_json({"x": "a\u202eb\u2028c\x7fd\ue0001e\U000e0041f\ud800\x1b"})
    assert not set(text) & set("\u202e\u2028\x7f\U000e0041\x1b\ud800")
    assert json.loads(text)["x"] == "a\u202eb\u2028c\x7fd\ue0001e\U000e0041f\ud800\x1b"
    text.encode("utf-8")


def test_json_has_no_numbers_that_are_none() -> None:
    odd = judged(Verdict.UNMET, value(float("nan"), "Odd.", "Seltsam."), words("Expected.", "Erwartet."))
    doc = sample({"COM-10": odd})
    assert row(doc, "COM-10")["measurement"]["value"] == "nan"
    assert validator().is_valid(json.loads(to_json(doc)))


def test_every_text_is_there_in_both_languages() -> None:
    found = 0

    def walk(node: Any) -> None:
        nonlocal found
        if isinstance(node, dict):
            if "en" in node or "de" in node:
                assert node["en"]
                assert node["de"]
                found += 1
            if "key" in node:
                assert set(node) == {"key", "args", "en", "de"}
            for each in node.values():
                walk(each)
        elif isinstance(node, list):
            for each in node:
                walk(each)

    walk(sample())
    assert found > 100


def test_a_row_says_all_that_a_verdict_rests_on() -> None:
    made = row(sample(), "LIC-05")
    assert made["verdict"] == "partly"
    assert made["basis"] == "measured"
    assert (made["points"], made["possible_points"], made["max_points"]) == (0.5, 0.5, 1.0)
    assert made["measurement"]["value"] == 0.79996
    assert made["measurement"]["value_text"]["de"] == "79,99 %"
    check = made["checks"][0]
    assert check["measure"] == "sample.header_share"
    assert check["asks"]["en"] == "Which share of the source files names its licence?"
    assert check["asks"]["de"] == "Welcher Anteil der Quelldateien nennt die Lizenz?"
    assert check["parameters"] == {"bytes": 4096, "styles": ["spdx", "text"]}
    assert check["expect"]["conditions"] == {"at_least": 0.8}
    assert check["expect"]["text"]["de"] == "mindestens 80 %"
    assert check["partly"]["conditions"] == {"at_least": 0.4}
    assert made["refs"] == [
        {
            "ref": "spc/13.5", "programme": "spc", "clause": "13.5", "title": "Standard for Public Code",
            "url": "https://standard.example/",
        }
    ]  # fmt: skip


def test_what_to_copy_is_told_in_each_language() -> None:
    example = row(sample(), "LIC-01")["fix"]["example"]
    commands = {"file": None, "text": "reuse download EUPL-1.2\ncp LICENSES/EUPL-1.2.txt LICENSE\n"}
    assert example["en"] == [commands, {"file": "README.md", "text": "## Licence\n\nEUPL-1.2, <see> `LICENSE`\n"}]
    assert example["de"] == [commands, {"file": "README.md", "text": "## Lizenz\n\nEUPL-1.2, <siehe> `LICENSE`\n"}]
    assert row(sample(), "LIC-04")["fix"]["example"] is None


def test_alternatives_and_conditions_are_told() -> None:
    roles = [(check["role"], check["measure"]) for check in row(sample(), "COM-01")["checks"]]
    assert roles == [("criterion", "sample.commits"), ("alternative", "sample.stable")]
    excluded = row(sample(), "REU-04")
    assert [check["role"] for check in excluded["checks"]] == ["criterion", "not_applicable"]
    assert excluded["measurement"]["of"] == "condition", "its evidence is not that of the criterion's own measure"


def test_evidence_is_linked_at_the_commit() -> None:
    base = f"https://github.example/stadt-musterhausen/pegelportal/blob/{COMMIT}"
    first, second = row(sample(), "LIC-05")["measurement"]["evidence"]
    assert first["url"] == f"{base}/src/pegel/app.py#L1-L2"
    assert second["url"] == f"{base}/src/pegel/import.py#L1"
    (newest,) = row(sample(), "COM-01")["measurement"]["evidence"]
    assert newest["url"].endswith("/commit/" + "a" * 40)


def test_only_web_addresses_of_a_claim_become_links() -> None:
    claim = replace(CLAIM, evidence=("https://stadt.example/x", "javascript:alert(1)", "docs/x.md"))
    doc = sample({"LIC-04": judged(Verdict.MET, Measurement(None), words("a", "b"), Basis.CLAIMED, claim=claim)})
    urls = [each["url"] for each in row(doc, "LIC-04")["claim"]["evidence"]]
    assert urls == ["https://stadt.example/x", None, None]


def test_a_claim_is_cleaned_and_cut() -> None:
    claim = Claim("LIC-04", "a\x1b[2J\u202e" + "b" * 5000, ("\x07",), "who\n::error::", "\u2066", 3)
    doc = sample({"LIC-04": judged(Verdict.MET, Measurement(None), words("a", "b"), Basis.CLAIMED, claim=claim)})
    made = row(doc, "LIC-04")["claim"]
    assert made["statement"].startswith("a\\x1b[2J\\u202eb")
    assert len(made["statement"]) == 2000
    assert made["who"] == "who ::error::"
    assert made["date"] == "\\u2066"


def test_criteria_are_grouped_by_what_comes_first() -> None:
    themes = {theme["id"]: theme["groups"] for theme in sample()["themes"]}
    assert themes["licence"] == [
        {"group": "blocking", "criteria": ["LIC-05"]},
        {"group": "met", "criteria": ["LIC-01", "LIC-04"]},
    ]
    assert [group["group"] for group in themes["maintenance"]] == ["blocking", "unmet", "met"]
    assert [group["group"] for group in themes["reuse"]] == ["asked", "not_applicable"]


def test_what_a_person_can_answer_is_apart_from_what_is_only_unknown() -> None:
    silent = judged(Verdict.UNDETERMINED, Measurement(None), words("shallow", "flach"), Basis.NONE)
    doc = sample({"COM-10": silent})
    assert row(doc, "COM-10")["group"] == "undetermined"
    assert row(doc, "REU-08")["group"] == "asked"


def test_a_result_holds_for_a_commit_or_until_a_claim_that_it_rests_on_expires() -> None:
    claimed = judged(Verdict.MET, Measurement(None), words("a", "b"), Basis.CLAIMED, claim=CLAIM)
    met = judged(Verdict.MET, value(9, "Nine.", "Neun."), words("a", "b"))
    silver = {each.id: met for each in seal().criteria if each.level in ("bronze", "silver")}
    below, above = sample(), sample(silver | {"LIC-04": claimed})
    assert below["score"]["reached"] == "bronze"
    assert below["validity"]["until"] is None, "bronze does not rest on a claim about a criterion of silver"
    assert above["score"]["reached"] == "silver"
    assert above["validity"]["until"] == "2028-03-01"
    older = replace(CLAIM, date="2025-01-31")
    both = silver | {"LIC-04": claimed, "COM-04": replace(claimed, claim=older)}
    assert sample(both)["validity"]["until"] == "2027-01-31", "the first that expires decides"


def test_the_months_are_told_as_they_were_counted() -> None:
    line = sample()["timeline"]
    assert line["months"][0] == {"month": "2025-07", "commits": 3, "people": 3, "releases": 0}
    assert (line["commits"], line["people"], line["releases"], line["gap"]) == (22, 4, 2, None)
    assert sample(timeline=None)["timeline"] is None


def test_a_check_says_how_accurate_its_measure_is() -> None:
    said = measure_accuracy("licence.approval")
    assert said[0]["en"].startswith("Compared with labels made by reading")
    assert said[0]["de"].startswith("Verglichen mit Etiketten aus eigener Lektüre")
    assert measure_accuracy("sample.header_share") == []


def test_counts_and_coverage() -> None:
    doc = sample()
    assert doc["verdicts"] == {"met": 4, "partly": 1, "unmet": 2, "not_applicable": 1, "undetermined": 2}
    assert doc["decided"] == {"count": 8, "total": 10, "percent": 80}
    assert sum(doc["verdicts"].values()) == len(doc["criteria"])


def test_the_rows_add_up_to_the_sums() -> None:
    for doc in (sample(), large(), reached("gold")):
        total = doc["score"]["total"]
        for points, sum_ in (("points", "guaranteed"), ("possible_points", "possible"), ("max_points", "applicable")):
            assert sum(each[points] for each in doc["criteria"]) == total[sum_]
            assert sum(theme["interval"][sum_] for theme in doc["themes"]) == total[sum_]


def test_what_is_undetermined_is_told_by_what_would_determine_it() -> None:
    crash = Measurement(None, undetermined=words("failed", "gescheitert"), crashed=True)
    broken = judged(Verdict.UNDETERMINED, crash, words("failed", "gescheitert"), Basis.NONE)
    silent = judged(Verdict.UNDETERMINED, Measurement(None), words("shallow", "flach"), Basis.NONE)
    groups = sample({"DOC-01": broken, "COM-10": silent})["undetermined"]
    assert [(each["cause"], each["count"], each["criteria"]) for each in groups] == [
        ("answer", 1, ["REU-08"]),
        ("repository", 1, ["COM-10"]),
        ("forge", 1, ["COM-04"]),
        ("repair", 1, ["DOC-01"]),
    ]


def test_steps_that_the_project_can_take_come_first() -> None:
    steps = sample()["score"]["steps"]
    assert [(step["criterion"], step["actionable"]) for step in steps] == [
        ("LIC-05", True), ("DOC-02", True), ("COM-04", False),
    ]  # fmt: skip
    assert row(sample(), "COM-04")["advice"]["de"] == "Die Anfragen auf der Plattform wurden nicht gelesen."
    assert row(sample(), "REU-08")["advice"]["en"] == "Who else runs it?"
    assert row(sample(), "DOC-02")["advice"]["en"] == "Describe the parts and how they talk."


def test_levels_tell_what_is_fulfilled() -> None:
    levels = {
        each["level"]: (each["fulfilled"], each["total"], each["reached"]) for each in sample()["score"]["levels"]
    }
    assert levels == {"bronze": (3, 3, True), "silver": (2, 5, False), "gold": (0, 2, False)}


def test_only_programmes_in_use_are_listed() -> None:
    extra = replace(seal(), criteria=(seal().criteria[0],))
    doc = sample({"LIC-01": judgements()["LIC-01"]}, of=extra)
    assert list(doc["seal"]["programmes"]) == ["opencode", "spc"]
    bare = replace(seal(), criteria=(seal().criteria[4],))
    assert sample({"DOC-02": judgements()["DOC-02"]}, of=bare)["seal"]["programmes"] == {}


def test_another_seal_is_refused() -> None:
    other = replace(seal(), criteria=seal().criteria[:3])
    with pytest.raises(KeyError):
        document(assessment(), other, command="x")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"kind": "sealcheck-report"}',
        '{"kind": "sealcheck-report", "schema_version": "2.0"}',
        "[" * 99999,
    ],
)
def test_what_is_no_report_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(ReportError) as caught:
        from_json(text)
    assert "\n" not in str(caught.value)


def test_a_later_minor_version_can_be_shown() -> None:
    assert from_json(json.dumps(sample() | {"schema_version": "1.9"}))["schema_version"] == "1.9"
