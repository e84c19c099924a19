# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Compose files that set what the software reads from the environment, and so show what can be configured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import normpath
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.compose_services import COMPOSE_NAMES
from sealcheck.artifacts.objects import read_settings
from sealcheck.artifacts.settings.files import only_assigns
from sealcheck.artifacts.settings.lines import variables
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.nested import mapping
from sealcheck.pattern import regex

#: Settings that a Compose file must show, and the share of what is read that they must make.
LEAST, LEAST_SHARE = 5, 1 / 3
MOST_FILES = 20
#: The mark before an item of a list: - PORTAL_URL=https://…
_ITEM = regex(r"^([ \t]{0,40})- (?=[A-Z])", re.M)
_FOREIGN = (PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED)


def set_in_compose(tree: Tree, contents: Contents, read: frozenset[str]) -> Iterator[tuple[File, dict[str, bool]]]:
    """Yield the Compose files that set a fair part of the variables in `read`, each with all of these.

    Explained is what has a comment there.
    """
    for file in tree.named(*COMPOSE_NAMES):
        text = "" if file.role in _FOREIGN else contents.text(file) or ""
        names = _names(text) & read
        if len(names) >= max(LEAST, LEAST_SHARE * len(read)):
            said = variables(file, _ITEM.sub(r"\1  ", text))
            yield file, {name: name in names and said.get(name, False) for name in sorted(read)}


def environment_files(tree: Tree, contents: Contents, read: frozenset[str]) -> Iterator[tuple[File, dict[str, bool]]]:
    """Yield the files, of whatever name, that a Compose file gives its services as environment, with what they set.

    They must set some of the variables in `read`; most of what is set there belongs to the software then.
    """
    seen: set[str] = set()
    for file in tree.named(*COMPOSE_NAMES):
        services = () if file.role in _FOREIGN else _services(contents.text(file) or "")
        for given in [each for service in services for each in _paths(service.get("env_file"))][:MOST_FILES]:
            path = normpath(f"{file.folder or '.'}/{given[:300]}")
            named = None if path in seen else tree.at(path)
            seen.add(path)
            text = (contents.text(named) or "") if named and named.role not in _FOREIGN else ""
            if named and only_assigns(text) and len(read & (found := variables(named, text)).keys()) >= LEAST:
                yield named, found


def _paths(given: Any) -> Iterator[str]:
    for each in given if isinstance(given, list) else [given]:
        yield str(each.get("path") or "" if isinstance(each, dict) else each or "")


def _names(text: str) -> set[str]:
    return {name for each in _services(text) for name in _environment(each.get("environment"))}


def _services(text: str) -> list[dict[str, Any]]:
    return [each for each in mapping(read_settings(text), "services").values() if isinstance(each, dict)]


def _environment(given: Any) -> Iterator[str]:
    for each in given if isinstance(given, list | dict) else ():
        yield str(each).partition("=")[0]
