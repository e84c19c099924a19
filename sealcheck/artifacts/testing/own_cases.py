# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tests without a framework: functions in a program of Python that it calls when started, and scripts that throw.

def test_decoding(): assert decode("CB") == 3 … if __name__ == "__main__": test_decoding()
if (actual.status !== test.expected_status) throw new Error("…")
"""

from __future__ import annotations

from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.artifacts.testing.cases import MAX_BYTES, TestFile
from sealcheck.artifacts.testing.commented_cases import blanked
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: What the cases in a program are called after in reports.
FRAMEWORK = "assert"
#: A function that is called after tests and takes nothing; what a decorator stands above belongs to a framework.
_FUNCTION = regex(rb"(?<=\n)(?<!\\\n)(@[^\n]{0,200}\n)?(?:async )?def (test_\w{1,80}|test)\(\)[^:\n]{0,80}:")
#: A check of something that the program gives: assert decode(x) == 3, assert not find(y)
_CHECK = regex(rb"\n[ \t]{1,40}assert(?:[ \t]{1,4}|\()(?!(?:True|False|1|isinstance\(True)\b)[^\n]{0,300}[(=<>\w]")
_STARTED = regex(rb"\nif[ \t]{1,4}__name__[ \t]{0,4}==[ \t]{0,4}['\"]__main__['\"][ \t]{0,4}:")
_CLOSES = regex(rb"\n(?=[^\s#)])")
_TEXT = regex(rb"\"\"\"[^\"]{0,5000}\"\"\"|'''[^']{0,5000}'''")
#: What calls all functions of a file that are called after tests.
_CALLS_ALL = regex(rb"\b(?:pytest\.main|nose\.run\w{0,12})\(")


def _likely(kind: FileKind) -> bool:
    return kind.role is PathClass.SOURCE and kind.language == "Python"


@scanner(_likely)
def own_case_scan(file: File, data: bytes) -> TestFile | None:
    """The functions of a program that test it, as far as it calls them when it is started; None when it has none."""
    if b"\ndef test" not in data or b"assert" not in data or b"__main__" not in data:
        return None
    content = b"\n" + data[:MAX_BYTES].replace(b"\r\n", b"\n")
    content = blanked(content, (match.span() for match in _TEXT.finditer(content)))
    started = _STARTED.search(content)
    if started is None:
        return None
    last, called = content[started.end() :], []
    for match in _FUNCTION.finditer(content, 0, started.start()):
        end = _CLOSES.search(content, match.end())
        checks = _CHECK.search(content, match.end(), end.start() if end else len(content))
        if checks and not match[1] and _calls(last, match[2]):
            called.append(match.start())
    return TestFile(len(called), 0, FRAMEWORK, "python", content.count(b"\n", 0, called[0])) if called else None


def _calls(text: bytes, name: bytes) -> bool:
    """Whether the end of a program calls the function in a line that is no comment."""
    lines = (line for line in text.split(b"\n") if not line.lstrip().startswith(b"#"))
    return any(name + b"(" in line or _CALLS_ALL.search(line) for line in lines)
