# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""GitHub Actions workflows, and those of Forgejo and Gitea, which share the format.

Local reusable workflows and composite actions are followed; matrix values, inputs and environment are filled in.
https://docs.github.com/en/actions/reference/workflow-syntax-for-github-actions
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sealcheck.artifacts.ci.actions import action_script
from sealcheck.artifacts.ci.pipeline import (
    Elsewhere,
    Job,
    Pipeline,
    Step,
    When,
    last_mapping,
    listed,
    mapping,
    plain,
    script_line,
    substitute,
)
from sealcheck.artifacts.ci.triggers import events, narrowed, starts
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File, Subject
from sealcheck.parse import Document, ParseProblem
from sealcheck.pattern import regex

_EXPRESSION = regex(r"\$\{\{\s{0,20}([^{}\n]{1,300}?)\s{0,20}\}\}")
MAX_VARIANTS = 24
MAX_DEPTH = 4


@dataclass
class Repository:
    """What a workflow may refer to."""

    tree: Tree
    contents: Contents
    subject: Subject


@dataclass
class _Found:
    jobs: list[Job] = field(default_factory=list)
    elsewhere: list[Elsewhere] = field(default_factory=list)


@frozen
class _Place:
    """Where we are while reading: the file, its lines, inputs filled in from the caller, and when it runs."""

    file: File
    document: Document
    lines: list[str]
    when: frozenset[When]
    values: dict[str, str]
    depth: int = 0


def read_workflow(file: File, text: str, system: str, repository: Repository) -> Pipeline | None:
    """Return the pipeline of a workflow file; None when it only serves others (`workflow_call`)."""
    try:
        document = last_mapping(text)
    except ParseProblem as problem:
        return Pipeline(system, file, unreadable=f"{problem.line}: {problem.message}")
    triggers = events(document.value)
    if set(triggers) == {"workflow_call"}:
        return None
    found = _Found()
    place = _Place(file, document, text.split("\n"), starts(triggers, repository.subject), {})
    _read_jobs(place, repository, found)
    return Pipeline(system, file, tuple(found.jobs), tuple(found.elsewhere))


def _read_jobs(place: _Place, repository: Repository, found: _Found) -> None:
    value = place.document.value
    for name, job in list(mapping(value.get("jobs")).items())[:200]:
        if isinstance(job, dict):
            _read_job(str(name), job, place, repository, found)


def _read_job(name: str, job: dict[str, Any], place: _Place, repository: Repository, found: _Found) -> None:
    when = narrowed(place.when, job.get("if"))
    line = place.document.at(("jobs", name))[0]
    uses = job.get("uses")
    if isinstance(uses, str):
        inner = _Place(place.file, place.document, place.lines, when, plain(job.get("with")), place.depth)
        _reusable(uses, line, inner, repository, found)
        return
    base = plain(place.document.value.get("env")) | plain(job.get("env"))
    default = mapping(mapping(job.get("defaults") or place.document.value.get("defaults")).get("run"))
    steps: list[Step] = []
    for values in _variants(job):
        known = place.values | {f"env.{k}": v for k, v in base.items()} | values
        context = _Place(place.file, place.document, place.lines, when, known, place.depth)
        folder = str(default.get("working-directory") or "")
        steps += _steps(listed(job.get("steps")), ("jobs", name, "steps"), folder, base, context, repository, found)
    may_fail = job.get("continue-on-error") is True
    found.jobs.append(Job(name, tuple(dict.fromkeys(steps)), when, may_fail))


def _variants(job: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Values of the matrix, one variable at a time plus each `include`: enough to see every command once."""
    matrix = mapping(mapping(job.get("strategy")).get("matrix"))
    columns = {k: v for k, v in matrix.items() if isinstance(v, list) and k not in ("include", "exclude")}
    rows = [_row(row) for row in listed(matrix.get("include")) if isinstance(row, dict)]
    first = {f"matrix.{k}": str(v[0]) for k, v in columns.items() if v and isinstance(v[0], str | int | float)}
    variants = [first]
    for key, values in columns.items():
        for value in values:
            given = _row(value, f"{key}.") if isinstance(value, dict) else {f"matrix.{key}": str(value)}
            variants.append(first | given)
    variants += [first | row for row in rows]
    yield from {tuple(sorted(v.items())): v for v in variants[:MAX_VARIANTS]}.values()


def _row(row: dict[str, Any], prefix: str = "") -> dict[str, str]:
    return {f"matrix.{prefix}{k}": str(v) for k, v in row.items() if isinstance(v, str | int | float)}


def _steps(
    steps: list[Any],
    path: tuple[Any, ...],
    folder: str,
    base: dict[str, str],
    place: _Place,
    repository: Repository,
    found: _Found,
) -> Iterator[Step]:
    for i, step in enumerate(steps[:200]):
        if not isinstance(step, dict) or not _starts(step.get("if"), place.when):
            continue
        may_fail = step.get("continue-on-error") is True
        where = str(step.get("working-directory") or folder)
        if isinstance(step.get("run"), str):
            script = substitute(_filled(step["run"], place.values), base | plain(step.get("env")))
            line = script_line(place.lines, place.document.at((*path, i, "run"))[0])
            yield Step(script, place.file, line, _filled(where, place.values), may_fail=may_fail)
        elif isinstance(step.get("uses"), str):
            line = place.document.at((*path, i, "uses"))[0]
            yield from _action(step, line, where, place, repository, found, may_fail)


def _starts(condition: Any, when: frozenset[When]) -> bool:
    """Whether a step's own `if` lets it run when its job does."""
    left = narrowed(when, condition)
    return left == when or "change" in left


def _filled(text: str, values: dict[str, str]) -> str:
    """Expressions replaced by their values; unknown ones become one word, so that the shell reader can pass them."""

    def value(match: re.Match[str]) -> str:
        name = match.group(1).strip()
        return values.get(name, "${" + re.sub(r"[^\w.]", "", name)[:60] + "}")

    return _EXPRESSION.sub(value, text) if "${{" in text else text


def _action(
    step: dict[str, Any], line: int, folder: str, place: _Place, repository: Repository, found: _Found, may_fail: bool
) -> Iterator[Step]:
    uses = step["uses"]
    inputs = {k: _filled(v, place.values) for k, v in plain(step.get("with")).items()}
    if not uses.startswith("./"):
        yield Step(action_script(uses, inputs), place.file, line, folder, uses=uses, may_fail=may_fail)
        return
    at = uses[2:].rstrip("/")
    names = [f"{at}/action.yml", f"{at}/action.yaml"] if at else ["action.yml", "action.yaml"]
    file = next((f for f in map(repository.tree.at, names) if f), None)
    text = repository.contents.text(file) if file else None
    if file is None or text is None or place.depth >= MAX_DEPTH:
        return
    try:
        document = last_mapping(text)
    except ParseProblem:
        return
    values = _inputs(document.value.get("inputs"), inputs)
    inner = _Place(file, document, text.split("\n"), place.when, values, place.depth + 1)
    runs = mapping(document.value.get("runs"))
    yield from _steps(listed(runs.get("steps")), ("runs", "steps"), "", {}, inner, repository, found)


def _inputs(declared: Any, given: dict[str, str]) -> dict[str, str]:
    defaults = {k: str(v["default"]) for k, v in mapping(declared).items() if isinstance(v, dict) and "default" in v}
    return {f"inputs.{k}": v for k, v in (defaults | given).items()}


def _reusable(uses: str, line: int, place: _Place, repository: Repository, found: _Found) -> None:
    """Read a local reusable workflow in the caller's place; note one of another repository."""
    subject = repository.subject
    own = f"{subject.owner}/{subject.name}/".lower()
    local = uses[2:] if uses.startswith("./") else uses.partition("@")[0]
    if not uses.startswith("./"):
        if not (subject.owner and local.lower().startswith(own)):
            found.elsewhere.append(Elsewhere(uses, place.file, line, place.when))
            return
        local = local[len(own) :]
    file = repository.tree.at(local)
    text = repository.contents.text(file) if file else None
    if file is None or text is None or place.depth >= MAX_DEPTH:
        return
    try:
        document = last_mapping(text)
    except ParseProblem:
        return
    call = mapping(events(document.value).get("workflow_call"))
    values = _inputs(call.get("inputs"), place.values)
    _read_jobs(_Place(file, document, text.split("\n"), place.when, values, place.depth + 1), repository, found)
