# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What machines read of an assessment: each format keeps what its readers ask for."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest

from sealcheck.report import FORMATS
from tests.report.hostile import CORPUS, report
from tests.report.sample import sample

FAILED = ("unmet", "partly")
VARIABLES = re.compile(
    r"SEALCHECK_LEVEL=[a-z]+\nSEALCHECK_LEVEL_POSSIBLE=[a-z]+\nSEALCHECK_SCORE=[\d.]+\nSEALCHECK_SCORE_POSSIBLE=[\d.]+\n"
)
every = pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in CORPUS.items()])


def rendered(name: str, doc: dict[str, Any] | None = None, language: str = "en") -> str:
    return FORMATS[name].render(doc or sample(), language)


def failed() -> list[str]:
    return [row["id"] for row in sample()["criteria"] if row["verdict"] in FAILED]


def test_sarif_holds_what_code_scanning_asks_for() -> None:
    log = json.loads(rendered("sarif"))
    run = log["runs"][0]
    assert (
        [each["ruleId"] for each in run["results"]]
        == failed()
        == [each["id"] for each in run["tool"]["driver"]["rules"]]
    )
    for each in run["results"]:
        place = each["locations"][0]["physicalLocation"]
        assert not place["artifactLocation"]["uri"].startswith(("/", "http", "file:"))
        assert 1 <= place["region"]["startLine"] <= place["region"]["endLine"]
        assert re.fullmatch(r"[0-9a-f]{16}:1", each["partialFingerprints"]["primaryLocationLineHash"])
        assert each["level"] in ("error", "warning", "note")
    for rule in run["tool"]["driver"]["rules"]:
        assert all(rule[part]["text"] for part in ("shortDescription", "fullDescription", "help"))
    assert run["versionControlProvenance"][0]["revisionId"] == sample()["subject"]["commit"]


def test_a_fingerprint_does_not_move_with_the_lines() -> None:
    moved = json.loads(json.dumps(sample()))
    for row in moved["criteria"]:
        for each in row["measurement"]["evidence"]:
            each["start"], each["end"] = 700, 701
    before, after = (json.loads(rendered("codequality", doc)) for doc in (sample(), moved))
    assert [each["fingerprint"] for each in before] == [each["fingerprint"] for each in after]
    assert before != after
    assert len({each["fingerprint"] for each in before}) == len(before)


def test_junit_counts_every_criterion() -> None:
    top = ElementTree.fromstring(rendered("junit"))
    rows = sample()["criteria"]
    cases = top.findall(".//testcase")
    assert [case.get("name", "").split(" ")[0] for case in cases] != []
    assert {case.get("name", "").split(" ")[0] for case in cases} == {row["id"] for row in rows}
    assert int(top.get("failures", "")) == len(top.findall(".//failure")) == len(failed())
    assert sum(int(suite.get("skipped", "")) for suite in top) == len(top.findall(".//skipped"))
    assert sum(int(suite.get("tests", "")) for suite in top) == len(rows) == int(top.get("tests", ""))


def test_junit_tells_how_to_meet_it() -> None:
    bodies = [failure.text or "" for failure in ElementTree.fromstring(rendered("junit")).iter("failure")]
    assert bodies and all(re.match("How to meet it: [A-Z]", body.splitlines()[-1]) for body in bodies)


def test_code_quality_has_the_fields_that_gitlab_reads() -> None:
    entries = json.loads(rendered("codequality"))
    assert [each["check_name"] for each in entries] == failed()
    for each in entries:
        assert set(each) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert each["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert not each["location"]["path"].startswith(("/", "."))
    assert not rendered("codequality").startswith("\ufeff")


def test_what_blocks_is_annotated_first() -> None:
    lines = rendered("github").splitlines()
    assert len(lines) == len(failed())
    assert all(
        re.match(r"::(error|warning|notice) title=[^,:]+,file=[^,:]+,line=\d+,endLine=\d+::.", line) for line in lines
    )
    kinds = [line.split(" ")[0] for line in lines]
    assert kinds == sorted(kinds, key=["::error", "::warning", "::notice"].index)


@every
def test_no_text_begins_a_workflow_command_of_its_own(text: str) -> None:
    for line in rendered("github", report(text)).splitlines():
        assert re.match(r"::(error|warning|notice) title=", line)
        options = line.partition("::")[2].partition("::")[0]
        assert options.count("=") >= 4 and "\r" not in line


@every
def test_no_cell_is_a_formula(text: str) -> None:
    rows = list(csv.reader(io.StringIO(rendered("csv", report(text)))))
    assert len({len(row) for row in rows}) == 1
    assert not [
        cell
        for row in rows
        for cell in row
        if cell.lstrip()[:1] in tuple("=+-@|%") and not re.fullmatch(r"-?[\d.]+", cell)
    ]


@every
@pytest.mark.parametrize("name", ["sarif", "codequality", "earl", "bestpractices", "shields"])
def test_json_formats_stay_json(name: str, text: str) -> None:
    assert json.loads(rendered(name, report(text))) is not None


@every
@pytest.mark.parametrize("name", ["junit", "badge"])
def test_xml_formats_stay_xml(name: str, text: str) -> None:
    shape = [element.tag for element in ElementTree.fromstring(rendered(name, report("plain"))).iter()]
    assert [element.tag for element in ElementTree.fromstring(rendered(name, report(text))).iter()] == shape


@every
def test_the_variables_are_four_whatever_the_repository_says(text: str) -> None:
    assert VARIABLES.fullmatch(rendered("dotenv", report(text)))


def test_the_variables_say_level_and_score() -> None:
    lines = dict(line.split("=") for line in rendered("dotenv").splitlines())
    total = sample()["score"]["total"]
    assert lines["SEALCHECK_LEVEL"] == sample()["score"]["reached"] == "bronze"
    assert float(lines["SEALCHECK_SCORE"]) == total["guaranteed_percent"]
    assert float(lines["SEALCHECK_SCORE_POSSIBLE"]) == total["possible_percent"]


def test_a_changed_report_adds_no_variable() -> None:
    doc = json.loads(json.dumps(sample()))
    doc["score"] |= {"reached": "gold\nPATH=/tmp", "possible": ""}
    doc["score"]["total"] |= {"guaranteed_percent": None, "possible_percent": None}
    names = [line.partition("=")[0] for line in rendered("dotenv", doc).splitlines()]
    assert names == ["SEALCHECK_LEVEL", "SEALCHECK_LEVEL_POSSIBLE", "SEALCHECK_SCORE", "SEALCHECK_SCORE_POSSIBLE"]
    assert "SEALCHECK_LEVEL_POSSIBLE=none\nSEALCHECK_SCORE=\n" in rendered("dotenv", doc)


def test_earl_says_five_outcomes() -> None:
    graph = json.loads(rendered("earl"))["@graph"]
    outcomes = [each["earl:result"]["earl:outcome"]["@id"] for each in graph if each["@type"] == "earl:Assertion"]
    assert len(outcomes) == len(sample()["criteria"])
    assert set(outcomes) == {"earl:passed", "earl:failed", "earl:inapplicable", "earl:cantTell"}


def test_the_badge_says_level_year_and_that_it_is_a_self_assessment() -> None:
    svg = ElementTree.fromstring(rendered("badge", language="de"))
    assert svg.get("role") == "img"
    assert "Bronze, Selbsteinschätzung 2026" in (svg.get("aria-label") or "")
    data = json.loads(rendered("shields"))
    assert set(data) <= {"schemaVersion", "label", "message", "color", "labelColor"}
    assert data["message"] == "Bronze, self-assessed 2026"


def proposed(measure: str, found: Any, **more: Any) -> set[str]:
    """The badge's criteria that a measured value answers, in a report that asks for less."""
    doc = json.loads(json.dumps(sample()))
    row = next(each for each in doc["criteria"] if each["id"] == "LIC-05")
    row["checks"][0]["measure"] = measure
    row["measurement"] |= {"value": found} | more
    answers = json.loads(rendered("bestpractices", doc))
    assert all(value == "Met" for name, value in answers.items() if name.endswith("_status"))
    return {name.removesuffix("_status") for name in answers if name.endswith("_status")}


@pytest.mark.parametrize(
    ("measure", "found", "names"),
    [
        ("testing.coverage", 70, set()),
        ("testing.coverage", 80, {"test_statement_coverage80"}),
        ("testing.coverage", 91.5, {"test_statement_coverage80", "test_statement_coverage90"}),
        ("licence.approval", "osi", {"floss_license", "floss_license_osi"}),
        ("licence.approval", "fsf", {"floss_license"}),
        ("licence.header_share", 1.0, set()),
        ("history.signed_tag_share", 1.0, set()),
        ("security.secrets", 0, {"no_leaked_credentials"}),
        ("security.secrets", 1, set()),
        ("security.secrets", None, set()),
    ],
)
def test_the_badge_is_proposed_what_its_own_criteria_ask(measure: str, found: Any, names: set[str]) -> None:
    assert proposed(measure, found) == names


def test_only_what_was_measured_is_proposed_for_the_badge() -> None:
    assert proposed("testing.coverage", 95, declared=True) == set()
    assert proposed("testing.coverage", 95, of="condition") == set()


def test_every_format_names_the_same_place() -> None:
    doc = json.loads(json.dumps(sample()))
    row = next(each for each in doc["criteria"] if each["id"] == "LIC-05")
    assert [each["kind"] for each in row["measurement"]["evidence"]] == ["found", "against"]
    (sarif,) = [
        each["locations"][0]["physicalLocation"]
        for each in json.loads(rendered("sarif"))["runs"][0]["results"]
        if each["ruleId"] == "LIC-05"
    ]
    (quality,) = [each["location"] for each in json.loads(rendered("codequality")) if each["check_name"] == "LIC-05"]
    (cells,) = [each for each in csv.DictReader(io.StringIO(rendered("csv"))) if each["id"] == "LIC-05"]
    (pointer, *_) = [
        each["earl:result"]["earl:pointer"][0]
        for each in json.loads(rendered("earl"))["@graph"]
        if each["@type"] == "earl:Assertion" and each["earl:test"]["@id"].endswith(":LIC-05")
    ]
    case = ElementTree.fromstring(rendered("junit")).find(
        ".//testcase[@name='LIC-05 Licence header in at least 80 % of source files']/failure"
    )
    assert (sarif["artifactLocation"]["uri"], sarif["region"]["startLine"]) == ("src/pegel/import.py", 1)
    assert (quality["path"], quality["lines"]["begin"]) == ("src/pegel/import.py", 1)
    assert (cells["path"], cells["line"]) == ("src/pegel/import.py", "1")
    assert (pointer["ptr:reference"]["dct:title"], pointer["line"]) == ("src/pegel/import.py", 1)
    assert case is not None and (case.text or "").splitlines()[1].startswith("src/pegel/import.py:1:")
    assert [
        line
        for line in rendered("github").splitlines()
        if "LIC-05" in line and "file=src/pegel/import.py,line=1," in line
    ]


def test_what_is_met_is_shown_by_what_was_found() -> None:
    (cells,) = [each for each in csv.DictReader(io.StringIO(rendered("csv"))) if each["id"] == "DOC-01"]
    assert (cells["path"], cells["line"]) == ("README.md", "3")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[click](https://evil.example)", "[click] (https://evil.example)"),
        ("{0} and {12}, but {name} and {{ x }}", "{{0}} and {{12}}, but {name} and {{ x }}"),
        ("a[0]", "a[0]"),
    ],
)
def test_a_message_of_sarif_has_no_link_and_no_argument(text: str, shown: str) -> None:
    messages = [each["message"]["text"] for each in json.loads(rendered("sarif", report(text)))["runs"][0]["results"]]
    assert messages and all(shown in each for each in messages)
