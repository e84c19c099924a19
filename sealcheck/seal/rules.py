# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the schema cannot say about a seal: names that must exist, keys that need each other, limits that agree.

The rules read the file as it is, so that they find their mistakes in a file that has others, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sealcheck.model import LANGUAGES, Text, say
from sealcheck.parse import Path
from sealcheck.seal.checks import check_problems
from sealcheck.seal.complaints import Complaint, Source, not_among

Problem = tuple[Path, Text]


def rule_complaints(source: Source) -> list[Complaint]:
    """Return a complaint for each rule that the seal breaks."""
    seal = source.document.value
    if not isinstance(seal, dict):
        return []
    problems = [*_duplicates(seal), *_empty_levels(seal), *_no_programmes(seal)]
    for index, criterion in items(seal, "criteria"):
        here: Path = ("criteria", index)
        for path, text in (
            *_names(seal, criterion),
            *_company(criterion),
            *_examples(criterion),
            *check_problems(criterion),
        ):
            problems.append((here + path, text))
    return [source.complaint(path, text) for path, text in problems]


def items(owner: Mapping[str, Any], key: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the mappings in the list `key`, with their index."""
    listed = owner.get(key)
    for index, item in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(item, dict):
            yield index, item


def _duplicates(seal: Mapping[str, Any]) -> Iterator[Problem]:
    for key in ("levels", "themes", "criteria"):
        seen: set[str] = set()
        for index, item in items(seal, key):
            ident = item.get("id")
            if isinstance(ident, str):
                if ident in seen:
                    yield (key, index, "id"), say("seal.used_twice", word=ident)
                seen.add(ident)


def _empty_levels(seal: Mapping[str, Any]) -> Iterator[Problem]:
    """A level without criteria would be reached by everyone."""
    used = {item.get("level") for _, item in items(seal, "criteria")}
    for index, level in items(seal, "levels"):
        if level.get("id") not in used:
            yield ("levels", index, "id"), say("seal.empty_level")


def _no_programmes(seal: Mapping[str, Any]) -> Iterator[Problem]:
    if not isinstance(seal.get("programmes"), dict) and any(item.get("refs") for _, item in items(seal, "criteria")):
        yield ("programmes",), say("seal.missing_key")


def _names(seal: Mapping[str, Any], criterion: Mapping[str, Any]) -> Iterator[Problem]:
    for key, group in (("theme", "themes"), ("level", "levels")):
        known = [str(item.get("id")) for _, item in items(seal, group)]
        named = criterion.get(key)
        if isinstance(named, str) and known and named not in known:
            yield (key,), not_among(f"unknown_{key}", named, known)
    programmes = seal.get("programmes")
    if isinstance(programmes, dict):
        yield from _references(criterion, list(programmes))


def _references(criterion: Mapping[str, Any], programmes: list[str]) -> Iterator[Problem]:
    listed = criterion.get("refs")
    refs = listed if isinstance(listed, list) else []
    for index, ref in enumerate(refs):
        if not isinstance(ref, str):
            continue
        prefix, slash, clause = ref.partition("/")
        if not (prefix and slash and clause):
            yield ("refs", index), say("seal.must_be", wanted=say("seal.a_reference"))
        elif prefix not in programmes:
            yield ("refs", index), not_among("unknown_programme", prefix, programmes)
        elif ref in refs[:index]:
            yield ("refs", index), say("seal.used_twice", word=ref)


def _company(criterion: Mapping[str, Any]) -> Iterator[Problem]:
    """Which keys need each other, and which exclude each other."""
    has = {key for key, value in criterion.items() if value is not None}
    for key, needed in (("expect", "measure"), ("with", "measure"), ("partly", "expect"), ("alternatives", "expect")):
        if key in has and needed not in has:
            yield (key,), say("seal.needs_key", needed=needed)
    if "measure" in has and not has & {"expect", "ask"}:
        yield ("measure",), say("seal.measure_alone")
    if not has & {"measure", "ask", "needs"}:
        yield (), say("seal.decided_by_nothing")
    if {"needs", "expect"} <= has:
        yield ("needs",), say("seal.needs_and_expect")
    if "partly" in has and criterion.get("partly") == criterion.get("expect"):
        yield ("partly",), say("seal.partly_is_expect")


def _examples(criterion: Mapping[str, Any]) -> Iterator[Problem]:
    """An example must help the readers of every language."""
    fix = criterion.get("fix")
    listed = [item for _, item in items(fix, "example")] if isinstance(fix, dict) else []
    spoken = {str(item["language"]) for item in listed if item.get("language") in LANGUAGES}
    if spoken and spoken != set(LANGUAGES):
        yield ("fix", "example"), say("seal.example_missing", language=sorted(set(LANGUAGES) - spoken))
