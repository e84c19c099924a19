# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which package.json scripts a call of npm, yarn, pnpm, bun or a workspace runner stands for."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from sealcheck.artifacts.recipe.recipes import Recipe, Recipes
from sealcheck.artifacts.shell.paths import join

#: Commands of the managers themselves; another word is a program of the project's dependencies.
_OWN_COMMANDS = (
    "add audit bin cache ci config create dedupe deploy help import info init install i link list login logout ls"
    " outdated pack patch plugin prune publish rebuild remove rm set setup store unlink up update upgrade version why"
    " workspace workspaces test t start stop restart run build"
)
_COMMANDS = frozenset(_OWN_COMMANDS.split())
Found = list[tuple[Recipe, str]]
_MANAGERS = frozenset({"npm", "yarn", "pnpm", "bun"})
_VALUED = frozenset({"--prefix", "-C", "--cwd", "--dir", "--workspace", "-w", "--filter", "-F", "--loglevel"})
_INTO = frozenset({"--prefix", "-C", "--cwd", "--dir"})
_NAMED = frozenset({"--workspace", "-w", "--filter", "-F"})
_ALL = frozenset({"--workspaces", "-ws", "-r", "--recursive"})


class _Request(NamedTuple):
    """The words without the manager's own options: folder, workspace, all workspaces, what is left."""

    folder: str
    workspace: str
    everywhere: bool
    rest: list[str]
    extra: str


def node_scripts(tool: str, words: Sequence[str], here: str, recipes: Recipes) -> Found | None:
    """Return the scripts that run, with what is passed on to them; None when no script is meant."""
    if tool in _MANAGERS:
        return _managed(tool, words, here, recipes)
    if tool == "node" and "--run" in words[:-1]:
        recipe = _in(recipes, here, words[words.index("--run") + 1])
        return [(recipe, "")] if recipe else None
    if tool in ("run-s", "run-p", "npm-run-all"):
        names = [word for word in words[1:] if not word.startswith("-")]
        return [(r, "") for name in names for r in _matching(recipes, here, name)] or None
    if tool in ("lerna", "turbo", "nx", "wsrun", "ultra", "wireit"):
        return _workspace_runner(tool, words, recipes)
    if tool == "start-server-and-test":
        return [(r, "") for name in words[1:] for r in _matching(recipes, here, name)] or None
    return None


def script_asked(tool: str, words: Sequence[str], here: str) -> tuple[str, str] | None:
    """Return (folder, name) of the script that a call means, and no program: `npm run lint`, `pnpm ci:lint`."""
    request = _read(words, here) if tool in _MANAGERS else None
    if request is None or request.workspace or request.everywhere or "--if-present" in words or not request.rest[0:1]:
        return None
    first, *others = request.rest
    if first in ("run", "run-script") and others and tool in ("npm", "pnpm"):
        return request.folder, others[0]
    if ":" in first and tool != "npm":
        return request.folder, first
    return (request.folder, "test") if first == "test" and tool in ("npm", "pnpm", "yarn") else None


def node_program(tool: str, words: Sequence[str], here: str) -> tuple[str, list[str]] | None:
    """Return (folder, words) of the program that a manager runs from the dependencies: `yarn jest`; None otherwise."""
    if tool not in ("yarn", "pnpm", "bun"):
        return None
    request = _read(words, here)
    rest = request.rest
    if rest[:1] == ["workspace"]:
        rest = rest[2:]
    if rest[:1] in (["run"], ["exec"], ["dlx"], ["x"]):
        rest = rest[1:]
    if not rest or rest[0] in _COMMANDS:
        return None
    at = next(i for i in range(1, len(words)) if words[i] == rest[0])
    return request.folder, list(words[at:])


def _managed(tool: str, words: Sequence[str], here: str, recipes: Recipes) -> Found | None:
    request = _read(words, here)
    names = _script_names(tool, request.rest)
    if not names:
        return None
    if request.everywhere or "workspaces" in request.rest[:1]:
        return [(r, request.extra) for name in names for r in recipes.everywhere("npm", name)] or None
    workspace = request.workspace or (request.rest[1] if request.rest[:1] == ["workspace"] else "")
    folder = recipes.packages.get(workspace, join(here, workspace)) if workspace else request.folder
    found: Found = []
    for name in names:
        for full in (f"pre{name}", name, f"post{name}"):
            recipe = _in(recipes, folder, full)
            found += [(recipe, request.extra if full == name else "")] if recipe else []
    if workspace and not found:
        found = [(r, request.extra) for name in names for r in recipes.everywhere("npm", name)]
    return found or None


def _read(words: Sequence[str], here: str) -> _Request:
    folder, workspace, everywhere = here, "", False
    rest: list[str] = []
    i = 1
    while i < len(words) and words[i] != "--":
        option, sign, value = words[i].partition("=")
        if option in _VALUED and not rest[1:]:
            value, i = (value, i) if sign else (words[i + 1] if i + 1 < len(words) else "", i + 1)
            folder = join(here, value) if option in _INTO else folder
            workspace = value if option in _NAMED else workspace
        elif option in _ALL:
            everywhere = True
        elif not option.startswith("-") or rest[1:]:
            rest.append(words[i])
        i += 1
    return _Request(folder, workspace, everywhere, rest, " ".join(words[i + 1 :]))


def _script_names(tool: str, rest: list[str]) -> list[str]:
    if rest[:1] == ["workspaces"] or rest[:1] == ["workspace"]:
        rest = rest[2:] if rest[0] == "workspace" else [word for word in rest[1:] if word != "foreach"]
    if not rest:
        return []
    if rest[0] in ("run", "run-script", "rum"):
        return rest[1:2]
    if rest[0] in ("test", "t", "tst") and tool != "bun":
        return ["test"]
    if tool == "npm":
        return rest[:1] if rest[0] in ("start", "stop", "restart") else []
    return [] if tool == "bun" and rest[0] == "test" else rest[:1]


def _workspace_runner(tool: str, words: Sequence[str], recipes: Recipes) -> Found | None:
    names = [word for word in words[1:] if not word.startswith("-")]
    for i, word in enumerate(words):
        option, sign, value = word.partition("=")
        if option in ("-t", "--target", "--targets"):
            names = (value if sign else " ".join(words[i + 1 : i + 2])).split(",")
    wanted = [name for name in names if name not in ("run", "run-many", "affected", "exec")]
    found = [(r, "") for name in wanted for r in recipes.everywhere("npm", name) if tool not in r.text.split()[:3]]
    return found or None


def _matching(recipes: Recipes, folder: str, pattern: str) -> list[Recipe]:
    glob = pattern.replace("**", "*")
    return [r for r in recipes.all if r.runner == "npm" and r.file.folder == folder and fnmatchcase(r.name, glob)]


def _in(recipes: Recipes, folder: str, name: str) -> Recipe | None:
    """The script in `folder`, or in the root when `folder` holds no package.json that is known."""
    found = recipes.find("npm", folder, name)
    return found if found or recipes.knows("npm", folder) else recipes.find("npm", "", name)
