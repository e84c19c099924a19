# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Google Cloud Build: steps of containers, each a program with its arguments, or a script.

Which pushes start a build is set at the service. https://cloud.google.com/build/docs/build-config-file-schema
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.ci.pipeline import ON_CHANGE, Job, Pipeline, Step, last_mapping, plain, substitute
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import ParseProblem

NAME = "Google Cloud Build"
MAX_STEPS = 200


def read_cloud_build(file: File, text: str, repository: Repository) -> Pipeline:
    """Return the pipeline of a cloudbuild.yaml."""
    try:
        document = last_mapping(text)
    except ParseProblem as problem:
        return Pipeline(NAME, file, unreadable=f"{problem.line}: {problem.message}")
    given = plain(document.value.get("substitutions"))
    steps: list[Step] = []
    for i, step in enumerate(listed(document.value.get("steps"))[:MAX_STEPS]):
        value = mapping(step)
        script = substitute(_script(value), given)
        aside = value.get("allowFailure") is True or bool(value.get("allowExitCodes"))
        line = document.at(("steps", i))[0]
        steps.append(Step(script, file, line, str(value.get("dir") or ""), may_fail=aside, fixed=True))
    return Pipeline(NAME, file, (Job(NAME, tuple(steps), ON_CHANGE),))


def _script(step: dict[str, Any]) -> str:
    """The commands of a step: its script, or its entry point, else the program its image is named after, with words."""
    if isinstance(step.get("script"), str):
        return str(step["script"])
    image = str(step.get("name") or "").partition("@")[0].rpartition("/")[2].partition(":")[0]
    program = str(step.get("entrypoint") or image)
    return shlex.join([program, *_words(step.get("args"))])


def _words(args: Any) -> Iterator[str]:
    yield from (str(each) for each in listed(args) if isinstance(each, str | int | float))
