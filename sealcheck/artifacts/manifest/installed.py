# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Folders with other people's code that were put in whole: packages, extensions, and systems with what they bring.

A system is known by a file that each copy has in the same place. Its own repository has that file, too, so its folders
count as somebody else's only where something lies beside them that the system does not bring along. Modules and themes
of drupal.org are known by what it writes into each where it was packaged
(https://www.drupal.org/docs/develop/creating-modules/let-drupal-know-about-your-module-with-an-infoyml-file).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from sealcheck.artifacts.decode import decode
from sealcheck.model import Entry, EntryKind
from sealcheck.pattern import regex
from sealcheck.prose.facts import load
from sealcheck.snapshot import BlobReader

#: What Bower writes into each package that it installs, and what npm and Yarn write into the folder of all of them.
_OF_A_PACKAGE = "/.bower.json"
_OF_ALL = ("/.package-lock.json", "/.yarn-integrity")
#: From so many packages on a folder is one of packages.
_SEVERAL = 3
#: Larger files are no descriptions of an extension, and more are not looked at.
_MOST_BYTES, _MOST_FILES = 20_000, 3_000
_PROJECT = regex(r"(?m)^project\s{0,9}[:=]\s{0,9}['\"]?(\w{1,100})['\"]?\s{0,9}$")
_PACKAGED = regex(r"(?m)^datestamp\s{0,9}[:=]\s{0,9}['\"]?\d{9,11}['\"]?\s{0,9}$")
#: The system itself: whether it is a copy shows in what lies beside it.
_ITSELF = "drupal"


class _System(NamedTuple):
    """The file that gives it away, what is its own, what its users keep of others beside it, what only they have."""

    mark: str
    parts: tuple[str, ...]
    beside: tuple[str, ...]
    built: re.Pattern[str]


def installed(entries: Sequence[Entry], reader: BlobReader) -> tuple[str, ...]:
    """Return the folders, each with a slash behind it, and files that installers and systems put in."""
    paths = [entry.path for entry in entries]
    found = (*_packages(paths), *_in_systems(paths))
    return (*found, *_extensions((entry for entry in entries if not entry.path.startswith(found)), reader))


def _packages(paths: Sequence[str]) -> tuple[str, ...]:
    """The folders that hold a record of an installer, or mostly packages with one, whatever they are called."""
    records = [path for path in paths if path.endswith((_OF_A_PACKAGE, *_OF_ALL))]
    folders = {path.rpartition("/")[0] for path in records if path.endswith(_OF_ALL)}
    packages = {path.removesuffix(_OF_A_PACKAGE) for path in records if path.endswith(_OF_A_PACKAGE)}
    packed = Counter(package.rpartition("/")[0] for package in packages)
    several = {folder: count for folder, count in packed.items() if folder and count >= _SEVERAL}
    parts = _parts(several, paths) if several else {}
    folders |= {folder for folder, count in several.items() if 2 * count >= len(parts[folder])}
    return tuple(f"{folder}/" for folder in sorted(folders))


def _parts(folders: Collection[str], paths: Iterable[str]) -> dict[str, set[str]]:
    """The folders that lie right in each of `folders`."""
    parts: dict[str, set[str]] = {folder: set() for folder in folders}
    for place in {path.rpartition("/")[0] for path in paths}:
        inner, above = place, place.rpartition("/")[0]
        while above:
            if above in parts:
                parts[above].add(inner)
            inner, above = above, above.rpartition("/")[0]
    return parts


def _read_systems() -> Iterator[_System]:
    for each in load("installed_systems")["systems"]:
        words = {key: str(each.get(key, "")).split() for key in ("names", "folders", "files", "beside")}
        folders = (
            part.replace("{}", n) for part in words["folders"] for n in (words["names"] if "{}" in part else [""])
        )
        parts = (*(f"{part}/" for part in folders), *words["files"])
        yield _System(each["mark"], parts, tuple(f"{part}/" for part in words["beside"]), regex(each["built"]))


_SYSTEMS = {system.mark: system for system in _read_systems()}


def _in_systems(paths: Sequence[str]) -> Iterator[str]:
    """Yield the folders and files of systems that somebody built something on."""
    ends = tuple(_SYSTEMS)
    marks = [(path, end) for path in paths if path.endswith(ends) for end in ends if f"/{path}".endswith(f"/{end}")]
    for root, end in sorted({(path.removesuffix(end), end) for path, end in marks}):
        system = _SYSTEMS[end]
        parts = tuple(f"{root}{part}" for part in system.parts)
        others = (path for path in paths if path.startswith(root) and not path.startswith(parts))
        if any(system.built.fullmatch(path, len(root)) for path in others if path != f"{root}{end}"):
            yield from (*parts, *(f"{root}{part}" for part in system.beside))


def _extensions(entries: Iterable[Entry], reader: BlobReader) -> Iterator[str]:
    """Yield the folders of extensions whose description tells that drupal.org packaged them.

    A repository that holds one such project in its root is that project, with all its submodules.
    """
    found = dict(_projects(entries, reader))
    own = {project for folder, project in found.items() if not folder} | {_ITSELF}
    yield from (f"{folder}/" for folder, project in sorted(found.items()) if project not in own)


def _projects(entries: Iterable[Entry], reader: BlobReader) -> Iterator[tuple[str, str]]:
    files = [entry for entry in entries if _may_tell(entry)][:_MOST_FILES]
    for entry, data in zip(files, reader.read([entry.oid for entry in files]), strict=True):
        text = (decode(data) if data else None) or ""
        project = _PROJECT.search(text)
        if project and _PACKAGED.search(text):
            yield entry.path.rpartition("/")[0], project[1]


def _may_tell(entry: Entry) -> bool:
    small = entry.size is not None and entry.size <= _MOST_BYTES
    return entry.kind is EntryKind.FILE and small and entry.path.endswith((".info", ".info.yml"))
