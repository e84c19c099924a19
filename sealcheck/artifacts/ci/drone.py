# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Drone and Woodpecker CI: every document of the file, with what its trigger and its steps wait for.

https://woodpecker-ci.org/docs/usage/workflow-syntax, https://docs.drone.io/pipeline/overview/
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.ci import branches
from sealcheck.artifacts.ci.pipeline import Job, Pipeline, Step, When, plain, substitute
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import Document, ParseProblem, parse_yaml_all

_EVENTS: dict[str, When] = {
    "push": "change", "pull_request": "change", "pull-request": "change", "tag": "release", "release": "release",
    "promote": "release", "deployment": "release", "cron": "schedule", "manual": "manual", "custom": "manual",
}  # fmt: skip


def read_drone(name: str, file: File, text: str, repository: Repository) -> Pipeline:
    """Return the pipeline of a .drone.yml or a Woodpecker file."""
    try:
        documents = [d for d in parse_yaml_all(text) if isinstance(d.value, dict)]
    except ParseProblem as problem:
        return Pipeline(name, file, unreadable=f"{problem.line}: {problem.message}")
    jobs = [job for document in documents for job in _jobs(name, file, document, repository)]
    return Pipeline(name, file, tuple(jobs))


def _jobs(name: str, file: File, document: Document, repository: Repository) -> Iterator[Job]:
    value = document.value
    if value.get("kind", "pipeline") != "pipeline":
        return
    key = "steps" if "steps" in value else "pipeline"
    given = value.get(key)
    pairs = list(given.items()) if isinstance(given, dict) else list(enumerate(listed(given)))
    own = _times(value.get("when") or value.get("trigger"), repository)
    for place, step in pairs[:200]:
        if not isinstance(step, dict) or step.get("detach") is True:
            continue
        commands = [str(line) for line in listed(step.get("commands"))]
        if not commands:
            continue
        line = document.at((key, place, "commands", 0))[0]
        variables = plain(step.get("environment")) | _row(value)
        when = own & _times(step.get("when"), repository) if step.get("when") else own
        script = Step(substitute("\n".join(commands), variables), file, line, fixed=any("\n" in c for c in commands))
        yield Job(str(step.get("name") or place or name), (script,), when, step.get("failure") == "ignore")


def _row(value: dict[str, Any]) -> dict[str, str]:
    """The first value of each variable of a matrix."""
    columns = mapping(value.get("matrix"))
    return {str(k): str(v[0]) for k, v in columns.items() if isinstance(v, list) and v and not isinstance(v[0], dict)}


def _times(when: Any, repository: Repository) -> frozenset[When]:
    """When a condition lets a step run; several are alternatives."""
    found: set[When] = set()
    for each in listed(when) or [{}]:
        found |= _condition(mapping(each), repository)
    return frozenset(found)


def _condition(each: dict[str, Any], repository: Repository) -> set[When]:
    if [str(s) for s in listed(each.get("status"))] == ["failure"]:
        return set()
    events = _named(each.get("event"))
    excluded = {str(e) for e in listed(mapping(each.get("event")).get("exclude"))}
    found = {_EVENTS.get(event, "manual") for event in events} if events else set(_EVENTS.values())
    found -= {_EVENTS[e] for e in excluded if e in _EVENTS and e != "pull_request"}
    wanted = _named(each.get("branch"))
    if wanted and not any(branches.ordinary(b, repository.subject) for b in wanted):
        found = {"release"} if "change" in found else found
    path = each.get("path")
    paths = [str(p) for p in listed(path.get("include") if isinstance(path, dict) else path)]
    if "change" in found and branches.changes(paths, repository) != "change":
        found = (found - {"change"}) | {"aside"}
    return found


def _named(value: Any) -> list[str]:
    return [str(each) for each in listed(value.get("include") if isinstance(value, dict) else value)]
