# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What descriptions of packages say about the licence, and of what: the project, a part of it, or nobody knows whose.

Most descriptions far below the root are those of software that was copied there, and some the project's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence.statement import Statement, line_of, statement
from sealcheck.artifacts.licence.texts import SIGNS, is_licence_file
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.tree import Tree
from sealcheck.licence.manifests import is_manifest, manifest_endings, manifest_names, manifest_scope, said_in
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.snapshot import Subject

#: The file of npm, which alone tells enough of whose a package far down is.
NPM = "package.json"
#: Folders below the root in which a manifest still speaks for the project.
_DEPTH = 2
#: So far down one is read where none nearer to the root says anything, save where packages of others are put.
_DEEPEST = 3
_OF_OTHERS = frozenset(["plugins", "modules", "themes", "extensions", "contrib", "lib", "libs", "libraries"])
#: Farther down one counts that names no other owner. So many are read, so many of tests and of vendored software.
_FARTHEST, _MOST_DEEP, _MOST_OF_TESTS, _MOST_VENDORED = 8, 60, 20, 40
_ELSEWHERE = (PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED)
#: Folders whose manifest builds the documentation.
_DOCS = frozenset(["docs", "doc", "documentation", "doku", "website"])
#: Packages that a test reads or compares with.
_FIXTURES = regex(
    r"(?:^|[/._-])(?:fixtures?|data|testdata|mocks?|__mocks__|samples?|resources?|snapshots?|cases|stubs?|examples?|input"
    r"|expected|packages?|projects?)(?=$|[/._-])", re.I
)  # fmt: skip
#: What software that was published somewhere says of where it comes from, and `npm init` leaves out or empty.
_OF_PUBLISHED = (
    "author", "authors", "contributors", "maintainers", "repository", "homepage", "bugs", "support", "funding",
    "publishConfig", "_id", "_resolved", "_from", "jspm", "dist", "gitHead",
)  # fmt: skip
#: The licence that `npm init` proposes.
DEFAULT = "ISC"


def said_in_packages(subject: Subject, tree: Tree, contents: Contents) -> Iterator[Statement]:
    """Yield what the project's manifests say, then some far down, of its tests, and of vendored software."""
    licensed, manifests = licensed_folders(tree), _manifests(tree)
    near = [s for file in _own(manifests, 0, _DEPTH) for s in _of_project(file, contents, licensed)]
    yield from near
    read = set()
    if not any(said.scope == "code" for said in near):
        deeper = [file for file in _own(manifests, _DEPTH + 1, _DEEPEST) if _OF_OTHERS.isdisjoint(_folders(file))]
        yield from (said for file in deeper for said in _of_project(file, contents, licensed))
        read = {file.path for file in deeper}
    deep = [f for f in _own(manifests, _DEPTH + 1, _FARTHEST) if f.path not in read and not is_below(f, licensed)]
    project = f"{subject.owner}/{subject.name}".lower() if subject.owner else ""
    counts = any(is_licence_file(file) or file.folder for file in tree.within(["", "licenses"]))
    for file in sorted(deep, key=lambda each: each.name != NPM)[:_MOST_DEEP]:
        own = counts and is_of_nobody_else(file.name, contents.text(file) or "", project)
        yield from _said(file, contents, "deep" if not own else "documentation" if _is_docs(file) else "")
    tests = (file for file in tree.named(NPM) if _is_for_tests(file) and not is_below(file, licensed))
    for file in islice(tests, _MOST_OF_TESTS):  # what a test reads has no scripts
        if "scripts" in read_object(contents.text(file) or ""):
            yield from _said(file, contents, "tests")
    for file in islice((file for file in manifests if file.role is PathClass.VENDORED), _MOST_VENDORED):
        yield from _said(file, contents, "third_party")


def _manifests(tree: Tree) -> list[File]:
    """Return every file that can state a licence, in path order."""
    root = (file for file in tree.within([""]) if file.name.lower().endswith(".php"))
    likely = {*tree.named(*manifest_names()), *tree.mentioning(*manifest_endings()), *root}
    return sorted((file for file in likely if is_manifest(file.path)), key=lambda file: file.path)


def _own(manifests: Iterable[File], least: int, most: int) -> Iterator[File]:
    """Yield the project's manifests in folders so far below the root; what forges, editors and agents keep is none."""
    for file in manifests:
        placed = least <= file.path.count("/") <= most and not file.folder.startswith(".")
        if placed and file.role not in _ELSEWHERE:
            yield file


def _of_project(file: File, contents: Contents, licensed: set[str]) -> Iterator[Statement]:
    return _said(file, contents, "part" if is_below(file, licensed) else "documentation" if _is_docs(file) else "")


def _said(file: File, contents: Contents, scope: str) -> Iterator[Statement]:
    text = contents.text(file)
    for line, written in said_in(file.path, text) if text else ():
        about = scope or manifest_scope(file.path, text or "")
        yield statement("manifest", file, line, written, about, line_of(text or "", line))


def _folders(file: File) -> list[str]:
    return file.folder.split("/") if file.folder else []


def _is_docs(file: File) -> bool:
    return not _DOCS.isdisjoint(_folders(file))


def _is_for_tests(file: File) -> bool:
    placed = file.path.count("/") <= _DEPTH and not file.folder.startswith(".")
    return file.role is PathClass.TEST and placed and not _FIXTURES.search(file.folder)


def licensed_folders(tree: Tree) -> set[str]:
    """Return the folders with a licence file of their own, the root left out; a copy of the root's is none."""
    files = [file for file in tree.mentioning(*SIGNS) if is_licence_file(file)]
    of_whole = {file.oid for file in files if not file.folder}
    return {file.folder for file in files if file.folder and file.oid not in of_whole}


def is_below(file: File, folders: set[str]) -> bool:
    """Whether a file lies in one of the folders, or below."""
    return bool(folders) and not folders.isdisjoint(_with_above(file.folder))


@lru_cache(maxsize=4096)
def _with_above(folder: str) -> frozenset[str]:
    """Return a folder and those around it."""
    steps = folder.split("/") if folder else []
    return frozenset("/".join(steps[: depth + 1]) for depth in range(len(steps)))


def is_of_nobody_else(name: str, text: str, project: str) -> bool:
    """Whether a package file names nobody whose it is, as `npm init` leaves it, or the address of the `project`.

    What was never published has an empty `author`, or is `private`; a few lines without either may be anybody's. The
    licence must have been chosen: the `ISC` that `npm init` writes so far down is nobody's decision.
    """
    held = read_object(text) if name == NPM else {}
    if not held:
        return False
    chosen = held.get("license") != DEFAULT
    unpublished = not any(held.get(key) for key in _OF_PUBLISHED)
    left = chosen and unpublished and (held.get("author") == "" or held.get("private") is True)
    return left or (bool(project) and _leads_here(held.get("repository"), project))


def _leads_here(repository: Any, project: str) -> bool:
    """Whether an address is that of the repository `project`, owner and name in small letters."""
    address = repository.get("url") if isinstance(repository, Mapping) else repository
    return isinstance(address, str) and address.lower().removesuffix(".git").endswith(project)
