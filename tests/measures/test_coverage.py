# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tests of test coverage: reports of several formats, and signs of it where nothing is tested."""

from __future__ import annotations

import pytest

from sealcheck.model import EvidenceKind
from tests.kit import run

TEST = "<?php\nclass ATest extends TestCase {\n  public function testA() { $this->assertSame(2, a(1)); }\n}\n"
CLOVER = (
    '<coverage generated="1"><project timestamp="1"><file name="/x/ATest.php">'
    '<metrics loc="9" statements="4" coveredstatements="4" elements="5" coveredelements="5"/></file>'
    '<metrics files="2" loc="90" statements="{all}" coveredstatements="{hit}" elements="9" coveredelements="9"/>'
    "</project></coverage>"
)
UPLOAD = "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: codecov/codecov-action@v1\n"


@pytest.mark.parametrize(
    ("report", "percent"),
    [
        pytest.param(CLOVER.format(all=40, hit=30), 75.0, id="the project's metrics, not a file's"),
        pytest.param(CLOVER.format(all=40, hit=0), 0.0, id="nothing covered"),
        pytest.param(CLOVER.format(all=0, hit=0), "not_measured", id="nothing to cover"),
        pytest.param("<coverage line-rate='x' coveredstatements=''/>", "not_measured", id="no numbers"),
        pytest.param(
            '<coverage line-rate="0.815" version="1"><class name="A" filename="tests/ATest.php"/></coverage>',
            81.5,
            id="Cobertura",
        ),
    ],
)
def test_xml_reports(report: str, percent: object) -> None:
    assert run("testing.coverage", {"tests/ATest.php": TEST, "coverage.xml": report}).value == percent


COBERTURA = (
    '<coverage line-rate="{rate}"{counts}><packages><package><classes><class name="a" filename="{file}"><lines>'
    '<line number="1" hits="3"/><line number="2" hits="0"/></lines></class></classes></package></packages></coverage>'
)
LCOV = "TN:\nSF:{file}\nDA:1,1\nDA:2,{second}\nLF:2\nLH:{hit}\nend_of_record\n"
ISTANBUL = '{{"total": {{"lines": {{"total": 10, "covered": {covered}, "skipped": 0, "pct": 90}}}}, "{file}": {{}}}}'
JACOCO_CSV = (
    "GROUP,PACKAGE,CLASS,INSTRUCTION_MISSED,INSTRUCTION_COVERED,BRANCH_MISSED,BRANCH_COVERED,LINE_MISSED,LINE_COVERED,"
    "COMPLEXITY_MISSED,COMPLEXITY_COVERED\nx,de.stadt,{name},0,1,0,0,1,3,0,1\n"
)


@pytest.mark.parametrize(
    ("name", "report", "percent"),
    [
        ("coverage.xml", COBERTURA.format(rate="0.5", counts="", file="src/a.ts"), 50.0),
        ("coverage.xml", COBERTURA.format(rate="0.5", counts="", file="src/b.ts"), "foreign"),
        ("coverage.xml", '<coverage line-rate="0.9"></coverage>', "foreign"),
        ("coverage/lcov.info", LCOV.format(file="src/a.ts", second=0, hit=1), 50.0),
        ("coverage/lcov.info", LCOV.format(file="C:\\x\\src\\a.ts", second=2, hit=2), 100.0),
        ("coverage/lcov.info", LCOV.format(file="src/b.ts", second=0, hit=1), "foreign"),
        ("coverage/lcov.info", "LF:10\nLH:9\n", "foreign"),
        ("coverage/coverage-summary.json", ISTANBUL.format(covered=9, file="/x/src/a.ts"), 90.0),
        ("coverage/coverage-summary.json", ISTANBUL.format(covered=9, file="/x/src/b.ts"), "foreign"),
        ("coverage.json", '{"files": {"src/a.ts": {}}, "totals": {"percent_covered": 61.5}}', 61.5),
        ("jacoco.csv", JACOCO_CSV.format(name="A.Inner"), 75.0),
        ("jacoco.csv", JACOCO_CSV.format(name="B"), "foreign"),
        ("jacoco.csv", "GROUP,PACKAGE\n", "not_measured"),
    ],
)
def test_reports_that_name_a_file_of_this_repository(name: str, report: str, percent: object) -> None:
    files = {"tests/ATest.php": TEST, "src/a.ts": "x\n", "src/A.java": "class A {}\n", name: report}
    result = run("testing.coverage", files)
    if percent == "foreign":
        assert result.undetermined is not None
        assert result.undetermined.key == "testing.coverage_foreign_reason"
    else:
        assert result.value == percent


def test_signs_without_tests_do_not_count_and_are_shown() -> None:
    files = {"api/coverage.xml": CLOVER.format(all=40, hit=30), ".github/workflows/ci.yml": UPLOAD}
    result = run("testing.coverage", files)
    shown = [each.path for each in result.evidence if each.kind is EvidenceKind.NEAR_MISS]
    assert result.value == "not_measured"
    assert shown == ["api/coverage.xml", ".github/workflows/ci.yml"]


PYTHON = {"tests/test_a.py": "def test_a():\n    assert f(1) == 2\n", "src/x/a.py": "y = 1\n", "src/x/b.py": "y = 1\n"}
JEST = {"src/a.test.ts": "it('adds', () => {\n  expect(add(1, 2)).toBe(3)\n})\n", "src/a.ts": "export const a = 1\n"}


def job(command: str) -> dict[str, str]:
    return {".github/workflows/ci.yml": f"on: push\njobs:\n  a:\n    steps:\n      - run: {command}\n"}


@pytest.mark.parametrize(
    ("command", "files", "value"),
    [
        pytest.param("coverage run -m pytest", {}, None, id="Python"),
        pytest.param("npx nyc mocha", {}, None, id="a program that starts the tests"),
        pytest.param("npm test", {"package.json": '{"scripts": {"test": "c8 node --test"}}'}, None, id="in a script"),
        pytest.param("dotCover cover -- test a.sln", {}, None, id="dotCover"),
        pytest.param("mocha", {}, "not_measured", id="tests alone"),
        pytest.param("dotnet tool install dotCover.Tools", {}, "not_measured", id="only installed"),
        pytest.param("echo nyc mocha", {}, "not_measured", id="only said"),
    ],
)
def test_a_program_that_starts_the_tests_measures(command: str, files: dict[str, str], value: object) -> None:
    assert run("testing.coverage", {**PYTHON, **JEST, **job(command), **files}).value == value


def package(script: str, folder: str = "") -> dict[str, str]:
    return {f"{folder}package.json": f'{{"scripts": {{"test": "{script}"}}}}'}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(
            {**JEST, **package("./node_modules/istanbul/lib/cli.js cover -x a _mocha -- -R spec")}, None, id="Istanbul"
        ),
        pytest.param({**JEST, **package("node node_modules/nyc/bin/nyc.js --all mocha")}, None, id="by its file"),
        pytest.param({**JEST, **package("c8 node --test")}, None, id="c8"),
        pytest.param({**JEST, **package("jest --coverage"), **job("npm run build")}, None, id="a pipeline without"),
        pytest.param({**PYTHON, "Makefile": "cov:\n\tcoverage run -m pytest\n"}, None, id="Make"),
        pytest.param({**PYTHON, "tox.ini": "[testenv]\ncommands = pytest --cov=x\n"}, None, id="tox"),
        pytest.param({**JEST, **package("mocha")}, "not_measured", id="tests alone"),
        pytest.param({**JEST, **package("echo nyc mocha")}, "not_measured", id="only said"),
        pytest.param({**JEST, **package("nyc report")}, "not_measured", id="only reports"),
        pytest.param({**JEST, **package("nyc node server.js")}, "not_measured", id="no tests"),
        pytest.param({**JEST, **package("istanbul cover server.js")}, "not_measured", id="no tests with Istanbul"),
        pytest.param({**JEST, **package("jest --coverage=false")}, "not_measured", id="denied"),
        pytest.param({**JEST, **package("npm install istanbul")}, "not_measured", id="only installed"),
        pytest.param(package("jest --coverage"), "not_measured", id="nothing to test"),
        pytest.param(
            {**package("jest --coverage"), "a.test.js": "it.skip('a', () => { expect(f()).toBe(1) })\n"},
            "not_measured",
            id="placeholders",
        ),
        pytest.param({**PYTHON, **package("jest --coverage")}, "not_measured", id="tests in another language"),
        pytest.param({**JEST, **package("jest --coverage", "web/")}, "not_measured", id="tests in another folder"),
        pytest.param({**JEST, **package("nyc mocha", "node_modules/x/")}, "not_measured", id="another's script"),
    ],
)
def test_a_script_measures_without_a_pipeline(files: dict[str, str], value: object) -> None:
    assert run("testing.coverage", files).value == value


def jest(globs: str) -> dict[str, str]:
    package = f'{{"scripts": {{"test": "jest --coverage"}}, "jest": {{"collectCoverageFrom": [{globs}], '
    return {**JEST, **job("npm test"), "package.json": package + '"coverageThreshold": {"global": {"lines": 90}}}}'}


def pyproject(run: str) -> dict[str, str]:
    text = f"[tool.coverage.run]\n{run}\n[tool.coverage.report]\nfail_under = 90\n"
    return {**PYTHON, **job("pytest --cov"), "pyproject.toml": text}


@pytest.mark.parametrize(
    ("files", "percent"),
    [
        pytest.param({**PYTHON, **job("pytest --cov=src --cov-fail-under=90")}, 90.0, id="a folder"),
        pytest.param({**PYTHON, **job("pytest --cov x --cov-fail-under=90")}, 90.0, id="a package"),
        pytest.param({**PYTHON, **job("pytest --cov=x.a --cov-fail-under=90")}, 90.0, id="a module"),
        pytest.param({**PYTHON, **job("pytest --cov=other --cov-fail-under=90")}, 90.0, id="an installed package"),
        pytest.param(pyproject('omit = ["src/x/migrations/*"]'), 90.0, id="something left out"),
        pytest.param(pyproject('source = ["x"]'), 90.0, id="a package, configured"),
        pytest.param(jest('"<rootDir>/src/**/*.{js,ts}", "!src/**/*.d.ts"'), 90.0, id="Jest, the code"),
    ],
)  # fmt: skip
def test_a_minimum_counts_for_the_code(files: dict[str, str], percent: float | None) -> None:
    assert run("testing.coverage", files).value == percent


ELIXIR = {
    "lib/a.ex": "defmodule A do\nend\n",
    "test/a_test.exs": 'defmodule ATest do\n  use ExUnit.Case\n  test "a" do\n    assert A.b(1) == 2\n  end\nend\n',
}
MIX = "def project, do: [app: :a, test_coverage: [summary: [threshold: 75]]]\n"


@pytest.mark.parametrize(
    ("command", "files", "value"),
    [
        pytest.param("mix test --cover", {"mix.exs": MIX}, 75.0, id="a threshold"),
        pytest.param("mix test --cover", {"mix.exs": "def project, do: [app: :a]\n"}, None, id="that of Mix itself"),
        pytest.param("mix test", {"mix.exs": MIX}, "not_measured", id="not measured"),
    ],
)
def test_coverage_of_elixir(command: str, files: dict[str, str], value: object) -> None:
    assert run("testing.coverage", {**ELIXIR, **job(command), **files}).value == value


def below(folder: str, code: int) -> dict[str, str]:
    """Return the code and tests of Python in a folder, and `code` files of another language beside it."""
    python = {f"{folder}/{path}": text for path, text in PYTHON.items()}
    return python | {f"web/src/{n}.ts": f"export const lamp = {n};\n" for n in range(code)}


@pytest.mark.parametrize("share", [(2, 90.0), (4, None)])
@pytest.mark.parametrize(
    "minimum",
    [
        pytest.param({**job("cd api && pytest --cov=x --cov-fail-under=90")}, id="called in the folder"),
        pytest.param(
            {**job("cd api && pytest --cov"), "api/.coveragerc": "[report]\nfail_under = 90\n"}, id="configured there"
        ),
    ],
)
def test_a_minimum_for_a_small_part_says_nothing_about_the_software(
    minimum: dict[str, str], share: tuple[int, object]
) -> None:
    code, value = share
    assert run("testing.coverage", below("api", code) | minimum).value == value


SCAN = (
    "on: push\njobs:\n  a:\n    steps:\n      - run: npx jest\n      - uses: SonarSource/sonarcloud-github-action@v2\n"
)
TOLD = "        with:\n          args: -Dsonar.javascript.lcov.reportPaths=coverage/lcov.info\n"


@pytest.mark.parametrize(
    ("scan", "files", "value"),
    [
        pytest.param(SCAN, {}, "not_measured", id="an analysis alone"),
        pytest.param(SCAN, {"sonar-project.properties": "sonar.sources=src\n"}, "not_measured", id="without a report"),
        pytest.param(SCAN + TOLD, {}, None, id="a report by its options"),
        pytest.param(SCAN, {"sonar-project.properties": "sonar.python.coverage.reportPaths=c.xml\n"}, None, id="by its file"),
        pytest.param(SCAN.replace("npx jest", "npx jest --coverage"), {}, None, id="measured beside it"),
        pytest.param(SCAN.replace("SonarSource/sonarcloud-github-action", "codacy/codacy-analysis-cli-action"), {}, "not_measured", id="another analysis"),
        pytest.param(SCAN.replace("SonarSource/sonarcloud-github-action", "codacy/codacy-coverage-reporter-action"), {}, None, id="an upload"),
    ],
)  # fmt: skip
def test_an_analysis_measures_no_coverage_by_itself(scan: str, files: dict[str, str], value: object) -> None:
    assert run("testing.coverage", {**JEST, ".github/workflows/ci.yml": scan, **files}).value == value


BADGES: dict[str, tuple[str, object]] = {
    "Coveralls": ("![c](https://coveralls.io/repos/github/town/lamps/badge.svg?branch=main)", None),
    "Codecov": ("[![c](https://codecov.io/gh/town/lamps/branch/main/graph/badge.svg)](https://codecov.io/gh/town/lamps)", None),
    "Code Climate": ("![c](https://api.codeclimate.com/v1/badges/1a2b/test_coverage)", None),
    "Sonar": ("![c](https://sonarcloud.io/api/project_badges/measure?project=a&metric=coverage)", None),
    "maintainability": ("![m](https://api.codeclimate.com/v1/badges/1a2b/maintainability)", "not_measured"),
    "a gate": ("![g](https://sonarcloud.io/api/project_badges/measure?project=a&metric=alert_status)", "not_measured"),
    "a link alone": ("See [Coveralls](https://coveralls.io/repos/github/town/lamps/badge.svg).", "not_measured"),
    "another picture": ("![c](https://town.example/coveralls.io/repos/lamps.svg)", "not_measured"),
}  # fmt: skip


@pytest.mark.parametrize(("badge", "value"), BADGES.values(), ids=BADGES)
def test_a_badge_of_a_service_leaves_it_open(badge: str, value: object) -> None:
    readme = {"README.md": f"# Lamps\n\n{badge}\n"}
    measurement = run("testing.coverage", {**JEST, **readme})
    assert measurement.value == value
    assert value or [each.text.key for each in measurement.evidence][:1] == ["testing.coverage_service"]
    assert run("testing.coverage", readme).value == "not_measured"


def test_what_wraps_the_tests_is_shown_with_them() -> None:
    files = {
        "package.json": '{"scripts": {"test": "nyc mocha --exit"}, "devDependencies": {"mocha": "1", "nyc": "1"}}',
        "test/a.js": "it('adds', () => { assert.equal(add(1, 1), 2); });\n",
        ".github/workflows/a.yml": "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: npm test\n",
    }
    assert "nyc mocha" in (run("testing.coverage", files).evidence[0].excerpt or "")
