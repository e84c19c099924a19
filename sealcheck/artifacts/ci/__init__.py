# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Continuous integration: the active configurations at the root, and every command that their jobs reach."""

from __future__ import annotations

import re
from dataclasses import replace

from sealcheck.artifacts.calls import Call, Reach
from sealcheck.artifacts.ci.github import read_workflow
from sealcheck.artifacts.ci.gitlab import read_gitlab
from sealcheck.artifacts.ci.images import built_images, started_images
from sealcheck.artifacts.ci.pipeline import Job, Pipeline, Pipelines, Step
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.artifacts.ci.systems import SYSTEMS, read_system
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.container_calls import Built, Script
from sealcheck.artifacts.shell.left_running import asks_how_it_ended
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.snapshot import Snapshot

MAX_PIPELINES = 120
MAX_CALLS = 20_000
_WORKFLOW = regex(r"\.(github|forgejo|gitea)/workflows/[^/]{1,200}\.ya?ml")
_FORGES = {"github": "GitHub Actions", "forgejo": "Forgejo Actions", "gitea": "Gitea Actions"}
#: Configurations that were renamed, or lie where no system looks.
_LOOKALIKE = regex(
    r"(?:^|/)(?:\.(?:github|forgejo|gitea)/workflows?/[^/]{1,200}|\.?(?:not-|disabled-|_)?travis[^/]{0,20}\.ya?ml[^/]{0,20}"
    r"|\.?[^/]{0,20}gitlab-ci[^/]{0,20}|Jenkinsfile[^/]{0,20}|\.?azure-pipelines[^/]{0,40})$",
    re.I,
)
#: Azure Pipelines is told in its settings which file to read; the root is only what it proposes
#: (learn.microsoft.com/azure/devops/pipelines/customize-pipeline).
_ANYWHERE = regex(r"(?:^|/)\.?azure-pipelines?(?:[-.][\w.-]{1,40})?\.ya?ml$", re.I)
_STEPS = regex(r"^\s{0,40}-?\s{0,4}(?:steps|script|bash|task|template):", re.M)
#: So is Jenkins (jenkins.io/doc/book/pipeline/getting-started: “Script Path”); a file in a part's folder counts
#: where it speaks of something that may run tests, as many only put that part into service.
_JENKINSFILE = regex(r"(?:^|/)Jenkinsfile(?:[-_.](?!bak|old|dis|off|orig|te?mpl|sample|exam)[\w.-]{1,30})?$")
_MAY_TEST = regex(
    r"^(?!\s{0,80}(?://|\*)).{0,400}\b(?:tests?|mvnw?|gradlew?|verify|tox|make|docker(?:-compose)? (?:build|run))\b",
    re.M,
)
_FOREIGN = frozenset({PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED})


@frozen
class CiCall:
    """A command that a job reaches, with the step, job and pipeline it belongs to."""

    call: Call
    step: Step
    job: Job
    pipeline: Pipeline

    @property
    def may_fail(self) -> bool:
        """Whether a failure of this command leaves the pipeline green."""
        return self.call.may_fail or self.step.may_fail or self.job.may_fail

    @property
    def guards(self) -> bool:
        """Whether this command runs on every change, on a service that is there, and its failure shows."""
        return "change" in self.job.when and not self.may_fail and not self.pipeline.service

    @property
    def line(self) -> int:
        """The line of the pipeline's file: of the command itself or the one that led to it, else of the step."""
        path, line = self.call.origin
        return line if path == self.step.file.path else self.step.line


@artifact
def pipelines(snapshot: Snapshot, tree: Tree, contents: Contents) -> Pipelines:
    """The continuous integration configurations that are active, and files that only look like one."""
    repository = Repository(tree, contents, snapshot.subject)
    active: list[Pipeline] = []
    inactive: list[File] = []
    candidates = [file for file in tree.files if _may_configure(file)]
    served = False
    for file in candidates[:MAX_PIPELINES]:
        known, pipeline = _read(file, repository)
        served = served or known
        if pipeline:
            active.append(pipeline)
        elif not known:
            inactive.append(file)
    chosen = [file for file in inactive if _is_chosen(file, contents)]
    return Pipelines(tuple(active), tuple(file for file in inactive if file not in chosen), tuple(chosen))


def _is_chosen(file: File, contents: Contents) -> bool:
    """Whether it is a filled configuration of the project's own for a system that reads it wherever it lies."""
    if file.role in _FOREIGN:
        return False
    if _JENKINSFILE.search(file.path):
        return _MAY_TEST.search(contents.text(file) or "") is not None
    if not _ANYWHERE.search(file.path):
        return False
    return _STEPS.search(contents.text(file) or "") is not None


def _may_configure(file: File) -> bool:
    if file.language is not None and "enkinsfile" not in file.name and not file.path.startswith(".teamcity/"):
        return False  # no program code is a configuration, but for Jenkins and TeamCity
    return bool(_LOOKALIKE.search(file.path)) or any(system.pattern.fullmatch(file.path) for system in SYSTEMS)


def _read(file: File, repository: Repository) -> tuple[bool, Pipeline | None]:
    """(whether a system reads this file, its pipeline)."""
    workflow = _WORKFLOW.fullmatch(file.path)
    system = next((s for s in SYSTEMS if s.pattern.fullmatch(file.path)), None)
    if not workflow and not system and file.path not in (".gitlab-ci.yml", ".gitlab-ci.yaml"):
        return False, None
    forge = _FORGES[workflow.group(1)] if workflow else ""
    if file.too_large:
        return True, Pipeline(forge or (system.name if system else "GitLab CI"), file, unreadable="> 1 MiB")
    text = repository.contents.text(file)
    if text is None or not text.strip():
        return False, None
    if workflow:
        return True, read_workflow(file, text, forge, repository)
    return True, read_system(system, file, text, repository) if system else read_gitlab(file, text, repository)


@artifact
def ci_calls(pipelines: Pipelines, reach: Reach) -> tuple[CiCall, ...]:
    """Every command that a job reaches, through named scripts, shell files and container builds."""
    found: list[CiCall] = []
    for pipeline in pipelines.active:
        images = built_images(pipeline.jobs)
        for job in pipeline.jobs:
            if len(found) < MAX_CALLS:
                found += _of_job(job, pipeline, reach, images)
    return tuple(found)


def _of_job(job: Job, pipeline: Pipeline, reach: Reach, images: list[Built]) -> list[CiCall]:
    """Every command of one job; what runs in a container may fail if nothing in the job asks how that ended."""
    found = [CiCall(call, step, job, pipeline) for step in job.steps for call in _calls(step, reach, images)]
    texts = (*(step.script for step in job.steps), *(ci.call.written for ci in found))
    if not any(ci.call.apart for ci in found) or any(map(asks_how_it_ended, texts)):
        return found
    return [replace(ci, call=replace(ci.call, may_fail=ci.call.may_fail or ci.call.apart)) for ci in found]


def _calls(step: Step, reach: Reach, images: list[Built]) -> list[Call]:
    folder = join("", step.folder) if step.folder else ""
    calls = [Call(("uses:", step.uses), folder, step.file, step.line, step.may_fail)] if step.uses else []
    if step.script:
        calls += reach.calls(
            Script(step.script, folder, step.file, step.line, step.fixed or bool(step.uses), step.shell)
        )
    for image, given, command in started_images(step, images):
        calls += reach.image_calls(image, given, command)
    return calls
