# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an interpreter runs: the script behind its options, and the program of which that script is the file.

So do the coverage tools of .NET (dotCover, dotnet-coverage, coverlet, OpenCover) with the commands that they watch.

`node --no-warnings $ROOT/node_modules/jasmine/bin/jasmine.js` is a call of Jasmine.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sealcheck.artifacts.shell.command_words import after_options, tool_of
from sealcheck.artifacts.shell.paths import option
from sealcheck.pattern import regex

_NODE = "-r --require --import --loader --experimental-loader -C --conditions --env-file --env-file-if-exists --title"
#: Options that take a separate value, by interpreter.
_VALUED: Mapping[str, frozenset[str]] = {
    tool: frozenset(options.split())
    for tool, options in {
        "node": _NODE,
        "tsx": f"{_NODE} --tsconfig",
        "ts-node": "-r --require -P --project -O --compilerOptions -C --compiler -I --ignore --cwd",
        "python": "-W -X --check-hash-based-pycs",
        "php": "-d -c",
        "perl": "-I",
        "ruby": "-I -r -C -E -W",
    }.items()
}
#: Options with which no script runs: code on the command line, a module, a check of the syntax, help.
_NO_SCRIPT: Mapping[str, frozenset[str]] = {
    tool: frozenset(options.split())
    for tool, options in {
        "node": "-e --eval -p --print -pe -c --check -i --interactive -h --help -v --version --test --run",
        "tsx": "-e --eval -p --print -h --help -v --version --test",
        "ts-node": "-e --eval -p --print -pe -h --help -v --version",
        "python": "-c -m -h --help -V --version",
        "php": "-r -l -s -w -i -m -v -h -S -B -R -F --version --help --syntax-check",
        "perl": "-e -E -c -v -ne -pe -nE -pE -ane -lne",
        "ruby": "-e -c -v -h --version --help -S -ne -pe",
    }.items()
}
#: Programs that do not bear the name of their package.
_PROGRAMS: Mapping[str, str] = {
    "@angular/cli": "ng",
    "@biomejs/biome": "biome",
    "@commitlint/cli": "commitlint",
    "@cucumber/cucumber": "cucumber-js",
    "@hapi/lab": "lab",
    "@playwright/test": "playwright",
    "@stencil/core": "stencil",
    "@stoplight/spectral-cli": "spectral",
    "@vue/cli-service": "vue-cli-service",
    "@wdio/cli": "wdio",
    "@web/test-runner": "wtr",
    "cucumber": "cucumber-js",
    "ember-cli": "ember",
    "jest-cli": "jest",
    "markdownlint-cli": "markdownlint",
}
#: Names of a package's main program that say nothing of what it does.
_MAIN = frozenset({"cli", "cmd", "bin"})
_MAIN_IN_BIN = frozenset({"run", "main", "index"})
_INSIDE = regex(r"((?:@[\w.-]{1,80}/)?[\w.-]{1,80})/((?:[\w.@-]{1,80}/){0,8})(?:bin-)?_?([\w.-]{1,80})")
_ENDING = regex(r"(?:-cli)?(?:\.[cm]?js)?$")
#: How the coverage tools of .NET take the program that they watch: -targetargs:"test", /TargetArguments=test
_TARGET = regex(r"(?:--?|/)target-?(executable|arguments|args)?(?:[:=](.{0,2000}))?", re.I | re.S)


def script_of(tool: str, words: Sequence[str]) -> list[str]:
    """Return the words behind an interpreter from the script on that it runs; none when it runs no file."""
    valued, stops = _VALUED.get(tool, frozenset[str]()), _NO_SCRIPT.get(tool, frozenset[str]())
    at = 0
    while at < len(words) and words[at].startswith("-"):
        if words[at] == "--":
            return list(words[at + 1 :])
        if words[at].partition("=")[0] in stops:
            return []
        at += 2 if words[at] in valued else 1
    return list(words[at:])


def package_program(path: str) -> str | None:
    """Return the program that a file of an installed package of Node.js is, as a path to it; None for another file."""
    plain = path.replace("\\", "/")
    before, sign, inside = plain.rpartition("node_modules/")
    match = _INSIDE.fullmatch(inside) if sign and (not before or before.endswith("/")) else None
    if match is None:
        return None
    package, folders, name = match[1], f"/{match[2]}", _ENDING.sub("", match[3])
    bare = package.rpartition("/")[2]
    main = _MAIN | _MAIN_IN_BIN if "/bin/" in folders else _MAIN
    if name in main or name == bare:
        return f"node_modules/.bin/{_PROGRAMS.get(package, bare)}"
    telling = package == ".bin" or ("/bin/" in folders and name != "test")
    return f"node_modules/.bin/{name}" if telling else None


def watched(tool: str, words: list[str]) -> tuple[list[str] | None, str | None]:
    """Return what a coverage tool of .NET runs: dotCover cover -- test, dotnet-coverage collect dotnet test."""
    rest = words[1:]
    if tool == "dotnet":
        if rest[:2] == ["tool", "run"]:
            return rest[2:] or None, None
        if rest[0] == "dotcover":
            return ["dotnet", *rest[1:]] if rest[1:2] == ["test"] else rest, None
        return ["dotnet-coverage", *rest[1:]] if rest[:2] == ["coverage", "collect"] else None, None
    if tool == "dotnet-coverage":
        inner = after_options(rest[1:], frozenset({"-o", "--output", "-f", "--output-format", "-s", "--settings"}))
        return (None, inner[0]) if len(inner) == 1 else (inner if rest[0] == "collect" else None, None)
    program, given = _target(rest)
    inner = rest[rest.index("--") + 1 :] if tool == "dotcover" and "--" in rest else given
    return [program, *inner] if inner and tool_of(inner[0]) != "dotnet" else inner or None, None


def _target(words: list[str]) -> tuple[str, list[str]]:
    """The program that a coverage tool is told to start, `dotnet` unless it says, and its arguments."""
    program, given = option(tuple(words), "--target-executable") or "dotnet", ""
    for word, after in zip(words, (*words[1:], ""), strict=True):
        if match := _TARGET.fullmatch(word):
            value = after if match.group(2) is None else match.group(2)
            if (match.group(1) or "").lower().startswith("arg"):
                given = value
            else:
                program = value
    return program, given.strip("\"'").split()
