# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages of npm whose program is not in the repository, and that nothing there builds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import normpath
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.nested import mapping
from sealcheck.pattern import regex

#: Programs that a manifest names, at most; levels of its `exports`.
MOST, MOST_DEPTH = 50, 6
#: Scripts that make something, by their name or by what they call.
_BUILDS = regex(
    r"build|bundl|compil|transpil|prepa(?:re|ck)|prepublish|dist|generate|release|\btsc\b|rollup|webpack|vite|esbuild|swc"
    r"|parcel|microbundle|tsup|babel|gulp|grunt|make|browserify|sass|coffee|ncc|pkg|nx|lerna|turbo|rush|wireit"
)
_BUILD_FILES = regex(
    r"(?:angular|ng-package|nx|project|turbo|lerna|rush|tsconfig(?:\.[\w-]{1,30})?)\.json|makefile|justfile|taskfile\.ya?ml|(?:gulp|grunt)file\..{1,9}"
    r"|cargo\.toml|binding\.gyp|(?:build|workspace)(?:\.bazel)?|[\w.-]{1,60}\.(?:cs|fs)proj"
    r"|(?:rollup|vite|webpack|tsup|esbuild|babel|build|bunchee|unbuild|tsdown)[\w.-]{0,30}\.(?:[cm]?[jt]s|json)|\.babelrc.{0,9}",
    re.I,
)
_ENDINGS = ("", ".js", ".cjs", ".mjs", ".json", ".ts", "/index.js", "/index.ts")


def is_unbuilt(tree: Tree, contents: Contents, file: File, text: str) -> bool:
    """Whether a manifest names only programs that are not there, and no script or tool makes any."""
    value = read_object(text)
    named = [*_paths(value.get("main")), *_paths(value.get("module")), *_paths(value.get("bin"))]
    named += [*_paths(value.get("exports")), *_paths(value.get("browser"))]
    if not named or any(_is_there(each, file, tree) for each in named[:MOST]):
        return False
    root = tree.at("package.json")
    above = read_object(contents.text(root) or "") if root and root != file else {}
    scripts = {**mapping(above, "scripts"), **mapping(value, "scripts")}
    beside = tree.within({"", file.folder})
    return not any(_BUILDS.search(f"{name} {call}"[:1000]) for name, call in scripts.items()) and not any(
        _BUILD_FILES.fullmatch(each.name) for each in beside
    )


def _paths(given: Any, depth: int = 0) -> Iterator[str]:
    """Yield the paths in a value or in those of a mapping; a pattern for many files is left out."""
    if isinstance(given, str) and "*" not in given:
        yield given[:300]
    elif isinstance(given, dict) and depth < MOST_DEPTH:
        for each in list(given.values())[:MOST]:
            yield from _paths(each, depth + 1)


def _is_there(named: str, file: File, tree: Tree) -> bool:
    path = normpath(f"{file.folder or '.'}/{named}")
    return tree.leads_out(path) or any(tree.at(path + ending) for ending in _ENDINGS)
