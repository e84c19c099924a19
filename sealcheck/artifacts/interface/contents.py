# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a description of an interface describes anything: an operation, a field, an element."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import unquote

from sealcheck.artifacts.interface.templates import is_sample
from sealcheck.artifacts.interface.wellformed import schema_problem, xml_problem
from sealcheck.pattern import regex

#: Characters of a description that are looked at.
MOST_TEXT = 200_000
#: By notation, what stands in any description with content.
_CONTENT = {
    "graphql": regex(r"[\w)]\s{0,4}:\s{0,4}[\[A-Z]|\benum\s{1,4}\w{1,100}\s{0,4}\{\s{0,40}\w|\"queryType\""),
    "protobuf": regex(r"=\s{0,9}-?\d{1,9}\s{0,9}[;\[]|\brpc\s{1,9}\w"),
    "wsdl": regex(r"<(?:\w{1,20}:)?(?:portType|interface|binding|service|message|types|import|include)\b"),
    "wadl": regex(r"<(?:\w{1,20}:)?(?:resource|method)\b"),
    "xsd": regex(r"<(?:\w{1,20}:)?(?:element|complexType|simpleType|group|attribute|include|import)\b"),
    "raml": regex(r"^\s{0,20}(?:/[^:\n]{0,300}|types|properties|type|uses|traits):", re.M),
    "api_blueprint": regex(r"\[(?:[A-Z]{3,7} ?)?/[^\]\n]{0,300}\]|^#{1,6} [A-Z]{3,7} /|^\+ Response", re.M),
}
_IN_XML = ("wsdl", "wadl", "xsd", "ogc")
#: What an operation is described by; without any of these it has but a name.
_SAYS = ("responses", "requestBody", "parameters", "callbacks")
#: Since OpenAPI 3.2 also `query`, and others by their names: https://spec.openapis.org/oas/v3.2.0.html#path-item-object
_OPERATIONS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

#: References that are followed one after the other, and steps of one.
MOST_STEPS = 20

#: Says whether a reference without its fragment leads to a file of the repository.
Leads = Callable[[str], bool]


def holds(notation: str, text: str | None) -> bool:
    """Whether a description in this notation says anything; one too large to be read does."""
    pattern = _CONTENT.get(notation)
    return text is None or pattern is None or pattern.search(text, 0, MOST_TEXT) is not None


def problem(notation: str, text: str | None) -> str:
    """Return why a description in this notation describes nothing; one too large to be read does."""
    if text is None:
        return ""
    if notation in _IN_XML and (broken := xml_problem(text)):
        return broken
    if notation in ("json_schema", "bare_schema"):
        return schema_problem(text)
    return "near_sample" if is_sample(notation, text) else "" if holds(notation, text) else "near_empty"


def has_entries(below: list[str]) -> bool:
    """Whether the first line below a YAML key that is neither empty nor a comment is indented."""
    first = next((line for line in below if line.strip() and not line.lstrip().startswith("#")), "")
    return first.startswith((" ", "\t"))


def openapi_problem(value: Mapping[str, Any], leads: Leads) -> str:
    """Return why a document does not describe an interface: nothing is in it, or it is invalid."""
    items = _items(value, ("paths", "webhooks"))
    if any(_says_something(item, value, leads) for item in items):
        # Swagger Core writes `info` only where the program says what belongs there; tools read the whole all the same.
        whole = isinstance(value.get("info"), dict) or "apis" in value or _defines_schemas(value)
        return "" if whole else "near_invalid"
    if value.get("apis"):
        return ""
    return "near_no_operation" if _defines_schemas(value) else "near_empty"


def _defines_schemas(value: Mapping[str, Any]) -> bool:
    """Whether a document defines what operations exchange."""
    components = value.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else value.get("definitions")
    return isinstance(schemas, dict) and any(schemas.values())


def _items(value: Mapping[str, Any], keys: Iterable[str]) -> list[Mapping[str, Any]]:
    """Return what stands below the keys; where all of it is kept in another file, the reference to that."""
    parts = [value[key] for key in keys if isinstance(value.get(key), dict)]
    return [
        item
        for part in parts
        for item in ([part] if isinstance(part.get("$ref"), str) else part.values())
        if isinstance(item, dict)
    ]


def _operations(item: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    others = item.get("additionalOperations")
    given = [item.get(name) for name in _OPERATIONS] + (list(others.values()) if isinstance(others, dict) else [])
    return [each for each in given if isinstance(each, dict)]


def _says_something(item: Mapping[str, Any], whole: Mapping[str, Any], leads: Leads) -> bool:
    """Whether a path is described elsewhere in the repository, or an operation says what goes in or what comes out."""
    operations = _operations(item)
    if any(_is_there(part, whole, leads) for part in (item, *operations)):
        return True
    return any(each.get(key) for each in operations for key in _SAYS)


def _is_there(item: Mapping[str, Any], whole: Mapping[str, Any], leads: Leads) -> bool:
    """Whether the item refers to something in this document or in another file; servers are never asked."""
    for _ in range(MOST_STEPS):
        reference = str(item.get("$ref") or "")
        outer, _, inner = reference.partition("#")
        if not reference or "//" in outer:
            return False
        if outer:
            return leads(outer)
        item = _at(whole, inner)
        if "$ref" not in item:
            return bool(item)
    return False


def _at(whole: Mapping[str, Any], pointer: str) -> Mapping[str, Any]:
    """Return what a pointer (RFC 6901) leads to, empty where that is nothing."""
    value: Any = whole
    for step in pointer.split("/")[1:MOST_STEPS]:
        name = unquote(step).replace("~1", "/").replace("~0", "~")
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def asyncapi_problem(value: Mapping[str, Any], leads: Leads) -> str:
    """Return why a document does not describe messages: no channel and no operation says anything, or it is invalid."""
    items = _items(value, ("channels", "operations"))
    if not any(item and ("$ref" not in item or _is_there(item, value, leads)) for item in items):
        return "near_empty"
    return "" if isinstance(value.get("info"), dict) else "near_invalid"
