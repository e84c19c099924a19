# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The services of a Compose file: what each runs and is built from, and which of them a call of Compose reaches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sealcheck.artifacts.objects import read_settings
from sealcheck.frozen import frozen
from sealcheck.nested import mapping

COMPOSE_NAMES = ("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml")
MOST_SERVICES = 60
#: Options that name a service without choosing it.
_TAKES_SERVICE = frozenset({"--exit-code-from", "--attach", "--no-attach"})


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
    return [_service(name, each) for name, each in given.items() if isinstance(each, dict)][:MOST_SERVICES]


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
