# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Shell text to commands, wrappers peeled off, and commands followed through a repository's scripts."""

from __future__ import annotations

import shlex
import time

import pytest

from sealcheck.artifacts.deployment.container_calls import Script
from sealcheck.artifacts.deployment.dockerfile import build_script
from sealcheck.artifacts.shell.commands import BY_LINE, ERREXIT, PLAIN, STRICT, commands
from sealcheck.artifacts.shell.seen import Shell
from sealcheck.artifacts.shell.wrappers import peel
from sealcheck.artifacts.testing.runners import test_run as run_of
from tests.kit import snapshot, workbench

COMMANDS = {
    "and, or": ("npm ci && npm test", ["npm ci", "npm test"]),
    "comment and continuation": ("pytest -q \\\n  --cov=x # why\nmake", ["pytest -q --cov=x", "make"]),
    "quotes": ("sh -c 'a b' \"c d\" e'f'", ["sh -c a b c d ef"]),
    "condition": ("if [ -f x ]; then go test ./...; fi", ["[ -f x ]", "go test ./..."]),
    "assignment that adds": ("options+=' -DX=/usr/bin/clang-tidy'\nmake", ["make"]),
    "assignment before": ("CI=1 A='b c' npm test", ["npm test"]),
    "substitution": ('out=$(pytest -q)\necho "$out"', ["pytest -q", "echo $out"]),
    "value amid a command": (
        "docker run -v $(pwd):/app --user=$(id -u):$(id -g) ci pytest",
        ["docker run -v $(pwd):/app --user=$(id -u):$(id -g) ci pytest"],
    ),
    "value amid a command, in back quotes": (
        "docker run -v `pwd`:/app ci sh -c 'make test'",
        ["docker run -v `pwd`:/app ci sh -c make test"],
    ),
    "output of a command, in back quotes": ("cat `find . -name x` | pytest", ["cat", "find . -name x", "pytest"]),
    "here-document into another program": ("cat <<EOF | psql\npytest\nEOF\nmake", ["cat <<EOF", "psql", "make"]),
    "here-document for a query": ("psql <<EOF\npytest\nEOF\nmake", ["psql <<EOF", "make"]),
    "here-document that is only looked at": ("bash -n <<EOF\npytest\nEOF\nmake", ["bash -n <<EOF", "make"]),
    "here-document is data": ("cat <<EOF > x\npytest\nEOF\nmake", ["cat <<EOF > x", "make"]),
    "subshell and pipe": ("(cd a; mvn verify) | tee log", ["cd a", "mvn verify", "tee log"]),
    "hash inside a word": ("curl a#b", ["curl a#b"]),
}


@pytest.mark.parametrize(("script", "expected"), COMMANDS.values(), ids=COMMANDS)
def test_commands(script: str, expected: list[str]) -> None:
    assert [str(command) for command in commands(script)] == expected


FORGIVEN = {
    "true": ("npm test || true", True),
    "colon": ("npm test || :", True),
    "message only": ("npm test || echo failed", True),
    "exit 0": ("npm test || exit 0", True),
    "exit 1": ("npm test || exit 1", False),
    "message, then exit": ("npm test || (echo failed; exit 1)", False),
    "retry": ("npm test || npm test", False),
    "nothing": ("npm test", False),
}


@pytest.mark.parametrize(("script", "expected"), FORGIVEN.values(), ids=FORGIVEN)
def test_failure_is_forgiven(script: str, expected: bool) -> None:
    assert commands(script)[0].may_fail is expected


REACHED = {
    "after exit": ("exit 0; pytest", ["exit 0"]),
    "after a failed check": ("[ -f x ] || exit 1\npytest", ["[ -f x ]", "exit 1", "pytest"]),
    "exit in a branch": ("if [ -f x ]; then exit 0; fi\npytest", ["[ -f x ]", "exit 0", "pytest"]),
    "exit in a subshell": ("(exit 0; make)\npytest", ["exit 0", "pytest"]),
    "after exec": ("exec make\npytest", ["exec make"]),
    "after a redirection by exec": ("exec 2>&1\npytest", ["exec 2>&1", "pytest"]),
    "false and": ("false && pytest", ["false"]),
    "false and, chained": ("false && cd a && pytest\nmake", ["false", "make"]),
    "false and, or else": ("false && pytest || make", ["false", "make"]),
    "true or": ("true || pytest", ["true"]),
    "false and a group": ("false && (cd a; pytest)\nmake", ["false", "make"]),
    "if false": ("if false; then pytest; else make; fi", ["false", "make"]),
    "if true": ("if true; then pytest; else make; fi", ["true", "pytest"]),
    "if not false": ("if ! false; then pytest; fi", ["false", "pytest"]),
    "if unknown": ("if false || $CI; then pytest; fi", ["false", "$CI", "pytest"]),
    "while false": ("while false; do pytest; done\nmake", ["false", "make"]),
    "function nobody calls": ("t() {\n  pytest\n}\nmake", ["make"]),
    "function that is called": ("t() {\n  pytest\n}\nmake && t", ["pytest", "make", "t"]),
    "function by another syntax": ("function t {\n  pytest\n}\nmake", ["make"]),
    "function called by the first argument": ('t() {\n  pytest\n}\n"$@"', ["pytest", "$@"]),
    "other output": ("pytest > log 2>&1\nmake", ["pytest > log 2>&1", "make"]),
    "case": ("case $1 in\n a|b) pytest;;\n *) exit 1;;\nesac\nmake", ["a", "pytest", "exit 1", "make"]),
    "loop": ("for d in a b; do (cd $d && pytest); done", ["cd $d", "pytest"]),
    "and on the next line": ("npm ci &&\n  pytest", ["npm ci", "pytest"]),
}


@pytest.mark.parametrize(("script", "expected"), REACHED.values(), ids=REACHED)
def test_what_is_reached(script: str, expected: list[str]) -> None:
    assert [str(command) for command in commands(script)] == expected


LOST = {
    "pipe": ("pytest | tee log", ERREXIT, True),
    "pipe with pipefail": ("pytest | tee log", STRICT, False),
    "pipefail set in the script": ("set -o pipefail\npytest | tee log", ERREXIT, False),
    "pipefail among options": ("set -euxo pipefail\npytest | tee log", PLAIN, False),
    "status of the pipe is looked at": ("pytest | tee log\nexit ${PIPESTATUS[0]}", ERREXIT, False),
    "last of a pipe": ("cat list | xargs pytest", ERREXIT, False),
    "pipe among what it is given": ("pytest $(git ls-files | grep x)", ERREXIT, False),
    "pipe behind what it is given": ("pytest $(ls x) | tee log", ERREXIT, True),
    "group in a pipe": ("(cd a; pytest) | tee log", ERREXIT, True),
    "background": ("pytest &\nmake", ERREXIT, True),
    "background, waited for": ("pytest &\nmake\nwait $!", ERREXIT, False),
    "background, waited for by number": ("pytest &\nP=$!\nmake\nwait $P", ERREXIT, False),
    "background, forgotten while waiting": ("pytest &\nmake\nwait", ERREXIT, True),
    "server in the background": ("npm start & pytest", ERREXIT, False),
    "group forgiven": ("(cd a && pytest) || true", ERREXIT, True),
    "chain forgiven": ("cd a && pytest && make || true", ERREXIT, True),
    "errexit off": ("set +e\npytest\nmake", ERREXIT, True),
    "errexit off and on": ("set +e\nmake\nset -e\npytest\nmake", ERREXIT, False),
    "not the last": ("pytest\nmake", PLAIN, True),
    "the last": ("make\npytest\n", PLAIN, False),
    "errexit from the script": ("set -e\npytest\nmake", PLAIN, False),
    "status kept": ("pytest\nrc=$?\nmake\nexit $rc", PLAIN, False),
    "the last and": ("pytest && make", PLAIN, False),
    "in a condition": ("if pytest; then make; else exit 1; fi\nmake", PLAIN, False),
    "last in a branch": ("if [ -f x ]; then\n  pytest\nfi\n", PLAIN, False),
    "not last in a branch": ("if [ -f x ]; then\n  pytest\n  make\nfi\n", PLAIN, True),
    "then exit 0": ("pytest; exit 0", PLAIN, True),
    "on its line": ("pytest; make\nmake", BY_LINE, True),
    "on a line before": ("pytest\nmake", BY_LINE, False),
    "in a line's branch": ("if a; then pytest; fi\nmake", BY_LINE, False),
    "turned round": ("! pytest\nmake", ERREXIT, True),
    "turned round at the end": ("! pytest", ERREXIT, True),
    "turned round in a condition": ("if ! pytest; then exit 1; fi\nmake", ERREXIT, False),
    "assigned status": ("pytest || rc=1\nmake", ERREXIT, False),
    "trap that tidies up": ("trap 'rm -r x' EXIT\npytest", ERREXIT, False),
    "trap that calls what tidies up": ("end() {\n  rm -r x\n}\ntrap end EXIT\npytest", ERREXIT, False),
    "trap that hands the status on": ("trap 'exit $?' EXIT\npytest", ERREXIT, False),
    "trap of an interruption": ("trap 'exit 0' INT TERM\npytest", ERREXIT, False),
    "trap taken back": ("trap 'exit 0' EXIT\nmake\ntrap - EXIT\npytest", ERREXIT, False),
    "trap set later": ("pytest\ntrap 'exit 0' EXIT", ERREXIT, False),
    "trap does not look": ("trap 'rm -r x' EXIT\npytest\nmake", PLAIN, True),
    "trap of failures looks": ("trap 'exit 1' ERR\npytest\nmake", PLAIN, False),
    "status kept and only said": ("set +e\npytest\nrc=$?\necho $rc", ERREXIT, True),
    "status kept, said and handed on": ("set +e\npytest\nrc=$?\necho $rc\nexit $rc", ERREXIT, False),
    "status kept and told a later step": ("set +e\npytest\nrc=$?\necho rc=$rc >> $GITHUB_OUTPUT", ERREXIT, False),
    "status asked for": ("set +e\npytest\nif [ $? -ne 0 ]; then exit 1; fi\nmake", ERREXIT, False),
    "status asked for and passed over": ("set +e\npytest\nif [ $? -ne 0 ]; then echo no; fi\nmake", ERREXIT, True),
    "no tests accepted": ("pytest || [ $? -eq 5 ]", ERREXIT, False),
    "or a log": ("pytest || cat log", ERREXIT, True),
    "or a log and the end": ("pytest || { cat log; exit 1; }", ERREXIT, False),
    "or a log and the end, apart": ("pytest || (cat log && exit 1)", ERREXIT, False),
    "or true by its path": ("pytest || /bin/true", ERREXIT, True),
    "or a note for a later step": ("pytest || echo bad=1 >> $GITHUB_OUTPUT", ERREXIT, False),
    "or another try": ("pytest || make again", ERREXIT, False),
    "leaves well, else ill": ("pytest && exit 0 || echo no\nexit 1", ERREXIT, False),
    "before and, in the midst": ("pytest && echo done\nmake", ERREXIT, True),
    "before and, at the end": ("make\npytest && echo done", ERREXIT, False),
    "before and, in a subshell": ("(cd a && pytest && make)\nmake", ERREXIT, False),
    "before and, in a group": ("{ pytest && make; }\nmake", ERREXIT, True),
    "in a subshell before and": ("(pytest; make) && make", ERREXIT, True),
    "before and, or the end": ("pytest && make || exit 1\nmake", ERREXIT, False),
    "after and": ("cd a && pytest\nmake", ERREXIT, False),
    "asked for good news only": ("if pytest; then make; fi", ERREXIT, True),
    "asked, bad news said": ("if ! pytest; then\n  echo no\nelse\n  make\nfi", ERREXIT, True),
    "asked, bad news end it": ("if pytest; then echo ok; else exit 1; fi", ERREXIT, False),
    "asked, good news end it": ("if pytest; then exit 0; fi\nexit 1", ERREXIT, False),
    "asked, bad news noted": ("if ! pytest; then bad=1; fi\n[ -z $bad ]", ERREXIT, False),
    "asked again and again": ("for i in 1 2; do if pytest; then break; fi; done", ERREXIT, False),
    "function called in vain": ("t() {\n  pytest\n}\nt || true", ERREXIT, True),
    "function called in vain and in earnest": ("t() {\n  pytest\n}\nt || true\nt", ERREXIT, False),
}


@pytest.mark.parametrize(("script", "shell", "expected"), LOST.values(), ids=LOST)
def test_where_a_failure_is_lost(script: str, shell: Shell, expected: bool) -> None:
    found = [each.may_fail for each in commands(script, shell) if "pytest" in each.words]
    assert found == [expected]


PEELED = {
    "sudo -E env A=1 npm test": "npm test",
    "bundle exec rails test": "rails test",
    "poetry run pytest -x": "pytest -x",
    "uv run --group dev pytest": "pytest",
    "python3.11 -m pytest": "pytest",
    "python manage.py test": "manage.py test",
    "coverage run --source=. -m pytest": "pytest",
    "docker exec -it -e A=b api npm test": "npm test",
    "docker-compose -f a.yml run --rm api yarn test": "yarn test",
    "docker compose run --entrypoint pytest api -q": "pytest -q",
    "xvfb-run -a npm run e2e": "npm run e2e",
    "npx --yes jest": "jest",
    "uvx --with pytest-cov pytest -q": "pytest -q",
    "uv tool run pytest": "pytest",
    "uv run --with-requirements a.txt pytest": "pytest",
    "pipx run nox -s tests": "nox -s tests",
    "composer exec phpunit": "phpunit",
    "./vendor/bin/sail test": "artisan test",
    "./vendor/bin/sail composer test": "composer test",
    "xargs -n 1 pytest": "pytest",
    "eval pytest -q": "pytest -q",
    "timeout -k 5 60 go test ./...": "go test ./...",
    "php -d memory_limit=1G vendor/bin/phpunit": "vendor/bin/phpunit",
    "nix develop -c cargo test": "cargo test",
    "npx nyc mocha": "mocha",
    "bash -euo pipefail scripts/t.sh": "scripts/t.sh",
    "python -m pip install x": "python -m pip install x",
    "python -W all -W ignore::DeprecationWarning -m coverage run --source a manage.py test a": "manage.py test a",
    "python a.py -m pytest": "python a.py -m pytest",
    "dotnet tool run stryker": "stryker",
    "dotnet build app.sln": "dotnet build app.sln",
    "dotnet dotcover test app.sln": "dotnet test app.sln",
    "dotCover cover --target-working-directory . --xml-report-output=c.xml -- test app.sln": "dotnet test app.sln",
    "dotCover.exe cover /TargetArguments='test app.sln' /Output=c.xml": "dotnet test app.sln",
    "dotCover merge --source=a.dcvr": "dotCover merge --source=a.dcvr",
    "dotnet-coverage collect -f xml -o c.xml dotnet test app.sln": "dotnet test app.sln",
    "dotnet-coverage merge a.coverage b.coverage": "dotnet-coverage merge a.coverage b.coverage",
    "coverlet bin/T.dll --target dotnet --targetargs 'test app.sln --no-build'": "dotnet test app.sln --no-build",
    "OpenCover.Console.exe -target:nunit3-console.exe -targetargs:T.dll": "nunit3-console.exe T.dll",
    "scripts/wait-for-it.sh db:5432 -t 60 -- pytest -q": "pytest -q",
    "wait-for-it db:5432": "wait-for-it db:5432",
    "dockerize -wait tcp://db:5432 -timeout 60s rspec": "rspec",
}


@pytest.mark.parametrize(("line", "inside"), PEELED.items(), ids=PEELED)
def test_wrappers_are_peeled(line: str, inside: str) -> None:
    words, script = peel(shlex.split(line))
    assert (" ".join(words), script) == (inside, None)


@pytest.mark.parametrize(
    "line",
    ["bash -c 'make test'", "nix-shell --run 'make test'", "sh -ec 'make test'", "dotnet-coverage collect 'make test'"],
)
def test_a_wrapped_script_comes_back_as_text(line: str) -> None:
    assert peel(shlex.split(line)) == ((), "make test")


RUNS = {
    "pytest": "python", "python -m unittest discover": "python", "python manage.py test app": "python", "tox": "python",
    "tox -e lint": None, "nox -s tests": "python", "pytest --collect-only": None, "npx jest --ci": "node",
    "ember try:one lts-2.18 --skip-cleanup": "node", "ember try:each": "node", "ember try:one x --- ember test": "node",
    "ember try:one x --- eslint .": None,
    "ember try:one x --- ember exam": "node", "ember try:one x --- ember build --environment=test": None, "ember try:config": None, "ember try:reset": None,
    "ng test --watch=false": "node", "node --test spec/": "node", "cypress run": "node", "cypress open": None,
    "npx playwright install": None, "playwright test": "node", "deno test": "node", "bun test": "node",
    "mvn -B verify": "jvm", "mvn -B package -DskipTests": None, "mvn install -Dmaven.test.skip=true": None,
    "mvn compile": None, "./mvnw test": "jvm", "mvnd verify": "jvm", "rye test": "python", "rye lint": None, "mvn package -DskipTests=false": "jvm", "mvn --define skipTests=true verify": None,
    "./gradlew build": "jvm", "gradle assemble": None, "gradle build -x test": None, "gradle build -xtest": None,
    "gradle build --exclude-task=:app:test": None, "gradle build -x check": None, "gradle build -x lint": "jvm", "./gradlew :app:testDebugUnitTest": "jvm",
    "gradle assembleAndroidTest": None, "go test ./...": "go", "go vet ./...": None, "cargo test": "rust",
    "cargo test --no-run": None, "cargo build": None, "vendor/bin/phpunit": "php", "php artisan test": "php",
    "bundle exec rspec": "ruby", "rake": "ruby", "rake db:migrate": None, "rails test": "ruby", "dotnet test": "dotnet",
    "dotnet build": None, "flutter test": "dart", "flutter build apk": None, "mix test": "beam", "swift test": "swift",
    "xcodebuild -scheme A test": "swift", "prove -r t": "perl", "R CMD check .": "r", "Rscript -e 'devtools::test()'": "r",
    "ctest --output-on-failure": "native", "make check": "any", "make latest": None, "make contest": None,
    "cmake --build . --target test": "native", "bats test": "any", "newman run c.json": "any", "./script/test": "any",
    "test -f x": None, "python run_tests.py": "any", "echo npm test": None, "npm test": None, "robot t/": "any",
    "pytest tests -q --co": None, "pytest -h": None, "vitest list": None, "vitest run": "node", "jest --listTests": None,
    "playwright test --list": None, "go test -c ./...": None, "go test -run '^$' -bench . ./...": None, "ctest -N": None,
    "phpunit --list-tests": None, "dotnet test --list-tests": None, "rspec --dry-run": None, "robot --dryrun t": None,
    "make -n test": None, "tox -l": None, "tox --notest": None, "nox --list": None, "gradle test --dry-run": None,
    "mvn -fn verify": "jvm", "Rscript -e 'remotes::install_deps(c(\"rcmdcheck\", \"testthat\"))'": None,
    "./latest.sh": None, "helm test": None, "scripts/contest.sh": None, "sbt test": "jvm",
    "sbt coverage test coverageReport": "jvm", "sbt lamps/test": "jvm", "sbt 'testOnly *Lamp'": "jvm", "sbt Test/test": "jvm",
    "sbt ';clean;it:test'": "jvm", "sbt integrationTest": "jvm", "sbt test:scalafmtCheck": None, "sbt Test/compile": None,
    "sbt 'Test / compile'": None, "sbt test:compile scalafmtCheck": None, "mill lamps.test": "jvm", "mill __.test": "jvm",
    "mill lamps.test.compile": None, "rake test:prepare": None, "rake test:units": "ruby", "ant test-compile": None, "ant unit-test": "jvm",
    "prove --version": None,
}  # fmt: skip


@pytest.mark.parametrize(("line", "family"), RUNS.items(), ids=RUNS)
def test_which_commands_run_tests(line: str, family: str | None) -> None:
    file = workbench(snapshot({"ci": ""})).get("tree").files[0]
    reach = workbench(snapshot({"ci": ""})).get("reach")
    calls = reach.calls(Script(line, "", file, 1))
    runs = [run.family for call in calls if (run := run_of(call))]
    assert runs == ([family] if family else [])


FORGIVING = {
    "mvn verify": False, "mvn -fn verify": True, "mvn verify -Dmaven.test.failure.ignore=true": True,
    "mvn verify -Dmaven.test.failure.ignore=false": False, "make -i test": True, "make test": False,
    "newman run a.json --suppress-exit-code": True, "robot --nostatusrc t": True, "rspec --failure-exit-code 0": True,
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), FORGIVING.items(), ids=FORGIVING)
def test_which_commands_succeed_though_tests_fail(line: str, expected: bool) -> None:
    bench = workbench(snapshot({"ci": ""}))
    calls = bench.get("reach").calls(Script(line, "", bench.get("tree").files[0], 1))
    assert [run.forgiving for call in calls if (run := run_of(call))] == [expected]


TWO = (
    "services:\n  app:\n    image: app\n  t:\n    command: pytest -q\n"
    "  needing:\n    image: b\n    depends_on: {t: {condition: service_started}}\n"
)
FOLLOWED = {
    "npm script": ("npm run ci", {"package.json": '{"scripts": {"ci": "npm run lint && npm t", "test": "vitest"}}'}, "vitest"),
    "pre-script": ("npm test", {"package.json": '{"scripts": {"pretest": "tsc", "test": "jest"}}'}, "tsc"),
    "prefix": ("npm --prefix web test", {"web/package.json": '{"scripts": {"test": "jest"}}'}, "jest"),
    "cd first": ("cd web && yarn test", {"web/package.json": '{"scripts": {"test": "jest"}}'}, "jest"),
    "yarn short": ("yarn unit", {"package.json": '{"scripts": {"unit": "jest"}}'}, "jest"),
    "yarn runs a program": ("yarn jest --ci", {"package.json": '{"scripts": {"x": "y"}}'}, "jest --ci"),
    "yarn's own command": ("yarn install --immutable", {"package.json": '{"scripts": {"x": "y"}}'}, "yarn install --immutable"),
    "program in a workspace": ("yarn workspace a nyc mocha -t 9", {"a/package.json": '{"name": "a"}'}, "mocha -t 9"),
    "program with pnpm's filter": ("pnpm --filter a exec vitest run", {"a/package.json": '{"name": "a"}'}, "vitest run"),
    "program with bun": ("bun x playwright test", {"package.json": '{"name": "a"}'}, "playwright test"),
    "all workspaces": ("pnpm -r test", {"a/package.json": '{"scripts": {"test": "vitest"}}'}, "vitest"),
    "turbo": ("npx turbo run test", {"a/package.json": '{"scripts": {"test": "vitest"}}'}, "vitest"),
    "npm-run-all glob": ("run-s test:*", {"package.json": '{"scripts": {"test:a": "mocha"}}'}, "mocha"),
    "make target": ("make -C api test", {"api/Makefile": "build:\n\tcc\ntest: build\n\tpytest\n"}, "pytest"),
    "make variable": ("make", {"Makefile": "PY = pytest -q\nall:\n\t$(PY) tests\n"}, "pytest -q tests"),
    "make target with a variable": (
        "make lamps-check", {"Makefile": "NAME:=lamps\n$(NAME)-check: $(NAME)-unit\n$(NAME)-unit:\n\tpytest -q\n"}, "pytest -q",
    ),
    "make target with a variable of variables": (
        "make a-check", {"Makefile": "P ?= a\nALL = ${P}-check b\n$(ALL):\n\tpytest\n"}, "pytest",
    ),
    "checks of a flake": (
        "nix flake check -L", {"flake.nix": '{\n  checks = each (p: {\n    lint = make {\n      checkScript = "eslint . --max-warnings 0";\n    };\n  });\n}\n'},
        "eslint . --max-warnings 0",
    ),
    "checks of a flake, beside a package without": (
        "nix flake check", {"flake.nix": "{\n  packages.a = x {\n    doCheck = false;\n  };\n" + "  # …\n  a = b;\n" * 60
        + '  checks.t = x {\n    checkPhase = "pytest";\n  };\n}\n'},
        "pytest",
    ),
    "checks of a flake, by crane": (
        "nix flake check", {"flake.nix": "{\n  checks = {\n    t = craneLib.cargoNextest (common // { x = 1; });\n  };\n}\n"},
        "cargo nextest run",
    ),
    "checks of a flake, by what runs them": (
        "nix flake check", {"flake.nix": "{\n  checks.x86_64-linux.a = pkgs.runCommand \"a\" { src = ./.; } ''\n    cd $src\n    pytest -q\n  '';\n}\n"},
        "pytest -q",
    ),
    "composer": ("composer test", {"composer.json": '{"scripts": {"test": ["@php vendor/bin/phpunit"]}}'}, "vendor/bin/phpunit"),
    "composer, other scripts": (
        "composer ci", {"composer.json": '{"scripts": {"ci": ["@lint", "@test"], "lint": "phpcs", "test": "phpunit"}}'}, "phpunit",
    ),
    "composer, itself": ("composer ci", {"composer.json": '{"scripts": {"ci": "@composer exec phpunit"}}'}, "phpunit"),
    "tox": ("tox -e py", {"tox.ini": "[testenv]\ncommands =\n    pytest {posargs}\n"}, "pytest"),
    "shell file": ("./ci/run.sh", {"ci/run.sh": "#!/bin/bash\nset -e\nmix test\n"}, "mix test"),
    "a script that starts what it is given": (
        "bin/wait.sh python manage.py test app", {"bin/wait.sh": '#!/bin/bash\nuntil ready; do\n  sleep 2\ndone\nexec "$@"\n'},
        "manage.py test app",
    ),
    "a script that looks at what it is given": (
        "bin/say.sh pytest -q", {"bin/say.sh": '#!/bin/sh\nif [ "$1" ]; then\n  echo "$@"\nfi\nmake\n'}, "make",
    ),
    "a script that starts what it is given, behind a variable": (
        "bin/in pytest -q",
        {"bin/in": '#!/bin/bash\nif [ "$IN" ]; then\n  PRE=""\nelse\n  PRE="docker-compose exec web"\nfi\n$PRE $@'},
        "pytest -q",
    ),
    "a script that starts what it is given, behind words": (
        "bin/in mocha spec", {"bin/in": '#!/bin/sh\nexec poetry run "$@"\n'}, "mocha spec",
    ),
    "a script that looks for what it is given": (
        "bin/in pytest -q", {"bin/in": '#!/bin/sh\nfor each in "$@"\ndo\n  check "$@"\ndone\nmake\n'}, "check pytest -q",
    ),
    "a script that hands on to a program what it is given": (
        "bin/manage test", {"bin/manage": "#!/bin/sh\npython manage.py $@\n"}, "manage.py test",
    ),
    "a script that starts another beside it": (
        "bin/test", {"bin/test": '#!/bin/sh\ncd `dirname $0`/..\n"$(dirname "$0")/all" -q\n', "bin/all": '#!/bin/sh\npytest "$@"\n'},
        "pytest -q",
    ),
    "a script that shows what it is given, behind a variable": (
        "bin/in pytest -q", {"bin/in": '#!/bin/sh\nSAY="echo"\n$SAY $@\nmake\n'}, "make",
    ),
    "compose, over a script": (
        "docker compose run --rm t",
        {"compose.yaml": "services:\n  t:\n    build: .\n    command: bin/wait.sh pytest -q\n",
         "bin/wait.sh": '#!/bin/bash\nready\nexec "$@"\n'},
        "pytest -q",
    ),
    "passing function": (
        "./t.sh",
        {"t.sh": '#!/bin/sh\nrun() {\n  docker compose -f x.yml "$@"\n}\nrun exec -T api mocha\n'},
        "mocha",
    ),
    "projen": ("npx projen build", {".projen/tasks.json": '{"tasks": {"build": {"steps": [{"exec": "jest"}]}}}'}, "jest"),
    "poe": ("poe unit", {"pyproject.toml": '[tool.poe.tasks]\nunit = "pytest"\n'}, "pytest"),
    "just": ("just check", {"justfile": "check: lint\n  cargo test\nlint:\n  cargo fmt\n"}, "cargo test"),
    "task": ("task check", {"Taskfile.yml": "tasks:\n  check:\n    cmds: [go test ./...]\n"}, "go test ./..."),
    "image": ("docker build -f D .", {"D": "FROM a\nRUN npm ci && \\\n    npx jest\n"}, "npx jest"),
    "compose": ("docker compose up", {"compose.yaml": "services:\n  t:\n    command: pytest -q\n"}, "pytest -q"),
    "compose, a service that is named": ("docker compose up -d app t", {"compose.yaml": TWO}, "pytest -q"),
    "compose, what a service needs": ("docker compose up needing", {"compose.yaml": TWO}, "pytest -q"),
    "compose, whose end counts": ("docker compose up --exit-code-from app", {"compose.yaml": TWO}, "pytest -q"),
    "compose, a project of that name": ("docker compose -p app up", {"compose.yaml": TWO}, "pytest -q"),
    "wrapper stands for the tool": ("./gradlew test", {"gradlew": "#!/bin/sh\nexec java\n"}, "./gradlew test"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "files", "reached"), FOLLOWED.values(), ids=FOLLOWED)
def test_commands_are_followed(line: str, files: dict[str, str], reached: str) -> None:
    bench = workbench(snapshot({"ci.yml": "", **files}))
    file = bench.get("tree").at("ci.yml")
    calls = bench.get("reach").calls(Script(line, "", file, 1))
    assert reached.removeprefix("npx ") in [" ".join(call.words).removeprefix("npx ") for call in calls]


@pytest.mark.parametrize("line", ["docker compose up -d app", "docker compose run app t", "docker compose build app"])
def test_services_that_are_not_asked_for_do_not_run(line: str) -> None:
    bench = workbench(snapshot({"compose.yaml": TWO}))
    calls = bench.get("reach").calls(Script(line, "", bench.get("tree").files[0], 1))
    assert "pytest -q" not in [" ".join(call.words) for call in calls]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("nix flake check", '{\n  packages.a = { checkPhase = "pytest"; };\n}\n'),
        ("nix build", '{\n  checks.a = { checkPhase = "pytest"; };\n}\n'),
        ("nix flake check", "{\n  checks.a = x;\n  apps.t = {\n    t = craneLib.cargoTest y;\n  };\n}\n"),
        (
            "nix flake check",
            '{\n  checks.a = x;\n  devShells.a = y {\n    packages = [ z ];\n    test = "pytest";\n  };\n}\n',
        ),
        ("nix flake check --no-build", '{\n  checks.a = { checkPhase = "pytest"; };\n}\n'),
        ("nix flake check ./sub", '{\n  checks.a = { checkPhase = "pytest"; };\n}\n'),
        ("nix flake check github:town/lamps", '{\n  checks.a = { checkPhase = "pytest"; };\n}\n'),
        ("nix flake check", '{\n  checks.a = x;\n  devShells.default = y {\n    test = "pytest";\n  };\n}\n'),
        (
            "nix flake check",
            '{\n  packages.a = y {\n    doCheck = false;\n    checkPhase = "pytest";\n  };\n  checks.a = x;\n}\n',
        ),
        ("nix flake check", '{\n  checks.a = x;\n  # checkPhase = "pytest";\n  shellHook = "pytest";\n}\n'),
    ],
)
def test_what_a_flake_does_not_check(line: str, text: str) -> None:
    bench = workbench(snapshot({"flake.nix": text}))
    calls = bench.get("reach").calls(Script(line, "", bench.get("tree").files[0], 1))
    assert [" ".join(call.words) for call in calls] == [line]


@pytest.mark.parametrize("line", ["make -n test", "tox --notest", "tox -l"])
def test_what_only_lists_is_not_followed(line: str) -> None:
    bench = workbench(snapshot({"Makefile": "test:\n\tpytest\n", "tox.ini": "[testenv]\ncommands = pytest\n"}))
    calls = bench.get("reach").calls(Script(line, "", bench.get("tree").files[0], 1))
    assert [" ".join(call.words) for call in calls] == [line]


def test_scripts_that_call_each_other_end() -> None:
    bench = workbench(
        snapshot({"package.json": '{"scripts": {"a": "npm run b && npm run b", "b": "npm run a && npm run a"}}'})
    )
    file = bench.get("tree").files[0]
    assert len(bench.get("reach").calls(Script("npm run a", "", file, 1))) < 3000


def test_a_script_that_calls_scripts_of_its_name_is_followed_once() -> None:
    text = "#!/bin/sh\n" + "cd $d && sh run.sh\ncd ..\n" * 8
    bench = workbench(snapshot({"run.sh": text, "a/run.sh": "#!/bin/sh\npytest\n"}))
    file = bench.get("tree").at("run.sh")
    assert len(bench.get("reach").calls(Script("sh run.sh", "", file, 1))) < 30


def test_only_the_stages_that_are_needed_are_built() -> None:
    text = "FROM a AS base\nRUN one\nFROM base AS test\nRUN two\nFROM base\nCOPY --from=lib /x /x\nRUN three\n"
    assert build_script(text).split() == ["one", "three"]
    assert build_script(text, "test").split() == ["one", "two"]


@pytest.mark.parametrize(
    "bad", ["'" * 60_000, '"\\' * 30_000, "$" * 60_000, "`" * 60_000, "<<" * 30_000, "a{" * 30_000]
)
def test_hostile_scripts_cost_little(bad: str) -> None:
    start = time.process_time()
    commands(bad)
    assert time.process_time() - start < 2
