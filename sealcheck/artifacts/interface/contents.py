# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a description of an interface describes anything: an operation, a field, an element."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import unquote

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
#: What an operation is described by; without any of these it has but a name.
_SAYS = ("responses", "requestBody", "parameters", "callbacks")
_OPERATIONS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

#: Says whether a reference without its fragment leads to a file of the repository.
Leads = Callable[[str], bool]


def holds(notation: str, text: str | None) -> bool:
    """Whether a description in this notation says anything; one too large to be read does."""
    pattern = _CONTENT.get(notation)
    return text is None or pattern is None or pattern.search(text, 0, MOST_TEXT) is not None


def has_entries(below: list[str]) -> bool:
    """Whether the first line below a YAML key that is neither empty nor a comment is indented."""
    first = next((line for line in below if line.strip() and not line.lstrip().startswith("#")), "")
    return first.startswith((" ", "\t"))


def openapi_problem(value: Mapping[str, Any], leads: Leads) -> str:
    """Return why a document does not describe an interface: no OpenAPI, nothing in it, elsewhere, invalid."""
    if "openapi" not in value and "swagger" not in value and "swaggerVersion" not in value:
        return "near_name_only"
    items = _items(value, ("paths", "webhooks"))
    if items and all(_is_elsewhere(item) for item in items):
        return "near_elsewhere"
    if any(_says_something(value, item, leads) for item in items):
        # Swagger Core writes `info` only where the program says what belongs there; tools read the whole all the same.
        whole = isinstance(value.get("info"), dict) or "apis" in value or _defines_schemas(value)
        return "" if whole else "near_invalid"
    if value.get("apis"):
        return ""
    if any(_reference(part) for item in items for part in (item, *_operations(item))):
        return "near_missing_reference"
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
    return [item[name] for name in _OPERATIONS if isinstance(item.get(name), dict)]


def _reference(item: Mapping[str, Any]) -> str:
    return str(item.get("$ref") or "")


def _is_elsewhere(item: Mapping[str, Any]) -> bool:
    return _reference(item).startswith(("http://", "https://", "//"))


def _says_something(value: Mapping[str, Any], item: Mapping[str, Any], leads: Leads) -> bool:
    """Whether a path is described in a place that is there, or an operation says what goes in or what comes out."""
    operations = _operations(item)
    if any(_is_there(value, part, leads) for part in (item, *operations)):
        return True
    return any(each.get(key) for each in operations for key in _SAYS)


def _is_there(value: Mapping[str, Any], item: Mapping[str, Any], leads: Leads) -> bool:
    """Whether the item refers to something: in this document, in another file, on a server that is never asked."""
    reference = _reference(item)
    if reference.startswith("#"):
        return _within(value, reference)
    return bool(reference) and (_is_elsewhere(item) or leads(reference.partition("#")[0]))


def _within(value: Any, pointer: str) -> bool:
    """Whether a JSON pointer leads to something that is not empty (RFC 6901)."""
    for step in pointer.removeprefix("#").strip("/").split("/"):
        name = unquote(step).replace("~1", "/").replace("~0", "~")
        value = value.get(name) if isinstance(value, dict) else None
    return bool(value)


def asyncapi_problem(value: Mapping[str, Any], leads: Leads) -> str:
    """Return why a document does not describe messages: no channel and no operation says anything."""
    items = _items(value, ("channels", "operations"))
    if any(item and not _reference(item) for item in items):
        return ""
    if any(_is_there(value, item, leads) for item in items):
        return ""
    return "near_missing_reference" if any(map(_reference, items)) else "near_empty"
