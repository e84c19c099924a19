# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which commands a script really reaches: npm scripts, Makefile targets, shell files and container builds followed."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, takewhile

from sealcheck.artifacts.code_scripts import commands_in, program
from sealcheck.artifacts.command_words import tool_of
from sealcheck.artifacts.container_calls import Containers, Script
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.image_build import Built
from sealcheck.artifacts.node import node_program, node_scripts
from sealcheck.artifacts.nox_recipes import DEFAULT
from sealcheck.artifacts.rake_recipes import settles
from sealcheck.artifacts.recipes import Recipe, Recipes
from sealcheck.artifacts.runner_names import only_lists
from sealcheck.artifacts.shell import BY_LINE, ERREXIT, PLAIN, Command, commands
from sealcheck.artifacts.shell_functions import handed_on, passing_functions, started, stops
from sealcheck.artifacts.shell_paths import is_shell, join, option
from sealcheck.artifacts.shell_values import begun
from sealcheck.artifacts.taskfile import handed
from sealcheck.artifacts.tree import Tree
from sealcheck.artifacts.wrappers import peel
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

MAX_DEPTH = 6
MAX_CALLS = 3000
#: A command that only says what the tool is.
ASKS_ONLY = regex(r" (?:--version|--help|-h|-V)(?: |$)")


@frozen
class Call:
    """A command that is reached: its words, the folder it runs in, where it stands, and over which commands.

    `written` is the command with the programs that only start it: coverage run -m pytest.
    """

    words: tuple[str, ...]
    folder: str
    file: File
    line: int
    may_fail: bool = False
    via: tuple[str, ...] = ()
    written: str = ""

    @property
    def tool(self) -> str:
        """The bare name of the program."""
        return tool_of(self.words[0])

    def __str__(self) -> str:
        """The command on one line, with the commands that led to it."""
        return " → ".join((*self.via, " ".join(self.words)))[:300]


class Reach:
    """Follows commands through the named scripts and files of one snapshot; nothing is executed."""

    def __init__(self, tree: Tree, contents: Contents, recipes: Recipes) -> None:
        self._tree = tree
        self._contents = contents
        self._recipes = recipes
        self._containers = Containers(tree, contents)
        self._started: dict[str, str] = {}

    def calls(self, script: Script) -> list[Call]:
        """Return the commands that `script` reaches; commands that cannot be followed stand for themselves."""
        return list(islice(self._walk(script, (), False, frozenset()), MAX_CALLS))

    def image_calls(self, image: Built, given: tuple[str, ...], command: Command) -> list[Call]:
        """Return the commands that a container of an image starts, which `command` starts with the words `given`."""
        scripts = self._containers.started(image, given)
        via = (str(command)[:120],)
        found = (c for script in scripts for c in self._walk(script, via, command.may_fail, frozenset()))
        return list(islice(found, MAX_CALLS))

    def _walk(self, script: Script, via: tuple[str, ...], may_fail: bool, seen: frozenset[str]) -> Iterator[Call]:
        here = script.folder
        functions = passing_functions(script.text)
        for command in commands(script.text, script.shell):
            if command.own and command.words[0] not in functions:
                continue  # a function of the script, whose commands stand for themselves
            given = begun(command.words, script.text)
            words, inner = peel(functions.get(given[0], given[:1]) + given[1:]) if given else ((), None)
            at = script.line if script.fixed else script.line + command.line
            fails = may_fail or command.may_fail
            if inner is not None and len(via) < MAX_DEPTH:
                wrapped = Script(inner, here, script.file, at, shell=started(command.words))
                yield from self._walk(wrapped, (*via, str(command)[:120]), fails, seen)
            elif words and words[0] in ("cd", "pushd"):
                here = join(here, words[1]) if len(words) > 1 else ""
            elif words:
                call = Call(words, here, script.file, at, fails, via, str(command)[:2000])
                yield from self._follow(call, seen)

    def _follow(self, call: Call, seen: frozenset[str]) -> Iterator[Call]:
        key = f"{call.folder}:{' '.join(call.words)}"
        if len(call.via) >= MAX_DEPTH or key in seen:
            yield call
            return
        targets = self._targets(call)
        if targets is None:
            yield call
            targets = self._program(call)
        if any(not each.fixed and each.file.path in seen for each in targets):
            yield call  # a script that calls itself, or another of its name elsewhere
            return
        via = (*call.via, call.written[:120])
        for target in targets:
            yield from self._walk(target, via, call.may_fail, seen | {key, target.file.path})

    def _targets(self, call: Call) -> list[Script] | None:
        """What a command stands for, or None when it stands for itself."""
        tool = call.tool
        if tool in ("make", "tox", "nox", "task", "just") and only_lists(tool, call.words[1:]):
            return None
        if (node := node_scripts(tool, call.words, call.folder, self._recipes)) is not None:
            return [_script(recipe, extra) for recipe, extra in node]
        if program := node_program(tool, call.words, call.folder):
            return [Script(shlex.join(program[1]), program[0], call.file, call.line)]
        if tool in ("docker", "docker-compose", "podman", "buildah", "podman-compose"):
            return self._containers.scripts(call.words, call.folder)
        if tool == "rake":
            tasks = self._tasks(call)
            settled = all(map(self._is_settled, tasks))
            return [_script(task) for task in tasks if task] if tasks and settled else None
        named = self._named(tool, call)
        if named is not None:
            return [_script(recipe) for recipe in named]
        return self._file(call) or self._containers.entered(call.written, call.words, call.folder)

    def _named(self, tool: str, call: Call) -> list[Recipe] | None:
        """The named scripts behind make, tox, Composer, projen, Task, just and the Python runners."""
        rest = [word for word in call.words[1:] if not word.startswith("-") and "=" not in word]
        if tool == "make":
            return self._make(call)
        if tool == "composer":
            name = rest[1] if rest[:1] in (["run"], ["run-script"]) and len(rest) > 1 else rest[0] if rest else ""
            return self._find("composer", option(call.words, "-d", "--working-dir") or call.folder, name)
        if tool == "projen":
            one = self._recipes.find("projen", ".projen", rest[0] if rest else "default")
            return [one] if one else None
        if tool == "task":
            found = self._find(tool, call.folder, rest[0] if rest else "default")
            return found and [replace(each, text=handed(each.text, call.words)) for each in found]
        if tool == "just":
            return self._find(tool, call.folder, rest[0] if rest else "default")
        if tool == "deno" and rest[:1] == ["task"]:
            return self._find("deno", call.folder, rest[1] if len(rest) > 1 else "")
        if tool == "tox":
            return self._tox(call)
        if tool == "nox":
            return self._nox(call)
        if tool == "fastlane":
            return self._lane(call.folder, [word for word in rest if ":" not in word])
        name = rest[0] if tool in ("poe", "poethepoet", "pdm") and rest else call.words[0]
        return self._find("python", call.folder, name) or self._find("python", call.folder, name.rpartition(":")[2])

    def _find(self, runner: str, folder: str, name: str) -> list[Recipe] | None:
        found = self._recipes.find(runner, folder, name)
        if found is None and not self._recipes.knows(runner, folder):
            found = self._recipes.find(runner, "", name)
        return [found] if found else None

    def _make(self, call: Call) -> list[Recipe] | None:
        into = option(call.words, "-C", "--directory")
        folder = join(call.folder, into) if into else call.folder
        valued = {"-C", "--directory", "-f", "-j", "--file"}
        targets = [
            word
            for before, word in zip(("", *call.words[1:]), call.words[1:], strict=False)
            if not word.startswith("-") and "=" not in word and before not in valued
        ]
        if not targets:
            first = self._recipes.first("make", folder)
            return [first] if first else None
        found = [recipe for name in targets for recipe in self._find("make", folder, name) or ()]
        return found or None

    def _nox(self, call: Call) -> list[Recipe] | None:
        """The sessions that are named, or those that run when none is; None where one of them cannot be followed."""
        asked = [at for at, word in enumerate(call.words) if word in ("-s", "-e", "--session", "--sessions")]
        words = takewhile(lambda word: not word.startswith("-"), call.words[asked[0] + 1 :]) if asked else (DEFAULT,)
        found = [self._find("nox", call.folder, name.partition("-")[0]) for name in words]
        return [recipe for each in found for recipe in each or ()] if found and all(found) else None

    def _lane(self, folder: str, rest: list[str]) -> list[Recipe] | None:
        """The lane that is named, behind its platform or not; None where nothing of it is understood."""
        found = self._find("fastlane", folder, " ".join(rest[:2])) or self._find("fastlane", folder, (*rest, "")[0])
        return found if found and found[0].text else None

    def _tox(self, call: Call) -> list[Recipe] | None:
        chosen = option(call.words, "-e", "-env")
        if chosen:
            found = [r for env in chosen.split(",") for r in self._tox_environment(call.folder, env.strip())]
            return found or self._find("python", call.folder, "tox:")
        own = [r for r in self._recipes.all if r.name.startswith("tox:") and r.file.folder in (call.folder, "")]
        return own or None

    def _tox_environment(self, folder: str, name: str) -> list[Recipe]:
        """The commands of an environment; py312 and the like, unless they have a section, do what [testenv] says."""
        own = self._find("python", folder, f"tox:{name}")
        return own or (self._find("python", folder, "tox:") if name.startswith(("py", "pypy")) else None) or []

    def _file(self, call: Call) -> list[Script] | None:
        """A shell file of the repository, called by its path."""
        word = call.words[1] if call.words[0] in ("source", ".") and len(call.words) > 1 else call.words[0]
        if "/" not in word and not word.endswith((".sh", ".bash")):
            return None
        path = re.sub(r"^(?:\$\{?[\w.]{1,60}\}?|%[\w]{1,60}%|~)/", "", word)
        file = self._tree.at(join(call.folder, path)) or self._tree.at(join("", path))
        text = self._contents.text(file) if file else None
        if file is None or file.role is PathClass.VENDORED or text is None or not is_shell(file.name, text):
            return None  # gradlew and mvnw stand for the build tool, not for their own lines
        shell = ERREXIT if word != call.words[0] or stops(text) else PLAIN
        given = call.words[1:] if word == call.words[0] else call.words[2:]
        return [Script(handed_on(text, given), call.folder, file, 1, fixed=False, shell=shell)]

    def _program(self, call: Call) -> list[Script]:
        """The commands that a program or a task of Rake starts; it stands for itself beside them."""
        if call.tool == "rake":
            return [_script(recipe) for recipe in self._tasks(call) if recipe]
        file = program(call.words, call.folder, self._tree)
        if file is None:
            return []
        if file.path not in self._started:
            self._started[file.path] = commands_in(file, self._contents)
        text = self._started[file.path]
        return [Script(text, call.folder, file, 1)] if text else []

    def _tasks(self, call: Call) -> list[Recipe | None]:
        """The tasks that a call of Rake names, None for one that is not in the repository."""
        words = (word for word in call.words[1:] if not word.startswith("-") and "=" not in word)
        found = (self._find("rake", call.folder, name.partition("[")[0]) for name in [*words] or ["default"])
        return [each[0] if each else None for each in found]

    def _is_settled(self, task: Recipe | None) -> bool:
        """Whether all that a task does is known."""
        if task is None or not task.text or task.file.ending == "rake":  # a file that is loaded beside others
            return False
        return settles(self._contents.text(task.file) or "")


def _script(recipe: Recipe, extra: str = "") -> Script:
    folder = recipe.home.removesuffix(".projen").rstrip("/")
    return Script(f"{recipe.text} {extra}".rstrip(), folder, recipe.file, recipe.line, shell=BY_LINE)


@artifact
def reach(tree: Tree, contents: Contents, recipes: Recipes) -> Reach:
    """Follows commands through the repository's scripts."""
    return Reach(tree, contents, recipes)
