# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which named scripts a call means: make, tox, Composer, Task, just, Deno, Batect, mise, Invoke, Grunt, Rake …"""

from __future__ import annotations

from itertools import takewhile

from sealcheck.artifacts.recipe.python_tasks import DEFAULT
from sealcheck.artifacts.recipe.recipes import Recipe, Recipes
from sealcheck.artifacts.shell.command_words import after_options
from sealcheck.artifacts.shell.paths import join, option

#: Options of Batect and mise that take a value.
_VALUED = frozenset(
    {"-f", "--config-file", "-o", "--output", "--config-vars-file", "--cache-type", "-C", "--cd", "-j", "--jobs"}
)


class CalledRecipes:
    """Looks up the named scripts of one snapshot by the words of a call and the folder it is made in."""

    def __init__(self, recipes: Recipes) -> None:
        self._recipes = recipes

    def named(self, tool: str, words: tuple[str, ...], folder: str) -> list[Recipe] | None:
        """The named scripts behind make, tox, Composer, projen, Task, just and the Python runners."""
        rest = [word for word in words[1:] if not word.startswith("-") and "=" not in word]
        if tool == "make":
            return self._make(words, folder)
        if tool == "composer":
            name = rest[1] if rest[:1] in (["run"], ["run-script"]) and len(rest) > 1 else rest[0] if rest else ""
            return self._find("composer", option(words, "-d", "--working-dir") or folder, name)
        if tool == "projen":
            one = self._recipes.find("projen", ".projen", rest[0] if rest else "default")
            return [one] if one else None
        if tool in ("task", "just"):
            return self._find(tool, folder, rest[0] if rest else "default")
        if tool == "deno" and rest[:1] == ["task"]:
            return self._find("deno", folder, rest[1] if len(rest) > 1 else "")
        if tool == "tox":
            return self._tox(words, folder)
        if tool == "nox":
            return self._nox(words, folder)
        if tool in ("inv", "invoke"):
            return self._invoke(rest)
        if tool == "fastlane":
            return self._lane(folder, [word for word in rest if ":" not in word])
        if tool in ("batect", "mise"):
            return self._of_table(tool, words, folder)
        if words[0] in ("test", "[") and len(words) > 2:
            return None  # what the shell asks: test -d out
        name = rest[0] if tool in ("poe", "poethepoet", "pdm") and rest else words[0]
        return self._find("python", folder, name) or self._find("python", folder, name.rpartition(":")[2])

    def _find(self, runner: str, folder: str, name: str) -> list[Recipe] | None:
        found = self._recipes.find(runner, folder, name)
        if found is None and not self._recipes.knows(runner, folder):
            found = self._recipes.find(runner, "", name)
        return [found] if found else None

    def _make(self, words: tuple[str, ...], folder: str) -> list[Recipe] | None:
        into = option(words, "-C", "--directory")
        inside = join(folder, into) if into else folder
        valued = {"-C", "--directory", "-f", "-j", "--file"}
        targets = [
            word
            for before, word in zip(("", *words[1:]), words[1:], strict=False)
            if not word.startswith("-") and "=" not in word and before not in valued
        ]
        if not targets:
            first = self._recipes.first("make", inside)
            return [first] if first else None
        found = [recipe for name in targets for recipe in self._find("make", inside, name) or ()]
        return found or None

    def _nox(self, words: tuple[str, ...], folder: str) -> list[Recipe] | None:
        """The sessions that are named, or those that run when none is; None where one of them cannot be followed."""
        asked = [at for at, word in enumerate(words) if word in ("-s", "-e", "--session", "--sessions")]
        names = takewhile(lambda word: not word.startswith("-"), words[asked[0] + 1 :]) if asked else (DEFAULT,)
        found = [self._find("nox", folder, name.partition("-")[0]) for name in names]
        return [recipe for each in found for recipe in each or ()] if found and all(found) else None

    def _invoke(self, names: list[str]) -> list[Recipe] | None:
        """The tasks that are named; None where one of the words is none: it may belong to an option."""
        found = [self._recipes.find("invoke", "", name) for name in names]
        return [each for each in found if each] if found and all(found) else None

    def _of_table(self, tool: str, words: tuple[str, ...], folder: str) -> list[Recipe] | None:
        """The task that Batect or mise is told to run."""
        names = after_options(list(words[1:]), _VALUED)
        if tool == "mise":
            names = after_options(names[1:], _VALUED) if names[:1] in (["run"], ["r"]) else names
        return self._find(tool, folder, names[0]) if names else None

    def _lane(self, folder: str, rest: list[str]) -> list[Recipe] | None:
        """The lane that is named, behind its platform or not; None where nothing of it is understood."""
        found = self._find("fastlane", folder, " ".join(rest[:2])) or self._find("fastlane", folder, (*rest, "")[0])
        return found if found and found[0].text else None

    def _tox(self, words: tuple[str, ...], folder: str) -> list[Recipe] | None:
        chosen = option(words, "-e", "-env")
        if chosen:
            found = [r for env in chosen.split(",") for r in self._tox_environment(folder, env.strip())]
            return found or self._find("python", folder, "tox:")
        own = [r for r in self._recipes.all if r.name.startswith("tox:") and r.file.folder in (folder, "")]
        return own or None

    def _tox_environment(self, folder: str, name: str) -> list[Recipe]:
        """The commands of an environment; py312 and the like, unless they have a section, do what [testenv] says."""
        own = self._find("python", folder, f"tox:{name}")
        return own or (self._find("python", folder, "tox:") if name.startswith(("py", "pypy")) else None) or []

    def grunt(self, words: tuple[str, ...], folder: str) -> list[Recipe]:
        """The tasks that a call of Grunt names, by their whole name or without their target: jshint:src."""
        if "--force" in words or any(word.startswith(("--gruntfile", "--base")) for word in words):
            return []
        names = [word for word in words[1:] if not word.startswith("-")] or ["default"]
        found = (self._find("grunt", folder, n) or self._find("grunt", folder, n.partition(":")[0]) for n in names)
        return [recipe for each in found for recipe in each or ()]

    def tasks(self, words: tuple[str, ...], folder: str) -> list[Recipe]:
        """The tasks of the repository that a call of Rake names."""
        names = [word for word in words[1:] if not word.startswith("-") and "=" not in word] or ["default"]
        found = (self._find("rake", folder, name.partition("[")[0]) for name in names)
        return [recipe for each in found for recipe in each or ()]
