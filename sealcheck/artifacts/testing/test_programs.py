# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs called after tests that lie among others and check by a harness of their own: bin/test-run, test.pl."""

from __future__ import annotations

from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.artifacts.testing.cases import MAX_BYTES, TestFile
from sealcheck.artifacts.testing.runners import is_test_script
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Checks that make a program one of tests; some five of them are what elsewhere is one case.
LEAST, OF_A_CASE = 10, 5
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


def _likely(kind: FileKind) -> bool:
    return kind.role in _ROLES and (kind.language in _FAMILIES or (kind.language is None and not kind.ending))


@scanner(_likely, lambda file: is_test_script(file.name))
def test_program_scan(file: File, data: bytes) -> TestFile | None:
    """The cases of a program that is called after tests, as far as its checks tell; None when it has few of these."""
    content = b"\n" + data[:MAX_BYTES].replace(b"\r\n", b"\n")
    if file.language is None and not _FIRST_LINE.match(content):
        return None
    spans = [match.start() for match in _CHECK.finditer(content)]
    if len(spans) < LEAST:
        return None
    family = _FAMILIES.get(file.language or "", "any")
    return TestFile(len(spans) // OF_A_CASE, 0, "checks", family, content.count(b"\n", 0, spans[0] + 1))
