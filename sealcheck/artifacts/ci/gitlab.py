# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""GitLab CI: local includes, `extends`, `!reference`, hidden jobs, default scripts, rules and only.

https://docs.gitlab.com/ci/yaml/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any

from sealcheck.artifacts.ci.gitlab_rules import starts
from sealcheck.artifacts.ci.pipeline import ON_CHANGE, Elsewhere, Job, Pipeline, Step, last_mapping, plain, substitute
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.artifacts.shell.commands import STRICT
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import Document, ParseProblem
from sealcheck.pattern import regex

_RESERVED = frozenset(
    {"stages", "variables", "workflow", "default", "include", "image", "services", "before_script", "after_script"}
    | {"cache", "spec", "types"}
)
_SECTIONS = ("before_script", "script", "after_script")
#: GitLab's own templates that neither build nor test: scans, pages, rules for the pipeline.
_NO_TESTS = regex(
    r"(?:Security|Pages|Workflows|Verify|MATLAB)/|Jobs/(?!Test)|Terraform|OpenTofu|Kaniko|Code-Quality", re.I
)
_TESTS = regex(r"test|verif|e2e|check", re.I)
MAX_INCLUDES = 30
MAX_EXTENDS = 10
MAX_ROWS = 24


class _Config:
    """The merged configuration: every job with the file and document it stands in."""

    def __init__(self) -> None:
        self.jobs: dict[str, tuple[dict[str, Any], File, Document]] = {}
        self.settings: dict[str, Any] = {}
        self.elsewhere: list[Elsewhere] = []
        self.templates: list[Step] = []
        self.unreadable = ""


def read_gitlab(file: File, text: str, repository: Repository) -> Pipeline:
    """Return the pipeline of a `.gitlab-ci.yml` with everything that it includes from its own repository."""
    config = _Config()
    _load(file, text, repository, config, set())
    jobs = [_job(name, config, repository) for name in config.jobs if not name.startswith(".")]
    if config.templates:
        jobs.append(Job("include", tuple(config.templates), frozenset({"change"})))
    return Pipeline("GitLab CI", file, tuple(jobs), tuple(config.elsewhere), config.unreadable)


def _load(file: File, text: str, repository: Repository, config: _Config, seen: set[str]) -> None:
    seen.add(file.path)
    try:
        document = last_mapping(text)
    except ParseProblem as problem:
        config.unreadable = config.unreadable or f"{file.path}:{problem.line}: {problem.message}"
        return
    line = document.at(("include",))[0]
    for item in listed(document.value.get("include")):
        _include(item, file, line, repository, config, seen)
    for name, value in document.value.items():
        if name in _RESERVED:
            config.settings[name] = value
        elif isinstance(value, dict) and (value.keys() & {*_SECTIONS, "extends", "trigger", "run"} or name[:1] == "."):
            older = config.jobs.get(name)
            config.jobs[name] = ((older[0] | value) if older else value, file, document)
            _trigger(value, file, document.at((name,))[0], repository, config, seen)


def _include(item: Any, file: File, line: int, repository: Repository, config: _Config, seen: set[str]) -> None:
    given = (
        {"local" if not str(item).startswith("http") else "remote": item} if isinstance(item, str) else mapping(item)
    )
    if isinstance(given.get("local"), str):
        pattern = given["local"].lstrip("/").replace("**", "*")
        own = [
            f for f in repository.tree.files if f.path == pattern or ("*" in pattern and fnmatchcase(f.path, pattern))
        ]
        for each in own[:MAX_INCLUDES]:
            text = repository.contents.text(each)
            if each.path not in seen and len(seen) <= MAX_INCLUDES and text is not None:
                _load(each, text, repository, config, seen)
    elif isinstance(given.get("template"), str):
        config.templates.append(Step("", file, line, uses=f"template:{given['template']}"))
        if not _NO_TESTS.search(given["template"]):
            config.elsewhere.append(Elsewhere(f"template:{given['template']}", file, line, ON_CHANGE))
    else:
        reference = str(given.get("project") or given.get("remote") or given.get("component") or "")
        files = [f"{reference}: {each}" for each in listed(given.get("file"))[:MAX_INCLUDES]]
        config.elsewhere += [Elsewhere(each, file, line, ON_CHANGE) for each in files or [reference] if each]


def _trigger(
    job: dict[str, Any], file: File, line: int, repository: Repository, config: _Config, seen: set[str]
) -> None:
    """A job that starts a child pipeline from a file of the repository, or the pipeline of another repository."""
    trigger = job.get("trigger")
    for item in listed(mapping(trigger).get("include")):
        _include(item, file, line, repository, config, seen)
    project = trigger if isinstance(trigger, str) else str(mapping(trigger).get("project") or "")
    if project and _TESTS.search(project):
        config.elsewhere.append(Elsewhere(project, file, line, ON_CHANGE))


#: How a shell is to behave: set +e, trap 'exit 0' EXIT.
_SETS = regex(r"(?:set\s{1,5}[-+]|trap\s)[^\n]{1,300}$")


def _job(name: str, config: _Config, repository: Repository) -> Job:
    job = _extended(config.jobs[name][0], config, 0)
    variables = _variables(config.settings.get("variables")) | _variables(job.get("variables"))
    steps: list[Step] = []
    settings = ""
    for section in _SECTIONS:
        given = _inherited(section, job, config)
        lines = list(_lines(given, config, 0))
        if not lines:
            continue
        text = "\n".join(line for line, _ in lines)
        if section == "before_script":
            settings = "".join(f"{line}; " for line, _ in lines if _SETS.match(line))
        elif section == "script":
            text = settings + text  # one shell runs both sections
        fixed = any(depth or "\n" in line for line, depth in lines)
        steps += _section_steps(name, section, text, [variables | row for row in _rows(job)], config, fixed=fixed)
    when, may_fail = starts(job, config.settings.get("workflow"), variables, repository)
    return Job(name, tuple(dict.fromkeys(steps)), when, may_fail)


def _inherited(section: str, job: dict[str, Any], config: _Config) -> Any:
    """What a job runs in a section: its own lines, or those for all jobs, of which there are none for its script."""
    if section == "script":
        return job.get(section)
    default = mapping(config.settings.get("default"))
    return job.get(section, default.get(section, config.settings.get(section)))


def _section_steps(
    name: str, section: str, text: str, rows: list[dict[str, str]], config: _Config, *, fixed: bool
) -> Iterator[Step]:
    """Yield one step for each row of variables: one shell runs a section, so that `cd` and variables carry over."""
    own, file, document = config.jobs[name]
    first = document.at((name, section, 0) if section in own else (name,))[0]
    for variables in rows:
        yield Step(
            substitute(text, variables),
            file,
            first,
            may_fail=section == "after_script",
            fixed=fixed or section not in own,
            shell=STRICT,
            given=" ".join(f"{name}={value}" for name, value in variables.items())[:4000],
        )


def _variables(value: Any) -> dict[str, str]:
    """Variables, also in the long form with a description."""
    long = {k: v["value"] for k, v in mapping(value).items() if isinstance(v, dict) and "value" in v}
    return plain(value) | plain(long)


def _rows(job: dict[str, Any]) -> list[dict[str, str]]:
    """The variables of each row of a matrix, one value at a time: enough to see every command once."""
    rows: list[dict[str, str]] = []
    for row in listed(mapping(job.get("parallel")).get("matrix"))[:MAX_ROWS]:
        columns = {str(name): [str(v) for v in listed(values)] for name, values in mapping(row).items()}
        first = {name: values[0] for name, values in columns.items() if values}
        rows += [first | {name: value} for name, values in columns.items() for value in values]
    return rows[:MAX_ROWS] or [{}]


def _extended(job: dict[str, Any], config: _Config, depth: int) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for parent in listed(job.get("extends")):
        known = config.jobs.get(str(parent))
        if known and depth < MAX_EXTENDS:
            merged |= _extended(known[0], config, depth + 1)
    variables = _variables(merged.get("variables")) | _variables(job.get("variables"))
    return merged | job | ({"variables": variables} if variables else {})


def _lines(value: Any, config: _Config, depth: int) -> Iterator[tuple[str, int]]:
    """The lines of a script, references and nested lists resolved, with the depth of nesting."""
    if isinstance(value, str):
        yield value, depth
    elif isinstance(value, list) and depth < MAX_EXTENDS:
        # `!reference [.setup, script]` arrives as the plain list: the first word then names a job.
        head = value[0] if value else None
        if (
            isinstance(head, str)
            and len(value) in (2, 3)
            and head in config.jobs
            and value[1] in (*_SECTIONS, "variables")
        ):
            target: Any = _extended(config.jobs[head][0], config, depth)
            for key in value[1:]:
                target = target.get(key) if isinstance(target, dict) else None
            yield from _lines(target, config, depth + 1)
            return
        for item in value[:300]:
            yield from _lines(item, config, depth + 1 if isinstance(item, list) else depth)
