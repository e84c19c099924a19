# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What generators write into a new project's tests, and how each language switches a test case off, as patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sealcheck.pattern import regex


def _any(*patterns: str) -> re.Pattern[bytes]:
    return regex("|".join(patterns).encode())


def _group(first: str) -> re.Pattern[bytes]:
    return _any(
        rf"\n([ \t]{{0,80}})(?:{first})(?!\w)[^\n]{{0,400}}"
        r"(?:\n(?:\1[ \t][^\n]{0,2000}|[ \t]{0,80}(?=\n))){0,5000}"
    )


#: A case that only calls the one it overrides, whose text lies elsewhere.
_PASSED_ON = r"\{\s{0,60}(?:try |await ){0,2}super\.test\w{0,100}\(\);?\s{0,60}\}"
#: A line of a JavaScript case that looks at nothing, and neither ends it nor begins another one.
_UNCHECKED = r"(?:(?![ \t]{0,40}\}|[^\n]{0,200}(?:expect|assert|\bit\(|\btest\())[^\n]{1,160}\n)"
#: What the blueprints of Ember look at: a part shows nothing, its block or the value given; something came out.
_SHOWN = r"['\"](?:template block text|1234)?['\"]\)"
_BLUEPRINT = (
    r"(?:assert\.(?:(?:equal|strictEqual)\((?:(?:this\.\$\(\)\.text\(\)|this\.element\.textContent)\.trim\(\), "
    rf"{_SHOWN}|currentURL\(\), ['\"]/[^'\"\n]{{0,99}}['\"]\))|dom\((?:this\.element)?\)\.hasText\({_SHOWN}"
    r"|ok\((?:result|subject|serializedRecord|true)\)|expect\(\d\)))"
)
#: What project generators write into a new project's tests, by language; each match is one hollow case.
TEMPLATES: Mapping[str, re.Pattern[bytes]] = {
    "JavaScript": _any(
        r"['\"](?:renders learn react link|(?:renders|mounts) without crashing)['\"]",
        r"['\"](?:should create the app|should be defined)['\"]",
        r"['\"](?:renders props\.msg when passed|visits the app root url|My First Test)['\"]",
        r"['\"](?:get started link|has title)['\"]",
        r"['\"]passes['\"], \(\) => \{\s{0,40}cy\.visit\(['\"]https://example\.cypress\.io/?['\"]\);?\s{0,40}\}",
        r"['\"`]should (?:have as title|render title|display (?:welcome message|message saying app works))\b",
        r"should return \"Hello World!\"",
        r"['\"]should (?:include jumbotron with correct data|(?:list|define) more than 5 awesome things"
        r"|attach a list of (?:awesomeThings|things) to the scope|run here few assertions)['\"]",
        r"['\"]should (?:create(?: an instance)?|be created|\.\.\.)['\"], "
        r"(?:(?:(?:async|waitForAsync|fakeAsync) ?\()?(?:async )?\(\) => \{|function ?\(\) ?\{"
        r"|inject\([^\n]{0,150}=> \{)\n"
        rf"{_UNCHECKED}{{0,4}}?[^\n]{{0,80}}expect\(\w{{1,40}}\)\.toBe(?:Truthy|Defined)\(\);\n{_UNCHECKED}{{0,3}}?"
        r"[ \t]{0,20}\}",
        r"\btest\(['\"](?:it (?:renders|works|serializes records)|visiting /[^'\"\n]{0,99})['\"], "
        r"(?:async )?function ?\(assert\) \{\n(?:(?![ \t]{0,8}\}\);|[^\n]{0,200}assert)[^\n]{0,200}\n"
        rf"|[ \t]{{0,20}}{_BLUEPRINT};?\n){{1,40}}[ \t]{{0,8}}\}}\);",
        r"expect\((true|false|1|2)\)\.to(?:Be|Equal|StrictEqual)\(\1\)", r"expect\(true\)\.toBeTruthy\(\)",
        # create-vue, Nest, SvelteKit, Angular and Expo
        r"msg: ['\"]Hello (?:Vitest|Jest|Cypress|Nightwatch)['\"]", r"['\"]mounts renders properly['\"]",
        r"\.expect\(['\"]Hello World!['\"]\)", r"['\"](?:home|index) page has expected h1['\"]",
        r"should have the '[^'\n]{1,80}' title['\"`]", r">Snapshot test!<",
        # React Native
        r"['\"]renders correctly['\"], (?:async )?\(\) => \{\s{0,40}(?:\w{3,5} \w{1,20} = )?(?:await )?"
        r"(?:(?:\w{1,40}\.)?act\((?:async )?\(\) => \{\s{0,40})?(?:\w{1,40}\.)?create\(\s{0,40}<(?:App|Index) ?/>,?"
        r"\s{0,40}\);?\s{0,40}(?:\}\);?\s{0,40})?\}",
        r"assert(?:\.ok|\.equal)?\(true(?:, true)?\)", r"expect\(1 \+ 1\)\.to(?:Be|Equal)\(2\)",
    ),
    "Python": _any(  # Cookiecutter, Poetry and PyScaffold
        r"Sample pytest test function with the pytest fixture as an argument", r"\.cli\.main['\"] in result\.output",
        r"def test_version\(\)(?: -> None)?:\n[ \t]{1,8}assert __version__ == ['\"]0\.1\.0['\"]",
        r"assert \w{0,40}\.?fib\(7\) == 13|The 7-th Fibonacci number is 13",
    ),
    "Dart": _any(
        r"Counter increments smoke test", r"expect\(true, (?:isTrue|true|equals\(true\))\)",
    ),
    "Swift": _any(
        r"func test(?:Example|PerformanceExample|Launch|LaunchPerformance)\(", r"@Test func example\(", _PASSED_ON,
    ),
    "Objective-C": _any(
        r"\)\s{0,2}test(?:Example|PerformanceExample)\b", r"#define TEXT_TO_LOOK_FOR @\"Welcome to React\b",
    ),
    "Java": _any(
        r"addition_isCorrect", r"useAppContext", r"contextLoads\(", r"shouldAnswerWithTrue",
        r"assert(?:True|That)\(\s?true\s?\)", r"assertEquals\(4, 2 \+ 2\)", _PASSED_ON,
        # Quarkus, Micronaut and Ktor
        r"\"Hello from (?:Quarkus|RESTEasy)[^\"\n]{0,40}\"", r"testHelloEndpoint\(",
        r"assertTrue\(application\.isRunning",
        r"assertEquals\(\"Hello,? World!\", (?:bodyAsText|response\.)",
    ),
    "PHP": _any(
        r"function (?:test_example|testExample|testBasicTest|testBasicExample|test_that_true_is_true)\(",
        r"test_the_application_returns_a_successful_response",
        r"returns a successful response', function \(\) \{\s{0,40}\$response = (?:\$this->)?get\('/'\);\s{0,40}"
        r"\$response->assert(?:Status\(200\)|Ok\(\));\s{0,40}\}",
        r"assertSelectorTextContains\('h1', 'Hello World'\)", r"assertTrue\(true\)", r"markTestIncomplete\(",
        r"function it_is_initializable\(",  # phpspec
    ),
    "Ruby": _any(
        r"(?:has a version number|does something useful)['\"] do\n",  # Bundler
        r"def test_(?:that_it_has_a_version_number|it_does_something_useful)\b",
        r"pending [\"(']add some examples", r"\n[ \t]{0,40}assert true\n",
        # rails generate controller Events index show
        r"test ['\"]should get (\w{1,60})['\"] do\n[ \t]{0,20}get (?:\w{1,120}_\1_(?:url|path)|:\1)\n"
        r"[ \t]{0,20}assert_response :success\n[ \t]{0,20}end\b",
        r"it ['\"]returns http success['\"] do\n[ \t]{0,20}get [^\n]{1,80}\n"
        r"[ \t]{0,20}expect\(response\)\.to (?:have_http_status\((?::success|:ok|200)\)|be_success(?:ful)?)\n"
        r"[ \t]{0,20}end\b",
    ),
    "Go": _any(r"t\.Skip\(\"remove to run test\"\)"),
    "Rust": _any(r"assert_eq!\(2 \+ 2, 4\)", r"assert_eq!\(result, 4\)", r"assert!\(true\)"),
    "C#": _any(r"Assert\.Pass\(\)", r"Assert\.(?:True|IsTrue)\(true\)"),
    "F#": _any(  # dotnet new expecto, xunit
        r"\"(?:universe exists|when true is not \(should fail\)|I'm (?:skipped|always) |contains things)",
        r"\"(?:using expectation|Sometimes I want to|I am \(should fail\))", r"Assert\.(?:Pass\(\)|True\(true\))",
    ),
    "PowerShell": _any(r"\$true \| Should -?Be \$false"),  # New-Fixture of Pester
    "Elixir": _any(
        r"test \"greets the world\"", r"Peace of mind from prototype to production", r"Welcome to Phoenix",
        r"test \"renders? (?:404|500|any other)(?:\.html|\.json)?\" do\n"  # the pages on errors, as generated
        r"[^\n]{0,160}Error(?:View|HTML|JSON)\b[^\n]{0,40}(?:404|500|505)",
    ),
    "R": _any(r"multiplication works"),
    "GDScript": _any(r"assert_true\(true\)"),
    "C++": _any(r"(?:EXPECT|ASSERT)_TRUE\(true\)"),
}  # fmt: skip
LIKE = {
    "TypeScript": "JavaScript", "Vue": "JavaScript", "Kotlin": "Java", "Groovy": "Java", "Scala": "Java", "C": "C++",
    "Visual Basic": "C#", "robot": "Robot Framework",
}  # fmt: skip
#: Marks of a case that is switched off for good, by language; those that start with a condition are left alone.
#: A mark stands before its case, or before a class with cases.
SKIPS: Mapping[str, re.Pattern[bytes]] = {
    "Java": _any(  # and Kotest: xtest("adds") {, "!adds" {
        r"\n[ \t]{0,40}@(?:[a-z]\w{0,30}\.){0,8}(?:Ignored?|Disabled)\b",
        r"\n[ \t]{0,80}(?:x(?:it|test|should|scenario|expect|[tT]hen) ?\("
        r"|(?:\w{2,8} ?\( ?)?\"![\w ][^\"\n]{0,200}\"\)? ?\{)",
    ),
    "Python": _any(r"\n[ \t]{0,40}@(?:pytest\.mark|unittest)\.skip\b(?!if|If)"),
    "C#": _any(
        r"\n[ \t]{0,40}[\[<](?:\w{1,30}\.){0,5}Ignore\b",
        r"[\[<](?:\w{1,30}\.){0,5}\w{0,40}(?:Fact|Theory)\((?:[^()\n]{1,100}, )?Skip\b",
    ),
    "F#": _any(
        r"\n[ \t]{0,80}\[?\s?ptest",
        r"\[<(?:\w{1,30}\.){0,5}(?:Ignore\b|\w{0,40}(?:Fact|Theory)\([^()\n]{0,100}Skip\b)",
    ),
    "Rust": _any(r"\n[ \t]{0,40}#\[ignore\b"),
    "Elixir": _any(r"\n[ \t]{0,40}@tag :skip\b"),
    "JavaScript": _any(r"\n[ \t]{0,80}(?:x(?:it|test|specify)|(?:it|test|specify)(?:\.only)?\.(?:skip|todo|fixme))\b"),
    "Ruby": _any(
        r"\n[ \t]{0,80}x(?:it|specify|scenario)\b",
        r"\n[ \t]{0,80}(?:it|specify|scenario) (?:'[^'\n]{1,200}'|\"[^\"\n]{1,200}\")[ \t]{0,9}(?=\n)",
    ),
}  # fmt: skip
#: The same where the mark stands in the case, or behind it.
SKIPS_WITHIN: Mapping[str, re.Pattern[bytes]] = {
    "Dart": _any(r"\},\s{0,40}skip: ?(?:true\b|['\"])"),
    "Java": _any(r"\"\)?\.config\([^()]{0,200}\benabled ?= ?false\b"),
    "Robot Framework": _any(
        r"(?i)\n[ \t]{2,20}(?:\[Tags\][^\n]{0,300}robot:(?:skip|exclude)\b|Skip(?=[ \t]{2}|\t|\s*\n)|Pass Execution)"
    ),
}
#: Groups of cases that are switched off: the first line, and all that lie deeper, up to the next that does not.
GROUPS_OFF: Mapping[str, re.Pattern[bytes]] = {
    "JavaScript": _group(r"x(?:describe|context)|(?:describe|context|suite|test\.describe)\.(?:skip|fixme)"),
    "Java": _group(r"`?x(?:describe|context|feature|should|[gG]iven|[wW]hen)`?(?= ?\()"),
    "Ruby": _group(r"(?:RSpec\.)?x(?:describe|context|feature)"),
    "Swift": _group(r"x(?:describe|context)"),
}
#: What stands in a case that does something, in languages whose cases have no brackets around them.
DOES: Mapping[str, re.Pattern[bytes]] = {
    # A line that does more than write a note, or values for a template.
    "Robot Framework": _any(
        r"(?i)\n[ \t]{2,20}(?!\[|#|\.{3}|No Operation|Log\b|Comment\b)\S|\A[^\n]{1,200}?(?:[ ]{2,}|\t)\S"
    ),
}
#: Marks that switch off every case of a file.
ALL_OFF: Mapping[str, re.Pattern[bytes]] = {
    "Python": _any(r"\npytestmark = pytest\.mark\.skip\b(?!if)", r"\npytest\.skip\("),
    "Elixir": _any(r"\n[ \t]{0,9}@moduletag :skip\b"),
    "Perl": _any(  # without a condition: use Test::More skip_all => 'later'; plan skip_all => 'later';
        r"\n(?:use Test2?::[\w:]{1,30}[ \t(]{1,6}(?:qw[ \t]{0,3}[(/][ \t]{0,3}|['\"])?|plan[ (]{1,2})?skip_all\b"
        r"(?![^;]{0,400}\s(?:if|unless)\s)[^;]{0,400};"
    ),
}
#: What a case begins with that skips itself whatever happens.
SKIPS_ITSELF = _any(
    r"t\.Skip(?:Now|f)?\(", r"this\.skip\(\)", r"test\.skip\(\)", r"throw XCTSkip",
    r"\$this->markTest(?:Skipped|Incomplete)\(",
    r"GTEST_SKIP\(\)", r"Assert\.(?:Ignore|Inconclusive)\(", r"skip\(['\")]", r"pending\(?['\")]", r"skip(?: ['\"]|\n)",
    r"pending(?: ['\"]|\n)", r"TODO\(", r"startSkipping\b", r":\s{1,9}\}",
)  # fmt: skip
