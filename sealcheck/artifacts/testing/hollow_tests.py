# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases that test nothing: what generators write, what is skipped, what is empty or asserts the obvious."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from sealcheck.artifacts.testing.existence_cases import only_there
from sealcheck.artifacts.testing.hollow_patterns import (
    ALL_OFF,
    DOES,
    GROUPS_OFF,
    LIKE,
    SKIPS,
    SKIPS_ITSELF,
    SKIPS_WITHIN,
    TEMPLATES,
)
from sealcheck.artifacts.testing.obvious_cases import case_bodies, obvious
from sealcheck.artifacts.testing.own_functions import about_own_functions
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

_GENERATOR = regex(rb"OpenAPI[ -]Generator|openapi-generator|swagger-codegen|Swagger Codegen", re.I)
_GENERATOR_LEFT = regex(rb"FIXME|TODO: |uncomment below|markTestIncomplete|remove to run test|//TODO")
#: Demonstrations that Cypress and Playwright put into a new project.
_DEMONSTRATIONS = regex(r"(?:^|/)(?:[12]-(?:getting-started|advanced-examples)|tests-examples)/|demo-todo-app\.spec\.")
_COMMENT = regex(rb"//[^\n]{0,400}|/\*[^*]{0,1000}\*/")
_HASH = regex(rb"#[^\n]{0,400}")
_NEXT_CLASS = regex(rb"\n[a-z ]{0,40}class ")
_BLOCKS = frozenset({"Ruby", "Elixir"})
#: Whose cases show no end before the mark that stands above the next.
_MARKED_BEFORE = frozenset({"Python", "Elixir"})
_BRACES = frozenset(
    {"JavaScript", "Java", "PHP", "Go", "Rust", "C#", "C++", "Swift", "Objective-C", "Dart", "R", "Shell"}
    | {"PowerShell"}
)
#: How far a case is looked at for its beginning.
NEAR = 1500
_PYTHON_EMPTY = frozenset(
    {"pass", "...", "return", "return None", "assert True", "self.assertTrue(True)", "assert 1 == 1"}
)
#: What only writes a note.
_PYTHON_SAYS = regex(r"(?:print|log(?:ging|ger)?\.\w{1,20})\((?:'[^'\n]{0,200}'|\"[^\"\n]{0,200}\")\)")
_PYTHON_SKIP = ("self.skipTest(", "pytest.skip(", "raise SkipTest", "raise unittest.SkipTest")


def hollow(file: File, content: bytes, spans: Sequence[int]) -> int:
    """Return how many of the cases that begin at `spans` are hollow."""
    language = _language(file)
    generated = _GENERATOR.search(content[:2000]) and _GENERATOR_LEFT.search(content)
    if generated or _DEMONSTRATIONS.search(file.path) or all_off(file, content, spans):
        return len(spans)
    looks = (_left, _skipped, _grouped, _idle, _empty)
    found = {case for look in looks for case in look(language, content, spans)}
    bodies = case_bodies(language, content, spans)
    found |= {*only_there(language, content, bodies), *obvious(language, bodies)}
    if file.role is PathClass.TEST:
        found |= set(about_own_functions(language, content, bodies))
    return len({i for i in found if 0 <= i < len(spans)}) if language != "Python" else _python(found, content, spans)


def all_off(file: File, content: bytes, spans: Sequence[int]) -> bool:
    """Whether a mark before the first of the cases or checks that begin at `spans` switches off the whole file."""
    language = _language(file)
    match = ALL_OFF[language].search(content) if language in ALL_OFF else None
    return match is not None and (match.start() <= spans[0] or language == "Elixir")


def _language(file: File) -> str:
    """The name under which the language of a file is looked up, or the kind of what is no program."""
    return LIKE.get(file.language or file.ending, file.language or "")


def _left(language: str, content: bytes, spans: Sequence[int]) -> Iterator[int]:
    """The cases in which a generator's text stands, or a mark that switches them off."""
    for patterns in (TEMPLATES, SKIPS_WITHIN):
        if language in patterns:
            for match in patterns[language].finditer(content):
                yield max(0, bisect_right(spans, match.start() + 1) - 1)


def _grouped(language: str, content: bytes, spans: Sequence[int]) -> Iterator[int]:
    """The cases in groups that are switched off."""
    if language in GROUPS_OFF:
        for match in GROUPS_OFF[language].finditer(content):
            yield from range(bisect_left(spans, match.start()), bisect_left(spans, match.end()))


def _idle(language: str, content: bytes, spans: Sequence[int]) -> Iterator[int]:
    """The cases that do nothing, in languages whose lines tell."""
    if language in DOES:
        yield from (i for i, case in enumerate(_cases(content, spans)) if not DOES[language].search(case))


def _skipped(language: str, content: bytes, spans: Sequence[int]) -> Iterator[int]:
    """The cases that are switched off by a mark before them, or before their class."""
    if language not in SKIPS:
        return
    for match in SKIPS[language].finditer(content):
        at = bisect_right(spans, match.start()) - 1
        inside = at >= 0 and (spans[at] == match.start() or not {123, 59} & set(content[spans[at] : match.start()]))
        first = at if inside and language not in _MARKED_BEFORE else at + 1
        if first < len(spans) and b"class " in content[match.start() : spans[first]]:
            end = _NEXT_CLASS.search(content, spans[first])
            yield from range(first, bisect_right(spans, end.start()) if end else len(spans))
        else:
            yield first


def _empty(language: str, content: bytes, spans: Sequence[int]) -> Iterator[int]:
    """The cases without a statement, and those that begin by skipping themselves."""
    if language not in _BRACES | _BLOCKS:
        return
    ends = (*spans[1:], len(content))
    opener, closer = (b" do", b"end") if language in _BLOCKS else (b"{", b"}")
    for i, (start, end) in enumerate(zip(spans, ends, strict=True)):
        case = content[start + 1 : min(end, start + NEAR)]
        at = case.find(opener)
        if at < 0 or (language in _BLOCKS and b"\n" in case[:at]):
            continue
        body = case[at + len(opener) :]
        body = (_HASH if language in _BLOCKS else _COMMENT).sub(b"", body).lstrip()
        if body.startswith(closer) or SKIPS_ITSELF.match(body):
            yield i


def _python(found: set[int], content: bytes, spans: Sequence[int]) -> int:
    if (b"getenv" in content or b"environ" in content) and _set_up_skips(content):
        return len(spans)
    found |= {i for i, case in enumerate(_cases(content, spans)) if _is_empty(case)}
    return len({i for i in found if 0 <= i < len(spans)})


def _cases(content: bytes, spans: Sequence[int]) -> list[bytes]:
    return [content[start + 1 : end] for start, end in zip(spans, [*spans[1:], len(content)], strict=True)]


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
    said = [line for line in body if not _PYTHON_SAYS.fullmatch(line)]
    idle = all(line in _PYTHON_EMPTY for line in said)
    return bool(body) and ((bool(said) and idle) or body[0].startswith(_PYTHON_SKIP))


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
