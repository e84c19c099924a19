# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages that are not the software but a small part of it, or something that it needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.shell.paths import within
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.nested import listed, mapping
from sealcheck.pattern import regex

#: A package with less than one of so many source files is a part of the software. A bold share on purpose: a core of
#: a fifth may well be the software, with scripts around it.
LITTLE = 10
#: Manifests of front ends, which are not measured against the server beside them.
_FRONT_ENDS = ("package.json", "pubspec.yaml")
#: Manifests that pack the folder they lie in, so that its files can be counted, and of which helpers have one of their
#: own. What other languages build is named in the manifest, and may lie far from it: android/app/build.gradle.
_PYTHON, _PHP = frozenset({"setup.py", "pyproject.toml"}), frozenset({"composer.json"})
#: Where the installers of Composer put the extensions of WordPress; one with most of the code is the software itself.
_INSTALLED_AT = regex(r"(?:^|/)wp-content/(?:(?:mu-)?plugins|themes)/[^/]{1,100}$")


def holds_little(tree: Tree, folders: Sequence[str], least: int = LITTLE) -> bool:
    """Whether these folders hold less than one of `least` source files, front ends in folders of their own aside."""
    fronts = [f.folder for f in tree.named(*_FRONT_ENDS) if f.role is not PathClass.VENDORED]
    apart = [] if "" in fronts else [front for front in fronts if not any(within(each, [front]) for each in folders)]
    sources = [file for file in tree.of(PathClass.SOURCE) if file.language and not _is_in_front(file, apart)]
    return least * sum(within(file.folder, folders) for file in sources) < len(sources)


def _is_in_front(file: File, fronts: Iterable[str]) -> bool:
    return file.language not in ("Python", "PHP") and within(file.folder, fronts)


def needed_by_root(tree: Tree, contents: Contents, file: File) -> str | None:
    """Return why a package of Composer in a folder is not the software: the root needs it, or has it installed there.

    Where the root takes packages out of its own folders (`"type": "path"`) they are parts of the software.
    """
    root = tree.at("composer.json")
    if file.name != "composer.json" or not file.folder or root is None:
        return None
    above, name = (read_object(contents.text(each) or "") for each in (root, file))
    known = above.get("repositories")
    sources = known.values() if isinstance(known, dict) else listed(known)
    if any(mapping(each).get("type") == "path" for each in sources):
        return None
    needed = {str(each).lower() for key in ("require", "require-dev") for each in mapping(above, key)}
    installed = _INSTALLED_AT.search(file.folder) is not None and holds_little(tree, [file.folder], 2)
    return "near_needed_package" if str(name.get("name")).lower() in needed or installed else None


def pack_little(tree: Tree, manifests: Iterable[File]) -> bool:
    """Whether the packages of these manifests, none of them in the root, hold less than a tenth of the source files.

    Such a package is a helper of the project, or something that is installed into it. Front ends in folders of their
    own are left aside: a server is no part of them, however many files they have. With a manifest in the root as well
    they are the software, and the package may be a helper.
    """
    known = list(manifests)
    if not known or not all(file.folder and file.name in _PYTHON | _PHP for file in known):
        return False
    return holds_little(tree, sorted({folder for file in known for folder in _packed(tree, file)}))


def _packed(tree: Tree, manifest: File) -> list[str]:
    """The folders that a package is made from; of one in Python the packages beside the manifest, not loose scripts."""
    places = (manifest.folder, f"{manifest.folder}/src")
    starts = [f.folder for f in tree.named("__init__.py") if f.role is PathClass.SOURCE]
    packages = [folder for folder in starts if folder.rpartition("/")[0] in places]
    return packages if packages and manifest.name in _PYTHON else [manifest.folder]
