# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Containers that a command starts without passing on how they end, and commands that ask for it afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.artifacts.shell.command_words import after_options, tool_of
from sealcheck.artifacts.shell.wrappers import CONTAINER_VALUES
from sealcheck.pattern import regex

_TOOLS = ("docker", "podman", "nerdctl", "docker-compose", "podman-compose")
_DETACHES = regex(r"--detach(?:=true)?|-[itPq]{0,4}d[itPq]{0,4}")
#: With one of these `compose up` ends as its containers do; else it ends well whatever became of them.
_PASSES_ON = ("--exit-code-from", "--abort-on-container-", "--wait")
_ASKS = regex(
    r"\b(?:docker|podman|nerdctl|compose)\b[^\n]{0,300}[\s.](?:wait\b|--exit-code\b|ExitCode\b)"
    r"|\bdocker(?:-|\s{1,9})compose\b[^\n]{0,300}\sps\b[^\n]{0,200}\b[Ee]xit",
)


def leaves_running(words: Sequence[str]) -> bool:
    """Whether the command starts containers and does not fail when they do: compose up, docker run -d."""
    tool = tool_of(words[0]) if words else ""
    if tool not in _TOOLS:
        return False
    at = next((i for i, word in enumerate(words[:12]) if word in ("run", "exec", "up")), None)
    if at is None:
        return False
    rest = words[at + 1 :]
    if words[at] == "up":
        composes = tool.endswith("-compose") or "compose" in words[:2]
        return composes and not any(word.startswith(_PASSES_ON) for word in rest)
    inner = after_options(list(rest), CONTAINER_VALUES)
    return any(_DETACHES.fullmatch(word) for word in rest[: len(rest) - len(inner)])


def asks_how_it_ended(text: str) -> bool:
    """Whether commands ask how a container ended: docker wait, docker inspect --format '{{.State.ExitCode}}'."""
    return _ASKS.search(text) is not None
