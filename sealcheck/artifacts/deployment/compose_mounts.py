# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Folders of the repository that a service of a compose file gets from the host, and whether it is for work on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from posixpath import normpath
from typing import Any

from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: The folder that stands for all of the repository.
ROOT = "."
#: Folders that a build fills, so that none of their files is in the repository.
_BUILT = frozenset({"dist", "build", "public", "html", "htdocs", "site", "www", "_site", "target", "out"})
#: Servers that watch the code and start anew when it changes; their makers warn against any other use.
_DEVELOPS = regex(
    r"(?:^|[\s&;'\"/])(?:(?:npm|pnpm|yarn|bun)\s{1,5}(?:run\s{1,5})?(?:[\w-]{1,30}:)?(?:dev|develop|watch)(?![\w.-])"
    r"|(?:python3?\s{1,5})?(?:\S{0,60}/)?manage\.py\s{1,5}runserver|(?:next|nuxt|nuxi|astro|gatsby)\s{1,5}dev(?:elop)?\b"
    r"|ng\s{1,5}serve|webpack-dev-server|nodemon|react-scripts\s{1,5}start|vite(?!\s{1,5}(?:preview|build))(?=\s|$)"
    r"|(?:uvicorn|gunicorn|flask)\b.{0,200}\s--(?:reload|debug)\b)"
)


def develops(starts: Iterable[str]) -> bool:
    """Whether one of the commands that start a service is that of a server for development."""
    return any(_DEVELOPS.search(start) for start in starts)


def mounted(file: File, service: Mapping[str, Any], tree: Tree) -> tuple[str, ...]:
    """Return the folders with code of the project that a service gets; what a build fills stands for all of it."""
    return tuple(folder for source in _mounts(service) if (folder := _folder(file, source, tree)))


def starts_made(file: File, service: Mapping[str, Any], start: str, tree: Tree) -> bool:
    """Whether the start goes into a mounted folder that is not in the repository: something made there by a script."""
    for each in service.get("volumes") or () if isinstance(service.get("volumes"), list) else ():
        source, _, rest = str(each)[:600].partition(":")
        target = rest.partition(":")[0].rstrip("/")
        folder = normpath(f"{file.folder or '.'}/{source}")
        made = source.startswith("./") and folder not in tree.folders and tree.at(folder) is None
        if made and len(target) > 1 and any(f"{before}{target}" in start for before in ("cd ", "--chdir ", "-C ")):
            return True
    return False


def _mounts(service: Mapping[str, Any]) -> Iterator[str]:
    """Yield the folders and files of the host that a service gets, as written."""
    for each in service.get("volumes") or () if isinstance(service.get("volumes"), list) else ():
        source = str(each.get("source") or "") if isinstance(each, dict) else str(each).partition(":")[0]
        if source.startswith((".", "/")):
            yield source[:300]


def _folder(file: File, source: str, tree: Tree) -> str | None:
    """Return the folder behind a mount when it holds code of the project, or pages that its build puts there."""
    folder = normpath(f"{file.folder or '.'}/{source}")
    if source.startswith("/") or tree.at(folder) or folder.startswith(".."):
        return None
    if folder != ROOT and folder in tree.folders:
        below = [folder, *(each for each in tree.folders if each.startswith(folder + "/"))][:200]
        if any(each.role is PathClass.SOURCE for each in tree.within(below)):
            return folder
    return ROOT if folder == ROOT or folder.rpartition("/")[2].lower() in _BUILT else None
