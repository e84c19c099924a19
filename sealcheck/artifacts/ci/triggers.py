# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""When a GitHub workflow and its jobs start: events, branch filters, conditions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sealcheck.artifacts.ci import branches
from sealcheck.artifacts.ci.conditions import after_failure, holds, only_branches, only_persons, only_settings
from sealcheck.artifacts.ci.pipeline import When
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.nested import listed, mapping
from sealcheck.pattern import regex

_EVENTS: dict[str, When] = {
    "pull_request": "change", "pull_request_target": "change", "merge_group": "change", "workflow_run": "change",
    "push": "change", "schedule": "schedule", "workflow_dispatch": "manual", "repository_dispatch": "manual",
    "release": "release", "create": "release", "issue_comment": "manual", "issues": "manual", "discussion": "manual",
    "pull_request_review": "manual", "pull_request_review_comment": "manual", "label": "manual",
    "deployment": "outside", "deployment_status": "outside", "status": "outside", "check_run": "outside",
    "check_suite": "outside", "page_build": "outside", "registry_package": "outside",
}  # fmt: skip
_EVENT_NAMED = regex(r"github\.event_name\s{0,5}==\s{0,5}['\"](\w{1,40})['\"]")


def events(value: dict[str, Any]) -> dict[str, Any]:
    """The triggers; YAML 1.1 tools write `on` as `true`, ours keeps the word."""
    given = value.get("on", value.get("true"))
    if isinstance(given, dict):
        return given
    return {name: None for name in listed(given) if isinstance(name, str)}


def starts(events: dict[str, Any], repository: Repository) -> frozenset[When]:
    """When a workflow with these triggers starts; branch filters count by the subject's default branch."""
    meanings = (_meaning(name, filters, repository) for name, filters in events.items())
    return frozenset(meaning for meaning in meanings if meaning and meaning != "never")


def _meaning(name: str, filters: Any, repository: Repository) -> When | None:
    meaning = _EVENTS.get(name)
    if meaning == "change" and name in ("push", "pull_request", "pull_request_target"):
        return branches.meaning(mapping(filters), repository)
    return meaning


def on_branches(when: frozenset[When], condition: Any, repository: Repository) -> frozenset[When]:
    """What is left of the triggers under an `if` that names branches; those nobody works on are no changes."""
    named = only_branches(str(condition)) if condition is not None else []
    if not named or any(branches.ordinary(each, repository.subject) for each in named):
        return when
    return frozenset("aside" if start == "change" else start for start in when)


def narrowed(when: frozenset[When], condition: Any, values: Mapping[str, str]) -> frozenset[When]:
    """What is left of the triggers under an `if`; unknown conditions leave them as they are."""
    text = str(condition).strip() if condition is not None else ""
    if not text:
        return when
    if holds(text, values) is False:
        return frozenset()
    if only_persons(text):
        return frozenset("person" if start == "change" else start for start in when)
    if only_settings(text):
        return frozenset("setting" if start == "change" else start for start in when)
    if after_failure(text):
        return frozenset({"failure"}) if when else when
    if "||" in text or "!" in text.replace("!=", ""):
        return when
    named = _EVENT_NAMED.findall(text)
    if named:
        return when & {_EVENTS.get(name, "manual") for name in named}
    if re.search(r"startsWith\(\s?github\.ref,\s?['\"]refs/tags|github\.ref_type\s?==\s?['\"]tag", text):
        return when & {"release"} or frozenset({"release"} if "change" in when else ())
    if re.search(r"contains\(\s?github\.event\.(?:head_commit\.message|pull_request\.labels|comment)", text):
        return frozenset({"manual"})
    return when


def chained(jobs: dict[str, Any], when: dict[str, frozenset[When]]) -> dict[str, frozenset[When]]:
    """When each job starts, given when it would by itself: it waits for those it `needs` and is skipped with them."""
    result: dict[str, frozenset[When]] = {}

    def of(name: str, seen: frozenset[str]) -> frozenset[When]:
        if name in result:
            return result[name]
        job = mapping(jobs.get(name))
        own = when.get(name, frozenset())
        if not re.search(r"always\(\)|cancelled\(\)|failure\(\)", str(job.get("if") or "")):
            for needed in listed(job.get("needs"))[:50]:
                if isinstance(needed, str) and needed in when and needed not in seen and len(seen) < 50:
                    own = _together(own, of(needed, seen | {name}))
        result[name] = own
        return own

    for name in when:
        of(name, frozenset())
    return result


def _together(own: frozenset[When], before: frozenset[When]) -> frozenset[When]:
    """The starts that two jobs share; one that starts on every change does so on a tag, by whomever it is."""
    both = _wide(own) & _wide(before)
    return both & own if "change" in both else both


def _wide(when: frozenset[When]) -> frozenset[When]:
    return when | {"release", "person", "setting"} if "change" in when else when
