# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bitbucket Pipelines and Buildkite: lists of steps that start on branches, by hand, or after somebody's release.

https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/
https://buildkite.com/docs/pipelines/configure/step-types
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.ci import branches
from sealcheck.artifacts.ci.pipeline import ON_CHANGE, Job, Pipeline, Step, When, last_mapping
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import Document, ParseProblem, parse_yaml_all

_MANUAL: frozenset[When] = frozenset({"manual"})
_RELEASE: frozenset[When] = frozenset({"release"})
Path = tuple[Any, ...]


def read_bitbucket(file: File, text: str, repository: Repository) -> Pipeline:
    """Return the pipeline of bitbucket-pipelines.yml; definitions that nothing uses do not run."""
    try:
        document = last_mapping(text)
    except ParseProblem as problem:
        return Pipeline("Bitbucket Pipelines", file, unreadable=f"{problem.line}: {problem.message}")
    jobs: list[Job] = []
    for kind, given in mapping(document.value.get("pipelines")).items():
        if kind == "default":
            jobs += _steps(given, ("pipelines", kind), ON_CHANGE, file, document)
        for name, steps in mapping(given).items() if kind != "default" else ():
            when = _times(str(kind), str(name), repository)
            jobs += _steps(steps, ("pipelines", kind, name), when, file, document)
    return Pipeline("Bitbucket Pipelines", file, tuple(jobs))


def _times(kind: str, name: str, repository: Repository) -> frozenset[When]:
    if kind in ("branches", "pull-requests"):
        names = name.strip("{}").split(",")
        return ON_CHANGE if any(branches.ordinary(n, repository.subject) for n in names) else _RELEASE
    return _RELEASE if kind == "tags" else _MANUAL


def _steps(value: Any, path: Path, when: frozenset[When], file: File, document: Document) -> Iterator[Job]:
    if len(path) > 16:
        return
    for i, item in enumerate(listed(value)[:200]):
        for key in ("parallel", "stage", "steps"):
            if isinstance(item, dict) and key in item:
                inner = item[key]
                nested = mapping(inner).get("steps", inner)
                yield from _steps(nested, (*path, i, key), when, file, document)
        step = mapping(mapping(item).get("step"))
        lines = [str(line) for line in listed(step.get("script")) if isinstance(line, str)]
        if lines:
            at = document.at((*path, i, "step", "script", 0))[0]
            own = _MANUAL if step.get("trigger") == "manual" else when
            yield Job(str(step.get("name") or "step"), (Step("\n".join(lines), file, at, fixed=True),), own)


def read_buildkite(file: File, text: str, repository: Repository) -> Pipeline:
    """Return the pipeline of .buildkite/pipeline.yml with the files of the repository that it uploads."""
    jobs: list[Job] = []
    queue, seen = [(file, text)], {file.path}
    while queue:
        at, given = queue.pop()
        try:
            documents = parse_yaml_all(given, most=3)
        except ParseProblem as problem:
            return Pipeline("Buildkite", file, tuple(jobs), unreadable=f"{problem.line}: {problem.message}")
        for document in documents:
            steps = document.value if isinstance(document.value, list) else mapping(document.value).get("steps")
            path: Path = () if isinstance(document.value, list) else ("steps",)
            jobs += _jobs(listed(steps), path, ON_CHANGE, at, document, repository)
        for name in re.findall(r"pipeline upload\s{1,5}([\w./-]{1,100})", given[:100_000])[:20]:
            if name not in seen and (read := repository.text(name)):
                seen.add(name)
                queue.append(read)
    return Pipeline("Buildkite", file, tuple(jobs))


def _jobs(
    steps: list[Any], path: Path, when: frozenset[When], file: File, document: Document, repository: Repository
) -> Iterator[Job]:
    for i, step in enumerate(steps[:300]):
        if isinstance(step, str) and step in ("block", "input"):
            when = _MANUAL
        if not isinstance(step, dict) or (step.get("skip") and step.get("skip") != "false") or len(path) > 10:
            continue
        if {"block", "input", "manual"} & step.keys():
            when = _MANUAL
        if isinstance(step.get("steps"), list):
            yield from _jobs(step["steps"], (*path, i, "steps"), when, file, document, repository)
        lines = [
            str(x) for key in ("command", "commands", "script") for x in listed(step.get(key)) if isinstance(x, str)
        ]
        if lines:
            at = document.at((*path, i))[0]
            forgiven = step.get("soft_fail") is True
            script = Step("\n".join(lines), file, at, fixed=True)
            name = str(step.get("label") or step.get("name") or step.get("key") or "step")
            yield Job(name, (script,), _branches(step, when, repository), forgiven)


def _branches(step: dict[str, Any], when: frozenset[When], repository: Repository) -> frozenset[When]:
    names = [n for n in re.split(r"\s{1,9}", str(step.get("branches") or "")) if n and not n.startswith("!")]
    if names and not any(branches.ordinary(n, repository.subject) for n in names):
        return _RELEASE
    condition = str(step.get("if") or "").strip()
    if condition == "false":
        return frozenset()
    return _RELEASE if re.fullmatch(r"build\.tag (?:!= null|=~ .{1,100})", condition) else when
