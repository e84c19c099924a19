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
        pytest.param(
            f"{STOPS}cmp ./golden.txt golden.txt\n", "none", "no_tests_run", id="with itself, by another path"
        ),
        pytest.param(
            f"{STOPS}cat expected.txt | diff expected.txt -\n", "none", "no_tests_run", id="with itself, piped"
        ),
        pytest.param(
            f"{STOPS}diff <(cat golden.txt) <(cat golden.txt)\n", "none", "no_tests_run", id="with itself, read twice"
        ),
        pytest.param(
            f"{STOPS}cp golden.txt out.txt\ndiff golden.txt out.txt\n", "none", "no_tests_run", id="with a copy"
        ),
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
PYTHON = "    web.get('/')\n    web.check_contents('Lamps')\n" * 12


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
        pytest.param("bin/test-run", f"{PERL}exit 0;\n{CHECKS}", "none", id="after the end"),
        pytest.param("bin/test-run", f"{PERL}print 1;\n__END__\n{CHECKS}", "none", id="behind the program"),
        pytest.param("bin/test-run", f"{PERL}=pod\n\n{CHECKS}\n=cut\n", "none", id="in documentation"),
        pytest.param("bin/test-run", f"{PERL}if (0) {{\n{CHECKS}}}\n", "none", id="on a condition that never holds"),
        pytest.param("bin/test-run", f"{PERL}sub lamps {{\n{CHECKS}}}\n", "none", id="in what nobody calls"),
        pytest.param("bin/test-run", f"{PERL}lamps();\nsub lamps {{\n{CHECKS}}}\n", "few", id="in what is called"),
        pytest.param("bin/test-run", f"{PERL}my $web = web();\n{CHECKS}\nexit 0;\n", "few", id="before the end"),
        pytest.param("bin/test.py", f"if False:\n{PYTHON}", "none", id="Python, on a condition that never holds"),
        pytest.param("bin/test.py", f"def lamps():\n{PYTHON}", "none", id="Python, in what nobody calls"),
        pytest.param("bin/test.py", f"def lamps():\n{PYTHON}\n\nlamps()\n", "few", id="Python, in what is called"),
    ],
)  # fmt: skip
def test_programs_of_tests(path: str, text: str, level: str) -> None:
    assert run("testing.level", {path: text}).value == level
