# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of REUSE 3.3 (https://reuse.software/spec-3.3/): which files count, and which annotations apply."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from sealcheck.licence.annotations import Annotation
from sealcheck.licence.catalogue import licence_list
from sealcheck.pattern import regex

_NOT_COVERED = regex(
    r"LICEN[CS]E(?:[-.].*)?|COPYING(?:[-.].*)?|\.git|\.hgtags|.*\.license|REUSE\.toml|"
    # Licences of the SPDX list whose texts hold tags.
    r"CAL-1\.0(?:-Combined-Work-Exception)?(?:\..+)?|SHL-2\.1(?:\..+)?|"
    # SPDX documents: https://spdx.github.io/spdx-spec/v2.3/conformance/#44-standard-data-format-requirements
    r".*\.spdx(?:\.(?:rdf|json|xml|ya?ml))?",
)
_APART_FIRST = ("LICEN", "COPYING", ".git", ".hgtags", "REUSE.toml", "CAL-1.0", "SHL-2.1")
_FOLDERS = frozenset({".git", ".hg", ".sl", "LICENSES", ".reuse"})
_REF = regex(r"(?:DocumentRef-[A-Za-z0-9.-]{1,60}:)?(?:LicenseRef|AdditionRef)-[A-Za-z0-9.-]{1,80}")


def covered(path: str) -> bool:
    """Whether the specification asks for licensing information of the file at `path` ("Covered Files")."""
    folder, _, name = path.rpartition("/")
    return is_covered(folder, name)


def is_covered(folder: str, name: str) -> bool:
    """Whether it asks for that of the file `name` in `folder`."""
    # Plain tests for its first letters and for its ending are faster than the pattern, and rule out most names.
    likely = name.startswith(_APART_FIRST) or name.endswith(".license") or ".spdx" in name
    return not _is_apart(folder) and not (likely and _NOT_COVERED.fullmatch(name))


@lru_cache(maxsize=4096)
def _is_apart(folder: str) -> bool:
    """Whether files of the folder are licence texts, files of version control, or of a Meson subproject."""
    folders = folder.split("/")
    return not _FOLDERS.isdisjoint(folders) or "subprojects" in folders[:-1]


def applying(annotations: Mapping[str, Sequence[Annotation]], path: str) -> list[Annotation]:
    """Return what annotates `path`, the REUSE.toml nearest to the root first; nothing follows an override.

    `annotations` holds the tables of each REUSE.toml by its folder. Of several that match in one file the last counts.
    """
    found = []
    for folder in _parents(path) if annotations else ():
        table = next((each for each in reversed(annotations.get(folder, ())) if each.covers(path)), None)
        if table:
            found.append(table)
            if table.precedence == "override":
                break
    return found


def _parents(path: str) -> list[str]:
    folders = path.split("/")[:-1]
    return ["/".join(folders[:depth]) for depth in range(len(folders) + 1)]


def is_known(identifier: str) -> bool:
    """Whether an id is on the SPDX list in exactly this spelling, or is a LicenseRef."""
    known = licence_list()
    return identifier in known.licences or identifier in known.exceptions or bool(_REF.fullmatch(identifier))


def is_deprecated(identifier: str) -> bool:
    """Whether the SPDX list calls the id deprecated."""
    licence = licence_list().licences.get(identifier)
    return licence is not None and licence.deprecated
