# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licence fields of manifests in JSON, TOML and YAML: the words as written, with their line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from sealcheck.licence.manifest_lines import Said, classifiers, first_of
from sealcheck.parse import parse_json, parse_toml, parse_yaml

Reader = Callable[[str], Iterator[Said]]

#: Keys of a table that stands for a licence: npm's old form, PEP 621, codemeta's JSON-LD, data packages.
_NAMES = ("type", "spdx", "identifier", "id", "name", "text", "@id", "url", "path")
_KINDS = ("CreativeWork", "https://schema.org/CreativeWork")
#: Characters of a licence field that may name one; a whole text is none.
_LONGEST = 200


def json(*keys: str) -> Reader:
    """Return a reader of JSON objects that takes the first of `keys` with a licence in it."""

    def read(text: str) -> Iterator[Said]:
        data = parse_json(text)
        for key in keys if isinstance(data, dict) else ():
            names = names_of(data.get(key))
            if names:
                yield line_of(text, f'"{key}"'), " OR ".join(names)
                return

    return read


def yaml(*path: str) -> Reader:
    """Return a reader of the value at `path` in a YAML document."""

    def read(text: str) -> Iterator[Said]:
        document = parse_yaml(text)
        names = names_of(_at(document.value, path))
        if names:
            yield document.at(path)[0], " OR ".join(names)

    return read


def toml(*paths: tuple[str, ...]) -> Reader:
    """Return a reader of each of `paths` in a TOML document."""

    def read(text: str) -> Iterator[Said]:
        data = parse_toml(text)
        for path in paths:
            for name in names_of(_at(data, path)):
                yield _in_table(text, path), name

    return read


_PYPROJECT = toml(("project", "license"), ("tool", "poetry", "license"), ("tool", "flit", "metadata", "license"))


#: What PEP 621 and 639, Poetry or flit say; classifiers only where none of these names a licence.
pyproject = first_of(_PYPROJECT, classifiers)


def names_of(value: Any) -> list[str]:
    """Return the licence names in a string, a mapping with a name, or a list of these."""
    if isinstance(value, str):
        return [value] if len(value) <= _LONGEST or "\n" not in value.strip() else []  # an endless one is said so
    if isinstance(value, dict):
        named = (value[key] for key in _NAMES if isinstance(value.get(key), str) and value[key] not in _KINDS)
        return [name for name in [next(named, "")] if 0 < len(name) < _LONGEST]
    if isinstance(value, list):
        return [name for item in value[:10] for name in names_of(item)]
    return []


def _at(value: Any, path: Iterable[str]) -> Any:
    for key in path:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def line_of(text: str, needle: str) -> int:
    """Return the 1-based line on which `needle` first stands, 1 when it does not."""
    at = text.find(needle)
    return text.count("\n", 0, at) + 1 if at >= 0 else 1


def _in_table(text: str, path: tuple[str, ...]) -> int:
    """Return the line of the key in its table, as far as a look at the text can tell."""
    start = max(text.find(f"[{'.'.join(path[:-1])}"), 0)
    at = text.find(f"\n{path[-1]}", start)
    return text.count("\n", 0, at) + 2 if at >= 0 else line_of(text, path[-1])
