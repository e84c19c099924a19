# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages of C and C++: libraries of Arduino and PlatformIO, and what CPack makes of a build."""

from __future__ import annotations

import re

from sealcheck.artifacts.deployment.checks import having
from sealcheck.artifacts.deployment.container import Look
from sealcheck.artifacts.objects import read_object
from sealcheck.model import File
from sealcheck.pattern import regex

#: What only the manifest of a library says: many files of settings have a name and a version.
_ARDUINO = having(r"name=\s{0,9}\S", r"version=\s{0,9}\d", r"(?:sentence|architectures|category)=")
_PLATFORM_IO = ("frameworks", "platforms", "headers", "build", "export")
#: What a template has where a name is to be filled in.
_BLANK = regex(
    r"(?im)^(?:name|author|maintainer)=[^\S\n]{0,9}"
    r"(?:<|\[|(?:your|my)[ _-]?(?:arduino[ _-]?)?(?:library|name|project)\b|library[ _-]?name|todo\b)"
)
#: Where a build keeps what only packs it.
_PACK_FOLDER = regex(r"(?:cmake(?:modules)?|packaging|package|cpack)?", re.I)
_PACKS = having(r"\s{0,20}(?i:include)\s{0,4}\(\s{0,4}CPack\s{0,4}\)", r"\s{0,20}(?i:set)\s{0,4}\(\s{0,4}CPACK_\w")


def arduino(file: File, text: str) -> Look:
    """A library of Arduino; its manager takes the one in the root, others in the repository are commonly copies.

    One with names that are still to be filled in is the beginning of one.
    """
    return None if file.folder or _BLANK.search(text[:5000]) else _ARDUINO(file, text)


def platform_io(file: File, text: str) -> Look:
    """A library of PlatformIO; other programs have a file of that name, too."""
    value = {} if file.folder else read_object(text)
    named = value.get("name") and value.get("version")
    return 1 if named and any(mark in value for mark in _PLATFORM_IO) else None


def cpack(file: File, text: str) -> Look:
    """A build with CMake that is set up to be packed: as a system package, an installer or an archive."""
    return _PACKS(file, text) if _PACK_FOLDER.fullmatch(file.folder) else None
