# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Shell text to simple commands: which are reached at all, and whose failure would show. Nothing is ever executed.

What stands after `exit`, `false &&` or in a function that nobody calls is left out. A failure is lost before
`|| true`, before a pipe without `pipefail`, in the background, before `&&` in the midst of
a script, and without `set -e` wherever something follows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sealcheck.artifacts.shell.reader import Reader
from sealcheck.artifacts.shell.seen import Seen, Shell
from sealcheck.artifacts.shell.words import pieces
from sealcheck.frozen import frozen
from sealcheck.pattern import regex

#: Without a job or a number, `wait` forgets how the jobs ended.
_WAITS = regex(r"(?:^|[;&])[ \t]{0,20}wait[ \t]{1,20}[-$%\"\w]", re.M)
#: Functions may be called by a name that is not written out.
_DISPATCHES = regex(r"\$[@*1]|\$\{[@*1]|\beval\b|\bexport -f\b|^#!.{0,40}bats")
#: The script ends with a status that it kept, in a way that is not followed.
_HANDED_ON = regex(r"PIPESTATUS|\b(?:exit|return) [\"']?\$|LASTEXITCODE|\berrorlevel\b", re.I)
_ASKED = regex(r"(?:^|[;&|\s])(?:(\w{1,60})=)?[\"']?(?:\$\?|\$\{\?\})")
#: Ways to end badly, or to tell a later step.
_WAY_OUT = regex(r"\b(?:exit|return)\b(?![ \t]{0,9}0\b)|\bfalse\b|\bthrow\b|\bkill\b|GITHUB_(?:OUTPUT|ENV)|##vso")
_SAYS = regex(r"^[ \t]{0,80}(?:echo|printf)\b(?![^\n]{0,500}>)")
ERREXIT = Shell()
STRICT = Shell(True, True)
PLAIN = Shell(False, False)
BY_LINE = Shell(False, False, True)


@frozen
class Command:
    """One simple command: its words without quotes, the line (0-based) in the script, and if its failure is ignored.

    `own` says that the script defines a function of this name.
    """

    words: tuple[str, ...]
    line: int = 0
    may_fail: bool = False
    own: bool = False

    def __str__(self) -> str:
        """The command on one line."""
        return " ".join(self.words)


def commands(script: str, shell: Shell = ERREXIT) -> list[Command]:
    """Return the simple commands of `script` that are reached, in order, bodies of conditions and loops among them."""
    reader = Reader(shell, _WAITS.search(script) is not None)
    reader.read(pieces(script))
    asks = _looks(script, reader)
    idle = _idle(reader) if reader.functions and not _DISPATCHES.search(script) else frozenset()
    lost = {i for i, seen in enumerate(reader.found) if _may_fail(seen, reader.last, asks)}
    lost |= _called_in_vain(reader, lost)
    own = {name for name, _, _ in reader.functions}
    return [
        Command(seen.words, seen.line, i in lost, seen.words[0] in own)
        for i, seen in enumerate(reader.found)
        if i not in idle
    ]


def _may_fail(seen: Seen, last: Mapping[int, int], asks: bool) -> bool:
    if seen.lost or (seen.piped and not asks):
        return True
    if seen.checked or asks:
        return False
    spots = seen.spots
    if seen.shell.errexit:
        spots = spots[seen.passed_over :] if seen.passed_over >= 0 else ()
    return any(last.get(number, at) != at for number, at in spots)


def _called_in_vain(reader: Reader, lost: set[int]) -> frozenset[int]:
    """The commands of functions that are only called where a failure is lost."""
    found: set[int] = set()
    for name, start, end in reader.functions:
        calls = [i for i, s in enumerate(reader.found) if s.words[0] == name and not start <= i < end]
        if calls and lost.issuperset(calls):
            found.update(range(start, end))
    return frozenset(found)


def _idle(reader: Reader) -> frozenset[int]:
    """The commands of functions that nothing calls."""
    idle: set[int] = set()
    for name, start, end in reader.functions:
        others = (*reader.found[:start], *reader.found[end:])
        if not any(name in seen.words for seen in others):
            idle.update(range(start, end))
    return frozenset(idle)


def _looks(script: str, reader: Reader) -> bool:
    """Whether the script asks how its commands ended, and can end badly for it."""
    if _HANDED_ON.search(script) or any(s.words[0] == "trap" and "ERR" in s.words[2:] for s in reader.found):
        return True
    lines = [line[:2000] for line in script.split("\n")[:5000] if not _SAYS.search(line)]
    kept = {name for line in lines for name in _ASKED.findall(line)}
    if not kept:
        return False
    if any(s.words[0] in ("[", "[[", "test") and "$?" in s.words and not s.checked for s in reader.found):
        return True
    used = "" in kept or any(_uses(line, name) for line in lines for name in kept if name)
    return used and _WAY_OUT.search(script) is not None


def _uses(line: str, name: str) -> bool:
    return re.search(rf"(?<![\w]){re.escape(name)}(?![\w=])", line) is not None
