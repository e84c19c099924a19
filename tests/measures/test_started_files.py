# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pipelines that start a file of tests with an interpreter, and reporters behind a pipe that fail with the tests."""

from __future__ import annotations

import json

import pytest

from tests.kit import Files, run

WORKFLOW = {".github/workflows/t.yml": "on: push\njobs:\n  a:\n    steps:\n      - run: npm test\n"}
TAPE = "const test = require('tape')\ntest('adds', (t) => {\n  t.equal(add(1), 2)\n  t.end()\n})\n"
JEST = "import { test } from '@jest/globals';\ntest('adds', () => {\n  expect(add(1)).toBe(2);\n});\n"
GULP = "gulp.task('test', () => gulp.src('test/*.js').pipe(mocha()))\n"
JUNIT = "class ATest {\n  @Test\n  void adds() {\n    assertEquals(2, add(1));\n  }\n}\n"
UNIT = "import unittest\n\nclass A(unittest.TestCase):\n    def test_a(self):\n        self.assertEqual(add(1), 2)\n"


def value(command: str, files: Files) -> object:
    package = {"package.json": json.dumps({"name": "lamps", "scripts": {"test": command}})}
    return run("testing.ci_runs_tests", {**WORKFLOW, **package, **files}).value


@pytest.mark.parametrize(
    ("command", "files", "expected"),
    [
        pytest.param("node test/index.js", {"test/index.js": TAPE}, "runs", id="a file"),
        pytest.param("node test", {"test/index.js": TAPE}, "runs", id="a folder"),
        pytest.param("cd test && node add.js", {"test/add.js": TAPE}, "runs", id="from its folder"),
        pytest.param("env A=b C=d node test/index.js", {"test/index.js": TAPE}, "runs", id="with an environment"),
        pytest.param(
            "node test/index.js",
            {"test/index.js": "require('./add')\n", "test/add.js": TAPE},
            "runs",
            id="that calls others",
        ),
        pytest.param(
            "node test/index.js",
            {"test/index.js": "// require('./add')\n", "test/add.js": TAPE},
            "no_tests_run",
            id="others in a comment",
        ),
        pytest.param(
            "node test/index.js",
            {"test/index.js": "glob('*/*.js') // all\nrequire('./add') // adds\n", "test/add.js": TAPE},
            "runs",
            id="others before a comment",
        ),
        pytest.param(
            "node test/index.js",
            {"test/index.js": "require('./add')\nprocess.exit(failed)\n", "test/add.js": TAPE},
            "runs",
            id="others before the end",
        ),
        pytest.param("node -r esm test/add.js", {"test/add.js": TAPE}, "runs", id="with an option"),
        pytest.param("tsx test/add.ts", {"test/add.ts": TAPE}, "runs", id="TypeScript"),
        pytest.param(
            "node test/index.js", {"test/index.js": "start()\n", "test/add.js": TAPE}, "no_tests_run", id="others"
        ),
        pytest.param("node index.js", {"index.js": "start()\n", "test/add.js": TAPE}, "no_tests_run", id="the program"),
        pytest.param("node test/add.js", {"test/add.js": JEST}, "no_tests_run", id="needs another program"),
        pytest.param("node --check test/add.js", {"test/add.js": TAPE}, "no_tests_run", id="only read"),
        pytest.param("node test/gone.js", {"test/add.js": TAPE}, "no_tests_run", id="not there"),
        pytest.param("python tests/test_a.py", {"tests/test_a.py": UNIT + "\nunittest.main()\n"}, "runs", id="Python"),
        pytest.param("python tests/test_a.py", {"tests/test_a.py": UNIT}, "no_tests_run", id="Python, only defined"),
        pytest.param("node test/add.js | tap-min", {"test/add.js": TAPE}, "runs", id="a reporter that fails"),
        pytest.param("tape test/*.js | npx faucet", {"test/add.js": TAPE}, "runs", id="a reporter by npx"),
        pytest.param("node test/add.js | tee log", {"test/add.js": TAPE}, "may_fail", id="a pipe"),
        pytest.param("tape test/*.js | tap-min | tee log", {"test/add.js": TAPE}, "may_fail", id="a pipe behind"),
        pytest.param(
            "mocha test/all.js",
            {"test/all.js": "require('./add')\n", "test/add.js": TAPE},
            "runs",
            id="a file of files",
        ),
        pytest.param("gulp test-ci", {"gulpfile.js": GULP, "test/add.js": TAPE}, "runs", id="a task of Gulp"),
        pytest.param(
            "./node_modules/.bin/gulp lint test",
            {"gulpfile.babel.js": GULP, "test/add.js": TAPE},
            "runs",
            id="several tasks",
        ),
        pytest.param(
            "gulp test --gulpfile=tasks/all.js",
            {"gulpfile.js": "exports.build = (done) => done()\n", "tasks/all.js": GULP, "test/add.js": TAPE},
            "runs",
            id="another file of tasks",
        ),
        pytest.param("gulp test", {"gulpfile.js/index.js": GULP, "test/add.js": TAPE}, "runs", id="a folder of tasks"),
        pytest.param(
            "ant test",
            {"build.xml": "<project/>\n", "src/test/java/ATest.java": JUNIT},
            "runs",
            id="a build file",
        ),
        pytest.param(
            "grunt karma:unit", {"Gruntfile.coffee": "x\n", "test/add.js": TAPE}, "runs", id="a task of Grunt"
        ),
        pytest.param(
            "gulp test",
            {"gulpfile.js": "gulp.task('test', () => gulp.src('test/*.js').pipe(mocha()))\n", "test/add.js": TAPE},
            "runs",
            id="a task that runs tests",
        ),
        pytest.param(
            "gulp test",
            {"gulpfile.js": "require('./tasks/test')\n", "test/add.js": TAPE},
            "runs",
            id="a task in another file",
        ),
        pytest.param("grunt latest", {"test/add.js": TAPE}, "no_tests_run", id="a task of another name"),
        pytest.param("gulp test", {}, "no_tests_run", id="a task without tests"),
        pytest.param("nyc --report cobertura tape test/*.js", {"test/add.js": TAPE}, "runs", id="options with a value"),
    ],
)
def test_files_started_by_an_interpreter(command: str, files: Files, expected: str) -> None:
    assert value(command, files) == expected
