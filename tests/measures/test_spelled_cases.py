# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases in all the ways in which languages let them be written: by whole names, beside other marks, in suites."""

from __future__ import annotations

import pytest

from tests.kit import snapshot, workbench

#: A file, what it holds, how many cases that makes, and how many of them are hollow.
CASES = {
    "Java, by the whole name and beside others": (
        "src/test/java/ATest.java",
        "  @org.junit.jupiter.api.Test\n  void a() { f(); }\n  public @Test void b() { f(); }\n  @Timeout(5) @Test void c() { f(); }\n  @CartesianTest\n  void d() { f(); }\n",
        4,
        0,
    ),
    "Java, off by the whole name": (
        "src/test/java/ATest.java",
        "  @org.junit.Ignore\n  @org.junit.Test\n  public void a() { f(); }\n",
        1,
        1,
    ),
    ".NET, by the whole name and beside others": (
        "A.Tests/B.cs",
        '  [NUnit.Framework.Test]\n  public void A() { F(); }\n  [Xunit.Fact]\n  public void B() { F(); }\n  [Category("Slow"), Test]\n  public void C() { F(); }\n  [Trait("Kind", "Unit")][SkippableFact]\n  public void D() { F(); }\n  [TestAttribute]\n  public void E() { F(); }\n',
        5,
        0,
    ),
    ".NET, off": (
        "A.Tests/B.cs",
        '  [Xunit.Fact(Skip = "x")]\n  public void A() { F(); }\n  [SkippableFact(DisplayName = "a", Skip = "x")]\n  public void B() { F(); }\n',
        2,
        2,
    ),
    ".NET, other attributes": (
        "A.Tests/B.cs",
        '  [TestFixture]\n  [InlineData("a, Test")]\n  [Property("a", 1)]\n  [MemberData(nameof(Test))]\n  [Trait("Test", "Fact")]\n  public void A() { F(); }\n',
        0,
        0,
    ),
    "F#": ("A.Tests/B.fs", "[<Fact>]\nlet a () = Assert.Equal(2, f 1)\n[<Xunit.Fact>]\nlet b () = f ()\n", 2, 0),
    "Expecto": (
        "A.Tests/B.fs",
        'let tests = testList "x" [\n    testCase "a" <| fun _ -> f ()\n    test "b" {\n      f ()\n    }\n    testPropertyAsync "x" <| g\n  ]\n',
        3,
        0,
    ),
    "Visual Basic": ("A.Tests/B.vb", "  <TestMethod()> Public Sub A()\n    F()\n  End Sub\n", 1, 0),
    "Rust": (
        "tests/a.rs",
        '#[::core::prelude::v1::test]\nfn a() { f(); }\n#[actix_web::test]\nasync fn b() { f(); }\n#[test_case(1)]\n#[test_case(2)]\nfn c(n: u8) { f(n); }\n#[cfg_attr(feature = "x", tokio::test)]\nfn d() { f(); }\n#[rstest]\nfn e() { f(); }\n',
        6,
        0,
    ),
    "Rust, only for tests": ("src/a.rs", "#[cfg(test)]\n#[cfg_attr(test, derive(Debug))]\nmod tests {}\n", 0, 0),
    "Ginkgo": (
        "a_test.go",
        'func TestA(t *testing.T) {\n\tf()\n}\nvar _ = ginkgo.Describe("x", func() {\n\tginkgo.It("a", func() {\n\t\tf()\n\t})\n\tIt(`b`, func() {\n\t\tf()\n\t})\n})\n',
        3,
        0,
    ),
    "PHPUnit": (
        "tests/ATest.php",
        '  #[\\PHPUnit\\Framework\\Attributes\\Test]\n  public function a() { f(); }\n  #[Group("x"), Test]\n  public function b() { f(); }\n  #[TestDox("x")]\n',
        2,
        0,
    ),
    "Pest in a suite": (
        "tests/ATest.php",
        "describe('x', function () {\n    it('a', function () {\n        f();\n    });\n});\n",
        1,
        0,
    ),
    "phpspec": (
        "spec/FeeSpec.php",
        "class FeeSpec extends ObjectBehavior {\n    function it_adds() {\n        $this->add(1)->shouldReturn(2);\n    }\n    public function its_sum() { $this->sum(); }\n}\n",
        2,
        0,
    ),
    "RSpec": (
        "spec/a_spec.rb",
        "describe A do\n  its(:x) { should eq 1 }\n  it_behaves_like 'a fee'\n  response '200', 'ok' do\n    run_test!\n  end\nend\n",
        3,
        0,
    ),
    "CoffeeScript": (
        "test/a_test.coffee",
        "describe 'x', ->\n  it 'adds', ->\n    expect(f()).toBe 1\n  QUnit.test 'b', (assert) -> f()\n  it 'pending'\n",
        2,
        0,
    ),
    "Swift": (
        "AppTests/A.swift",
        "  @MainActor public final func testA() {\n    f()\n  }\n  @available(iOS 15, *) func testB() { f() }\n  @Testing.Test func c() { f() }\n",
        3,
        0,
    ),
    "Objective-C": (
        "AppTests/A.m",
        '-(void)testA {\n  f();\n}\n- (void) testB\n{\n  f();\n}\n  it(@"adds", ^{\n    f();\n  });\n',
        3,
        0,
    ),
    "Dart": (
        "test/a_test.dart",
        "import 'package:test/test.dart' as t;\nvoid main() {\n  t.test('a', () {\n    f();\n  });\n  goldenTest('b', x);\n}\n",
        2,
        0,
    ),
    "Clojure": (
        "test/a_test.clj",
        '(ns a (:require [clojure.test :as t]))\n(t/deftest adds\n  (t/is (= 2 (f 1))))\n(defspec b 100 (f))\n(fact "c" (f) => 1)\n',
        3,
        0,
    ),
    "testthat with parameters": (
        "tests/testthat/test-a.R",
        'with_parameters_test_that("a", {\n  expect_equal(f(x), 1)\n}, x = 1)\n',
        1,
        0,
    ),
    "tinytest": ("inst/tinytest/test_a.R", "tinytest::expect_equal(f(1), 2)\n", 1, 0),
    "RUnit": ("tests/runit.a.R", "test.adds <- function() {\n  checkEquals(f(1), 2)\n}\n", 1, 0),
    "Julia": ("test/runtests.jl", "Test.@test f(1) == 2\n@test_throws E g()\n", 1, 0),
    "LuaUnit": ("tests/test_a.lua", "function TestFee:testAdds()\n  lu.assertEquals(f(1), 2)\nend\n", 1, 0),
    "C++": (
        "a_test.cpp",
        'TEST_METHOD(Adds)\n{\n  f();\n}\nBOOST_AUTO_TEST_CASE_TEMPLATE(a, T, types)\n{\n f();\n}\nZTEST(fees, adds)\n{\n f();\n}\n  "adds"_test = [] {\n    expect(f() == 1_i);\n  };\ntest(adds) {\n  assertEqual(f(), 1);\n}\nUTEST(a, b) {\n  f();\n}\n',
        6,
        0,
    ),
    "C++, calls": ("a_test.cpp", "ZTEST_SUITE(a, b);\nRUN_TEST(a);\n  test(a);\nBOOST_TEST(x);\n", 0, 0),
    "Haskell": (
        "test/ASpec.hs",
        'main = defaultMain $ testGroup "x"\n  [ testCase "adds" $ f 1 @?= 2\n  , testProperty "p" $ g\n  , HU.testCase "c" $ h ]\n',
        3,
        0,
    ),
    "Pester": (
        "Fees.Tests.ps1",
        "Describe 'x' {\n    It 'adds' {\n        Add 1 | Should -Be 2\n    }\n    it \"b\" -TestCases $c {\n  f\n }\n}\n",
        2,
        0,
    ),
    "SimpleTest of Drupal": (
        "modules/a/tests/Fees.test",
        "class FeesTest extends DrupalWebTestCase {\n  public function testFees() {\n    $this->drupalGet('fees');\n  }\n  function testSum() {\n  }\n}\n",
        2,
        0,
    ),
    "JavaScript by another ending": (
        "src/tests/test.Fees.es",
        "describe('x', () => {\n  it('a', () => {\n    expect(f()).to.equal(1)\n  })\n  it('b', () => {})\n})\n",
        2,
        1,
    ),
    "runTest": (
        "tests/test_a.py",
        "class T(TestCase):\n    def runTest(self):\n        self.assertEqual(f(), 1)\n",
        1,
        0,
    ),
    "ward": ("tests/test_a.py", '@test("adds")\ndef _():\n    assert f() == 1\n', 1, 0),
    "mamba": (
        "spec/fee_spec.py",
        "with description('x'):\n    with it('adds'):\n        expect(f()).to(equal(1))\n",
        1,
        0,
    ),
    "pgTAP": ("tests/a.sql", "select tap.plan(1);\nselect tap.ok(f());\nselect is(f(), 1);\n", 2, 0),
    "Spock": ("src/test/groovy/ASpec.groovy", '  void "adds"() {\n    expect:\n    f() == 1\n  }\n', 1, 0),
    "Scala": (
        "src/test/scala/ASpec.scala",
        '  Scenario("a") {\n    f()\n  }\n  "x" >> { f() }\n  property("a") = forAll { f }\n',
        3,
        0,
    ),
    "Kotlin": ("src/test/kotlin/A.kt", "  @kotlin.test.Test\n  fun a() { f() }\n", 1, 0),
    "phpspec, as generated": (
        "spec/FeeSpec.php",
        "class FeeSpec extends ObjectBehavior {\n    function it_is_initializable() {\n        $this->shouldHaveType(Fee::class);\n    }\n}\n",
        1,
        1,
    ),
    "F#, as generated": ("A.Tests/B.fs", "[<Fact>]\nlet ``My test`` () =\n    Assert.True(true)\n", 1, 1),
    "Expecto, as generated": (
        "A.Tests/B.fs",
        'let tests = testList "samples" [\n    testCase "universe exists (╭ರᴥ•́)" <| fun _ ->\n      Expect.isTrue true ""\n\n'
        '    testCase "when true is not (should fail)" <| fun _ ->\n      Expect.isTrue false ""\n  ]\n',
        2,
        2,
    ),
    "Pester, as generated": (
        "Fees.Tests.ps1",
        'Describe "Fees" {\n    It "does something useful" {\n        $true | Should -Be $false\n    }\n    It "later" {\n    }\n}\n',
        2,
        2,
    ),
    "Visual Basic, as generated": (
        "A.Tests/B.vb",
        "  <Test>\n  Public Sub Test1()\n    Assert.Pass()\n  End Sub\n",
        1,
        1,
    ),
    "F#, off": (
        "A.Tests/B.fs",
        '[<Fact(Skip = "later")>]\nlet a () = Assert.Equal(2, f 1)\nlet b = testList "x" [\n    ptestCase "y" <| fun _ -> f () ]\n',
        2,
        2,
    ),
    "Perl, a page": (
        "t/page.t",
        "$t->get_ok('/fees')->status_is(200);\n$t->text_is('h1', 'Fees');\n" * 5 + "$mech->follow('x');\n$a->is;\n",
        2,
        0,
    ),
    "C, checks": (
        "tests/test-fees.cpp",
        "#include <cassert>\nstatic void testSum() {\n"
        + "    assert(sum(1, 2) == 3);\n" * 6
        + "}\nint main() {\n    testSum();\n    return 0;\n}\n",
        2,
        0,
    ),
    "C, a guard": ("tests/test-gz.c", "int main(void) {\n  assert(IN < OUT);\n  run();\n}\n", 0, 0),
    "C, checks of what is true anyway": ("tests/a.c", "int main(void) {\n" + "  assert(true);\n" * 9 + "}\n", 0, 0),
    "C, a library of tests": ("tests/catch.hpp", "int main() {\n" + "  assert(f());\n" * 9 + "}\n", 0, 0),
    "C, no program": ("tests/help.c", "void help(void) {\n" + "  assert(f());\n" * 9 + "}\n", 0, 0),
    "RSpec, about the subject": (
        "spec/fee_spec.rb",
        "describe Fee do\n  it { should eq 1 }\n  it { is_expected.to eq 1 }\n  it { expect(1).to eq 1 }\nend\n",
        3,
        1,
    ),
}


@pytest.mark.parametrize(("path", "text", "count", "off"), CASES.values(), ids=CASES)
def test_cases_count_however_they_are_written(path: str, text: str, count: int, off: int) -> None:
    found = workbench(snapshot({path: text})).get("test_cases")
    assert (found.real + found.hollow, found.hollow) == (count, off)
