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
    "in a loop": 'for f in *.in; do\n  out=$(../lamps.js $f)\n  want=$(cat $f.out)\n  if [ "$out" != "$want" ]; then\n'
    "    exit 1\n  fi\ndone\n",
    "searched": 'set -e\n../lamps.js | grep -q "3 lamps"\nout=$(../lamps.js)\necho "$out" | grep -c on\n',
    "by functions": 'source ./lib.sh || exit 1\nassert_equals 3 "$(../lamps.js count)"\nassert_equals a "$(../lamps.js names)"\n',
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
OWN = {
    "a text": "set -e\necho 3 lamps > out.txt\ndiff expected.txt out.txt\n",
    "a document": "cat > out.txt <<EOF\n3 lamps\nEOF\nif ! diff -u expected.txt out.txt; then exit 1; fi\n",
    "by a function": "set -e\nrender() {\n  echo 3\n}\nrender > out.txt\ndiff expected.txt out.txt\n",
    "by a shell": "set -e\nbash -c 'echo 3' > out.txt\ndiff expected.txt out.txt\n",
    "sorted": "set -e\nmkdir -p tmp\necho 3 > tmp/out.txt\nsort tmp/out.txt | diff expected.txt -\n",
    "beside words": "set -e\n# lamps > out.txt\necho 'see $(lamps)' > out.txt\ndiff out.txt expected.txt\n",
    "results": 'n=$(echo a | tr a b)\n[ "$n" = b ] || exit 1\n[ "$(echo abc | wc -c)" = 4 ] || exit 1\n',
}
#: What scripts compare that comes from elsewhere.
OTHER = {
    "a program": "set -e\nlamps > out.txt\ndiff expected.txt out.txt\n",
    "a program in a function": "set -e\nrender() {\n  ./lamps 3\n}\nrender > out.txt\ndiff expected.txt out.txt\n",
    "functions taken in": "set -e\n. ./lib.sh\nrender > out.txt\ndiff expected.txt out.txt\n",
    "a program by a shell": "set -e\nbash -c './lamps 3' > out.txt\ndiff expected.txt out.txt\n",
    "a program in a text": 'set -e\nx="$(lamps 3)"\necho "$x" | diff expected.txt -\n',
    "a program in awk": "set -e\nawk -f render.awk > out.txt\ndiff expected.txt out.txt\n",
    "a file made before": "set -e\ndiff expected.txt out.txt\n",
    "a list": "set -e\nsort lamps.txt | diff expected.txt -\n",
}


@pytest.mark.parametrize("name", OWN)
def test_a_script_that_compares_what_it_has_written(name: str) -> None:
    files = {**WORKFLOW, "scripts/test-lamps.sh": f"#!/bin/sh\n{OWN[name]}"}
    assert run("testing.level", files).value == "none"
    assert run("testing.ci_runs_tests", files).value == "no_tests_run"


@pytest.mark.parametrize("name", OTHER)
def test_a_script_that_compares_what_others_give(name: str) -> None:
    files = {**WORKFLOW, "scripts/test-lamps.sh": f"#!/bin/sh\n{OTHER[name]}"}
    assert run("testing.level", files).value == "few"


@pytest.mark.parametrize(
    ("case", "level"),
    [
        pytest.param('run echo 3\n  [ "$output" = 3 ]', "placeholder", id="a text"),
        pytest.param("echo 3 > out.txt\n  diff expected.txt out.txt", "placeholder", id="a file of its own"),
        pytest.param("run echo 3\n  assert_output 3", "placeholder", id="by an assertion"),
        pytest.param('run lamps 3\n  [ "$output" = 3 ]', "few", id="a program"),
        pytest.param('run -0 ./lamps 3\n  [ "$output" = 3 ]', "few", id="a program, by its path"),
        pytest.param("load helper\n  render 3", "few", id="functions taken in"),
        pytest.param("run cat dist/lamps.txt\n  assert_output 3", "few", id="a file of the project"),
        pytest.param('result="$(lamps 3)"\n  [ "$result" = 3 ]', "few", id="in a text"),
    ],
)
def test_cases_of_bats(case: str, level: str) -> None:
    text = f'setup() {{\n  mkdir -p tmp\n}}\n\n@test "shows lamps" {{\n  {case}\n}}\n'
    assert run("testing.level", {"test/lamps.bats": text}).value == level
    sourced = {"test/lamps.bats": text.replace("mkdir -p tmp", "source lamps.bash")}
    assert run("testing.level", sourced).value == "few"
