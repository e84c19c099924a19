# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Scripts that compare what was written with what is expected, and programs of tests with checks of their own."""

from __future__ import annotations

import pytest

from tests.kit import run

WORKFLOW = {".github/workflows/t.yml": "on: push\njobs:\n  a:\n    steps:\n      - run: bash scripts/test-lamps.sh\n"}
STOPS = "#!/bin/sh\nset -e\nlamps render > out.yaml\n"
COUNTS = (
    '#!/bin/bash\nlamps > out\nif diff -u "$EXPECTED" out; then\n  echo good\nelse\n  bad=1\nfi\n[ "$bad" ] && exit 1\n'
)


@pytest.mark.parametrize(
    ("script", "level", "runs"),
    [
        pytest.param(f"{STOPS}diff -u tests/expected.yaml out.yaml\n", "few", "runs", id="stops"),
        pytest.param(f"{STOPS}cmp out.yaml golden/out.yaml\n", "few", "runs", id="byte by byte"),
        pytest.param(f"{STOPS}lamps show | diff -u expected.txt -\n", "few", "runs", id="through a pipe"),
        pytest.param(f'{STOPS}echo "$out" | diff - golden.txt\n', "few", "runs", id="a variable through a pipe"),
        pytest.param(f"{STOPS}# lamps | diff - golden.txt\n", "none", "no_tests_run", id="a pipe in a comment"),
        pytest.param(f"{STOPS}echo 'lamps | diff - golden.txt'\n", "none", "no_tests_run", id="a pipe in a text"),
        pytest.param(COUNTS, "few", "runs", id="counts"),
        pytest.param(f"{STOPS}diff -u expected.yaml out.yaml || true\n", "none", "no_tests_run", id="passed over"),
        pytest.param(f"{STOPS}diff old.yaml out.yaml\n", "none", "no_tests_run", id="with anything"),
        pytest.param(f"{STOPS}# diff expected.yaml out.yaml\n", "none", "no_tests_run", id="a comment"),
        pytest.param(f"{STOPS}diff -u expected.yaml expected.yaml\n", "none", "no_tests_run", id="with itself"),
        pytest.param("diff expected.yaml out.yaml\necho done\n", "none", "no_tests_run", id="cannot fail"),
    ],
)
def test_scripts_that_compare(script: str, level: str, runs: str) -> None:
    files = {**WORKFLOW, "scripts/test-lamps.sh": script}
    assert run("testing.level", files).value == level
    assert run("testing.ci_runs_tests", files).value == runs


def test_a_comparison_that_nothing_starts() -> None:
    files = {**WORKFLOW, "scripts/test-lamps.sh": "make\n", "test/other.sh": f"{STOPS}diff expected.yaml out.yaml\n"}
    assert run("testing.level", files).value == "few"
    assert run("testing.ci_runs_tests", files).value == "no_tests_run"


PERL = "#!/usr/bin/perl -w\nuse strict;\n"
CHECKS = "    $web->browser_get('/');\n    $web->browser_check_contents('Lamps');\n" * 12


@pytest.mark.parametrize(
    ("path", "text", "level"),
    [
        pytest.param("bin/test-run", PERL + CHECKS, "few", id="a program without an ending"),
        pytest.param("bin/test-run", CHECKS, "none", id="in no known language"),
        pytest.param("bin/test.pl", PERL + CHECKS, "few", id="Perl"),
        pytest.param("bin/update", PERL + CHECKS, "none", id="called after something else"),
        pytest.param("bin/test-run", PERL + CHECKS.replace("    $web->browser_check", "    # $web->check"), "none", id="comments"),
        pytest.param("bin/test-run", PERL + CHECKS.replace("check", "print"), "none", id="no checks"),
        pytest.param("bin/test-run", PERL + CHECKS[:200], "none", id="few checks"),
    ],
)  # fmt: skip
def test_programs_of_tests(path: str, text: str, level: str) -> None:
    assert run("testing.level", {path: text}).value == level


CALLS = {
    ".github/workflows/t.yml": "on: push\njobs:\n  a:\n    steps:\n      - run: npm test\n",
    "package.json": '{"scripts": {"test": "./test/index.sh"}}',
    "test/index.sh": '#!/bin/bash\nset -e\ncd "$(dirname $0)"\n./lamps.sh\n./others.sh\necho passed\n',
}
TWICE = 'n=$(psql -c "select count(*) from lamps")\nm="$(../lamps.js count | tail -n 1)"\n'
CHECKED = {
    "in blocks": f'{TWICE}if [[ "$n" != "3" ]]; then\n  echo "wrong: $n" 1>&2\n  exit 1\nfi\n'
    "if [ $m -ne 4 ]\nthen\n  exit 1\nfi\n",
    "on one line": f'{TWICE}[ "$n" = 3 ] || exit 1\n[[ "$m" == "4" ]] || {{ echo no; exit 1; }}\n',
    "by itself, where the shell stops": f'set -e\n{TWICE}test "$n" = 3\n[ "$m" = 4 ]\n',
    "a command within": 'if [ "$(../lamps.js count)" -ne 3 ]; then exit 1; fi\n[ "$(../lamps.js names)" = a ] || exit 1\n',
    "counted": f'{TWICE}if [ "$n" != 3 ]; then\n  FAILED=1\nfi\n[ "$m" = 4 ] || FAILED=1\nexit $FAILED\n',
}
UNCHECKED = {
    "of the machine": 'os=$(uname)\nif [ "$os" != Linux ]; then exit 1; fi\n[ "$(whoami)" = root ] || exit 1\n',
    "of the version": 'v=$(psql --version)\n[ "$v" = 15 ] || exit 1\n[ "$v" != 14 ] || exit 1\n',
    "how it is called": 'if [ $# -ne 2 ]; then exit 1; fi\nif [ "$1" = "a" ]; then exit 2; fi\n',
    "what it is given": 'n=$(echo "$1" | cut -c1)\n[ "$n" = a ] || exit 1\nm=$(echo "$2" | tr a b)\n[ "$m" = b ] || exit 1\n',
    "whether something is there": f'{TWICE}[ -z "$n" ] && exit 1\n[ -n "$m" ] || exit 1\n',
    "one only": f'{TWICE}[ "$n" = 3 ] || exit 1\n',
    "without an end": f'{TWICE}if [ "$n" != 3 ]; then\n  echo bad\nfi\n[ "$m" = 4 ] || echo bad\nfoo || exit 1\n',
    "another end": f'{TWICE}if [ "$n" = 3 ]; then\n  echo three\nfi\nif [ "$m" = 4 ]; then\n  echo four\nfi\nfoo || exit 1\n',
    "with itself": f'{TWICE}[ "$n" = "$n" ] || exit 1\n[ "$m" = "$m" ] || exit 1\n',
    "in comments": f'{TWICE}# [ "$n" = 3 ] || exit 1\n# [ "$m" = 4 ] || exit 1\nfoo || exit 1\n',
    "waiting": 'until [ "$(curl -s localhost)" = ok ]; do sleep 1; done\nwhile [ "$(curl a)" != b ]; do sleep 1; done\nexit 1\n',
    "behind the end": f'{TWICE}exit 0\n[ "$n" = 3 ] || exit 1\n[ "$m" = 4 ] || exit 1\n',
    "constants": 'n=$(echo 3)\nm=$(printf 4)\n[ "$n" = 3 ] || exit 1\n[ "$m" = 4 ] || exit 1\n',
}


@pytest.mark.parametrize("name", CHECKED)
def test_scripts_that_check_results(name: str) -> None:
    files = {**CALLS, "test/lamps.sh": f"#!/bin/bash\n{CHECKED[name]}"}
    assert run("testing.level", files).value == "few"
    assert run("testing.ci_runs_tests", files).value == "runs"


@pytest.mark.parametrize("name", UNCHECKED)
def test_scripts_that_check_no_results(name: str) -> None:
    files = {**CALLS, "test/lamps.sh": f"#!/bin/bash\n{UNCHECKED[name]}"}
    assert run("testing.level", files).value == "none"
    assert run("testing.ci_runs_tests", files).value == "no_tests_run"


@pytest.mark.parametrize(
    ("calls", "value"),
    [("./lamps.sh || true", "may_fail"), ("echo ./lamps.sh", "no_tests_run"), ("bash ./lamps.sh", "runs")],
)
def test_how_a_script_that_checks_is_called(calls: str, value: str) -> None:
    index = f'#!/bin/bash\nset -e\ncd "$(dirname "$0")"\n{calls}\necho done\n'
    files = {**CALLS, "test/index.sh": index, "test/lamps.sh": f"#!/bin/bash\n{CHECKED['on one line']}"}
    assert run("testing.ci_runs_tests", files).value == value


def test_a_script_that_only_makes_ready() -> None:
    files = {**CALLS, "test/wait-for-lamps.sh": f"#!/bin/bash\n{CHECKED['on one line']}"}
    assert run("testing.level", files).value == "none"


#: What scripts compare that they have written themselves.
#: What scripts compare that comes from elsewhere.
