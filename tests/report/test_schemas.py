# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every format against the official schema of its format, or the grammar and the limits that its readers document."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options as GfmOptions
from jsonschema import Draft7Validator, Draft202012Validator
from junitparser import JUnitXml
from lxml import etree
from pyld import jsonld
from rdflib import Graph

from sealcheck.engine import find_measure
from sealcheck.model import say
from sealcheck.own_data import own_yaml
from sealcheck.report import FORMATS
from tests.report.hostile import CORPUS, report
from tests.report.page import Page
from tests.report.real import small_report
from tests.report.sample import SUBJECT, large, reached, sample
from tests.report.vocabulary import misuses

SCHEMAS = Path(__file__).parents[1] / "schemas"
DOCS: dict[str, Callable[[], dict[str, Any]]] = {
    "the sample": sample,
    "sixty criteria": large,
    "no level": lambda: reached(""),
    "every level": lambda: reached("gold"),
    "an archive": lambda: sample(subject=replace(SUBJECT, web="", url="", commit="", kind="archive")),
    "incomplete": lambda: sample(incomplete=(say("judge.not_measured"),)),
    "angle brackets": lambda: report(CORPUS["script"]),
    "brackets": lambda: report(CORPUS["markdown link"]),
    "controls": lambda: report(CORPUS["null"]),
    "surrogates": lambda: report(CORPUS["surrogate"]),
    "very long": lambda: report(CORPUS["long line of brackets"]),
}
Rendered = Callable[[str], str]
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own parser uses it


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return small_report(tmp_path_factory.mktemp("real") / "pegel")


@pytest.fixture(params=["a real repository", *DOCS])
def doc(request: pytest.FixtureRequest, real: dict[str, Any]) -> dict[str, Any]:
    return real if request.param == "a real repository" else made(request.param)


@cache
def made(name: str) -> dict[str, Any]:
    return DOCS[name]()


@pytest.fixture(params=["en", "de"])
def rendered(doc: dict[str, Any], request: pytest.FixtureRequest) -> Rendered:
    return lambda name: FORMATS[name].render(doc, request.param)


# report.json


@cache
def own_schema() -> Draft202012Validator:
    path = Path(__file__).parents[2] / "docs" / "report.schema.json"
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def test_json(rendered: Rendered) -> None:
    assert [error.message for error in own_schema().iter_errors(json.loads(rendered("json")))] == []


# SARIF: https://docs.oasis-open.org/sarif/sarif/v2.1.0/, and what code scanning takes of it


@cache
def sarif_schema() -> Draft7Validator:
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def test_sarif(rendered: Rendered) -> None:
    log = json.loads(rendered("sarif"))
    assert [error.message for error in sarif_schema().iter_errors(log)] == []
    (run,) = log["runs"]
    assert len(rendered("sarif").encode()) < 10_000_000
    assert len(run["results"]) <= 5000 and len(run["tool"]["driver"]["rules"]) <= 25_000
    for rule in run["tool"]["driver"]["rules"]:
        assert all(0 < len(rule[part]["text"]) <= 1024 for part in ("shortDescription", "fullDescription"))
        assert rule["help"]["text"] and rule["help"]["markdown"] and len(rule["properties"]["tags"]) <= 20
        assert len(rule["name"]) <= 255 and rule["properties"]["problem.severity"] in (
            "error",
            "warning",
            "recommendation",
        )
        assert not re.search(r"<[a-zA-Z/!?]", re.sub(r"`[^`]*`", "", rule["help"]["markdown"]))
    marks = [each["partialFingerprints"]["primaryLocationLineHash"] for each in run["results"]]
    assert len(set(marks)) == len(marks)
    for each in run["results"]:
        assert len(each["locations"]) == 1
        assert re.fullmatch(
            r"(?!/)[\w.~!$&'()*+,;=@%/-]+", each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        )


def test_the_sarif_schema_can_refuse() -> None:
    log = json.loads(FORMATS["sarif"].render(sample(), "en"))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not sarif_schema().is_valid(log)


# JUnit: Jenkins's schema, the strictest of the common ones that is not Ant's alone


@cache
def junit_schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(SCHEMAS / "junit-10.xsd")))


def test_junit(rendered: Rendered) -> None:
    tree = etree.fromstring(rendered("junit").encode())
    junit_schema().assertValid(tree)
    suites = JUnitXml.fromstring(rendered("junit").encode())
    assert suites.tests == len(tree.findall(".//testcase")) == sum(suite.tests for suite in suites)
    assert suites.failures == len(tree.findall(".//failure")) and suites.errors == len(tree.findall(".//error"))


def test_the_junit_schema_can_refuse() -> None:
    tree = etree.fromstring(FORMATS["junit"].render(sample(), "en").encode())
    tree[0].set("surprise", "1")
    assert not junit_schema().validate(tree)


# Code Quality: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format

CODE_QUALITY = Draft202012Validator({
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)."},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer"}},
                    },
                },
            },
        },
    },
})  # fmt: skip


def test_codequality(rendered: Rendered) -> None:
    entries = json.loads(rendered("codequality"))
    assert [error.message for error in CODE_QUALITY.iter_errors(entries)] == []
    assert len({each["fingerprint"] for each in entries}) == len(entries)
    assert not rendered("codequality").startswith("\ufeff")


# Annotations: the grammar of workflow commands as the runner reads it (actions/runner, ActionCommand)

COMMAND = re.compile(r"::(?P<name>error|warning|notice) (?P<properties>[^:\r\n]+)::(?P<data>[^\r\n]*)")
PROPERTIES = ("title", "file", "line", "endLine", "col", "endColumn")


def unescaped(text: str) -> str:
    for escaped, plain in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(escaped, plain)
    return text


def test_annotations(rendered: Rendered, doc: dict[str, Any]) -> None:
    failed = {row["id"] for row in doc["criteria"] if row["verdict"] in ("unmet", "partly")}
    seen = set()
    for line in rendered("github").splitlines():
        command = COMMAND.fullmatch(line)
        assert command, line
        options = dict(each.split("=", 1) for each in command["properties"].split(","))
        assert set(options) <= set(PROPERTIES) and int(options["line"]) <= int(options["endLine"])
        assert command["data"] and len(line.encode()) < 64 * 1024
        seen.add(unescaped(options["title"]).split(" ")[0])
    assert seen == failed


# CSV: RFC 4180, and OWASP's rule against formulas

FORMULA = tuple("=+-@\t\r\n|%＝＋－＠")


def test_csv(rendered: Rendered, doc: dict[str, Any]) -> None:
    text = rendered("csv")
    assert text.count("\r\n") == len(doc["criteria"]) + 1 == text.count("\n") == text.count("\r")
    head, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert {len(row) for row in rows} == {len(head)} and len(set(head)) == len(head)
    assert [row[0] for row in rows] == [row["id"] for row in doc["criteria"]]
    for cell in (cell for row in rows for cell in row):
        assert not cell.lstrip().startswith(FORMULA)


# EARL: JSON-LD 1.1, and the vocabularies


def graph_of(text: str) -> Graph:
    return Graph().parse(data=text, format="json-ld")


def test_earl(rendered: Rendered, doc: dict[str, Any]) -> None:
    data = json.loads(rendered("earl"))
    graph = graph_of(rendered("earl"))
    assert sorted(set(misuses(graph))) == []
    statements = jsonld.to_rdf(data)["@default"]
    assert len(statements) == len(graph) > 8 * len(doc["criteria"]), "a term that no context knows is dropped"
    assert len(jsonld.expand(data)) == len(doc["criteria"]) + 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("earl:outcome", "earl:verdict"),
        ("earl:passed", "earl:green"),
        ("earl:TestResult", "earl:Result"),
        ('"earl:test": {', '"earl:exam": {'),
        ("ptr:LineCharPointer", "foaf:Document"),
    ],
)
def test_the_vocabulary_can_refuse(old: str, new: str) -> None:
    text = FORMATS["earl"].render(sample(), "en")
    assert old in text
    assert list(misuses(graph_of(text.replace(old, new))))


# .bestpractices.json: https://github.com/coreinfrastructure/best-practices-badge


@cache
def badge_criteria() -> frozenset[str]:
    return frozenset((SCHEMAS / "bestpractices-criteria.txt").read_text(encoding="utf-8").split())


def test_bestpractices(rendered: Rendered) -> None:
    answers = json.loads(rendered("bestpractices"))
    assert len(rendered("bestpractices").encode()) < 50_000
    for key, value in answers.items():
        name, _, part = key.rpartition("_")
        assert name in badge_criteria()
        assert part in ("status", "justification") and {f"{name}_status", f"{name}_justification"} <= set(answers)
        assert value in ("Met", "Unmet", "N/A", "?") if part == "status" else 0 < len(value) <= 8192


def test_every_question_of_the_badge_that_is_answered_exists() -> None:
    questions = own_yaml("data", "bestpractices.yml")
    assert set(questions) <= badge_criteria() and len(badge_criteria()) > 100
    for each in questions.values():
        assert find_measure(each["measure"]) is not None, each


# SVG 1.1: the elements and attributes used, and what makes a picture accessible

SVG = "{http://www.w3.org/2000/svg}"
SVG_ATTRIBUTES = {
    "svg": {"width", "height", "role", "aria-label"},
    "title": set(),
    "rect": {"x", "width", "height", "fill"},
    "g": {"fill", "font-family", "font-size", "text-anchor"},
    "text": {"x", "y", "textLength"},
}


def test_badge(rendered: Rendered) -> None:
    svg = etree.fromstring(rendered("badge").encode())
    assert svg.tag == f"{SVG}svg" and svg.get("role") == "img"
    assert svg[0].tag == f"{SVG}title" and svg[0].text == svg.get("aria-label") != ""
    for each in svg.iter():
        assert isinstance(each.tag, str) and set(each.attrib) <= SVG_ATTRIBUTES[each.tag.removeprefix(SVG)]


# shields.io: https://shields.io/badges/endpoint-badge

SHIELDS = Draft202012Validator({
    "type": "object",
    "additionalProperties": False,
    "required": ["schemaVersion", "label", "message"],
    "properties": {
        "schemaVersion": {"const": 1},
        "label": {"type": "string"},
        "message": {"type": "string", "minLength": 1},
        "color": {"type": "string", "pattern": "^#[0-9a-f]{3,6}$"},
        "labelColor": {"type": "string", "pattern": "^#[0-9a-f]{3,6}$"},
        "isError": {"type": "boolean"},
        "namedLogo": {"type": "string"},
        "logoSvg": {"type": "string"},
        "logoColor": {"type": "string"},
        "logoSize": {"type": "string"},
        "style": {"type": "string"},
        "cacheSeconds": {"type": "integer", "minimum": 300},
    },
})  # fmt: skip


def test_shields(rendered: Rendered) -> None:
    assert [error.message for error in SHIELDS.iter_errors(json.loads(rendered("shields")))] == []


# Markdown: GitHub's own parser, and the limits of comments (65,536 characters) and of step summaries (1 MiB)

EXTENSIONS = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]
NAMES = {"h2", "h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "ul", "ol", "li",
         "br", "a", "code", "blockquote"}  # fmt: skip


def gfm(text: str) -> Page:
    return Page(cmarkgfm.markdown_to_html_with_extensions(text, GfmOptions.CMARK_OPT_UNSAFE, EXTENSIONS))


def test_markdown(rendered: Rendered, doc: dict[str, Any]) -> None:
    text = rendered("md")
    assert len(text) < 65_536 and len(text.encode()) < 1024 * 1024
    assert text.endswith("\n\n"), "what a pipeline appends begins a block of its own"
    page = gfm(text)
    assert {each.tag for each in page.elements} <= NAMES
    assert page.open == [] and page.elements[0].tag == "h2"
    assert len(page.all("details")) == text.count("<details>") >= len(doc["themes"])
    (_head, *rows) = page.all("tr")
    assert len(rows) == len(doc["themes"]) + 1, "a line for each theme, and the sum"
    for link in page.all("a"):
        assert (link.attributes["href"] or "").startswith("https://")
