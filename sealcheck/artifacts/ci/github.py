# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""GitHub Actions workflows, and those of Forgejo and Gitea, which share the format.

Local reusable workflows and composite actions are followed; matrix values, inputs and environment are filled in.
https://docs.github.com/en/actions/reference/workflow-syntax-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.ci.conditions import is_true
from sealcheck.artifacts.ci.github_steps import MAX_DEPTH, MAX_READS, Found, Place, inputs_of, steps_of
from sealcheck.artifacts.ci.pipeline import Elsewhere, Job, Pipeline, Step, last_mapping, plain
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.artifacts.ci.triggers import chained, events, narrowed, on_branches, starts
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import ParseProblem

MAX_VARIANTS = 24
MAX_JOBS = 200


def read_workflow(file: File, text: str, system: str, repository: Repository) -> Pipeline | None:
    """Return the pipeline of a workflow file; None when it only serves others (`workflow_call`)."""
    try:
        document = last_mapping(text)
    except ParseProblem as problem:
        return Pipeline(system, file, unreadable=f"{problem.line}: {problem.message}")
    triggers = events(document.value)
    if set(triggers) == {"workflow_call"}:
        return None
    found = Found()
    subject = repository.subject
    known = {"github.repository": f"{subject.owner}/{subject.name}", "github.repository_owner": subject.owner}
    values = known if subject.owner else {}
    place = Place(file, document, text.split("\n"), starts(triggers, repository), values)
    _read_jobs(place, repository, found)
    return Pipeline(system, file, tuple(found.jobs), tuple(found.elsewhere))


def _read_jobs(place: Place, repository: Repository, found: Found) -> None:
    given = list(mapping(place.document.value.get("jobs")).items())[:MAX_JOBS]
    jobs = {str(name): job for name, job in given if isinstance(job, dict)}
    alone = {
        name: on_branches(narrowed(place.when, job.get("if"), place.values), job.get("if"), repository)
        for name, job in jobs.items()
    }
    for name, when in chained(jobs, alone).items():
        _read_job(name, jobs[name], place.at_times(when), repository, found)


def _read_job(name: str, job: dict[str, Any], place: Place, repository: Repository, found: Found) -> None:
    uses = job.get("uses")
    if isinstance(uses, str):
        line = place.document.at(("jobs", name))[0]
        _reusable(uses, line, place.with_values(plain(job.get("with"))), repository, found)
        return
    base = plain(place.document.value.get("env")) | plain(job.get("env"))
    default = mapping(mapping(place.document.value.get("defaults")).get("run"))
    default = default | mapping(mapping(job.get("defaults")).get("run"))
    steps: list[Step] = []
    forgiven: list[bool] = []
    for values in _variants(job):
        known = place.values | {f"env.{k}": v for k, v in base.items()} | values
        context = place.with_values(known)
        steps += steps_of(listed(job.get("steps")), ("jobs", name, "steps"), default, base, context, repository, found)
        forgiven.append(is_true(job.get("continue-on-error"), known))
    found.jobs.append(Job(name, tuple(dict.fromkeys(steps)), place.when, all(forgiven)))


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


def _reusable(uses: str, line: int, place: Place, repository: Repository, found: Found) -> None:
    """Read a local reusable workflow in the caller's place; note one of another repository."""
    local = _local(uses, repository)
    if local is None:
        found.elsewhere.append(Elsewhere(uses, place.file, line, place.when))
        return
    read = repository.text(local)
    if read is None or place.depth >= MAX_DEPTH or found.reads >= MAX_READS:
        return
    found.reads += 1
    file, text = read
    try:
        document = last_mapping(text)
    except ParseProblem:
        return
    call = mapping(events(document.value).get("workflow_call"))
    values = inputs_of(call.get("inputs"), place.values)
    inside = Place(file, document, text.split("\n"), place.when, values, place.depth + 1)
    _read_jobs(inside, repository, found)


def _local(uses: str, repository: Repository) -> str | None:
    """The path of a workflow inside this repository; None when it lies in another."""
    if uses.startswith("./"):
        return uses[2:]
    subject = repository.subject
    own = f"{subject.owner}/{subject.name}/"
    path = uses.partition("@")[0]
    if not subject.owner:  # a clone that does not know where it comes from: the same file is here
        inside = "/".join(path.split("/")[2:])
        return inside if repository.tree.at(inside) else None
    return path[len(own) :] if subject.owner and path.lower().startswith(own.lower()) else None
