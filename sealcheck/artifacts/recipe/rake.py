# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tasks of Rakefiles with the commands that they run, as far as these stand there as text.

https://ruby.github.io/rake/doc/rakefile_rdoc.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.recipe.ruby_text import NEVER, plain, reached, statements
from sealcheck.pattern import regex

#: Folders below that of the Rakefile from which tasks are loaded: Rails', and Rake's own.
TASK_FOLDERS = ("lib/tasks", "rakelib")
_NAMESPACE = regex(r"\s{0,40}namespace[ (]{1,3}[:\"']([\w-]{1,60})")
_TASK = regex(r"\s{0,40}(?:multi)?task[ (]{1,3}(?::|[\"'])?([\w:-]{1,80})(.{0,400})")
#: What libraries define by themselves: RuboCop::RakeTask.new(:lint)
_DEFINED = regex(
    r"\s{0,40}(RuboCop|RSpec::Core|Cucumber::Rake|Reek::Rake|Rake)::(?:RakeTask|TestTask|Task)\.new(.{0,200})"
)
_STANDARD = {
    "RuboCop": ("rubocop", "rubocop"), "RSpec::Core": ("spec", "rspec"), "Cucumber::Rake": ("cucumber", "cucumber"),
    "Reek::Rake": ("reek", "reek"), "Rake": ("test", "rake test"),
}  # fmt: skip
_NAMED = regex(r"\(\s{0,5}[:\"']([\w:-]{1,60})")
_LIST = regex(r"%[iwIW][\[({]([\w:\s-]{1,300})[\])}]|[:\"']([\w:-]{1,80})")
_INVOKED = regex(r"Rake::Task\[[\"']?:?([\w:-]{1,80})[\"']?\]\.(?:invoke|execute)")
_SHELL = regex(r"(?<![\w.:])(sh|system|ruby|exec)[ (]{1,3}([\"'])((?:(?!\2)[^\\\n]|\\.){1,500})\2(.{0,200})")
#: What makes a command that only tells whether it went well let the task fail.
_HEEDED = regex(r"\|\||\bor\b|\bexit\b|abort|raise|exception:|\bfail\b")
_FAILS = r"\b(?:abort|raise|fail|exit(?![ (]{1,3}(?:0|true)\b))\b"
#: The same in front of the command: exit 1 unless system "…", or around it: if !system("…") and the next line fails.
_HEEDED_BEFORE = regex(rf"{_FAILS}[^\n]{{0,200}}\b(?:unless|if !|if not)[ (]{{0,3}}$")
_ASKED_BEFORE = regex(r"(?:^|\n)\s{0,60}(?:unless |if !|if not )\(?$")
_FAILS_NEXT = regex(rf"\)?(?: then)?\n\s{{0,60}}(?:(?:puts|warn)\b[^\n]{{0,200}}\n\s{{0,60}}){{0,3}}{_FAILS}")
#: The outcome kept under a name, which a later line asks for.
_KEPT = regex(r"(?:^|\n)\s{0,60}(\w{1,40}) = $")
_BLOCK = regex(r"(?:\bdo|\{)\s{0,3}\|[^|\n]{0,60}\|((?:(?!\bend\b|\})[^\x00]){0,300})")
_RESCUES = regex(r"\brescue\b")


def rake_recipes(text: str) -> Iterator[tuple[str, str]]:
    """Yield the full name of every task, and its prerequisites and commands as shell lines."""
    tasks = list(_tasks(text))
    names = {name for name, _, _ in tasks}
    for name, needs, commands in tasks:
        scope = name.rpartition(":")[0]
        full = (f"{scope}:{need}" if f"{scope}:{need}" in names else need for need in needs)
        yield name, "\n".join([*(f"rake {need}" for need in full), *commands])


def _tasks(text: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield name, prerequisites and commands of every task."""
    for name, needs, body, command in _bodies(text):
        ready = [command] if command else _commands("\n".join([body[0], *reached(body[1:])]))
        yield name, needs, list(ready)


def _bodies(text: str) -> Iterator[tuple[str, list[str], list[str], str]]:
    """Yield name, prerequisites and lines of every task, and the command of one that a library defines.

    What is indented deeper than its first line is its own; of that one what stands behind the name is the first line.
    """
    spaces: list[tuple[int, str]] = []
    current: tuple[int, str, list[str], list[str], str] | None = None
    for line in statements(text):
        depth = len(line) - len(line.lstrip())
        if current and depth > current[0]:
            current[3].append(line)
            continue
        if current:
            yield current[1:]
            current = None
        spaces = [each for each in spaces if each[0] < depth]
        scope = [each for _, each in spaces]
        if found := _NAMESPACE.match(line):
            spaces.append((depth, found[1]))
        elif made := _DEFINED.match(line):
            usual, command = _STANDARD[made[1]]
            named = _NAMED.match(made[2])
            current = depth, ":".join([*scope, named[1] if named else usual]), [], [made[2]], command
        elif task := _TASK.match(line):
            current = depth, ":".join([*scope, task[1].rstrip(":")]), list(_needs(task[2])), [task[2]], ""


def _needs(rest: str) -> Iterator[str]:
    """Yield the prerequisites behind a task's name: what stands behind `=>` or the colon of `name: [:a, :b]`."""
    behind = rest.partition("=>")[2] if "=>" in rest else "" if rest.lstrip(" \"')").startswith(",") else rest
    for match in _LIST.finditer(behind.split(" do")[0].split("{")[0]):
        yield from (match[1] or match[2]).split()


def _commands(body: str) -> Iterator[str]:
    """Yield the commands of a task; of one that rescues its errors, or holds what never runs, they may fail."""
    for name in _INVOKED.findall(body):
        yield f"rake {name}"
    caught = (_RESCUES.search(body) or NEVER.search(body)) is not None
    for match in _SHELL.finditer(body):
        command = plain(match[3])
        shown = f"ruby {command}" if match[1] == "ruby" else command
        yield f"{shown} || true" if caught or not _is_heeded(match, body) else shown


def _is_asked_for(match: re.Match[str], body: str) -> bool:
    """Whether a task asks how a command went that only tells, and fails where it went wrong."""
    before = body[max(0, match.start() - 300) : match.start()]
    if _HEEDED_BEFORE.search(before):
        return True
    if _ASKED_BEFORE.search(before):
        return _FAILS_NEXT.match(body, match.end(2) + len(match[3]) + 1) is not None
    kept = _KEPT.search(before)
    return (
        kept is not None
        and re.search(rf"{_FAILS}[^\n]{{0,200}}\b(?:unless |if !|if not ){kept[1]}\b", body[match.end() :]) is not None
    )


def _is_heeded(match: re.Match[str], body: str) -> bool:
    """Whether a failure ends the task: `sh` and its like see to it, unless they hand the outcome to a block."""
    rest = match[4].removeprefix(")")
    if match[1] == "system":
        return _HEEDED.search(rest) is not None or rest.endswith("&&") or _is_asked_for(match, body)
    block = _BLOCK.search(body, match.end(3), match.end(3) + 400)
    return block is None or block.start() > match.end() or _HEEDED.search(block[1]) is not None
