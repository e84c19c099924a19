# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Scripts that compare what the software writes with what was expected of it: diff out.yaml expected/out.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sealcheck.artifacts.testing.runners import TestRun
from sealcheck.pattern import regex

if TYPE_CHECKING:
    from sealcheck.artifacts.calls import Call
    from sealcheck.artifacts.testing.cases import TestFile

#: What the comparison is called after in reports.
FRAMEWORK = "diff"
_PROGRAMS = frozenset({"diff", "cmp"})
_COMPARES = regex(
    rb"\n[ \t]{0,40}(?:(?:el)?if[ \t]{1,4})?(?:![ \t]{1,4})?"
    rb"(?:(?![ \t])(?:[^\n|\"'#]|\"[^\"\n]{0,200}\"|'[^'\n]{0,200}'){1,300}\|[ \t]{0,4})?"  # what writes into a pipe
    rb"(?:diff|cmp)[ \t](?!\s{0,4}--(?:help|version))"
    rb"(?=[^\n]{0,300}(?i:expect|golden|reference|baseline|approved|snapshot))(?![^\n]{0,400}\|\|[ \t]{0,4}(?:true|:))"
)
#: What lets a script end badly.
_ENDS_BADLY = regex(
    rb"\n[ \t]{0,40}set[ \t]{1,4}(?:-[a-z]{0,8}e|-o errexit)|^\s{0,9}#![^\n]{0,100} -[a-z]{0,6}e"
    rb"|\b(?:exit|return)[ \t]{1,4}[\"']?(?:[1-9]|\$)|\bfalse\b"
)


def comparisons(content: bytes) -> list[int]:
    """Return where a script compares with what is expected: the line feed before; nothing if it cannot fail."""
    return [match.start() for match in _COMPARES.finditer(content)] if _ENDS_BADLY.search(content) else []


def compared(call: Call, real: Mapping[str, TestFile]) -> TestRun | None:
    """Return what tests run when a command is such a comparison of a script that holds tests by it."""
    case = real.get(call.file.path) if call.tool in _PROGRAMS else None
    return TestRun(case.family) if case and case.framework == FRAMEWORK else None
