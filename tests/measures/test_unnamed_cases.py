# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files that hold test cases and are not called so."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

JS = "describe('lamps', () => {\n  it('burns', () => {\n    expect(burn(1)).toBe(2);\n  });\n});\n"
TESTS: dict[str, Files] = {
    "the whole name": {"src/login/spec.ts": f"import {{ it }} from 'vitest';\n{JS}"},
    "a framework that is there": {"src/lamps/lampsCases.js": JS},
    "Python": {"lamps/checks.py": "import unittest\nclass A(unittest.TestCase):\n    def test_a(self):\n        self.assertEqual(f(1), 2)\n"},
    "Java": {"src/main/java/Lamps.java": "import org.junit.Test;\npublic class Lamps {\n    @Test\n    public void burns() { assertEquals(2, f(1)); }\n}\n"},
    "C#": {"Lamps/Burning.cs": "using Xunit;\npublic class Burning\n{\n    [Fact]\n    public void Burns() { Assert.Equal(2, F(1)); }\n}\n"},
    "PHP": {"src/Burning.php": "<?php\nuse PHPUnit\\Framework\\TestCase;\nclass Burning extends TestCase {\n    public function testA() { $this->assertSame(2, f(1)); }\n}\n"},
    "Ruby": {"lib/burning.rb": "RSpec.describe Lamp do\n  it 'burns' do\n    expect(f(1)).to eq(2)\n  end\nend\n"},
}  # fmt: skip
OTHERS: dict[str, Files] = {
    "a function of that name": {"src/a.js": "  test('lamps', 1);\n"},
    "a view that tests": {"lamps/views.py": "def test_connection(request):\n    return f(1)\n"},
    "no framework": {"src/main/java/Lamps.java": "public class Lamps {\n    @Test\n    public void burns() { }\n}\n"},
    "helpers of tests": {"lamps/testing.py": "import pytest\ndef make():\n    return 1\n"},
    "in what was copied": {"vendor/a/lib/b.js": JS},
}


@pytest.mark.parametrize("files", TESTS.values(), ids=TESTS)
def test_cases_count_whatever_the_file_is_called(files: Files) -> None:
    assert run("testing.level", files).value == "few"


@pytest.mark.parametrize("files", OTHERS.values(), ids=OTHERS)
def test_other_code_does_not(files: Files) -> None:
    assert run("testing.level", files).value == "none"
