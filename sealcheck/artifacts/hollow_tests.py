# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases that test nothing: what generators write, what is skipped, what is empty or asserts the obvious."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sealcheck.model import File
from sealcheck.pattern import regex


def _any(*patterns: str) -> re.Pattern[bytes]:
    return regex("|".join(patterns).encode())


#: What project generators write into a new project's tests, by language; each match is one hollow case.
_TEMPLATES: Mapping[str, re.Pattern[bytes]] = {
    "JavaScript": _any(
        r"['\"](?:renders learn react link|renders without crashing)['\"]",
        r"['\"](?:should create the app|should be defined)['\"]",
        r"['\"](?:renders props\.msg when passed|visits the app root url|My First Test)['\"]",
        r"['\"](?:get started link|has title)['\"]",
        r"['\"]should (?:have as title|render title)\b", r"should return \"Hello World!\"",
        r"['\"]should (?:create|be created)['\"], \(\) => \{\n"
        r"[^\n]{0,80}expect\(\w{1,40}\)\.toBe(?:Truthy|Defined)\(\);\n"
        r"[ \t]{0,20}\}",
        r"expect\((true|false|1|2)\)\.to(?:Be|Equal|StrictEqual)\(\1\)", r"expect\(true\)\.toBeTruthy\(\)",
        r"assert(?:\.ok|\.equal)?\(true(?:, true)?\)", r"expect\(1 \+ 1\)\.to(?:Be|Equal)\(2\)",
        r"\n[ \t]{0,40}(?:it|test)\([^\n]{1,200}\{\s{0,20}\}\)",
    ),
    "Dart": _any(r"Counter increments smoke test", r"expect\(true, (?:isTrue|true|equals\(true\))\)"),
    "Swift": _any(r"func test(?:Example|PerformanceExample|Launch|LaunchPerformance)\(", r"@Test func example\("),
    "Java": _any(
        r"addition_isCorrect", r"useAppContext", r"contextLoads\(", r"shouldAnswerWithTrue",
        r"assert(?:True|That)\(\s?true\s?\)", r"assertEquals\(4, 2 \+ 2\)", r"void test\w{0,60}\(\) ?\{\s{0,40}\}",
    ),
    "PHP": _any(
        r"function (?:test_example|testExample|testBasicTest|testBasicExample|test_that_true_is_true)\(",
        r"test_the_application_returns_a_successful_response", r"assertTrue\(true\)", r"markTestIncomplete\(",
    ),
    "Ruby": _any(r"pending [\"(']add some examples", r"\n[ \t]{0,40}assert true\n"),
    "Go": _any(r"t\.Skip\(\"remove to run test\"\)"),
    "Rust": _any(r"assert_eq!\(2 \+ 2, 4\)", r"assert_eq!\(result, 4\)", r"assert!\(true\)"),
    "C#": _any(r"Assert\.Pass\(\)", r"void Test1\(\)\s{0,40}\{\s{0,40}\}", r"Assert\.(?:True|IsTrue)\(true\)"),
    "Elixir": _any(r"test \"greets the world\"", r"Peace of mind from prototype to production", r"Welcome to Phoenix"),
    "R": _any(r"multiplication works"),
    "GDScript": _any(r"assert_true\(true\)"),
    "C++": _any(r"(?:EXPECT|ASSERT)_TRUE\(true\)"),
}  # fmt: skip
_LIKE = {
    "TypeScript": "JavaScript", "Vue": "JavaScript", "Kotlin": "Java", "Groovy": "Java", "Scala": "Java", "C": "C++",
}  # fmt: skip
#: Marks of a case that is switched off for good, by language; those that start with a condition are left alone.
_SKIPS: Mapping[str, re.Pattern[bytes]] = {
    "Java": _any(r"\n[ \t]{0,40}@(?:Ignore|Disabled)\b"),
    "Python": _any(r"\n[ \t]{0,40}@(?:pytest\.mark|unittest)\.skip\b(?!if|If)"),
    "C#": _any(r"\[(?:Fact|Theory)\(Skip", r"\n[ \t]{0,40}\[Ignore\b"),
    "Rust": _any(r"\n[ \t]{0,40}#\[ignore\b"),
    "Elixir": _any(r"\n[ \t]{0,40}@tag :skip\b"),
    "PHP": _any(r"\n[ \t]{0,40}\$this->markTestSkipped\("),
}
_GENERATOR = regex(rb"OpenAPI[ -]Generator|openapi-generator|swagger-codegen|Swagger Codegen", re.I)
_GENERATOR_LEFT = regex(rb"FIXME|TODO: |uncomment below|markTestIncomplete|remove to run test|//TODO")
#: Folders of demonstrations that Cypress and Playwright put into a new project.
_DEMONSTRATIONS = regex(r"(?:^|/)(?:[12]-(?:getting-started|advanced-examples)|tests-examples)/|demo-todo-app\.spec\.")
_PYTHON_EMPTY = frozenset(
    {"pass", "...", "return", "return None", "assert True", "self.assertTrue(True)", "assert 1 == 1"}
)
_PYTHON_SKIP = ("self.skipTest(", "pytest.skip(", "raise SkipTest", "raise unittest.SkipTest")


def hollow(file: File, content: bytes, spans: Sequence[int]) -> int:
    """Return how many of the cases that begin at `spans` are hollow."""
    if _DEMONSTRATIONS.search(file.path) or (_GENERATOR.search(content[:2000]) and _GENERATOR_LEFT.search(content)):
        return len(spans)
    language = _LIKE.get(file.language or "", file.language or "")
    count = 0
    for patterns in (_TEMPLATES, _SKIPS):
        if language in patterns:
            count += sum(1 for _ in patterns[language].finditer(content))
    if language == "Python":
        count += _python_hollow(content, spans)
    return count


def _python_hollow(content: bytes, spans: Sequence[int]) -> int:
    if (b"getenv" in content or b"environ" in content) and _set_up_skips(content):
        return len(spans)
    ends = [*spans[1:], len(content)]
    return sum(_is_empty(content[start + 1 : end]) for start, end in zip(spans, ends, strict=True))


def _set_up_skips(content: bytes) -> bool:
    """Whether a set-up skips every case of its class unless the environment names a running service."""
    start = content.find(b"def setUp")
    body = content[start + 9 : start + 700].partition(b"\n    def ")[0] if start >= 0 else b""
    return b"skipTest(" in body or b"SkipTest(" in body


def _is_empty(function: bytes) -> bool:
    """Whether a test function only passes, asserts the obvious, or begins by skipping itself."""
    if len(function) > 4000:
        return False
    body = _statements(function.decode("utf-8", "replace").split("\n"))
    return bool(body) and (all(line in _PYTHON_EMPTY for line in body) or body[0].startswith(_PYTHON_SKIP))


def _statements(lines: Sequence[str]) -> list[str]:
    """The statements of the function that the first line defines, without comments, blank lines and docstrings."""
    indent = len(lines[0]) - len(lines[0].lstrip())
    body: list[str] = []
    quote = ""
    for line in lines[1:]:
        text = line.strip()
        if quote:
            quote = "" if quote in text else quote
        elif text and len(line) - len(line.lstrip()) <= indent:
            break
        elif text.startswith(('"""', "'''")) and not body:
            quote = text[:3] if text.count(text[:3]) == 1 else ""
        elif text and not text.startswith("#"):
            body.append(text)
    return body
