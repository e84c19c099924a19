# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Manifests of packages that are not the software, which only the files around them show."""

from __future__ import annotations

from collections.abc import Iterable

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.packages.npm_outcomes import is_unbuilt
from sealcheck.artifacts.deployment.packages.python import packs_what_is_missing
from sealcheck.artifacts.deployment.shares import holds_little
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.nested import listed, mapping
from sealcheck.pattern import regex

#: Manifests that pack the folder they lie in, so that its files can be counted, and of which helpers have one of their
#: own. What other languages build is named in the manifest, and may lie far from it: android/app/build.gradle.
_PYTHON, _PHP = frozenset({"setup.py", "pyproject.toml"}), frozenset({"composer.json"})
#: What a server written in another language than JavaScript has beside the package.json of its front end.
_SERVERS = frozenset(
    {"manage.py", "pyproject.toml", "setup.py", "requirements.txt", "pipfile", "pom.xml", "build.gradle"}
    | {"build.gradle.kts", "composer.json", "gemfile", "go.mod", "cargo.toml", "mix.exs", "cpanfile", "artisan"}
)
_PUBLISHED = regex(r"\"(?:publishConfig|prepublishOnly|prepack)\"\s{0,9}:")
#: Whose repository a package of npm names: "repository": "https://github.com/owner/name"
_REPOSITORY = regex(
    r"\"repository\"\s{0,9}:\s{0,9}(?:\{[^{}]{0,300}?\"url\"\s{0,9}:\s{0,9})?\"[^\"\n]{0,160}?([\w.-]{1,80}?)(?:\.git)?/?\""
)
_NAME = regex(r"\"name\"\s{0,9}:\s{0,9}\"(?:@[\w.-]{1,60}/)?([\w.-]{1,80})\"")
#: Where the installers of Composer put the extensions of WordPress; one with most of the code is the software itself.
_INSTALLED_AT = regex(r"(?:^|/)wp-content/(?:(?:mu-)?plugins|themes)/[^/]{1,100}$")


def doubt(tree: Tree, contents: Contents, file: File, project: str) -> str | None:
    """Return why a manifest that reads well does not count after all; None when it does.

    `project` is the name of the repository.
    """
    text = contents.text(file) or ""
    if file.name == "package.json" and _is_copied(file, text, project):
        return "near_foreign_package"
    if file.name == "package.json":
        beside = {each.name.lower() for each in tree.within((file.folder,))}
        if not _SERVERS.isdisjoint(beside) and not _PUBLISHED.search(text):
            return "near_assets_package"
        if "cdk.json" in beside:
            return "near_cloud_app"
        return "near_unbuilt_package" if is_unbuilt(tree, contents, file, text) else None
    if file.name == "setup.py":
        return "near_unbuilt_package" if packs_what_is_missing(tree, file, text) else None
    if file.name == "composer.json":
        return _needed_by_root(tree, contents, file, text)
    return None


def _needed_by_root(tree: Tree, contents: Contents, file: File, text: str) -> str | None:
    """Return why a package of Composer in a folder is not the software: the root needs it, or has it installed there.

    Where the root takes packages out of its own folders (`"type": "path"`) they are parts of the software.
    """
    root = tree.at("composer.json")
    if not file.folder or root is None:
        return None
    above, name = read_object(contents.text(root) or ""), str(read_object(text).get("name") or "").lower()
    sources = above.get("repositories")
    known = sources.values() if isinstance(sources, dict) else listed(sources)
    if any(mapping(each).get("type") == "path" for each in known):
        return None
    needed = {str(each).lower() for key in ("require", "require-dev") for each in mapping(above, key)}
    installed = _INSTALLED_AT.search(file.folder) is not None and holds_little(tree, [file.folder], 2)
    return "near_needed_package" if name in needed or installed else None


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


def _is_copied(file: File, text: str, project: str) -> bool:
    """Whether a package in a folder is all of another repository, which is called like the package itself."""
    repository, name = _REPOSITORY.search(text), _NAME.search(text)
    if not file.folder or repository is None or name is None:
        return False
    return repository.group(1).lower() == name.group(1).lower() != project.lower()
