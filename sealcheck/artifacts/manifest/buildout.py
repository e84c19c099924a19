# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The versions that buildout keeps, and whether it may pick others.

https://www.buildout.org/en/latest/topics/repeatable.html
"""

from __future__ import annotations

import re

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.needs import Needs
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

NAMES = ("versions.cfg", "buildout.cfg")
_SECTION = regex(r"^\[versions\][^\n]{0,80}\n((?:(?!\[)[^\n]{0,400}\n?){0,3000})", re.M)
_VERSION = regex(
    r"^([A-Za-z][\w.-]{0,100}(?:\[[^\]\n]{0,80}\])?)[ \t]{0,30}=[ \t]{0,30}\d[\w.+!-]{0,60}[ \t]{0,9}$", re.M
)
_PICKS_NONE = regex(r"^allow-picked-versions[ \t]{0,9}=[ \t]{0,9}false\b", re.M)


def buildout(text: str) -> Needs:
    """The section [versions]: what is fixed there is chosen for the whole, not asked for by a package."""
    names = tuple(name for section in _SECTION.findall(text) for name in _VERSION.findall(section))
    return Needs(len(names), len(names), library=True, names=names)


def picks_none(file: File, tree: Tree, contents: Contents) -> bool:
    """Whether a file of buildout in the folder forbids versions that no file names; then all of them are named."""
    beside = (tree.at(f"{file.folder}/{name}".lstrip("/")) for name in NAMES)
    return any(_PICKS_NONE.search(contents.text(each) or "") for each in beside if each)
