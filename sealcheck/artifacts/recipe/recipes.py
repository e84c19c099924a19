# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Named scripts: npm, Composer, Make, tox, projen, Deno, Task, just, fastlane, Invoke, Grunt, Python runners …"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_sections
from sealcheck.artifacts.recipe.grunt import grunt_recipes
from sealcheck.artifacts.recipe.lanes import LANE_FOLDERS, lane_recipes
from sealcheck.artifacts.recipe.make import make_recipes
from sealcheck.artifacts.recipe.python_tasks import python_tasks
from sealcheck.artifacts.recipe.rake import TASK_FOLDERS, rake_recipes
from sealcheck.artifacts.recipe.task_tables import TABLES, pixi_table
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.parse import ParseProblem, parse_json, parse_toml
from sealcheck.pattern import regex

#: Files read at most; a monorepo has some dozens.
MAX_FILES = 300
#: The environments of tox that a command is for: py310: pytest, !docs,lint: ruff check
_FACTORS = regex(r"^[\w.,!-]{1,200}:[ \t]{1,9}(?=\S)")
_SKIPPED = frozenset({PathClass.VENDORED, PathClass.GENERATED})


@frozen
class Recipe:
    """One named script: shell text, where it stands, and the folder it runs in."""

    runner: str
    name: str
    text: str
    file: File
    line: int

    @property
    def home(self) -> str:
        """The folder from which the runner is called: that of the file, or the one above where the runner keeps it."""
        folder = self.file.folder
        return next((folder.removesuffix(f).rstrip("/") for f in self._kept if f"/{folder}".endswith(f"/{f}")), folder)

    @property
    def _kept(self) -> tuple[str, ...]:
        return {"rake": TASK_FOLDERS, "fastlane": LANE_FOLDERS}.get(self.runner, ())


class Recipes:
    """The named scripts by runner, folder and name; `names` lists the package names of npm workspaces."""

    def __init__(self, recipes: list[Recipe], packages: Mapping[str, str]) -> None:
        self.all = tuple(recipes)
        self.packages = packages
        self._by_key = {(r.runner, r.home, r.name): r for r in reversed(recipes)}
        self._folders = {(r.runner, r.home) for r in recipes}

    def find(self, runner: str, folder: str, name: str) -> Recipe | None:
        """Return the script `name` in `folder`."""
        return self._by_key.get((runner, folder, name))

    def first(self, runner: str, folder: str) -> Recipe | None:
        """Return the first script of the file in `folder`: what `make` runs without a target."""
        own = [r for r in self.all if r.runner == runner and r.file.folder == folder and not r.name.startswith(".")]
        return own[0] if own else None

    def knows(self, runner: str, folder: str) -> bool:
        """Whether `folder` has a file of this runner with at least one script."""
        return (runner, folder) in self._folders

    def everywhere(self, runner: str, name: str) -> list[Recipe]:
        """Return the script `name` of every folder, as a workspace command runs it."""
        return [r for r in self.all if r.runner == runner and r.name == name][:50]


Reader = Callable[[str], Iterator[tuple[str, str]]]


def _npm(text: str) -> Iterator[tuple[str, str]]:
    value = parse_json(text)
    yield from _strings(value.get("scripts") if isinstance(value, dict) else None)


def _composer(text: str) -> Iterator[tuple[str, str]]:
    value = parse_json(text)
    for name, script in _mapping(value.get("scripts") if isinstance(value, dict) else None):
        lines = script if isinstance(script, list) else [script]
        yield name, "\n".join(_composer_line(line) for line in lines if isinstance(line, str))


def _composer_line(line: str) -> str:
    """Return the command that a line of a Composer script means: @ begins its own programs and other scripts."""
    return re.sub(r"^@(php|composer)\b|^@(?!putenv\b)", lambda mark: mark[1] or "composer run-script ", line)


def _deno(text: str) -> Iterator[tuple[str, str]]:
    value = parse_json(text)
    yield from _strings(value.get("tasks") if isinstance(value, dict) else None)


def _projen(text: str) -> Iterator[tuple[str, str]]:
    value = parse_json(text)
    for name, task in _mapping(value.get("tasks") if isinstance(value, dict) else None):
        steps = task.get("steps") if isinstance(task, dict) else None
        lines = []
        for step in steps if isinstance(steps, list) else ():
            if isinstance(step, dict):
                lines.append(str(step.get("exec") or (f"npx projen {step['spawn']}" if step.get("spawn") else "")))
        yield name, "\n".join(lines)


def _pyproject(text: str) -> Iterator[tuple[str, str]]:
    tool = parse_toml(text).get("tool")
    tools = tool if isinstance(tool, dict) else {}
    for runner, key in (("poe", "tasks"), ("pdm", "scripts"), ("taskipy", "tasks")):
        section = tools.get(runner)
        yield from _tasks(section.get(key) if isinstance(section, dict) else None)
    yield from pixi_table(tools.get("pixi"))
    hatch = tools.get("hatch")
    for _, env in _mapping(hatch.get("envs") if isinstance(hatch, dict) else None):
        yield from _tasks(env.get("scripts") if isinstance(env, dict) else None)
    tox = tools.get("tox")
    if isinstance(tox, dict) and isinstance(tox.get("legacy_tox_ini"), str):
        yield from _tox(tox["legacy_tox_ini"])


def _pipfile(text: str) -> Iterator[tuple[str, str]]:
    yield from _tasks(parse_toml(text).get("scripts"))


def _tox(text: str) -> Iterator[tuple[str, str]]:
    for section, given in read_sections(text).items():
        if section.startswith("testenv") and "commands" in given:
            commands = re.sub(r"\{[^{}\n]{0,200}\}", "", given["commands"])
            lines = (_FACTORS.sub("", line.strip(), count=1) for line in commands.split("\n"))
            yield "tox:" + section.partition(":")[2], "\n".join(map(_lenient, lines))


def _lenient(line: str) -> str:
    """A command of tox; the failure of one behind a hyphen is passed over."""
    return f"{line[2:]} || true" if line.startswith("- ") and not line.endswith("\\") else line.removeprefix("- ")


def _just(text: str) -> Iterator[tuple[str, str]]:
    current, lines = "", list[str]()
    for raw in [*text.split("\n")[:3000], "end:"]:
        line = raw[:2000]
        if line.startswith((" ", "\t")):
            lines.append(line.strip().lstrip("@"))
        elif header := re.match(r"@?([A-Za-z_][\w-]{0,60})(?: [^:=]{0,200})?:(?!=)([^#\n]{0,500})", line):
            if current:
                yield current, "\n".join(lines)
            current = header.group(1)
            lines = [f"just {need}" for need in header.group(2).split() if need.isidentifier()]


def _strings(value: Any) -> Iterator[tuple[str, str]]:
    return ((name, text) for name, text in _mapping(value) if isinstance(text, str))


def _mapping(value: Any) -> list[tuple[str, Any]]:
    return [(str(k), v) for k, v in value.items()] if isinstance(value, dict) else []


def _tasks(value: Any) -> Iterator[tuple[str, str]]:
    """Tasks of the Python runners: a text, a list of texts, or a table with cmd, shell, composite or sequence."""
    for name, task in _mapping(value):
        given = task
        if isinstance(task, dict):
            given = next((task[key] for key in ("cmd", "shell", "sequence", "composite") if key in task), "")
        lines = given if isinstance(given, list) else [given]
        yield name, "\n".join(str(line) for line in lines if isinstance(line, str))


_READERS: Mapping[str, tuple[str, Reader]] = {
    "package.json": ("npm", _npm),
    "composer.json": ("composer", _composer),
    "deno.json": ("deno", _deno),
    "deno.jsonc": ("deno", _deno),
    "tasks.json": ("projen", _projen),
    "pyproject.toml": ("python", _pyproject),
    "pipfile": ("python", _pipfile),
    "tox.ini": ("python", _tox),
    "makefile": ("make", make_recipes),
    "gnumakefile": ("make", make_recipes),
    "justfile": ("just", _just),
    ".justfile": ("just", _just),
    "noxfile.py": ("nox", python_tasks),
    "tasks.py": ("invoke", python_tasks),
    "rakefile": ("rake", rake_recipes),
    "rakefile.rb": ("rake", rake_recipes),
    "fastfile": ("fastlane", lane_recipes),
    "gruntfile.js": ("grunt", grunt_recipes),
    "gruntfile.cjs": ("grunt", grunt_recipes),
    **TABLES,
}
_RAKE = _READERS["rakefile"]


@artifact
def recipes(tree: Tree, contents: Contents) -> Recipes:
    """The named scripts of the repository's own manifests and build files; unreadable files hold none."""
    found: list[Recipe] = []
    packages: dict[str, str] = {}
    tasks = (f for f in tree.mentioning(".rake") if f.ending == "rake")
    wanted = [f for f in (*tree.named(*_READERS), *tasks) if f.role not in _SKIPPED and not _is_deep(f)]
    for file in sorted(wanted, key=lambda f: (f.path.count("/"), f.path))[:MAX_FILES]:
        runner, reader = _READERS.get(file.name.lower(), _RAKE)
        text = contents.text(file)
        if text is None or (runner == "projen" and not file.path.startswith(".projen/")):
            continue
        found += _read(runner, reader, file, text)
        if runner == "npm" and (name := re.search(r'"name"\s{0,5}:\s{0,5}"([^"\n]{1,200})"', text[:4000])):
            packages[name.group(1)] = file.folder
    return Recipes(found, packages)


def _is_deep(file: File) -> bool:
    """Whether a tasks.py lies in a package, whose tasks are those of a queue."""
    return file.name == "tasks.py" and file.folder != ""


def _read(runner: str, reader: Reader, file: File, text: str) -> list[Recipe]:
    lines = text.split("\n")
    try:
        return [Recipe(runner, name, script, file, _line(lines, name)) for name, script in list(reader(text))[:500]]
    except (ParseProblem, AttributeError, TypeError, ValueError):
        return []


def _line(lines: list[str], name: str) -> int:
    short = name.partition(":")[2] if name.startswith("tox:") else name.rpartition(" ")[2]
    for number, line in enumerate(lines[:5000], 1):
        if line.lstrip(" \"'[@").startswith(short) and (":" in line or "=" in line or "]" in line):
            return number
    return 1
