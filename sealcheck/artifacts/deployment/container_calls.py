# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What commands of Docker, Podman and Compose run: the lines of an image's build, and what its containers start."""

from __future__ import annotations

import shlex

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.compose_services import COMPOSE_NAMES, Service, chosen_services, services
from sealcheck.artifacts.deployment.dockerfile import build_script, copied_from, start_of
from sealcheck.artifacts.shell.command_words import after_options, tool_of
from sealcheck.artifacts.shell.commands import BY_LINE, ERREXIT, PLAIN
from sealcheck.artifacts.shell.paths import is_shell, join, option
from sealcheck.artifacts.shell.seen import Shell
from sealcheck.artifacts.shell.wrappers import peel
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File

_DETACHED = frozenset({"-d", "--detach", "--wait"})
#: Options of a build that take a value.
_BUILD_VALUES = frozenset(
    f"--{name}"
    for name in (
        "file", "tag", "target", "build-arg", "build-context", "platform", "label", "annotation", "progress", "output",
        "cache-from", "cache-to", "secret", "ssh", "network", "add-host", "builder", "iidfile", "metadata-file",
        "memory", "memory-swap", "shm-size", "ulimit", "isolation", "attest", "allow", "no-cache-filter", "cpuset-cpus",
        "volume", "security-opt", "cgroup-parent", "build-arg-file", "env", "authfile", "creds", "from", "format",
        "jobs", "arch", "os", "variant", "manifest", "ignorefile", "userns", "runtime",
    )
) | {"-f", "-t", "-o", "-m", "-c", "-v"}  # fmt: skip


@frozen
class Built:
    """An image as a pipeline builds it: its tag, its Dockerfile, the folder that the build starts in, the stage."""

    tag: str
    dockerfile: str
    context: str
    target: str


def built(words: tuple[str, ...], folder: str, tag: str = "") -> Built | None:
    """Return what a command such as `docker build -t a FOLDER` in `folder` builds; None where it builds no image."""
    at = next((i for i, word in enumerate(words[:3]) if i and word in ("build", "bud")), 0)
    if not at:
        return None
    given = after_options(list(words[at + 1 :]), _BUILD_VALUES)
    context = join(folder, given[0] if given else ".")
    named = option(words, "-f", "--file")
    path = join(folder, named) if named else join(context, "Dockerfile")
    return Built(tag, path, context, option(words, "--target") or "")


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

    def _compose(self, words: tuple[str, ...], folder: str) -> list[Script] | None:
        if not {"up", "run", "build"} & set(words):
            return None
        named = option(words, "-f", "--file")
        paths = [named] if named else COMPOSE_NAMES
        file, text = next((f for f in (self._file(join(folder, path)) for path in paths) if f), (None, ""))
        chosen = chosen_services(services(text), words) if file else []
        return [script for service in chosen if file for script in self._service(service, file, words)] or None

    def _service(self, service: Service, file: File, words: tuple[str, ...]) -> list[Script]:
        context = join(file.folder, service.context) if service.context else file.folder
        path = join(context, service.dockerfile)
        scripts = self._build(path, context, service.target) or []
        if "build" in words:
            return scripts
        command = service.command
        if not command and service.context and not _DETACHED & set(words) and (found := self._file(path)):
            start = start_of(found[1], service.target)
            command = start.command or shlex.join(start.entry)
        return [*scripts, Script(command, context, file, 1, shell=PLAIN)] if command else scripts

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
