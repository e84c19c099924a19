# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases in texts and behind conditions that never hold are none; those beside them are."""

from __future__ import annotations

import time

import pytest

from sealcheck.artifacts.testing.dead_cases import without_dead
from tests.kit import run

JEST = "it('adds', () => {\n  expect(add(1, 2)).toBe(3)\n})\n"
PYTEST = "def test_adds():\n    assert add(1, 2) == 3\n"
GO = "func TestAdds(t *testing.T) {\n\tif add(1, 2) != 3 {\n\t\tt.Fail()\n\t}\n}\n"
GTEST = "TEST(Fee, Adds) {\n  EXPECT_EQ(add(1, 2), 3);\n}\n"


def deeper(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


DEAD = {
    "Python, a text": ("test_fee.py", f'CODE = """\n{PYTEST}"""\n'),
    "Python, a docstring": ("test_fee.py", f"class Fee:\n    '''Write tests as this:\n\n{deeper(PYTEST)}    '''\n"),
    "Python, a text with other marks": ("test_fee.py", f'A = "\'\'\'"  # """\nB = """ \\""" \n{PYTEST}"""\n'),
    "Python, never": ("test_fee.py", f"if False:\n{deeper(PYTEST)}\nx = 1\n"),
    "Python, zero": ("test_fee.py", f"class T:\n    if 0:  # later\n{deeper(deeper(PYTEST))}"),
    "JavaScript, a template": ("fee.test.js", f"const code = `\n{JEST}`\n"),
    "TypeScript, an argument": ("fee.test.ts", f"compile(`\n{JEST}\\`\n{JEST}`)\n"),
    "JavaScript, never": ("fee.test.js", f"if (false) {{\n{deeper(JEST)}}}\n"),
    "JavaScript, never, in a suite": ("fee.test.js", f"describe('a', () => {{\n  if (0) {{\n{deeper(JEST)}  }}\n}})\n"),
    "Pest, never": ("FeeTest.php", "<?php\nif (false) {\n    it('adds', function () {\n        f();\n    });\n}\n"),
    "Go, a raw text": ("fee_test.go", f"package fee\n\nvar code = `\n{GO}`\n"),
    "Python, after the end": ("test_fee.py", f"import sys\n\nsys.exit(0)\n\n{PYTEST}"),
    "Python, after another end": ("test_fee.py", f"raise SystemExit\n{PYTEST}"),
    "JavaScript, after the end": ("fee.test.js", f"const add = require('..')\n\nprocess.exit(0)\n\n{JEST}"),
    "JavaScript, after a return": ("fee.test.js", f"return;\n{JEST}"),
    "JavaScript, never, on one line": ("fee.test.js", f"if (false) {JEST}"),
    "JavaScript, never, as an expression": ("fee.test.js", f"false && {JEST}"),
    "Ruby, after the end": ("test/fee_test.rb", "exit 0\n\ntest 'a' do\n  assert f\nend\n"),
    "Ruby, behind its data": ("test/fee_test.rb", "require 'x'\n__END__\n\ntest 'a' do\n  assert f\nend\n"),
    "Perl, after the end": ("t/fee.t", "use Test::More;\nexit;\nis(f(), 2);\n"),
    "PHP, after the end": ("FeeTest.php", "<?php\nexit(0);\nit('adds', function () {\n    f();\n});\n"),
    "C++, left out": ("fee_test.cc", f"#if 0\n#ifdef X\nint a;\n#endif\n{GTEST}#endif\n"),
    "C++, left out for others": ("fee_test.cc", f"#if 0\n{GTEST}#else\nint a;\n#endif\n"),
    "C#, left out": ("FeeTests.cs", "#if false\n  [Fact]\n  public void A() { F(); }\n#endif\n"),
}
ALIVE = {
    "Python, behind a docstring": ("test_fee.py", f'"""Fees."""\n\n\n{PYTEST}\n\n"""The end."""\n'),
    "Python, marks in a text": ("test_fee.py", f'A = \'"""\'\n{PYTEST}B = \'"""\'\n'),
    "Python, marks in a comment": ("test_fee.py", f'# """\n{PYTEST}# """\n'),
    "Python, a mark without an end": ("test_fee.py", f'A = """\n"""\n{PYTEST}"""\n'),
    "Python, after what never happens": ("test_fee.py", f"if False:\n    x = 1\n{PYTEST}"),
    "Python, else": ("test_fee.py", f"if False:\n    x = 1\nelse:\n{deeper(PYTEST)}"),
    "Python, a condition": ("test_fee.py", f"if FALSE:\n{deeper(PYTEST)}"),
    "JavaScript, between templates": ("fee.test.js", f"const a = `\nb`\n{JEST}const c = `\nd`\n"),
    "JavaScript, a mark in a comment": ("fee.test.js", f"// a ` in a comment\nf(`b=`)\n{JEST}f(`c`)\n"),
    "JavaScript, after what never happens": ("fee.test.js", f"if (false) {{\n  f()\n}}\n{JEST}"),
    "JavaScript, else": ("fee.test.js", f"if (false) {{\n  f()\n}} else {{\n{deeper(JEST)}}}\n"),
    "JavaScript, a brace that is missing": ("fee.test.js", f"  if (false) {{\n{JEST}"),
    "Go, texts of one line": ("fee_test.go", f'package fee\n\nvar a = `{{"b":`\n\n{GO}\nvar c = `d=`\n'),
    "Go, marks in comments": ("fee_test.go", f"package fee\n\n// a `b\nvar a = `c=`\n\n{GO}\nvar d = `\ne`\n"),
    "Python, before the end": ("test_fee.py", f"{PYTEST}\nif __name__ == '__main__':\n    f()\nsys.exit(f())\n"),
    "Python, an end on a condition": ("test_fee.py", f"if not x:\n    sys.exit(0)\n\n{PYTEST}"),
    "JavaScript, an end on a condition": ("fee.test.js", f"if (!process.env.X)\nprocess.exit(0)\n{JEST}"),
    "JavaScript, an end in a block": ("fee.test.js", f"if (!process.env.X) {{\nf()\nprocess.exit(0)\n}}\n{JEST}"),
    "JavaScript, a case after what never happens": ("fee.test.js", f"if (false) f()\n{JEST}"),
    "C++, else": ("fee_test.cc", f"#if 0\nint a;\n#else\n{GTEST}#endif\n"),
    "C++, a condition": ("fee_test.cc", f"#if 1\n{GTEST}#endif\n"),
    "C++, no end": ("fee_test.cc", f"#if 0\n{GTEST}"),
}


@pytest.mark.parametrize(("path", "text"), DEAD.values(), ids=DEAD)
def test_what_no_tool_meets_is_no_case(path: str, text: str) -> None:
    assert run("testing.level", {f"tests/{path}": text}).value == "none"


@pytest.mark.parametrize(("path", "text"), ALIVE.values(), ids=ALIVE)
def test_what_stands_beside_it_counts(path: str, text: str) -> None:
    assert run("testing.level", {f"tests/{path}": text}).value == "few"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("Python", '\nif False:\n """'),
        ("Python", '"\\'),
        ("JavaScript", "\n  if (false) {\n"),
        ("JavaScript", "\nif(0){"),
        ("JavaScript", "=`\n\\"),
        ("C++", "\n#if 0\n"),
    ],
)
def test_long_files_are_read_once(language: str, line: str) -> None:
    content = (line * (400_000 // len(line))).encode() + b"\n}"
    start = time.process_time()
    without_dead(language, content, [*range(0, len(content), 1000)])
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("test_a.py", 'CODE = """\nimport sys\nsys.exit(3)\n"""\n\n\ndef test_a():\n    assert run(CODE) == 3\n'),
        ("a.test.js", "const code = `\nprocess.exit(3)\n`\n\nit('ends', () => {\n  expect(run(code)).toBe(3)\n})\n"),
    ],
)
def test_the_end_of_a_program_in_a_text(path: str, text: str) -> None:
    assert run("testing.level", {f"tests/{path}": text}).value == "few"
