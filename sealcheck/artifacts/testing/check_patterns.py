# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs that test without cases of a framework: what their checks look like, by language."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping

from sealcheck.frozen import frozen
from sealcheck.pattern import regex


@frozen
class Checks:
    """Checks without a case around them: at least `least` of them make a file one of tests, each `each` one case.

    `part` begins the parts of a file and says in its group which of them hold checks; nothing else then counts.
    """

    framework: str
    family: str
    pattern: re.Pattern[bytes]
    needs: re.Pattern[bytes] | None = None
    least: int = 1
    each: int = 5
    part: re.Pattern[bytes] | None = None

    def starts(self, content: bytes) -> list[int]:
        """Return where the checks begin."""
        found = [match.start() for match in self.pattern.finditer(content)]
        if self.part is None or not found:
            return found
        parts = list(self.part.finditer(content))
        ends = [match.end() for match in parts]
        return [start for start in found if (at := bisect_right(ends, start + 1)) and parts[at - 1][1]]


#: Each story of Storybook: https://github.com/storybookjs/storybook/tree/v7.6.20/code/addons/storyshots-core
_STORIES = Checks("Storybook stories", "node", regex(rb"\n[ \t]{0,80}initStoryshots\("), each=1)
#: A JavaScript program that runs itself, with its own or Node's assertions: import { assertEqual } from './assert.js'
_SCRIPT = Checks(
    "assert",
    "node",
    regex(rb"\n[ \t]{0,40}(?:await )?assert(?:\.\w{1,40}|[A-Z]\w{0,40})?\((?![ \t]{0,5}(?:true|1)[ \t]{0,5}[,)])"),
    regex(
        rb"(?:\bfrom[ \t]|\brequire\(|\bimport\()[ \t]{0,3}['\"](?:[^'\"\n]{0,100}/)?(?:node:)?"
        rb"(?:assert\w{0,20}|chai|expect)(?:/strict)?(?:\.[cm]?[jt]s)?['\"]"
    ),
)
#: A JavaScript program that takes in what it tests, and throws for what was not expected.
_THROWN = Checks(
    "throw",
    "node",
    regex(
        rb"\n[ \t]{0,60}(?:\}[ \t]{0,4}else[ \t]{1,4})?if[ \t]{0,4}\((?=[^\n]{0,300}(?:!==?|\.equals\(|isEqual))"
        rb"(?=[^\n;]{0,400}(?:\n[^\n;]{0,300}){0,2}(?i:expect))[^\n;]{1,400}(?:\n[^\n;}]{0,200}){0,2}?"
        rb"(?:\bthrow\b|\bprocess\.exit\([1-9]|\bprocess\.exitCode[ \t]{0,4}=[ \t]{0,4}[1-9])"
    ),
    regex(rb"(?:\bfrom[ \t]|\brequire\(|\bimport\()[ \t]{0,3}['\"]\.{1,2}/"),
)
#: Private slots of a Qt Test class, declared or written out, which QTEST_MAIN runs; those that end in _data are tables
#: (https://doc.qt.io/qt-6/qttest-index.html).
_QT = Checks(
    "Qt Test",
    "native",
    regex(
        rb"\n[ \t]{1,20}void (?!initTestCase|cleanupTestCase|init\(|cleanup\()(?!\w{1,100}_data\()\w{1,100}\(\)"
        rb"(?:;|\s{1,20}\{)"
    ),
    regex(rb"QTEST_"),
    each=1,
    part=regex(
        rb"\n(?:[ \t]{0,12}(?:public|protected|private|signals|Q_SIGNALS)(?:[ \t]{1,4}(slots|Q_SLOTS))?[ \t]{0,4}:(?!:)"
        rb"|[ \t]{0,8}\};)"
    ),
)
#: The same of a class that a header declares: methods without parameters that check something.
_QT_APART = Checks(
    "Qt Test",
    "native",
    regex(
        rb"\nvoid \w{1,80}::(?!initTestCase|cleanupTestCase|init\(|cleanup\()(?!\w{1,100}_data\()\w{1,100}\(\)"
        rb"[ \t]{0,4}\n?\{"
        rb"(?=(?:\n(?!\})[^\n]{0,400}){0,200}?\n[^\n]{0,100}\bQ(?:COMPARE|VERIFY|TRY_|FETCH|EXPECT|BENCHMARK))"
    ),
    _QT.needs,
    each=1,
)
#: A program in C: assert(f() == 1); CHECK(f()); one or two checks only guard it.
_NATIVE = Checks(
    "assert",
    "native",
    regex(
        rb"\n[ \t]{1,40}(?:assert|[A-Z_]{0,20}(?:ASSERT|CHECK|EXPECT|REQUIRE|VERIFY)[A-Z_]{0,20})[ ]?\("
        rb"(?![ ]?(?:true|1|0)[ ]?[,)])"
    ),
    regex(rb"\nint[ \t]{1,4}(?:\w{1,20} )?main[ \t]{0,3}\("),
    least=5,
)
#: A program in C that a build runs as a test by its status, and what says so: automake, CTest, Meson.
PROGRAM = Checks(
    "exit status",
    "native",
    regex(
        _NATIVE.pattern.pattern
        + rb"|\n[^\n]{0,80}\b(?:return[ \t]{1,4}\(?(?:-?[1-9]|EXIT_FAILURE)|exit[ ]?\([ ]?(?!0|EXIT_SUCCESS)|abort\(\))"
    ),
    _NATIVE.needs,
)
REGISTERS = regex(r"(?m)^[ \t]{0,40}(?:TESTS[ \t]{0,9}\+?=|add_test[ \t]{0,3}\(|test[ \t]{0,3}\()")
BUILDS = ("makefile.am", "cmakelists.txt", "meson.build")
#: A check of Perl, also of Mojolicious and Mechanize, of something else than the number in the line itself: ok(1);
_PERL = Checks(
    "Test::More",
    "perl",
    regex(
        rb"\n[ \t]{0,40}(?:ok|is|isnt|like|unlike|is_deeply|cmp_ok|throws_ok|lives_ok"
        rb"|\$\w{1,30}->(?:\w{1,40}_)?(?:ok|is|isnt|like|unlike|contains|lacks|has))[ (]"
        rb"(?!\s{0,3}\d{1,9}\s{0,3}[,;)][^$@%&>\n]{0,200}(?=\n))"
    ),
)
CHECKS: Mapping[str, tuple[Checks, ...]] = {
    "Perl": (_PERL,), "JavaScript": (_STORIES, _SCRIPT, _THROWN), "TypeScript": (_STORIES, _SCRIPT, _THROWN),
    "C": (_QT, _NATIVE), "C++": (_QT, _QT_APART, _NATIVE),
}  # fmt: skip
#: A program called after tests that checks by a harness of its own, wherever it lies: bin/test-run, test.pl
HARNESS = Checks(
    "checks",
    "any",
    regex(
        rb"\n[ \t]{0,40}(?:await )?(?:my )?(?:[$@]?\w{1,40} = )?[$@]?\w{1,40}(?:->|\.)(?:\w{1,40}_)?"
        rb"(?:(?:check|assert|expect|verify)_\w{1,60}|(?:check|assert|expect|verify)[A-Z]\w{1,60}|assert)[ ]?\("
    ),
    least=10,
)
HARNESS_LANGUAGES = frozenset({"Perl", "Python", "Ruby", "PHP", "JavaScript", "TypeScript"})
#: The first line of a program without an ending.
FIRST_LINE = regex(rb"\n?#![^\n]{0,100}\b(?:perl|python\d?|ruby|php|node)\b")
#: Functions of a program in Python that test it, where it calls them when it is started.
OWN_CASE = regex(
    rb"\ndef (test_\w{1,80})\(\)[^:\n]{0,80}:(?=(?:\n(?:[ \t][^\n]{0,300})?){0,80}?\n[ \t]{1,40}assert[ \t(])"
)
STARTED = regex(rb"\nif[ \t]{1,4}__name__[ \t]{0,4}==[ \t]{0,4}['\"]__main__['\"][ \t]{0,4}:")
