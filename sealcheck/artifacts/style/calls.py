# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which linters and formatters a command calls, and whether what they find stops anything."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.manifest.maven_plugins import without_skipped
from sealcheck.artifacts.style.tools import ACTIONS, CALLS
from sealcheck.pattern import regex

_ERRORS_ALONE = (
    r"^(?:flake8|pflake8|ruff)\b.{0,300}\s--select[= ](?:(?:E9\d{0,2}|F6[23]\d?|F7\d{0,2}|F82\d?),?){1,20}(?:\s|$)"
)
#: Options, by program, with which a tool finds what it likes and succeeds all the same.
_LENIENT = regex(
    r"\s--exit-zero(?:\s|$)|^ruff\b.{0,300}\s(?:-e|--fix-only)(?:\s|$)|\s--issues-exit-code[ =]0(?:\s|$)"
    r"|^pylint\b.{0,500}\s--fail-under[ =]-?\d?(?:\.0)?(?:\s|$)"
    r"|^pylint\b(?!.{0,500}\s--enable).{0,500}\s(?:--disable[ =]|-d ?)all(?:\s|$)"
    r"|failOnViolation=false|failsOnError=false|(?:checkstyle|pmd|spotless\.check|ktlint|detekt)\.skip(?!=false)"
    r"|ignore_errors_on_exit\s1|\s--error-exitcode=0|\s--no-fail(?:\s|$)|\s--failure-threshold none"
    r"|\s(?:--fail-level|--minimum-failure-severity)[ =](?:none|fatal|F)(?:\s|$)"
    r"|^(?:black|isort)\b(?!.{0,300}\s(?:--check\b|--check-only\b|-c\s)).{0,300}\s--diff\b"
    rf"|{_ERRORS_ALONE}"
)
#: Told to look for errors of syntax and undefined names alone.
ERRORS_ALONE = regex(_ERRORS_ALONE)
#: Tools that end well whatever they write out, unless what they write is looked at.
_SILENT = regex(
    r"^(?:gofmt|goimports|gofumpt)\b|^go fmt\b|^cppcheck\b(?!.{0,500}--error-exitcode)|^perltidy\b"
    r"|^golint\b(?!.{0,200}-set_exit_status)"
)
#: What looks at the output of the tool before it.
_LOOKS = regex(
    r"\$\(|`|<\(|\|\s{0,9}(?:\(\s{0,9}!|!|grep|wc|awk|test|read)"
    r"|git (?:diff|status)|diff -|\bif\b|^!|\bxargs\b|\btest\b"
)
#: A command whose output another one looks at: test -z "$(gofmt -l .)"
_INNER = regex(r"(?:\$\(|`)\s{0,9}([^()`]{1,300})")
_LOOKERS = frozenset({"test", "[", "[[", "diff", "grep"})
_INTERPRETERS = frozenset({"python", "python2", "python3", "java", "perl"})
_COPY = regex(r"[\w.-]{1,80}\.(?:py|jar|pl)")
_ASKS = frozenset({"--version", "--help", "-V"})
#: Words in names of actions that set a tool up, or write down what another step found.
_ASIDE = regex(
    r"annotat|comment|results?(?:$|[-_@/])|report(?:er)?(?:$|[-_@/])|problem-matcher|matchers?(?:$|[-_@/])|setup-(?!biome)|install|badge|cache"
)
#: Inputs that let an action succeed whatever it finds.
_GIVEN = regex(
    r"(?:^| )(?:DISABLE_ERRORS|continue_on_error)=true"
    r"|(?:^| )(?:fail_on_error|fail-on-error|exit-code)=(?:false|0)(?: |$)"
)
#: Inputs with which Reviewdog only comments on what the linter finds, and those that make it fail all the same.
_COMMENTS = regex(r"(?:^| )(?:reporter=github-pr-review|level=(?:info|warning))(?: |$)")
_FAILS = regex(r"(?:^| )(?:fail_on_error=true|fail_level=(?:any|info|warning|error))(?: |$)")


def line_of(call: Call) -> str:
    """Return a command, program first by its bare name; a tool that is kept as a copy stands for its interpreter."""
    words = call.words
    if call.tool in _INTERPRETERS:
        at = next((n for n, word in enumerate(words[1:4], 1) if not word.startswith("-")), 0)
        name = words[at].rpartition("/")[2]
        if at and _COPY.fullmatch(name):
            return " ".join((name, *words[at + 1 :]))[:1000]
    line = " ".join((call.tool, *words[1:]))[:1000]
    return without_skipped(line) if call.tool == "gradle" else line


def asks(call: Call) -> bool:
    """Whether a command only asks for the version of a program, or for help."""
    return bool(_ASKS & set(call.words[1:]))


def called(call: Call) -> Iterator[str]:
    """Yield the tools that a command calls: a program, or one whose output is tested."""
    if asks(call):
        return
    yield from CALLS.matches(line_of(call))
    if call.tool in _LOOKERS:
        for match in _INNER.finditer(" ".join(call.words[1:])[:2000]):
            yield from CALLS.matches(match[1])


def tools_called(ci: CiCall) -> Iterator[str]:
    """Yield the tools that a command of a pipeline calls, be it a published action."""
    words = ci.call.words
    if words[0] != "uses:":
        yield from called(ci.call)
        return
    name = "".join(words[1:2]).lower()
    yield from (tool for tool, pattern in ACTIONS.items() if pattern.search(name) and not _ASIDE.search(name))


def is_lenient(line: str) -> bool:
    """Whether a command is told to end well whatever it finds."""
    return _LENIENT.search(f"{line} "[:2000]) is not None


def stops(call: Call) -> bool:
    """Whether a command outside pipelines fails when the tool finds something."""
    line = line_of(call)
    return not (call.may_fail or is_lenient(line) or _SILENT.search(line))


def checking(ci: CiCall) -> bool:
    """Whether what the tool finds lets the command, or another one of its step, fail."""
    if ci.call.words[0] == "uses:":
        given = ci.step.given
        return not (is_lenient(f"{_program(ci)} {given}") or _GIVEN.search(given) or _only_comments(ci))
    line = line_of(ci.call)
    return not is_lenient(line) and (not _SILENT.search(line) or _LOOKS.search(ci.step.script) is not None)


def _only_comments(ci: CiCall) -> bool:
    """Whether an action of Reviewdog is told to comment on the findings and to end well."""
    reviewer = "".join(ci.call.words[1:2]).lower().startswith("reviewdog/")
    return reviewer and _COMMENTS.search(ci.step.given) is not None and not _FAILS.search(ci.step.given)


def _program(ci: CiCall) -> str:
    """The program that an action such as astral-sh/ruff-action is called after."""
    name = "".join(ci.call.words[1:2]).lower()
    return next((program for program in ("ruff", "pylint", "black", "isort", "rubocop") if program in name), "")
