# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which commands run tests, and of which family of languages; and which build commands run them implicitly."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.shell.interpreters import script_of
from sealcheck.artifacts.testing.runner_names import ALWAYS, WITH_SUBCOMMAND, only_lists
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
#: Targets of a build with .NET: /t:Build;Test, -target:VSTest
_MSBUILD_TARGET = regex(
    r"(?i)[-/]{1,2}t(?:arget)?:['\"]?(?:[\w.:-]{1,80}[;,]){0,9}(?:run|unit|all|vs)?tests?(?:[;,'\"]|$)"
)
#: Options that pick single tests by name or path.
_PART = regex(r"--runTestsByPath\b|--testPathPatterns?\b|--testNamePattern\b|-Dtest=|-Dit\.test=|--tests\b|--spec\b")
#: Options with which a failed test does not make the command fail.
_FORGIVING = regex(
    r"^mvn .{0,1500}(?:-fn\b|--fail-never\b|-D(?:maven\.test\.failure\.ignore|testFailureIgnore)(?:=true)?(?:\s|$))"
    r"|^make (?:.{0,300} )?(?:-i|--ignore-errors)\b|^(?:robot|pabot) .{0,1000}--nostatusrc\b"
    r"|^newman .{0,1000}(?:--suppress-exit-code|-x)\b|^rspec .{0,500}--failure-exit-code[ =]0\b"
)
#: Sub-commands of programs that otherwise run tests.
_ASIDE = frozenset(
    {("vitest", "list"), ("vitest", "bench"), ("vitest", "init"), ("vitest", "typecheck"), ("robot", "rebot")}
    | {("pest", "init"), ("behat", "init"), ("ginkgo", "bootstrap"), ("ginkgo", "generate"), ("ginkgo", "build")}
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
_R_TESTS = regex(
    r"CMD check|testthat::test|test_(?:dir|local|check|package)\(|rcmdcheck(?:::|\()|devtools::(?:test|check)|covr::"
    r"|tinytest::"
)
_DUNE_ALIAS = regex(r"@{1,2}(?:\S{1,200}/)?runtest(?:-\w{1,40})?")
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
    special = _SPECIAL.get(tool)
    if special:
        return special(rest)
    if tool in ALWAYS:
        return None if rest[:1] and (tool, rest[0]) in _ASIDE else TestRun(ALWAYS[tool])
    if tool in WITH_SUBCOMMAND:
        return _with_subcommand(tool, rest)
    if call.words[0] == "uses:":
        return None
    return _script(call.words[0])


def _with_subcommand(tool: str, rest: Sequence[str]) -> TestRun | None:
    family, wanted = WITH_SUBCOMMAND[tool]
    given = (
        rest
        if tool in ("xcodebuild", "ant", "phing", "fake", "mage", "sbt", "rake", "hurl", "earthly", "gulp", "grunt")
        else [word for word in rest if not word.startswith(("-", "+"))][
            : 2 if tool in ("poe", "rails", "nx", "fastlane", "melos", "mise", "moon", "dagger") else 1
        ]
    )
    if tool == "rake" and not rest:
        return TestRun(family)
    return TestRun(family) if any(re.fullmatch(wanted, word) for word in given) else None


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
    if skipped & {"test", "check"} or "-PskipTests" in rest:
        return None
    tasks = [
        word.rpartition(":")[2] for word in rest if not word.startswith("-") and word.rpartition(":")[2] not in skipped
    ]
    tasks = [task for task in tasks if not task.startswith(("assemble", "compile", "process", "clean", "install"))]
    wanted = any(_GRADLE_TEST.search(task) or task.lower() in _GRADLE_IMPLICIT for task in tasks)
    return TestRun("jvm", implicit=True) if wanted else None


def _make(rest: Sequence[str]) -> TestRun | None:
    targets = [word for word in rest if not word.startswith("-") and "=" not in word]
    return (
        TestRun("any") if any(re.fullmatch(r"(?:\S{0,40}[-_.])?(?:check|tests?)", word) for word in targets) else None
    )


def _cmake(rest: Sequence[str]) -> TestRun | None:
    pairs = pairwise(rest)
    return (
        TestRun("native") if any(a in ("--target", "-t") and b.lower() in ("test", "check") for a, b in pairs) else None
    )


def _msbuild(rest: Sequence[str]) -> TestRun | None:
    return TestRun("dotnet") if any(_MSBUILD_TARGET.match(word) for word in rest) else None


def _node(rest: Sequence[str]) -> TestRun | None:
    return TestRun("node") if "--test" in rest else _interpreted("node", rest)


def _interpreted(tool: str, rest: Sequence[str]) -> TestRun | None:
    script = script_of(tool, rest)
    return _script(script[0]) if script else None


def _ruby(rest: Sequence[str]) -> TestRun | None:
    added = {word[2:] for word in rest if word.startswith("-I")} | {b for a, b in pairwise(rest) if a == "-I"}
    return TestRun("ruby") if added & {"test", "lib:test", "test:lib"} else _interpreted("ruby", rest)


def _r(rest: Sequence[str]) -> TestRun | None:
    text = " ".join(rest)
    wanted = _R_TESTS.search(text)
    return TestRun("r") if wanted else None


def _julia(rest: Sequence[str]) -> TestRun | None:
    return TestRun("any") if any("test" in word.lower() for word in rest) else None


def _tox(rest: Sequence[str]) -> TestRun | None:
    chosen = " ".join(rest)
    aside = re.search(
        r"(?:-e|-s|--session)[ =]?(?:lint|style|flake8|black|docs?|mypy|typing|format|check|pre-commit|build)\b", chosen
    )
    return None if aside else TestRun("python")


def _godot(rest: Sequence[str]) -> TestRun | None:
    return TestRun("any") if any("gut_cmdln" in word or "gdunit" in word.lower() for word in rest) else None


def _stack(rest: Sequence[str]) -> TestRun | None:
    plain = [word for word in rest if not word.startswith("-")]
    return TestRun("any") if "--test" in rest or plain[:1] == ["test"] else None


def _dune(rest: Sequence[str]) -> TestRun | None:
    """`dune test`, `dune runtest DIR` or a build of an alias of tests: dune build @all @src/runtest"""
    plain = [word for word in rest if not word.startswith("-")]
    builds = plain[:1] == ["build"] and any(_DUNE_ALIAS.fullmatch(word) for word in plain[1:])
    return TestRun("any") if builds or plain[:1] in (["test"], ["runtest"]) else None


def _java(rest: Sequence[str]) -> TestRun | None:
    text = " ".join(rest)
    return TestRun("jvm") if "junit" in text.lower() or "karate" in text.lower() or "testng" in text.lower() else None


_SPECIAL: Mapping[str, Callable[[Sequence[str]], TestRun | None]] = {
    "mvn": _maven, "gradle": _gradle, "make": _make, "cmake": _cmake, "node": _node, "ruby": _ruby,
    "rscript": _r, "r": _r, "julia": _julia, "tox": _tox, "nox": _tox,
    "godot": _godot, "msbuild": _msbuild, "xbuild": _msbuild, "java": _java, "stack": _stack, "dune": _dune,
    **{tool: partial(_interpreted, tool) for tool in ("python", "perl", "php", "tsx", "ts-node")},
}  # fmt: skip


def _script(word: str) -> TestRun | None:
    """A program or file of the project that is called after testing: script/test, run-tests.py, ./unit_tests."""
    name = word.rpartition("/")[2]
    own = "/" in word or "." in name
    return TestRun("any", file=word) if own and is_test_script(name) else None


def is_test_script(name: str) -> bool:
    """Whether a file of this name is called after testing."""
    return _TEST_SCRIPT.fullmatch(name.lower()) is not None
