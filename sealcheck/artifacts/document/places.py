# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a project keeps its own documents, and where a link or a symbolic link inside the repository leads."""

from __future__ import annotations

import re
from functools import cached_property
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.boilerplates import left_by_boilerplate
from sealcheck.artifacts.document.forge_pages import Page, forge_page
from sealcheck.artifacts.document.paths import (
    FOR_PROGRAMS,
    FOREIGN,
    NO_GUIDE,
    OF_OTHERS,
    POLICY_FOLDERS,
    PROSE_ENDINGS,
    at_home,
    is_guide,
    is_operation,
    is_prose,
    lies_in,
)
from sealcheck.artifacts.document.site_roots import site_roots
from sealcheck.artifacts.roles import role_of
from sealcheck.artifacts.tree import Tree
from sealcheck.model import Entry, File, PathClass, file_at
from sealcheck.pattern import regex

#: Chapters that make a book: 1-07-governance.md, 02_Datenschutz.md, 3. Roles.md
LEAST_CHAPTERS = 5
_CHAPTER = regex(r"\d{1,2}(?:[-_.]\d{1,2}){0,3}[-_. ]{1,3}[^\W\d_]")
#: Folders whose numbered texts are single cases, each for itself.
_SERIES = regex(
    r"(?:^|/)(?:\..*|adrs?|decisions|entscheidungen|rfcs?|proposals|_?posts|blog|news|minutes|meetings|protokolle"
    r"|migrations?|lessons|exercises|uebungen)(?:/|$)",
    re.I,
)
_MANIFESTS = frozenset(
    {"package.json", "pom.xml", "build.gradle", "build.gradle.kts", "pyproject.toml", "setup.py", "requirements.txt"}
    | {"gemfile", "composer.json", "go.mod", "cargo.toml", "dockerfile", "pubspec.yaml", "chart.yaml", "mix.exs"}
    | {"docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml", "makefile", "cmakelists.txt"}
)
_MANIFEST_ENDINGS = (".csproj", ".fsproj", ".vbproj", ".sln", ".gemspec", ".cabal", ".nimble")
#: Clients of an interface say nothing on the software behind it.
_CLIENT = regex(r"(^|/)[\w-]{1,60}[-_](client|sdk)(/|$)", re.I)
#: A repository on a forge, without anything behind it.
_ON_FORGE = regex(
    r"https?://(?:www\.)?(?:github\.com|codeberg\.org|bitbucket\.org|(?:[\w-]{1,40}\.){0,3}git(?:lab|ea)?\.(?!io/)[\w.-]{2,60})"
    r"(?:/[\w.~-]{1,100}){2,6}",
    re.I,
)
_READMES = tuple(f"{stem}{end}" for stem in ("readme", "liesmich", "readme.de", "readme.en")
                 for end in (".md", ".rst", ".adoc", ".org", ".txt", ""))  # fmt: skip
_INDEX = ("README.md", "index.md", "README.rst", "index.rst", "README.adoc", "INDEX.md", "Home.md", "home.md")


class Places:
    """The tracked files seen as documents."""

    def __init__(self, tree: Tree, contents: Contents, web: str = "", name: str = "") -> None:
        self.tree = tree
        self._name = name
        self._contents = contents
        self._web = web.rstrip("/").lower()

    @cached_property
    def prose(self) -> tuple[File, ...]:
        """Every file that is written in a markup or plain text, wherever it lies."""
        return tuple(file for file in self.tree.ending(*PROSE_ENDINGS) if is_prose(file.path))

    @cached_property
    def home(self) -> tuple[tuple[str, File], ...]:
        """(name, file) for the texts in the project's own folders; a symbolic link gives its name to its target."""
        own = [(file.path, file) for file in self.tree.within(POLICY_FOLDERS) if is_prose(file.path)]
        linked = [(entry.path, self._target(entry)) for entry in self.tree.symlinks if at_home(entry.path)]
        return (*own, *((path, file) for path, file in linked if file is not None))

    @cached_property
    def guides(self) -> tuple[File, ...]:
        """The texts of the project's own folders and trees of documentation, without policies and forge templates."""
        home = {file.path: file for path, file in self.home if not NO_GUIDE.search(path)}
        roots = self._roots
        trees = {
            file.path: file
            for file in self.prose
            if is_guide(file.path) or is_operation(file.path) or (roots and lies_in(file, roots))
        }
        every = [file for file in {**home, **trees}.values() if not FOR_PROGRAMS.search(file.path)]
        left = left_by_boilerplate(every, self._contents, self._name)
        return tuple(file for file in every if file.path not in left)

    @cached_property
    def _roots(self) -> frozenset[str]:
        """The folders of another name from which a documentation is made, as its generator says."""
        return site_roots(self.tree, self._contents)

    @cached_property
    def chapters(self) -> tuple[File, ...]:
        """The numbered chapters of a text that is itself the product, such as a specification in `src/`."""
        by_folder: dict[str, list[File]] = {}
        for file in self.prose:
            if _CHAPTER.match(file.name) and 0 <= file.folder.count("/") < 2 and file.role not in FOREIGN:
                by_folder.setdefault(file.folder, []).append(file)
        books = [(folder, files) for folder, files in by_folder.items() if len(files) >= LEAST_CHAPTERS]
        return tuple(file for folder, files in books if not _SERIES.search(folder) for file in files)

    @cached_property
    def parts(self) -> tuple[File, ...]:
        """The READMEs of parts of the project: beside a manifest, at most two folders down, nobody else's code."""
        found = [file for file in self.tree.named(*_READMES) if 0 <= file.folder.count("/") < 2 and file.folder]
        return tuple(file for file in found if file.role not in FOREIGN and self._is_part(file.folder))

    def _is_part(self, folder: str) -> bool:
        elsewhere = _CLIENT.search(folder) or OF_OTHERS.search(f"{folder}/")
        if elsewhere or folder.startswith(".") or folder.lower() in POLICY_FOLDERS:
            return False
        beside = {file.name.lower() for file in self.tree.within((folder,))}
        built = not beside.isdisjoint(_MANIFESTS) or any(name.endswith(_MANIFEST_ENDINGS) for name in beside)
        return built and role_of(f"{folder}/x.md") not in FOREIGN

    def _target(self, entry: Entry) -> File | None:
        """Look up in the tree what a symbolic link names; nothing outside is ever reached."""
        link = file_at(entry, PathClass.CONFIG)
        label = self._contents.text(link) if entry.size is not None and entry.size < 1000 else None
        return resolve(self.tree, link.folder, label.strip()) if label else None

    def is_missing(self, folder: str, target: str) -> bool:
        """Whether nothing in the tree is at `target` seen from `folder`: no file, folder, symbolic link or submodule.

        What leads above the root is a page of the forge.
        """
        path = _joined(folder, target)
        if path.startswith("..") or path == "." or resolve(self.tree, folder, target) or path in self.tree.folders:
            return False
        return not self.tree.leads_out(path)

    def is_own_page(self, address: str) -> bool:
        """Whether the address is that of the repository on its forge, without a page in it."""
        page = address.partition("#")[0].rstrip("/").removesuffix(".git")
        return _ON_FORGE.fullmatch(page) is not None and Page(page, "").is_of(self._web, self._name)

    def path_of(self, target: str) -> str | None:
        """Return the path a link names inside the repository; None when it leads elsewhere or only to an anchor."""
        if (page := forge_page(target)) and page.is_of(self._web, self._name):
            here = page.path.strip("/") in self.tree.folders or resolve(self.tree, "", page.path)
            return f"/{page.path}" if here or page.web.lower() == self._web else None
        try:
            parts = urlsplit(target)
        except ValueError:
            return None
        if parts.scheme or parts.netloc or not parts.path:
            return None
        return unquote(parts.path)


def _joined(folder: str, target: str) -> str:
    return normpath(target.lstrip("/") if target.startswith("/") else f"{folder}/{target}" if folder else target)


def resolve(tree: Tree, folder: str, target: str) -> File | None:
    """Return the tracked file that `target` names from `folder`; a folder means its README or index."""
    path = _joined(folder, target)
    if path.startswith(".."):
        return None
    path = "" if path == "." else path
    for candidate in (path, f"{path}.md", f"{path}.rst", *(f"{path}/{name}".lstrip("/") for name in _INDEX)):
        file = tree.at(candidate)
        if file:
            return file
    return None
