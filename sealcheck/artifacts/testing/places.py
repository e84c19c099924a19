# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which files with tests a command starts: the script that an interpreter is given, or all on a part of a path."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.shell.interpreters import script_of
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.testing.cases import TestFile
from sealcheck.artifacts.testing.runners import TestRun
from sealcheck.artifacts.tree import Tree
from sealcheck.model import PathClass
from sealcheck.pattern import regex

#: Interpreters, and what a file must have so that its cases run when it is the script; nothing where that is no matter.
_RUNS_THEM = {
    "node": None, "tsx": None, "ts-node": None, "bun": None, "perl": None,
    "python": regex(r"\b(?:unittest|pytest)\.main\("),
    "ruby": regex(r"minitest/autorun|test/unit|(?:test|spec)_helper"),
}  # fmt: skip
#: Cases of such frameworks are only run by the framework's own program.
_BY_PROGRAM = regex(r"\bfrom ['\"](?:vitest|@jest/globals|@playwright/test)['\"]|\bjest\.(?:fn|mock|spyOn)\(|\bcy\.")
#: How an interpreter of JavaScript completes the path of a module (https://nodejs.org/api/modules.html#all-together).
_COMPLETED = ("", ".js", ".mjs", ".cjs", ".ts", "/index.js", "/index.mjs", "/index.cjs", "/index.ts")
#: Files that a program takes in, by a path that begins with a dot.
_TAKEN = regex(r"(?:require\(|import\(|from|import)\s{0,4}['\"](\.{1,2}/[^'\"\n]{1,200})['\"]")
_COMMENT = regex(r"(?m)^[ \t]{0,80}//[^\n]{0,2000}")
#: Options that choose tests by a part of their path, and in another way.
_BY_PATH = frozenset({"--testPathPattern", "--testPathPatterns"})
_OTHERWISE = ("--testNamePattern", "--runTestsByPath", "--testPathIgnorePatterns")
_PATH = regex(r"[\w/-]{1,200}")


def started(call: Call, real: Mapping[str, TestFile], tree: Tree, contents: Contents) -> TestRun | None:
    """Return what tests run when the script that an interpreter is given is a file with cases, or calls such files."""
    if call.tool not in _RUNS_THEM:
        return None
    script = script_of(call.tool, call.words[1:])
    place = join(call.folder, script[0]) if script else ""
    file = next((found for ending in _COMPLETED if place and (found := tree.at(place + ending))), None)
    if file is None or file.role is not PathClass.TEST:
        return None
    text, needed = contents.text(file) or "", _RUNS_THEM[call.tool]
    if _BY_PROGRAM.search(text) or (needed is not None and not needed.search(text)):
        return None
    taken = (join(file.folder, path) + ending for path in _taken(text) for ending in _COMPLETED)
    case = next((real[path] for path in (file.path, *taken) if path in real), None)
    return TestRun(case.family) if case else None


def _taken(text: str) -> list[str]:
    return _TAKEN.findall(_COMMENT.sub("", text))[:200]


def takes_all(words: Sequence[str], tests: Collection[str]) -> bool:
    """Whether the parts of paths by which the words choose tests stand in the path of every one of them."""
    pairs = pairwise(("", *(part for word in words for part in word.split("=", 1))))
    given = [word.strip("'\"").removeprefix("./").lower() for before, word in pairs if before in _BY_PATH]
    otherwise = any(word == "-t" or word.startswith(_OTHERWISE) for word in words)
    plain = bool(given) and all(_PATH.fullmatch(value) for value in given)
    return plain and not otherwise and bool(tests) and all(value in path.lower() for path in tests for value in given)
