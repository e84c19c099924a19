# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which commands run tests, and of which family of languages; and which build commands run them implicitly."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.shell.interpreters import script_of
from sealcheck.artifacts.testing.runner_names import family_run, only_lists
from sealcheck.frozen import frozen
from sealcheck.pattern import regex


@frozen
class TestRun:
    """A command that runs tests of `family`; `implicit` when it is a build that runs what tests it finds.

    `part` says that the command names the few tests to run, `forgiving` that it succeeds even when they fail. `file` is
    the path of a program that is only called after tests.
    """

    family: str
    implicit: bool = False
    part: bool = False
    forgiving: bool = False
    file: str = ""


_SKIPS = regex(r"^(?:-D)?(?:skipTests?|maven\.test\.skip|skipUTs?)(?:=true)?$")
#: Options that pick single tests by name or path.
_PART = regex(r"--runTestsByPath\b|--testPathPatterns?\b|--testNamePattern\b|-Dtest=|-Dit\.test=|--tests\b|--spec\b")
#: Options with which a failed test does not make the command fail.
_FORGIVING = regex(
    r"^mvn .{0,1500}(?:-fn\b|--fail-never\b|-D(?:maven\.test\.failure\.ignore|testFailureIgnore)(?:=true)?(?:\s|$))"
    r"|^make (?:.{0,300} )?(?:-i|--ignore-errors)\b|^(?:robot|pabot) .{0,1000}--nostatusrc\b"
    r"|^newman .{0,1000}(?:--suppress-exit-code|-x)\b|^rspec .{0,500}--failure-exit-code[ =]0\b"
)
#: A pattern of test names that fits none: go test -run '^$' -bench .
_NO_TEST = regex(r"-run[ =](?:\^?\$|XXX|NONE|none|-)(?:\s|$)")
_MAVEN_PHASES = frozenset({"test", "package", "verify", "install", "deploy", "integration-test"})
_MAVEN_TESTS = regex(r"surefire:|failsafe:|^(?:integration-)?test$|-Dtest=|cobertura|jacoco")
_GRADLE_TEST = regex(
    r"(?:^|[a-z])tests?$|^tests?[A-Z]\w{0,60}$|Tests?(?:Debug|Release)?(?:UnitTest)?$|connected\w{0,40}Test"
)
_LEFT_OUT = regex(r"(?:-x|--exclude-task=)([\w:]{1,100})")
_GRADLE_IMPLICIT = frozenset(
    {"build", "check", "buildneeded", "jacocotestreport", "koverxmlreport", "jacocotestcoverageverification"}
)
_TEST_SCRIPT = regex(
    r"(?:(?:run|ci|do|execute)[-_]?)?(?:all|unit|integration|e2e|functional|smoke|api|system)?[-_]?tests?"
    r"(?:[-_.](?:all|unit|ci|run|runner|e2e|integration|suite))?(?:\.(?:sh|py|pl|rb|js|ts|mjs|php|bash|r|ps1|bat|cmd))?"
)


def test_run(call: Call) -> TestRun | None:
    """Return what tests the command runs, or None."""
    run = _any_test_run(call)
    if run is None or only_lists(call.tool, call.words[1:]):
        return None
    if call.tool == "go" and _NO_TEST.search(" ".join(call.words)):
        return None
    part = any(_PART.match(word) for word in call.words)
    forgiving = _FORGIVING.search(f"{call.tool} {' '.join(call.words[1:])}"[:2000]) is not None
    return replace(run, part=part, forgiving=forgiving) if part or forgiving else run


def _any_test_run(call: Call) -> TestRun | None:
    tool, rest = call.tool, list(call.words[1:])
    if tool in _BUILDS:
        return _BUILDS[tool](rest)
    if family := family_run(tool, rest):
        return TestRun(family)
    if tool in _INTERPRETERS:
        script = script_of(tool, rest)
        return TestRun("node") if tool == "node" and "--test" in rest else _script(script[0]) if script else None
    return None if call.words[0] == "uses:" else _script(call.words[0])


def _maven(rest: Sequence[str]) -> TestRun | None:
    if any(_SKIPS.match(word) for word in rest):
        return None
    goals = [word for word in rest if not word.startswith("-")]
    if any(_MAVEN_TESTS.search(word) for word in rest):
        return TestRun("jvm", implicit=True)
    return TestRun("jvm", implicit=True) if _MAVEN_PHASES & set(goals) else None


def _gradle(rest: Sequence[str]) -> TestRun | None:
    left_out = [after for before, after in pairwise(("", *rest)) if before in ("-x", "--exclude-task")]
    left_out += [match.group(1) for word in rest if (match := _LEFT_OUT.fullmatch(word))]
    skipped = {word.rpartition(":")[2] for word in left_out}
    if skipped & {"test", "check"}:
        return None
    tasks = [
        word.rpartition(":")[2] for word in rest if not word.startswith("-") and word.rpartition(":")[2] not in skipped
    ]
    tasks = [task for task in tasks if not task.startswith(("assemble", "compile", "process", "clean", "install"))]
    wanted = any(_GRADLE_TEST.search(task) or task.lower() in _GRADLE_IMPLICIT for task in tasks)
    return TestRun("jvm", implicit=True) if wanted else None


def _tox(rest: Sequence[str]) -> TestRun | None:
    aside = re.search(
        r"(?:-e|-s|--session)[ =]?(?:lint|style|flake8|black|docs?|mypy|typing|format|check|pre-commit|build)\b",
        " ".join(rest),
    )
    return None if aside else TestRun("python")


_BUILDS: Mapping[str, Callable[[Sequence[str]], TestRun | None]] = {
    "mvn": _maven, "gradle": _gradle, "tox": _tox, "nox": _tox,
}  # fmt: skip
_INTERPRETERS = frozenset({"node", "ruby", "python", "perl", "php", "tsx", "ts-node"})


def _script(word: str) -> TestRun | None:
    """A program or file of the project that is called after testing: script/test, run-tests.py, ./unit_tests."""
    name = word.rpartition("/")[2]
    own = "/" in word or "." in name
    return TestRun("any", file=word) if own and is_test_script(name) else None


def is_test_script(name: str) -> bool:
    """Whether a file of this name is called after testing."""
    return _TEST_SCRIPT.fullmatch(name.lower()) is not None
