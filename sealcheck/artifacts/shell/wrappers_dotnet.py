# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The commands that the coverage tools of .NET watch: dotCover, dotnet-coverage, coverlet, OpenCover."""

from __future__ import annotations

import re

from sealcheck.artifacts.shell.command_words import after_options, tool_of
from sealcheck.artifacts.shell.paths import option
from sealcheck.pattern import regex

#: How the coverage tools of .NET take the program that they watch: -targetargs:"test", /TargetArguments=test
_TARGET = regex(r"(?:--?|/)target-?(executable|arguments|args)?(?:[:=](.{0,2000}))?", re.I | re.S)


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
