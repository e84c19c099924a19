# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Azure Pipelines: triggers, conditions, tasks, variables and templates of the same repository.

https://learn.microsoft.com/en-us/azure/devops/pipelines/yaml-schema/
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sealcheck.artifacts.ci import branches
from sealcheck.artifacts.ci.pipeline import ON_CHANGE, Elsewhere, Job, Pipeline, Step, When, last_mapping, plain
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.artifacts.shell.commands import PLAIN
from sealcheck.artifacts.shell.paths import join
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import Document, ParseProblem
from sealcheck.pattern import regex

MAX_DEPTH = 5
MAX_ROWS = 24
MAX_STEPS = 1000
MAX_TEMPLATES = 200
MAX_VISITS = 20_000
_TASKS: Mapping[str, tuple[str, str, str]] = {
    "maven": ("mvn", "goals", "package"), "gradle": ("gradle", "tasks", "build"), "npm": ("npm", "customcommand", ""),
    "dotnetcorecli": ("dotnet", "command", "build"), "vstest": ("vstest.console", "", ""),
    "visualstudiotest": ("vstest.console", "", ""), "ant": ("ant", "targets", ""), "yarn": ("yarn", "arguments", ""),
}  # fmt: skip
_SHELLS = ("script", "bash", "pwsh", "powershell")
_SHELL_TASKS = frozenset({"bash", "cmdline", "powershell", "shellscript", "batchscript"})
_ASIDE = frozenset({"parameters", "resources", "variables", "trigger", "pr", "schedules", "pool", "inputs", "env"})
_EXPRESSION = regex(r"\$\{\{\s{0,5}(\w{1,60}(?:\.[\w-]{1,60}){0,3})\s{0,5}\}\}")
_VARIABLE = regex(r"\$\(([\w.-]{1,60})\)")
_NEVER = frozenset({"false", "never()", "eq(1, 2)", "eq('true', 'false')"})


@frozen
class _Place:
    file: File
    document: Document
    values: dict[str, str]
    may_fail: bool = False
    depth: int = 0


@dataclass
class _Reader:
    repository: Repository
    steps: list[Step] = field(default_factory=list)
    elsewhere: list[Elsewhere] = field(default_factory=list)
    templates: int = 0
    visits: int = 0


def read_azure(file: File, text: str, repository: Repository) -> Pipeline:
    """Return the pipeline of an azure-pipelines.yml with the templates that it takes from its own repository."""
    try:
        document = last_mapping(text)
    except ParseProblem as problem:
        return Pipeline("Azure Pipelines", file, unreadable=f"{problem.line}: {problem.message}")
    reader = _Reader(repository)
    value = document.value
    place = _Place(file, document, _values(value), value.get("continueOnError") is True)
    _walk(value, (), place, reader)
    job = Job("Azure Pipelines", tuple(dict.fromkeys(reader.steps)), _when(value, repository))
    return Pipeline("Azure Pipelines", file, (job,), tuple(reader.elsewhere))


def _values(value: Any) -> dict[str, str]:
    """Variables in both forms, and the defaults of parameters."""
    found = plain(mapping(value).get("variables"))
    for item in listed(mapping(value).get("variables")):
        if isinstance(item, dict) and "name" in item and "value" in item:
            found[str(item["name"])] = str(item["value"])
    for name, default in _parameters(value):
        if isinstance(default, str | int | float):
            found[f"parameters.{name}"] = str(default)
    return found


def _parameters(value: Any) -> Iterator[tuple[str, Any]]:
    """The parameters' defaults, in both forms."""
    given = mapping(value).get("parameters")
    if isinstance(given, dict):
        yield from given.items()
    yield from ((str(i["name"]), i.get("default")) for i in listed(given) if isinstance(i, dict) and "name" in i)


def _walk(value: Any, path: tuple[Any, ...], place: _Place, reader: _Reader) -> None:
    reader.visits += 1
    if len(path) > 24 or len(reader.steps) > MAX_STEPS or reader.visits > MAX_VISITS:
        return
    if isinstance(value, list):
        for i, item in enumerate(value[:300]):
            _walk(item, (*path, i), place, reader)
    elif isinstance(value, dict) and not _is_off(value, place):
        forgiven = place.may_fail or str(value.get("continueOnError")).lower() == "true"
        for row in _rows(value, place):
            _inside(value, path, replace(place, may_fail=forgiven, values=place.values | row), reader)


def _inside(value: dict[str, Any], path: tuple[Any, ...], place: _Place, reader: _Reader) -> None:
    if isinstance(value.get("template"), str):
        _template(value, path, place, reader)
        return
    reader.steps += _steps(value, path, place)
    for key, child in value.items():
        if key not in _ASIDE and key not in _SHELLS:
            _walk(child, (*path, key), place, reader)


def _is_off(value: dict[str, Any], place: _Place) -> bool:
    condition = _filled(str(value.get("condition", "")), place.values).strip().lower()
    return str(value.get("enabled", True)).lower() == "false" or condition in _NEVER


def _rows(value: dict[str, Any], place: _Place) -> list[dict[str, str]]:
    """The variables of a stage, job or step, once for each row of its matrix."""
    own = plain(value.get("variables"))
    given = mapping(mapping(value.get("strategy")).get("matrix")).values()
    found = [own | {k: _filled(v, place.values) for k, v in plain(row).items()} for row in list(given)[:MAX_ROWS]]
    return found or [own]


def _steps(value: dict[str, Any], path: tuple[Any, ...], place: _Place) -> Iterator[Step]:
    folder = _filled(str(value.get("workingDirectory") or ""), place.values)
    name = str(value.get("displayName") or "")[:200]
    for key in _SHELLS:
        if isinstance(value.get(key), str):
            at = place.document.at((*path, key))[0]
            text = value[key]
            line = at + 1 if "\n" in text else at
            script = _filled(text, place.values)
            yield Step(script, place.file, line, folder, may_fail=place.may_fail, shell=PLAIN, name=name)
    if isinstance(value.get("task"), str):
        yield replace(_task(value, place.document.at((*path, "task"))[0], place), name=name)


def _task(value: dict[str, Any], line: int, place: _Place) -> Step:
    task = value["task"].partition("@")[0].lower()
    inputs = {str(k).lower(): _filled(str(v), place.values) for k, v in mapping(value.get("inputs")).items()}
    folder = inputs.get("workingdirectory") or inputs.get("workingdir") or ""
    if task in _SHELL_TASKS:
        script = (
            inputs.get("script") or inputs.get("inlinescript") or inputs.get("filepath") or inputs.get("scriptpath", "")
        )
        return Step(script, place.file, line, folder, value["task"], place.may_fail, fixed=True, shell=PLAIN)
    program, wanted, default = _TASKS.get(task, ("", "", ""))
    given = inputs.get(wanted) or inputs.get("arguments", "") if wanted == "arguments" else inputs.get(wanted, default)
    if task == "npm" and inputs.get("command", "custom") != "custom":
        given = inputs["command"]
    options = inputs.get("options", "") if program == "mvn" else ""
    script = f"{program} {options} {given or default}".strip() if program else ""
    return Step(" ".join(script.split()), place.file, line, folder, value["task"], place.may_fail)


def _template(value: dict[str, Any], path: tuple[Any, ...], place: _Place, reader: _Reader) -> None:
    name = value["template"].strip()
    if "@" in name and not name.endswith("@self"):
        reader.elsewhere.append(Elsewhere(name, place.file, place.document.at((*path, "template"))[0], ON_CHANGE))
        return
    name = name.removesuffix("@self")
    read = reader.repository.text(name.lstrip("/") if name.startswith("/") else join(place.file.folder, name))
    if read is None or place.depth >= MAX_DEPTH or reader.templates >= MAX_TEMPLATES:
        return
    reader.templates += 1
    try:
        document = last_mapping(read[1])
    except ParseProblem:
        return
    given = {f"parameters.{k}": _filled(v, place.values) for k, v in plain(value.get("parameters")).items()}
    inner = _Place(read[0], document, _values(document.value) | given, place.may_fail, place.depth + 1)
    _walk(document.value, (), inner, reader)


def _filled(text: str, values: Mapping[str, str]) -> str:
    """Parameters and variables replaced by their values; unknown ones become one word."""

    def value(match: re.Match[str]) -> str:
        name = match.group(1)
        return values.get(name, "${" + name.replace("-", "_") + "}")

    text = _EXPRESSION.sub(
        lambda match: value(match) if match.group(1) in values or "parameters." in match.group(1) else match.group(),
        text,
    )
    return _VARIABLE.sub(
        lambda match: value(match) if match.group(1) in values or "." in match.group(1) else match.group(), text
    )


def _when(value: dict[str, Any], repository: Repository) -> frozenset[When]:
    """When it starts: `trigger` counts pushes, `pr` pull requests, and both are on unless the file says otherwise."""
    found: set[When] = set()
    given = value.get("trigger")
    if given != "none":
        found.add(_filters(given, repository))
    if value.get("pr") != "none" and ("pr" in value or given != "none"):
        found.add(_filters(value.get("pr"), repository))
    if value.get("schedules"):
        found.add("schedule")
    return frozenset(found or {"manual"})


def _filters(given: Any, repository: Repository) -> When:
    wanted = listed(given) if not isinstance(given, dict) else listed(mapping(given.get("branches")).get("include"))
    if isinstance(given, dict) and "branches" not in given and "tags" in given:
        return "release"
    if wanted and not any(branches.ordinary(str(b).removeprefix("refs/heads/"), repository.subject) for b in wanted):
        return "release"
    paths = [str(p) for p in listed(mapping(mapping(given).get("paths")).get("include"))]
    return branches.changes(paths, repository)
