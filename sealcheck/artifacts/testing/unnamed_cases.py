# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases in files that neither their names nor their folders show to be tests: `login/spec.ts`, `checks/lamps.py`.

Such a file counts by what it holds: cases, and the framework that runs them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.artifacts.testing.cases import TestFile, cases_of_framework
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import plain_signs

_SCRIPT = regex(
    rb"(?m)^[ \t]{0,8}(?:import\b[^\n]{0,300}|[^\n]{0,100}\brequire\()[ \t]{0,4}['\"]"
    rb"(?:vitest|@jest/globals|chai|ava|tape|node:test|bun:test|@playwright/test|@testing-library/[\w-]{1,30}|mocha|uvu)"
    rb"['\"]"
)
#: What stands in a test whose framework is there without being loaded, by the beginnings of lines.
_SUITE = (regex(rb"(?m)^describe\("), regex(rb"(?m)^[ \t]{1,40}(?:it|test)\("), regex(rb"(?m)^[ \t]{1,80}expect\("))
_JVM = regex(rb"(?m)^import[ \t]{1,4}(?:static[ \t]{1,4})?(?:org\.junit|org\.testng|kotlin\.test|io\.kotest)\b")
#: What shows that a file is run by a framework for tests.
_NEEDS: Mapping[str, re.Pattern[bytes]] = {
    "JavaScript": _SCRIPT, "TypeScript": _SCRIPT, "Java": _JVM, "Kotlin": _JVM, "Scala": _JVM,
    "Python": regex(rb"(?m)^class \w{1,80}\((?:\w{1,40}\.){0,3}\w{0,40}TestCase\)"
        rb"|^import pytest\b|^from pytest import\b"),
    "C#": regex(rb"(?m)^[ \t]{0,8}using (?:Xunit|NUnit\.Framework|Microsoft\.VisualStudio\.TestTools\.UnitTesting)\b"),
    "PHP": regex(rb"(?m)^use PHPUnit\\Framework\\TestCase|extends \\?(?:PHPUnit\\Framework\\)?TestCase\b"),
    "Ruby": regex(rb"(?m)^(?:RSpec\.)?describe[ (]|< (?:Minitest::Test|Test::Unit::TestCase)\b"),
}  # fmt: skip
MOST_TEXT = 200_000
_FRAMEWORKS = (b"vitest", b"jest/globals", b"chai", b"ava", b"tape", b"node:test", b"bun:test", b"playwright/test",
               b"mocha", b"uvu")  # fmt: skip
_OF_SCRIPT = (b"describe(", b"@testing-library/", *(each + quote for each in _FRAMEWORKS for quote in (b"'", b'"')))
_OF_JVM = (b"org.junit", b"org.testng", b"kotlin.test", b"io.kotest")
#: One of these stands in every such file.
_SIGNS: Mapping[str, tuple[bytes, ...]] = {
    "JavaScript": _OF_SCRIPT, "TypeScript": _OF_SCRIPT, "Java": _OF_JVM, "Kotlin": _OF_JVM, "Scala": _OF_JVM,
    "Python": (b"TestCase)", b"import pytest", b"from pytest"), "C#": (b"Xunit", b"NUnit", b"UnitTesting"),
    "PHP": (b"TestCase",), "Ruby": (b"describe ", b"describe(", b"Minitest::Test", b"Test::Unit"),
}  # fmt: skip


def _may_hold(kind: FileKind) -> bool:
    return kind.role is PathClass.SOURCE and kind.language in _NEEDS


@scanner(_may_hold, signs=lambda kind: plain_signs(*_SIGNS[kind.language or ""]))
def unnamed_case_scan(file: File, data: bytes) -> TestFile | None:
    """Count the test cases of a file that is called like any other."""
    needs, text = _NEEDS[file.language or ""], data[:MOST_TEXT]
    shown = needs.search(text) or (needs is _SCRIPT and all(part.search(text) for part in _SUITE))
    return cases_of_framework(file, data) if shown else None
