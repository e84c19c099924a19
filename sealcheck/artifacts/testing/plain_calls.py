# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases of JavaScript by the name of a module or by another name: mocha.it(…), import { it as check }.

They are written as others write them, so that whoever looks at cases need not know of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.pattern import regex

#: Names that modules of test frameworks bear wherever they come from.
_KNOWN = (b"mocha", b"vitest", b"QUnit", b"qunit", b"tape", b"Deno", b"jasmine")
#: Names and files that a test framework is brought in from.
_FROM = (
    rb"['\"](?:node:|bun:|npm:|jsr:)?(?:@[\w-]{1,30}/)?"
    rb"(?:mocha|vitest|jest|globals|ava|tape?(?:-[\w-]{1,20})?|test|qunit|lab|uvu|zora|brittle|supertape|jasmine)"
    rb"(?:@[\d.^]{1,12})?(?:/[\w./-]{1,60})?['\"]"
)
_FUNCTION = rb"(?:it|test|specify|Scenario)"
_SUITE = rb"(?:describe|suite|context|experiment)"
_INDENT = rb"\n([ \t]{0,80})(?:(?:await|void) )?"
_NAME = rb"[A-Za-z_$][\w$]{0,40}"
#: import * as mocha from 'mocha'; import check from 'ava'; const tape = require('tape')
_WHOLE = regex(
    rb"\n(?:import (?:\* as )?(" + _NAME + rb")(?:, ?\{[^{}]{0,200}\})? from "
    rb"|(?:const|let|var) (" + _NAME + rb") = (?:await )?(?:require|import)\()" + _FROM
)
#: import { it as check } from 'vitest'; const { test: check } = require('node:test')
_RENAMING = regex(
    rb"\n(?:import|const|let|var) (?:" + _NAME + rb", ?)?\{([^{}]{1,300})\} ?"
    rb"(?:from |= ?(?:await )?(?:require|import)\()" + _FROM
)
_RENAMED = regex(rb"\b(?:it|test|specify)\s?(?:\bas\b|:)\s?(" + _NAME + rb")")
#: const check = mocha.it; const test = base.extend({ … })
_SECOND = regex(
    rb"\n(?:export )?(?:const|let|var) ("
    + _NAME
    + rb") = (?:(?:"
    + _NAME
    + rb"\.)?(?:it|test|specify)[ \t]{0,3}(?=[;\n])"
    rb"|(" + _NAME + rb")\.extend(?:<[^()]{1,200}>)?\(\{)"
)
#: What makes cases is called so wherever it comes from: test.extend, apiTest.extend
_OF_TESTS = regex(rb"it|base|\w{0,40}[tT]est")
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
#: void test('adds', …), it ('adds', …), it.each<string>([…])
_LOOSE = regex(
    rb"\n([ \t]{0,80})(?:void )?([xf]?(?:" + _FUNCTION + rb"|" + _SUITE + rb")(?:\.\w{1,12}){0,2})"
    rb"(?:<([^()]{1,300})>| )?([(`])"
)
#: What Lab calls a suite.
_EXPERIMENT = regex(rb"\n([ \t]{0,80})experiment(?=(?:\.skip)?\()")
_MODE = rb"(?:only|skip|todo|each|for|serial|concurrent|failing|fails|fixme|skipIf|runIf)"
MOST_NAMES = 20
#: Names that need no other, and what Playwright’s own documentation calls a case that only logs in for others.
_NONE = frozenset({b"it", b"test", b"specify", b"setup", b"teardown"})


def plain_calls(content: bytes) -> bytes:
    """Return a program with the plain names of test functions for all others; everything stays on its line."""
    if any(sign in content for sign in (b".it", b".test", b".specify", b".Scenario", b".xit", b".fit")):
        names = b"|".join(map(re.escape, dict.fromkeys((*_KNOWN, *_modules(content)))))
        content = re.sub(
            _INDENT + rb"(?:" + names + rb")\.(?=[xf]?(?:" + _FUNCTION + rb"|" + _SUITE + rb")[.(`])", rb"\n\1", content
        )
        content = _EXPERIMENT.sub(rb"\n\1describe", _BY_MODULE.sub(rb"\n\1", content))
    if names := b"|".join(map(re.escape, dict.fromkeys(_aliases(content)))):
        content = re.sub(_INDENT + rb"(?:" + names + rb")(?=(?:\." + _MODE + rb"){0,2}[(`])", rb"\n\1test", content)
    return _LOOSE.sub(_tightened, content)


def _tightened(match: re.Match[bytes]) -> bytes:
    lines = match[3].count(b"\n") if match[3] else 0
    return b"\n" + match[1] + match[2] + match[4] + b"\n" * lines


def _modules(content: bytes) -> Iterator[bytes]:
    """The names that this file gives to test frameworks."""
    for match in _WHOLE.finditer(content):
        yield match[1] or match[2]


def _aliases(content: bytes) -> Iterator[bytes]:
    """Other names that this file gives to functions that make cases."""
    found = [b"QUnit", *_modules(content)] if b"QUnit." in content else [*_modules(content)]
    found += [name for match in _RENAMING.finditer(content) for name in _RENAMED.findall(match[1])]
    for name, parent in _SECOND.findall(content):
        if not parent or parent in found or _OF_TESTS.fullmatch(parent):
            found.append(name)
    yield from (name for name in found[:MOST_NAMES] if name not in _NONE)
