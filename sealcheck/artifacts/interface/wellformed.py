# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether descriptions in XML and JSON Schema can be read by programs: XML is well-formed, a schema valid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from sealcheck.artifacts.interface.templates import filled
from sealcheck.parse import ParseProblem, parse_json

#: Parts of a schema that are looked at.
MOST_PARTS = 2_000
_TYPES = frozenset({"array", "boolean", "integer", "null", "number", "object", "string", "any"})
#: Keywords that hold a schema, a list of schemas, and schemas by name.
_ONE = ("items", "additionalProperties", "additionalItems", "not", "if", "then", "else", "contains", "propertyNames")
_MANY = ("allOf", "anyOf", "oneOf", "prefixItems")
_NAMED = ("properties", "patternProperties", "definitions", "$defs", "dependentSchemas")


def xml_problem(text: str) -> str:
    """Return why a text is no XML, with its places filled if it is a template; empty for one that is well-formed."""
    return "" if _is_xml(text) or ((complete := filled(text)) != text and _is_xml(complete)) else "near_unreadable"


def _is_xml(text: str) -> bool:
    parser = expat.ParserCreate("utf-8")
    try:
        parser.Parse(text.strip().encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        # A line or a comment before the declaration is a slip that programs forgive.
        return error.code == expat.errors.codes[expat.errors.XML_ERROR_MISPLACED_XML_PI]
    return True


def schema_problem(text: str) -> str:
    """Return why a text is no JSON Schema of anything: unreadable, invalid by the values of keywords, or empty."""
    try:
        value = parse_json(text)
    except ParseProblem:
        return "near_unreadable"
    parts = list(_parts(value))
    if not all(map(_is_valid, parts)):
        return "near_invalid_schema"
    return "" if any(isinstance(part, dict) and part.get("properties") for part in parts) else "near_empty"


def _parts(value: Any) -> Iterator[Any]:
    """Yield a schema and the schemas in it, and what stands where one has to."""
    todo = [value]
    for _ in range(MOST_PARTS):
        if not todo:
            return
        part = todo.pop()
        yield part
        for key in _ONE if isinstance(part, dict) else ():
            inner = part.get(key)
            todo += inner if isinstance(inner, list) else [inner] if key in part else []
        for key in _MANY if isinstance(part, dict) else ():
            todo += part[key] if isinstance(part.get(key), list) else []
        for key in _NAMED if isinstance(part, dict) else ():
            todo += part[key].values() if isinstance(part.get(key), dict) else []


def _is_valid(part: Any) -> bool:
    """Whether a part is a schema as far as its most used keywords tell; some drafts know only a part of these."""
    if not isinstance(part, dict):
        return isinstance(part, bool)
    named = all(isinstance(part[key], dict) for key in _NAMED if key in part)
    lists = all(isinstance(part[key], list) for key in (*_MANY, "enum") if key in part)
    required = part.get("required", True)
    return named and lists and isinstance(required, bool | list) and _is_type(part.get("type", "any"))


def _is_type(given: Any) -> bool:
    """Whether a value names types; in older drafts a schema may stand there as well."""
    each = given if isinstance(given, list) else [given]
    return bool(each) and all(isinstance(one, dict) or (isinstance(one, str) and one in _TYPES) for one in each)
