# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Counts test cases per file, and those that generators left or that test nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.recipe.recipes import Recipes
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.testing.check_patterns import (
    BUILDS,
    CHECKS,
    FIRST_LINE,
    HARNESS,
    HARNESS_LANGUAGES,
    OWN_CASE,
    PROGRAM,
    REGISTERS,
    STARTED,
    Checks,
)
from sealcheck.artifacts.testing.dead_cases import without_dead
from sealcheck.artifacts.testing.gherkin_steps import carried_out
from sealcheck.artifacts.testing.hollow_tests import all_off, hollow
from sealcheck.artifacts.testing.patterns import (
    BY_ENDING,
    BY_LANGUAGE,
    GHERKIN,
    OTHERWISE,
    PYTEST_FIXTURE,
    Kind,
)
from sealcheck.artifacts.testing.plain_calls import plain_calls
from sealcheck.artifacts.testing.runners import is_test_script
from sealcheck.artifacts.testing.shell_cases import FRAMEWORK, shell_checks
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import plain_signs

#: A file longer than this is cut; nobody writes so many cases by hand.
MAX_BYTES = 400_000
#: Files of a build in which a registered test is looked for.
MOST_BUILDS = 60
#: What stands in every program with functions that test it.
_A_CASE = b"def test_"
#: Folders and files of what test programs have in common.
_HELPERS = frozenset({"lib", "helper", "helpers", "support", "util", "utils", "fixtures", "common", "shared"})
_HEADERS = frozenset({"h", "hh", "hpp", "hxx"})
_SCRIPTS = frozenset({"JavaScript", "TypeScript", "Vue"})
#: An ending that some give to JavaScript, and others to texts in Spanish, which hold no case.
_SCRIPT_ENDING = "es"
#: `go test` takes functions from files called *_test.go only; methods of suites and cases of Ginkgo may lie elsewhere.
_GO_FUNCTION = regex(rb"\nfunc \w")
#: A script that shows all stories: https://storybook.js.org/docs/writing-tests/integrations/test-runner
_RUNS_STORIES = regex(r"(?:^|[\s;&|\"'/])test-storybook(?![\w.:-])(?!.{0,200} --help)")


@frozen
class TestFile:
    """One file with test cases: how many, how many of them are hollow, the framework, the first case's line.

    `family` is the family of languages whose tools can run them (see `runners`).
    """

    cases: int
    hollow: int
    framework: str
    family: str
    line: int


@frozen
class TestCases:
    """All files with test cases, by path."""

    files: Mapping[str, TestFile]

    @property
    def real(self) -> int:
        """How many cases test something, as far as their text shows."""
        return sum(file.cases - file.hollow for file in self.files.values())

    @property
    def hollow(self) -> int:
        """How many cases are generator stubs, skipped or empty."""
        return sum(file.hollow for file in self.files.values())


def _wanted(kind: FileKind) -> bool:
    if kind.language == "Rust":  # unit tests stand beside the code they test
        return kind.role in (PathClass.TEST, PathClass.SOURCE)
    return kind.role is PathClass.TEST and (kind.language in BY_LANGUAGE or kind.ending in BY_ENDING)


@scanner(_wanted)
def test_case_scan(file: File, data: bytes) -> TestFile | None:
    """Count the test cases of one file; None when it has none."""
    if file.ending == _SCRIPT_ENDING:
        file = file._replace(language="JavaScript")
    return cases_of_framework(file, data) or _checks(file, _in_plain_calls(file, data))


def cases_of_framework(file: File, data: bytes) -> TestFile | None:
    """Return the cases that a framework for tests runs; None when there is none."""
    content = _in_plain_calls(file, data)
    usual = BY_ENDING.get(file.ending) or BY_LANGUAGE[file.language or ""]
    for kind in filter(None, (usual, OTHERWISE.get(file.language or file.ending))):
        spans, plain = _written(kind, file, content)
        if spans:
            empty = min(len(spans), hollow(file, plain, spans))
            return _of(kind, spans, content, len(spans), empty)
    return None


def _of(kind: Kind | Checks, spans: list[int], content: bytes, cases: int, empty: int = 0) -> TestFile:
    return TestFile(cases, empty, kind.framework, kind.family, content.count(b"\n", 0, spans[0] + 1))


def _written(kind: Kind, file: File, content: bytes) -> tuple[list[int], bytes]:
    """Where the cases begin that stand in no comment and can be met, and the content without the others."""
    spans = _spans(kind, file, content)
    plain = without_dead(file.language or file.ending, content, spans) if spans else content
    return (spans, content) if plain is content else (_spans(kind, file, plain), plain)


def _spans(kind: Kind, file: File, content: bytes) -> list[int]:
    """Where the cases begin: the line feed before each."""
    if not any(hint in content for hint in kind.hints) or (kind.needs and not kind.needs.search(content)):
        return []
    spans = [match.start() for match in kind.pattern.finditer(content)]
    if file.language == "Go" and not file.name.endswith("_test.go"):
        return [start for start in spans if not _GO_FUNCTION.match(content, start)]
    if file.language == "Python" and b"fixture" in content:
        given = {match.end() for match in PYTEST_FIXTURE.finditer(content)}
        return [start for start in spans if start not in given]
    return spans


def _checks(file: File, content: bytes) -> TestFile | None:
    """The cases of a program that checks without a framework."""
    if file.language == "Shell":
        starts = shell_checks(file.name, content)
        line = content.count(b"\n", 0, starts[0] + 1) if starts else 0
        return TestFile(len(starts), 0, FRAMEWORK, "any", line) if starts else None
    if file.ending in _HEADERS or (file.language in _SCRIPTS and file.folder.rpartition("/")[2].lower() in _HELPERS):
        return None
    found = (_checked(checks, file, content) for checks in CHECKS.get(file.language or "", ()))
    return next(filter(None, found), None) or _program(file, content)


def _program(file: File, content: bytes) -> TestFile | None:
    """A program in C that may be run as one test; one that cannot end badly tests nothing."""
    main = PROGRAM.needs and file.language in ("C", "C++") and PROGRAM.needs.search(content)
    return _of(PROGRAM, [main.start()], content, 1, int(PROGRAM.pattern.search(content) is None)) if main else None


def _checked(checks: Checks, file: File, content: bytes) -> TestFile | None:
    spans = checks.starts(content)
    if not spans or (checks.needs and not checks.needs.search(content)):
        return None
    plain = without_dead(file.language or "", content, spans)
    spans = checks.starts(plain)
    cases = -(-len(spans) // checks.each)
    empty = cases if spans and all_off(file, plain, spans) else 0
    return _of(checks, spans, content, cases, empty) if len(spans) >= checks.least else None


def _likely(kind: FileKind) -> bool:
    own = kind.role in (PathClass.SOURCE, PathClass.CONFIG, PathClass.TEST)
    return own and (kind.language in HARNESS_LANGUAGES or (kind.language is None and not kind.ending))


@scanner(_likely, lambda file: is_test_script(file.name))
def test_program_scan(file: File, data: bytes) -> TestFile | None:
    """Count the cases of a program that is called after tests, as far as its checks tell."""
    content = _content(data)
    known = file.language is not None or FIRST_LINE.match(content)
    return _checked(HARNESS, file, content) if known else None


@scanner(
    lambda kind: kind.role is PathClass.SOURCE and kind.language == "Python", signs=lambda kind: plain_signs(_A_CASE)
)
def own_case_scan(file: File, data: bytes) -> TestFile | None:
    """Count the functions of a program that test it, as far as it calls them when it is started."""
    content = _content(data)
    start = STARTED.search(content) if _A_CASE in content else None
    found = OWN_CASE.finditer(content, 0, start.start()) if start else ()
    spans = [match.start() for match in found if start and match[1] + b"(" in content[start.end() :]]
    line = content.count(b"\n", 0, spans[0] + 1) if spans else 0
    return TestFile(len(spans), 0, "assert", "python", line) if spans else None


def _in_plain_calls(file: File, data: bytes) -> bytes:
    content = _content(data)
    return plain_calls(content) if file.language in _SCRIPTS else content


def _content(data: bytes) -> bytes:
    return b"\n" + data[:MAX_BYTES].replace(b"\r\n", b"\n")


@artifact
def test_cases(scans: Scans, tree: Tree, recipes: Recipes, contents: Contents) -> TestCases:
    """Every file with test cases of the project's own (vendored and generated folders are left out)."""
    files = {**_stories(tree, recipes), **scans.of("own_case_scan"), **scans.of("test_program_scan")}
    files |= {**scans.of("unnamed_case_scan"), **scans.of("test_case_scan")}
    scenarios = [path for path, file in files.items() if file.framework == GHERKIN]
    if scenarios and not carried_out(scans, tree, contents):
        files |= {path: replace(files[path], hollow=files[path].cases) for path in scenarios}
    programs = {path for path, file in files.items() if file.framework == PROGRAM.framework}
    builds = tree.named(*BUILDS)[:MOST_BUILDS] if programs else ()
    if programs and not any(REGISTERS.search(contents.text(file) or "") for file in builds):
        return TestCases({path: file for path, file in files.items() if path not in programs})
    return TestCases(files)


def _stories(tree: Tree, recipes: Recipes) -> Mapping[str, TestFile]:
    """The named script that shows each story of Storybook, which fails when a part of the page does not show."""
    recipe = next((each for each in recipes.all if each.runner == "npm" and _RUNS_STORIES.search(each.text)), None)
    if recipe is None or not any(".stories." in file.name for file in tree.files):
        return {}
    return {recipe.file.path: TestFile(1, 0, "Storybook stories", "node", recipe.line)}
