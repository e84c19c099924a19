# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases that somebody switched off: one by one, with the group around them, or with their file."""

from __future__ import annotations

import pytest

from tests.kit import snapshot, workbench

_PERL = "use Fees;\n" + "".join(f'is(Fees::tax({n}), {2 * n}, "of {n}");\n' for n in range(1, 11))
_ROBOT = "*** Settings ***\nLibrary    Browser\n\n*** Test Cases ***\nLogs In\n    Open Page    /\nÖffnet Die Karte\n    Open Page    /map\n"
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
}


@pytest.mark.parametrize(("path", "text", "count", "off"), CASES.values(), ids=CASES)
def test_cases_that_are_switched_off_do_not_count(path: str, text: str, count: int, off: int) -> None:
    found = workbench(snapshot({path: text})).get("test_cases")
    assert (found.real + found.hollow, found.hollow) == (count, off)
