# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The targets of a Makefile with the commands that they run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sealcheck.pattern import regex

_PLAIN = regex(r"[\w./-]{1,100}")
_PIPEFAIL = regex(r"(?m)^\s{0,9}(?:\.SHELLFLAGS|SHELL)\s{0,9}[:?+]?=[^\n]{0,200}\bpipefail\b")
_IGNORE = regex(r"(?m)^\.IGNORE[ \t]{0,9}:([^\n#]{0,500})")
_LENIENT = regex(r"(?m)^MAKEFLAGS[ \t]{0,9}[:+?]?=[^\n]{0,200}(?:--ignore-errors|(?<![-\w])-\w{0,9}i)(?![-\w])")
_VARIABLE = regex(r"(?:(?:export|override)\s{1,9}){0,2}([A-Za-z_][\w-]{0,60})\s{0,20}(\?|\+|:{0,3})=\s{0,20}(.{0,500})")
_USED = regex(r"\$[({]([\w-]{1,60})[)}]")
#: A macro with what is handed to it: $(call in-container, pytest -q)
_CALLED = regex(r"\$[({]call\s{1,9}([\w-]{1,60})\s{0,9},([^$(){}\n]{0,500})[)}]")
_HANDED = regex(r"\$(?:\((\d)\)|\{(\d)\}|(\d))")
#: Where the shell is asked in which folder a program lies: $(shell command -v go 2> /dev/null)
_LOOKED_UP = regex(r"\$\(shell\s{1,9}(?:command\s{1,9}-v|which|type\s{1,9}-[pP])\s{1,9}([\w.+-]{1,60})[^()\n]{0,60}\)")
#: A variable that is made of others that are made of others; characters of a line then.
_DEPTH, _MOST_LINE = 3, 4_000


def make_recipes(text: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the commands of every target, with what holds for all of them.

    https://www.gnu.org/software/make/manual/html_node/Special-Targets.html
    """
    named = [match.split() for match in _IGNORE.findall(text)]
    everywhere = [] in named or _LENIENT.search(text) is not None
    ignored = {name for names in named for name in names}
    strict = _PIPEFAIL.search(text) is not None
    for target, lines in _targets(text):
        if everywhere or target in ignored:
            lines = "\n".join(f"{line} || true" for line in lines.split("\n") if line)
        yield target, f"set -o pipefail\n{lines}" if strict and lines else lines


def _targets(text: str) -> Iterator[tuple[str, str]]:
    given = list(_logical(text.split("\n")[:3000]))
    variables = _variables(given)
    current: list[str] = []
    lines: list[str] = []
    for line in [*given, "end:"]:
        if line.startswith("\t") or (line.startswith("  ") and current and line.strip()):
            lines.append(_line(line.strip(), variables))
        elif line[:1].strip("#. ") and ":" in line and not _VARIABLE.fullmatch(line):
            for name in current:
                yield name, "\n".join(lines)
            head, _, needs = line.partition("#")[0].partition(":")
            current = head.split()
            lines = [f"make {need}" for need in needs.lstrip(":").split() if _PLAIN.fullmatch(need)]


def _variables(lines: Iterable[str]) -> dict[str, str]:
    """The values that variables have in the end: make reads the whole file before it runs a line of a recipe."""
    found: dict[str, str] = {}
    for line in lines:
        if not line.startswith("\t") and (assigned := _VARIABLE.fullmatch(line)):
            name, how, value = assigned[1], assigned[2], _LOOKED_UP.sub(r"\1", assigned[3])
            if how == "+" and name in found:
                found[name] = f"{found[name]} {value}"[:_MOST_LINE]
            elif how != "?" or name not in found:
                found[name] = value
    return found


def _logical(lines: list[str]) -> Iterator[str]:
    """The lines with those that a backslash at their end goes on with.

    In a recipe the shell reads the backslash: only at the very beginning do -, @ and + speak to make.
    """
    held = ""
    for raw in lines:
        line = (held + raw[:2000])[:_MOST_LINE]
        going_on = raw.endswith("\\") and len(line) < _MOST_LINE
        held = (f"{line}\n" if line.startswith("\t") else f"{line[:-1]} ") if going_on else ""
        if not going_on:
            yield line
    if held:
        yield held


def _line(line: str, variables: Mapping[str, str]) -> str:
    shown = line
    for _ in range(_DEPTH):
        shown = _CALLED.sub(lambda m: _filled(variables.get(m[1], ""), m[2]), shown)
        shown = _USED.sub(lambda m: variables.get(m[1], "make" if m[1] == "MAKE" else ""), shown)[:_MOST_LINE]
    stripped = shown.lstrip("@-+ ")
    return stripped + " || true" if "-" in shown[: len(shown) - len(stripped)] else stripped


def _filled(macro: str, handed: str) -> str:
    """A macro with its places $(1), $(2) … filled in."""
    given = [each.strip() for each in handed.split(",")]
    numbers = ((match, int(match[1] or match[2] or match[3])) for match in _HANDED.finditer(macro))
    for match, number in reversed(list(numbers)):
        value = given[number - 1] if 0 < number <= len(given) else ""
        macro = macro[: match.start()] + value + macro[match.end() :]
    return macro
