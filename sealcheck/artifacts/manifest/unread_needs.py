# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What shows that a project needs something of others although no manifest that is read names it.

"No dependencies" has to be seen, not only not found: managers that are not read, manifests that lie aside, packages
that programs load, libraries that were copied or are taken from elsewhere by a page, and commands that install some.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.dependency_set import DependencySet
from sealcheck.artifacts.manifest.foreign_imports import foreign_imports
from sealcheck.artifacts.manifest.names import LOCKS
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.facts import load, words_in

#: Files of one kind that are read at most, nearest to the root first, and signs of one kind that are kept.
MOST_READ, MOST_SIGNS = 60, 2
MOST_TEXT = 100_000
_LIBRARY = regex(r"\.(?:jar|dll|whl|gem|nupkg|aar|so|min\.js)$|(?:^|/)jquery[\w.-]{0,40}\.js$", re.I)
_PAGES = (".html", ".htm", ".php", ".ejs", ".erb", ".twig", ".jsp", ".vue", ".hbs", ".njk", ".cshtml", ".md", ".qmd")
_LOADED = regex(r"(?:\bsrc|\bhref|\bimport|\bfrom)[\s=(]{1,4}['\"]?(?:https?:)?//([\w.-]{3,80})/[^\s'\">]{1,300}", re.I)
_INSTALLING = regex(
    r"(?:.{0,300}/)?(?:(?:docker|container)file[\w.-]{0,40}|vagrantfile|makefile|[\w.-]{1,60}\.(?:sh|bash|ps1|dockerfile)"
    r"|jenkinsfile)|\.(?:github|forgejo|gitea)/workflows/[^/]{1,100}\.ya?ml|\.(?:gitlab-ci|travis)\.yml",
    re.I,
)
_INSTALLS = regex(
    r"(?m)^(?![ \t]{0,40}(?:#|echo\b|printf\b))[^#\n]{0,200}?(?<![\w/-])"
    r"(?:pip3?|gem|npm|pnpm|cargo|composer|cpanm?|luarocks|conda|mamba|apt-get|apt|apk"
    r"|dnf|yum|brew|go|yarn)[ \t]{1,4}(?:-{1,2}[\w=-]{1,30}[ \t]{1,4}){0,5}(?:install|add|require|get)"
    r"(?![^\n]{0,60}[ \t]-(?:[ref]|-requirement|-editable)\b)[ \t]{1,4}"
    r"(?:-{1,2}[\w=-]{1,30}[ \t]{1,4}){0,5}(?![.&|;\\/-])['\"]?([@\w][\w@./<>=~+:-]{1,100})"
)


@frozen
class NeedSign:
    """A place that shows a need: what kind of sign it is, the file and line, and what it names."""

    kind: str
    file: File
    line: int | None
    name: str


@artifact
def need_signs(tree: Tree, contents: Contents, dependency_sets: tuple[DependencySet, ...]) -> tuple[NeedSign, ...]:
    """What shows needs where no manifest names any; nothing is looked for where one does."""
    if dependency_sets:
        return ()
    kinds = (
        _manifests(tree, contents), _locks(tree), _imports(tree, contents), _copies(tree), _pages(tree, contents),
        _installed(tree, contents),
    )  # fmt: skip
    return tuple(sign for kind in kinds for sign in islice(kind, MOST_SIGNS))


def _near(tree: Tree, wanted: Callable[[File], object]) -> list[File]:
    """Return the own files that are wanted, nearest to the root first."""
    own = (file for file in tree.files if file.role is not PathClass.VENDORED and wanted(file))
    return sorted(own, key=lambda file: (file.path.count("/"), file.path))


@cache
def _known() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    told = load("unread_needs")["manifests"].items()
    return tuple((re.compile(name), re.compile(needs, re.M)) for name, needs in told)


@cache
def _any_name() -> re.Pattern[str]:
    """Next to no file has such a name: one look tells."""
    return re.compile("|".join(f"(?:{name.pattern})" for name, _ in _known()))


def _manifests(tree: Tree, contents: Contents) -> Iterator[NeedSign]:
    """The files of managers and builds that are not read, where they need something."""
    likely = _near(tree, lambda file: _any_name().fullmatch(file.name.lower()))
    named = ((file, needs) for file in likely for name, needs in _known() if name.fullmatch(file.name.lower()))
    for file, needs in islice(named, MOST_READ):
        text = (contents.text(file) or "")[:MOST_TEXT]
        if match := needs.search(text):
            yield NeedSign("manifest", file, text.count("\n", 0, match.start()) + 1, file.name)


def _locks(tree: Tree) -> Iterator[NeedSign]:
    """The lock files that belong to no manifest that counts, such as that of the tests."""
    names = {name for each in LOCKS.values() for name in each}
    yield from (NeedSign("lock", file, None, file.name) for file in _near(tree, lambda file: file.name in names))


def _imports(tree: Tree, contents: Contents) -> Iterator[NeedSign]:
    yield from (NeedSign("import", file, line, name) for file, line, name in foreign_imports(tree, contents))


def _copies(tree: Tree) -> Iterator[NeedSign]:
    """The libraries of others that lie in the tree."""
    for file in tree.files:
        copied = file.role is PathClass.VENDORED and file.language is not None
        if copied or _LIBRARY.search(file.path):
            yield NeedSign("copy", file, None, file.folder or file.name)


def _pages(tree: Tree, contents: Contents) -> Iterator[NeedSign]:
    """The pages that load libraries from elsewhere."""
    hosts = words_in("unread_needs", "hosts")
    for file in _near(tree, _is_page)[:MOST_READ]:
        text = (contents.text(file) or "")[:MOST_TEXT]
        match = next((each for each in _LOADED.finditer(text) if each[1].lower() in hosts), None)
        if match:
            yield NeedSign("page", file, text.count("\n", 0, match.start()) + 1, match[1])


def _is_page(file: File) -> bool:
    return file.role is not PathClass.DOCS and file.name.lower().endswith(_PAGES)


def _installed(tree: Tree, contents: Contents) -> Iterator[NeedSign]:
    """The commands of scripts, images and pipelines that install packages by their names."""
    for file in _near(tree, lambda file: _INSTALLING.fullmatch(file.path))[:MOST_READ]:
        text = (contents.text(file) or "")[:MOST_TEXT]
        if match := _INSTALLS.search(text):
            yield NeedSign("install", file, text.count("\n", 0, match.start(1)) + 1, match[1])
