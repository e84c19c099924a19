# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Guarded readers for YAML, JSON and TOML from strangers: bounded size, depth and expansion, positions kept.

YAML follows the 1.2 core schema: `no` is a text, `0.4` a number, `2026-01-01` a text; duplicate keys are refused.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml

from sealcheck.core_schema import scalar
from sealcheck.frozen import frozen
from sealcheck.pattern import regex

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_CHARACTERS = 1_048_576
MAX_TOML = 262_144
MAX_DEPTH = 64
MAX_NODES = 500_000
MAX_COPIES = 50_000

#: Keys of TOML with so many parts, as the time for them grows with the square of their number.
_PART = r"(?:[\w-]{1,80}|\"[^\"\n]{0,80}\"|'[^'\n]{0,80}')[ \t]{0,4}\.[ \t]{0,4}"
_DOTTED = regex(rf"(?<![\w.-])(?:{_PART}){{{MAX_DEPTH}}}")

Path = tuple[str | int, ...]
Position = tuple[int, int]


class ParseProblem(Exception):
    """The text is not what it should be; `line` and `column` are 1-based."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


@frozen
class Document:
    """A parsed YAML document: `value`, where each key or item stands, and which scalars were written how.

    `positions` maps a path such as ("criteria", 0, "id") to the (line, column) of its key or item; `raw` keeps the
    scalar as written, so that "1.10" and 1.1 can be told apart. `repeats` are the keys that stand there once more,
    where they may, with the place of each.
    """

    value: Any
    positions: dict[Path, Position] = field(default_factory=dict)
    raw: dict[Path, str] = field(default_factory=dict)
    repeats: tuple[tuple[Path, Position], ...] = ()

    def at(self, path: Path) -> Position:
        """Return the position of `path`, or of its nearest known parent."""
        while path not in self.positions and path:
            path = path[:-1]
        return self.positions.get(path, (1, 1))


def parse_yaml(text: str, *, repeated: bool = False) -> Document:
    """Return the one document in `text`. Raises ParseProblem for syntax, duplicates, bombs and several documents.

    With `repeated` a key may stand twice, and the last one holds, as most programs have it; positions are the first's.
    """
    documents = parse_yaml_all(text, most=2, repeated=repeated)
    if len(documents) > 1:
        raise ParseProblem("multiple YAML documents in one file are not supported", *documents[1].at(()))
    return documents[0] if documents else Document(None)


def parse_yaml_all(text: str, *, most: int = 50, repeated: bool = False) -> list[Document]:
    """Return up to `most` documents in `text`. Raises ParseProblem like parse_yaml."""
    if len(text) > MAX_CHARACTERS:
        raise ParseProblem(f"longer than {MAX_CHARACTERS} characters")
    try:
        loader = _Loader(text)
        try:
            return list(islice(_documents(loader, repeated), most))
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise ParseProblem(error.problem or "not valid YAML", *place) from None
    except yaml.YAMLError as error:
        raise ParseProblem(f"not valid YAML: {str(error).splitlines()[0]}") from None


def _documents(loader: Any, repeated: bool) -> Iterator[Document]:
    loader.get_event()
    budget = _Budget()
    while isinstance(loader.get_event(), yaml.DocumentStartEvent):
        builder = _Builder(loader, budget, repeated)
        value = builder.build(loader.get_event(), ())
        yield Document(value, builder.positions, builder.raw, tuple(builder.repeats))
        loader.get_event()


@dataclass(slots=True)
class _Budget:
    """What one text may cost: values in all, and values that aliases repeat."""

    values: int = MAX_NODES
    copies: int = MAX_COPIES

    @property
    def left(self) -> int:
        """Both together, to tell what an anchored value cost to build."""
        return self.values + self.copies


class _Builder:
    """Turns the parser's events into plain values in one pass.

    The parser itself keeps no stack, so depth is limited here, before anything recurses: the composer that would
    otherwise come between overflows the C stack at 30,000 levels. Every visit of an alias counts, so that a bomb
    runs out of its budget.
    """

    def __init__(self, loader: Any, budget: _Budget, repeated: bool) -> None:
        self.next = loader.get_event
        self.repeated = repeated
        self.positions: dict[Path, Position] = {}
        self.raw: dict[Path, str] = {}
        self.repeats: list[tuple[Path, Position]] = []
        self.anchors: dict[str, tuple[Path, Any, int]] = {}
        self.open: set[str] = set()
        self.budget = budget

    def build(self, event: Any, path: Path) -> Any:
        """Return the value that begins with `event`."""
        before = self.budget.left
        self.budget.values -= 1
        if self.budget.values < 0 or len(path) > MAX_DEPTH:
            raise ParseProblem("nested too deeply or too large", *_position(event))
        if path not in self.positions:
            self.positions[path] = _position(event)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event, path)
        anchor: str | None = event.anchor
        if anchor is not None:
            if anchor in self.anchors or anchor in self.open:
                raise ParseProblem("found duplicate anchor", *_position(event))
            self.open.add(anchor)
        if isinstance(event, yaml.ScalarEvent):
            self.raw[path] = event.value
            value = scalar(event)
        else:
            value = self.mapping(path) if isinstance(event, yaml.MappingStartEvent) else self.sequence(path)
        if anchor is not None:
            self.open.discard(anchor)
            self.anchors[anchor] = (path, value, before - self.budget.left)
        return value

    def sequence(self, path: Path) -> list[Any]:
        result: list[Any] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            result.append(self.build(event, (*path, len(result))))
        return result

    def mapping(self, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        merged: dict[str, Any] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.key(event, path)
            if key == "<<" and not getattr(event, "style", None):
                below = self.build(self.next(), (*path, "<<"))
                for each in below if isinstance(below, list) else [below]:
                    for name, value in each.items() if isinstance(each, dict) else ():
                        merged.setdefault(name, value)
                continue
            inside = (*path, key)
            if key in result:
                self.repeats.append((inside, _position(event)))
                if not self.repeated:
                    raise ParseProblem(f"duplicate key {key!r}", *_position(event))
            self.positions[inside] = _position(event)
            result[key] = self.build(self.next(), inside)
        return {**merged, **result} if merged else result

    def key(self, event: Any, path: Path) -> str:
        """Return the key as it is written; one that is no scalar is read over and called "?"."""
        if isinstance(event, yaml.ScalarEvent) and event.anchor is None:
            return str(event.value)
        value = self.build(event, (*path, "?"))
        return self.raw.get((*path, "?"), "?") if not isinstance(value, dict | list) else "?"

    def alias(self, event: Any, path: Path) -> Any:
        if event.anchor in self.open:
            raise ParseProblem("expands to too many values", *_position(event))
        if event.anchor not in self.anchors:
            raise ParseProblem("found undefined alias", *_position(event))
        source, value, cost = self.anchors[event.anchor]
        self.budget.copies -= cost
        if self.budget.copies < 0:
            raise ParseProblem("expands to too many values", *_position(event))
        return self.copy(event, source, value, path)

    def copy(self, event: Any, source: Path, value: Any, path: Path) -> Any:
        """Return `value` once more for `path`, with the positions it has at its anchor."""
        if len(path) > MAX_DEPTH:
            raise ParseProblem("expands to too many values", *_position(event))
        if source in self.positions:
            self.positions.setdefault(path, self.positions[source])
        if source in self.raw:
            self.raw[path] = self.raw[source]
        if isinstance(value, dict):
            return {key: self.copy(event, (*source, key), each, (*path, key)) for key, each in value.items()}
        if isinstance(value, list):
            return [self.copy(event, (*source, i), each, (*path, i)) for i, each in enumerate(value)]
        return value


def _position(event: Any) -> Position:
    return event.start_mark.line + 1, event.start_mark.column + 1


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
    if deep := _DOTTED.search(text):
        raise ParseProblem(f"nested more than {MAX_DEPTH} levels deep", text.count("\n", 0, deep.start()) + 1)
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise ParseProblem(str(error).splitlines()[0] if str(error) else "not readable") from None
