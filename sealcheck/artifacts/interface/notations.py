# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The notation in which a file describes an interface, by its content: a name proves nothing."""

from __future__ import annotations

import re

from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

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
_SCHEMA_FILE = regex(r"(?:^|[/_-])schema\.json$", re.I)
#: How a schema of objects begins that has no address.
_OF_OBJECTS = regex(rb'\s{0,20}\{(?:[^{}]{0,600}[,\s])?"(?:type"\s{0,4}:\s{0,4}"object"|properties"\s{0,4}:)')
_SCHEMA_ASIDE = regex(
    r"config|setting|values\.|option|plugin|manifest|package|collection|schematic|theme|preference|(?:^|[^a-z])(?:form|ui)(?:[^a-z]|$)",
    re.I,
)
#: A catalogue in DCAT that says where the data can be fetched; a declaration of conformance to an interface of the OGC.
_DCAT = regex(rb"www\.w3\.org/ns/dcat#")
_DCAT_ACCESS = regex(rb"\b(?:dcat:)?(?:endpointURL|endpointDescription|DataService|accessService)\b")
#: A term that a vocabulary maps to itself: "endpointURL": {"@id": "dcat:endpointURL"}
_DCAT_TERM = regex(
    rb'"(?:dcat:)?(endpointURL|endpointDescription|DataService|accessService)"\s{0,4}:\s{0,4}\{[^{}]{0,300}'
    rb'"@id"\s{0,4}:\s{0,4}"(?:[\w.:/#-]{0,100}[:/#])?\1"'
)
_CONFORMS = regex(rb"https?://www\.opengis\.net/spec/(?:ogcapi|iot_sensing)[\w./-]{3,100}/(?:conf|req)/")

#: Endings of files that descriptions are written in.
ENDINGS = frozenset(
    {"yml", "yaml", "json", "graphql", "graphqls", "gql", "proto", "wsdl", "wadl", "xsd", "xml", "apib", "raml"}
    | {"jsonld", "ttl", "rdf"}
)


#: Endings of templates, behind that of what is made from them: openapi.yaml.tmpl
TEMPLATES = frozenset({"tmpl", "tpl", "gotmpl", "j2", "jinja", "jinja2", "in", "erb", "mustache", "hbs", "template"})


def written_in(file: File) -> str:
    """Return the ending of a description, of a template for one that of what is made from it."""
    if file.ending not in TEMPLATES:
        return file.ending
    inner = file.name.lower().split(".")[-2:-1]
    return inner[0] if inner and inner[0] in ENDINGS else ""


def _wants(kind: FileKind) -> bool:
    described = kind.ending in ENDINGS or kind.ending in TEMPLATES
    return described or (kind.ending == "md" and kind.role is not PathClass.VENDORED)


@scanner(_wants, lambda file: file.ending not in TEMPLATES or bool(written_in(file)))
def interface_notation(file: File, data: bytes) -> str | None:
    """The notation of interface description that a file's first look promises, or None."""
    ending = written_in(file)
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
    """Whether a JSON Schema describes objects that programs exchange: one that others can refer to, or a bare one."""
    if b'"properties"' not in data or _SCHEMA_ASIDE.search(file.path):
        return None
    title = data[:1500].partition(b'"title"')[2][:120].decode("utf-8", "replace")
    placed = _SCHEMA_FOLDER.search(file.path) is not None
    if not (placed or _SCHEMA_FILE.search(file.path)) or _SCHEMA_ASIDE.search(title):
        return None
    if placed and _OWN_ADDRESS.search(data[:4000]):
        return "json_schema"
    return "bare_schema" if _OF_OBJECTS.match(data[:1000]) else None


def _in_catalogue(data: bytes) -> str | None:
    # Shapes say what a catalogue has to look like; a class that they name is no service.
    shapes = b"/ns/shacl#" in data[:6000]
    catalogue = not shapes and b"/ns/dcat#" in data[:6000] and _DCAT.search(data[:6000]) is not None
    if catalogue and _DCAT_ACCESS.search(data) and _DCAT_ACCESS.search(_DCAT_TERM.sub(b"", data)):
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
