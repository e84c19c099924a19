# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Minimums of coverage below which a test run fails: while the pipeline is green, coverage is at least that.

A minimum counts where the tests of its language run on every change, their failure shows, and coverage is measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.code_share import program_files
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.maven_plugins import building, nearest, reaches
from sealcheck.artifacts.shell.paths import within
from sealcheck.artifacts.testing.ci_tests import CiTest
from sealcheck.artifacts.testing.coverage_reports import CoverageSign
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

MAX_FILES = 60
MAX_BYTES = 100_000
_NUMBER = r"(\d{1,3}(?:\.\d{1,4})?)"
#: Commands with a minimum: the program, and the option that holds it.
_IN_CALL = {
    "pytest": regex(rf"--cov-fail-under[= ]{_NUMBER}"),
    "coverage": regex(rf"(?:^| )report .{{0,300}}--fail-under[= ]{_NUMBER}"),
    "nyc": regex(rf"--check-coverage\b.{{0,200}}--lines[= ]{_NUMBER}"),
    "c8": regex(rf"--check-coverage\b.{{0,200}}--lines[= ]{_NUMBER}"),
    "vitest": regex(rf"--coverage\.thresholds\.(?:lines|statements)[= ]{_NUMBER}"),
    "jest": regex(rf"--coverageThreshold\b.{{0,200}}(?:lines|statements)\W{{1,5}}{_NUMBER}"),
    "cargo": regex(rf"(?:llvm-cov|tarpaulin)\b.{{0,300}}--fail-under(?:-lines)?[= ]{_NUMBER}"),
    "pest": regex(rf"--coverage\b.{{0,200}}--min[= ]{_NUMBER}"),
    "artisan": regex(rf"--coverage\b.{{0,200}}--min[= ]{_NUMBER}"),
    "dotnet": regex(rf"[/-]p:Threshold={_NUMBER}"),
    "very_good": regex(rf"--min-coverage[= ]{_NUMBER}"),
    "flutter": regex(rf"--min-coverage[= ]{_NUMBER}"),
}
_PYTHON_FILES = ("pyproject.toml", ".coveragerc", "setup.cfg", "tox.ini", "pytest.ini")
_FAIL_UNDER = regex(rf"^\s{{0,4}}fail_under\s{{0,4}}=\s{{0,4}}{_NUMBER}|--cov-fail-under[= ]{_NUMBER}", re.M)
_ADDED = regex(r"addopts\b[^\[]{0,1000}?--cov\b", re.S)
_NODE_FILE = regex(
    r"(?:jest|vitest|vite)\.config\.[cm]?[jt]s|package\.json|\.nycrc(?:\.json)?|\.c8rc\.json|karma\.conf\.c?js"
)
_THRESHOLD = regex(
    rf"(?:coverageThreshold|thresholds?\b|check-coverage|\bcheck: \{{).{{0,600}}?"
    rf"\b(?:statements|lines)['\"]?\s{{0,4}}:\s{{0,4}}{_NUMBER}",
    re.S,
)
_BRANCHES = regex(rf"(?:coverageThreshold|thresholds?)\b.{{0,600}}?\bbranches['\"]?\s{{0,4}}:\s{{0,4}}{_NUMBER}", re.S)
_ALWAYS = regex(
    r"collectCoverage['\"]?\s{0,4}:\s{0,4}true|\bcoverage['\"]?\s{0,4}:\s{0,4}\{.{0,400}?\benabled\s{0,4}:\s{0,4}true",
    re.S,
)
#: The minimum depends on something: an environment variable that the pipeline may set.
_CONDITION = regex(r"\bif\s{0,3}\(|process\.env")
_MEASURES = regex(r"--coverage\b|--code-coverage\b|\bnyc\b|\bc8\b|coverage\b", re.I)
_RULE = regex(rf"<counter>\s{{0,20}}(\w{{1,20}})\s{{0,20}}</counter>.{{0,400}}?<minimum>\s{{0,20}}{_NUMBER}", re.S)
#: Variables of the environment in a condition.
_ASKED_FOR = regex(r"\b(?:if|unless)\s{1,3}[^\n]{0,80}\bENV(?:\.fetch\(|\.key\?\(|\[)\s{0,2}['\"](\w{1,60})['\"]")
#: Files of tests in Ruby that are looked at for the start of SimpleCov.
MOST_HELPERS = 300
_MIX = regex(rf"\btest_coverage:[^\0]{{0,400}}?\bthreshold:\s{{0,4}}{_NUMBER}")
_RUBY = regex(rf"^\s{{0,10}}(?:SimpleCov\.)?minimum_coverage\s{{0,3}}\(?\s{{0,3}}(?:line: )?{_NUMBER}", re.M)


def minimums(
    tree: Tree, contents: Contents, ci_calls: Sequence[CiCall], ci_tests: Sequence[CiTest]
) -> Iterator[CoverageSign]:
    """Yield the minimums that the pipelines enforce: of lines as `minimum`, the lowest first, others by their names.

    Those for folders with less than half of the code together tell nothing of the whole.
    """
    signs = sorted(_enforced(tree, contents, ci_calls, ci_tests), key=lambda sign: sign.percent)
    lines = [sign for sign in signs if sign.how == "minimum"]
    whole = _hold_for_half(tree, {sign.folder for sign in lines})
    yield from (sign if whole or sign.how != "minimum" else replace(sign, how=sign.excerpt or "") for sign in signs)


def _hold_for_half(tree: Tree, folders: set[str]) -> bool:
    """Whether the folders hold at least half of the code; one without code has settings for all of it."""
    code = program_files(tree)
    held = [sum(within(file.path, {folder}) for file in code) for folder in folders]
    return 0 in held or sum(within(file.path, folders) for file in code) * 2 >= len(code)


def _enforced(
    tree: Tree, contents: Contents, ci_calls: Sequence[CiCall], ci_tests: Sequence[CiTest]
) -> Iterator[CoverageSign]:
    guarding = [test for test in ci_tests if test.finds and test.guards]
    families = {test.run.family for test in guarding}
    for ci in ci_calls:
        pattern = _IN_CALL.get(ci.call.tool)
        if pattern and guarding and ci.guards and (match := pattern.search(" ".join(ci.call.words[1:])[:2000])):
            yield _sign(ci.step.file, ci.line, match.group(1), match.group(), ci.call.folder)
    lines = [str(test.ci.call) for test in guarding]
    if families & {"python", "any"}:
        yield from _python(tree, contents, [str(ci.call) for ci in ci_calls if ci.guards])
    if families & {"node", "any"}:
        yield from _node(tree, contents, lines)
    if families & {"jvm", "any"}:
        yield from _maven(tree, contents, guarding)
    if families & {"ruby", "any"}:
        yield from _ruby(tree, contents, {test.ci.step.file for test in guarding})
    if any(test.ci.call.tool == "mix" and "--cover" in test.ci.call.words for test in guarding):
        yield from _mix(tree, contents)


def _mix(tree: Tree, contents: Contents) -> Iterator[CoverageSign]:
    """What `mix test --cover` fails below; it is 90 without a word on it, but that stands nowhere to be shown."""
    for file in _own(tree, "mix.exs"):
        text = (contents.text(file) or "")[:MAX_BYTES]
        if match := _MIX.search(text):
            yield _sign(file, _at(text, match), match.group(1), match.group()[-40:], file.folder)


def _sign(file: File, line: int | None, number: str, excerpt: str, folder: str) -> CoverageSign:
    return CoverageSign("minimum", file, line, float(number), " ".join(excerpt.split())[-200:], folder=folder)


def _own(tree: Tree, *names: str) -> list[File]:
    skipped = (PathClass.VENDORED, PathClass.EXAMPLE, PathClass.GENERATED)
    return nearest([f for f in tree.named(*names) if f.role not in skipped and f.path.count("/") <= 3], MAX_FILES)


def _at(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.end()) + 1


def _python(tree: Tree, contents: Contents, lines: Sequence[str]) -> Iterator[CoverageSign]:
    called = any(re.search(r"--cov\b|--cov=|\bcoverage (?:run|report)\b", line) for line in lines)
    texts = [(file, (contents.text(file) or "")[:MAX_BYTES]) for file in _own(tree, *_PYTHON_FILES)]
    added = any(_ADDED.search(text) for _, text in texts)
    for file, text in texts:
        match = _FAIL_UNDER.search(text)
        if match and (called or added) and float(match.group(1) or match.group(2)):
            yield _sign(file, _at(text, match), match.group(1) or match.group(2), match.group(), file.folder)


def _node(tree: Tree, contents: Contents, lines: Sequence[str]) -> Iterator[CoverageSign]:
    called = any(_MEASURES.search(line) for line in lines)
    parts = any("--shard" in line for line in lines)  # each part alone stays below the minimum of the whole
    for file in [f for f in tree.files if f.path.count("/") <= 3 and _NODE_FILE.fullmatch(f.name)][:MAX_FILES]:
        if file.role in (PathClass.VENDORED, PathClass.EXAMPLE):
            continue
        text = re.sub(r"(?m)^[ \t]{0,80}//[^\n]{0,2000}", "", (contents.text(file) or "")[:MAX_BYTES])
        if not (called or _ALWAYS.search(text)):
            continue
        match = _THRESHOLD.search(text)
        if (
            match
            and float(match.group(1))
            and (parts or _CONDITION.search(text, max(0, match.start() - 250), match.start()))
        ):
            yield CoverageSign("coverageThreshold", file, _at(text, match), excerpt=match.group()[-80:])
        elif match and float(match.group(1)):
            yield _sign(file, _at(text, match), match.group(1), match.group()[-80:], file.folder)
        elif (match := _BRANCHES.search(text)) and float(match.group(1)):
            yield CoverageSign(f"branches ≥ {match.group(1)} %", file, _at(text, match), excerpt=match.group()[-80:])


def _maven(tree: Tree, contents: Contents, guarding: Sequence[CiTest]) -> Iterator[CoverageSign]:
    if not any(test.ci.call.tool == "mvn" and reaches(test.ci.call.words, "verify") for test in guarding):
        return
    poms = _own(tree, "pom.xml")
    for file, plugins in zip(poms, building([contents.text(f) or "" for f in poms]), strict=True):
        for plugin in plugins:
            if plugin.name != "jacoco-maven-plugin" or "check" not in plugin.goals:
                continue
            for match in _RULE.finditer(plugin.text):
                counter, share = match.group(1), float(match.group(2))
                percent = share * 100 if share <= 1 else share
                if counter in ("LINE", "INSTRUCTION"):
                    yield _sign(file, plugin.line, str(percent), f"{counter} {share}", file.folder)
                elif percent:
                    yield CoverageSign(f"{counter} ≥ {percent:g} %", file, plugin.line, excerpt=f"{counter} {share}")


def _ruby(tree: Tree, contents: Contents, pipelines: Iterable[File]) -> Iterator[CoverageSign]:
    for file in _own(tree, ".simplecov", "spec_helper.rb", "test_helper.rb", "rails_helper.rb"):
        text = (contents.text(file) or "")[:MAX_BYTES]
        if (match := _RUBY.search(text)) and _starts(tree, contents, pipelines):
            yield _sign(file, _at(text, match), match.group(1), match.group(), _above(file))


def _above(file: File) -> str:
    """The folder whose code a helper of tests is for: that above spec/ or test/."""
    return file.folder.rpartition("/")[0] if file.name != ".simplecov" else file.folder


def _starts(tree: Tree, contents: Contents, pipelines: Iterable[File]) -> bool:
    """Whether the pipelines start SimpleCov: a minimum that is only set, or set if asked for, is never looked at."""
    helpers = [file for file in tree.files if file.ending in ("rb", "rake") and file.role is PathClass.TEST]
    nearest_helpers = sorted(helpers, key=lambda file: (file.path.count("/"), file.path))[:MOST_HELPERS]
    texts = [contents.text(file) or "" for file in (*nearest_helpers, *tree.named(".simplecov", "rakefile"))]
    set_there = " ".join(contents.text(file) or "" for file in pipelines)
    return any(
        not (asked := set(_ASKED_FOR.findall(text))) or any(name == "CI" or name in set_there for name in asked)
        for text in texts
        if "SimpleCov.start" in text
    )
