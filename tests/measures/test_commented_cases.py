# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases in comments, in classes that nothing runs, and those that print for somebody to look at."""

from __future__ import annotations

import pytest

from sealcheck.artifacts.testing.commented_cases import without_commented
from tests.kit import run

KOTLIN = "class FeeTest {\n  /* kept for later /* or never */\n  @Test\n  fun adds() {\n    f()\n  }\n  */\n}\n"
NO_CASE = {
    "a whole file": ("FeeTest.java", "/*package fees;\nclass FeeTest {\n  @Test\n  void a() {\n    f();\n  }\n}\n*/\n"),
    "the rest of a class": (
        "FeeTest.java",
        "class FeeTest {\n  Fees fees; /*\n\n  @Test\n  void a() {\n    f();\n  }\n\n*/}\n",
    ),
    "behind marks": ("FeeTest.java", "class FeeTest {\n//  @Test\n//  void a() {\n//    f();\n//  }\n}\n"),
    "a comment in a comment": ("FeeTest.kt", KOTLIN),
    "JavaScript": ("fee.test.js", "/*\nit('adds', () => {\n  expect(add(1, 2)).toBe(3)\n})\n*/\n"),
    "C#": ("FeeTests.cs", "class FeeTests {\n  /*\n  [Fact]\n  public void A() { F(); }\n  */\n}\n"),
    "Go": ("fee_test.go", "package fee\n\n/*\nfunc TestFee(t *testing.T) {\n\tf()\n}\n*/\n"),
    "PHP": ("FeeTest.php", "<?php\nclass FeeTest {\n/*\n  public function testFee() {\n    f();\n  }\n*/\n}\n"),
    "Ruby": ("fee_spec.rb", "=begin\nit 'adds' do\n  expect(add(1, 2)).to eq 3\nend\n=end\n"),
    "JUnit 3 without its class": (
        "FeeTest.java",
        "public class FeeTest {\n  public void testA() {\n    f();\n  }\n}\n",
    ),
}
CASE = {
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


@pytest.mark.parametrize(("path", "text"), NO_CASE.values(), ids=NO_CASE)
def test_what_no_tool_runs_is_no_case(path: str, text: str) -> None:
    assert run("testing.level", {f"src/test/{path}": text}).value == "none"


@pytest.mark.parametrize(("path", "text"), CASE.values(), ids=CASE)
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
    assert without_commented("Java", content, spans) == (blank + gap) * 3 + b"@Test void c() {}\n"
