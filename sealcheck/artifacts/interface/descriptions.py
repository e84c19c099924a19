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
from sealcheck.artifacts.deployment.own_images import OwnNames, plain
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.interface.callers import only_called
from sealcheck.artifacts.interface.contents import Leads, asyncapi_problem, has_entries, holds, openapi_problem
from sealcheck.artifacts.interface.implementers import offered
from sealcheck.artifacts.interface.notations import ENDINGS, written_in
from sealcheck.artifacts.interface.places import is_foreign, stands_in
from sealcheck.artifacts.interface.server_schemas import schemas_in_code
from sealcheck.artifacts.interface.taken_along import taken_along
from sealcheck.artifacts.interface.templates import (
    filled,
    is_sample_api,
    is_sample_schema,
    is_scaffold,
    is_to_fill,
    repeats,
)
from sealcheck.artifacts.interface.test_data import test_data
from sealcheck.artifacts.interface.use import InterfaceUse
from sealcheck.artifacts.interface.used import OWN_SERVICE, why_used
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

_TOP_KEY = regex(r"^[\"']?([A-Za-z]{2,20})[\"']?:(?=\s)", re.M)
_TITLE = regex(r"^  [\"']?title[\"']?:[ \t]{1,4}[\"']?([^\n\"']{1,200})", re.M)

_NAMELY = regex(r"openapi|swagger|asyncapi|api[-_]?docs|ngsi", re.I)
_WRONG = frozenset({PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.BINARY})

#: What every feed holds beside its stops (https://gtfs.org/documentation/schedule/reference/).
_FEED = ("routes.txt", "trips.txt", "stop_times.txt")

#: Reasons that do not hold against code that implements what is described.
_TAKEN = frozenset({"near_used", "near_product"})

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
    of_tests = test_data(given, own_names)
    along = taken_along(tree, contents, given, interface_use)
    used = partial(why_used, own_names, interface_use, tree, contents, along)
    found = [Description(given[path], file, reason="near_test") for path in of_tests if (file := tree.at(path))]
    others = {path: notation for path, notation in given.items() if path not in of_tests}
    found += _descriptions(tree, contents, others, used)
    found = [_held_to(own_names, interface_use, tree, contents, each) for each in found]
    found = _unless_implemented(tree, contents, found)
    found = _unless_only_called(tree, contents, own_names, others, found)
    found += _in_code(tree, scans, own_names)
    schemas = schemas_in_code(tree, contents, scans, interface_use)
    found += [Description(each.notation, file, each.line, reason=each.reason) for file, each in schemas]
    named = {description.file.path for description in found}
    found += _feeds(tree)
    found += [
        Description("name_only", file, reason="near_name_only") for file in _named(tree) if file.path not in named
    ]
    return tuple(sorted(found, key=lambda d: (bool(d.reason), d.notation, d.file.path.count("/"), d.file.path)))


def _unless_implemented(tree: Tree, contents: Contents, found: list[Description]) -> list[Description]:
    """Return the descriptions, those of what is used or of another product as offered where code implements them."""
    taken = [(each.notation, each.file) for each in found if each.reason in _TAKEN]
    paths = offered(tree, contents, taken) if taken else frozenset()
    return [replace(each, reason="") if each.file.path in paths else each for each in found]


def _unless_only_called(
    tree: Tree, contents: Contents, own: OwnNames, given: Mapping[str, str], found: list[Description]
) -> list[Description]:
    """Return the descriptions, those of web services and of gRPC as used whose services code only calls."""
    counted = {(d.notation, d.file.folder) for d in found if not d.reason and d.notation in ("wsdl", "protobuf")}
    files = [(notation, file) for path, notation in given.items() if (file := tree.at(path))]
    places = [
        (n, [file for notation, file in files if (notation, file.folder) == (n, at)]) for n, at in sorted(counted)
    ]
    paths = only_called(tree, contents, own, places) if places else frozenset()
    return [replace(d, reason=d.reason or ("near_used" if d.file.path in paths else "")) for d in found]


def _held_to(own: OwnNames, use: InterfaceUse, tree: Tree, contents: Contents, each: Description) -> Description:
    """Return a description among the tests as the project's own where its title is the project's name.

    Tests hold the program to such a file; those of other programs have their names.
    """
    if each.reason != "near_test" or each.notation not in ("openapi", "asyncapi") or use.reads(each.file.path):
        return each
    text = contents.text(each.file) or ""
    read = _parsed(each.notation, each.file, text, partial(_leads, tree, each.file))
    return read if not read.reason and plain(read.title) in own.names else each


def _descriptions(tree: Tree, contents: Contents, given: Mapping[str, str], used: _Used) -> Iterator[Description]:
    seen: set[tuple[str, str]] = set()
    parsed = 0
    for path, notation in given.items():
        file = tree.at(path)
        if file is None:
            continue
        role = _role(file)
        if role in _WRONG or "/node_modules/" in path or is_foreign(path):
            yield Description(notation, file, reason=f"near_{role.value}" if role in _WRONG else "near_vendored")
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
    template = file.role is PathClass.EXAMPLE and written_in(file) != file.ending
    return (place_of(file.folder).role or PathClass.CONFIG) if template else file.role


def _one_of_folder(notation: str, file: File, text: str | None, used: _Used) -> Description:
    """Return the description in a file that stands for all of its folder, unless it says nothing or is not offered."""
    if not holds(notation, text):
        return Description(notation, file, reason="near_empty")
    if notation == "graphql" and text and file.ending != "json" and is_sample_schema(text):
        return Description(notation, file, reason="near_sample")
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
    scaffold = notation == "openapi" and written_in(file) != file.ending and is_scaffold(value)
    return Description(
        notation, file, line, title, "near_sample" if scaffold else _why_not(notation, value, title, leads)
    )


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
        return "near_sample" if is_sample_api(value, title) else openapi_problem(value, leads)
    if notation == "asyncapi":
        return asyncapi_problem(value, leads)
    if notation == "context":
        context = value.get("@context")
        parts = context if isinstance(context, list) else [context]
        return "" if any(isinstance(part, dict) and part for part in parts) else "near_context_used"
    return "" if value.get("properties") or value.get("allOf") else "near_empty"


def _in_code(tree: Tree, scans: Scans, own: OwnNames) -> Iterator[Description]:
    """Yield what program code holds of descriptions; annotations for apiDoc are none that other programs read."""
    annotations = bool(tree.named("apidoc.json", "apidoc.config.js"))  # of which the first one is shown
    for path, each in scans.of("interface_in_code").items():
        file = tree.at(path)
        if file and each.notation != "apidoc" and not is_foreign(path):
            stand_in = stands_in(path) and plain(each.title) not in own.names
            yield Description(each.notation, file, each.line, each.title, "near_test" if stand_in else "")
        elif file and each.notation == "apidoc" and annotations:
            annotations = False
            yield Description(each.notation, file, each.line, reason="near_apidoc")


def _feeds(tree: Tree) -> list[Description]:
    """Return a few timetables in GTFS: data by a standard, but no description of an interface."""
    stops = (file for file in tree.named("stops.txt") if file.role not in _WRONG)
    feeds = [file for file in stops if all(tree.at(f"{file.folder}/{name}".lstrip("/")) for name in _FEED)]
    feeds += [file for file in tree.mentioning("gtfs") if file.ending == "zip" and file.role is not PathClass.TEST]
    return [Description("gtfs", file, reason="near_feed") for file in feeds[:2]]


def _named(tree: Tree) -> list[File]:
    """Return a few files whose name promises a description that the content does not keep."""
    data = (PathClass.CONFIG, PathClass.DOCS, PathClass.DATA, PathClass.GENERATED)
    promising = [f for f in tree.files if f.role in data and f.ending in ENDINGS and _NAMELY.search(f.name)]
    return promising[:3]
