# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs called after tests that lie among others and check by a harness of their own: bin/test-run, test.pl."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.artifacts.testing.cases import MAX_BYTES, TestFile
from sealcheck.artifacts.testing.commented_cases import blanked, without_commented
from sealcheck.artifacts.testing.dead_cases import reached
from sealcheck.artifacts.testing.runners import is_test_script
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Checks that make a program one of tests; some five of them are what elsewhere is one case.
LEAST, OF_A_CASE = 10, 5
MOST_FUNCTIONS = 200
_ROLES = (PathClass.SOURCE, PathClass.CONFIG, PathClass.TEST)
_FAMILIES = {
    "Perl": "perl",
    "Python": "python",
    "Ruby": "ruby",
    "PHP": "php",
    "JavaScript": "node",
    "TypeScript": "node",
}
#: The first line of a program without an ending.
_FIRST_LINE = regex(rb"\n?#![^\n]{0,100}\b(?:perl|python\d?|ruby|php|node)\b")
_CHECK = regex(
    rb"\n[ \t]{0,40}(?:await )?(?:my )?(?:[$@]?\w{1,40} = )?[$@]?\w{1,40}(?:->|\.)(?:\w{1,40}_)?"
    rb"(?:(?:check|assert|expect|verify)_\w{1,60}|(?:check|assert|expect|verify)[A-Z]\w{1,60}|assert)[ ]?\("
)
#: The documentation within a program in Perl, and texts of several lines in Python.
_NO_CODE = regex(
    rb"\n=(?!cut)[a-z]\w{0,20}\b[\s\S]{0,100000}?(?:\n=cut\b|\Z)|\"\"\"[^\"]{0,5000}\"\"\"|'''[^']{0,5000}'''"
)
#: Where a function begins that something must call, with its name.
_FUNCTION: Mapping[str, re.Pattern[bytes]] = {
    "Perl": regex(rb"\nsub (\w{1,80})\b"),
    "Python": regex(rb"\n(?:async )?def (\w{1,80})\("),
    "Ruby": regex(rb"\ndef (\w{1,80})\b"),
    "PHP": regex(rb"\nfunction (\w{1,80})\("),
    "JavaScript": regex(rb"\n(?:async )?function (\w{1,80})\("),
    "TypeScript": regex(rb"\n(?:async )?function (\w{1,80})\("),
}
_CLOSES = regex(rb"\n(?=[^\s#){])")
#: A program that finds functions by their names, or runs what others take from it.
_BY_NAME = regex(
    rb"\b(?:getattr|globals|locals|inspect|can|no strict|__import__|module\.exports|call_user_func|send)\b"
)


def _likely(kind: FileKind) -> bool:
    return kind.role in _ROLES and (kind.language in _FAMILIES or (kind.language is None and not kind.ending))


@scanner(_likely, lambda file: is_test_script(file.name))
def test_program_scan(file: File, data: bytes) -> TestFile | None:
    """The cases of a program that is called after tests, as far as its checks tell; None when it has few of these."""
    content = b"\n" + data[:MAX_BYTES].replace(b"\r\n", b"\n")
    if file.language is None and not _FIRST_LINE.match(content):
        return None
    spans = _checks(content)
    if len(spans) >= LEAST:
        spans = _checks(_run(file.language or _interpreter(content), content, spans))
    if len(spans) < LEAST:
        return None
    family = _FAMILIES.get(file.language or "", "any")
    return TestFile(len(spans) // OF_A_CASE, 0, "checks", family, content.count(b"\n", 0, spans[0] + 1))


def _checks(content: bytes) -> list[int]:
    return [match.start() for match in _CHECK.finditer(content)]


def _interpreter(content: bytes) -> str:
    """The language that the first line of a program names."""
    first = content[:120].lstrip(b"\n").partition(b"\n")[0]
    return next(
        (name for name in _FUNCTION if name.lower().encode() in first), "JavaScript" if b"node" in first else ""
    )


def _run(language: str, content: bytes, spans: list[int]) -> bytes:
    """Return the content with blanks for what is not run: documentation, comments, dead parts, what nobody calls."""
    plain = without_commented(language, blanked(content, (match.span() for match in _NO_CODE.finditer(content))), spans)
    plain = reached(language, plain)
    return blanked(plain, _uncalled(language, plain))


def _uncalled(language: str, content: bytes) -> Iterator[tuple[int, int]]:
    """Yield the functions whose name stands nowhere but where they begin, unless it says that they are tests."""
    if language not in _FUNCTION or _BY_NAME.search(content):
        return
    at = 0
    for match in islice(_FUNCTION[language].finditer(content), MOST_FUNCTIONS):
        name = match[1]
        if match.start() < at or b"test" in name.lower() or len(re.findall(rb"\b%s\b" % name, content)) > 1:
            continue
        end = _CLOSES.search(content, match.end())
        at = end.start() if end else len(content)
        yield match.end(), at
