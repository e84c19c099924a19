# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A JSON Schema as a page: a table of its members for each kind of object."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.site.words import table
from sealcheck.report.escape import code, markdown, prose

Schema = dict[str, Any]


def schema_page(path: Path) -> Iterator[str]:
    """Yield the lines of the page about the schema in `path`; its address is in the folder `schemas` of the site."""
    schema: Schema = json.loads(path.read_text(encoding="utf-8"))
    yield from (f"# {markdown(schema['title'])}", "", prose(schema.get("description", "")), "")
    yield from (f'<a href="../../../schemas/{path.name}">{path.name}</a>: the JSON Schema itself.', "")
    if "$comment" not in schema:
        yield from ("In YAML files an editor completes and checks what you write when the file begins with", "")
        yield from ("```yaml", f"# yaml-language-server: $schema={path.name}", "```", "")
    yield from _members("", schema)
    for name, definition in schema.get("$defs", {}).items():
        yield from (f"## {markdown(name)}", "", prose(definition.get("description", "")), "")
        yield from _members(name, definition)


def _members(place: str, schema: Schema) -> Iterator[str]:
    """The members of an object, then those of the objects inside it; of anything else, what it may be."""
    properties: Schema = schema.get("properties", {})
    if not properties:
        yield from ([f"{_kind(schema)}", ""] if place else [])
        return
    required = schema.get("required", [])
    rows = [
        [
            code(name),
            _inside(_path(place, name), each),
            "yes" if name in required else "no",
            prose(each.get("description", "")) or "–",
        ]
        for name, each in properties.items()
    ]
    yield from table(["member", "type", "required", "meaning"], rows)
    for name, each in properties.items():
        inner = _object_in(each)
        if inner is not None:
            path = _path(place, name)
            yield from (f"## {markdown(path)}", "")
            yield from _members(path, inner)


def _path(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _inside(path: str, schema: Schema) -> str:
    """Return what a member may be, with a link to the section about its members if there is one."""
    return _kind(schema) if _object_in(schema) is None else f"{_kind(schema)}: [its members](#{path.replace('.', '')})"


def _object_in(schema: Schema) -> Schema | None:
    """Return the object described on the spot: the value itself, an item, a member or one of several kinds."""
    if schema.get("properties"):
        return schema
    inside = [
        schema.get("items"),
        schema.get("additionalProperties"),
        *schema.get("oneOf", ()),
        *schema.get("anyOf", ()),
    ]
    return next((found for each in inside if isinstance(each, dict) and (found := _object_in(each))), None)


def _kind(schema: Schema) -> str:
    """Return in words what a value may be."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{markdown(name)}](#{name.lower()})"
    for several in ("oneOf", "anyOf"):
        if several in schema:
            return " or ".join(_kind(each) for each in schema[several])
    if "const" in schema:
        return code(json.dumps(schema["const"]))
    if "enum" in schema:
        return ", ".join(code(json.dumps(each)) for each in schema["enum"])
    kinds = schema.get("type", "anything")
    shown = " or ".join(kinds) if isinstance(kinds, list) else kinds
    if shown == "array" and isinstance(schema.get("items"), dict):
        return f"list of {_kind(schema['items'])}"
    return f"{shown}{_limits(schema)}"


def _limits(schema: Schema) -> str:
    said = [f"{word} {schema[key]}" for key, word in (("minimum", "at least"), ("maximum", "at most")) if key in schema]
    said += [code(schema["pattern"]).replace("|", "\\|")] if "pattern" in schema else []
    return f" ({', '.join(said)})" if said else ""
