# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases about functions that the file of tests defines itself."""

from __future__ import annotations

import pytest

from tests.kit import run

ADD = "def add(a, b):\n    return a + b\n\n\n"
CASES = "def test_a():\n    assert add(1, 2) == 3\n\n\ndef test_b():\n    assert add(0, 1) == 1\n"
CHECK = "def check(value):\n    assert True\n\n\n"
GIVEN = "def test_a():\n    check(lamp(1))\n\n\ndef test_b():\n    check(lamp(2))\n"
JS = "test('a', () => {\n  expect(add(1, 2)).toBe(3)\n})\ntest('b', () => {\n  expect(add(0, 1)).toBe(1)\n})\n"


@pytest.mark.parametrize(
    ("path", "text", "level"),
    [
        pytest.param("tests/test_a.py", ADD + CASES, "placeholder", id="a function in the file of tests"),
        pytest.param("tests/test_a.py", "from lamps import add\n\n\n" + CASES, "few", id="one of the software"),
        pytest.param("tests/test_a.py", "import lamps\n\n\n" + ADD.replace("a + b", "lamps.sum(a, b)") + CASES, "few",
                     id="one that asks the software"),
        pytest.param("tests/test_a.py", "import lamps\n\n\n" + ADD.replace("a + b", "more(a)")
                     + "def more(a):\n    return lamps.x(a)\n\n\n" + CASES, "few", id="one that asks it over another"),
        pytest.param("tests/test_a.py", "@pytest.fixture\n" + ADD + CASES, "few", id="a fixture"),
        pytest.param("tests/test_a.py", "from lamps import lamp\n\n\n" + CHECK + GIVEN, "placeholder",
                     id="a helper that looks at nothing"),
        pytest.param("tests/test_a.py", "from lamps import lamp\n\n\n" + CHECK.replace("True", "value") + GIVEN, "few",
                     id="a helper that looks"),
        pytest.param("src/a.test.js", "const add = (a, b) => a + b;\n\n" + JS, "placeholder", id="JavaScript"),
        pytest.param("src/a.test.js", "function add(a, b) {\n  return a + b\n}\n\n" + JS, "placeholder", id="function"),
        pytest.param("src/a.test.js", "const { add } = require('./a')\n\n" + JS, "few", id="JavaScript of the software"),
        pytest.param("src/a.test.js", "const add = (a, b) => lib.add(a, b)\n\n" + JS, "few", id="asks the software"),
    ],
)  # fmt: skip
def test_cases_about_functions_of_the_file_of_tests(path: str, text: str, level: str) -> None:
    assert run("testing.level", {path: text}, few=2).value == level
