# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Guarded readers for YAML, JSON and TOML from strangers: bounded size, depth and expansion, positions kept.

YAML follows the 1.2 core schema: `no` is a text, `0.4` a number, `2026-01-01` a text; duplicate keys are refused.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_CHARACTERS = 1_048_576
MAX_TOML = 262_144
MAX_DEPTH = 64
MAX_NODES = 500_000

Path = tuple[str | int, ...]
Position = tuple[int, int]

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]{1,40}|0o[0-7]{1,40}|0x[0-9a-fA-F]{1,40}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]{1,40}|[0-9]{1,40}(\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,3})?")


class ParseProblem(Exception):
    """The text is not what it should be; `line` and `column` are 1-based."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed YAML document: `value`, where each key or item stands, and which scalars were written how.

    `positions` maps a path such as ("criteria", 0, "id") to the (line, column) of its key or item; `raw` keeps the
    scalar as written, so that "1.10" and 1.1 can be told apart.
    """

    value: Any
    positions: dict[Path, Position] = field(default_factory=dict)
    raw: dict[Path, str] = field(default_factory=dict)

    def at(self, path: Path) -> Position:
        """Return the position of `path`, or of its nearest known parent."""
        while path not in self.positions and path:
            path = path[:-1]
        return self.positions.get(path, (1, 1))


def parse_yaml(text: str) -> Document:
    """Return the one document in `text`. Raises ParseProblem for syntax, duplicates, bombs and several documents."""
    documents = parse_yaml_all(text, most=2)
    if len(documents) > 1:
        raise ParseProblem("multiple YAML documents in one file are not supported", *documents[1].at(()))
    return documents[0] if documents else Document(None)


def parse_yaml_all(text: str, *, most: int = 50) -> list[Document]:
    """Return up to `most` documents in `text`. Raises ParseProblem like parse_yaml."""
    if len(text) > MAX_CHARACTERS:
        raise ParseProblem(f"longer than {MAX_CHARACTERS} characters")
    try:
        _check_depth(text)
        loader = _Loader(text)
        try:
            documents: list[Document] = []
            while loader.check_node() and len(documents) < most:
                documents.append(_construct(loader.get_node()))
            return documents
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise ParseProblem(error.problem or "not valid YAML", *place) from None
    except yaml.YAMLError as error:
        raise ParseProblem(f"not valid YAML: {str(error).splitlines()[0]}") from None


def _check_depth(text: str) -> None:
    """Refuse deep nesting before the composer recurses into it: the C loader overflows the stack at 30,000 levels."""
    depth = 0
    for count, event in enumerate(_events(text)):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH or count > MAX_NODES:
            raise ParseProblem("nested too deeply or too large", event.start_mark.line + 1, event.start_mark.column + 1)


def _events(text: str) -> Iterator[Any]:
    return iter(yaml.parse(text, Loader=_Loader))


class _Builder:
    """Turns nodes into plain values; every visit of an alias counts, so that a bomb runs out of its budget."""

    def __init__(self) -> None:
        self.positions: dict[Path, Position] = {}
        self.raw: dict[Path, str] = {}
        self.left = MAX_NODES

    def build(self, node: Any, path: Path) -> Any:
        self.left -= 1
        if self.left < 0 or len(path) > MAX_DEPTH:
            raise ParseProblem("expands to too many values", *_position(node))
        self.positions.setdefault(path, _position(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*path, index)) for index, item in enumerate(node.value)]
        self.raw[path] = node.value
        return _scalar(node)

    def mapping(self, node: Any, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        merged: list[dict[str, Any]] = []
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if key == "<<" and not key_node.style:
                merged += self.merge(value_node, path)
                continue
            if key in result:
                raise ParseProblem(f"duplicate key {key!r}", *_position(key_node))
            self.positions[(*path, key)] = _position(key_node)
            result[key] = self.build(value_node, (*path, key))
        for other in merged:
            result = {**other, **result}
        return result

    def merge(self, node: Any, path: Path) -> Iterator[dict[str, Any]]:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        for each in nodes:
            value = self.build(each, (*path, "<<"))
            if isinstance(value, dict):
                yield value


def _construct(node: Any) -> Document:
    builder = _Builder()
    value = builder.build(node, ())
    return Document(value, builder.positions, builder.raw)


def _position(node: Any) -> Position:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _scalar(node: Any) -> Any:
    text: str = node.value
    if node.style or not node.tag.startswith("tag:yaml.org,2002:"):
        return text
    if _NULL.fullmatch(text):
        return None
    if _BOOL.fullmatch(text):
        return text.lower() == "true"
    if _INT.fullmatch(text):
        return int(text, 0 if text[:2] in ("0o", "0x") else 10)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def parse_json(text: str) -> Any:
    """Return the JSON value of `text`. Raises ParseProblem."""
    if len(text) > MAX_CHARACTERS:
        raise ParseProblem(f"longer than {MAX_CHARACTERS} characters")
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ParseProblem(error.msg, error.lineno, error.colno) from None
    except (RecursionError, ValueError) as error:
        raise ParseProblem(f"not readable: {type(error).__name__}") from None


def parse_toml(text: str) -> dict[str, Any]:
    """Return the TOML table of `text`. Raises ParseProblem."""
    if len(text) > MAX_TOML:
        raise ParseProblem(f"longer than {MAX_TOML} characters")
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise ParseProblem(str(error).splitlines()[0] if str(error) else "not readable") from None
