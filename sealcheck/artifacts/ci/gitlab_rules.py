# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""When a GitLab job starts, and whether its failure counts: rules, only, except, and the rules of the whole pipeline.

https://docs.gitlab.com/ci/yaml/#rules
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sealcheck.artifacts.ci import branches
from sealcheck.artifacts.ci.pipeline import When
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.nested import listed, mapping
from sealcheck.pattern import regex

MAX_RULES = 60
_REFS: dict[str, When] = {
    "branches": "change", "merge_requests": "change", "pushes": "change", "external_pull_requests": "change",
    "external": "change", "tags": "release", "schedules": "schedule", "web": "manual", "triggers": "manual",
    "api": "manual", "pipelines": "manual", "chat": "manual",
}  # fmt: skip
_BRANCH = regex(
    r"\$CI_(?:COMMIT_BRANCH|COMMIT_REF_NAME)\s{0,3}(==|=~)\s{0,3}['\"/]\^?([\w./-]{1,100}?)\\?[$*.]{0,3}/?['\"/]"
)
#: What a condition asks of one variable: $RUN_TESTS, $RUN_TESTS == "true", $RUN_TESTS =~ /^(yes|true)$/
_ASKED = regex(
    r"[\s(]{0,9}\$\{?(\w{1,80})\}?\s{0,5}(?:(==|!=|=~)\s{0,5}(?:\"([^\"]{0,200})\"|'([^']{0,200})'|null|/.{1,200}/i?))?[\s)]{0,9}"
)
#: Variables that GitLab sets (https://docs.gitlab.com/ci/variables/predefined_variables/).
_GIVEN = regex(r"CI(?:_\w+)?|GITLAB_\w+|CHAT_\w+|TRIGGER_PAYLOAD")
_PERSON = regex(r"\$GITLAB_USER_(?:LOGIN|NAME|EMAIL|ID)\s{0,3}==\s{0,3}['\"]")
Start = tuple[When, bool]
#: Variables that the configuration sets; None where only a rule does.
Known = Mapping[str, str | None]


def starts(
    job: dict[str, Any], workflow: Any, variables: Mapping[str, str], repository: Repository
) -> tuple[frozenset[When], bool]:
    """Return (when a job starts, whether its failure is ignored whenever it starts on a change).

    `variables` are those that the configuration sets for the job.
    """
    if job.get("when") in ("never", "on_failure"):
        return frozenset(), False
    rules = listed(mapping(workflow).get("rules"))
    known = {str(name): None for rule in rules for name in mapping(mapping(rule).get("variables"))} | {**variables}
    found = set(_own(job, known, repository))
    if rules:
        allowed: set[When] = {when for when, _ in _rules(rules, False, known, repository)} | {"manual"}
        if "change" in allowed:
            allowed.add("release")
        elif "setting" in allowed:
            found = {("setting" if when == "change" else when, ignored) for when, ignored in found}
        found = {start for start in found if start[0] in allowed}
    on_change = [ignored for when, ignored in found if when == "change"]
    return frozenset(when for when, _ in found), bool(on_change) and all(on_change)


def _own(job: dict[str, Any], known: Known, repository: Repository) -> Iterator[Start]:
    ignored = _ignored(job.get("allow_failure"))
    by_hand = job.get("when") == "manual"
    rules = job.get("rules")
    if isinstance(rules, list) and rules:
        for when, forgiven in _rules(rules, by_hand, known, repository):
            yield when, forgiven or ignored
    elif by_hand:
        yield "manual", ignored
    else:
        conditions = " || ".join(str(each) for each in listed(mapping(job.get("only")).get("variables")))
        asked = _asks(conditions, known)
        for when in _only(job.get("only"), job.get("except"), repository):
            yield (asked if asked and when == "change" else when), ignored


def _ignored(value: Any) -> bool:
    """Whether `allow_failure` covers the exit code of failed tests."""
    codes = mapping(value).get("exit_codes")
    return value is True or 1 in listed(codes) or "1" in listed(codes)


def _rules(rules: list[Any], by_hand: bool, known: Known, repository: Repository) -> Iterator[Start]:
    for rule in rules[:MAX_RULES]:
        if not isinstance(rule, dict):  # `!reference [.rules, rules]` stays unresolved: ordinary changes, if in doubt
            yield "change", False
            continue
        always = not rule.keys() & {"if", "changes", "exists"}
        if rule.get("when") not in ("never", "on_failure"):
            yield _meaning(rule, by_hand, known, repository), _ignored(rule.get("allow_failure"))
        if always:
            return


def _asks(condition: str, known: Known) -> When | None:
    """Return when a condition holds that asks for a variable: by hand where the configuration sets it otherwise."""
    asked = [[_asks_one(term, known) for term in part.split("&&")] for part in condition.split("||")[:20]]
    if not all(any(terms) for terms in asked):
        return None
    return "setting" if any("manual" not in terms for terms in asked) else "manual"


def _asks_one(term: str, known: Known) -> When | None:
    match = _ASKED.fullmatch(term)
    if match is None or _GIVEN.fullmatch(match[1]):
        return None
    name, sign, wanted = match[1], match[2], match[3] if match[4] is None else match[4]
    if name not in known:
        passes = (sign == "==" and wanted is None) or (sign == "!=" and wanted is not None)
        return None if passes else "setting"
    value = known[name]
    if value is None or sign == "=~" or (sign and wanted is None):
        return None
    return None if (bool(value) if sign is None else (value == wanted) == (sign == "==")) else "manual"


def _meaning(rule: dict[str, Any], by_hand: bool, known: Known, repository: Repository) -> When:
    condition = str(rule.get("if") or "")
    either = "||" in condition
    if rule.get("when", "manual" if by_hand else "") == "manual":
        return "manual"
    if "schedule" in condition and "!=" not in condition and not either:
        return "schedule"
    if "$CI_COMMIT_TAG" in condition and not any(s in condition for s in ("||", "== null", "!$", "BRANCH")):
        return "release"
    if '"web"' in condition and not either and "!=" not in condition:
        return "manual"
    if _PERSON.search(condition) and not either:
        return "person"
    named = _BRANCH.search(condition)
    if named and not either and not branches.ordinary(named.group(2), repository.subject):
        return "release"
    return _asks(condition, known) or branches.changes(_paths(rule.get("changes")), repository)


def _paths(value: Any) -> list[str]:
    given = mapping(value).get("paths") if isinstance(value, dict) else value
    return [str(path) for path in listed(given) if "$" not in str(path)]


def _only(only: Any, but: Any, repository: Repository) -> Iterator[When]:
    refs = [str(ref) for ref in listed(mapping(only).get("refs") if isinstance(only, dict) else only)]
    found = {_ref(ref, repository) for ref in refs} or {"change"}
    if "change" in found and branches.changes(_paths(mapping(only).get("changes")), repository) != "change":
        found = (found - {"change"}) | {"aside"}
    left_out = {str(ref) for ref in listed(mapping(but).get("refs") if isinstance(but, dict) else but)}
    if "branches" in left_out and "merge_requests" not in refs:
        found.discard("change")
        found |= set() if refs else {"release"}
    yield from found


def _ref(ref: str, repository: Repository) -> When:
    name = ref.partition("@")[0]
    if name in _REFS:
        return _REFS[name]
    pattern = name.strip("/").removeprefix("^").removesuffix("$").removesuffix(".*") if name.startswith("/") else name
    return "change" if branches.ordinary(pattern, repository.subject) else "release"
