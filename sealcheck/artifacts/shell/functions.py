# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a script does with what it is given, and which shell a command or a first line starts."""

from __future__ import annotations

import re
import shlex

from sealcheck.artifacts.shell.case import arms_taken, branch_taken
from sealcheck.artifacts.shell.commands import commands
from sealcheck.artifacts.shell.seen import Shell
from sealcheck.pattern import regex

#: A shell function that hands its arguments on to one command: run() { docker compose -f x.yml "$@"; }
_PASSING = regex(
    r"(?m)^[ \t]{0,40}(?:function[ \t]{1,5})?(\w{1,60})"
    r"[ \t]{0,5}(?:\([ \t]{0,5}\))?[ \t]{0,5}\n?\{[ \t]{0,20}\n?([^\n]{1,500})\$[@*]"
)
#: A line of a script that starts what the script was given: exec "$@"
_STARTS_GIVEN = regex(r"(?m)^([ \t]{0,40}(?:exec[ \t]{1,5})?)(?:\"\$[@*]\"|\$[@*]|\"\$\{@\}\")(?=[ \t]{0,20}$)")


def handed_on(text: str, given: tuple[str, ...]) -> str:
    """Return a script with the command that it was given in the place where it starts it, in the branch it takes."""
    text = arms_taken(branch_taken(text, given), given)
    return _STARTS_GIVEN.sub(lambda match: match.group(1) + shlex.join(given), text) if given else text


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
