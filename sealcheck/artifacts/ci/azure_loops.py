# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What Azure Pipelines repeats: the turns of `${{ each }}` over a parameter, and the rows of a matrix.

https://learn.microsoft.com/en-us/azure/devops/pipelines/process/template-expressions
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sealcheck.artifacts.ci.pipeline import plain
from sealcheck.nested import listed, mapping
from sealcheck.pattern import regex

MAX_TURNS = 24
_EACH = regex(r"\$\{\{\s{0,5}each\s{1,5}(\w{1,60})\s{1,5}in\s{1,5}([\w.-]{1,120})\s{0,5}\}\}")


def turns(key: Any, known: Mapping[str, Any]) -> list[dict[str, str]]:
    """The values that names in expressions have in each turn of the loop that `key` is; one turn for any other key.

    `known` are lists and mappings by their names; a loop over something else is read once.
    """
    match = _EACH.fullmatch(str(key).strip())
    over = known.get(match[2]) if match else None
    if match is None or not isinstance(over, list | dict):
        return [{}]
    items = [{"key": k, "value": v} for k, v in over.items()] if isinstance(over, dict) else over
    return [_named(match[1], item) for item in items[:MAX_TURNS]]


def _named(name: str, item: Any) -> dict[str, str]:
    return {f"{name}.{k}": v for k, v in plain(item).items()} if isinstance(item, dict) else {name: str(item)}


def rows(matrix: Any, known: Mapping[str, Any]) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Yield the variables of each row of a matrix, with the names that their texts use."""
    for key, row in list(mapping(matrix).items())[:MAX_TURNS]:
        for names in turns(key, known):
            inner = mapping(row).items() if names else [(key, row)]
            yield from ((plain(each), names) for _, each in list(inner)[:MAX_TURNS])


def parameters(value: Any) -> dict[str, tuple[Any, tuple[Any, ...]]]:
    """The parameters' defaults, in both forms, with where each stands."""
    given = mapping(value).get("parameters")
    if isinstance(given, dict):
        return {str(name): (default, ("parameters", name)) for name, default in given.items()}
    items = [(i, item) for i, item in enumerate(listed(given)) if isinstance(item, dict)]
    return {
        str(item["name"]): (item["default"], ("parameters", i, "default"))
        for i, item in items
        if "name" in item and "default" in item
    }
