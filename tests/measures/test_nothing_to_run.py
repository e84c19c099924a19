# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where the repository holds no test, steps that are kept elsewhere run none; where one may hide, they stay open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sealcheck.model import LANGUAGES, Entry, EntryKind
from sealcheck.words import words
from tests.kit import run, snapshot

CODE = {"src/a.ts": "export const a = 1;\n", "README.md": "# A\n"}
SHARED = {".github/workflows/a.yml": "on: push\njobs:\n  a:\n    uses: x/y/.github/workflows/build.yml@v1\n"}
ACTION = {".github/workflows/a.yml": "on: push\njobs:\n  a:\n    steps:\n      - uses: x/actions/npm-test@v2\n"}
BROKEN = {".github/workflows/a.yml": "on: [push\n"}
CHOSEN = {"ci/azure-pipelines.yml": "steps:\n  - script: make\n"}
JEST = {"src/a.test.ts": "it('adds', () => {\n  expect(add(1, 2)).toBe(3)\n})\n"}


def scripts(**named: str) -> dict[str, str]:
    listed = ", ".join(f'"{name}": "{text}"' for name, text in named.items())
    return {"package.json": f'{{"scripts": {{{listed}}}}}\n'}


@pytest.mark.parametrize("pipeline", [SHARED, ACTION, BROKEN, CHOSEN], ids=["workflow", "action", "broken", "chosen"])
def test_without_tests_nothing_elsewhere_runs_any(pipeline: dict[str, str]) -> None:
    measurement = run("testing.ci_runs_tests", CODE | pipeline)
    assert measurement.value == "no_tests_run"
    texts = [measurement.summary, *(each.text for each in measurement.evidence)]
    assert all(words(text, language) for text in texts if text for language in LANGUAGES)
    assert run("testing.ci_runs_tests", CODE | JEST | pipeline).value is None


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(scripts(build="tsc"), "no_tests_run", id="other scripts"),
        pytest.param(scripts(test="echo no test specified && exit 1"), "no_tests_run", id="the script of npm init"),
        pytest.param({"types/latest.ts": "export {}\n"}, "no_tests_run", id="a name with test in it"),
        pytest.param({"style.css": "a {}\n", "a.sql": "SELECT 1;\n"}, "no_tests_run", id="markup"),
        pytest.param(scripts(test="node check.js"), None, id="a script for tests"),
        pytest.param(scripts(**{"test:unit": "x"}), None, id="a script for some tests"),
        pytest.param({"Makefile": "check:\n\t./x\n"}, None, id="a target for tests"),
        pytest.param({"tests/data.json": "{}\n"}, None, id="data for tests"),
        pytest.param({"tests/a.sol": "contract A {}\n"}, None, id="tests in a language that is not read"),
        pytest.param({"src/a.zig": 'test "a" {}\n'}, None, id="code in a language that is not read"),
        pytest.param({"scripts/run-tests.sh": "curl x\n"}, None, id="a program called after testing"),
        pytest.param({"a.test.ts": "it.skip('a', () => {})\n"}, None, id="placeholders"),
        pytest.param(scripts(verify="npm run unit-run", **{"unit-run": "vitest run"}), None, id="one behind a script"),
        pytest.param({"Makefile": "build:\n\tmvn package\n"}, "no_tests_run", id="a build without tests"),
        pytest.param({"tox.ini": "[testenv:lint]\ncommands = ruff check\n"}, "no_tests_run", id="a check of style"),
        pytest.param({"molecule/README.md": "# Water\n"}, "no_tests_run", id="a molecule"),
        pytest.param({"examples/b/test/b.ts": "it('a', () => {})\n"}, None, id="tests of an example"),
    ],
)
def test_what_may_be_a_test_leaves_it_open(files: dict[str, str], value: str | None) -> None:
    assert run("testing.ci_runs_tests", CODE | SHARED | files).value == value


def test_a_submodule_may_hold_tests() -> None:
    shot = snapshot(CODE | SHARED)
    module = Entry("lib", "1" * 40, None, EntryKind.SUBMODULE)
    assert run("testing.ci_runs_tests", replace(shot, entries=(*shot.entries, module))).value is None


def test_a_pipeline_of_its_own_is_told_as_before() -> None:
    own = {".github/workflows/a.yml": "on: push\njobs:\n  a:\n    steps:\n      - run: tsc\n"}
    summary = run("testing.ci_runs_tests", CODE | own).summary
    assert summary is not None
    assert summary.key == "testing.ci_no_tests"
