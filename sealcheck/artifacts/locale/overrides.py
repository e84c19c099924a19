# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that lie over those of a package: an application built on an engine of Rails changes some in each language."""

from __future__ import annotations

from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.nested import mapping
from sealcheck.parse import ParseProblem, parse_yaml
from sealcheck.pattern import regex

#: Share of the texts below the name of a package from which a file only changes that package's texts.
SHARE = 0.5
_GEM = regex(r"^\s{0,8}gem\s?\(?['\"]([\w-]{2,60})['\"]")


def lies_over_a_package(file: File, tree: Tree, contents: Contents) -> bool:
    """Whether most texts of a YAML file stand below the name of a gem that the project is built on."""
    gems = {gem for each in tree.named("gemfile")[:3] for gem in _gems(contents.text(each) or "")}
    if not gems or file.ending not in ("yml", "yaml"):
        return False
    try:
        value = parse_yaml(contents.text(file) or "").value
    except ParseProblem:
        return False
    spaces = [inner for language in mapping(value).values() for inner in mapping(language).items()]
    below = sum(_texts(inner) for name, inner in spaces if str(name) in gems)
    return below >= SHARE * (sum(_texts(inner) for _, inner in spaces) or 1)


def _gems(text: str) -> list[str]:
    return [match[1] for line in text.split("\n")[:2_000] if (match := _GEM.match(line[:200]))]


def _texts(value: Any) -> int:
    if isinstance(value, dict):
        return sum(_texts(inner) for inner in value.values())
    return int(isinstance(value, str))
