# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Software that needs no files of settings: packages that other software includes, programs with options."""

from __future__ import annotations

from sealcheck.artifacts.command_options import Options
from sealcheck.artifacts.deployment import Way
from sealcheck.artifacts.interface_use import InterfaceUse
from sealcheck.artifacts.tree import Tree
from sealcheck.artifacts.user_interface import Signs
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File

#: A program with fewer options than that is hardly set by them.
LEAST_OPTIONS = 4


@frozen
class SetFromOutside:
    """The manifest of a package that other software includes, and the files that declare a program's options.

    Both are empty for software with a user interface and for servers.
    """

    package: File | None = None
    options: tuple[Options, ...] = ()


@artifact
def set_from_outside(
    tree: Tree,
    deployment: tuple[Way, ...],
    command_options: tuple[Options, ...],
    interface_use: InterfaceUse,
    user_interface: Signs,
) -> SetFromOutside:
    """What shows that the software gets its settings from whoever calls it."""
    if user_interface.strong or interface_use.serves:
        return SetFromOutside()
    kinds = {way.kind for way in deployment if not way.reason}
    packages = [way.file for way in deployment if way.kind == "package" and not way.reason]
    module = tree.at("go.mod")  # modules of Go are published by their address
    package = next(iter(packages), module) if kinds <= {"package"} else None
    enough = sum(len(each.names) for each in command_options) >= LEAST_OPTIONS
    return SetFromOutside(package, command_options if enough else ())
