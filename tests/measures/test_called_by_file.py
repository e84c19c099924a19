# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs that are called by their file in an installed package, and options of interpreters before a script."""

from __future__ import annotations

import pytest

from sealcheck.artifacts.shell.interpreters import package_program, script_of
from tests.kit import run

JASMINE = {"spec/a.spec.js": "describe('f', () => {\n  it('adds', () => {\n    expect(f(1)).toBe(2);\n  });\n});\n"}
PYTEST = {"tests/test_a.py": "def test_a():\n    assert f(1) == 2\n"}
ESLINT = {".eslintrc.json": '{"rules": {"semi": "error"}}\n', "src/a.js": "export const a = 1;\n"}
BIN = "node_modules/.bin/"


def github(*steps: str) -> dict[str, str]:
    lines = ["on: push", "jobs:", "  a:", "    steps:", *(f"      - run: {step}" for step in steps)]
    return {".github/workflows/ci.yml": "\n".join(lines) + "\n"}


@pytest.mark.parametrize(
    "command",
    [
        "node --unhandled-rejections=strict $ROOT/node_modules/jasmine/bin/jasmine.js",
        "node -r ts-node/register ./node_modules/mocha/bin/_mocha spec",
        "node --require ts-node/register node_modules/.bin/jest --ci",
        "./node_modules/jest/bin/jest.js --ci",
        "node node_modules/@cucumber/cucumber/bin/cucumber.js",
        "node node_modules/@angular/cli/bin/ng test",
        "node node_modules/ava/entrypoints/cli.mjs",
        "node node_modules/istanbul/lib/cli.js cover node_modules/mocha/bin/_mocha -- -R spec",
        "node --no-warnings scripts/test.js",
    ],
)
def test_runs_by_file(command: str) -> None:
    files = JASMINE | {"package.json": '{"scripts": {"test": "jest"}}\n'}
    assert run("testing.ci_runs_tests", files | github(command)).value == "runs"


@pytest.mark.parametrize(
    "command",
    [
        "node node_modules/tape-data/tape.js",
        "node node_modules/mocha/lib/reporters.js",
        "node scripts/build.js node_modules/jest/bin/jest.js",
        "node -e 1 node_modules/jest/bin/jest.js",
        "node --check node_modules/jest/bin/jest.js",
        "node -r scripts/test.js scripts/build.js",
        "node old_node_modules/jest/bin/jest.js",
        "node node_modules/jest/bin/jest.js --version",
        "cp node_modules/jest/bin/jest.js out/",
        "ls node_modules/.bin/jest",
    ],
)
def test_runs_nothing_by_file(command: str) -> None:
    assert run("testing.ci_runs_tests", JASMINE | github(command)).value == "no_tests_run"


@pytest.mark.parametrize(
    ("command", "value"),
    [
        ("python -W ignore run_tests.py", "runs"),
        ("python -W run_tests.py build.py", "no_tests_run"),
        ("python -c 'import tests' run_tests.py", "no_tests_run"),
        ("python venv/lib/python3.12/site-packages/build/__main__.py", "no_tests_run"),
    ],
)
def test_python_by_file(command: str, value: str) -> None:
    files = PYTEST | {"run_tests.py": "import pytest\npytest.main()\n"}
    assert run("testing.ci_runs_tests", files | github(command)).value == value


@pytest.mark.parametrize(
    ("command", "value"),
    [
        ("node --no-warnings node_modules/eslint/bin/eslint.js src", "enforced"),
        ("node node_modules/standard/bin/cmd.cjs", "enforced"),
        ("node node_modules/eslint/lib/api.js src", "configured"),
        ("node node_modules/eslint/bin/eslint.js --version", "configured"),
    ],
)
def test_style_by_file(command: str, value: str) -> None:
    assert run("testing.style", ESLINT | github(command)).value == value


def test_bill_of_materials_by_file() -> None:
    command = "node node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js --output-file sbom.json"
    assert run("security.sbom", ESLINT | github(command)).value == "in_ci"


@pytest.mark.parametrize(
    ("path", "program"),
    [
        ("node_modules/.bin/mocha", f"{BIN}mocha"),
        ("a/node_modules/b/node_modules/mocha/bin/mocha.js", f"{BIN}mocha"),
        (r".\node_modules\jest\bin\jest.js", f"{BIN}jest"),
        ("node_modules/prettier/bin-prettier.js", f"{BIN}prettier"),
        ("node_modules/tap/bin/run.js", f"{BIN}tap"),
        ("node_modules/vscode/bin/test", None),
        ("node_modules/mocha", None),
        ("node_modules/mocha/index.js", None),
        ("src/mocha.js", None),
    ],
)
def test_package_program(path: str, program: str | None) -> None:
    assert package_program(path) == program


def test_script_of() -> None:
    assert script_of("node", ["-r", "x", "--inspect", "a.js", "-r"]) == ["a.js", "-r"]
    assert script_of("node", ["--", "-a.js"]) == ["-a.js"]
    assert script_of("php", ["-d", "x=1", "-l", "a.php"]) == []
    assert script_of("python", ["-m", "pytest"]) == []
    assert script_of("node", ["-r"]) == []
