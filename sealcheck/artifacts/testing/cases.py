# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Counts test cases per file, and those that generators left or that test nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sealcheck.artifacts.recipe.recipes import Recipes
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.testing.checked_results import FRAMEWORK as CHECKED
from sealcheck.artifacts.testing.checked_results import OF_A_CASE, result_checks
from sealcheck.artifacts.testing.commented_cases import without_commented
from sealcheck.artifacts.testing.comparisons import FRAMEWORK as COMPARISON
from sealcheck.artifacts.testing.comparisons import comparisons
from sealcheck.artifacts.testing.dead_cases import reached, without_dead
from sealcheck.artifacts.testing.hollow_tests import hollow
from sealcheck.artifacts.testing.patterns import (
    BY_ENDING,
    BY_LANGUAGE,
    JUNIT3,
    JUNIT3_CLASS,
    NATIVE_CHECK,
    NATIVE_MAIN,
    PERL_CHECK,
    PHPSPEC,
    PYTEST_FIXTURE,
    QT_SLOT,
    SCRIPT_CHECK,
    SCRIPT_IMPORT,
    SPEC,
    Kind,
)
from sealcheck.artifacts.testing.plain_calls import plain_calls
from sealcheck.artifacts.testing.stories import STORYSHOTS, has_stories, stories_recipe
from sealcheck.artifacts.testing.thrown import thrown_differences
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: A file longer than this is cut; nobody writes so many cases by hand.
MAX_BYTES = 400_000
_ROBOT_CASES = (b"*** Test Cases ***", "*** Testfälle ***".encode(), b"*** Tasks ***")
#: Folders of what test programs have in common.
_HELPERS = frozenset({"lib", "helper", "helpers", "support", "util", "utils", "fixtures", "common", "shared"})
_SCRIPTS = frozenset({"JavaScript", "TypeScript", "Vue"})
#: An ending that some give to JavaScript, and others to texts in Spanish, which hold no case.
_SCRIPT_ENDING = "es"
#: Checks that make a program in C one of tests: one or two only guard it.
_OF_A_CASE = 5
_HEADERS = frozenset({"h", "hh", "hpp", "hxx"})
#: `go test` takes functions from files called *_test.go only; methods of suites and cases of Ginkgo may lie elsewhere.
_GO_FUNCTION = regex(rb"\nfunc \w")
_JVM = frozenset({"Java", "Kotlin", "Scala", "Groovy"})


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
    content = b"\n" + data[:MAX_BYTES].replace(b"\r\n", b"\n")
    if file.ending == _SCRIPT_ENDING:
        file = file._replace(language="JavaScript")
    if file.language in _SCRIPTS:
        content = plain_calls(content)
    kind = BY_ENDING.get(file.ending) or BY_LANGUAGE[file.language or ""]
    spans, content = _written(kind, file, content)
    if not spans and file.language in _JVM:
        kind = JUNIT3 if file.language == "Java" else SPEC
        spans, content = _written(kind, file, content)
    if kind is JUNIT3 and not JUNIT3_CLASS.search(content):
        return None
    if not spans:
        return _other(file, content)
    empty = min(len(spans), hollow(file, content, spans))
    return TestFile(len(spans), empty, kind.framework, kind.family, content.count(b"\n", 0, spans[0] + 1))


def _written(kind: Kind, file: File, content: bytes) -> tuple[list[int], bytes]:
    """Where the cases begin that stand in no comment and can be met, and the content without the others."""
    spans = _spans(kind, file, content)
    language = file.language or ""
    plain = without_dead(language, without_commented(language, content, spans), spans) if spans else content
    return (spans, content) if plain is content else (_spans(kind, file, plain), plain)


def _spans(kind: Kind, file: File, content: bytes) -> list[int]:
    """Where the cases begin: the line feed before each."""
    if not any(hint in content for hint in kind.hints):
        return []
    spans = [match.start() for match in kind.pattern.finditer(content)]
    if file.language == "Go" and not file.name.endswith("_test.go"):
        return [start for start in spans if not _GO_FUNCTION.match(content, start)]
    if file.language == "Python" and b"fixture" in content:
        given = {match.end() for match in PYTEST_FIXTURE.finditer(content)}
        return [start for start in spans if start not in given]
    if file.ending == "robot":
        start = max(content.find(heading) for heading in _ROBOT_CASES)
        end = content.find(b"\n***", start + 5) if start >= 0 else 0
        return [s for s in spans if start < s + 1 < (end if end > 0 else len(content))] if start >= 0 else []
    return spans


def _other(file: File, content: bytes) -> TestFile | None:
    """Scripts of plain checks, some five of which make what elsewhere is one case; comparisons; slots of Qt Test."""
    if file.language == "Perl":
        return _script(PERL_CHECK, "Test::More", "perl", reached("Perl", content))
    if file.language in ("JavaScript", "TypeScript"):
        stories, _ = _written(STORYSHOTS, file, content)
        if stories:
            return TestFile(1, 0, STORYSHOTS.framework, "node", content.count(b"\n", 0, stories[0] + 1))
        return None if file.folder.rpartition("/")[2].lower() in _HELPERS else _plain_script(file.language, content)
    if file.language == "PHP":
        spans, plain = _written(PHPSPEC, file, content)
        made = plain.count(b"function it_is_initializable(")  # by the generator of phpspec
        line = plain.count(b"\n", 0, spans[0] + 1) if spans else 0
        return TestFile(len(spans), made, PHPSPEC.framework, "php", line) if spans else None
    if file.language == "Shell":
        found, framework = comparisons(content), COMPARISON
        if not found:
            found, framework = result_checks(file.name, content)[::OF_A_CASE], CHECKED
        return TestFile(len(found), 0, framework, "any", content.count(b"\n", 0, found[0] + 1)) if found else None
    if file.language not in ("C++", "C"):
        return None
    if b"QTEST_" in content:
        spans = [match.start() for match in QT_SLOT.finditer(content)]
        return TestFile(len(spans), 0, "Qt Test", "native", content.count(b"\n", 0, spans[0] + 1)) if spans else None
    checks = NATIVE_MAIN.search(content) and file.ending not in _HEADERS and len(NATIVE_CHECK.findall(content))
    return _script(NATIVE_CHECK, "assert", "native", content) if checks and checks >= _OF_A_CASE else None


def _plain_script(language: str, content: bytes) -> TestFile | None:
    """A script in JavaScript with assertions of Node or its own, or that throws for what was not expected."""
    plain = reached(language, content)
    if SCRIPT_IMPORT.search(content):
        return _script(SCRIPT_CHECK, "assert", "node", plain)
    found = thrown_differences(plain)
    found = found and thrown_differences(without_commented(language, plain, found))[::_OF_A_CASE]
    return TestFile(len(found), 0, "throw", "node", content.count(b"\n", 0, found[0] + 1)) if found else None


def _script(check: re.Pattern[bytes], framework: str, family: str, content: bytes) -> TestFile | None:
    spans = [match.start() for match in check.finditer(content)][::5]
    return TestFile(len(spans), 0, framework, family, content.count(b"\n", 0, spans[0] + 1)) if spans else None


@artifact
def test_cases(scans: Scans, tree: Tree, recipes: Recipes) -> TestCases:
    """Every file with test cases of the project's own (vendored and generated folders are left out)."""
    files = {**scans.of("own_case_scan"), **scans.of("test_program_scan"), **scans.of("test_case_scan")}
    if recipe := stories_recipe(recipes):
        files.setdefault(recipe.file.path, TestFile(1, 0, STORYSHOTS.framework, "node", recipe.line))
    of_stories = {path for path, file in files.items() if file.framework == STORYSHOTS.framework}
    if of_stories and not has_stories(tree, of_stories):
        return TestCases({path: file for path, file in files.items() if path not in of_stories})
    return TestCases(files)
