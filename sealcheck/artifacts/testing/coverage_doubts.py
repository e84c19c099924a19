# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a committed coverage report agrees with itself and with the repository, as one does that a tool wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sealcheck.artifacts.tree import Tree
from sealcheck.nested import mapping
from sealcheck.parse import ParseProblem, parse_json
from sealcheck.pattern import regex

#: Tools count statements, branches or lines twice in places; a difference of more percentage points is none of theirs.
TOLERANCE = 5.0
MOST_FILES = 400
MOST_LINES = 60_000
_CLASS = regex(r"<(?:class|file)\s[^>]{0,600}?\b(?:filename|path|name)=\"([^\"]{1,500})\"[^>]{0,600}>")
_FILENAME = regex(r"<class\s[^>]{0,600}?\bfilename=\"([^\"]{1,500})\"")
_LINE = regex(r"<line\s[^>]{0,200}?\b(?:number|num)=\"(\d{1,7})\"[^>]{0,200}?\b(?:hits|count)=\"(\d{1,9})\"")
_COUNTS = regex(r"\blines-(covered|valid)=\"(\d{1,9})\"")
_JVM = ("java", "kt", "scala", "groovy")


class _Seen(NamedTuple):
    """The files that a report lists, and its covered and known lines where it lists them."""

    files: list[str]
    covered: int = 0
    known: int = 0


def doubt(name: str, text: str, percent: float, tree: Tree) -> str:
    """Return why a report is none that a tool wrote about this repository: contradicts, foreign or bare; else empty."""
    seen = _READERS[_form(name, text)](text)
    if seen.known and abs(100 * seen.covered / seen.known - percent) > TOLERANCE:
        return "contradicts"
    counts = {key: int(number) for key, number in _COUNTS.findall(text[:4000])}
    if counts.get("valid") and abs(100 * counts.get("covered", 0) / counts["valid"] - percent) > TOLERANCE:
        return "contradicts"
    if not seen.files:
        return "bare"
    return "" if _any_is_here(seen.files, tree) else "foreign"


def _form(name: str, text: str) -> str:
    if name in ("lcov.info", "jacoco.csv"):
        return name
    if name.endswith(".xml"):
        return "clover" if "coveredstatements=" in text else "cobertura"
    return "json"


def _any_is_here(named: Iterable[str], tree: Tree) -> bool:
    """Whether one of the files, whatever folder they were built in, is in the repository."""
    names = {file.name for file in tree.files}
    for path in list(named)[:MOST_FILES]:
        parts = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".")]
        if parts and parts[-1] in names:
            return True
    return False


def _cobertura(text: str) -> _Seen:
    files: list[str] = []
    lines: dict[tuple[str, str], bool] = {}
    for part in re.split(r"(?=<class\s)", text)[1:]:
        match = _FILENAME.match(part)
        name = match[1] if match else ""
        files.append(name)
        for number, hits in _LINE.findall(part)[: MOST_LINES - len(lines)]:
            lines[name, number] = lines.get((name, number), False) or hits != "0"
    known = len(lines) if len(lines) < MOST_LINES else 0
    return _Seen([name for name in files if name], sum(lines.values()), known)


def _clover(text: str) -> _Seen:
    return _Seen(_CLASS.findall(text))


def _lcov(text: str) -> _Seen:
    hits = re.findall(r"^DA:\d{1,7},(\d{1,12})", text, re.M)
    return _Seen(re.findall(r"^SF:([^\n]{1,500}?)\s{0,3}$", text, re.M), sum(h != "0" for h in hits), len(hits))


def _jacoco(text: str) -> _Seen:
    rows = [line.split(",") for line in text.split("\n")[1:MOST_FILES] if line.count(",") > 8]
    classes = [row[2].partition(".")[0].partition("$")[0] for row in rows if row[2]]
    return _Seen([f"{name}.{ending}" for name in classes for ending in _JVM])


def _json(text: str) -> _Seen:
    """The summary of Istanbul, and the report of coverage.py."""
    try:
        value = parse_json(text)
    except ParseProblem:
        return _Seen([])
    files = [*mapping(value, "files"), *(key for key in mapping(value) if "/" in key or "\\" in key)]
    lines = mapping(value, "total", "lines")  # the totals of coverage.py count branches too
    return _Seen(files, *_numbers(lines))


def _numbers(lines: Mapping[str, Any]) -> Iterator[int]:
    given = (lines.get("covered"), lines.get("total"))
    numbers = [number for number in given if isinstance(number, int)]
    yield from numbers if len(numbers) == 2 else (0, 0)


_READERS = {"lcov.info": _lcov, "jacoco.csv": _jacoco, "clover": _clover, "cobertura": _cobertura, "json": _json}
