# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases in texts and comments are none, nor are those that print for somebody to look at; others beside them are."""

from __future__ import annotations

import time

import pytest

from sealcheck.artifacts.testing.dead_cases import without_dead
from tests.kit import run

GTEST = "TEST(Fee, Adds) {\n  EXPECT_EQ(add(1, 2), 3);\n}\n"


DEAD = {
    "C++, left out": ("fee_test.cc", f"#if 0\n#ifdef X\nint a;\n#endif\n{GTEST}#endif\n"),
    "C++, left out for others": ("fee_test.cc", f"#if 0\n{GTEST}#else\nint a;\n#endif\n"),
    "C#, left out": ("FeeTests.cs", "#if false\n  [Fact]\n  public void A() { F(); }\n#endif\n"),
}
ALIVE = {
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
    "one of three, two comments on a line": (
        "FeeTest.java",
        "class FeeTest {\n  /*\n  @Test\n  void a() { f(); }\n  */ /*\n  @Test\n  void b() { f(); }\n  */\n"
        "  @Test\n  void c() {\n    f();\n  }\n}\n",
    ),
}


@pytest.mark.parametrize(("path", "text"), COMMENTED.values(), ids=COMMENTED)
def test_what_stands_in_a_comment_is_no_case(path: str, text: str) -> None:
    assert run("testing.level", {f"src/test/{path}": text}).value == "none"


@pytest.mark.parametrize(("path", "text"), BESIDE.values(), ids=BESIDE)
def test_cases_beside_comments_count(path: str, text: str) -> None:
    measurement = run("testing.level", {f"src/test/{path}": text}, substantial=2)
    assert measurement.value == "few", measurement


def test_many_comments_with_cases_are_blanked_in_their_places() -> None:
    case, gap = b"/*\n@Test void a() {}\n*/", b"\nint b;\n"
    content = (case + gap) * 3 + b"@Test void c() {}\n"
    spans = [at for at in range(len(content)) if content.startswith(b"@Test", at)]
    blank = b"  \n" + b" " * 17 + b"\n  "
    assert without_dead("Java", content, spans) == (blank + gap) * 3 + b"@Test void c() {}\n"
