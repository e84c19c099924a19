# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a continuous integration configuration says, in one shape for all systems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from sealcheck.artifacts.shell.commands import ERREXIT
from sealcheck.artifacts.shell.seen import Shell
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import Document, ParseProblem, parse_yaml_all

#: When a job starts: on a change (push, merge request), on a tag or release, by the clock, by hand, on changes of
#: other files than the program's, on changes by certain persons, after a failure, on an event that comes from
#: outside such as a deployment, where a variable is set that the repository sets nowhere, or never.
When = Literal["change", "release", "schedule", "manual", "aside", "person", "failure", "outside", "setting", "never"]


@frozen
class Step:
    """Shell text of a job, or (in `uses`) a ready-made action, task, orb or template that it calls.

    `given` is what it is given: the inputs of an action and the environment, as `name=value`. `fixed` says that the
    lines of the text are not those of the file. `name` is what the configuration calls it.
    """

    script: str
    file: File
    line: int
    folder: str = ""
    uses: str = ""
    may_fail: bool = False
    fixed: bool = False
    shell: Shell = ERREXIT
    given: str = ""
    name: str = ""


@frozen
class Job:
    """Steps that run together, when they start, and whether their failure is ignored."""

    name: str
    steps: tuple[Step, ...]
    when: frozenset[When]
    may_fail: bool = False


@frozen
class Elsewhere:
    """Steps that are kept in another repository: what is referred to, where, and when it starts."""

    reference: str
    file: File
    line: int
    when: frozenset[When]


@frozen
class Pipeline:
    """One active configuration file. `unreadable` says why it could not be parsed.

    `service` is "ended" for a hosted service that was switched off, "unsure" where a clone cannot show whether the
    project still uses it, else empty.
    """

    system: str
    file: File
    jobs: tuple[Job, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    unreadable: str = ""
    service: Literal["", "ended", "unsure"] = ""


@frozen
class Pipelines:
    """All active configurations at the root, and files that look like one but are not active.

    `chosen` are files that are active if the settings of the system, which no clone holds, name their path.
    """

    active: tuple[Pipeline, ...]
    inactive: tuple[File, ...] = ()
    chosen: tuple[File, ...] = ()


ON_CHANGE: frozenset[When] = frozenset({"change"})


def last_mapping(text: str) -> Document:
    """Return the last YAML document that is a mapping (GitLab puts a header before it). Raises ParseProblem."""
    mappings = [d for d in parse_yaml_all(text, most=5) if isinstance(d.value, dict)]
    if not mappings:
        raise ParseProblem("no mapping")
    return mappings[-1]


def script_line(lines: list[str], line: int) -> int:
    """The line on which shell text begins whose key stands on `line`: the next one for a block scalar."""
    shown = lines[line - 1].split(" #")[0].rstrip() if 0 < line <= len(lines) else ""
    return line + 1 if shown.endswith(("|", ">", "|-", ">-", "|+", ">+")) else line


def substitute(text: str, values: Mapping[str, str]) -> str:
    """Replace `$NAME` and `${NAME}` by known values, longest names first."""
    if "$" not in text:
        return text
    for name in sorted(values, key=len, reverse=True)[:100]:
        if name in text:
            text = text.replace(f"${{{name}}}", values[name]).replace(f"${name}", values[name])
    return text[:70_000]


def plain(values: Any) -> dict[str, str]:
    """Return the scalar entries of a mapping as texts, truth values as YAML writes them."""
    scalars = {k: v for k, v in mapping(values).items() if isinstance(v, str | int | float) and len(str(v)) < 2000}
    return {k: str(v).lower() if isinstance(v, bool) else str(v) for k, v in scalars.items()}


def switched_off(value: Any) -> bool:
    """Whether a job, a stage or a whole file of Travis CI or Cirrus CI is never to run: `if: false`."""
    given = mapping(value)
    return "false" in {str(given.get(key)).lower() for key in ("if", "only_if")} or given.get("skip") is True


def scripts_in(document: Document, keys: frozenset[str], text: str) -> Iterator[tuple[str, int, tuple[Any, ...]]]:
    """Yield (shell text, line, path) for every text or list of texts under one of `keys`, however deep.

    A key that begins with an underscore stands for every key that ends so. Parts that are switched off are passed over.
    """
    lines = text.split("\n")
    endings = tuple(key for key in keys if key.startswith("_"))
    stack: list[tuple[Any, tuple[Any, ...]]] = [(document.value, ())]
    while stack:
        value, path = stack.pop()
        if path and switched_off(value):
            continue
        children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, child in reversed(list(children)):
            stack.append((child, (*path, key)))
        name = path[-1].lower() if path and isinstance(path[-1], str) else ""
        if name in keys or (endings and name.endswith(endings)):
            for i, item in enumerate(listed(value)):
                if isinstance(item, str):
                    at = (*path, i) if isinstance(value, list) else path
                    yield item, script_line(lines, document.at(at)[0]), path
