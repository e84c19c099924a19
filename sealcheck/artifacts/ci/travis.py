# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Travis CI: scripts that run in one shell, variables of each row, and what it runs where nothing is given.

https://docs.travis-ci.com/user/languages/
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from itertools import groupby, islice
from typing import Any

from sealcheck.artifacts.ci.pipeline import Step, plain, scripts_in, substitute
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.artifacts.shell.commands import BY_LINE, commands
from sealcheck.artifacts.shell.paths import CHANGES, Place, join
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import Document
from sealcheck.pattern import regex

_KEYS = frozenset({"script", "before_script", "after_success"})
#: What runs in the same shell before the script, in this order.
_BEFORE = ("before_install", "install", "before_script")
_MOVES = regex(r"(?:^|[;&\n])[ \t]{0,20}(?:cd|pushd)[ \t]")
MAX_ROWS = 20
#: Below each language the files by which it chooses, each with what it then runs; an empty name fits always.
_JVM = (
    ("gradlew", "./gradlew check"), ("build.gradle", "gradle check"), ("build.gradle.kts", "gradle check"),
    ("pom.xml", "mvn test"), ("build.xml", "ant test"),
)  # fmt: skip
_DEFAULTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "node_js": (("package.json", "npm test"), ("Makefile", "make test")),
    "ruby": (("Gemfile", "bundle exec rake"), ("Rakefile", "rake")),
    "go": (("Makefile", "make"), ("GNUmakefile", "make"), ("", "go test ./...")),
    "scala": (("build.sbt", "sbt test"), ("project/build.properties", "sbt test"), *_JVM),
    "android": (("gradlew", "./gradlew build connectedCheck"), ("build.gradle", "gradle build connectedCheck"), *_JVM),
    "perl": (("Build.PL", "perl Build.PL && ./Build && ./Build test"), ("Makefile.PL", "perl Makefile.PL && make test"),
             ("Makefile", "make test")),
    "c": (("configure", "./configure && make && make test"),),
    "erlang": (("rebar.config", "rebar3 eunit"), ("Makefile", "make test")),
    "dart": (("pubspec.yaml", "dart test"),),
    "php": (("", "phpunit"),), "rust": (("", "cargo test"),), "r": (("", "R CMD check"),),
    "elixir": (("", "mix test"),), "clojure": (("", "lein test"),), "haskell": (("", "cabal test"),),
    "crystal": (("", "crystal spec"),), "d": (("", "dub test"),), "julia": (("", "julia -e 'Pkg.test()'"),),
    "java": _JVM, "kotlin": _JVM, "groovy": _JVM,
}  # fmt: skip
_ALSO_CALLED = {"javascript": "node_js", "golang": "go", "c++": "c", "cpp": "c", "jvm": "java", "": "ruby"}


def travis_steps(document: Document, file: File, text: str, repository: Repository) -> Iterator[Step]:
    """Yield what a file has run, its addons aside."""
    value = document.value
    jobs = [mapping(job) for key in ("jobs", "matrix") for job in listed(mapping(value.get(key)).get("include"))]
    rows = _rows(value.get("env"), jobs)
    given = " ".join(dict.fromkeys(f"{name}={each}" for row in rows for name, each in row.items()))[:4000]
    start = _start(value, rows[0])
    for path, items in groupby(scripts_in(document, _KEYS, text), key=lambda item: item[2]):
        scripts = [(script, line) for script, line, _ in items]
        folder = start if path == ("script",) else ""
        for script, line, fixed in _in_one_shell(scripts):
            for filled in dict.fromkeys(substitute(script, row) for row in rows):
                yield Step(filled, file, line, folder, fixed=fixed, shell=BY_LINE, given=given)
    if "script" not in value and not (jobs and all("script" in job for job in jobs)):
        yield from _default(document, file, repository, start)


def _in_one_shell(scripts: list[tuple[str, int]]) -> Iterator[tuple[str, int, bool]]:
    """Yield the scripts of one section: as one where they change folder, else each by itself with its line."""
    if not any(_MOVES.search(script) for script, _ in scripts[:-1]):
        yield from ((script, line, False) for script, line in scripts)
        return
    first = scripts[0][1]
    fixed = any("\n" in script or line != first + at for at, (script, line) in enumerate(scripts))
    yield "\n".join(script for script, _ in scripts), first, fixed


def _start(value: Mapping[str, Any], row: Mapping[str, str]) -> str:
    """The folder in which the script starts: where what runs before it has led."""
    lines = [line for key in _BEFORE for line in listed(value.get(key)) if isinstance(line, str)]
    if not any(_MOVES.search(line) for line in lines):
        return ""
    place = Place("")
    for command in commands(substitute("\n".join(lines)[:20_000], row), BY_LINE):
        if command.words[0] in CHANGES:
            place.move(command.words)
    return place.here


def _default(document: Document, file: File, repository: Repository, folder: str) -> Iterator[Step]:
    """Yield what the language has run where no script is given, by the files of the folder that it runs in."""
    given = listed(document.value.get("language"))
    language = str(given[0]).lower() if given else ""
    choices = _DEFAULTS.get(_ALSO_CALLED.get(language, language), ())
    fitting = (command for name, command in choices if not name or repository.tree.at(join(folder, name)))
    for command in islice(fitting, 1):
        yield Step(command, file, document.at(("language",))[0], folder, shell=BY_LINE)


def _rows(env: Any, jobs: list[dict[str, Any]]) -> list[dict[str, str]]:
    """The variables of each row, those for all among them; one empty row where none are set."""
    wide: dict[str, str] = {}
    rows = [_set(each) for job in jobs for each in listed(job.get("env"))]
    if isinstance(env, dict):
        parts = {"global", "matrix", "jobs"} & env.keys()
        for each in listed(env.get("global")) if parts else [env]:
            wide |= _set(each)
        rows += [_set(each) for key in ("matrix", "jobs") for each in listed(env.get(key))]
    else:
        rows += [_set(each) for each in listed(env)]
    return [wide | row for row in rows[:MAX_ROWS]] or [wide]


def _set(given: Any) -> dict[str, str]:
    """The variables of a line (`A=1 B="x y"`) or a mapping; none of what is encrypted."""
    if not isinstance(given, str):
        return {name: each for name, each in plain(given).items() if name != "secure"}
    try:
        words = shlex.split(given[:2000])
    except ValueError:
        return {}
    pairs = (word.partition("=") for word in words)
    return {name: each for name, equals, each in pairs if equals and name.isidentifier() and "$" not in each}
