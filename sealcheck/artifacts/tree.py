# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tracked files with their roles: source, test, example, docs, config, generated, vendored, data, binary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter

from sealcheck.artifacts.manifest.copied_packages import copied_packages
from sealcheck.artifacts.manifest.installed import installed
from sealcheck.artifacts.roles import role_in
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import Entry, EntryKind, File, PathClass
from sealcheck.search import Joined
from sealcheck.snapshot import Snapshot

#: Folders in which forges and people look for a project's own documents, nearest first.
HOME_FOLDERS = ("", ".github", ".gitlab", ".forgejo", ".gitea", "docs", "doc")
#: Roles of files that are program code: nearly all files of a large project.
CODE = frozenset({PathClass.SOURCE, PathClass.TEST})

_PATH = attrgetter("path")

#: Where WordPress keeps its own code, and what is installed into it.
_CORE = ["wp-includes", "version.php"]
_EXTENSIONS = frozenset({"plugins", "mu-plugins", "themes"})
#: Files of WordPress beside them.
_BESIDE = frozenset({"index.php", "hello.php", ".gitkeep", ".htaccess"})


@frozen
class Tree:
    """All regular files in path order; symlinks and submodules apart, since nothing follows them."""

    files: tuple[File, ...]
    symlinks: tuple[Entry, ...] = ()
    submodules: tuple[Entry, ...] = ()

    @cached_property
    def _by_path(self) -> dict[str, File]:
        return {file.path: file for file in self.files}

    def at(self, path: str) -> File | None:
        """Return the file at exactly `path`, or None."""
        return self._by_path.get(path)

    def of(self, *roles: PathClass) -> tuple[File, ...]:
        """Return the files of these roles."""
        if roles not in self._by_roles:
            self._by_roles[roles] = tuple(file for file in self.files if file.role in roles)
        return self._by_roles[roles]

    @cached_property
    def _by_roles(self) -> dict[tuple[PathClass, ...], tuple[File, ...]]:
        return {}

    def named(self, *names: str) -> tuple[File, ...]:
        """Return the files with one of these names, written in lower case here, in path order."""
        found = [file for name in names for file in self._by_name.get(name, ())]
        return tuple(sorted(found, key=_PATH))

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[File]]:
        groups: dict[str, list[File]] = defaultdict(list)
        for file in self.files:
            groups[file.name.lower()].append(file)
        return dict(groups)

    def ending(self, *endings: str) -> tuple[File, ...]:
        """Return the files with one of these endings, in path order; to ask each of all files takes far longer."""
        groups = [self._by_ending[ending] for ending in dict.fromkeys(endings) if ending in self._by_ending]
        return tuple(groups[0]) if len(groups) == 1 else tuple(sorted(chain.from_iterable(groups), key=_PATH))

    @cached_property
    def _by_ending(self) -> Mapping[str, Sequence[File]]:
        groups: dict[str, list[File]] = defaultdict(list)
        for file in self.files:
            groups[file.ending].append(file)
        return dict(groups)

    def within(self, folders: Iterable[str]) -> tuple[File, ...]:
        """Return the files directly in one of `folders` ("" is the root), in the order of the folders."""
        order = dict.fromkeys(folder.lower() for folder in folders)
        return tuple(file for folder in order for file in self._by_folder.get(folder, ()))

    @cached_property
    def _by_folder(self) -> Mapping[str, Sequence[File]]:
        groups: dict[str, list[File]] = defaultdict(list)
        for folder, files in self._by_place.items():
            groups[folder.lower()] += files
        return dict(groups)

    @cached_property
    def _by_place(self) -> Mapping[str, Sequence[File]]:
        groups: dict[str, list[File]] = defaultdict(list)
        for file in self.files:
            groups[file.folder].append(file)
        return dict(groups)

    def mentioning(self, *texts: str) -> tuple[File, ...]:
        """Return the files whose path, in small letters, holds one of `texts`, in path order."""
        return tuple(self.files[number] for number in self._paths.holding(texts))

    @cached_property
    def _paths(self) -> Joined:
        return Joined([file.path.lower() for file in self.files])

    @cached_property
    def papers(self) -> tuple[File, ...]:
        """The files that are no program code and no test: what configures, describes or documents is among them."""
        return tuple(file for file in self.files if file.role not in CODE)

    @cached_property
    def home(self) -> tuple[File, ...]:
        """The files in the root and the folders where forges look for a project's own documents."""
        return self.within(HOME_FOLDERS)

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder that holds a file, however deep."""
        found: set[str] = set()
        for folder in self._by_place:
            while folder and folder not in found:
                found.add(folder)
                folder = folder.rpartition("/")[0]
        return frozenset(found)

    def leads_out(self, path: str) -> bool:
        """Whether `path` is, or lies behind, a symlink or a submodule, so that nothing is known of it."""
        outside = (*self.symlinks, *self.submodules)
        return any(path == each.path or path.startswith(f"{each.path}/") for each in outside)

    def is_link(self, path: str) -> bool:
        """Whether `path` is a symlink."""
        return any(path == each.path for each in self.symlinks)

    def in_submodule(self, path: str) -> bool:
        """Whether `path` lies in a submodule; the folder of the submodule itself does when written with a slash."""
        return any(path.startswith(f"{each.path}/") for each in self.submodules)


@artifact
def tree(snapshot: Snapshot) -> Tree:
    """The snapshot's entries by kind, each regular file with its role."""
    files: list[File] = []
    foreign = _foreign_folders(snapshot)
    others: dict[EntryKind, list[Entry]] = {kind: [] for kind in EntryKind}
    for entry in snapshot.entries:
        if entry.kind is EntryKind.FILE:
            file = _file(entry)
            files.append(file._replace(role=PathClass.VENDORED) if foreign and entry.path.startswith(foreign) else file)
        else:
            others[entry.kind].append(entry)
    files.sort(key=_PATH)
    return Tree(tuple(files), tuple(others[EntryKind.SYMLINK]), tuple(others[EntryKind.SUBMODULE]))


def _foreign_folders(snapshot: Snapshot) -> tuple[str, ...]:
    """Folders, each with a slash behind it, that were put in whole by an installer, a content system or a copy."""
    put_in = (*_installed_plugins(snapshot.entries), *installed(snapshot.entries, snapshot.reader))
    return (*put_in, *copied_packages(snapshot, put_in))


def _installed_plugins(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Folders of plugins from the directory of WordPress and of its own themes, in a site kept with WordPress itself.

    What is published there has a readme.txt in its root (https://developer.wordpress.org/plugins/wordpress-org/). Many
    themes that are somebody's own have one as well. A site of which nothing else would be left is taken as it is.
    """
    paths = [entry.path.split("/") for entry in entries if "wp-" in entry.path]
    sites = {tuple(path[:-2]) for path in paths if path[-2:] == _CORE}
    return tuple(folder for site in sorted(sites) for folder in _foreign(site, paths))


def _foreign(site: Sequence[str], paths: Sequence[Sequence[str]]) -> set[str]:
    """Return the folders of a site's extensions that are somebody else's; none when all of them are."""
    depth = len(site) + 3
    every, foreign = set[str](), set[str]()
    for path in paths:
        if len(path) < depth or tuple(path[: depth - 2]) != (*site, "wp-content") or path[depth - 2] not in _EXTENSIONS:
            continue
        if path[depth - 1] not in _BESIDE:
            folder = "/".join([*path[:depth], ""])
            every.add(folder)
            is_own = path[depth - 2] == "themes" and not path[depth - 1].startswith("twenty")
            if path[depth:] == ["readme.txt"] and not is_own:
                foreign.add(folder)
    return foreign if foreign != every else set()


def _file(entry: Entry) -> File:
    folder, _, name = entry.path.rpartition("/")
    role, language, ending = role_in(folder, name)
    return File(entry.path, entry.oid, entry.size, role, language, entry.executable, folder, name, ending)
