# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a container build runs: the RUN lines of a Dockerfile's needed stages, the commands of a Compose file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sealcheck.artifacts.objects import read_settings
from sealcheck.artifacts.shell.command_words import after_options
from sealcheck.artifacts.shell.paths import join, option
from sealcheck.frozen import frozen
from sealcheck.nested import mapping
from sealcheck.pattern import regex

COMPOSE_NAMES = ("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml")
#: Options that name a service without choosing it.
_TAKES_SERVICE = frozenset({"--exit-code-from", "--attach", "--no-attach"})
_FROM = regex(r"FROM\s{1,10}(?:--\S{1,60}\s{1,10})?(\S{1,200})(?:\s{1,10}AS\s{1,10}(\S{1,100}))?", re.I)
_COPY_FROM = regex(r"--(?:from=|mount=[^\s]{0,100}?from=)([\w.-]{1,100})")


@dataclass
class Stage:
    """A stage of a Dockerfile: its base and name, the stages it copies from, and what it says."""

    base: str
    name: str
    needs: set[str] = field(default_factory=set)
    runs: list[str] = field(default_factory=list)
    starts: list[tuple[str, str]] = field(default_factory=list)


def build_script(dockerfile: str, target: str = "") -> str:
    """Return the shell text that building `target` (or the last stage) runs.

    BuildKit skips stages that the wanted one does not need, so that a test stage nobody copies from never runs.
    """
    stages = _stages(dockerfile)
    wanted = _needed(stages, target.lower())
    return "\n".join(run for stage in stages if stage.name in wanted for run in stage.runs)


def stages_of(dockerfile: str, target: str = "") -> list[Stage]:
    """Return the stages that `target` (or the last stage) is built upon, the first one first, and itself."""
    stages = _stages(dockerfile)
    by_name = {stage.name: stage for stage in stages}
    stage = by_name.get(target.lower()) or (stages[-1] if stages else None)
    chain: list[Stage] = []
    while stage and stage not in chain:
        chain.insert(0, stage)
        stage = by_name.get(stage.base)
    return chain


def _stages(dockerfile: str) -> list[Stage]:
    stages: list[Stage] = []
    for line in instructions(dockerfile):
        word, _, rest = line.partition(" ")
        if word.upper() == "FROM" and (start := _FROM.match(line)):
            stages.append(Stage(start.group(1).lower(), (start.group(2) or str(len(stages))).lower()))
        elif stages:
            stages[-1].needs.update(name.lower() for name in _COPY_FROM.findall(line[:2000]))
            if word.upper() == "RUN":
                stages[-1].runs.append(_run(rest))
            elif word.upper() in ("ENTRYPOINT", "CMD"):
                stages[-1].starts.append((word.upper(), rest.strip()))
    return stages


def instructions(text: str) -> Iterator[str]:
    """Instructions with their continuation lines joined; comments dropped."""
    held = ""
    for raw in text.split("\n")[:3000]:
        line = raw.strip()
        if line.startswith("#") or not line:
            continue
        if line.endswith("\\"):
            held += line[:-1] + " "
        else:
            yield held + line
            held = ""


def _run(rest: str) -> str:
    command = re.sub(r"^(?:--(?:mount|network|security)=\S{0,300}\s{1,10})+", "", rest.strip())
    if command.startswith("["):
        try:
            return " ".join(str(word) for word in json.loads(command))
        except ValueError:
            return ""
    return command


def _needed(stages: list[Stage], target: str) -> set[str]:
    by_name = {stage.name: stage for stage in stages}
    by_name |= {str(i): stage for i, stage in enumerate(stages)}
    queue = [target if target in by_name else stages[-1].name] if stages else []
    wanted: set[str] = set()
    while queue:
        stage = by_name.get(queue.pop())
        if stage and stage.name not in wanted:
            wanted.add(stage.name)
            queue += [stage.base, *stage.needs]
    return wanted


@frozen
class Built:
    """An image as a pipeline builds it: its tag, its Dockerfile, the folder that the build starts in, the stage."""

    tag: str
    dockerfile: str
    context: str
    target: str


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
class Service:
    """A service of a Compose file: what it runs, and where it is built from."""

    name: str
    command: str
    context: str | None
    dockerfile: str
    target: str
    needs: tuple[str, ...] = ()


def services(text: str) -> list[Service]:
    """Return the services of a Compose file; none when it cannot be read."""
    given = mapping(read_settings(text), "services")
    return [_service(name, each) for name, each in given.items() if isinstance(each, dict)][:60]


def _service(name: str, given: dict[str, Any]) -> Service:
    build = given.get("build")
    table = build if isinstance(build, dict) else {"context": build} if isinstance(build, str) else {}
    context = table.get("context", "." if table else None)
    return Service(
        name,
        "\n".join(filter(None, (_words(given.get("entrypoint")), _words(given.get("command"))))),
        context if isinstance(context, str) else None,
        str(table.get("dockerfile") or "Dockerfile"),
        str(table.get("target") or ""),
        tuple(str(each) for each in needs) if isinstance(needs := given.get("depends_on"), list | dict) else (),
    )


def chosen_services(every: list[Service], words: Sequence[str]) -> list[Service]:
    """Return the services that a call of Compose reaches: those it names, for `up` with what they need, else all."""
    known = {service.name: service for service in every}
    verb = next((i for i, word in enumerate(words) if word in ("up", "run", "build")), 0)
    named = zip(words[verb:], words[verb + 1 :], strict=False)
    queue = [word for before, word in named if word in known and before not in _TAKES_SERVICE]
    if not queue or "run" in words:
        return [known[queue[0]]] if queue else [] if "run" in words else every
    wanted: set[str] = set()
    while queue:
        name = queue.pop()
        if name in known and name not in wanted:
            wanted.add(name)
            queue += known[name].needs if "up" in words else ()
    return [service for service in every if service.name in wanted]


def _words(value: Any) -> str:
    if isinstance(value, list):
        words = [str(word) for word in value]
        if len(words) == 3 and words[1] in ("-c", "-ec", "-lc"):
            return words[2]
        return " ".join(words)
    return value if isinstance(value, str) else ""
