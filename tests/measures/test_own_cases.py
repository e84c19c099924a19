# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tests without a framework: those that a program carries and calls itself, and scripts that throw."""

from __future__ import annotations

import time

import pytest

from sealcheck.artifacts.testing.thrown import thrown_differences
from tests.kit import run

DECODER = "def decode(text):\n    return len(text)\n\n\n"
TEST = "def test_decoding():\n    for given in CASES:\n        assert given['out'] == decode(given['in'])\n\n\n"
START = 'if __name__ == "__main__":\n    test_decoding()\n'
SCRIPT = "const lambda = require('./index')\nasync function app(test) {\n  const actual = await lambda.handler(test)\n"
THROWS = "  if (actual.status != test.expected_status) {\n    throw ('status ' + actual.status)\n  }\n"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (DECODER + TEST + START, "few"),
        (DECODER + TEST + 'if __name__ == "__main__":\n    import pytest\n    pytest.main([__file__])\n', "few"),
        (DECODER + TEST, "none"),
        (DECODER + TEST + START.replace("    test", "    # test") + "    main()\n", "none"),
        (DECODER + TEST + 'if __name__ == "__main__":\n    main()\n', "none"),
        (DECODER + TEST.replace("assert", "print") + START, "none"),
        (DECODER + TEST.replace("test_decoding()", "test_decoding(value)") + START, "none"),
        (DECODER + '@app.route("/test")\n' + TEST + START, "none"),
        (DECODER + '"""\n' + TEST + '"""\n' + START, "none"),
        (DECODER + "def test_decoding():\n    assert True\n\n\n" + START, "none"),
    ],
)
def test_tests_in_a_program_count_when_it_calls_them(text: str, level: str) -> None:
    assert run("testing.level", {"decoders/lamp.py": text}).value == level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (SCRIPT + THROWS + "}\n", "few"),
        (SCRIPT + "  if (actual !== 3) throw new Error(`expected 3, got ${actual}`)\n}\n", "few"),
        (SCRIPT + "  if (actual !== expected) {\n    console.error(actual)\n    process.exit(1)\n  }\n}\n", "few"),
        (SCRIPT + THROWS.replace("throw (", "console.log(") + "}\n", "none"),
        (SCRIPT + THROWS.replace("expected_", "") + "}\n", "none"),
        (SCRIPT.replace("./index", "aws-sdk") + THROWS + "}\n", "none"),
        (SCRIPT + "/* tells how it went */\n  console.log(actual)\n}\n", "none"),
        (SCRIPT + "/*\n" + THROWS + "*/\n}\n", "none"),
        (SCRIPT + "  if (process.argv.length !== 3) throw new Error('usage')\n}\n", "none"),
    ],
)
def test_scripts_that_throw_for_a_difference_are_tests(text: str, level: str) -> None:
    assert run("testing.level", {"src/index.test.js": text}).value == level
    assert run("testing.level", {"src/index.js": text}).value == "none"


def test_long_scripts_are_read_quickly() -> None:
    start = time.process_time()
    thrown_differences(b"require('./a')\n" + b"if (a != b\n" * 40_000)
    thrown_differences(b"require('./a')\n" + b"\nif (a !== expect" * 20_000)
    assert time.process_time() - start < 3
