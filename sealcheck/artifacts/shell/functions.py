# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a script does with what it is given, what its variables stand for, and which shell a first line starts."""

from __future__ import annotations

import re
import shlex
from itertools import islice

from sealcheck.artifacts.shell.command_words import tool_of
from sealcheck.artifacts.shell.commands import commands
from sealcheck.artifacts.shell.seen import Shell
from sealcheck.pattern import regex

#: A shell function that hands its arguments on to one command: run() { docker compose -f x.yml "$@"; }
_PASSING = regex(
    r"(?m)^[ \t]{0,40}(?:function[ \t]{1,5})?(\w{1,60})"
    r"[ \t]{0,5}(?:\([ \t]{0,5}\))?[ \t]{0,5}\n?\{[ \t]{0,20}\n?([^\n]{1,500})\$[@*]"
)
#: A line of a script that ends with what the script was given: exec "$@", poetry run "$@", python manage.py $@
_ENDS_GIVEN = regex(
    r"(?m)^([ \t]{0,40}(?:\"?[\w./=${}:-]{1,100}\"?[ \t]{1,5}){0,12})(?:\"\$[@*]\"|\$[@*]|\"\$\{@\}\")(?=[ \t]{0,20}$)"
)
_VARIABLE = regex(r"\$(?:(\w{1,60})|\{(\w{1,60})\})")
#: A line, or a part of one, that gives a variable one value: export RUN="poetry run"
_ASSIGNMENT = regex(
    r"(?:^|[;{&|]|\bthen|\belse|\bdo)[ \t]{0,40}(?:(?:export|local|readonly|declare)[ \t]{1,4})?(\w{1,60})="
    r"(?:\"([^\"\n]{0,200})\"|'([^'\n]{0,200})'|([^\s;&|\"']{0,200}))(?=[ \t]{0,20}(?:$|[;&|}#]))"
)
#: What a variable is worth that may be set from outside: ${PYTHON:-python3}
_DEFAULT = regex(r"\$\{\w{1,60}:?[-=]([\w./ -]{0,100})\}")
_MOST = 300
#: With these in front a command is only shown, or does nothing.
_SHOWS = frozenset({"echo", "printf", "true", ":", "false", "#", "cat", "print"})


def handed_on(text: str, given: tuple[str, ...]) -> str:
    """Return a script with the words that it was given in the places where a command of its ends with them."""
    return _ENDS_GIVEN.sub(lambda m: m[1] + shlex.join(given), text) if given else text


def passing_functions(text: str) -> dict[str, tuple[str, ...]]:
    """Return the functions of a script that pass their arguments on, with the words that they put before them."""
    if "$@" not in text and "$*" not in text:
        return {}
    bodies = ((m.group(1), commands(m.group(2).rstrip("\"' "))) for m in _PASSING.finditer(text[:65_536]))
    return {name: body[-1].words for name, body in bodies if body}


def started(words: tuple[str, ...]) -> Shell:
    """The shell that `bash -ec '…'` starts."""
    flags = [word for word in words if word.startswith("-") and word.endswith("c") and word[1:].isalpha()]
    return Shell(any("e" in word for word in flags), "pipefail" in words)


def stops(text: str) -> bool:
    """Whether the first line of a script asks for a shell that stops at failures: #!/bin/bash -e."""
    return re.match(r"#![^\n]{1,100}sh\s{1,5}-\w{0,5}e", text) is not None


def begun(words: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return a command's words, a variable at their beginning replaced by what the script sets it to.

    Where it is set to several values, the longest stands for all, unless one of them only shows the command. A value
    that is made up of other variables is not followed.
    """
    variable = _VARIABLE.fullmatch(words[0]) if words else None
    if variable is None:
        return words
    values = _values(variable[1] or variable[2], text)
    if not values or any(value is None or (value and tool_of(value[0]) in _SHOWS) for value in values):
        return words
    return (*max((value for value in values if value is not None), key=len), *words[1:])


def _values(name: str, text: str) -> list[tuple[str, ...] | None]:
    """What a script sets a variable to, in words; None for a value that cannot be told."""
    found: list[tuple[str, ...] | None] = []
    for line in text.split("\n")[:5000]:
        if f"{name}=" not in line:
            continue
        for match in islice(_ASSIGNMENT.finditer(line[:1000]), _MOST):
            if match[1] == name:
                value = match[2] if match[2] is not None else match[3] if match[3] is not None else match[4]
                found.append(_words(value))
    return found


def _words(value: str) -> tuple[str, ...] | None:
    default = _DEFAULT.fullmatch(value)
    value = default[1] if default else value
    if "$" in value or "`" in value:
        return None
    try:
        return tuple(shlex.split(value))
    except ValueError:
        return None
