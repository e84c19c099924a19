# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Modules for machines that a job hands to the registry of Viam, from which operators install them."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

_MODULE = regex(r"[\w-]{1,100}:[\w-]{1,100}")
#: https://github.com/viamrobotics/build-action, https://github.com/viamrobotics/upload-module
_HANDED = regex(
    r"^[ \t]{0,40}(?:- )?uses:[ \t]{1,4}[\"']?viamrobotics/(?:build-action|upload-module)@"
    r"|^[^#\n]{0,200}\bviam module (?:upload|build start)\b"
)


def handed_to_registry(tree: Tree, contents: Contents) -> Iterator[File]:
    """Yield the description of a module with a program to start, where a job uploads it or has it built."""
    file = tree.at("meta.json")
    value = read_object(contents.text(file) or "") if file else {}
    named = isinstance(value.get("module_id"), str) and _MODULE.fullmatch(value["module_id"])
    if file is None or not named or not value.get("entrypoint") or value.get("visibility") == "private":
        return
    jobs = [each for each in tree.files if each.path.startswith(".github/workflows/")]
    if any(_HANDED.match(line[:500]) for each in jobs for line in (contents.text(each) or "").split("\n")[:3000]):
        yield file
