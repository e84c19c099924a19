# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What commands of Docker, Podman and Compose run: the lines of an image's build, and what its containers start."""

from __future__ import annotations

import shlex

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.image_build import (
    COMPOSE_NAMES,
    Built,
    Service,
    build_script,
    built,
    chosen_services,
    services,
)
from sealcheck.artifacts.deployment.image_start import copied_from, start_of
from sealcheck.artifacts.shell.case import has_branch
from sealcheck.artifacts.shell.command_words import tool_of
from sealcheck.artifacts.shell.commands import BY_LINE, ERREXIT, PLAIN
from sealcheck.artifacts.shell.paths import is_shell, join, option
from sealcheck.artifacts.shell.seen import Shell
from sealcheck.artifacts.shell.wrappers import peel
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File

_DETACHED = frozenset({"-d", "--detach", "--wait"})


@frozen
class Script:
    """Shell text to follow, the folder it runs in, where it stands, and which shell reads it.

    `fixed` says that its lines are not the file's, `builds` that it is what the build of an image runs.
    """

    text: str
    folder: str
    file: File
    line: int
    fixed: bool = True
    shell: Shell = ERREXIT
    builds: bool = False


class Containers:
    """Looks up what container commands run in the files of one snapshot; nothing is executed."""

    def __init__(self, tree: Tree, contents: Contents) -> None:
        self._tree = tree
        self._contents = contents

    def scripts(self, words: tuple[str, ...], folder: str) -> list[Script] | None:
        """Return what the command runs, or None when that cannot be followed."""
        if is_compose(words):
            return self._compose(words, folder)
        image = built(words, folder)
        return self._build(image.dockerfile, image.context, image.target) if image else None

    def entered(self, written: str, given: tuple[str, ...], folder: str) -> list[Script] | None:
        """Return the entrypoint of the service that `docker compose run SERVICE given…` starts, if it knows `given`.

        A script that an image starts with may choose by its first argument: docker compose run app run-tests.
        """
        words = tuple(written.split())
        if not is_compose(words) or "run" not in words:
            return None
        for service, file in self._chosen(words, folder):
            if entry := self._entry(service, file):
                script, context = entry
                if has_branch(self._contents.text(script) or "", given[0]):
                    return [Script(shlex.join((f"./{script.path}", *given)), context, file, 1, shell=PLAIN)]
        return None

    def started(self, image: Built, given: tuple[str, ...]) -> list[Script]:
        """Return what a container of the image starts when it is given these words."""
        found = self._file(image.dockerfile)
        start = start_of(found[1], image.target) if found else None
        if found is None or start is None or (given and not start.entry):
            return []  # what it is given stands for itself
        words, text = peel((*start.entry, *(given or _split(start.command))))
        program, _, rest = (shlex.join(words) if text is None else text).partition(" ")
        script = self._copied(found[1], image.context, program)
        command = f"./{script.path} {rest}" if script else f"{program} {rest}"
        return [Script(command.strip(), image.context, found[0], 1, shell=PLAIN)]

    def _file(self, path: str) -> tuple[File, str] | None:
        file = self._tree.at(path)
        text = self._contents.text(file) if file else None
        return (file, text) if file and text is not None else None

    def _build(self, path: str, context: str, target: str) -> list[Script] | None:
        if found := self._file(path):
            # Inside the image the sources mostly lie at the working folder, so the context stands in for it.
            return [Script(build_script(found[1], target), context, found[0], 1, shell=BY_LINE, builds=True)]
        return None

    def _chosen(self, words: tuple[str, ...], folder: str) -> list[tuple[Service, File]]:
        named = option(words, "-f", "--file")
        paths = [named] if named else COMPOSE_NAMES
        file, text = next((f for f in (self._file(join(folder, path)) for path in paths) if f), (None, ""))
        return [(service, file) for service in chosen_services(services(text), words)] if file else []

    def _compose(self, words: tuple[str, ...], folder: str) -> list[Script] | None:
        if not {"up", "run", "build"} & set(words):
            return None
        chosen = self._chosen(words, folder)
        return [script for service, file in chosen for script in self._service(service, file, words)] or None

    def _service(self, service: Service, file: File, words: tuple[str, ...]) -> list[Script]:
        path, context = _image(service, file)
        scripts = self._build(path, context, service.target) or []
        if "build" in words:
            return scripts
        command = service.command or ("" if _DETACHED & set(words) else self._started(service, file))
        return [*scripts, Script(command, context, file, 1, shell=PLAIN)] if command else scripts

    def _started(self, service: Service, file: File) -> str:
        """What the service's image starts by itself."""
        path, _ = _image(service, file)
        found = self._file(path) if service.context else None
        start = start_of(found[1], service.target) if found else None
        if start is None:
            return ""
        entry = self._entry(service, file)
        if entry:
            return f"./{entry[0].path} {start.command}"
        return start.command or shlex.join(start.entry)

    def _entry(self, service: Service, file: File) -> tuple[File, str] | None:
        """The shell script of the repository that the service's image starts with, and the folder it starts in."""
        path, context = _image(service, file)
        found = self._file(path) if service.context else None
        words = start_of(found[1], service.target).entry if found else ()
        if not found or not words:
            return None
        script = self._copied(found[1], context, words[-1])
        return (script, context) if script else None

    def _copied(self, dockerfile: str, context: str, path: str) -> File | None:
        """The shell script of the repository that lies at a path in the image."""
        for place in copied_from(dockerfile, path):
            script = self._file(join(context, place))
            if script and is_shell(script[0].name, script[1]):
                return script[0]
        return None


def _split(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:
        return []


def is_compose(words: tuple[str, ...]) -> bool:
    """Whether the command is one of Compose."""
    tool = tool_of(words[0]) if words else ""
    return tool.endswith("-compose") or (tool in ("docker", "podman") and "compose" in words[:2])


def _image(service: Service, file: File) -> tuple[str, str]:
    """The Dockerfile of a service and the folder that its build starts in."""
    context = join(file.folder, service.context) if service.context else file.folder
    return join(context, service.dockerfile), context
