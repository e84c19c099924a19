# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Playbooks and roles of Ansible: do they install, set up or start something, or do they only fetch, print and wait?"""

from __future__ import annotations

from typing import Any

from sealcheck.artifacts.deployment.container import Look
from sealcheck.nested import listed
from sealcheck.parse import ParseProblem, parse_yaml
from sealcheck.prose.facts import words_in

#: Plays of one file, and tasks of one play, that are looked at; blocks in blocks.
MOST, MOST_DEPTH = 300, 8
#: Where a play, or a block, has tasks.
_TASKS = ("tasks", "pre_tasks", "post_tasks", "handlers", "block", "rescue", "always")


def look_at_plays(text: str) -> Look:
    """Return the line of a play or a task that does something, or that none of them does; what is unreadable counts."""
    try:
        document = parse_yaml(text)
    except ParseProblem:
        return 1
    if not isinstance(document.value, list):
        return None
    index = next((n for n, each in enumerate(document.value[:MOST]) if _acts(each)), None)
    return "near_idle_play" if index is None else document.at((index,))[0]


def _acts(given: Any, depth: int = 0) -> bool:
    """Whether a play has roles or a task that does something; a task does by a module that is not known to be idle."""
    if not isinstance(given, dict) or depth > MOST_DEPTH:
        return False
    inner = [each for key in _TASKS for each in listed(given.get(key))[:MOST]]
    if inner or "hosts" in given:
        return bool(given.get("roles")) or any(_acts(each, depth + 1) for each in inner)
    modules = {str(key).rpartition(".")[2] for key in given if not str(key).startswith("with_")}
    return not modules <= words_in("deployment", "task_words", "idle_modules", "package_modules")
