# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Container images that a pipeline builds and starts under the same tag: docker build -t a . && docker run a."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sealcheck.artifacts.ci.pipeline import Job, Step
from sealcheck.artifacts.deployment.container_calls import Built, built
from sealcheck.artifacts.shell.commands import Command, commands
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.shell.wrappers import image_run, wrapped
from sealcheck.pattern import regex

_BUILDERS = ("docker", "podman", "buildah", "nerdctl")
_TAGS = frozenset({"-t", "--tag"})
_VARIABLE = regex(r"\$\{\{[^{}]{0,200}\}\}|\$\{[^{}]{0,100}\}|\$\w{1,80}")
#: Steps of one pipeline that are looked at.
MOST_STEPS = 400


def built_images(jobs: Iterable[Job]) -> list[Built]:
    """Return the images that the steps of a pipeline build themselves, each time under one tag."""
    steps = [step for job in jobs for step in job.steps][:MOST_STEPS]
    return [image for step in steps for command in _containers(step, "build", "bud") for image in _built(command, step)]


def started_images(step: Step, images: Sequence[Built]) -> Iterator[tuple[Built, tuple[str, ...], Command]]:
    """Yield each of the images that a step starts, with the words behind it, and the command that does."""
    for command in _containers(step, "run") if images else ():
        if run := image_run(command.words):
            image = next((each for each in reversed(images) if is_same(each.tag, run[0])), None)
            if image:
                yield image, run[1], command


def _containers(step: Step, *verbs: str) -> Iterator[Command]:
    if any(builder in step.script for builder in _BUILDERS):
        for command in commands(step.script, step.shell):
            words = wrapped(command.words, _BUILDERS)
            if set(verbs) & set(words[1:3]):
                yield replace(command, words=words)


def _built(command: Command, step: Step) -> Iterator[Built]:
    words, folder = command.words, join("", step.folder) if step.folder else ""
    tags = [after for before, after in pairwise(words) if before in _TAGS]
    tags += [value for name, sign, value in (word.partition("=") for word in words) if sign and name in _TAGS]
    yield from filter(None, (built(words, folder, tag) for tag in tags))


def is_same(tag: str, image: str) -> bool:
    """Whether both name one image; what variables hold is not known, so that then the last part of the name decides."""
    built, run = _plain(tag), _plain(image)
    if "*" not in built + run:
        return built == run
    last = built.rpartition("/")[2]
    return last == run.rpartition("/")[2] and not last.startswith("*")


def _plain(image: str) -> str:
    name = _VARIABLE.sub("*", image)
    return name if ":" in name.rpartition("/")[2] or "@" in name else f"{name}:latest"
