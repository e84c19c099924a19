# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tasks of runners that keep them as tables (Batect, mise, moon, pixi, Devbox, Wireit), and targets of Earthly.

https://batect.dev/docs/reference/config/tasks, https://mise.jdx.dev/tasks, https://moonrepo.dev/docs/config/project,
https://pixi.sh/latest/workspace/advanced_tasks, https://www.jetify.com/docs/devbox/configuration,
https://github.com/google/wireit, https://docs.earthly.dev/docs/earthfile
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sealcheck.nested import listed, mapping
from sealcheck.parse import parse_json, parse_toml, parse_yaml
from sealcheck.pattern import regex

Task = tuple[str, str]
MAX_TEXT = 200_000
_EARTH_TARGET = regex(r"([a-z][\w.-]{0,60}):\s{0,9}(?:#.*)?")
_EARTH_LINE = regex(r"\s{1,40}(RUN|BUILD|FROM)\s{1,9}(\S.{0,2000})")
_EARTH_OPTION = regex(r"--[\w-]{1,40}(?:=\S{1,200})?\s{1,9}")


def batect_tasks(text: str) -> Iterator[Task]:
    """Yield the tasks of Batect, each with those that it needs first; a container may bring its own command."""
    value = parse_yaml(text).value
    for name, task in mapping(value, "tasks").items():
        run = mapping(task, "run")
        command = run.get("command") or mapping(value, "containers", str(run.get("container"))).get("command")
        first = _calls("batect", mapping(task).get("prerequisites"))
        yield str(name), "\n".join([*first, *_texts(command)])


def mise_tasks(text: str) -> Iterator[Task]:
    """Yield the tasks in a file of mise."""
    for name, task in mapping(parse_toml(text), "tasks").items():
        given = mapping(task)
        run = given.get("run") if given else task
        yield str(name), "\n".join([*_calls("mise run", given.get("depends")), *_texts(run)])


def moon_tasks(text: str) -> Iterator[Task]:
    """Yield the tasks of a project of moon."""
    for name, task in mapping(parse_yaml(text).value, "tasks").items():
        given = mapping(task)
        words = [_words(given.get("script") or given.get("command")), _words(given.get("args"))]
        needed = (str(each).removeprefix("~:") for each in listed(given.get("deps")) if isinstance(each, str))
        calls = [f"moon run {each if ':' in each else f':{each}'}" for each in needed]
        lenient = " || true" if mapping(given, "options").get("allowFailure") is True else ""
        command = " ".join(filter(None, words))
        yield str(name), "\n".join([*calls, *([command + lenient] if command else [])])


def pixi_tasks(text: str) -> Iterator[Task]:
    """Yield the tasks in pixi.toml."""
    yield from pixi_table(parse_toml(text))


def pixi_table(value: Any) -> Iterator[Task]:
    """Yield the tasks of a workspace of pixi and of its features."""
    features = mapping(value, "feature").values()
    for name, task in [pair for each in (value, *features) for pair in mapping(each, "tasks").items()]:
        given = mapping(task)
        needed = given.get("depends-on", given.get("depends_on"))
        command = _words(given.get("cmd") if given else task)
        yield str(name), "\n".join([*_calls("pixi run", needed), *([command] if command else [])])


def devbox_scripts(text: str) -> Iterator[Task]:
    """Yield the scripts in devbox.json."""
    for name, script in mapping(parse_json(text), "shell", "scripts").items():
        yield str(name), "\n".join(_texts(script))


def wireit(value: Any, name: str, script: str) -> str:
    """Return what a script of npm stands for that only starts Wireit; the script itself otherwise."""
    if script.strip() != "wireit":
        return script
    given = mapping(value, "wireit", name)
    needed = [each.get("script") if isinstance(each, dict) else each for each in listed(given.get("dependencies"))]
    calls = [f"npm run {each}" for each in needed if isinstance(each, str) and re.fullmatch(r"[\w:-]{1,80}", each)]
    return "\n".join([*calls, *_texts(given.get("command"))])


def earth_targets(text: str) -> Iterator[Task]:
    """Yield the targets of an Earthfile, each with the commands that it runs and the targets that it builds."""
    name, lines = "", list[str]()
    for line in text[:MAX_TEXT].replace("\\\n", " ").split("\n"):
        if target := _EARTH_TARGET.fullmatch(line):
            if name:
                yield name, "\n".join(lines)
            name, lines = target[1], []
        elif name and (match := _EARTH_LINE.fullmatch(line)):
            lines += _earth_line(match[1], match[2])
    if name:
        yield name, "\n".join(lines)


def _earth_line(verb: str, rest: str) -> Iterator[str]:
    while option := _EARTH_OPTION.match(rest):
        rest = rest[option.end() :]
    if verb == "RUN":
        yield rest
    elif "+" in rest.split()[0]:
        yield f"earthly {rest.split()[0]}"


def _calls(runner: str, needed: Any) -> list[str]:
    names = (each.get("task") if isinstance(each, dict) else each for each in listed(needed))
    return [f"{runner} {shlex.quote(name)}" for name in names if isinstance(name, str)]


def _texts(value: Any) -> list[str]:
    return [each for each in listed(value) if isinstance(each, str)]


def _words(value: Any) -> str:
    """A command, which may stand as a list of its words."""
    return shlex.join(_texts(value)) if isinstance(value, list) else value if isinstance(value, str) else ""


#: The files by their names in lower case, with the runner that reads them; what pixi and Devbox start has no other.
TABLES: Mapping[str, tuple[str, Callable[[str], Iterator[Task]]]] = {
    **dict.fromkeys(("batect.yml", "batect-bundle.yml"), ("batect", batect_tasks)),
    **dict.fromkeys(("mise.toml", ".mise.toml"), ("mise", mise_tasks)),
    "moon.yml": ("moon", moon_tasks),
    "pixi.toml": ("python", pixi_tasks),
    "devbox.json": ("python", devbox_scripts),
    "earthfile": ("earthly", earth_targets),
}
