# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""`.sealcheck.yml`: facts, locations, claims and waiver requests of the maintainers. It can never choose the exam."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.named_places import MOST, named_place
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import Evidence, say
from sealcheck.parse import Document, ParseProblem, parse_yaml
from sealcheck.result import Claim, Problem

FILE = ".sealcheck.yml"
#: Facts that measures may ask for; each is true or false.
FACTS = frozenset({"user_interface", "programming_interface", "personal_data", "stores_data", "releases"})
_KEYS = frozenset({"facts", "locations", "claims", "waivers"})
_CLAIM_KEYS = ("statement", "evidence", "who", "date")


@frozen
class Declaration:
    """What the maintainers declare; `problems` lists every key that was ignored and why."""

    facts: Mapping[str, bool] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    locations: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    waivers: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@artifact
def declaration(tree: Tree, contents: Contents) -> Declaration:
    """The target's `.sealcheck.yml`; empty when there is none, with problems when it cannot be read."""
    file = tree.at(FILE)
    if file is None:
        return Declaration()
    text = contents.text(file)
    if text is None:
        return Declaration(problems=(_problem("unreadable", 1, problem="too large, or no text"),))
    try:
        document = parse_yaml(text)
    except ParseProblem as problem:
        return Declaration(problems=(_problem("unreadable", problem.line, problem=problem.message),))
    if not isinstance(document.value, dict):
        return Declaration(problems=(_problem("unreadable", 1, problem="no mapping"),))
    return _read(document, tree, contents)


def _read(document: Document, tree: Tree, contents: Contents) -> Declaration:
    problems = [_problem("ignored_key", document.at((key,))[0], key=key) for key in document.value if key not in _KEYS]
    facts = _facts(document, problems)
    claims = _claims(document, tree, problems)
    locations = _locations(document, tree, contents, problems)
    waivers = document.value.get("waivers")
    requested = tuple(map(str, waivers)) if isinstance(waivers, dict | list) else ()
    return Declaration(facts, claims, locations, requested, tuple(problems))


def _facts(document: Document, problems: list[Problem]) -> dict[str, bool]:
    given = document.value.get("facts") or {}
    facts = {}
    for name, value in given.items() if isinstance(given, dict) else ():
        if name in FACTS and isinstance(value, bool):
            facts[name] = value
        else:
            problems.append(_problem("bad_fact", document.at(("facts", name))[0], fact=name, allowed=sorted(FACTS)))
    return facts


def _claims(document: Document, tree: Tree, problems: list[Problem]) -> dict[str, Claim]:
    given = document.value.get("claims") or {}
    claims = {}
    for criterion, value in given.items() if isinstance(given, dict) else ():
        line = document.at(("claims", criterion))[0]
        missing = [key for key in _CLAIM_KEYS if not (isinstance(value, dict) and value.get(key))]
        if missing:
            problems.append(_problem("incomplete_claim", line, criterion=criterion, missing=missing))
            continue
        claim = _claim(criterion, value, line)
        absent = [item for item in claim.evidence if not _resolves(item, tree)]
        if absent:
            problems.append(_problem("evidence_not_found", line, criterion=criterion, evidence=absent))
        else:
            claims[criterion] = claim
    return claims


def _locations(
    document: Document, tree: Tree, contents: Contents, problems: list[Problem]
) -> dict[str, tuple[Evidence, ...]]:
    """Return for each criterion the places that exist; what does not exist is a problem, and so is what is too much."""
    given = document.value.get("locations") or {}
    locations = {}
    lines_of = cache(lambda file: tuple((contents.text(file) or "").splitlines()))
    for criterion, value in given.items() if isinstance(given, dict) else ():
        line = document.at(("locations", criterion))[0]
        written = [str(each) for each in (value if isinstance(value, list) else [value])]
        places = [named_place(each, line, tree, lines_of) for each in written[:MOST]]
        absent = [each for each, place in zip(written, places, strict=False) if place is None] + written[MOST:]
        if absent:
            problems.append(_problem("location_not_found", line, criterion=criterion, locations=absent, most=MOST))
        if found := tuple(place for place in places if place):
            locations[str(criterion)] = found
    return locations


def _resolves(evidence: str, tree: Tree) -> bool:
    """An address is taken as it is (nothing is contacted); anything else must be a file or folder of the target."""
    if evidence.startswith(("https://", "http://", "mailto:")):
        return True
    path = evidence.partition("#")[0].removeprefix("./").strip("/")
    return tree.at(path) is not None or path in tree.folders


def _claim(criterion: str, value: Mapping[str, Any], line: int) -> Claim:
    evidence = value["evidence"]
    items = evidence if isinstance(evidence, list) else [evidence]
    return Claim(
        criterion, str(value["statement"]), tuple(map(str, items)), str(value["who"]), str(value["date"]), line
    )


def _problem(name: str, line: int, **args: Any) -> Problem:
    return Problem(say(f"declaration.{name}", **args), FILE, line)
