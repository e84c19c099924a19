# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What REUSE.toml and .reuse/dep5 say about other files (https://reuse.software/spec-3.3/#reusetoml).

The message of a ParseProblem that begins with "reuse:" ends in the last part of a text key; others are the parser's.
"""

from __future__ import annotations

from typing import Any

from sealcheck.frozen import frozen
from sealcheck.licence.globs import pattern
from sealcheck.licence.grammar import is_expression
from sealcheck.parse import ParseProblem, parse_toml
from sealcheck.pattern import regex

_PARAGRAPH = regex(r"\n[ \t]*\n")
_PRECEDENCES = ("closest", "aggregate", "override")
#: Globs, characters of a glob, and characters of a dep5 that are read.
_MOST_GLOBS, _MOST_GLOB, _MOST_DEP5 = 500, 300, 1_000_000


@frozen
class Annotation:
    """A table of REUSE.toml or a paragraph of dep5: the paths it is for, what it says, and which side wins.

    `precedence` is closest, aggregate or override. `folder` is where the REUSE.toml lies; its paths are relative to it.
    `invalid` are licence values that are no SPDX expressions.
    """

    folder: str
    globs: tuple[str, ...]
    precedence: str
    copyright: bool
    licences: tuple[str, ...]
    debian: bool = False
    invalid: tuple[str, ...] = ()

    def covers(self, path: str) -> bool:
        """Whether the annotation is for `path`."""
        prefix = self.folder + "/" if self.folder else ""
        return path.startswith(prefix) and bool(pattern(self.globs, debian=self.debian).fullmatch(path, len(prefix)))


def read_toml(text: str, folder: str) -> list[Annotation]:
    """Return the annotations of a REUSE.toml in `folder`. Raises ParseProblem when it is not valid."""
    data = parse_toml(text)
    tables = data.get("annotations", [])
    if data.get("version") != 1 or isinstance(data["version"], bool):
        raise ParseProblem("reuse:toml_version")
    if not isinstance(tables, list):
        raise ParseProblem("reuse:toml_tables")
    return [_annotation(table, folder) for table in tables]


def _annotation(table: Any, folder: str) -> Annotation:
    globs = _strings(table, "path") if isinstance(table, dict) else ()
    if not globs:
        raise ParseProblem("reuse:toml_path")
    precedence = table.get("precedence", "closest")
    if precedence not in _PRECEDENCES:
        raise ParseProblem("reuse:toml_precedence")
    stated = _strings(table, "SPDX-License-Identifier")
    return Annotation(
        folder,
        tuple(glob[:_MOST_GLOB] for glob in globs[:_MOST_GLOBS]),
        precedence,
        bool(_strings(table, "SPDX-FileCopyrightText")),
        tuple(each for each in stated if is_expression(each)),
        invalid=tuple(each for each in stated if not is_expression(each)),
    )


def _strings(table: dict[str, Any], key: str) -> tuple[str, ...]:
    value = table.get(key, [])
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise ParseProblem("reuse:toml_values")
    return tuple(item.strip() for item in items if item.strip())


def read_dep5(text: str) -> tuple[list[Annotation], ParseProblem | None]:
    """Return the annotations of a .reuse/dep5 and the first thing that is wrong with it.

    Debian's copyright format 1.0 (https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/) asks for a
    format in the first paragraph, and for copyright and licence in every paragraph with files.
    """
    found: list[Annotation] = []
    problem, line = None, 1
    for number, paragraph in enumerate(_PARAGRAPH.split(text[:_MOST_DEP5])):
        fields = _fields(paragraph)
        if number == 0 and not fields.get("format"):
            problem = ParseProblem("reuse:dep5_format", line)
        if fields.get("files"):
            annotation = _stanza(fields)
            found.append(annotation)
            if not (annotation.copyright and fields.get("license")):
                problem = problem or ParseProblem("reuse:dep5_paragraph", line)
        line += paragraph.count("\n") + 2
    return found, problem


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


def _stanza(fields: dict[str, str]) -> Annotation:
    licence = fields.get("license", "").strip().splitlines()[:1]
    globs = tuple(glob[:_MOST_GLOB].removeprefix("./") for glob in fields["files"].split()[:_MOST_GLOBS])
    return Annotation(
        "",
        globs,
        "aggregate",
        bool(fields.get("copyright", "").strip()),
        tuple(each for each in licence if is_expression(each)),
        debian=True,
        invalid=tuple(each for each in licence if not is_expression(each)),
    )
