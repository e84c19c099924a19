# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases of JavaScript by the name of a module: mocha.it(…), QUnit.test(…).

They are written as others write them, so that whoever looks at cases need not know of it.
"""

from __future__ import annotations

import re

from sealcheck.pattern import regex

#: Names that modules of test frameworks bear wherever they come from.
_KNOWN = rb"(?:mocha|vitest|[Qq][Uu]nit|tape|Deno|jasmine)"
_FUNCTION = rb"(?:it|test|specify|Scenario)"
_SUITE = rb"(?:describe|suite|context|experiment)"
_INDENT = rb"\n([ \t]{0,80})(?:(?:await|void) )?"
_NAME = rb"[A-Za-z_$][\w$]{0,40}"
_TEXT = rb"(?:'(?:[^'\\\n]|\\.){0,300}'|\"(?:[^\"\\\n]|\\.){0,300}\"|`[^`]{0,300}`|[\w$.]{1,60})"
#: The name of a case and what it does: other methods of this name, such as that of a regular expression, get neither.
_CASE = (
    rb"\(\s{0,40}" + _TEXT + rb"(?:\s{0,9}\+\s{0,9}" + _TEXT + rb"){0,4}\s?,\s{0,60}(?:\{[^{}]{0,200}\},\s{0,40})?"
    rb"(?:async ?)?(?:function\b|\([^()]{0,200}\)(?: ?: ?[\w<>]{1,40})? ?=>|" + _NAME + rb" ?=>)"
)  # fmt: skip
_BY_MODULE = regex(
    _INDENT
    + rb"(?:"
    + _NAME
    + rb"\.){1,3}(?=[xf]?(?:"
    + _FUNCTION
    + rb"|"
    + _SUITE
    + rb")(?:\.\w{1,12})?"
    + _CASE
    + rb")"
)
_BY_NAME = regex(_INDENT + _KNOWN + rb"\.(?=[xf]?(?:" + _FUNCTION + rb"|" + _SUITE + rb")[.(`])")
#: void test('adds', …), it ('adds', …), it.each<string>([…])
_LOOSE = regex(
    rb"\n([ \t]{0,80})(?:void )?([xf]?(?:" + _FUNCTION + rb"|" + _SUITE + rb")(?:\.\w{1,12}){0,2})"
    rb"(?:<([^()]{1,300})>| )?([(`])"
)
#: What Lab calls a suite.
_EXPERIMENT = regex(rb"\n([ \t]{0,80})experiment(?=(?:\.skip)?\()")


def plain_calls(content: bytes) -> bytes:
    """Return a program with the plain names of test functions for all others; everything stays on its line."""
    if any(sign in content for sign in (b".it", b".test", b".specify", b".Scenario", b".xit", b".fit")):
        content = _BY_NAME.sub(rb"\n\1", content)
        content = _EXPERIMENT.sub(rb"\n\1describe", _BY_MODULE.sub(rb"\n\1", content))
    return _LOOSE.sub(_tightened, content)


def _tightened(match: re.Match[bytes]) -> bytes:
    lines = match[3].count(b"\n") if match[3] else 0
    return b"\n" + match[1] + match[2] + match[4] + b"\n" * lines
