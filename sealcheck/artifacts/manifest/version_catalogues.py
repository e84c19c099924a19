# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Plug-ins that a build of Gradle asks for by a name from the project's catalogue of versions.

`alias(libs.plugins.publishing)` stands for the id that `publishing` has in `gradle/libs.versions.toml`
(https://docs.gradle.org/current/userguide/version_catalogs.html).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_table
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.nested import mapping
from sealcheck.pattern import regex

_ALIAS = regex(r"\balias\s{0,4}\(\s{0,4}libs\.plugins\.([\w.]{1,100})\s{0,4}\)")
_JOINS = regex(r"[-_.]")


def with_plugins(file: File, text: str, tree: Tree, contents: Contents) -> str:
    """Return the text of a build with the id of each plug-in in the place of its name in the catalogue."""
    if "libs.plugins" not in text:
        return text
    known = _plugins(file, tree, contents)

    def named(match: re.Match[str]) -> str:
        identifier = known.get(match[1].removesuffix(".get").lower())
        return f'id("{identifier}")' if identifier else match[0]

    return _ALIAS.sub(named, text)


def _plugins(file: File, tree: Tree, contents: Contents) -> Mapping[str, str]:
    """Return the ids by name, of the catalogue of the build that the file belongs to: the nearest one above it."""
    folder = file.folder
    while True:
        if found := tree.at(f"{folder}/gradle/libs.versions.toml".lstrip("/")):
            break
        if not folder:
            return {}
        folder = folder.rpartition("/")[0]
    plugins = mapping(read_table(contents.text(found) or ""), "plugins")
    return {_JOINS.sub(".", name).lower(): _id(given) for name, given in plugins.items()}


def _id(given: object) -> str:
    """Return the id of an entry: "org.example.lamps:1.2", or {id = "org.example.lamps", version = "1.2"}."""
    return str(given.get("id", "")) if isinstance(given, dict) else str(given).partition(":")[0]
