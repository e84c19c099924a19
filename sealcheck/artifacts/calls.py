# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which commands a script really reaches: npm scripts, Makefile targets, shell files and container builds followed."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.container_calls import Built, Containers, Script
from sealcheck.artifacts.node import node_program, node_scripts
from sealcheck.artifacts.recipe.called import CalledRecipes
from sealcheck.artifacts.recipe.code_scripts import commands_in, program
from sealcheck.artifacts.recipe.nix_checks import FILE as FLAKE
from sealcheck.artifacts.recipe.nix_checks import flake_checks, flake_folder
from sealcheck.artifacts.recipe.recipes import Recipe, Recipes
from sealcheck.artifacts.shell.command_words import tool_of
from sealcheck.artifacts.shell.commands import BY_LINE, ERREXIT, PLAIN, Command, commands
from sealcheck.artifacts.shell.functions import begun, handed_on, passing_functions, started, stops
from sealcheck.artifacts.shell.left_running import asks_how_it_ended, leaves_running
from sealcheck.artifacts.shell.paths import CHANGES, Place, is_shell, join
from sealcheck.artifacts.shell.words import shown
from sealcheck.artifacts.shell.wrappers import peel
from sealcheck.artifacts.testing.runner_names import only_lists
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

MAX_DEPTH = 6
MAX_CALLS = 3000
#: Programs that run named tasks, whose options are their own.
_RUNS_TASKS = frozenset(
    {"make", "tox", "nox", "task", "just", "inv", "invoke", "rake", "poe", "poethepoet", "fastlane", "batect", "mise"}
)
#: The folder of a script, in its own words: $(dirname "$0"), ${0%/*}
_OWN_FOLDER = regex(
    r"(?:\$\(dirname (?:-- )?\"?\$(?:0|\{0\}|BASH_SOURCE|\{BASH_SOURCE(?:\[0\])?(?::-\$0)?\})\"?\)"
    r"|\$\{(?:0|BASH_SOURCE(?:\[0\])?)%/\*\})/?"
)
#: A command that only says what the tool is.
ASKS_ONLY = regex(r" (?:--version|--help|-h|-V)(?: |$)")


@frozen
class Call:
    """A command that is reached: its words, the folder it runs in, where it stands, and over which commands.

    `written` is the command with the programs that only start it: coverage run -m pytest. `apart` says that it runs in
    a container, and that what started that does not pass on how it ended. `origin` is where the first command stands
    that led here: its path and line.
    """

    words: tuple[str, ...]
    folder: str
    file: File
    line: int
    may_fail: bool = False
    via: tuple[str, ...] = ()
    written: str = ""
    apart: bool = False
    origin: tuple[str, int] = ("", 0)

    @property
    def tool(self) -> str:
        """The bare name of the program."""
        return tool_of(self.words[0])

    def __str__(self) -> str:
        """The command on one line, with the commands that led to it."""
        return " → ".join((*self.via, shown(self.words)))[:300]


class Reach:
    """Follows commands through the named scripts and files of one snapshot; nothing is executed."""

    def __init__(self, tree: Tree, contents: Contents, recipes: Recipes) -> None:
        self._tree = tree
        self._contents = contents
        self._recipes = recipes
        self._called = CalledRecipes(recipes)
        self._containers = Containers(tree, contents)
        self._started: dict[str, str] = {}

    def calls(self, script: Script) -> list[Call]:
        """Return the commands that `script` reaches; commands that cannot be followed stand for themselves."""
        return list(islice(self._walk(script, (), False, frozenset()), MAX_CALLS))

    def image_calls(self, image: Built, given: tuple[str, ...], command: Command) -> list[Call]:
        """Return the commands that a container of an image starts, which `command` starts with the words `given`."""
        scripts = self._containers.started(image, given)
        via = (str(command)[:120],)
        apart = leaves_running(command.words)
        found = (c for script in scripts for c in self._walk(script, via, command.may_fail, frozenset(), apart))
        return list(islice(found, MAX_CALLS))

    def _walk(
        self,
        script: Script,
        via: tuple[str, ...],
        may_fail: bool,
        seen: frozenset[str],
        apart: bool = False,
        led: tuple[str, int] | None = None,
    ) -> Iterator[Call]:
        place = Place(script.folder)
        asks = asks_how_it_ended(script.text)
        functions = passing_functions(script.text)
        for command in commands(script.text, script.shell):
            if command.own and command.words[0] not in functions:
                continue  # a function of the script, whose commands stand for themselves
            given = begun(command.words, script.text)
            words, inner = peel(functions.get(given[0], given[:1]) + given[1:]) if given else ((), None)
            at = script.line if script.fixed else script.line + command.line
            fails, origin = may_fail or command.may_fail, led or (script.file.path, at)
            alone = apart or (not asks and leaves_running(command.words))
            if inner is not None and len(via) < MAX_DEPTH:
                wrapped = Script(inner, place.here, script.file, at, shell=started(command.words))
                yield from self._walk(wrapped, (*via, str(command)[:120]), fails, seen, alone, origin)
            elif words and words[0] in CHANGES:
                place.move(words, self._beside(script, words[1:]))
            elif words:
                call = Call(words, place.here, script.file, at, fails, via, str(command)[:2000], alone, origin)
                yield from self._follow(call, seen)

    def _beside(self, script: Script, given: tuple[str, ...]) -> str | None:
        """The folder beside a script's own file into which it changes; None where it counts from where it is."""
        own = _OWN_FOLDER.match(given[0]) if given and not script.fixed else None
        return join(script.file.folder, given[0][own.end() :] or ".") if own else None

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
            apart = call.apart and not target.builds
            yield from self._walk(target, via, call.may_fail, seen | {key, target.file.path}, apart, call.origin)

    def _targets(self, call: Call) -> list[Script] | None:
        """What a command stands for, or None when it stands for itself."""
        tool = call.tool
        if tool in _RUNS_TASKS and only_lists(tool, call.words[1:]):
            return None
        if (node := node_scripts(tool, call.words, call.folder, self._recipes)) is not None:
            return [_script(recipe, extra) for recipe, extra in node]
        if program := node_program(tool, call.words, call.folder):
            return [Script(shlex.join(program[1]), program[0], call.file, call.line)]
        if tool in ("docker", "docker-compose", "podman", "buildah", "podman-compose"):
            return self._containers.scripts(call.words, call.folder)
        if tool in ("rake", "nix"):
            return None
        named = self._called.named(tool, call.words, call.folder)
        if named is not None:
            return [_script(recipe) for recipe in named]
        return self._file(call)

    def _file(self, call: Call) -> list[Script] | None:
        """A shell file of the repository, called by its path."""
        word = call.words[1] if call.words[0] in ("source", ".") and len(call.words) > 1 else call.words[0]
        if "/" not in word and not word.endswith((".sh", ".bash")):
            return None
        path = re.sub(r"^(?:\$\{?[\w.]{1,60}\}?|%[\w]{1,60}%|~)/", "", word)
        own = _OWN_FOLDER.match(word)
        beside = join(call.file.folder, word[own.end() :]) if own else join(call.folder, path)
        file = self._tree.at(beside) or self._tree.at(join("", path))
        text = self._contents.text(file) if file else None
        if file is None or file.role is PathClass.VENDORED or text is None or not is_shell(file.name, text):
            return None  # gradlew and mvnw stand for the build tool, not for their own lines
        shell = ERREXIT if word != call.words[0] or stops(text) else PLAIN
        given = call.words[1:] if word == call.words[0] else call.words[2:]
        return [Script(handed_on(text, given), call.folder, file, 1, fixed=False, shell=shell)]

    def _program(self, call: Call) -> list[Script]:
        """The commands that a program or a task of Rake starts; it stands for itself beside them."""
        if call.tool == "rake":
            if only_lists(call.tool, call.words[1:]):
                return []
            return [_script(recipe) for recipe in self._called.tasks(call.words, call.folder)]
        if call.tool == "grunt":
            asked = only_lists(call.tool, call.words[1:])
            return [] if asked else [_script(recipe) for recipe in self._called.grunt(call.words, call.folder)]
        if call.tool == "nix":
            return self._flake(call) if call.words[1:3] == ("flake", "check") else []
        file = program(call.words, call.folder, self._tree)
        if file is None:
            return []
        if file.path not in self._started:
            self._started[file.path] = commands_in(file, self._contents)
        text = self._started[file.path]
        return [Script(text, call.folder, file, 1)] if text else []

    def _flake(self, call: Call) -> list[Script]:
        folder = flake_folder(call.words, call.folder)
        file = self._tree.at(join(folder, FLAKE)) if folder is not None else None
        text = flake_checks(self._contents.text(file) or "") if file else ""
        return [Script(text, file.folder, file, 1)] if file and text else []


def _script(recipe: Recipe, extra: str = "") -> Script:
    folder = recipe.home.removesuffix(".projen").rstrip("/")
    return Script(f"{recipe.text} {extra}".rstrip(), folder, recipe.file, recipe.line, shell=BY_LINE)


@artifact
def reach(tree: Tree, contents: Contents, recipes: Recipes) -> Reach:
    """Follows commands through the repository's scripts."""
    return Reach(tree, contents, recipes)
