# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Machine-readable descriptions of interfaces, recognised by their content: a name proves nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.interface_contents import asyncapi_problem, has_entries, holds, openapi_problem
from sealcheck.artifacts.interface_use import InterfaceUse, is_product, is_standard
from sealcheck.artifacts.own_images import OwnNames, plain
from sealcheck.artifacts.scans import FileKind, Scans, scanner
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

_OPENAPI = regex(
    rb"""^\s{0,4}["']?(?:openapi["']?\s{0,4}:\s{0,4}["']?3\.|swagger["']?\s{0,4}:\s{0,4}["']?(?:2\.0|1\.[12]))""", re.M
)
#: Anywhere in JSON on one line; whether it is the document's own key shows when it is parsed.
_ONE_LINE = regex(rb"""[{,]\s{0,4}"(?:openapi"\s{0,4}:\s{0,4}"3\.|swagger"\s{0,4}:\s{0,4}"2\.0)""")
_ASYNCAPI = regex(rb"""^\s{0,4}["']?asyncapi["']?\s{0,4}:\s{0,4}["']?[123]\.""", re.M)
_GRAPHQL = regex(
    rb"^(?:extend\s{1,4})?(?:schema\s{0,4}(?:@.{0,100})?\{|type\s{1,4}\w{1,100}.{0,200}\{|interface\s{1,4}\w)", re.M
)
_PROTO = regex(rb"^\s{0,8}(?:message|service)\s{1,4}\w{1,100}\s{0,4}\{", re.M)
_WSDL = regex(
    rb"<(?:\w{1,20}:)?(?:definitions|description)\b[^>]{0,2000}(?:schemas\.xmlsoap\.org/wsdl|www\.w3\.org/ns/wsdl)"
)
_WADL = regex(rb"<(?:\w{1,20}:)?application\b[^>]{0,2000}wadl\.dev\.java\.net")
_XSD = regex(rb"<(?:\w{1,20}:)?schema\b[^>]{0,3000}www\.w3\.org/2001/XMLSchema")
_CAPABILITIES = regex(
    rb"<(?:\w{1,20}:)?(?:WM[ST]_(?:MS_)?Capabilities|WFS_Capabilities|Capabilities|WMT_MS_Capabilities)\b"
)
_BLUEPRINT = regex(rb"^FORMAT:\s{0,4}1A", re.M)
_RAML = regex(rb"^#%RAML [01]\.")
_SMART_MODEL = regex(rb"smart-data-models|schema\.lab\.fiware\.org|GSMA-Commons")

#: A JSON Schema under an address of its own, by which others refer to it: "$id", or the type that every object names.
_OWN_ADDRESS = regex(
    rb"""\n?[ \t]{0,8}"(?:\$id|id)"\s{0,4}:\s{0,4}"https?://(?!json-schema\.org|json\.schemastore\.org|(?:www\.)?example\.|localhost)"""
    rb"""|"(?:const|pattern)"\s{0,4}:\s{0,4}"\^?https?\\{0,2}:(?:\\{0,2}/){2}[^"]{0,80}schema"""
)
#: Folders of schemas, and what such a schema describes instead of what programs exchange.
_SCHEMA_FOLDER = regex(r"(?:^|/)(?:json[-_]?)?schemas?(?:/[\w.-]{1,40}){0,2}/[^/]{1,100}$|\.schema\.json$", re.I)
_SCHEMA_ASIDE = regex(
    r"config|setting|values\.|option|plugin|manifest|package|collection|schematic|theme|preference|(?:^|[^a-z])(?:form|ui)(?:[^a-z]|$)",
    re.I,
)
#: A catalogue in DCAT that says where the data can be fetched; a declaration of conformance to an interface of the OGC.
_DCAT = regex(rb"www\.w3\.org/ns/dcat#")
_DCAT_ACCESS = regex(rb"\b(?:dcat:)?(?:endpointURL|endpointDescription|DataService|accessService)\b")
_CONFORMS = regex(rb"https?://www\.opengis\.net/spec/(?:ogcapi|iot_sensing)[\w./-]{3,100}/(?:conf|req)/")

_ENDINGS = frozenset(
    {
        "yml",
        "yaml",
        "json",
        "graphql",
        "graphqls",
        "gql",
        "proto",
        "wsdl",
        "wadl",
        "xsd",
        "xml",
        "apib",
        "raml",
        "jsonld",
        "ttl",
        "rdf",
    }
)
_NAMELY = regex(r"openapi|swagger|asyncapi|api[-_]?docs|ngsi", re.I)
#: A committed capabilities document is mostly that of a service which is used; here it is likely the project's own.
_OWN_SERVICE = regex(r"(?:^|/)(?:docs?|api|apis|spec|schemas?|interfaces?|schnittstellen?)/", re.I)
_WRONG = frozenset({PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.BINARY})

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


def _wants(kind: FileKind) -> bool:
    return kind.ending in _ENDINGS or (kind.ending == "md" and kind.role is not PathClass.VENDORED)


@scanner(_wants)
def interface_notation(file: File, data: bytes) -> str | None:
    """The notation of interface description that a file's first look promises, or None."""
    ending = file.ending
    if ending in ("yml", "yaml", "json", "jsonld"):
        return _in_data(ending, data) or (_in_schema(file, data) if ending == "json" else None) or _in_catalogue(data)
    if ending in ("ttl", "rdf"):
        return _in_catalogue(data)
    if ending in ("graphql", "graphqls", "gql"):
        return "graphql" if _GRAPHQL.search(data) else None
    if ending == "proto":
        return "protobuf" if _PROTO.search(data) else None
    if ending in ("apib", "md"):
        return "api_blueprint" if b"FORMAT: 1A" in data[:400] and _BLUEPRINT.search(data[:400]) else None
    if ending == "raml":
        return "raml" if _RAML.match(data) else None
    return _in_xml(data)


def _in_data(ending: str, data: bytes) -> str | None:
    if (b"openapi" in data or b"swagger" in data) and (_OPENAPI.search(data) or _is_one_line(data)):
        return "openapi"
    if b"asyncapi" in data and _ASYNCAPI.search(data):
        return "asyncapi"
    if b'"__schema"' in data[:2000] and b'"queryType"' in data:
        return "graphql"
    if b'"@context"' in data[:2000] and (ending == "jsonld" or b"ngsi" in data[:4000].lower()):
        return "context"
    if b"$schema" in data[:2000] and _SMART_MODEL.search(data):
        return "smart_data_model"
    return None


def _in_schema(file: File, data: bytes) -> str | None:
    """Whether a JSON Schema that others can refer to describes objects that programs exchange."""
    if b'"properties"' not in data or not _SCHEMA_FOLDER.search(file.path) or _SCHEMA_ASIDE.search(file.path):
        return None
    title = data[:1500].partition(b'"title"')[2][:120].decode("utf-8", "replace")
    return "json_schema" if _OWN_ADDRESS.search(data[:4000]) and not _SCHEMA_ASIDE.search(title) else None


def _in_catalogue(data: bytes) -> str | None:
    if b"/ns/dcat#" in data[:6000] and _DCAT.search(data[:6000]) and _DCAT_ACCESS.search(data):
        return "dcat"
    declares = (b'"conformsTo"' in data or b'"serverSettings"' in data) and b"opengis.net/spec/" in data
    return "conformance" if declares and _CONFORMS.search(data) else None


def _is_one_line(data: bytes) -> bool:
    return data[:1] == b"{" and b'"paths"' in data and _ONE_LINE.search(data) is not None


def _in_xml(data: bytes) -> str | None:
    head = data[:6000]
    for notation, pattern in (("wsdl", _WSDL), ("wadl", _WADL), ("xsd", _XSD), ("ogc", _CAPABILITIES)):
        if pattern.search(head):
            return notation
    return None


@artifact
def interfaces(
    tree: Tree, contents: Contents, scans: Scans, own_names: OwnNames, interface_use: InterfaceUse
) -> tuple[Description, ...]:
    """Every description of an interface, what counts first; one per folder where many files make one description."""
    found = list(_descriptions(tree, contents, scans, partial(_used, own_names, interface_use)))
    found = [_held_to(own_names, interface_use, contents, each) for each in found]
    named = {description.file.path for description in found}
    found += [
        Description("name_only", file, reason="near_name_only") for file in _named(tree) if file.path not in named
    ]
    return tuple(sorted(found, key=lambda d: (bool(d.reason), d.notation, d.file.path.count("/"), d.file.path)))


def _held_to(own: OwnNames, use: InterfaceUse, contents: Contents, each: Description) -> Description:
    """Return a description among the tests as the project's own where its title is the project's name.

    Tests hold the program to such a file; those of other programs have their names.
    """
    if each.reason != "near_test" or each.notation not in ("openapi", "asyncapi") or use.reads(each.file.path):
        return each
    read = _parsed(each.notation, each.file, contents.text(each.file) or "")
    return read if not read.reason and plain(read.title) in own.names else each


def _descriptions(tree: Tree, contents: Contents, scans: Scans, used: _Used) -> Iterator[Description]:
    seen: set[tuple[str, str]] = set()
    parsed = 0
    for path, notation in scans.of("interface_notation").items():
        file = tree.at(path)
        if file is None:
            continue
        if file.role in _WRONG or "/node_modules/" in path or _is_foreign(path):
            yield Description(
                notation, file, reason=f"near_{file.role.value}" if file.role in _WRONG else "near_vendored"
            )
            continue
        if notation == "ogc" and not _OWN_SERVICE.search(path):
            yield Description(notation, file, reason="near_foreign_service")
            continue
        place = (notation, file.folder)
        if notation in ("openapi", "asyncapi", "context", "smart_data_model") and parsed < MOST_PARSED:
            parsed += 1
            each = _parsed(notation, file, contents.text(file) or "")
            yield replace(each, reason=each.reason or used(notation, file, contents.text(file) or ""))
        elif place not in seen:
            each = _one_of_folder(notation, file, contents.text(file), used)
            if not each.reason:
                seen.add(place)
            yield each


def _one_of_folder(notation: str, file: File, text: str | None, used: _Used) -> Description:
    """Return the description in a file that stands for all of its folder, unless it says nothing or is not offered."""
    if not holds(notation, text):
        return Description(notation, file, reason="near_empty")
    return Description(notation, file, title=file.folder, reason=used(notation, file, text or ""))


def _is_foreign(path: str) -> bool:
    """Whether the folders say that the description comes with somebody else's library."""
    return (
        re.search(r"(?:^|/)(?:google/(?:protobuf|api|rpc)|googleapis|gogoproto|opengis|xlink|w3c)/", path, re.I)
        is not None
    )


def _used(own: OwnNames, use: InterfaceUse, notation: str, file: File, text: str) -> str:
    """Return why the interface is one that the project uses and does not offer; empty when nothing says so."""
    if use.reads(file.path) or (notation == "graphql" and use.asks_graphql):
        return "near_used"
    if is_product(file, own):
        return "near_product"
    return "near_standard" if notation in ("xsd", "protobuf") and is_standard(file, text, own) else ""


def _parsed(notation: str, file: File, text: str) -> Description:
    if file.ending not in ("json", "jsonld") and len(text) > MOST_YAML:
        return _skimmed(notation, file, text)
    try:
        document = None if file.ending in ("json", "jsonld") else parse_yaml(text)
        value = parse_json(text) if document is None else document.value
    except ParseProblem as problem:
        return Description(notation, file, problem.line, reason="near_unreadable")
    if not isinstance(value, dict):
        return Description(notation, file, reason="near_empty")
    line = document.at((notation,))[0] if document and notation in value else 1
    title = str(value["info"].get("title") or "") if isinstance(value.get("info"), dict) else ""
    return Description(notation, file, line, title, _why_not(notation, value, title))


def _skimmed(notation: str, file: File, text: str) -> Description:
    """Return the description in a YAML file that is too long to be parsed in good time, by its top-level keys."""
    keys = {match[1]: text.count("\n", 0, match.start()) + 1 for match in _TOP_KEY.finditer(text)}
    lines = text.split("\n")
    wanted = ("paths", "webhooks", "components", "definitions", "channels", "operations")
    filled = any(has_entries(lines[keys[key] : keys[key] + 50]) for key in wanted if key in keys)
    title = _TITLE.search(text, 0, 4000)
    return Description(
        notation, file, keys.get(notation, 1), title[1].strip() if title else "", "" if filled else "near_empty"
    )


def _why_not(notation: str, value: dict[str, Any], title: str) -> str:
    if notation == "openapi":
        return "near_sample" if "petstore" in title.lower() else openapi_problem(value)
    if notation == "asyncapi":
        return asyncapi_problem(value)
    if notation == "context":
        context = value.get("@context")
        parts = context if isinstance(context, list) else [context]
        return "" if any(isinstance(part, dict) and part for part in parts) else "near_context_used"
    return "" if value.get("properties") or value.get("allOf") else "near_empty"


def _named(tree: Tree) -> list[File]:
    """Return a few files whose name promises a description that the content does not keep."""
    data = (PathClass.CONFIG, PathClass.DOCS, PathClass.DATA, PathClass.GENERATED)
    promising = [f for f in tree.files if f.role in data and f.ending in _ENDINGS and _NAMELY.search(f.name)]
    return promising[:3]
