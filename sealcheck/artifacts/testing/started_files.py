# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files with test cases that an interpreter is given as a script: node test/index.js, perl t/lamps.t."""

from __future__ import annotations

from collections.abc import Mapping

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.shell.interpreters import script_of
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.testing.cases import TestFile
from sealcheck.artifacts.testing.places import COMPLETED, taken_in
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


def started(call: Call, real: Mapping[str, TestFile], tree: Tree, contents: Contents) -> TestRun | None:
    """Return what tests run when the script that an interpreter is given is a file with cases, or calls such files."""
    if call.tool not in _RUNS_THEM:
        return None
    script = script_of(call.tool, call.words[1:])
    place = join(call.folder, script[0]) if script else ""
    file = next((found for ending in COMPLETED if place and (found := tree.at(place + ending))), None)
    if file is None or file.role is not PathClass.TEST:
        return None
    text, needed = contents.text(file) or "", _RUNS_THEM[call.tool]
    if _BY_PROGRAM.search(text) or (needed is not None and not needed.search(text)):
        return None
    case = real.get(file.path) or next((real[each] for each in taken_in(text, file.folder) if each in real), None)
    return TestRun(case.family) if case else None
