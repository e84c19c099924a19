# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How each language and framework writes a test case: one pattern of bytes per kind, anchored at the line's start.

Each pattern begins with the line feed before the line: looking for a fixed byte first is what makes them fast.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sealcheck.frozen import frozen
from sealcheck.pattern import regex


@frozen
class Kind:
    """A way to write test cases: one of `hints` must occur in the file, then `pattern` is counted.

    `family` is the family of languages whose tools can run them; "any" when no language is bound to it. `needs` must
    stand in the file, too.
    """

    framework: str
    family: str
    hints: tuple[bytes, ...]
    pattern: re.Pattern[bytes]
    needs: re.Pattern[bytes] | None = None


#: In a pattern: the bracket behind a name.
_CALLED = regex(r"(?<=[\w})])\\\(")


def _kind(framework: str, family: str, hints: str, *starts: str, needs: re.Pattern[bytes] | None = None) -> Kind:
    """`starts` are what a line begins with: after spaces where a start begins with `~`.

    Whatever the language, some write a space between a name and its bracket: test_that ("adds", {
    """
    starts = tuple(_CALLED.sub(r" ?\\(", start) for start in starts)
    indented = [start[1:] for start in starts if start.startswith("~")]
    flush = [start for start in starts if not start.startswith("~")]
    parts = [rf"[ \t]{{0,80}}(?:{'|'.join(indented)})"] if indented else []
    return Kind(
        framework, family, tuple(hints.encode().split()), regex(f"\n(?:{'|'.join(parts + flush)})".encode()), needs
    )


#: A method that is called like a case is defined: test(value) {, it(name: string): void;
_NO_METHOD = (
    r"(?![^'\"`\n()]{0,200}\)[^\n()=]{0,80}\{[ \t]{0,9}(?:\n|\Z)"
    r"|[^'\"`\n()]{0,200}\)\s?:\s?\w|\s{0,9}[\w$]{1,40}\??:\s)"
)
_JAVASCRIPT = _kind(
    "JavaScript test", "node",
    "it( test( it. test. it` specify( Scenario( tape( testCase( module.exports test.begin( browser client",
    r"~(?:casper\.)?test\.begin\(", r"~(?:await )?(?:t\.|QUnit\.|tap\.|Deno\.)?[xf]?(?:it|test|specify|Scenario|tape)"
    r"(?:\.(?:only|each|concurrent|for|fails|failing|serial|effect|skip|todo|fixme|skipIf|runIf|cb|prop|live|scoped)){0,3}"
    rf"(?:`|\({_NO_METHOD})",
    # Buster.JS and Nightwatch name cases by sentences: "finds the week": function () {
    r"~['\"](?:\w[^'\"\s]{0,60} ){2,30}[^'\"\n]{1,60}['\"] ?:\s{0,3}(?:async )?function ?\(\w{0,20}\) ?\{",
    # Whatever the name, Nightwatch hands its browser over: 'opens': (client) => {, 'opens'(browser) {
    r"~['\"](?!(?:before|after)(?:Each)?['\"]|@)[^'\"\n]{1,120}['\"] ?(?::\s{0,40}(?:async )?"
    r"(?:function ?\w{0,30} ?)?)?\(?\s?(?:browser|client)(?: ?, ?\w{1,20})?\s?\)?\s?(?:=>\s?)?\{"
    r"(?=[\s\S]{0,800}?\b(?:browser|assert|verify|expect|waitFor\w{1,40}|url|init|page|navigateTo|useCss|useXpath)\b)",
)  # fmt: skip
_CPP = _kind(
    "C++ test", "native", "TEST BOOST_ SCENARIO void Test( _test test(",
    r"~(?:U|Z|C)?TEST(?:_F|_P|_FIXTURE|_METHOD)?\s?\(", r"~TYPED_TEST(?:_P)?\s?\(",
    r"~(?:CATCH_|DOCTEST_|TEMPLATE_)?(?:TEST_CASE|SCENARIO)(?:_METHOD|_FIXTURE|_TEMPLATE|_SIG)?\s?\(",
    r"~BOOST_(?:AUTO|DATA|FIXTURE)_TEST_CASE(?:_TEMPLATE|_F)?\s?\(", r"~(?:START_TEST|CPPUNIT_TEST|MU_TEST)\s?\(",
    r"~\"[^\"\n]{1,200}\"_test\b", r"testF?\(\w{1,80}(?:, ?\w{1,80})?\)\s{0,3}\{",
    r"(?:static )?void test_\w{1,100}\((?:void|\s{0,3}void \*\*\s?\w{0,30})?\)\s{0,10}\{",
    r"Test\(\w{1,60}, \w{1,80}[),]",
)  # fmt: skip
_XCTEST = _kind(
    "XCTest", "swift", "test @Test it(",
    r"~(?:(?:@\w{1,40}(?:\([^()\n]{0,60}\))?|public|private|internal|open|final|override|nonisolated) ){0,4}"
    r"func test\w{0,200}\(", r"~@(?:Testing\.)?Test\b", r"-\s{0,2}\(void\)\s{0,2}test\w{0,200}", r"~it\(@?\"",
)  # fmt: skip
_DOTNET = _kind(
    "xUnit/NUnit/MSTest", "dotnet", "Fact Theory Test test Property Scenario",
    # [Category("Slow"), NUnit.Framework.Test], [Trait("Kind", "Unit")][SkippableFact]
    r"~[\[<]{1,2}(?:[\w.]{1,80}(?:\((?:[^()\n\"]|\"[^\"\n]{0,100}\"){0,100}\))?(?:\]\s?\[|, ?)){0,3}"
    r"(?:\w{1,30}\.){0,5}(?:\w{0,40}(?:Fact|Theory)|(?:Data|UI|Sta|Unity)?Test(?:Method|Case|CaseSource)?|Scenario"
    r"|Property(?![ \t]{0,3}\([ \t]{0,3}\"))(?:Attribute)?(?=[\]>(,])",
    r"~\[?\s?[fp]?test(?:Case|Property|Task)?(?:Async)?\s\"[^\"\n]{1,200}\"",  # Expecto
)  # fmt: skip
#: public @Test, @Timeout(5) @org.junit.jupiter.api.Test
_ANNOTATED = (
    r"~(?:(?:@[\w.]{1,80}(?:\([^()\n]{0,100}\))?|public|private|protected|internal|static|final|open) ){0,4}"
    r"@(?:[a-z]\w{0,30}\.){0,8}(?:(?:Parameterized|Repeated|Cartesian|Retrying|Arch|Fuzz)?Test|TestFactory|TestTemplate"
    r"|Theory|Property)\b"
)
_JUNIT = _kind("JUnit", "jvm", "Test @Theory @Property", _ANNOTATED)
#: How a case of Kotest goes on behind its name: "adds".config(invocations = 3) {
_CONFIG = r"(?:\.config\((?:[^()]|\([^()]{0,80}\)){0,200}\))?\s?\{"
_SPEC = _kind(
    "ScalaTest/Spock", "jvm", '" \'',
    r"~(?:it|test|should|scenario|expect|feature|describe)\s?\(?\s?\"[^\"\n]{1,200}\"\)?\s?\{",
    r"~(?:it|they) (?:should|must|can) \"[^\"\n]{1,200}\" in\b", r"~\"[^\"\n]{1,200}\" \{",
    r"~\"[^\"\n]{1,200}\" (?:in|should|-|when)\b", r"~(?:def|void) ['\"][^'\"\n]{1,200}['\"]\s?\(\)",
    r"~(?:Scenario|then|they|property)\s?\(\"[^\"\n]{1,200}\"\)?\s?[{=]", r"~\"[^\"\n]{1,200}\" (?:>>|must|can)\s",
)  # fmt: skip

BY_LANGUAGE: Mapping[str, Kind] = {
    "Python": _kind(  # and ward, mamba
        "pytest/unittest", "python", "def @test( it(", r"~(?:async )?def (?:test\w{0,200}|runTest)\(",
        r"~@(?:ward\.)?test\(f?['\"]", r"~with (?:\w{1,20}\.)?it\(['\"]",
    ),
    "JavaScript": _JAVASCRIPT, "TypeScript": _JAVASCRIPT, "Vue": _JAVASCRIPT,
    "CoffeeScript": _kind(
        "JavaScript test", "node", "it test specify",
        r"~(?:[\w.]{1,30}\.)?(?:it|test|specify)(?:\.only)?[ (]\s?(?:'[^'\n]{1,200}'|\"[^\"\n]{1,200}\"), ?",
    ),
    "Java": _JUNIT, "Scala": _JUNIT, "Groovy": _JUNIT,
    "Kotlin": _kind(
        "JUnit/Kotest", "jvm", 'Test @Theory @Property " withData', _ANNOTATED,
        r"~x?(?:it|test|should|scenario|expect|[tT]hen)\(\s?\"[^\"\n]{1,200}\"\s?\)" + _CONFIG,
        r"~\"[^\"\n]{1,200}\"" + _CONFIG, r"~withData(?:<[^\n]{1,80}>)?\(",
    ),
    "Go": _kind(
        "go test", "go", "Test Fuzz Example It( Specify(",
        r"func (?!TestMain\()(?:\(\w{0,30} ?\*?\w{1,80}\) )?(?:Test|Fuzz|Example)\w{0,200}\(",
        r"~(?:\w{1,20}\.)?(?:It|Specify)\((?:[\"`]|fmt\.)",
    ),
    "Rust": _kind(
        "cargo test", "rust", "test] test( test) rstest test_case quickcheck",
        r"~#\[(?:::)?(?:\w{1,30}::){0,4}(?:test|rstest|wasm_bindgen_test|test_case|gtest|quickcheck)\b",
        r"~#\[cfg_attr\([^\n]{1,120}, ?(?:\w{1,30}::){0,3}test[()]",
    ),
    "PHP": _kind(
        "PHPUnit/Pest", "php", "test Test it( Tester",
        r"~(?:final )?(?:public )?(?:static )?function test\w{0,200}\(",
        r"~public function (?!_)\w{1,100}\(\\?\w{0,40}Tester \$\w", r"~(?:\*|/\*\*)[ \t]{0,5}@test\b",
        r"~#\[(?:[\w\\]{1,80}(?:\([^()\n]{0,80}\))?, ?){0,3}(?:\\?(?:\w{1,40}\\){1,6})?Test[\],(]",
        r"(?:it|test)\(", r"~(?:it|test)\(['\"]",
    ),
    "Ruby": _kind(
        "RSpec/minitest", "ruby", "it test specify scenario should include_examples",
        r"~x?(?:it|specify|scenario|example|should|test)[ (]{1,3}['\"{]", r"~def test_\w{1,200}",
        r"~(?:it|specify) (?:do|\{)", r"~its[ (]:?['\"\w]", r"~run_test!",
        r"~(?:it_behaves_like|it_should_behave_like|include_examples)[ (]['\":\w]",
    ),
    "C#": _DOTNET, "F#": _DOTNET, "Visual Basic": _DOTNET, "Swift": _XCTEST, "Objective-C": _XCTEST,
    "Dart": _kind(
        "dart test", "dart", "test est( testGoldens( goldenTest(",
        r"~(?:test|testWidgets|patrolTest|patrolWidgetTest|blocTest(?:<[^>\n]{0,100}>)?|testGoldens|goldenTest"
        r"|testUsingContext|testWithGame)\(", r"~\w{1,20}\.(?:test|testWidgets)\(\s{0,20}r?['\"]",
    ),
    "Elixir": _kind(
        "ExUnit", "beam", "test property feature", r"~(?:test|data_test|property|feature|integration_test)[ (]{1,2}\"",
    ),
    "Erlang": _kind("EUnit", "beam", "_test", r"\w{1,100}_test_?\(\)"),
    "Perl": _kind("Test::More", "perl", "subtest", r"~subtest\b"),
    "R": _kind(
        "testthat", "r", "test_that expect_ it( test.",
        r"~(?:(?:\w{1,20}::)?(?:with_parameters_)?test_that|it)\(", r"(?:\w{1,20}::)?expect_\w{1,40}\(",
        r"test\.\w{1,80}\s{0,3}(?:<-|=)\s{0,3}function\b",  # RUnit
    ),
    "Julia": _kind("Test.jl", "any", "@test", r"~(?:Test\.)?@test\b"),
    "Shell": _kind(
        "bats/shunit", "any", "@test test It", r"@test ", r"~(?:function )?test_?\w{1,100} ?\(\)",
        r"~function test\w{1,100}\s{0,3}\{", r"~It ['\"]",
    ),
    "C": _CPP, "C++": _CPP,
    "Lua": _kind(
        "busted", "any", "it( it test Test", r"~it\s?\(",
        r"~(?:local )?function (?:\w{1,60}[.:])?[tT]est\w{0,100}\(",  # LuaUnit
    ),
    "GDScript": _kind("GUT", "any", "func test", r"func test\w{0,100}\("),
    "Clojure": _kind(
        "clojure.test", "jvm", "deftest defspec fact", r"\((?:[\w.-]{1,40}/)?(?:deftest|defspec)\b", r"\(facts? \"",
    ),
    "OCaml": _kind(
        "Alcotest/OUnit/ppx", "any", "test_case >:: let%test let%expect_test Test.make",
        r"~[\[(;]{0,2}\s?(?:Alcotest(?:_lwt|_async)?\.)?test_case(?:_sync)?\s{1,3}[\"(\n]",
        r"~[\[(;]{0,2}\s?\"[^\"\n]{1,200}\"\s{0,3}>::", r"~let%(?:test|expect_test)\b",
        r"~[\[(;]{0,2}\s?(?:let \w{1,80} = )?(?:QCheck2?\.)?Test\.make\b",
    ),
    "Elm": _kind(
        "elm-test", "node", "test fuzz", r"~[\[,(]?\s?(?:test|fuzz[23]?)\s[^\n]{0,200}<\|",
        r"~[\[,(]?\s?(?:test|fuzz[23]?) \"[^\n]{1,200}\"",
    ),
    "Crystal": _kind("Spec", "any", "it", r"~(?:it|pending) \"[^\"\n]{1,200}\""),
    "Haskell": _kind(
        "Hspec", "any", "it prop_ specify testCase testProperty prop", r"prop_\w{1,100} ",
        r"~[\[,(]{0,2}\s?(?:\w{1,20}\.)?(?:it|specify|prop|testCase|testProperty) \"",
    ),
    "PowerShell": _kind("Pester", "any", "It", r"~(?i:it)[ \t]{1,4}['\"][^\n]{1,300}\{"),
    "Open Policy Agent": _kind("opa test", "any", "test_", r"test_\w{1,200}(?:[ \t]{0,9}\{|[ \t]{1,9}(?:if\b|:?=))"),
    "SQL": _kind(
        "pgTAP", "any", "plan(",
        r"~(?:SELECT|select) (?:\w{1,20}\.)?(?:ok|is|isnt|has_\w{1,40}|col_\w{1,40}|throws_ok|lives_ok|results_eq)\(",
    ),
}  # fmt: skip
#: Features whose steps code of the project's own has to carry out; those of Karate bring it along.
GHERKIN = "Gherkin"
_SCENARIO = (
    "cenari Szenario Example Beispiel cénario Cenário Scénář Tapaus",
    r"~(?:(?:Plan du|Esquema del?|Esquema do|Schema dello|Abstract) )?"
    r"(?:(?:E?[Ss]cenario|[Ss]c(?:é|e)nario|Cen(?:á|a)rio)(?: Outline)?|Szenario(?:grundriss)?"
    r"|Escenari|Scenariusz|Scenarie|Scénář|Tapaus):",
    r"~(?:Example|Beispiel):",
)
_YAML = _kind(
    "Maestro/Tavern/helm-unittest", "any", "appId: test_name: it:", r"appId:", r"test_name:", r"~- it:",
)  # fmt: skip
_BATS = _kind("bats", "any", "@test", r"@test ")
#: Test files that are no program, by ending.
BY_ENDING: Mapping[str, Kind] = {
    "feature": _kind(
        "Karate", "any", *_SCENARIO, needs=regex(
        rb"\n[ \t]{1,40}(?:\*[ \t]{1,9}(?:def|url|path|match|request|method|call|karate|driver|configure)\b"
        rb"|(?:When|And) method \w{3,7}[ \t]{0,9}\n|Then status \d)"
    )),
    "bru": _kind("Bruno", "any", "test(", r"~test\("),
    "robot": _kind("Robot Framework", "any", "***", r"[^\s*#|.][^\t\n]{2,200}(?=\n)"),
    "json": _kind("Postman", "any", "pm.test(", r"[^\n]{0,200}pm\.test\("),
    "hurl": _kind("Hurl", "any", "HTTP", r"HTTP[ /]"),
    # Recordings of a browser, one list of steps for each case: https://www.selenium.dev/selenium-ide/
    "side": _kind("Selenium IDE", "any", '"click" "assert "verify "waitFor', r'~"commands"\s?:\s?\[(?!\s{0,9}\])'),
    "phpt": _kind("phpt", "php", "--TEST--", r"--TEST--"),
    "test": _kind(  # and SimpleTest of Drupal
        "functional test", "any", "--NAME-- --TEST-- function", r"--(?:NAME|TEST)--",
        r"~(?:public )?function test\w{1,200}\(\)",
    ),
    "es": _JAVASCRIPT,
    "bats": _BATS, "yaml": _YAML, "yml": _YAML,
}  # fmt: skip
#: What a file may hold when it holds no case of the usual kind.
OTHERWISE: Mapping[str, Kind] = {
    # JUnit 3 runs the cases of what extends its class TestCase, be it over classes in between.
    "Java": _kind(
        "JUnit 3", "jvm", "test", r"~public void test\w{1,200}\(",
        needs=regex(rb"\bclass\s{1,9}\w{1,100}\s{0,9}(?:<[^{}\n]{0,200}>)?\s{1,9}extends\b"),
    ),
    "Scala": _SPEC, "Groovy": _SPEC, "feature": _kind(GHERKIN, "any", *_SCENARIO),
    "PHP": _kind("phpspec", "php", "ObjectBehavior", r"~(?:public )?function its?_\w{1,120}\("),
}  # fmt: skip
#: What pytest gives to cases, whatever it is called: the end is the line feed before the function.
PYTEST_FIXTURE = regex(
    rb"\n[ \t]{0,80}@(?:pytest\.|pytest_asyncio\.)?fixture\b(?:\([^()]{0,300}\))?[^\n]{0,100}"
    rb"(?=\n[ \t]{0,80}(?:async )?def test)"
)
