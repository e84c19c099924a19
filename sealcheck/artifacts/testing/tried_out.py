# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a script that compares tries anything out: what it has only written itself says nothing of the software.

echo 3 > out.txt; diff expected.txt out.txt
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sealcheck.artifacts.shell.command_words import tool_of
from sealcheck.artifacts.shell.commands import PLAIN, Command, commands
from sealcheck.artifacts.shell.reader import MAX_COMMANDS
from sealcheck.artifacts.shell.wrappers import peel
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

MOST_LAYERS = 4
#: Where the programs of a system lie.
_OF_THE_SYSTEM = regex(r"/(?:usr/(?:local/)?)?s?bin/")
#: A command within a text: "$(lamps show)"
_WITHIN = regex(r"\$\(((?:[^()`]|\([^()`]{0,200}\)){1,400})\)|`([^`]{1,400})`")
_ASIDE = regex(r"(?m)(?<![\w\"])'[^'\n]{0,400}'|(?:^|(?<=\s))#[^\n]{0,1000}")
#: What a script writes: > out.txt, tee out.txt, cp a.txt out.txt
_WRITES = regex(
    r">{1,2}\|?[ \t]{0,4}(\"?[^\s;|&<>()]{1,200})|\b(?:tee|touch|mktemp)[ \t]{1,4}(?:-a )?([^\s;|&<>()-]{1,200})"
)
_EXPECTED = regex(r"(?i)expect|golden|reference|baseline|approved|snapshot")
#: What the words of Bats stand before: @test "shows lamps" { run -0 lamps show
_BATS = regex(
    r"(?m)^[ \t]{0,40}(?:@test [^\n]{1,300}(?=\{[ \t]{0,9}$)|(?:setup|teardown)\w{0,9}[ \t]{0,4}\(\)"
    r"|run(?:[ \t]{1,4}(?:-\S{1,40}|!)){0,4}[ \t]{1,4})"
)
_CHECKS = ("assert", "refute", "fail", "skip")
_FILE = regex(r"[^\s|]{0,200}[\w*}$]\.[A-Za-z]\w{0,9}|[^\s|]{0,200}/[^\s|]{1,200}|\"?\$\{?\w{1,60}\}?\"?")


def tries_out(text: str) -> bool:
    """Whether a script calls or takes in more than the tools of every system, or reads a file that it did not write."""
    plain = _ASIDE.sub("''", text)
    own = {_path(name) for match in _WRITES.finditer(plain) if (name := match[1] or match[2])}
    return any(_calls(command, own) for command in _commands(text, plain))


def cases_try_out(text: str) -> bool:
    """Whether the cases of a file of Bats, or what it prepares for them, try anything out."""
    return tries_out(_BATS.sub("", text)) if "@test " in text else True


def _commands(text: str, plain: str, layer: int = 0) -> Iterator[Command]:
    """Every command that is reached, those in the texts of others among them."""
    found = commands(text, PLAIN)
    if len(found) >= MAX_COMMANDS:
        yield Command(("…",))  # the rest is not read
    for command in found:
        words, script = peel(command.words)
        if script is not None and layer < MOST_LAYERS:
            yield from _commands(script, script, layer + 1)
        elif words:
            yield command if command.own else Command(words)
    for match in _WITHIN.finditer(plain) if layer < MOST_LAYERS else ():
        yield from _commands(match[1] or match[2], "", layer + 1)


def _calls(command: Command, own: Iterable[str]) -> bool:
    word, given = command.words[0], command.words[1:]
    name = tool_of(word)
    if command.own or name.startswith(_CHECKS):
        return False  # a function of the script, whose commands stand for themselves
    if "/" in word and not _OF_THE_SYSTEM.match(word):
        return True
    if name in words_in("shell_words", "patterned"):
        if any(each.startswith(("-f", "--from-file", "--file")) for each in given):
            return True
        plain = [each for each in given if not each.startswith("-")][1:]
        return any(_reads(each, own) for each in plain)
    if name in words_in("shell_words", "readers"):
        return any(_reads(each, own) for each in given)
    return name not in words_in("shell_words", "plain")


def _reads(word: str, own: Iterable[str]) -> bool:
    """Whether a word names a file that the script itself has not written, and that is not what is expected."""
    if word.startswith(("-", ">")) or not _FILE.fullmatch(word):
        return False
    return _path(word) not in own and _EXPECTED.search(word) is None


def _path(word: str) -> str:
    return word.strip("\"'").removeprefix("./").replace("{", "").replace("}", "")
