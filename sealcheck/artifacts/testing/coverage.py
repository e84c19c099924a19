# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test coverage as far as a clone shows it: a committed report, a badge with a number, an enforced minimum, a tool."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.calls import Reach
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.ci.actions import hidden_tests
from sealcheck.artifacts.ci.pipeline import Elsewhere, Pipelines
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.recipe.recipes import Recipes
from sealcheck.artifacts.testing.cases import TestCases
from sealcheck.artifacts.testing.ci_tests import CiTest
from sealcheck.artifacts.testing.coverage_minimums import minimums
from sealcheck.artifacts.testing.coverage_reports import CoverageSign, badges, reports
from sealcheck.artifacts.testing.coverage_scripts import MEASURES, measuring_scripts
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import PathClass
from sealcheck.pattern import regex

_TOOLS = regex(
    r"--cov\b|--cov=|--(?:code-|collect-)?coverage\b(?!=false)|--collectCoverage\b(?!=false)"
    r"|--with-coverage|-coverprofile|\bcoverage (?:run|report|xml|html)\b|\bnyc\b|\bc8\b"
    r"|\bjacoco|\bkover|\bcobertura|\btarpaulin|llvm-cov|\bcodecov\b|\bcoveralls\b|\bcovr::|\bcover -test\b|xccov"
    r"|\b(?:istanbul|isparta)\S{0,40} cover\b"
    r"|--coverage-\w{3,10}|XPlat Code Coverage|CollectCoverage|\blcov\b|\bgcovr?\b|coverage:|\bsonar:sonar\b"
    r"|\bmix test\b.{0,200}\s--cover\b|\bmix coveralls\b"
    r"|\bcc-test-reporter\S{0,20} (?:format-coverage|upload-coverage|after-build)\b"
    r"|(?i:\bdotcover\b|\bdotnet[- ]coverage\b|\bcoverlet\b|\bopencover\b)"
)
_TOOL_FILE = regex(r"\.?codecov\.ya?ml|\.coveralls\.yml|\.coveragerc|\.nycrc(?:\.\w{2,4})?|\.c8rc\.json|\.simplecov")
_BUILD_FILE = regex(
    r"pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|setup\.cfg|pytest\.ini|tox\.ini|(?:jest|vitest|vite|karma)\.(?:[\w-]{1,20}\.){0,2}?(?:config|conf|preset)(?:\.[\w-]{1,20})?\.\w{2,3}"
    r"|package\.json"
    r"|sonar-project\.properties|angular\.json"
)
_IN_BUILD = regex(
    r"jacoco-maven-plugin|\bjacoco\b|kotlinx\.kover|--cov\b|\bpytest-cov\b|\[tool\.coverage|collectCoverage\b(?!['\"]?\s{0,4}:\s{0,4}false)|\"nyc\"|\"c8\""
    r"|sonar\.[\w.]{1,60}reportPaths?\s{0,5}=|coverage: \{"
    r"|\"codeCoverage\"\s{0,5}:\s{0,5}true"
)
#: Karma measures where a reporter or a preprocessor asks for it; options for its reporter alone change nothing.
_IN_KARMA = regex(
    r"\breporters\s{0,5}:\s{0,5}\[[^\]]{0,400}?['\"]coverage(?:-istanbul)?['\"]"
    r"|\.\w{1,4}['\"]\s{0,5}:\s{0,5}\[?[^\]\n]{0,100}['\"]coverage['\"]"
)
#: PHPUnit writes the reports that its configuration lists, unless it is told not to.
_IN_PHPUNIT = regex(r"<coverage\b[^>]{0,400}>(?:(?!</coverage>)[^\x00]){0,3000}?<report>|<log type=[\"']coverage-")
_PHPUNIT_FILE = regex(r"phpunit(?:\.\w{1,20})?\.xml(?:\.dist)?")
#: SimpleCov is started by a helper of the tests; a condition on the environment may never hold, but for CI.
_RUBY_FILE = regex(r"(?:spec|test|rails|cucumber|coverage)_helper\.rb|env\.rb|simplecov\w{0,20}\.rb")
_IN_RUBY = regex(
    r"(?m)^SimpleCov\.start\b(?![^\n]{0,300}\b(?:if|unless)\b)"
    r"|SimpleCov\.start\b[^\n{]{0,100}\bif ENV\[['\"]CI['\"]\]"
    r"|if ENV\[['\"]CI['\"]\][^\n]{0,20}\n[^\n]{0,200}\n?\s{1,20}SimpleCov\.start\b"
)
#: What writes the number that was measured into a badge.
_WRITES_BADGE = regex(
    r"\bgenbadge\b|coverage[-_]badge|badge[-_]?coverage|jest-badge|(?:make|create|update|dynamic)[-_]?\S{0,20}badge|badge[-_](?:maker|action)"
    r"|coverage-badges|istanbul-badges|readme-coverage",
    re.I,
)
#: Commands that say or install something.
_ASIDE = frozenset({"echo", "pip", "npm", "apt-get", "dotnet-sonarscanner"})
_USES = regex(r"codecov|coveralls|coverage|cobertura|jacoco|codeclimate|sonar", re.I)
#: An action of Sonar analyses the code, and shows the coverage that others measured where it is told of their report:
#: https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/test-coverage/test-coverage-parameters
_SONAR = "sonar"
_HANDED_OVER = regex(r"sonar\.[\w.]{1,60}reportPaths?\b", re.I)
_SONAR_FILES = ("sonar-project.properties", "pom.xml", "build.gradle", "build.gradle.kts")


@frozen
class Coverage:
    """A value when the repository states one, and where coverage is measured without leaving a value.

    `idle` are the signs in a repository without tests: a report or an upload that nothing in it can fill. `elsewhere`
    names the steps of another repository that may measure it, when no test is seen to run here. `drawn` is a badge
    whose number nothing in the repository writes, `foreign` a report that names none of its files.
    `scripted` are scripts that measure it and that no pipeline is seen to call.
    """

    value: CoverageSign | None = None
    measured: tuple[CoverageSign, ...] = ()
    idle: tuple[CoverageSign, ...] = ()
    elsewhere: Elsewhere | None = None
    drawn: CoverageSign | None = None
    foreign: CoverageSign | None = None
    scripted: tuple[CoverageSign, ...] = ()


@artifact
def coverage(
    tree: Tree,
    contents: Contents,
    test_cases: TestCases,
    pipelines: Pipelines,
    ci_calls: tuple[CiCall, ...],
    ci_tests: tuple[CiTest, ...],
    recipes: Recipes,
    reach: Reach,
) -> Coverage:
    """What the repository shows of its test coverage; nothing when it has no tests that could cover anything."""
    called = tuple(sign for sign in _called(ci_calls) if _hands_over(sign, tree, contents))
    written = list(reports(tree, contents))
    stated = [sign for sign in written if not sign.foreign]
    foreign = next((sign for sign in written if sign.foreign), None)
    drawn = list(badges(tree, contents))
    if any(
        _WRITES_BADGE.search(text) for text in (*map(str, (ci.call for ci in ci_calls)), *(r.text for r in recipes.all))
    ):
        stated += drawn
    if not test_cases.files:
        return Coverage(idle=(*written, *drawn, *called))
    enforced = list(minimums(tree, contents, ci_calls, ci_tests))
    values = [*stated, *(sign for sign in enforced if sign.how == "minimum")]
    if values:
        return Coverage(values[0], called)
    runs = any(test.finds for test in ci_tests)
    hidden = None if runs else next(hidden_tests(pipelines), None)
    configured = [*called, *(sign for sign in enforced if sign.how != "minimum")]
    if not configured and (runs or hidden):
        silent = any("--no-coverage" in ci.call.words for ci in ci_calls)
        configured = [*_configured(tree, contents, silent), *_in_recipes(recipes)]
    scripted = () if configured else tuple(measuring_scripts(recipes, reach, test_cases, tree, contents))
    return Coverage(None, tuple(configured), (), hidden, drawn[0] if drawn else None, foreign, scripted)


def _called(ci_calls: tuple[CiCall, ...]) -> Iterator[CoverageSign]:
    seen: set[tuple[str, int]] = set()
    for ci in ci_calls:
        words = " ".join(ci.call.words)
        written = " ".join((*ci.call.via, ci.call.written))
        aside = ci.call.words[0] in _ASIDE or words.startswith(("dotnet tool ", "dotnet add "))
        hit = _USES.search(words) if words.startswith("uses: ") else None if aside else _TOOLS.search(written[:3000])
        if hit and (ci.step.file.path, ci.line) not in seen:
            seen.add((ci.step.file.path, ci.line))
            shown = str(ci.call)
            if hit.group() not in shown:  # it wraps what is called: nyc mocha
                shown = " → ".join((*ci.call.via, ci.call.written))
            yield CoverageSign(hit.group(), ci.step.file, ci.line, excerpt=shown)


def _hands_over(sign: CoverageSign, tree: Tree, contents: Contents) -> bool:
    """Whether a sign is none of an analysis alone, to which nothing hands over what the tests reach."""
    if sign.how.lower() != _SONAR:
        return True
    return any(_HANDED_OVER.search(contents.text(file) or "") for file in (sign.file, *tree.named(*_SONAR_FILES)))


def _configured(tree: Tree, contents: Contents, silent: bool) -> Iterator[CoverageSign]:
    """Files that only a coverage tool reads, and build files that name one; `silent` when PHPUnit leaves it out."""
    for file in tree.files:
        name = file.name.lower()
        if file.role in (PathClass.VENDORED, PathClass.EXAMPLE) or file.path.count("/") > 2:
            continue
        if silent and _PHPUNIT_FILE.fullmatch(name):
            continue
        if _TOOL_FILE.fullmatch(name):
            yield CoverageSign(name.strip("."), file)
        elif found := _pattern_of(name):
            tool, pattern = found
            text = contents.text(file) or ""
            if match := pattern.search(text):
                line = text.count("\n", 0, match.start()) + 1
                yield CoverageSign(tool or match.group(), file, line, excerpt=match.group()[:80])


def _pattern_of(name: str) -> tuple[str, re.Pattern[str]] | None:
    """What in a file of this name says that coverage is measured, and by which tool; without one the text says it."""
    if _RUBY_FILE.fullmatch(name):
        return "SimpleCov", _IN_RUBY
    if _PHPUNIT_FILE.fullmatch(name):
        return "PHPUnit", _IN_PHPUNIT
    if not _BUILD_FILE.fullmatch(name):
        return None
    return ("Karma", _IN_KARMA) if name.startswith("karma.") else ("", _IN_BUILD)


def _in_recipes(recipes: Recipes) -> Iterator[CoverageSign]:
    """Named scripts of the program that measure it: `make coverage`."""
    for recipe in recipes.all:
        lines = (line for line in recipe.text.split("\n")[:100] if line.split()[:1] and line.split()[0] not in _ASIDE)
        hit = next((match for line in lines if (match := MEASURES.search(line[:2000]))), None)
        if hit and recipe.file.role in (PathClass.CONFIG, PathClass.SOURCE):
            yield CoverageSign(hit.group(), recipe.file, recipe.line, excerpt=hit.group())
