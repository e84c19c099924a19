# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Dockerfiles: their stages, what building them runs, what the container of one starts and where that comes from."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field

from sealcheck.frozen import frozen
from sealcheck.pattern import regex

MOST_LINES = 3000
_FROM = regex(r"(?:--\S{1,80}\s{1,9})*(\S{1,300})(?:\s{1,9}AS\s{1,9}(\S{1,100}))?", re.I)
_COPY_FROM = regex(r"--(?:from=|mount=[^\s]{0,100}?from=)([\w.-]{1,100})")
_RUN_OPTIONS = regex(r"(?:--(?:mount|network|security)=\S{0,300}\s{1,10})+")


@dataclass
class Stage:
    """A stage of a Dockerfile: its base and name, the stages it copies from, and what it says.

    `copies` are what comes from outside of the Dockerfile: the words of COPY and ADD, the target last.
    """

    base: str
    name: str
    line: int
    needs: set[str] = field(default_factory=set)
    runs: list[str] = field(default_factory=list)
    copies: list[list[str]] = field(default_factory=list)
    starts: list[tuple[str, str]] = field(default_factory=list)


@frozen
class Start:
    """The words before what a container is given, and what it runs when it is given nothing; both may be empty."""

    entry: tuple[str, ...]
    command: str


def stages(dockerfile: str) -> list[Stage]:
    """Return the stages of a Dockerfile, those without a name called by their number."""
    found: list[Stage] = []
    for line, word, rest in _instructions(dockerfile):
        if word == "FROM" and (start := _FROM.match(rest)):
            found.append(Stage(start[1].lower(), (start[2] or str(len(found))).lower(), line))
        elif found:
            stage = found[-1]
            stage.needs.update(name.lower() for name in _COPY_FROM.findall(rest[:2000]))
            if word == "RUN":
                stage.runs.append(_run(rest))
            elif word in ("COPY", "ADD") and "--from" not in rest:
                stage.copies.append([each for each in _words(rest) if not each.startswith("--")])
            elif word in ("ENTRYPOINT", "CMD"):
                stage.starts.append((word, rest))
    return found


def stages_of(known: list[Stage], target: str = "") -> list[Stage]:
    """Return the stages that `target` (or the last stage) is built upon, the first one first, and itself."""
    by_name = {stage.name: stage for stage in known}
    stage = by_name.get(target.lower()) or (known[-1] if known else None)
    chain: list[Stage] = []
    while stage and stage not in chain:
        chain.insert(0, stage)
        stage = by_name.get(stage.base)
    return chain


def build_script(dockerfile: str, target: str = "") -> str:
    """Return the shell text that building `target` (or the last stage) runs.

    BuildKit skips stages that the wanted one does not need, so that a test stage nobody copies from never runs.
    """
    known = stages(dockerfile)
    by_name = {str(i): stage for i, stage in enumerate(known)} | {stage.name: stage for stage in known}
    queue = [target.lower() if target.lower() in by_name else known[-1].name] if known else []
    wanted: set[str] = set()
    while queue:
        stage = by_name.get(queue.pop())
        if stage and stage.name not in wanted:
            wanted.add(stage.name)
            queue += [stage.base, *stage.needs]
    return "\n".join(run for stage in known if stage.name in wanted for run in stage.runs)


def start_of(dockerfile: str, target: str = "") -> Start:
    """Return how a container of `target` (or the last stage) starts; stages that it builds upon say it too."""
    entry, command = "", ""
    for stage in stages_of(stages(dockerfile), target):
        given = dict(stage.starts)
        entry = given.get("ENTRYPOINT", entry)
        command = given.get("CMD", "" if "ENTRYPOINT" in given else command)
    return Start(tuple(_words(entry)), shlex.join(_words(command)) if command.startswith("[") else command)


def copied_from(dockerfile: str, path: str) -> Iterator[str]:
    """Yield the places in the build's context from which the file at `path` in the image may come."""
    name = path.rpartition("/")[2]
    copies = [words for stage in stages(dockerfile) for words in stage.copies]
    yield from (source for words in copies for source in words[:-1] if source.rpartition("/")[2] == name)
    yield path.lstrip("/")
    yield name


def _instructions(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield (line, instruction, rest) with continuation lines joined; comments are dropped."""
    held, start = "", 1
    for number, raw in enumerate(text.split("\n")[:MOST_LINES], 1):
        line = raw.strip()
        if line.startswith("#") or not line:
            continue
        start = start if held else number
        if line.endswith("\\"):
            held += line[:-1] + " "
        else:
            word, *rest = (held + line).split(None, 1)
            yield start, word.upper(), "".join(rest)
            held = ""


def _run(rest: str) -> str:
    command = rest.removeprefix(match[0]) if (match := _RUN_OPTIONS.match(rest)) else rest
    return " ".join(_words(command)) if command.startswith("[") else command


def _words(given: str) -> list[str]:
    """The words of an instruction in either of its forms."""
    try:
        value = json.loads(given) if given.startswith("[") else shlex.split(given)
    except ValueError:
        return []
    return [str(each) for each in value]
