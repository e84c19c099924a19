# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Compose files that set what the software reads from the environment, and so show what can be configured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.image_build import COMPOSE_NAMES
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.parse import ParseProblem, parse_yaml

#: Settings that a Compose file must show, and the share of what is read that they must make.
LEAST, LEAST_SHARE = 5, 1 / 3
_FOREIGN = (PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED)


def set_in_compose(tree: Tree, contents: Contents, read: frozenset[str]) -> Iterator[File]:
    """Yield the Compose files that set a fair part of the variables in `read`."""
    for file in tree.named(*COMPOSE_NAMES):
        if file.role in _FOREIGN:
            continue
        names = _names(contents.text(file) or "") & read
        if len(names) >= max(LEAST, LEAST_SHARE * len(read)):
            yield file


def _names(text: str) -> set[str]:
    try:
        value = parse_yaml(text).value
    except ParseProblem:
        return set()
    services = value.get("services") if isinstance(value, dict) else None
    every = services.values() if isinstance(services, dict) else ()
    return {name for each in every if isinstance(each, dict) for name in _environment(each.get("environment"))}


def _environment(given: Any) -> Iterator[str]:
    for each in given if isinstance(given, list | dict) else ():
        yield str(each).partition("=")[0]
