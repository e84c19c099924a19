# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The steps of a GitHub job: shell text in the shell that it asks for, local composite actions, published actions."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sealcheck.artifacts.ci.actions import action_script, hides
from sealcheck.artifacts.ci.conditions import filled, is_true
from sealcheck.artifacts.ci.pipeline import Elsewhere, Job, Step, When, last_mapping, plain, script_line, substitute
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.artifacts.ci.triggers import narrowed
from sealcheck.artifacts.shell.commands import ERREXIT, STRICT
from sealcheck.artifacts.shell.seen import Shell
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import Document, ParseProblem
from sealcheck.pattern import regex

MAX_DEPTH = 4
MAX_STEPS = 200
#: Local workflows and actions that are read for one workflow, each time it calls them.
MAX_READS = 400


#: The contexts of the job that hold inside of its local actions.
#: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#context-availability
_SHARED = ("matrix.", "github.", "env.")
#: A script that can end badly by itself.
_FAILS = regex(r"\bexit [1-9$\"]|(?m:^\s{0,40}false\s{0,9}$)|\bthrow\b|\btest \S|\[ \S")


@dataclass
class Found:
    """The jobs that were read, steps that are kept elsewhere, and how many other files were read for them."""

    jobs: list[Job] = field(default_factory=list)
    elsewhere: list[Elsewhere] = field(default_factory=list)
    reads: int = 0


@frozen
class Place:
    """Where we are while reading: the file, its lines, inputs from the caller, and when it runs."""

    file: File
    document: Document
    lines: list[str]
    when: frozenset[When]
    values: dict[str, str]
    depth: int = 0

    def at_times(self, when: frozenset[When]) -> Place:
        """The same place with other times."""
        return replace(self, when=when)

    def with_values(self, values: dict[str, str]) -> Place:
        """The same place with other values."""
        return replace(self, values=values)


def steps_of(
    steps: list[Any],
    path: tuple[Any, ...],
    default: Mapping[str, Any],
    base: dict[str, str],
    place: Place,
    repository: Repository,
    found: Found,
) -> Iterator[Step]:
    """Yield the steps that run; `default` holds the job's working directory and shell, `base` its environment."""
    for i, step in enumerate(steps[:MAX_STEPS]):
        if not isinstance(step, dict) or not _starts(step.get("if"), place):
            continue
        name = str(step.get("name") or "")[:200]
        may_fail = is_true(step.get("continue-on-error"), place.values) and not _answered(step, steps[i + 1 :])
        folder = str(step.get("working-directory") or default.get("working-directory") or "")
        if isinstance(step.get("run"), str):
            text, shell = _in_shell(step["run"], str(step.get("shell") or default.get("shell") or ""))
            environment = base | plain(step.get("env"))
            script = substitute(filled(text, place.values), environment)
            given = _spoken(environment, place)
            line = script_line(place.lines, place.document.at((*path, i, "run"))[0])
            where = filled(folder, place.values)
            yield Step(script, place.file, line, where, may_fail=may_fail, shell=shell, given=given, name=name)
        elif isinstance(step.get("uses"), str):
            line = place.document.at((*path, i, "uses"))[0]
            yield from _action(step, line, folder, place, repository, found, may_fail)


def _answered(step: dict[str, Any], later: list[Any]) -> bool:
    """Whether a later step looks at the outcome of a step that may fail, and can fail for it."""
    name = step.get("id")
    if not isinstance(name, str) or not re.fullmatch(r"[\w-]{1,100}", name):
        return False
    asked = re.compile(rf"\bsteps\.{re.escape(name)}\.outcome\b")
    given = [(str(each.get("if") or ""), str(each.get("run") or "")) for each in later if isinstance(each, dict)]
    return any(
        _FAILS.search(script) is not None and asked.search(f"{condition}\n{script}"[:8000]) is not None
        for condition, script in given
    )


def _starts(condition: Any, place: Place) -> bool:
    """Whether a step's own `if` lets it run when its job does."""
    left = narrowed(place.when, condition, place.values)
    return left == place.when or not left.isdisjoint({"change", "setting"})


def _in_shell(text: str, shell: str) -> tuple[str, Shell]:
    """The text as a shell would read it, and how that shell is started; the text of another language is dropped.

    Without `shell`, bash starts with -e alone; `shell: bash` adds pipefail; a template such as `bash -l {0}` stands
    for itself. https://docs.github.com/en/actions/reference/workflow-syntax-for-github-actions#jobsjob_idstepsshell
    """
    program = re.match(r"[\w./-]{0,80}", shell.strip())
    name = program.group().rpartition("/")[2].lower() if program else ""
    if name == "rscript":
        return f"Rscript -e {shlex.quote(' '.join(text.split())[:4000])}", ERREXIT
    if name in ("python", "python3", "perl", "node", "ruby", "php"):
        return "", ERREXIT
    if "{0}" in shell and name in ("bash", "sh", "zsh"):
        return text, Shell(re.search(r"\s-\w{0,5}e|errexit", shell) is not None, "pipefail" in shell)
    return text, STRICT if name == "bash" else ERREXIT


def _action(
    step: dict[str, Any], line: int, folder: str, place: Place, repository: Repository, found: Found, may_fail: bool
) -> Iterator[Step]:
    uses = step["uses"]
    may_fail = may_fail or is_true(plain(step.get("with")).get("continue_on_error"), place.values)
    inputs = {k: filled(v, place.values) for k, v in plain(step.get("with")).items()}
    if not uses.startswith("./"):
        script = action_script(uses, inputs)
        given = _spoken({**plain(step.get("env")), **inputs}, place)
        name = str(step.get("name") or "")[:200]
        yield Step(script, place.file, line, folder, uses=uses, may_fail=may_fail, given=given, name=name)
        if not script and hides(uses):
            found.elsewhere.append(Elsewhere(uses, place.file, line, place.when))
        return
    at = uses[2:].rstrip("/")
    names = [f"{at}/action.yml", f"{at}/action.yaml"] if at else ["action.yml", "action.yaml"]
    read = next((r for r in map(repository.text, names) if r), None)
    if read is None and hides(uses):  # another repository is checked out there
        found.elsewhere.append(Elsewhere(uses, place.file, line, place.when))
    if read and place.depth < MAX_DEPTH and found.reads < MAX_READS:
        found.reads += 1
        inner = _composite(*read, inputs, place)
        runs = mapping(inner.document.value.get("runs")) if inner else {}
        if inner:
            steps = steps_of(listed(runs.get("steps")), ("runs", "steps"), {}, {}, inner, repository, found)
            yield from (replace(each, may_fail=each.may_fail or may_fail) for each in steps)


def _spoken(given: Mapping[str, str], place: Place) -> str:
    return " ".join(f"{name}={filled(value, place.values)}" for name, value in given.items())[:4000]


def _composite(file: File, text: str, inputs: dict[str, str], place: Place) -> Place | None:
    """The place inside a local action; None when it cannot be read."""
    try:
        document = last_mapping(text)
    except ParseProblem:
        return None
    shared = {name: value for name, value in place.values.items() if name.startswith(_SHARED)}
    values = shared | inputs_of(document.value.get("inputs"), inputs)
    return Place(file, document, text.split("\n"), place.when, values, place.depth + 1)


def inputs_of(declared: Any, given: dict[str, str]) -> dict[str, str]:
    """The inputs of an action or workflow by the names that its expressions use: what is given, else the default."""
    defaults = {k: str(v["default"]) for k, v in mapping(declared).items() if isinstance(v, dict) and "default" in v}
    return {f"inputs.{k}": v for k, v in (defaults | given).items()}
