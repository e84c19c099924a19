# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Walks a document along a shape and says what is wrong, where, and how badly."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any, Literal

from sealcheck.frozen import frozen
from sealcheck.model import Text, say
from sealcheck.parse import Document, Path
from sealcheck.publiccode.checks import Files
from sealcheck.publiccode.shape import Shape

#: Errors and warnings are those of the format's own checker; hints are ours alone.
Severity = Literal["error", "warning", "hint"]
_TYPES: dict[str, type] = {"list": list, "section": dict}


@frozen
class Finding:
    """Something wrong in the file: the key (`description.de.features[2]`; empty for the whole file), what and where.

    Lines and columns are 1-based. Where a key is missing, they are those of the first key beside it, or else of the
    nearest enclosing key, as in the reference parser.
    """

    key: str
    text: Text
    line: int = 1
    column: int = 1
    severity: Severity = "error"


def dotted(path: Path) -> str:
    """Return a path as the reference parser writes it: `maintenance.contacts[0].email`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


class Walk:
    """One pass over a document; what stands at `exempt` paths is read over."""

    def __init__(self, document: Document, files: Files, exempt: frozenset[Path] = frozenset()) -> None:
        self.document = document
        self.files = files
        self.exempt = exempt

    def finding(self, path: Path, name: str, severity: Severity = "error", /, **args: Any) -> Finding:
        return Finding(dotted(path), say(f"metadata.{name}", **args), *self.document.at(path), severity)

    def missing(self, path: Path, beside: Any, name: str = "problem_required", /, **args: Any) -> Finding:
        first = next(iter(beside)) if isinstance(beside, dict) and beside else ""
        place = (*path[:-1], first)
        return Finding(dotted(path), say(f"metadata.{name}", **args), *self.document.at(place))

    def value(self, path: Path, value: Any, shape: Shape) -> Iterator[Finding]:
        yield from self.deprecated(path, value, shape)
        if value is None and not shape.required:
            return
        if value is None and shape.kind == "section":
            yield from self.section(path, {}, shape)
        elif value is None or (value == "" and shape.required):
            yield self.finding(path, "problem_required")
        else:
            yield from self.typed(path, value, shape)

    def deprecated(self, path: Path, value: Any, shape: Shape) -> Iterator[Finding]:
        fits = isinstance(value, _TYPES[shape.kind]) if shape.kind in _TYPES else not isinstance(value, dict | list)
        if shape.deprecated is None or value in (None, "") or not fits:
            return
        if shape.deprecated:
            yield self.finding(path, "warning_use_instead", "warning", instead=shape.deprecated)
        else:
            yield self.finding(path, "warning_deprecated", "warning")

    def typed(self, path: Path, value: Any, shape: Shape) -> Iterator[Finding]:
        match shape.kind:
            case "text":
                yield from self.text(path, value, shape)
            case "number":
                if not isinstance(value, int) or isinstance(value, bool):
                    yield self.finding(path, "problem_not_number", value=self.document.raw.get(path, "…"))
            case "truth":
                if not isinstance(value, bool):
                    yield self.finding(path, "problem_not_truth", value=self.document.raw.get(path, "…"))
            case "list":
                yield from self.items(path, value, shape)
            case "text_or_list":
                yield from self.items(path, value if isinstance(value, list) else [value], shape)
            case "languages":
                yield from self.languages(path, value, shape)
            case "section":
                yield from self.section(path, value, shape)

    def text(self, path: Path, value: Any, shape: Shape) -> Iterator[Finding]:
        if isinstance(value, dict | list):
            yield self.finding(path, "problem_not_text")
            return
        written = value if isinstance(value, str) else self.document.raw.get(path, str(value))
        if not isinstance(value, str) and not shape.numbers:
            yield self.finding(path, "hint_unquoted", "hint", value=written)
        written = f"{value:g}" if isinstance(value, float) else written  # so 1.0 becomes "1", as a parser reads it
        for check in shape.checks:
            complaint = check(written, self.files)
            if complaint is not None:
                yield Finding(dotted(path), complaint, *self.document.at(path))

    def items(self, path: Path, value: Any, shape: Shape) -> Iterator[Finding]:
        if not isinstance(value, list):
            yield self.finding(path, "problem_not_list")
            return
        if len(value) < shape.least:
            yield self.finding(path, "problem_empty_list")
        each = shape.item or Shape("text")
        empty: Any = {} if each.kind == "section" else ""
        for index, item in enumerate(value):
            yield from self.value((*path, index), empty if item is None else item, each)

    def languages(self, path: Path, value: Any, shape: Shape) -> Iterator[Finding]:
        if not isinstance(value, dict):
            yield self.finding(path, "problem_not_section")
            return
        if not value:
            yield self.finding(path, "problem_empty_list")
        for tag, block in value.items():
            for check in shape.checks:
                complaint = check(tag, self.files)
                if complaint is not None:
                    yield Finding(dotted(path), complaint, *self.document.at((*path, tag)))
            yield from self.section((*path, tag), {} if block is None else block, shape.item or Shape("section"))

    def section(self, path: Path, value: Any, shape: Shape) -> Iterator[Finding]:
        if not isinstance(value, dict):
            yield self.finding(path, "problem_not_section")
            return
        for key, given in value.items():
            known = shape.keys.get(key)
            if known is not None and (*path, key) not in self.exempt:
                yield from self.value((*path, key), given, known)
            elif known is None and not shape.open:
                yield self.unknown((*path, key), shape)
        for key, expected in shape.keys.items():
            if expected.required and key not in value:
                yield from self.absent((*path, key), value, expected)

    def absent(self, path: Path, beside: Any, shape: Shape) -> Iterator[Finding]:
        """Yield what is missing with a required key: the key itself, or what a required section must hold."""
        below = [key for key, each in shape.keys.items() if each.required] if shape.kind == "section" else []
        for key in below:
            yield self.missing((*path, key), None)
        if not below:
            yield self.missing(path, beside)

    def unknown(self, path: Path, shape: Shape) -> Finding:
        """Return what there is to say on a key that the format does not have."""
        key = str(path[-1])
        by_case = {known.lower(): known for known in shape.keys}
        near = difflib.get_close_matches(key.lower()[:60], by_case, n=1, cutoff=0.8)
        if near:
            return self.finding(path, "problem_unknown_key_near", key=key, near=by_case[near[0]])
        return self.finding(path, "problem_unknown_key", key=key)
