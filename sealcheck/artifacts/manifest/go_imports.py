# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What Go code from before modules (go.mod, 2018) brings in, and the files in which its tools kept the versions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Files read at most: dependencies show in a few.
MAX_FILES = 60
#: Lock files of dep, glide, godep, govendor and trash.
OLD_LOCKS = ("gopkg.lock", "glide.lock", "godeps.json", "vendor.json", "vendor.conf")
#: Folders with copies of other people's packages, in their full path.
_COPIES = ("vendor", "Godeps/_workspace/src")
_IMPORTS = regex(r"^import\s{1,9}(?:\(([^)]{0,10000})\)|([^\n(]{1,300}))", re.M)
_PATH = regex(r"^[ \t]{0,9}(?:[\w.]{1,60}[ \t]{1,9})?\"([\w-]{1,60}(?:\.[\w-]{1,60}){1,4}/[\w./~-]{1,200})\"", re.M)


def others(tree: Tree, contents: Contents) -> dict[str, File]:
    """Return the packages of others that the code brings in and no folder holds a copy of, each with a file."""
    own = [file for file in tree.of(PathClass.SOURCE) if file.language == "Go"]
    seen = {path: file for file in reversed(own[:MAX_FILES]) for path in _paths(contents.text(file) or "")}
    folders = {file.folder for file in own if file.folder}
    roots = {root for path in seen for root in _root(path, folders)}
    wanted = {path: file for path, file in seen.items() if not any(f"{path}/".startswith(f"{root}/") for root in roots)}
    return {path: file for path, file in sorted(wanted.items()) if not _is_copied(tree, path)}


def _paths(text: str) -> Iterator[str]:
    """Yield the imported paths that begin with a host, which those of the standard library do not."""
    for match in _IMPORTS.finditer(text):
        yield from _PATH.findall(match[1] or match[2])


def _root(path: str, folders: Iterable[str]) -> Iterator[str]:
    """Yield the path of the project itself, where the end of an import is one of its folders."""
    for folder in folders:
        if path.endswith(f"/{folder}"):
            yield path.removesuffix(f"/{folder}")


def _is_copied(tree: Tree, path: str) -> bool:
    return any(tree.within((f"{copies}/{path}",)) for copies in _COPIES)
