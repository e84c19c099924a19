# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Shell text to simple commands: which are reached at all, and whose failure would show. Nothing is ever executed.

What stands after `exit`, `false &&` or in a function that nobody calls is left out. A failure is lost before
`|| true`, before a pipe without `pipefail`, in the background, and without `set -e` wherever something follows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sealcheck.artifacts.shell_reader import Reader, Seen, Shell
from sealcheck.artifacts.shell_words import pieces
from sealcheck.frozen import frozen
from sealcheck.pattern import regex

#: The script looks at the status itself, in a way that is not followed.
_LOOKS = regex(r"\$\?|PIPESTATUS|\b(?:exit|return) \"?\$|\btrap\b|LASTEXITCODE|\berrorlevel\b", re.I)
_WAITS = regex(r"(?:^|[;&])[ \t]{0,20}wait(?![-\w])", re.M)
#: Functions may be called by a name that is not written out.
_DISPATCHES = regex(r"\$[@*1]|\$\{[@*1]|\beval\b|\bexport -f\b|^#!.{0,40}bats")
ERREXIT = Shell()
STRICT = Shell(True, True)
PLAIN = Shell(False, False)
BY_LINE = Shell(False, False, True)


@frozen
class Command:
    """One simple command: its words without quotes, the line (0-based) in the script, and if its failure is ignored."""

    words: tuple[str, ...]
    line: int = 0
    may_fail: bool = False

    def __str__(self) -> str:
        """The command on one line."""
        return " ".join(self.words)


def commands(script: str, shell: Shell = ERREXIT) -> list[Command]:
    """Return the simple commands of `script` that are reached, in order, bodies of conditions and loops among them."""
    reader = Reader(shell, _WAITS.search(script) is not None)
    reader.read(pieces(script))
    looks = _LOOKS.search(script) is not None
    idle = _idle(reader) if reader.functions and not _DISPATCHES.search(script) else frozenset()
    return [
        Command(seen.words, seen.line, _may_fail(seen, reader.last, looks))
        for i, seen in enumerate(reader.found)
        if i not in idle
    ]


def _may_fail(seen: Seen, last: Mapping[int, int], looks: bool) -> bool:
    if seen.lost or (seen.piped and not looks):
        return True
    if seen.shell.errexit or seen.checked or looks:
        return False
    return any(last.get(number, at) != at for number, at in seen.spots)


def _idle(reader: Reader) -> frozenset[int]:
    """The commands of functions that nothing calls."""
    idle: set[int] = set()
    for name, start, end in reader.functions:
        others = (*reader.found[:start], *reader.found[end:])
        if not any(name in seen.words for seen in others):
            idle.update(range(start, end))
    return frozenset(idle)
