# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Further systems: where their file lies, which keys hold shell text, and what is special about each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from sealcheck.artifacts.ci.pipeline import (
    ON_CHANGE,
    Elsewhere,
    Job,
    Pipeline,
    Step,
    When,
    last_mapping,
    listed,
    mapping,
    scripts_in,
)
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.parse import Document, ParseProblem
from sealcheck.pattern import regex


@frozen
class System:
    """A continuous integration system: its file at the root, and the keys under which shell text stands."""

    name: str
    pattern: re.Pattern[str]
    keys: frozenset[str] = frozenset()
    service: Literal["", "ended", "unsure"] = ""


def _system(name: str, pattern: str, keys: str = "", service: Literal["", "ended", "unsure"] = "") -> System:
    return System(name, regex(pattern), frozenset(keys.split()), service)


#: Wercker ended in 2022, Shippable in 2021; Travis CI ended travis-ci.org in 2021 and went on as a paid service.
SYSTEMS = (
    _system("Azure Pipelines", r"\.?azure-pipelines[-.\w]{0,40}\.ya?ml", "script bash powershell pwsh inlinescript"),
    _system("CircleCI", r"\.circleci/config\.ya?ml", "run command"),
    _system("Travis CI", r"\.travis\.yml", "script before_script after_success", "unsure"),
    _system("AppVeyor", r"\.?appveyor\.yml", "test_script build_script before_test cmd ps sh"),
    _system("Bitbucket Pipelines", r"bitbucket-pipelines\.ya?ml", "script"),
    _system("Buildkite", r"\.buildkite/pipeline\.ya?ml", "command commands"),
    _system("Drone", r"\.drone\.ya?ml", "commands"),
    _system("Woodpecker CI", r"\.woodpecker\.ya?ml|\.woodpecker/[\w.-]+\.ya?ml", "commands"),
    _system("Cirrus CI", r"\.cirrus\.ya?ml", "script test_script build_script check_script tests_script"),
    _system("Semaphore", r"\.semaphore/semaphore\.ya?ml", "commands"),
    _system("SourceHut builds", r"\.build\.ya?ml|\.builds/[\w.-]+\.ya?ml"),
    _system("Codefresh", r"codefresh\.ya?ml|\.codefresh/codefresh\.ya?ml", "commands"),
    _system("Jenkins", r"Jenkinsfile(?:\.\w{1,20})?|\.jenkins/Jenkinsfile"),
    _system("Wercker", r"wercker\.ya?ml", "code", "ended"),
    _system("Shippable", r"\.?shippable\.ya?ml", "ci", "ended"),
)  # fmt: skip

#: What Travis CI runs when the file gives no `script` (docs.travis-ci.com, languages).
_TRAVIS_DEFAULTS: Mapping[str, str] = {
    "node_js": "npm test", "ruby": "bundle exec rake", "java": "mvn test", "go": "go test ./...", "php": "phpunit",
    "rust": "cargo test", "r": "R CMD check", "perl": "make test", "scala": "sbt test", "elixir": "mix test",
    "android": "gradle build connectedCheck", "kotlin": "gradle check",
}  # fmt: skip
_AZURE_TASKS: Mapping[str, tuple[str, str]] = {
    "maven": ("mvn", "goals"), "gradle": ("gradle", "tasks"), "dotnetcorecli": ("dotnet", "command"),
    "npm": ("npm", "customcommand"), "vstest": ("vstest.console", ""), "visualstudiotest": ("vstest.console", ""),
}  # fmt: skip


def read_system(system: System, file: File, text: str) -> Pipeline:
    """Return the pipeline of any further system's file."""
    if system.name == "Jenkins":
        return _jenkins(file, text)
    try:
        document = last_mapping(text)
    except ParseProblem as problem:
        return Pipeline(system.name, file, unreadable=f"{problem.line}: {problem.message}", service=system.service)
    lines = text.split("\n")
    steps = [Step(script, file, line) for script, line, _ in scripts_in(document, system.keys, lines)]
    steps += list(_special(system.name, file, document))
    job = Job(system.name, tuple(steps), _when(system.name, document.value), _forgiven(document.value))
    return Pipeline(system.name, file, (job,), tuple(_elsewhere(file, document)), service=system.service)


def _special(name: str, file: File, document: Document) -> Iterator[Step]:
    value = document.value
    if name == "Travis CI" and "script" not in value and not mapping(value.get("jobs") or value.get("matrix")):
        default = _TRAVIS_DEFAULTS.get(str(listed(value.get("language"))[0]) if value.get("language") else "", "")
        yield Step(default, file, document.at(("language",))[0])
    if name == "Azure Pipelines":
        yield from _azure_tasks(file, document)
    if name == "CircleCI":
        yield from _orbs(file, document)
    if name == "SourceHut builds":
        for i, task in enumerate(listed(value.get("tasks"))):
            yield from (
                Step(s, file, document.at(("tasks", i))[0]) for s in mapping(task).values() if isinstance(s, str)
            )


def _nodes(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[dict[str, Any], tuple[Any, ...]]]:
    """Every mapping below `value`, with its path."""
    stack = [(value, path)]
    while stack:
        node, at = stack.pop()
        if isinstance(node, dict):
            yield node, at
            stack += [(child, (*at, key)) for key, child in node.items()]
        elif isinstance(node, list):
            stack += [(child, (*at, i)) for i, child in enumerate(node)]


def _azure_tasks(file: File, document: Document) -> Iterator[Step]:
    for node, path in _nodes(document.value):
        task = node.get("task")
        if isinstance(task, str):
            program, wanted = _AZURE_TASKS.get(task.partition("@")[0].lower(), ("", ""))
            inputs = {str(k).lower(): str(v) for k, v in mapping(node.get("inputs")).items()}
            default = "package" if program == "mvn" else "build" if program == "gradle" else ""
            script = f"{program} {inputs.get(wanted, default)}".strip() if program else ""
            yield Step(script, file, document.at((*path, "task"))[0], uses=task)


def _orbs(file: File, document: Document) -> Iterator[Step]:
    """Ready-made jobs and commands of CircleCI orbs: node/test, python/test, maven/test …"""
    orbs = mapping(document.value.get("orbs"))
    programs = {"node": "npm test", "python": "pytest", "maven": "mvn verify", "gradle": "gradle test", "go": "go test"}
    for node, path in _nodes(document.value):
        for part in [*node.keys(), *(item for v in node.values() if isinstance(v, list) for item in v)]:
            orb, sign, command = part.partition("/") if isinstance(part, str) else ("", "", "")
            if sign and orb in orbs:
                kind = str(orbs[orb]).rpartition("/")[2].partition("@")[0]
                script = programs.get(kind, "") if command in ("test", "run-tests") else ""
                yield Step(script, file, document.at(path)[0], uses=f"{orbs[orb]}/{command}")


def _elsewhere(file: File, document: Document) -> Iterator[Elsewhere]:
    """Azure templates and Drone or Woodpecker files that are kept in another repository."""
    for node, path in _nodes(document.value):
        template = node.get("template")
        if isinstance(template, str) and "@" in template and not template.endswith("@self"):
            yield Elsewhere(template, file, document.at((*path, "template"))[0], ON_CHANGE)


def _when(name: str, value: dict[str, Any]) -> frozenset[When]:
    if name == "Azure Pipelines" and value.get("trigger") == "none":
        return (
            frozenset({"manual"})
            if value.get("pr") == "none" or not value.get("schedules")
            else frozenset({"schedule"})
        )
    if name in ("Drone", "Woodpecker CI"):
        when = value.get("when") or value.get("trigger")
        events = [e for w in listed(when) for e in listed(mapping(w).get("event")) if isinstance(e, str)]
        if events and not {"push", "pull_request"} & set(events):
            return frozenset({"release" if "tag" in events else "schedule" if "cron" in events else "manual"})
    return ON_CHANGE


def _forgiven(value: dict[str, Any]) -> bool:
    """Whether the whole file says that failure does not matter (AppVeyor's `test: off` is no test at all)."""
    return value.get("continueOnError") is True


_JENKINS = regex(r"(?<![\w.])(?:sh|bat|powershell|pwsh)\b[\s(]{0,20}")
_JENKINS_SCRIPT = regex(r"script\s{0,5}:\s{0,5}")
_LIBRARY = regex(r"@Library\(\s{0,5}\[?['\"]([^'\"]{1,100})['\"]")


def _jenkins(file: File, text: str) -> Pipeline:
    steps: list[Step] = []
    kept = re.sub(r"(?m)^[ \t]{0,200}//[^\n]*", "", text)
    for match in list(_JENKINS.finditer(kept))[:200]:
        rest = kept[match.end() : match.end() + 4000]
        if rest[:1] not in "'\"" and (named := _JENKINS_SCRIPT.search(rest[:300])):
            rest = rest[named.end() :]
        script = _quoted(rest)
        if script:
            steps.append(Step(script, file, kept.count("\n", 0, match.start()) + 1))
    job = Job("Jenkinsfile", tuple(steps), ON_CHANGE)
    libraries = tuple(
        Elsewhere(m.group(1), file, kept.count("\n", 0, m.start()) + 1, ON_CHANGE) for m in _LIBRARY.finditer(kept)
    )
    return Pipeline("Jenkins", file, (job,), libraries)


def _quoted(text: str) -> str:
    for mark in ("'''", '"""', "'", '"'):
        if text.startswith(mark):
            end = text.find(mark, len(mark))
            return text[len(mark) : end] if end > 0 else ""
    return ""
