# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases of JavaScript by the name of a module or another name, and methods that are only called the same."""

from __future__ import annotations

import pytest

from tests.kit import run

DOES = "() => {\n  expect(fee(1)).toBe(2)\n})\n"
CASES = {
    "Mocha by its name": ("const mocha = require('mocha')\nmocha.describe('x', () => {\n  mocha.it('a', " + DOES, 1),
    "Mocha from a file of one's own": ("const { mocha } = require('../common')\nmocha.it(name, " + DOES, 1),
    "Lab": ("lab.experiment('x', () => {\n  lab.test('a', { plan: 1 }, (done) => {\n    f()\n  })\n})\n", 1),
    "tape": ("const tape = require('tape')\ntape('a', (t) => {\n  t.equal(f(), 1)\n})\ntape.test('b', " + DOES, 2),
    "Deno": ("Deno.test({ name: 'a', fn() { f() } })\n", 1),
    "a method of something else": ("this.suite.test('a' +\n  'b', async function () {\n  await f()\n})\n", 1),
    "nobody waits for it": ("void test('a', async " + DOES, 1),
    "a space": ("it ('a', " + DOES, 1),
    "a type": ("test.each<[string, number]>([['a', 1]])('a', (a, b) => {\n  f(a)\n})\n", 1),
    "a type of several lines": ("it.each<{\n  a: string;\n}>([])('b', (a) => {\n  f(a)\n})\n", 1),
}
OFF = {
    "a case": "mocha.it.skip('a', " + DOES,
    "a case, another way": "mocha.xit('a', " + DOES,
    "a suite": "lab.experiment.skip('x', () => {\n  lab.test('a', " + DOES + "})\n",
    "without a statement": "mocha.it('a', () => {})\n",
}
NONE = {
    "regular expressions": "re.test('a')\nre.test(a, b)\nPATTERN.test(\n  'x')\nif (\n  re.test(x) &&\n  all.some((y) => y)\n) f()\n",
    "methods": "class A {\n  test(value) {\n    return 1\n  }\n  it(name: string, fn: () => void) {\n  }\n  test(): boolean {\n  }\n}\n",
    "signatures": "export interface A {\n  it(name: string, fn: () => void): void;\n  test(a): boolean;\n}\n",
    "a rule of a form": "schema.test('a', 'wrong', (v) => v > 1)\n",
    "something else of the name": "const lab = new Laboratory()\nlab.test(sample, 1)\n",
    "hooks": "import mocha from 'mocha'\nmocha.before(() => {\n  f()\n})\nmocha.describe('x', () => {\n})\n",
    "what logs in for others": "import { test as setup } from '@playwright/test'\nsetup('logs in', async ({ page }) => {\n  f()\n})\n",
    "in a comment": "/*\nmocha.it('a', " + DOES + "*/\n// mocha.it('b', f)\n",
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_cases_count_by_whatever_name_they_are_called(text: str, expected: int) -> None:
    measurement = run("testing.level", {"test/fees.ts": text}, substantial=expected)
    assert measurement.value == "substantial", measurement
    assert run("testing.level", {"test/fees.ts": text}, substantial=expected + 1).value == "few"


@pytest.mark.parametrize("text", OFF.values(), ids=OFF)
def test_cases_that_are_off_by_such_a_name_do_not_count(text: str) -> None:
    assert run("testing.level", {"test/fees.ts": text}).value == "placeholder"


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_methods_of_this_name_are_no_cases(text: str) -> None:
    assert run("testing.level", {"test/fees.ts": text}).value == "none"


def test_the_line_of_the_first_case_is_shown() -> None:
    text = "const mocha = require('mocha')\nit.each<{\n  a: string;\n}>([])('b', (a) => {\n  f(a)\n})\n"
    assert run("testing.level", {"test/fees.ts": text}).evidence[0].start == 2
