# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tasks of a Taskfile with their variables filled in (https://taskfile.dev/docs/reference/schema)."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from typing import Any

from sealcheck.parse import parse_yaml
from sealcheck.pattern import regex

#: Variables that refer to others are filled in as often.
_DEPTH = 3
_VARIABLE = regex(r"\{\{-?\s{0,5}\.(\w{1,60})\s{0,5}-?\}\}")
#: A value that is only taken where nothing else is set: {{.TOOL | default "docker compose"}}
_DEFAULT = regex(r"\bdefault\s{1,5}[\"']([^\"']{0,200})[\"'][\s)]{0,5}-?\}\}")
_CONDITION = regex(
    r"\{\{-?\s{0,5}if\b[^{}]{0,300}\}\}(?:[^{}]|\{\{[^{}]{0,300}\}\}){0,500}?\{\{-?\s{0,5}end\s{0,5}-?\}\}"
)
_GIVEN = regex(r"\{\{-?\s{0,5}\.CLI_ARGS\s{0,5}-?\}\}")


def taskfile(text: str) -> Iterator[tuple[str, str]]:
    """Yield the tasks by name, each with what it needs first; parts that only a condition brings are left out."""
    value = parse_yaml(text).value
    top = value if isinstance(value, dict) else {}
    tasks = top.get("tasks")
    for name, task in tasks.items() if isinstance(tasks, dict) else ():
        parts = task if isinstance(task, dict) else {"cmds": task}
        variables = {**_texts(top.get("vars")), **_texts(parts.get("vars"))}
        lines = [*_calls(parts.get("deps")), *_commands(parts.get("cmds", parts.get("cmd")))]
        yield str(name), "\n".join(_filled(line, variables) for line in lines)


def handed(text: str, words: tuple[str, ...]) -> str:
    """Return a task's commands with what stands behind `--` in the call: task composer -- install."""
    if "CLI_ARGS" not in text:
        return text
    given = shlex.join(words[words.index("--") + 1 :]) if "--" in words else ""
    return _GIVEN.sub(lambda _: given, text)


def _texts(value: Any) -> dict[str, str]:
    given = value.items() if isinstance(value, dict) else ()
    return {str(name): str(each) for name, each in given if isinstance(each, str | int)}


def _calls(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else ():
        name = each.get("task") if isinstance(each, dict) else each
        if isinstance(name, str):
            yield f"task {name}"


def _commands(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict) and "task" in each:
            yield from _calls([each])
        elif isinstance(each, dict) and isinstance(each.get("cmd"), str):
            yield each["cmd"] + (" || true" if each.get("ignore_error") is True else "")
        elif isinstance(each, str):
            yield each


def _filled(line: str, variables: Mapping[str, str]) -> str:
    """Return a command with the variables whose value the file tells."""

    def fill(match: re.Match[str]) -> str:
        value = variables.get(match[1])
        if value is None or match[1] == "CLI_ARGS":
            return match[0]
        default = _DEFAULT.search(value)
        return default[1] if default else value

    for _ in range(_DEPTH):
        line = _VARIABLE.sub(fill, _CONDITION.sub("", line))[:4000]
    return line
