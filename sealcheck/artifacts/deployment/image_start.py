# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a container runs when it starts: ENTRYPOINT and CMD of its image, and where a script in the image comes from."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator

from sealcheck.artifacts.deployment.image_build import instructions, stages_of
from sealcheck.frozen import frozen


@frozen
class Start:
    """The words before what a container is given, and what it runs when it is given nothing; both may be empty."""

    entry: tuple[str, ...]
    command: str


def start_of(dockerfile: str, target: str = "") -> Start:
    """Return how a container of `target` (or the last stage) starts; stages that it builds upon say it too."""
    entry, command = "", ""
    for stage in stages_of(dockerfile, target):
        given = dict(stage.starts)
        entry = given.get("ENTRYPOINT", entry)
        command = given.get("CMD", "" if "ENTRYPOINT" in given else command)
    return Start(tuple(_words(entry)), shlex.join(_words(command)) if command.startswith("[") else command)


def copied_from(dockerfile: str, path: str) -> Iterator[str]:
    """Yield the places in the build's context from which the file at `path` in the image may come."""
    name = path.rpartition("/")[2]
    for line in instructions(dockerfile):
        word, _, rest = line.partition(" ")
        if word.upper() in ("COPY", "ADD") and "--from" not in rest:
            words = [each for each in _words(rest) if not each.startswith("--")]
            yield from (source for source in words[:-1] if source.rpartition("/")[2] == name)
    yield path.lstrip("/")
    yield name


def _words(given: str) -> list[str]:
    """The words of an instruction in either of its forms."""
    try:
        value = json.loads(given) if given.startswith("[") else shlex.split(given)
    except ValueError:
        return []
    return [str(each) for each in value]
