# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Further systems: where their file lies, which keys hold shell text, and what is special about each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal

from sealcheck.artifacts.ci import branches
from sealcheck.artifacts.ci.azure import read_azure
from sealcheck.artifacts.ci.bitbucket import read_bitbucket, read_buildkite
from sealcheck.artifacts.ci.circleci import read_circleci
from sealcheck.artifacts.ci.drone import read_drone
from sealcheck.artifacts.ci.jenkins import read_jenkins
from sealcheck.artifacts.ci.pipeline import ON_CHANGE, Job, Pipeline, Step, When, last_mapping, scripts_in, switched_off
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.artifacts.ci.teamcity import read_teamcity
from sealcheck.artifacts.ci.travis import travis_steps
from sealcheck.artifacts.shell.commands import BY_LINE
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.nested import listed, mapping
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
#: What starts Cloud Build, CodeBuild, Bitrise, Codemagic, Bamboo and TeamCity is set there, which no clone holds.
SYSTEMS = (
    _system("Azure Pipelines", r"(?:\.(?:azure-pipelines|azuredevops)/)?\.?azure-pipelines[-.\w]{0,40}\.ya?ml"),
    _system("CircleCI", r"\.circleci/config\.ya?ml"),
    _system("Travis CI", r"\.travis\.yml", "", "unsure"),
    _system("AppVeyor", r"\.?appveyor\.yml", "test_script build_script before_test cmd ps sh"),
    _system("Bitbucket Pipelines", r"bitbucket-pipelines\.ya?ml"),
    _system("Buildkite", r"\.buildkite/pipeline[\w.-]{0,40}\.ya?ml"),
    _system("Drone", r"\.drone\.ya?ml"),
    _system("Woodpecker CI", r"\.woodpecker\.ya?ml|\.woodpecker/(?:[\w-]{1,60}/)?[\w.-]{1,80}\.ya?ml"),
    _system("Cirrus CI", r"\.cirrus\.ya?ml", "script _script"),
    _system("Semaphore", r"\.semaphore/semaphore\.ya?ml", "commands"),
    _system("SourceHut builds", r"\.build\.ya?ml|\.builds/[\w.-]+\.ya?ml"),
    _system("Codefresh", r"codefresh\.ya?ml|\.codefresh/codefresh\.ya?ml", "commands"),
    _system("Jenkins", r"(?:\.?(?:jenkins|ci)/)?Jenkinsfile(?:\.(?!bak|old|dis|off|orig|te?mpl|sample|exam)\w{1,20})?"),
    _system(
        "Google Cloud Build", r"(?:[\w.-]{1,60}/)?cloudbuild(?:[-_.][\w.-]{1,40})?\.ya?ml",
        "script entrypoint args", "unsure",
    ),
    _system("AWS CodeBuild", r"(?:[\w.-]{1,60}/)?buildspec(?:[-_.][\w.-]{1,40})?\.ya?ml", "commands", "unsure"),
    _system("Bitrise", r"\.?bitrise\.ya?ml", "content", "unsure"),
    _system("Codemagic", r"codemagic\.ya?ml", "script scripts", "unsure"),
    _system("Bamboo", r"bamboo-specs/[\w.-]{1,80}\.ya?ml", "script scripts", "unsure"),
    _system("TeamCity", r"\.teamcity/(?:[\w.-]{1,80}/){0,6}[\w.-]{1,80}\.(?:kts?|xml)", "", "unsure"),
    _system("Wercker", r"wercker\.ya?ml", "code", "ended"),
    _system("Shippable", r"\.?shippable\.ya?ml", "ci", "ended"),
)  # fmt: skip


def read_system(system: System, file: File, text: str, repository: Repository) -> Pipeline:
    """Return the pipeline of any further system's file."""
    own = _READERS.get(system.name)
    if own:
        return replace(own(file, text, repository), service=system.service)
    if system.name in ("Drone", "Woodpecker CI"):
        return read_drone(system.name, file, text, repository)
    try:
        document = last_mapping(text)
    except ParseProblem as problem:
        return Pipeline(system.name, file, unreadable=f"{problem.line}: {problem.message}", service=system.service)
    steps = [Step(script, file, line, shell=BY_LINE) for script, line, _ in scripts_in(document, system.keys, text)]
    if system.name == "Travis CI":
        steps += travis_steps(document, file, text, repository)
    steps += list(_special(system.name, file, document))
    job = Job(system.name, tuple(steps), _when(document.value, repository))
    return Pipeline(system.name, file, (job,), service=system.service)


_READERS: Mapping[str, Callable[[File, str, Repository], Pipeline]] = {
    "Azure Pipelines": read_azure,
    "CircleCI": read_circleci,
    "Bitbucket Pipelines": read_bitbucket,
    "Buildkite": read_buildkite,
    "Jenkins": read_jenkins,
    "TeamCity": read_teamcity,
}


def _special(name: str, file: File, document: Document) -> Iterator[Step]:
    value = document.value
    if name == "Travis CI":
        # On branches of a pattern this runs a build under the eyes of Coverity (scan.coverity.com/travis_ci).
        addon = mapping(value.get("addons"), "coverity_scan")
        if addon.get("build_command") or mapping(addon.get("project")).get("name"):
            yield Step("", file, document.at(("addons", "coverity_scan"))[0], uses="addon:coverity_scan")
    if name == "SourceHut builds":
        for i, task in enumerate(listed(value.get("tasks"))):
            yield from (
                Step(s, file, document.at(("tasks", i))[0]) for s in mapping(task).values() if isinstance(s, str)
            )


def _when(value: dict[str, Any], repository: Repository) -> frozenset[When]:
    """When it starts, by a list of branches as Travis CI and AppVeyor know it; never where it is switched off."""
    if switched_off(value):
        return frozenset()
    wanted = [str(b).strip("/^$") for b in listed(mapping(value.get("branches")).get("only"))]
    ordinary = not wanted or any(branches.ordinary(b, repository.subject) for b in wanted)
    return ON_CHANGE if ordinary else frozenset({"release"})
