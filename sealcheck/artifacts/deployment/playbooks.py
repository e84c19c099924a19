# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Playbooks of Ansible: does a play install, set up or start something, or does it only fetch, print and wait?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from posixpath import normpath
from typing import Any

from sealcheck.artifacts.deployment.compose import Surroundings
from sealcheck.artifacts.deployment.container import Look
from sealcheck.artifacts.deployment.own_images import plain
from sealcheck.model import File
from sealcheck.parse import ParseProblem, parse_yaml
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

#: Plays of one file, and tasks of one play, that are looked at.
MOST = 300
MOST_DEPTH = 8
#: Roles of the same name.
MOST_OF_A_NAME = 5
_TASKS = ("tasks", "pre_tasks", "post_tasks", "handlers")
_BLOCKS = ("block", "rescue", "always")
_COMMANDS = frozenset({"command", "shell", "raw", "win_command", "win_shell", "script"})
_INCLUDES = frozenset({"include", "include_tasks", "import_tasks", "import_playbook"})
_ROLES = frozenset({"include_role", "import_role"})
#: What a role may hold beside tasks, or instead of them: roles that it depends on, what others start or read.
_PARTS = ("meta", "handlers", "defaults", "vars", "files", "templates")
_FETCHES = frozenset({"git", "hg", "subversion"})
_IDLE_COMMAND = regex(r"(?:git|echo|printf|sleep|true|ping)(?:\s|$)")
_NEXT_COMMAND = regex(r"\n|&&|\|\|?|;")


def look_at_playbook(file: File, text: str, around: Surroundings) -> Look:
    """Return the line of a play that does something, or that none of them does; what cannot be read counts."""
    try:
        document = parse_yaml(text)
    except ParseProblem:
        return 1
    plays = document.value if isinstance(document.value, list) else None
    if plays is None:
        return None
    acting = (n for n, play in enumerate(plays[:MOST]) if isinstance(play, dict) and _play_acts(file, play, around))
    index = next(acting, None)
    return "near_idle_play" if index is None else document.at((index,))[0]


def look_at_tasks(file: File, text: str, around: Surroundings) -> Look:
    """Return the line of a task of a role that does something, or that none does; what cannot be read counts."""
    try:
        document = parse_yaml(text)
    except ParseProblem:
        return 1
    if not isinstance(document.value, list):
        return 1 if document.value else None
    index = next((n for n, task in enumerate(document.value[:MOST]) if _any_acts(file, [task], around)), None)
    return "near_idle_play" if index is None else document.at((index,))[0]


def _any_acts(file: File, tasks: Any, around: Surroundings) -> bool:
    return any(_task_acts(file, task, around) for task in _tasks(tasks))


def _play_acts(file: File, play: Mapping[str, Any], around: Surroundings) -> bool:
    roles = play.get("roles")
    if any(_role_acts(_role_name(each), around) for each in (roles if isinstance(roles, list) else ())[:MOST]):
        return True
    if _task_acts(file, {key: play[key] for key in play if _module(key) == "import_playbook"}, around):
        return True
    return any(_any_acts(file, play.get(key), around) for key in _TASKS)


def _tasks(given: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Yield the tasks of a list, those in blocks too."""
    for task in (given if isinstance(given, list) else ())[:MOST]:
        if not isinstance(task, dict):
            continue
        if "block" in task and depth < MOST_DEPTH:
            for key in _BLOCKS:
                yield from _tasks(task.get(key), depth + 1)
        else:
            yield task


def _task_acts(file: File, task: Mapping[str, Any], around: Surroundings) -> bool:
    """Whether a task changes something on the machine; a module that nobody here knows does."""
    for key, given in task.items():
        name, written = _module(key), given
        if name in ("action", "local_action"):
            words = str(given.get("module") if isinstance(given, dict) else given).partition(" ")
            name, written = _module(words[0]), given if isinstance(given, dict) else words[2]
        if name in words_in("deployment", "task_words") or name.startswith("with_"):
            continue
        if name in words_in("deployment", "package_modules"):
            return _installs_project((written, *(task[each] for each in task if _is_loop(each))), around)
        return _module_acts(file, name, written, around)
    return False


def _is_loop(key: Any) -> bool:
    return str(key) == "loop" or str(key).startswith("with_")


def _installs_project(given: Iterable[Any], around: Surroundings) -> bool:
    """Whether what a machine gets as packages, or is told of them, is called like the project."""
    said = plain(" ".join(str(each)[:5000] for each in given))
    return any(name in said for name in around.own.names)


def _module_acts(file: File, name: str, given: Any, around: Surroundings) -> bool:
    if name in _INCLUDES:
        return _is_included(file, _argument(given, "file"), around)
    if name in _ROLES:
        return _role_acts(_argument(given, "name"), around)
    if name in _COMMANDS:
        parts = [part.strip() for part in _NEXT_COMMAND.split(_argument(given, "cmd")[:5000])]
        return not all(_IDLE_COMMAND.match(part) for part in parts if part)
    if name in _FETCHES:
        return _is_of_project(str(given), around)
    return name not in words_in("deployment", "idle_modules")


def _is_of_project(given: str, around: Surroundings) -> bool:
    """Whether what is fetched is the project, by its name, or is told elsewhere."""
    names = {plain(name) for name in around.own.names}
    said = given.replace(".git", "").replace("'", " ").replace('"', " ").replace(",", " ")
    return "{{" in given or any(plain(word.rpartition("/")[2]) in names for word in said.split() if "/" in word)


def _module(key: Any) -> str:
    """Return the name of a module without that of its collection."""
    return str(key).rpartition(".")[2]


def _argument(given: Any, name: str) -> str:
    """Return what a module is given, as a text, or under a name in a mapping or in the text."""
    if isinstance(given, dict):
        return str(given.get(name) or "")
    text = str(given or "")
    return text.partition(f"{name}=")[2].partition(" ")[0] if text.startswith(f"{name}=") else text


def _role_name(role: Any) -> str:
    return str(role.get("role") or role.get("name") or role.get("src") or "") if isinstance(role, dict) else str(role)


def _role_acts(role: str, around: Surroundings) -> bool:
    """Whether a role that is there does something, as far as its tasks lie in the tree and name no further role."""
    name = role.rstrip("/").rpartition("/")[2]
    ends = tuple(f"/roles/{name}/tasks/main.{ending}" for ending in ("yml", "yaml"))
    own = [file for file in around.tree.named("main.yml", "main.yaml") if f"/{file.path}".endswith(ends)]
    texts = [around.contents.text(file) or "" for file in own[:MOST_OF_A_NAME]]
    if not own or any(each in text for each in _ROLES for text in texts):
        return _is_there(role, around)
    return any(isinstance(look_at_tasks(file, text, around), int) for file, text in zip(own, texts, strict=False))


def _is_there(role: str, around: Surroundings) -> bool:
    """Whether a role lies in the tree, comes from a collection, or may be fetched by a list of requirements."""
    if not role or "{{" in role or "." in role.strip("./"):
        return bool(role)
    if around.tree.named("requirements.yml", "requirements.yaml") or around.tree.submodules:
        return True
    name = role.rstrip("/").rpartition("/")[2]
    parts = (f"/{name}/tasks", *(f"/roles/{name}/{part}" for part in _PARTS))
    return any(f"/{folder}".endswith(parts) for folder in around.tree.folders)


def _is_included(file: File, name: str, around: Surroundings) -> bool:
    """Whether a file of tasks or plays lies in the tree, or its name is only known when it runs."""
    place = normpath(f"{file.folder or '.'}/{name}")
    beside = name.strip().rpartition("/")[2]
    return "{{" in name or around.tree.at(place) is not None or bool(beside and around.tree.named(beside.lower()))
