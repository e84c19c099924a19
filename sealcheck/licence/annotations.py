# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What REUSE.toml and .reuse/dep5 say about other files (https://reuse.software/spec-3.3/#reusetoml).

The message of a ParseProblem that begins with "reuse:" ends in the last part of a text key; others are the parser's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sealcheck.frozen import frozen
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


#: A piece of a glob: a literal text, one character (?), anything without a slash (*), or anything (**).
_ONE, _STAR, _STARS = "?", "*", "**"
Piece = tuple[str, str]


@lru_cache(maxsize=2048)
def pattern(globs: tuple[str, ...], *, debian: bool) -> re.Pattern[str]:
    """Return a pattern that matches the paths of any of the globs.

    In REUSE.toml `*` stops at a slash, `**` and `**/` do not, and a backslash makes the next character literal
    (https://reuse.software/spec-3.3/#reusetoml). In dep5 `*` never stops and `?` is one character.
    """
    return re.compile("|".join(f"(?:{_translated(glob, debian)})" for glob in globs), re.S)


def _translated(glob: str, debian: bool) -> str:
    blocks: list[list[Piece]] = [[]]
    for kind, text in _debian(glob) if debian else _reuse(glob):
        if kind == _STARS:
            blocks.append([])
        else:
            blocks[-1].append((kind, text))
    if len(blocks) == 1:
        return _block(blocks[0], last=True)
    between = "".join(f"(?>.*?{_block(block, last=False)})" for block in blocks[1:-1])
    return f"{_block(blocks[0], last=False)}{between}.*{_block(blocks[-1], last=True)}"


def _block(pieces: Iterable[Piece], *, last: bool) -> str:
    """Return the pattern of what stands between two `**`; in the last one the final `*` reaches to the end."""
    found, literal = [""], ""
    for kind, text in pieces:
        if kind == _STAR:
            found[-1] += literal
            literal = ""
            found.append("")
        else:
            literal += "." if kind == _ONE else re.escape(text)
    found[-1] += literal
    head, *rest = found
    final = [f"[^/]*{rest.pop()}"] if last and rest else []
    return head + "".join(f"(?>[^/]*?{each})" for each in rest) + "".join(final)


def _reuse(glob: str) -> Iterable[Piece]:
    at = 0
    while at < len(glob):
        if glob[at] == "\\" and at + 1 < len(glob):
            yield "", glob[at + 1]
            at += 2
        elif glob[at] == "*":
            end = at
            while end < len(glob) and glob[end] == "*":
                end += 1
            many = end - at > 1
            yield (_STARS if many else _STAR), ""
            at = end + (many and glob.startswith("/", end))
        else:
            yield "", glob[at]
            at += 1


def _debian(glob: str) -> Iterable[Piece]:
    at = 0
    while at < len(glob):
        if glob[at] == "\\" and at + 1 < len(glob):
            yield "", glob[at + 1]
            at += 2
            continue
        yield {"*": (_STARS, ""), "?": (_ONE, "")}.get(glob[at], ("", glob[at]))
        at += 1
