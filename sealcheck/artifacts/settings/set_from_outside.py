# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Software that needs no files of settings: packages that other software includes, programs with options."""

from __future__ import annotations

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.paths import Way
from sealcheck.artifacts.interaction.signs import Signs
from sealcheck.artifacts.interface.use import InterfaceUse
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.settings.command_options import Options
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.nested import mapping
from sealcheck.pattern import regex

#: A program with fewer options than that is hardly set by them.
LEAST_OPTIONS = 4
#: What CMake needs to find a library that is installed.
_OFFERED = regex(r"^(?:[\w.-]{1,60}/)?[\w-]{1,60}(?:-config|Config)\.cmake\.in$")


@frozen
class SetFromOutside:
    """The manifest of a package that other software includes, and the files that declare a program's options.

    Both are empty for software with a user interface and for servers; a page to try a package out is none.
    """

    package: File | None = None
    options: tuple[Options, ...] = ()


@artifact
def set_from_outside(
    tree: Tree,
    contents: Contents,
    deployment: tuple[Way, ...],
    command_options: tuple[Options, ...],
    interface_use: InterfaceUse,
    user_interface: Signs,
) -> SetFromOutside:
    """What shows that the software gets its settings from whoever calls it."""
    if is_for_people(tree, contents, user_interface) or interface_use.serves:
        return SetFromOutside()
    enough = sum(len(each.names) for each in command_options) >= LEAST_OPTIONS
    return SetFromOutside(_package(tree, deployment), command_options if enough else ())


def is_for_people(tree: Tree, contents: Contents, user_interface: Signs) -> bool:
    """Whether the software has pages or windows, other than one to try out a package with."""
    pages = [file for file, kind in user_interface.strong if kind != "page" or file.folder]
    return bool(user_interface.strong) and (bool(pages) or not _is_included(tree, contents))


def _is_included(tree: Tree, contents: Contents) -> bool:
    """Whether a package of npm asks others for what runs beside it; a page in the root is there to try it out."""
    manifest = tree.at("package.json")
    value = read_object(contents.text(manifest) or "") if manifest else {}
    return bool(mapping(value, "peerDependencies")) and value.get("private") is not True


def _package(tree: Tree, deployment: tuple[Way, ...]) -> File | None:
    kinds = {way.kind for way in deployment if not way.reason}
    packages = [way.file for way in deployment if way.kind == "package" and not way.reason]
    module = tree.at("go.mod")  # modules of Go are published by their address
    if kinds <= {"package"} and (packages or module):
        return next(iter(packages), module)
    offered = [file for file in tree.mentioning("config.cmake") if _OFFERED.search(file.path)]
    return next(iter(offered), None) if kinds <= {"package", "system_package"} else None
