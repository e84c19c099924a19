# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Shell scripts without a framework that compare results with what is expected of them, and end badly otherwise.

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
from sealcheck.artifacts.testing.tried_out import tries_out
from sealcheck.pattern import regex

if TYPE_CHECKING:
    from sealcheck.artifacts.calls import Call
    from sealcheck.artifacts.testing.cases import TestFile

#: What these checks are called after in reports.
FRAMEWORK = "shell checks"
#: Checks that make a script one of tests; some five of them are what elsewhere is one case.
LEAST, OF_A_CASE = 2, 5
#: Scripts that make ready what others test.
_HELPS = regex(r"wait|set-?up|install|deploy|provision|entrypoint|bootstrap|tear-?down|helper|prepare")
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
    r"|nproc|getconf|git|kubectl|ps|pgrep|pidof|lsof|ss|netstat|df|du|free|lsb_release|tput|stty|mktemp|getent|stat|cd"
    r"|env|printenv|seq|apt|apt-get|dpkg|rpm|brew|pip3?|npm|systemctl|service)\b"
    r"|(?:docker|podman|docker-compose)\b(?![^|]{0,200}\b(?:run|exec)\b)|cat[ \t]{0,4}(?:<<|/(?:etc|proc|sys)\b)"
    r"|(?:echo|printf)\b[^|$]{0,40}\$(?:[\d@#*]|\{[\d@#*])"  # how it is called
    r"|(?:echo|printf|ls|find)\b(?![^|]{1,300}\|)|.{0,200}[ \t](?:--?version|-V)\b)"
)
#: How a script ends badly, or counts that something was wrong.
_BADLY = regex(
    r"(?:^|[\s;{&|(])(?:(?:exit|return)[ \t]{1,4}[\"']?(?:[1-9]|\$)|false\b"
    r"|(?:fail|die|error|abort)(?:_?\w{1,30})?(?=[ \t;\n]|$))"
    r"|(?i:(?:fail|err|bad|rc|status|ret|result)\w{0,20}(?:=\$\(\(|=(?:1|true|false)\b|\+=1))|\(\([^()\n]{0,60}\+\+"
)
_ENDS = regex(r"[ \t]{0,80}(?:fi|done|esac|\})(?:[ \t;]|$)")
_ASKS = regex(r"[ \t]{0,80}(?:(?:el)?if[ \t]|!?[ \t]{0,4}(?:\[|test[ \t]))")
_FED = regex(
    r"[ \t]{0,80}(?:if[ \t]{1,4})?(?:![ \t]{1,4})?(?:echo[ \t]{1,4}(\"?\$\{?\w{1,60}\}?)|(?:\.{1,2}/|curl\b|psql\b))"
    r"[^|]{0,400}\|.{0,300}\bgrep\b"
)
_ASSERTS = regex(r"assert(?:[_A-Z]\w{0,60})?|expect_\w{1,60}")
_SET_E = regex(r"(?m)^[ \t]{0,40}set[ \t]{1,4}(?:-[a-z]{0,8}e|-o errexit)")
#: How many lines further on a script ends for what it found.
_NEAR = 8


def result_checks(name: str, content: bytes) -> list[int]:
    """Return where a script checks results: the line feed before; nothing where it does so hardly, or helps others."""
    text = content.decode("utf-8", "replace")
    if _HELPS.search(name.lower()) or not (_BADLY.search(text) or _stops(text)):
        return []
    reads = _Script(text)
    found = [each for each in commands(text, reads.shell) if reads.is_check(each)]
    lines = sorted({each.line for each in found})
    few = len(lines) < LEAST and not any(map(reads.of_two, found))
    if few or not tries_out(text.lstrip("\n")):
        return []
    starts = [-1, *(at for at, letter in enumerate(content) if letter == 10)]
    return [max(0, starts[line]) for line in lines if line < len(starts)]


class _Script:
    """The lines of a script, and which of its variables hold results."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self.strict = _stops(text)
        self.shell = ERREXIT if self.strict else PLAIN
        taken = [(match[1], _OF_THE_MACHINE.match(match[2])) for match in _TAKES.finditer(text)]
        self._results = {name for name, own in taken if not own} - {name for name, own in taken if own}

    def is_check(self, command: Command) -> bool:
        """Whether a command compares a result with something else, and the script ends badly by it."""
        line = self._lines[command.line] if command.line < len(self._lines) else ""
        if _ASSERTS.fullmatch(command.words[0]):
            return len(command.words) > 1
        if command.words[0] == "grep":
            fed = _FED.match(line)
            return fed is not None and (not fed[1] or self._is_result(fed[1])) and self._ends(command, line)
        if command.words[0] not in _TESTS or not _ASKS.match(line):
            return False
        words = [word for word in command.words[1:] if word not in ("!", "]", "]]")]
        sides = _sides(words)
        return sides is not None and any(map(self._is_result, sides)) and self._ends(command, line)

    def of_two(self, command: Command) -> bool:
        """Whether a check compares two results, as it does in a loop over what is expected."""
        sides = _sides(command.words[1:]) if command.words[0] in _TESTS else None
        return sides is not None and all(map(self._is_result, sides))

    def _is_result(self, word: str) -> bool:
        written = _WRITTEN.search(word)
        if written:
            return _OF_THE_MACHINE.match(written[1]) is None
        return any((match[1] or match[2]) in self._results for match in _VARIABLE.finditer(word))

    def _ends(self, command: Command, line: str) -> bool:
        """Whether the script ends badly behind a check: on its line, in what depends on it, or as `set -e` has it."""
        if _BADLY.search(line):
            return True
        if not line.lstrip().startswith(("if", "elif")):
            opened = line.rstrip().endswith(("{", "||", "\\"))
            return (self.strict and not command.may_fail and "&&" not in line) or (opened and self._near(command.line))
        return self._near(command.line)

    def _near(self, at: int) -> bool:
        for line in self._lines[at + 1 : at + _NEAR]:
            if _ENDS.match(line):
                return False
            if _BADLY.search(line):
                return True
        return False


def _stops(text: str) -> bool:
    """Whether a script ends with the first command that fails."""
    return stops(text.lstrip("\n")) or _SET_E.search(text) is not None


def _sides(words: Sequence[str]) -> tuple[str, str] | None:
    """The two different values that a condition compares."""
    at = next((i for i, word in enumerate(words) if word in _OPERATORS), 0)
    if not at or at + 1 >= len(words):
        return None
    left, right = words[at - 1], words[at + 1]
    return (left, right) if left and right and left != right else None


def checked(call: Call, real: Mapping[str, TestFile]) -> TestRun | None:
    """Return what tests run when a command is one with which a script that holds tests by such checks does so."""
    case, word = real.get(call.file.path), call.words[0]
    if case is None or case.framework != FRAMEWORK:
        return None
    return TestRun(case.family) if word in _TESTS or word == "grep" or _ASSERTS.fullmatch(word) else None
