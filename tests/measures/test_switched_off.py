# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases that somebody switched off: one by one, with the group around them, or with their file."""

from __future__ import annotations

import pytest

from tests.kit import snapshot, workbench

_PERL = "use Fees;\n" + "".join(f'is(Fees::tax({n}), {2 * n}, "of {n}");\n' for n in range(1, 11))
_ROBOT = "*** Settings ***\nLibrary    Browser\n\n*** Test Cases ***\nLogs In\n    Open Page    /\nÖffnet Die Karte\n    Open Page    /map\n"
_FUN = 'class FeesTest : FunSpec({\n    test("a") {\n        f()\n    }\n    xtest("b") {\n        f()\n    }\n    test("!c") {\n        f()\n    }\n'
_STRING = '    "a" {\n        f()\n    }\n    "b".config(invocations = 3) {\n        f()\n    }\n    "!c" {\n        f()\n    }\n    "d".config(enabled = false) {\n        f()\n    }\n'
_BEHAVIOR = '    given("a") {\n        `when`("b") {\n            then("c") {\n                f()\n            }\n        }\n        xwhen("d") {\n            then("e") {\n                f()\n            }\n        }\n    }\n'
_SPEC = '    describe("a") {\n        it("b") {\n            f()\n        }\n    }\n    xdescribe("c") {\n        it("d") {\n            f()\n        }\n\n        it("e") {\n            f()\n        }\n    }\n    it("g") {\n        f()\n    }\n'
_JEST = "describe('a', () => {\n  describe.skip('b', () => {\n    it('c', () => {\n      f();\n    });\n\n    it('d', () => {\n      f();\n    });\n  });\n  it('e', () => {\n    f();\n  });\n});\n"
_SHUNIT = """. ./fees.sh
testCosts() {
  assertEquals 2 "$(fee 1)"
}
function testIsFree {
  assertTrue "guide dogs" "is_free guide"
}
testKeepsABill() {
  assertTrue '[ -s bill.csv ]'
}
"""
_SHUNIT_OFF = """testA() {
  assertTrue 0
}
testB() {
  assertTrue 'always' "[ 1 -eq 1 ]"
}
testC() {
  startSkipping
  assertTrue "[ -s bill.csv ]"
}
testD() {
  :
}
"""
#: A file, what it holds, how many cases that makes, and how many of them are switched off.
CASES = {
    "Perl": ("t/fees.t", "use Test::More tests => 10;\n" + _PERL, 2, 0),
    "Perl, off where it is loaded": ("t/fees.t", "use Test::More skip_all => 'later';\n" + _PERL, 2, 2),
    "Perl, off by a list of words": ("t/fees.t", "use Test::More qw(skip_all later);\n" + _PERL, 2, 2),
    "Perl, off by its plan": ("t/fees.t", "use Test::More;\nplan skip_all => 'if we had time';\n" + _PERL, 2, 2),
    "Perl, off by a call": ("t/fees.t", "use Test2::V0;\nskip_all 'later';\n" + _PERL, 2, 2),
    "Perl, off without a server": ("t/a.t", "use Test::More;\nplan skip_all => 'x' unless $ENV{DB};\n" + _PERL, 2, 0),
    "Perl, off by a choice": ("t/a.t", "use Test::More ($ENV{X} ? (tests => 10) : (skip_all => 'x'));\n" + _PERL, 2, 0),
    "Robot": ("tests/a.robot", _ROBOT, 2, 0),
    "Robot, a keyword that ends a case": (
        "tests/a.robot",
        _ROBOT + "*** Keywords ***\nGive Up\n    [Tags]    robot:skip\n    Pass Execution    x\n",
        2,
        0,
    ),
    "Robot, sections apart": ("tests/a.robot", _ROBOT + "*** Keywords ***\nOpen\n    Go    x\n" + _ROBOT, 4, 0),
    "Kotest, functions": ("src/test/kotlin/FeesTest.kt", _FUN + "})\n", 3, 2),
    "Kotest, texts": ("src/test/kotlin/FeesTest.kt", "class FeesTest : StringSpec({\n" + _STRING + "})\n", 4, 2),
    "Kotest, styles beside each other": (
        "src/test/kotlin/FeesTest.kt",
        _FUN + "})\nclass BTest : StringSpec({\n" + _STRING + "})\nclass CTest {\n    @Test\n    fun a() { f() }\n}\n",
        8,
        4,
    ),
    "Kotest, behaviour": ("src/test/kotlin/A.kt", "class ATest : BehaviorSpec({\n" + _BEHAVIOR + "})\n", 2, 1),
    "Kotest, groups": ("src/test/kotlin/A.kt", "class ATest : DescribeSpec({\n" + _SPEC + "})\n", 4, 2),
    "Kotest, rows of data": (
        "src/test/kotlin/A.kt",
        "class ATest : FunSpec({\n    withData(1, 2) { f(it) }\n})\n",
        1,
        0,
    ),
    "Kotest, a class": ("src/test/kotlin/FeesTest.kt", "@Ignored\n" + _FUN + "})\n", 3, 3),
    "JavaScript, groups": ("tests/fees.test.js", _JEST, 3, 2),
    "JavaScript, a group with a condition": ("tests/a.test.js", _JEST.replace(".skip", ".skipIf(x)"), 3, 0),
    "RSpec, groups": ("spec/a_spec.rb", "xdescribe Fee do\n  it 'costs' do\n    f\n  end\nend\n", 1, 1),
    "shunit2": ("tests/test_fees.sh", _SHUNIT + ". shunit2\n", 3, 0),
    "shunit2, nothing": ("tests/test_fees.sh", _SHUNIT_OFF + ". shunit2\n", 4, 4),
}


@pytest.mark.parametrize(("path", "text", "count", "off"), CASES.values(), ids=CASES)
def test_cases_that_are_switched_off_do_not_count(path: str, text: str, count: int, off: int) -> None:
    found = workbench(snapshot({path: text})).get("test_cases")
    assert (found.real + found.hollow, found.hollow) == (count, off)
