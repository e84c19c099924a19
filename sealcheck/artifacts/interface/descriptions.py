# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Machine-readable descriptions of interfaces, recognised by their content: a name proves nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from posixpath import normpath
from typing import Any
from urllib.parse import unquote

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.own_images import OwnNames
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.interface import schema_literals as schema_literals  # for its scanner
from sealcheck.artifacts.interface.contents import Leads, asyncapi_problem, has_entries, openapi_problem, problem
from sealcheck.artifacts.interface.implementers import offered
from sealcheck.artifacts.interface.notations import ENDINGS, written_in
from sealcheck.artifacts.interface.templates import (
    filled,
    is_sample_channels,
    is_skeleton,
    is_to_fill,
    repeats,
    sample_problem,
)
from sealcheck.artifacts.interface.use import InterfaceUse
from sealcheck.artifacts.interface.used import OWN_SERVICE, asked_places, is_named_after, lies_among, why_used
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.parse import ParseProblem, parse_json, parse_yaml
from sealcheck.pattern import regex

#: Descriptions that are parsed in full, and characters of YAML (JSON is read a hundred times faster).
MOST_PARSED = 30
MOST_YAML = 60_000
#: Descriptions for tests that are compared with the code, nearest to the root first.
MOST_FOR_TESTS = 12

_TOP_KEY = regex(r"^[\"']?([A-Za-z]{2,20})[\"']?:(?=\s)", re.M)
_TITLE = regex(r"^  [\"']?title[\"']?:[ \t]{1,4}[\"']?([^\n\"']{1,200})", re.M)

_NAMELY = regex(r"openapi|swagger|asyncapi|api[-_]?docs|ngsi", re.I)
#: What is too large to be read may be one by less: api.yaml, schema.graphql.
_LIKE_ONE = regex(r"(?<![a-z])(?:api|schema)(?![a-z])[^/]{0,60}$|\.(?:graphqls?|proto|wsdl|wadl|raml|apib)$", re.I)
_WRONG = frozenset({PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.BINARY})

#: What every feed holds beside its stops (https://gtfs.org/documentation/schedule/reference/).
_FEED = ("routes.txt", "trips.txt", "stop_times.txt")

#: Schemas that come with libraries; validators and annotations for messages, and standards that others build upon.
_LIBRARY = regex(
    r"(?:^|/)(?:(?:google/(?:protobuf|api|rpc)|googleapis|gogoproto|protoc[-_]gen[-_][\w-]{1,40}|opengis|xlink|w3c|onelogin)/"
    r"|validate/validate\.proto$)",
    re.I,
)
#: What a project is called that tests other programs: the contexts and schemas in it are data of tests.
_SUITE = regex(r".{0,60}(?:test|conformance|compliance)(?:suites?|kits?|cases?|data|beds?|harness)")
_OF_DATA = frozenset({"context", "smart_data_model", "json_schema", "bare_schema", "xsd"})

#: Says of a notation, a file and its text why it is no interface of the project.
_Used = Callable[[str, File, str], str]


@frozen
class Description:
    """A description of an interface: the notation, where, its title or size; `reason` says why it does not count."""

    notation: str
    file: File
    line: int = 1
    title: str = ""
    reason: str = ""


@artifact
def interfaces(
    tree: Tree, contents: Contents, scans: Scans, own_names: OwnNames, interface_use: InterfaceUse
) -> tuple[Description, ...]:
    """Every description of an interface, what counts first; one per folder where many files make one description."""
    given = scans.of("interface_notation")
    used = partial(why_used, own_names, interface_use, asked_places(interface_use, given))
    suite = any(_SUITE.fullmatch(name) for name in own_names.names)
    found = list(_descriptions(tree, contents, given, used, suite=suite))
    found = _unless_implemented(tree, contents, _unless_collected(contents, own_names, found))
    found += _in_code(tree, scans, interface_use)
    named = {description.file.path for description in found}
    found += _feeds(tree)
    found += [
        Description("name_only", file, reason="near_too_large" if file.too_large else "near_name_only")
        for file in _named(tree)
        if file.path not in named
    ]
    return tuple(sorted(found, key=lambda d: (bool(d.reason), d.notation, d.file.path.count("/"), d.file.path)))


def _unless_collected(contents: Contents, own: OwnNames, found: list[Description]) -> list[Description]:
    """Return the descriptions, schemas without the project's name among the texts of standards as such texts."""
    standards = [each.file.folder for each in found if each.notation == "xsd" and each.reason == "near_standard"]
    return [
        replace(each, reason="near_standard")
        if each.notation == "xsd"
        and not each.reason
        and lies_among(each.file.folder, standards)
        and not is_named_after(contents.text(each.file) or "", own)
        else each
        for each in found
    ]


def _unless_implemented(tree: Tree, contents: Contents, found: list[Description]) -> list[Description]:
    """Return the descriptions, those of what is used or kept for tests as offered where code implements them."""
    used = [(each.notation, each.file) for each in found if each.reason == "near_used"]
    for_tests = [each.file for each in found if each.reason == "near_test" and each.notation == "openapi"]
    for_tests = sorted(for_tests, key=lambda file: (file.path.count("/"), file.path))[:MOST_FOR_TESTS]
    paths = offered(tree, contents, used, for_tests) if used or for_tests else frozenset()
    return [_as_offered(tree, contents, each) if each.file.path in paths else each for each in found]


def _as_offered(tree: Tree, contents: Contents, each: Description) -> Description:
    if each.reason != "near_test":
        return replace(each, reason="")
    return _parsed(each.notation, each.file, contents.text(each.file) or "", partial(_leads, tree, each.file))


def _descriptions(
    tree: Tree, contents: Contents, given: Mapping[str, str], used: _Used, *, suite: bool
) -> Iterator[Description]:
    seen: set[tuple[str, str]] = set()
    parsed = 0
    for path, notation in given.items():
        file = tree.at(path)
        if file is None:
            continue
        role = _role(file)
        if role in _WRONG or _LIBRARY.search(path):
            yield Description(notation, file, reason=f"near_{role.value}" if role in _WRONG else "near_vendored")
            continue
        if suite and notation in _OF_DATA:
            yield Description(notation, file, reason="near_test")
            continue
        if notation == "ogc" and not OWN_SERVICE.search(path) and not is_to_fill(file.name, contents.text(file) or ""):
            yield Description(notation, file, reason="near_foreign_service")
            continue
        place = (notation, file.folder)
        if notation in ("openapi", "asyncapi", "context", "smart_data_model") and parsed < MOST_PARSED:
            parsed += 1
            each = _parsed(notation, file, contents.text(file) or "", partial(_leads, tree, file))
            yield replace(each, reason=each.reason or used(notation, file, contents.text(file) or ""))
        elif place not in seen:
            each = _one_of_folder(notation, file, contents.text(file), used)
            if not each.reason:
                seen.add(place)
            yield each


def _role(file: File) -> PathClass:
    """Return the role of a file; a template to be filled is an example only in a folder of examples."""
    template = file.role is PathClass.EXAMPLE and (written_in(file) != file.ending or is_skeleton(file.name))
    return (place_of(file.folder).role or PathClass.CONFIG) if template else file.role


def _one_of_folder(notation: str, file: File, text: str | None, used: _Used) -> Description:
    """Return the description in a file that stands for all of its folder, unless it says nothing or is not offered."""
    if why := problem(notation, text):
        return Description(notation, file, reason=why)
    if notation == "bare_schema":
        return Description(notation, file, reason="near_bare_schema")
    return Description(notation, file, title=file.folder, reason=used(notation, file, text or ""))


def _leads(tree: Tree, file: File, reference: str) -> bool:
    """Whether a reference from a file leads to one of the repository."""
    return tree.at(normpath(f"{file.folder}/{unquote(reference)}").lstrip("/")) is not None


def _parsed(notation: str, file: File, text: str, leads: Leads) -> Description:
    json = written_in(file) in ("json", "jsonld")
    if not json and len(text) > MOST_YAML:
        return _skimmed(notation, file, text)
    try:
        document = None if json else parse_yaml(text)
        value = parse_json(text) if document is None else document.value
    except ParseProblem as problem:
        if (complete := filled(text)) != text:
            read = _parsed(notation, file, complete, leads)
            return replace(read, reason="near_filled") if read.reason and repeats(text) else read
        return Description(notation, file, problem.line, reason="near_unreadable")
    if not isinstance(value, dict):
        return Description(notation, file, reason="near_empty")
    line = document.at((notation,))[0] if document and notation in value else 1
    title = str(value["info"].get("title") or "") if isinstance(value.get("info"), dict) else ""
    return Description(notation, file, line, title, _why_not(notation, value, title, leads))


def _skimmed(notation: str, file: File, text: str) -> Description:
    """Return the description in a YAML file that is too long to be parsed in good time, by its top-level keys."""
    keys = {match[1]: text.count("\n", 0, match.start()) + 1 for match in _TOP_KEY.finditer(text)}
    lines = text.split("\n")
    wanted = ("paths", "webhooks", "channels", "operations")
    filled = any(has_entries(lines[keys[key] : keys[key] + 50]) for key in wanted if key in keys)
    title = _TITLE.search(text, 0, 4000)
    return Description(
        notation, file, keys.get(notation, 1), title[1].strip() if title else "", "" if filled else "near_empty"
    )


def _why_not(notation: str, value: dict[str, Any], title: str, leads: Leads) -> str:
    if notation == "openapi":
        return sample_problem(value, title) or openapi_problem(value, leads)
    if notation == "asyncapi":
        return "near_sample" if is_sample_channels(value) else asyncapi_problem(value, leads)
    if notation == "context":
        context = value.get("@context")
        parts = context if isinstance(context, list) else [context]
        return "" if any(isinstance(part, dict) and part for part in parts) else "near_context_used"
    return "" if value.get("properties") or value.get("allOf") else "near_empty"


def _in_code(tree: Tree, scans: Scans, use: InterfaceUse) -> Iterator[Description]:
    """Yield the schemas of GraphQL that program code holds, one per folder."""
    seen: set[str] = set()
    for path, line in scans.of("schema_in_code").items():
        file = tree.at(path)
        if file and file.folder not in seen:
            seen.add(file.folder)
            yield Description("graphql", file, line, reason="near_used" if use.asks_graphql else "")


def _feeds(tree: Tree) -> list[Description]:
    """Return a few timetables in GTFS: data by a standard, but no description of an interface."""
    stops = (file for file in tree.named("stops.txt") if file.role not in _WRONG)
    feeds = [file for file in stops if all(tree.at(f"{file.folder}/{name}".lstrip("/")) for name in _FEED)]
    feeds += [file for file in tree.mentioning("gtfs") if file.ending == "zip" and file.role is not PathClass.TEST]
    return [Description("gtfs", file, reason="near_feed") for file in feeds[:2]]


def _named(tree: Tree) -> list[File]:
    """Return a few files whose name promises a description that the content does not keep."""
    data = (PathClass.CONFIG, PathClass.DOCS, PathClass.DATA, PathClass.GENERATED)
    likely = [f for f in tree.files if f.role in data and f.ending in ENDINGS]
    promising = [f for f in likely if _NAMELY.search(f.name) or (f.too_large and _LIKE_ONE.search(f.path))]
    return sorted(promising, key=lambda file: not file.too_large)[:3]
