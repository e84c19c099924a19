# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which linters and formatters a command of a pipeline calls, and whether what they find stops anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.recipe.code_scripts import commands_in
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.style.actions import ASIDE, COLLECTION, SWITCHED_ON, USES
from sealcheck.artifacts.style.commands import CALLS, LENIENT, LOOKS, SILENT
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: A command whose output another one looks at: test -z "$(gofmt -l .)"
_INNER = regex(r"(?:\$\(|`)\s{0,9}([^()`]{1,300})")
#: Programs that are called after what linters do: lint.js, check-style.py, codeformat
_LINTS = regex(
    r"(?i:lint|(?:code|check)[-_.]?(?:style|format)|(?:style|format)[-_.]?check)[\w-]{0,20}(?:\.(?:[cm]?[jt]s|py|rb|php|pl))?$"
)
_LOOKERS = frozenset({"test", "[", "[[", "diff", "grep"})
#: Inputs that let an action succeed whatever it finds.
_GIVEN = regex(
    r"(?:^| )(?:DISABLE_ERRORS|continue_on_error)=true"
    r"|(?:^| )(?:fail_on_error|fail-on-error|exit-code)=(?:false|0)(?: |$)"
)
#: Inputs with which Reviewdog only comments on what the linter finds, and those that make it fail all the same.
_COMMENTS = regex(r"(?:^| )(?:reporter=github-pr-review|level=(?:info|warning))(?: |$)")
_FAILS = regex(r"(?:^| )(?:fail_on_error=true|fail_level=(?:any|info|warning|error))(?: |$)")


def tools_called(ci: CiCall) -> Iterator[str]:
    """Yield the tools that the command calls: a program, a published action, or a program whose output is tested."""
    words = ci.call.words
    if words[0] == "uses:":
        name = words[1].lower() if len(words) > 1 else ""
        yield from (tool for tool, pattern in USES.items() if pattern.search(name) and not ASIDE.search(name))
        if COLLECTION.search(name):
            given = ci.step.given.split()
            yield from (tool for key, tool in SWITCHED_ON.items() if f"{key}=true" in given)
        return
    if {"--version", "--help", "-V"} & set(words[1:]):
        return
    yield from CALLS.matches(_line(ci))
    if ci.call.tool in _LOOKERS:
        for match in _INNER.finditer(" ".join(words[1:])[:2000]):
            yield from CALLS.matches(match[1])


def hidden_script(ci: CiCall, tree: Tree, contents: Contents) -> File | None:
    """Return the program of the repository, called after linting, that a command starts and that cannot be followed."""
    if not ci.guards or ci.call.words[0] == "uses:" or any(tools_called(ci)):
        return None
    for word in ci.call.words[:3]:
        paths = (join(ci.call.folder, word + ending) for ending in ("", ".js", ".mjs", ".cjs", ".ts"))
        file = next((each for path in paths if "/" in word and (each := tree.at(path))), None)
        if file and file.role is not PathClass.VENDORED and _LINTS.search(file.name):
            return None if commands_in(file, contents) else file
    return None


def _line(ci: CiCall) -> str:
    return " ".join((ci.call.tool, *ci.call.words[1:]))[:1000]


def checking(ci: CiCall, ci_calls: Iterable[CiCall]) -> bool:
    """Whether what the tool finds lets the command, or another one of its step, fail."""
    if ci.call.words[0] == "uses:":
        given = ci.step.given
        return not (LENIENT.search(f"{_program(ci)} {given} ") or _GIVEN.search(given) or _only_comments(ci))
    line = _line(ci)
    if LENIENT.search(f"{line} "):
        return False
    if not SILENT.search(line):
        return True
    beside = (other.call for other in ci_calls if other.step is ci.step and other is not ci)
    return LOOKS.search(ci.step.script) is not None or any(
        each.tool in _LOOKERS or each.words[:2] in (("git", "diff"), ("git", "status")) for each in beside
    )


def _only_comments(ci: CiCall) -> bool:
    """Whether an action of Reviewdog is told to comment on the findings and to end well."""
    reviewer = "".join(ci.call.words[1:2]).lower().startswith("reviewdog/")
    return reviewer and _COMMENTS.search(ci.step.given) is not None and not _FAILS.search(ci.step.given)


def _program(ci: CiCall) -> str:
    """The program that an action such as astral-sh/ruff-action is called after."""
    name = ci.call.words[1].lower() if len(ci.call.words) > 1 else ""
    return next((program for program in ("ruff", "pylint", "black", "isort", "rubocop") if program in name), "")
