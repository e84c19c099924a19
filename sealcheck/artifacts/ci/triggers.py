# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""When a GitHub workflow and its jobs start: events, branch filters, conditions."""

from __future__ import annotations

import re
from typing import Any

from sealcheck.artifacts.ci import branches
from sealcheck.artifacts.ci.pipeline import When, listed, mapping
from sealcheck.model import Subject
from sealcheck.pattern import regex

_EVENTS: dict[str, When] = {
    "pull_request": "change", "pull_request_target": "change", "merge_group": "change", "workflow_run": "change",
    "push": "change", "schedule": "schedule", "workflow_dispatch": "manual", "repository_dispatch": "manual",
    "release": "release", "create": "release",
}  # fmt: skip
_EVENT_NAMED = regex(r"github\.event_name\s{0,5}==\s{0,5}['\"](\w{1,40})['\"]")


def events(value: dict[str, Any]) -> dict[str, Any]:
    """The triggers; YAML 1.1 tools write `on` as `true`, ours keeps the word."""
    given = value.get("on", value.get("true"))
    if isinstance(given, dict):
        return given
    return {name: None for name in listed(given) if isinstance(name, str)}


def starts(events: dict[str, Any], subject: Subject) -> frozenset[When]:
    """When a workflow with these triggers starts; filters count by the subject's default branch."""
    result: set[When] = set()
    for name, filters in events.items():
        meaning = _EVENTS.get(name)
        if meaning == "change" and name in ("push", "pull_request", "pull_request_target"):
            meaning = branches.meaning(mapping(filters), subject.branch)
        if meaning:
            result.add(meaning)
    return frozenset(result)


def narrowed(when: frozenset[When], condition: Any) -> frozenset[When]:
    """What is left of the triggers under an `if`; unknown conditions leave them as they are."""
    text = str(condition).strip() if condition is not None else ""
    if text in ("False", "false", "${{ false }}", "${{false}}"):
        return frozenset()
    if "||" in text or "!" in text.replace("!=", ""):
        return when
    named = _EVENT_NAMED.findall(text)
    if named:
        return when & {_EVENTS.get(name, "manual") for name in named}
    if re.search(r"startsWith\(\s?github\.ref,\s?['\"]refs/tags|github\.ref_type\s?==\s?['\"]tag", text):
        return frozenset({"release"})
    return when
