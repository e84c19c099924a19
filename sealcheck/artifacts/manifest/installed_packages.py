# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Folders into which a package manager installed other people's code, whatever somebody called them later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from sealcheck.model import Entry

#: What Bower writes into each package that it installs.
_OF_A_PACKAGE = "/.bower.json"
#: What npm and Yarn write into the folder of all of them.
_OF_ALL = ("/.package-lock.json", "/.yarn-integrity")
_RECORDS = (_OF_A_PACKAGE, *_OF_ALL)
#: From so many packages on a folder is one of packages.
_SEVERAL = 3


def installed_packages(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the folders, each with a slash behind it, that hold a record of an installer, or mostly such packages."""
    paths = [entry.path for entry in entries]
    records = [path for path in paths if path.endswith(_RECORDS)]
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
