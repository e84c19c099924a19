# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Scripts without a framework that throw when a result is not the one that was expected.

if (actual.status !== test.expected_status) { throw new Error("…") }
"""

from __future__ import annotations

from sealcheck.pattern import regex

#: A comparison with what was expected, by its name or by what is told, that ends the script badly.
_THROWN = regex(
    rb"\n[ \t]{0,60}(?:\}[ \t]{0,4}else[ \t]{1,4})?if[ \t]{0,4}\("
    rb"(?=[^\n]{0,300}(?:!==?|\.equals\(|[dD]eepEqual|isEqual))"
    rb"(?=[^\n;]{0,400}(?:\n[^\n;]{0,300}){0,2}(?i:expect))"
    rb"[^\n;]{1,400}(?:\n[^\n;}]{0,200}){0,2}?"
    rb"(?:\bthrow\b|\bprocess\.exit\([1-9]|\bprocess\.exitCode[ \t]{0,4}=[ \t]{0,4}[1-9])"
)
#: The program that is tried out, taken in by its path.
_TAKES_IN = regex(rb"(?:\bfrom[ \t]|\brequire\(|\bimport\()[ \t]{0,3}['\"]\.{1,2}/")


def thrown_differences(content: bytes) -> list[int]:
    """Return where a script throws for a difference: the line feed before; nothing if it tries nothing out."""
    return [match.start() for match in _THROWN.finditer(content)] if _TAKES_IN.search(content) else []
