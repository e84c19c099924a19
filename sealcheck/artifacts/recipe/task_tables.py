# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tasks of runners that keep them as tables: Task, Batect, mise, pixi.

https://taskfile.dev/docs/reference/schema, https://batect.dev/docs/reference/config/tasks,
https://mise.jdx.dev/tasks, https://pixi.sh/latest/workspace/advanced_tasks
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sealcheck.nested import listed, mapping
from sealcheck.parse import parse_toml, parse_yaml

Task = tuple[str, str]


def taskfile(text: str) -> Iterator[Task]:
    """Yield the tasks of a Taskfile, each with those that it needs first."""
    for name, task in mapping(parse_yaml(text).value, "tasks").items():
        parts = task if isinstance(task, dict) else {"cmds": task}
        commands = (_command(each) for each in listed(parts.get("cmds", parts.get("cmd"))))
        yield str(name), "\n".join([*_calls("task", parts.get("deps")), *filter(None, commands)])


def _command(given: Any) -> str:
    """A command of a task, or the call of another task."""
    if isinstance(given, dict) and "task" in given:
        return "".join(_calls("task", given))
    command = given.get("cmd") if isinstance(given, dict) else given
    lenient = " || true" if isinstance(given, dict) and given.get("ignore_error") is True else ""
    return f"{command}{lenient}" if isinstance(command, str) else ""


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


def pixi_tasks(text: str) -> Iterator[Task]:
    """Yield the tasks in pixi.toml."""
    yield from pixi_table(parse_toml(text))


def pixi_table(value: Any) -> Iterator[Task]:
    """Yield the tasks of a workspace of pixi and of its features."""
    features = mapping(value, "feature").values()
    for name, task in [pair for each in (value, *features) for pair in mapping(each, "tasks").items()]:
        given = mapping(task)
        command = given.get("cmd") if given else task
        words = shlex.join(_texts(command)) if isinstance(command, list) else command
        needed = _calls("pixi run", given.get("depends-on", given.get("depends_on")))
        yield str(name), "\n".join([*needed, *_texts(words or None)])


def _calls(runner: str, needed: Any) -> list[str]:
    names = (each.get("task") if isinstance(each, dict) else each for each in listed(needed))
    return [f"{runner} {shlex.quote(name)}" for name in names if isinstance(name, str)]


def _texts(value: Any) -> list[str]:
    return [each for each in listed(value) if isinstance(each, str)]


#: The files by their names in lower case, with the runner that reads them; what pixi starts has no other.
TABLES: Mapping[str, tuple[str, Callable[[str], Iterator[Task]]]] = {
    **dict.fromkeys(("taskfile.yml", "taskfile.yaml"), ("task", taskfile)),
    **dict.fromkeys(("batect.yml", "batect-bundle.yml"), ("batect", batect_tasks)),
    **dict.fromkeys(("mise.toml", ".mise.toml"), ("mise", mise_tasks)),
    "pixi.toml": ("python", pixi_tasks),
}
