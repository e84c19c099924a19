# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test coverage as far as a clone shows it: a committed report, a badge with a number, an enforced minimum, a tool."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.ci_tests import CiTest
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.test_cases import TestCases
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

_REPORT = regex(
    r"coverage-summary\.json|coverage\.xml|cobertura(?:-coverage)?\.xml|clover\.xml|lcov\.info|jacoco\.(?:csv|xml)"
    r"|coverage\.json|\.last_run\.json|coverage(?:-badge)?\.svg"
)
#: A number inside a picture's address, as the badge services write it: coverage-87%25-green, coverage-87.5%-…
_BADGE = regex(r"coverage[-_:/ ]{1,3}(\d{1,3}(?:\.\d{1,2})?)\s?%", re.I)
_MINIMUM = (
    ("pyproject.toml", regex(r"^\s{0,4}fail_under\s{0,4}=\s{0,4}(\d{1,3}(?:\.\d+)?)", re.M)),
    (".coveragerc", regex(r"^\s{0,4}fail_under\s{0,4}=\s{0,4}(\d{1,3}(?:\.\d+)?)", re.M)),
    ("setup.cfg", regex(r"^\s{0,4}fail_under\s{0,4}=\s{0,4}(\d{1,3}(?:\.\d+)?)", re.M)),
)
_THRESHOLD = regex(r"coverageThreshold\b.{0,400}?\b(?:statements|lines)['\"]?\s{0,4}:\s{0,4}(\d{1,3})", re.S)
_CALL_MINIMUM = regex(
    r"--cov-fail-under[= ](\d{1,3})|--check-coverage\b.{0,80}--lines[= ](\d{1,3})|--fail-under[= ](\d{1,3})"
)
_TOOLS = regex(
    r"--cov\b|--cov=|--coverage\b|--with-coverage|-coverprofile|\bcoverage (?:run|report|xml|html)\b|\bnyc\b|\bc8\b"
    r"|\bjacoco|\bkover|\bcobertura|\btarpaulin|llvm-cov|\bcodecov\b|\bcoveralls\b|\bcovr::|\bcover -test\b|xccov"
    r"|--coverage-\w{3,10}|XPlat Code Coverage|CollectCoverage|\blcov\b|\bgcovr?\b|coverage:|\bsonar:sonar\b"
)
_TOOL_FILE = regex(r"\.?codecov\.ya?ml|\.coveralls\.yml|\.coveragerc|\.nycrc(?:\.\w{2,4})?|\.c8rc\.json|\.simplecov")
_BUILD_FILE = regex(
    r"pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|setup\.cfg|pytest\.ini|tox\.ini|jest\.config\.\w{2,3}|package\.json"
)
_IN_BUILD = regex(
    r"jacoco-maven-plugin|\bjacoco\b|kotlinx\.kover|--cov\b|\bpytest-cov\b|\[tool\.coverage|collectCoverage\b|\"nyc\"|\"c8\""
)
_USES = regex(r"codecov|coveralls|coverage|cobertura|jacoco|codeclimate|codacy|sonar", re.I)


@frozen
class CoverageSign:
    """Where coverage shows: `how` is report, badge or minimum with a `percent`, else the tool's command."""

    how: str
    file: File
    line: int | None = None
    percent: float = 0.0
    excerpt: str | None = None


@frozen
class Coverage:
    """A value when the repository states one, and where coverage is measured without leaving a value.

    `idle` are the signs in a repository without tests: a report or an upload that nothing in it can fill.
    """

    value: CoverageSign | None = None
    measured: tuple[CoverageSign, ...] = ()
    idle: tuple[CoverageSign, ...] = ()


@artifact
def coverage(
    tree: Tree,
    contents: Contents,
    test_cases: TestCases,
    ci_calls: tuple[CiCall, ...],
    ci_tests: tuple[CiTest, ...],
) -> Coverage:
    """What the repository shows of its test coverage; nothing when it has no tests that could cover anything."""
    called = tuple(_called(ci_calls))
    if not test_cases.files:
        return Coverage(idle=(*_reports(tree, contents), *_badges(tree, contents), *called))
    guarded = any(t.finds and t.ci.guards for t in ci_tests)
    candidates = [*_reports(tree, contents), *_badges(tree, contents)]
    candidates += _minimums(tree, contents, ci_calls) if guarded else []
    runs = any(test.finds for test in ci_tests)
    configured = called or (tuple(_configured(tree, contents)) if runs else ())
    return Coverage(candidates[0] if candidates else None, configured)


def _reports(tree: Tree, contents: Contents) -> Iterator[CoverageSign]:
    for file in tree.files:
        if _REPORT.fullmatch(file.name.lower()) and file.role not in (PathClass.VENDORED, PathClass.EXAMPLE):
            text = contents.text(file) if file.path.count("/") <= 3 else None
            percent = _percent(file.name.lower(), text) if text else None
            if percent is not None and 0 <= percent <= 100:
                yield CoverageSign("report", file, None, round(percent, 2))


def _percent(name: str, text: str) -> float | None:
    """The share of covered lines that a report of a known format states."""
    if name.endswith(".svg"):
        match = re.search(r">(\d{1,3}(?:\.\d+)?)\s?%<", text) if "coverage" in text.lower() else None
        return float(match.group(1)) if match else None
    if name == "lcov.info":
        lines = [re.findall(rf"^{key}:(\d{{1,9}})$", text, re.M) for key in ("LH", "LF")]
        hit, known = (sum(map(int, numbers)) for numbers in lines)
        return 100 * hit / known if known else None
    if name == "jacoco.csv":
        return _jacoco(text)
    if name.endswith(".xml") and "coveredstatements=" in text:
        return _clover(text)
    share = re.search(r"<coverage[^>]{0,400}\bline-rate=\"([01](?:\.\d{1,20})?)\"", text[:4000])
    if share:
        return 100 * float(share.group(1))
    total = re.search(
        r"\"(?:lines|line|covered_percent|percent_covered)\"\s{0,4}:\s{0,4}(?:\{[^}]{0,200}\"pct\"\s{0,4}:\s{0,4})?(\d{1,3}(?:\.\d{1,20})?)",
        text[:4000],
    )
    return float(total.group(1)) if total and name.endswith(".json") else None


def _jacoco(text: str) -> float | None:
    header, *rows = [line.split(",") for line in text.split("\n")[:5000] if line.count(",") > 8]
    if "LINE_MISSED" not in header or "LINE_COVERED" not in header:
        return None
    missed, covered = (
        sum(int(r[header.index(c)]) for r in rows if r[header.index(c)].isdigit())
        for c in ("LINE_MISSED", "LINE_COVERED")
    )
    return 100 * covered / (missed + covered) if missed + covered else None


def _clover(text: str) -> float | None:
    """The share of covered statements in the Clover format, which PHPUnit and Jest write: the project's own metrics."""
    for metrics in re.findall(r"<metrics\s[^>]{0,600}>", text):
        if re.search(r"\bfiles=\"", metrics):
            counts = dict(re.findall(r"\b(statements|coveredstatements)=\"(\d{1,9})\"", metrics))
            known = int(counts.get("statements", 0))
            return 100 * int(counts.get("coveredstatements", 0)) / known if known else None
    return None


def _badges(tree: Tree, contents: Contents) -> Iterator[CoverageSign]:
    """A badge in the README whose address or alternative text holds the number itself."""
    for file in tree.home:
        if not file.name.lower().startswith("readme"):
            continue
        for number, line in enumerate((contents.text(file) or "").split("\n")[:200], 1):
            match = (
                _BADGE.search(line[:2000].replace("%20", " ").replace("%25", "%"))
                if "![" in line or "<img" in line
                else None
            )
            if match and float(match.group(1)) <= 100:
                yield CoverageSign("badge", file, number, float(match.group(1)), match.group())


def _minimums(tree: Tree, contents: Contents, ci_calls: tuple[CiCall, ...]) -> Iterator[CoverageSign]:
    """A minimum below which the test run fails: while the pipeline is green, coverage is at least that."""
    for ci in ci_calls:
        if match := _CALL_MINIMUM.search(str(ci.call)):
            percent = float(next(group for group in match.groups() if group))
            yield CoverageSign("minimum", ci.step.file, ci.line, percent, match.group())
    for name, pattern in _MINIMUM:
        file = tree.at(name)
        text = contents.text(file) if file else None
        if file and text and (match := pattern.search(text)):
            line = text.count("\n", 0, match.start(1)) + 1
            yield CoverageSign("minimum", file, line, float(match.group(1)), match.group().strip())
    for file in tree.within(("",)):
        if re.fullmatch(r"(?:jest|vitest|vite)\.config\.[cm]?[jt]s|package\.json", file.name):
            text = (contents.text(file) or "")[:100_000]
            if match := _THRESHOLD.search(text):
                yield CoverageSign("minimum", file, text.count("\n", 0, match.start(1)) + 1, float(match.group(1)))


def _called(ci_calls: tuple[CiCall, ...]) -> Iterator[CoverageSign]:
    seen: set[tuple[str, int]] = set()
    for ci in ci_calls:
        words = " ".join(ci.call.words)
        aside = ci.call.words[0] in ("echo", "pip", "npm", "apt-get")
        hit = _USES.search(words) if words.startswith("uses: ") else None if aside else _TOOLS.search(words[:2000])
        if hit and (ci.step.file.path, ci.line) not in seen:
            seen.add((ci.step.file.path, ci.line))
            yield CoverageSign(hit.group(), ci.step.file, ci.line, excerpt=str(ci.call))


def _configured(tree: Tree, contents: Contents) -> Iterator[CoverageSign]:
    """Files that only a coverage tool reads, and build files that name one."""
    for file in tree.files:
        name = file.name.lower()
        if file.role in (PathClass.VENDORED, PathClass.EXAMPLE) or file.path.count("/") > 2:
            continue
        if _TOOL_FILE.fullmatch(name):
            yield CoverageSign(name.strip("."), file)
        elif _BUILD_FILE.fullmatch(name):
            text = contents.text(file) or ""
            if match := _IN_BUILD.search(text):
                yield CoverageSign(match.group(), file, text.count("\n", 0, match.start()) + 1, excerpt=match.group())
