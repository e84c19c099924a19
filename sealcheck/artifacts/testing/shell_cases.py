# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Shell scripts without a framework that compare results with what is expected of them, and end badly otherwise.

diff -u expected.yaml out.yaml
count=$(psql -c 'select count(*) from lamps') … if [ "$count" != 3 ]; then exit 1; fi

What a script asks of the machine it runs on (`uname`, `docker ps`), how it is called (`$#`, `$1`) and whether something
is there (`-z`, `-f`) are no results.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sealcheck.artifacts.shell.commands import ERREXIT, PLAIN, Command, commands
from sealcheck.artifacts.shell.functions import stops
from sealcheck.artifacts.testing.runners import TestRun
from sealcheck.pattern import regex

if TYPE_CHECKING:
    from sealcheck.artifacts.calls import Call
    from sealcheck.artifacts.testing.cases import TestFile

#: What these checks are called after in reports.
FRAMEWORK = "shell checks"
#: Checks of results that make a script one of tests; some five of them are what elsewhere is one case.
LEAST, OF_A_CASE = 2, 5
#: Scripts that make ready what others test.
_HELPS = regex(r"wait|set-?up|install|deploy|provision|entrypoint|bootstrap|tear-?down|helper|prepare")
_COMPARES = frozenset({"diff", "cmp"})
_EXPECTED = regex(r"(?i)expect|golden|reference|baseline|approved|snapshot")
_PASSED_OVER = regex(r"\|\|[ \t]{0,4}(?:true|:)")
_TESTS = frozenset({"[", "[[", "test"})
_OPERATORS = frozenset({"=", "==", "!=", "=~", "-eq", "-ne", "-lt", "-le", "-gt", "-ge"})
#: A variable that takes what a command writes, with the beginning of that command.
_TAKES = regex(
    r"(?m)^[ \t]{0,40}(?:(?:local|readonly|declare|export)[ \t]{1,4})?(\w{1,60})=\"?"
    r"(?:\$\([ \t]{0,4}(?!\()|`)(.{0,300})"
)
_VARIABLE = regex(r"\$(?:(\w{1,60})|\{(\w{1,60})\})")
_WRITTEN = regex(r"(?:\$\([ \t]{0,4}(?!\()|`)(.{0,300})")
#: Programs that tell of the machine, the repository or the call, and those that only hold a text.
_OF_THE_MACHINE = regex(
    r"(?:sudo[ \t]{1,4})?(?:(?:uname|whoami|id|hostname|date|pwd|dirname|basename|realpath|readlink|which|type|command"
    r"|nproc|git|kubectl|ps|pgrep|pidof|lsof|ss|netstat|df|free|tput|mktemp|stat|cd|env|printenv|seq|apt|apt-get|dpkg"
    r"|brew|pip3?|npm|systemctl|service|echo|printf|ls|find)\b"
    r"|(?:docker|podman|docker-compose)\b(?![^|]{0,200}\b(?:run|exec)\b)|cat[ \t]{0,4}(?:<<|/(?:etc|proc|sys)\b)"
    r"|.{0,200}[ \t](?:--?version|-V)\b)"
)
#: How a script ends badly, or counts that something was wrong.
_BADLY = regex(
    r"(?:^|[\s;&{|(])(?:(?:exit|return)[ \t]{1,4}[\"']?(?:[1-9]|\$)|false\b|(?:fail|die|error|abort)\b)"
    r"|(?i:(?:fail|err|bad|rc|status|ret|result)\w{0,20}(?:=\$\(\(|=(?:1|true|false)\b|\+=1))|\(\([^()\n]{0,60}\+\+"
)
_ENDS = regex(r"[ \t]{0,80}(?:fi|done|esac|\})(?:[ \t;]|$)")
_ASKS = regex(r"[ \t]{0,80}(?:(?:el)?if[ \t]|!?[ \t]{0,4}(?:\[|test[ \t]))")
_SET_E = regex(r"(?m)^[ \t]{0,40}set[ \t]{1,4}(?:-[a-z]{0,8}e|-o errexit)")
#: How many lines further on a script ends for what it found.
_NEAR = 8


def shell_checks(name: str, content: bytes) -> list[int]:
    """Return where a script compares, once for each case: the line feed before; nothing where it helps others."""
    text = content.decode("utf-8", "replace")
    strict = stops(text.lstrip("\n")) or _SET_E.search(text) is not None
    if _HELPS.search(name.lower()) or not (strict or _BADLY.search(text)):
        return []
    reads = _Script(text, strict=strict)
    found = commands(text, reads.shell)
    compared = {each.line for each in found if reads.compares(each)}
    checked = sorted({each.line for each in found if reads.is_check(each)} - compared)
    lines = sorted({*compared, *(checked[::OF_A_CASE] if len(checked) >= LEAST else ())})
    starts = [-1, *(at for at, letter in enumerate(content) if letter == 10)]
    return [max(0, starts[line]) for line in lines if line < len(starts)]


class _Script:
    """The lines of a script, and which of its variables hold results."""

    def __init__(self, text: str, *, strict: bool) -> None:
        self._lines = text.split("\n")
        self._strict = strict
        self.shell = ERREXIT if strict else PLAIN
        taken = [(match[1], _OF_THE_MACHINE.match(match[2])) for match in _TAKES.finditer(text)]
        self._results = {name for name, own in taken if not own} - {name for name, own in taken if own}

    def _line(self, command: Command) -> str:
        return self._lines[command.line] if command.line < len(self._lines) else ""

    def compares(self, command: Command) -> bool:
        """Whether a command compares two files, one of which is what is expected."""
        given = [word for word in command.words[1:] if not word.startswith("-")]
        line = self._line(command)
        different = len(set(given)) > 1 or len(given) < 2
        return (
            command.words[0] in _COMPARES
            and different
            and bool(_EXPECTED.search(line))
            and not _PASSED_OVER.search(line)
        )

    def is_check(self, command: Command) -> bool:
        """Whether a command compares a result with something else, and the script ends badly by it."""
        line = self._line(command)
        if command.words[0] not in _TESTS or not _ASKS.match(line):
            return False
        sides = _sides([word for word in command.words[1:] if word not in ("!", "]", "]]")])
        return any(map(self._is_result, sides)) and self._ends(command, line)

    def _is_result(self, word: str) -> bool:
        if written := _WRITTEN.search(word):
            return _OF_THE_MACHINE.match(written[1]) is None
        return any((match[1] or match[2]) in self._results for match in _VARIABLE.finditer(word))

    def _ends(self, command: Command, line: str) -> bool:
        """Whether the script ends badly behind a check: on its line, in what depends on it, or as `set -e` has it."""
        if _BADLY.search(line):
            return True
        if not line.lstrip().startswith(("if", "elif")):
            return self._strict and not command.may_fail and "&&" not in line
        for after in self._lines[command.line + 1 : command.line + _NEAR]:
            if _ENDS.match(after):
                return False
            if _BADLY.search(after):
                return True
        return False


def _sides(words: Sequence[str]) -> tuple[str, ...]:
    """The two different values that a condition compares; nothing where it does not."""
    at = next((i for i, word in enumerate(words) if word in _OPERATORS), 0)
    sides = (words[at - 1], words[at + 1]) if at and at + 1 < len(words) else ("", "")
    return sides if sides[0] != sides[1] else ()


def checked(call: Call, real: Mapping[str, TestFile]) -> TestRun | None:
    """Return what tests run when a command is one with which a script that holds tests by such checks does so."""
    case = real.get(call.file.path)
    compares = case is not None and case.framework == FRAMEWORK and call.words[0] in _TESTS | _COMPARES
    return TestRun(case.family) if case and compares else None
