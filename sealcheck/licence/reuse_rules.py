# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of REUSE 3.3 (https://reuse.software/spec-3.3/): which files count, and what annotates them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from sealcheck.frozen import frozen
from sealcheck.licence.catalogue import licence_list
from sealcheck.parse import ParseProblem, parse_toml
from sealcheck.pattern import regex

_NOT_COVERED = regex(
    r"(?:.{0,400}/)?(?:LICEN[CS]E(?:[-.][^/]*)?|COPYING(?:[-.][^/]*)?|\.hgtags|[^/]*\.license|REUSE\.toml|"
    r"CAL-1\.0(?:-Combined-Work-Exception)?(?:\.[^/]+)?|SHL-2\.1(?:\.[^/]+)?|[^/]*\.spdx(?:\.(?:rdf|json|xml|ya?ml))?)",
)
_NOT_COVERED_FOLDER = regex(r"(?:^|.{0,400}/)(?:\.git|\.hg|\.sl)/|(?:^|.{0,400}/)LICENSES/|^\.reuse/")
_TOKEN = regex(r"\(|\)|[^\s()]{1,120}")
_REF = regex(r"(?:DocumentRef-[A-Za-z0-9.-]{1,60}:)?(?:LicenseRef|AdditionRef)-[A-Za-z0-9.-]{1,80}")
_PARAGRAPH = regex(r"\n[ \t]*\n")


@frozen
class Annotation:
    """A table of REUSE.toml or a paragraph of dep5: the paths it is for, what it says, and which side wins.

    `precedence` is closest, aggregate or override. `folder` is where the REUSE.toml lies; its paths are relative to it.
    """

    folder: str
    globs: tuple[str, ...]
    precedence: str
    copyright: bool
    licences: tuple[str, ...]
    debian: bool = False

    def covers(self, path: str) -> bool:
        """Whether the annotation is for `path`."""
        prefix = self.folder + "/" if self.folder else ""
        if not path.startswith(prefix):
            return False
        return any(_glob(glob, self.debian).fullmatch(path, len(prefix)) for glob in self.globs)


def covered(path: str) -> bool:
    """Whether the specification asks for licensing information of the file at `path` ("Covered Files")."""
    return not _NOT_COVERED.fullmatch(path) and not _NOT_COVERED_FOLDER.match(path)


@lru_cache(maxsize=4096)
def _glob(glob: str, debian: bool) -> re.Pattern[str]:
    """Return the pattern of a glob: in REUSE.toml `*` stops at a slash and `**` does not; in dep5 `*` never stops."""
    parts, at = [], 0
    while at < len(glob):
        sign = glob[at]
        if sign == "\\" and at + 1 < len(glob):
            parts.append(re.escape(glob[at + 1]))
            at += 2
        elif sign == "*":
            end = at
            while end < len(glob) and glob[end] == "*":
                end += 1
            parts.append(".*" if debian or end - at > 1 else "[^/]*")
            at = end
        else:
            parts.append("." if debian and sign == "?" else re.escape(sign))
            at += 1
    return regex("".join(parts), re.S)


def read_toml(text: str, folder: str) -> list[Annotation]:
    """Return the annotations of a REUSE.toml. Raises ParseProblem when it is not valid."""
    data = parse_toml(text)
    tables = data.get("annotations", [])
    if data.get("version") != 1 or not isinstance(tables, list):
        raise ParseProblem("REUSE.toml needs version = 1 and [[annotations]]")
    return [_annotation(table, folder) for table in tables]


def _annotation(table: Any, folder: str) -> Annotation:
    if not isinstance(table, dict) or not _list(table.get("path")):
        raise ParseProblem("an annotation in REUSE.toml needs a path")
    precedence = table.get("precedence", "closest")
    if precedence not in ("closest", "aggregate", "override"):
        raise ParseProblem(f"unknown precedence {precedence!r} in REUSE.toml")
    return Annotation(
        folder,
        tuple(glob[:300] for glob in _list(table["path"])[:200]),
        precedence,
        bool(_list(table.get("SPDX-FileCopyrightText"))),
        tuple(_list(table.get("SPDX-License-Identifier"))),
    )


def _list(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value] if value.strip() else []
    return [item for item in value if isinstance(item, str) and item.strip()] if isinstance(value, list) else []


def read_dep5(text: str) -> list[Annotation]:
    """Return the annotations of a .reuse/dep5 (Debian's copyright format 1.0, deprecated since REUSE 3.2)."""
    return [a for paragraph in _PARAGRAPH.split(text[:1_000_000]) if (a := _stanza(_fields(paragraph)))]


def _fields(paragraph: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    name = ""
    for line in paragraph.splitlines():
        if line[:1] in (" ", "\t"):
            fields[name] = fields.get(name, "") + "\n" + line.strip()
        elif ":" in line and not line.startswith("#"):
            name, _, value = line.partition(":")
            name = name.strip().lower()
            fields[name] = value.strip()
    return fields


def _stanza(fields: dict[str, str]) -> Annotation | None:
    if not fields.get("files"):
        return None
    licence = fields.get("license", "").strip().splitlines()[:1]
    globs = tuple(glob[:300] for glob in fields["files"].split()[:500])
    return Annotation("", globs, "aggregate", bool(fields.get("copyright", "").strip()), tuple(licence), debian=True)


def chosen(annotations: Iterable[Annotation], path: str) -> list[Annotation]:
    """Return what annotates `path`, the deepest REUSE.toml first; an override nearest to the root stands alone.

    Of several matching tables in one file the last counts.
    """
    by_folder = {a.folder: a for a in annotations if a.covers(path)}
    found = [by_folder[folder] for folder in sorted(by_folder, key=len, reverse=True)]
    overriding = next((a for a in reversed(found) if a.precedence == "override"), None)
    return [overriding] if overriding else found


def identifiers(expression: str) -> Iterator[str]:
    """Yield the ids of licences and exceptions in an expression, as written, without a final plus."""
    for token in _TOKEN.findall(expression):
        if token not in ("(", ")") and token.upper() not in ("AND", "OR", "WITH"):
            yield token.removesuffix("+")


def is_known(identifier: str) -> bool:
    """Whether an id is on the SPDX list in exactly this spelling, or is a LicenseRef."""
    known = licence_list()
    return identifier in known.licences or identifier in known.exceptions or bool(_REF.fullmatch(identifier))


def is_deprecated(identifier: str) -> bool:
    """Whether the SPDX list calls the id deprecated."""
    licence = licence_list().licences.get(identifier)
    return licence is not None and licence.deprecated
