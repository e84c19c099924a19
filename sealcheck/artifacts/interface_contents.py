# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a description of an interface describes anything: an operation, a field, an element."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

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
_SAYS = ("responses", "requestBody", "parameters", "callbacks", "$ref")
_OPERATIONS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace", "$ref"})


def holds(notation: str, text: str | None) -> bool:
    """Whether a description in this notation says anything; one too large to be read does."""
    pattern = _CONTENT.get(notation)
    return text is None or pattern is None or pattern.search(text, 0, MOST_TEXT) is not None


def has_entries(below: list[str]) -> bool:
    """Whether the first line below a YAML key that is neither empty nor a comment is indented."""
    first = next((line for line in below if line.strip() and not line.lstrip().startswith("#")), "")
    return first.startswith((" ", "\t"))


def openapi_problem(value: Mapping[str, Any]) -> str:
    """Return why a document does not describe an interface: no OpenAPI, nothing in it, elsewhere, invalid."""
    if "openapi" not in value and "swagger" not in value and "swaggerVersion" not in value:
        return "near_name_only"
    items = [item for key in ("paths", "webhooks") if isinstance(value.get(key), dict) for item in value[key].values()]
    items = [item for item in items if isinstance(item, dict)]
    if items and all(str(item.get("$ref") or "").startswith(("http://", "https://", "//")) for item in items):
        return "near_elsewhere"
    if any(_says_something(item) for item in items):
        return "" if isinstance(value.get("info"), dict) or "apis" in value else "near_invalid"
    components = value.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else value.get("definitions")
    filled = isinstance(schemas, dict) and any(schemas.values())
    return "" if filled or value.get("apis") else "near_empty"


def _says_something(item: Mapping[str, Any]) -> bool:
    """Whether a path is described elsewhere, or one of its operations says what goes in or what comes out."""
    operations = [item[name] for name in _OPERATIONS - {"$ref"} if isinstance(item.get(name), dict)]
    return bool(item.get("$ref")) or any(each.get(key) for each in operations for key in _SAYS)


def asyncapi_problem(value: Mapping[str, Any]) -> str:
    """Return why a document does not describe messages: no channel and no operation says anything."""
    parts = [value.get("channels"), value.get("operations")]
    return "" if any(isinstance(part, dict) and any(part.values()) for part in parts) else "near_empty"
