# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""CircleCI: the jobs that a workflow starts, with its filters, and the commands and parameters that they use.

https://circleci.com/docs/configuration-reference/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sealcheck.artifacts.ci import branches
from sealcheck.artifacts.ci.pipeline import ON_CHANGE, Elsewhere, Job, Pipeline, Step, When, last_mapping, plain
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.artifacts.shell.commands import STRICT
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import Document, ParseProblem
from sealcheck.pattern import regex

MAX_DEPTH = 4
#: What the test jobs of CircleCI's own orbs run.
_ORBS = {"node": "npm test", "python": "pytest", "maven": "mvn verify", "gradle": "gradle test", "go": "go test"}
_TESTS = regex(r"(?:^|[-_])(?:tests?|e2e|verify|check|ci|build|run)(?:[-_]|$)", re.I)
_PARAMETER = regex(r"<<\s{0,5}(?:parameters|pipeline\.parameters|matrix)\.([\w-]{1,60})\s{0,5}>>")
_CONTINUED = regex(r"config(?:uration)?[-_]path:\s{0,5}['\"]?([\w./-]{1,100})")
Values = dict[str, str]
Path = tuple[Any, ...]


@dataclass
class _Reader:
    file: File
    document: Document
    repository: Repository
    jobs: list[Job] = field(default_factory=list)
    elsewhere: list[Elsewhere] = field(default_factory=list)

    @property
    def orbs(self) -> dict[str, Any]:
        """The orbs by the names that the file gives them."""
        return mapping(self.document.value.get("orbs"))


def read_circleci(file: File, text: str, repository: Repository) -> Pipeline:
    """Return the pipeline of .circleci/config.yml, and of the file that it goes on with."""
    jobs: list[Job] = []
    elsewhere: list[Elsewhere] = []
    for each, given in _files(file, text, repository):
        try:
            document = last_mapping(given)
        except ParseProblem as problem:
            return Pipeline("CircleCI", file, unreadable=f"{problem.line}: {problem.message}")
        reader = _Reader(each, document, repository)
        _read(reader)
        jobs += reader.jobs
        elsewhere += reader.elsewhere
    return Pipeline("CircleCI", file, tuple(jobs), tuple(elsewhere))


def _files(file: File, text: str, repository: Repository) -> Iterator[tuple[File, str]]:
    yield file, text
    if re.search(r"(?m)^setup:\s{0,5}true", text):
        named = _CONTINUED.search(text)
        if read := repository.text(named.group(1) if named else ".circleci/continue_config.yml"):
            yield read


def _read(reader: _Reader) -> None:
    value = reader.document.value
    defaults = _defaults(value.get("parameters"))
    jobs = mapping(value.get("jobs"))
    workflows = {k: v for k, v in mapping(value.get("workflows")).items() if isinstance(v, dict)}
    if not workflows and isinstance(jobs.get("build"), dict):
        _job("build", jobs["build"], ON_CHANGE, defaults, reader)
    for name, workflow in list(workflows.items())[:100]:
        when = _starts(workflow, defaults)
        for i, item in enumerate(listed(workflow.get("jobs"))[:300]):
            line = reader.document.at(("workflows", name, "jobs", i))[0]
            given = next(iter(item.items()), ("", None)) if isinstance(item, dict) else (str(item), None)
            _entry(str(given[0]), mapping(given[1]), when, line, defaults, reader)


def _starts(workflow: dict[str, Any], defaults: Values) -> frozenset[When]:
    if workflow.get("triggers"):
        return frozenset({"schedule"})
    condition = workflow.get("when")
    text = _filled(str(condition), defaults).strip().lower() if condition is not None else ""
    return frozenset({"manual"}) if text in ("false", "0") else ON_CHANGE


def _entry(
    name: str, given: dict[str, Any], when: frozenset[When], line: int, defaults: Values, reader: _Reader
) -> None:
    """A job as a workflow starts it: with filters and parameters, or an orb's."""
    if given.get("type") == "approval":
        return
    own = _narrowed(when, mapping(given.get("filters")), reader.repository)
    job = mapping(reader.document.value.get("jobs")).get(name)
    for values in _variants(given):
        if isinstance(job, dict):
            _job(name, job, own, defaults | _defaults(job.get("parameters")) | values, reader)
        elif "/" in name:
            step = _orb(name, line, reader, own)
            reader.jobs.append(Job(name, (step,), own))


def _variants(given: dict[str, Any]) -> list[Values]:
    base = plain(given)
    columns = mapping(mapping(given.get("matrix")).get("parameters"))
    rows = [base | {str(k): str(v)} for k, values in columns.items() for v in listed(values)]
    return rows[:20] or [base]


def _narrowed(when: frozenset[When], filters: dict[str, Any], repository: Repository) -> frozenset[When]:
    wanted = mapping(filters.get("branches"))
    only = [_pattern(each).replace(".*", "*") for each in listed(wanted.get("only"))]
    ignored = {_pattern(each) for each in listed(wanted.get("ignore"))}
    if ".*" in ignored or (only and not any(branches.ordinary(b, repository.subject) for b in only)):
        return frozenset({"release"}) if "change" in when else when
    return when


def _pattern(value: Any) -> str:
    return str(value).strip("/").removeprefix("^").removesuffix("$")


def _job(name: str, job: dict[str, Any], when: frozenset[When], values: Values, reader: _Reader) -> None:
    folder = str(job.get("working_directory") or "").removeprefix("~/project").removeprefix("~/repo").strip("/")
    folder = folder if not folder.startswith("~") else ""
    steps = tuple(_steps(listed(job.get("steps")), ("jobs", name, "steps"), folder, values, when, reader, 0))
    reader.jobs.append(Job(name, steps, when))


def _steps(
    steps: list[Any],
    path: tuple[Any, ...],
    folder: str,
    values: Values,
    when: frozenset[When],
    reader: _Reader,
    depth: int,
) -> Iterator[Step]:
    for i, step in enumerate(steps[:200]):
        name, given = next(iter(step.items()), ("", None)) if isinstance(step, dict) else (str(step), None)
        line = reader.document.at((*path, i))[0]
        if name == "run":
            yield from _run(given, line, folder, values, reader)
        elif name in ("when", "unless"):
            condition = _filled(str(mapping(given).get("condition")), values).strip().lower()
            if (condition in ("false", "")) == (name == "unless") or condition not in ("true", "false", ""):
                inner = listed(mapping(given).get("steps"))
                yield from _steps(inner, (*path, i, name, "steps"), folder, values, when, reader, depth)
        elif (
            isinstance(command := mapping(reader.document.value.get("commands")).get(name), dict) and depth < MAX_DEPTH
        ):
            filled = {k: _filled(v, values) for k, v in plain(given).items()}
            known = values | _defaults(command.get("parameters")) | filled
            inner = listed(command.get("steps"))
            yield from _steps(inner, ("commands", name, "steps"), folder, known, when, reader, depth + 1)
        elif "/" in name:
            yield _orb(name, line, reader, when)


def _run(given: Any, line: int, folder: str, values: Values, reader: _Reader) -> Iterator[Step]:
    text = given if isinstance(given, str) else mapping(given).get("command")
    if isinstance(text, str) and mapping(given).get("when") != "on_fail":
        where = str(mapping(given).get("working_directory") or folder)
        where = "" if where.startswith("~/") and where.count("/") == 1 else where.removeprefix("~/project/")
        name = str(mapping(given).get("name") or "")[:200]
        where = _filled(where, values)
        yield Step(_filled(text, values), reader.file, line, where, fixed=True, shell=STRICT, name=name)


def _orb(name: str, line: int, reader: _Reader, when: frozenset[When]) -> Step:
    """A job or command of an orb: CircleCI's own test jobs are known, others may hide tests."""
    orb, _, command = name.partition("/")
    source = str(reader.orbs.get(orb, orb))
    kind = source.rpartition("/")[2].partition("@")[0]
    known = _ORBS.get(kind, "") if command in ("test", "run-tests") and source.startswith("circleci/") else ""
    if not known and orb in reader.orbs and not source.startswith("circleci/") and _TESTS.search(command):
        reader.elsewhere.append(Elsewhere(f"{source}/{command}", reader.file, line, when))
    return Step(known, reader.file, line, uses=f"{source}/{command}", fixed=True)


def _defaults(parameters: Any) -> Values:
    return {str(k): str(v["default"]) for k, v in mapping(parameters).items() if isinstance(v, dict) and "default" in v}


def _filled(text: str, values: Values) -> str:
    return _PARAMETER.sub(lambda match: values.get(match.group(1), f"${{{match.group(1)}}}"), text)
