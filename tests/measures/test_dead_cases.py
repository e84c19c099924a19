# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases in texts and comments are none, nor are those that print for somebody to look at; others beside them are."""

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
    "JavaScript, a template": ("fee.test.js", f"const code = `\n{JEST}`\n"),
    "TypeScript, an argument": ("fee.test.ts", f"compile(`\n{JEST}\\`\n{JEST}`)\n"),
    "Go, a raw text": ("fee_test.go", f"package fee\n\nvar code = `\n{GO}`\n"),
    "C++, left out": ("fee_test.cc", f"#if 0\n#ifdef X\nint a;\n#endif\n{GTEST}#endif\n"),
    "C++, left out for others": ("fee_test.cc", f"#if 0\n{GTEST}#else\nint a;\n#endif\n"),
    "C#, left out": ("FeeTests.cs", "#if false\n  [Fact]\n  public void A() { F(); }\n#endif\n"),
}
ALIVE = {
    "Python, behind a docstring": ("test_fee.py", f'"""Fees."""\n\n\n{PYTEST}\n\n"""The end."""\n'),
    "Python, marks in a text": ("test_fee.py", f'A = \'"""\'\n{PYTEST}B = \'"""\'\n'),
    "Python, marks in a comment": ("test_fee.py", f'# """\n{PYTEST}# """\n'),
    "Python, a mark without an end": ("test_fee.py", f'A = """\n"""\n{PYTEST}"""\n'),
    "JavaScript, between templates": ("fee.test.js", f"const a = `\nb`\n{JEST}const c = `\nd`\n"),
    "JavaScript, a mark in a comment": ("fee.test.js", f"// a ` in a comment\nf(`b=`)\n{JEST}f(`c`)\n"),
    "Go, texts of one line": ("fee_test.go", f'package fee\n\nvar a = `{{"b":`\n\n{GO}\nvar c = `d=`\n'),
    "Go, marks in comments": ("fee_test.go", f"package fee\n\n// a `b\nvar a = `c=`\n\n{GO}\nvar d = `\ne`\n"),
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
        ("Python", '\n """'),
        ("Python", '"\\'),
        ("JavaScript", "\n /* a */"),
        ("JavaScript", "=`\n\\"),
        ("C++", "\n#if 0\n"),
    ],
)
def test_long_files_are_read_once(language: str, line: str) -> None:
    content = (line * (400_000 // len(line))).encode() + b"\n}"
    start = time.process_time()
    without_dead(language, content, [*range(0, len(content), 1000)])
    assert time.process_time() - start < 5


COMMENTED = {
    "a whole file": ("FeeTest.java", "/*package fees;\nclass FeeTest {\n  @Test\n  void a() {\n    f();\n  }\n}\n*/\n"),
    "the rest of a class": (
        "FeeTest.java",
        "class FeeTest {\n  Fees fees; /*\n\n  @Test\n  void a() {\n    f();\n  }\n\n*/}\n",
    ),
    "behind marks": ("FeeTest.java", "class FeeTest {\n//  @Test\n//  void a() {\n//    f();\n//  }\n}\n"),
    "JavaScript": ("fee.test.js", "/*\nit('adds', () => {\n  expect(add(1, 2)).toBe(3)\n})\n*/\n"),
    "C#": ("FeeTests.cs", "class FeeTests {\n  /*\n  [Fact]\n  public void A() { F(); }\n  */\n}\n"),
    "Go": ("fee_test.go", "package fee\n\n/*\nfunc TestFee(t *testing.T) {\n\tf()\n}\n*/\n"),
    "PHP": ("FeeTest.php", "<?php\nclass FeeTest {\n/*\n  public function testFee() {\n    f();\n  }\n*/\n}\n"),
    "JUnit 3 without its class": (
        "FeeTest.java",
        "public class FeeTest {\n  public void testA() {\n    f();\n  }\n}\n",
    ),
}
BESIDE = {
    "paths in a text": (
        "fee.test.js",
        "const all = '{src,lib}/*.js'\nit('adds', () => {\n  expect(add(all)).toBe(3)\n})\nconst none = '*/a'\n",
    ),
    "paths in a list": (
        "fee.test.js",
        "const all = [\n  'a/*',\n]\nit('adds', () => {\n  expect(add(all)).toBe(3)\n})\nconst none = ['*/a']\n",
    ),
    "a comment behind a mark": (
        "FeeTest.java",
        "class FeeTest {\n  // a/*.csv\n  @Test\n  void a() {\n    f();\n  }\n  // */b\n}\n",
    ),
    "a comment before": (
        "FeeTest.java",
        "/* Fees */\nclass FeeTest {\n  /** Sums. */\n  @Test\n  void a() { f(); }\n}\n",
    ),
    "a comment without an end": ("fee.test.js", "it('adds', () => {\n  expect(add(1, 2)).toBe(3)\n})\n/* it('x\n"),
    "one of two": (
        "FeeTest.java",
        "class FeeTest {\n  /*\n  @Test\n  void a() {\n    f();\n  }\n  */\n  @Test\n  void b() {\n    f();\n  }\n}\n",
    ),
    "what PHPUnit reads": (
        "FeeTest.php",
        "<?php\nclass FeeTest {\n  /**\n   * @test\n   */\n  public function fee() {\n    f();\n  }\n}\n",
    ),
    "JUnit 3, with types": (
        "FeeTest.java",
        "class FeeTest<T extends Fee>\n  extends AbstractFeeTest<T> {\n  public void testA() {\n    f();\n  }\n}\n",
    ),
    "printing beside a check": (
        "FeeTest.java",
        "class FeeTest {\n  @Test\n  void a() {\n    System.out.println(f());\n    check(g());\n  }\n}\n",
    ),
    "printing beside REST Assured": (
        "FeeTest.java",
        "import static org.hamcrest.Matchers.equalTo;\n\nclass FeeTest {\n  @Test\n  void a() {\n"
        '    System.out.println("fee");\n    given().get("/fee").then().body("sum", equalTo(3));\n  }\n}\n',
    ),
    "printing beside Awaitility": (
        "FeeTest.kt",
        "class FeeTest {\n  @Test\n  fun a() {\n    println(fee)\n    await().until(fee::paid)\n  }\n}\n",
    ),
    "printing beside the conditions of Spock": (
        "FeeSpec.groovy",
        'class FeeSpec extends Specification {\n  def "adds"() {\n    when:\n    println sum\n    then:\n    sum == 3\n  }\n}\n',
    ),
    "one of three, two comments on a line": (
        "FeeTest.java",
        "class FeeTest {\n  /*\n  @Test\n  void a() { f(); }\n  */ /*\n  @Test\n  void b() { f(); }\n  */\n"
        "  @Test\n  void c() {\n    f();\n  }\n}\n",
    ),
    "running without a word": ("FeeTest.java", "class FeeTest {\n  @Test\n  void a() {\n    fees.sum(1);\n  }\n}\n"),
}
PRINTS = {
    "Java": (
        "FeeTest.java",
        "import static org.junit.Assert.assertTrue;\n\nclass FeeTest {\n  @Test\n  void sum() {\n"
        "    Money money = new Money(3);\n    System.out.println(money.plus(4));\n  }\n}\n",
    ),
    "Kotlin": ("FeeTest.kt", "class FeeTest {\n  @Test\n  fun sum() {\n    println(Money(3).plus(4))\n  }\n}\n"),
    "what is told in comments and texts": (
        "FeeTest.java",
        "/** Checks the sum. */\nclass FeeTest {\n  // should assert that it is 7\n  @Test\n  void sum() {\n"
        '    System.out.println("expected: 7, is " + new Money(3).plus(4));\n  }\n}\n',
    ),
}


@pytest.mark.parametrize(("path", "text"), COMMENTED.values(), ids=COMMENTED)
def test_what_stands_in_a_comment_is_no_case(path: str, text: str) -> None:
    assert run("testing.level", {f"src/test/{path}": text}).value == "none"


@pytest.mark.parametrize(("path", "text"), BESIDE.values(), ids=BESIDE)
def test_cases_beside_comments_count(path: str, text: str) -> None:
    measurement = run("testing.level", {f"src/test/{path}": text}, substantial=2)
    assert measurement.value == "few", measurement


@pytest.mark.parametrize(("path", "text"), PRINTS.values(), ids=PRINTS)
def test_what_only_prints_tests_nothing(path: str, text: str) -> None:
    assert run("testing.level", {f"src/test/{path}": text}).value == "placeholder"


def test_many_comments_with_cases_are_blanked_in_their_places() -> None:
    case, gap = b"/*\n@Test void a() {}\n*/", b"\nint b;\n"
    content = (case + gap) * 3 + b"@Test void c() {}\n"
    spans = [at for at in range(len(content)) if content.startswith(b"@Test", at)]
    blank = b"  \n" + b" " * 17 + b"\n  "
    assert without_dead("Java", content, spans) == (blank + gap) * 3 + b"@Test void c() {}\n"
