# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The targets of a Makefile with the commands that they run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sealcheck.pattern import regex

_PLAIN = regex(r"[\w./-]{1,100}")
_VARIABLE = regex(r"(?:(?:export|override)\s{1,9}){0,2}([A-Za-z_][\w-]{0,60})\s{0,20}(\?|\+|:{0,3})=\s{0,20}(.{0,500})")
_USED = regex(r"\$[({]([\w-]{1,60})[)}]")
#: Where the shell is asked in which folder a program lies: $(shell command -v go 2> /dev/null)
_LOOKED_UP = regex(r"\$\(shell\s{1,9}(?:command\s{1,9}-v|which|type\s{1,9}-[pP])\s{1,9}([\w.+-]{1,60})[^()\n]{0,60}\)")
#: A variable that is made of others that are made of others; characters of a line then.
_DEPTH, _MOST_LINE = 3, 4_000


def make_recipes(text: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the commands of every target."""
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
            head, _, needs = _expanded(line.partition("#")[0], variables).partition(":")
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


def _expanded(line: str, variables: Mapping[str, str]) -> str:
    """Return the line with the values of its variables: make writes them into commands, targets and what they need."""
    shown = line
    for _ in range(_DEPTH):
        shown = _USED.sub(lambda m: variables.get(m[1], "make" if m[1] == "MAKE" else ""), shown)[:_MOST_LINE]
    return shown


def _line(line: str, variables: Mapping[str, str]) -> str:
    shown = _expanded(line, variables)
    stripped = shown.lstrip("@-+ ")
    return stripped + " || true" if "-" in shown[: len(shown) - len(stripped)] else stripped
