# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads SPDX licence templates (XML): the text, and which of its parts may be left out or differ in which way.

https://spdx.github.io/spdx-spec/v2.3/license-matching-guidelines-and-templates/
"""

from __future__ import annotations

import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from sealcheck.licence.normalise import normalise

_SPACE = "{http://www.spdx.org/license}"
_BREAKS = frozenset(["p", "list", "item", "br", "titleText", "copyrightText", "standardLicenseHeader"])
_OPTIONAL = frozenset(["optional", "titleText", "copyrightText", "standardLicenseHeader"])
#: Stands for words of any kind in an alternative.
ANY = "*"
_MOST = 24


class Span(NamedTuple):
    """Characters `start`..`end` of a template: what else may stand there; an empty alternative: nothing."""

    start: int
    end: int
    alternatives: tuple[str, ...]


class Template(NamedTuple):
    text: str
    spans: tuple[Span, ...]


def templates(path: Path) -> tuple[str, Template, list[Template]]:
    """The licence's id, its text, and the headers it asks for."""
    root = ET.parse(path).getroot()
    licence = root.find(f"{_SPACE}license")
    if licence is None:
        licence = root.find(f"{_SPACE}exception")
    assert licence is not None, path
    text = licence.find(f"{_SPACE}text")
    headers = [flat(each) for each in licence.iter(f"{_SPACE}standardLicenseHeader")]
    identifier = licence.get("licenseId") or licence.get("exceptionId") or ""
    return identifier, flat(text), [each for each in headers if each.text.strip()]


def flat(element: ET.Element | None) -> Template:
    parts: list[str] = []
    spans: list[Span] = []
    if element is not None:
        _walk(element, parts, spans)
    return Template("".join(parts), tuple(spans))


def _walk(element: ET.Element, parts: list[str], spans: list[Span]) -> None:
    name = element.tag.removeprefix(_SPACE)
    if name in _BREAKS:
        parts.append("\n")
    start = sum(map(len, parts))
    _say(element.text, parts)
    for child in element:
        _walk(child, parts, spans)
        _say(child.tail, parts)
    end = sum(map(len, parts))
    if name in _OPTIONAL:
        spans.append(Span(start, end, ("", ANY) if name == "copyrightText" else ("",)))
    elif name == "alt":
        spans.append(Span(start, end, alternatives(element.get("match") or "")))
    if name in _BREAKS:
        parts.append("\n")


def _say(text: str | None, parts: list[str]) -> None:
    parts.append(unicodedata.normalize("NFC", re.sub(r"\s+", " ", text or "")))


def alternatives(pattern: str) -> tuple[str, ...]:
    """The strings that a pattern matches, as comparable words; ANY where it matches everything."""
    import re._parser as parser  # type: ignore[import-not-found]

    found = []
    for each in list(_strings(parser.parse(pattern)))[:_MOST]:
        words = " ".join(f" {ANY} " if part is None else " ".join(normalise(part).words) for part in _runs(each))
        found.append(re.sub(r"\*( \*)+", ANY, " ".join(words.split())))
    return tuple(dict.fromkeys(found))


def _runs(pieces: Sequence[str | None]) -> Iterator[str | None]:
    run = ""
    for piece in pieces:
        if piece is None:
            yield run
            yield None
            run = ""
        else:
            run += piece
    yield run


def _strings(nodes: Any) -> Iterator[tuple[str | None, ...]]:
    choices = [list(_choices(str(op), value)) for op, value in nodes]
    for combination in product(*choices):
        yield tuple(piece for part in combination for piece in part)


def _choices(op: str, value: Any) -> Iterator[tuple[str | None, ...]]:
    if op == "LITERAL":
        yield (chr(value),)
    elif op == "BRANCH":
        for branch in value[1]:
            yield from _strings(branch)
    elif op == "SUBPATTERN":
        yield from _strings(value[-1])
    elif op in ("MAX_REPEAT", "MIN_REPEAT"):
        yield from _repeated(*value)
    elif op == "IN":
        yield from _class(value)
    else:
        yield (None,) if op == "ANY" else ("",)


def _repeated(low: int, high: int, inner: Any) -> Iterator[tuple[str | None, ...]]:
    if low == 0:
        yield ("",)
    if len(inner) == 1 and str(inner[0][0]) in ("ANY", "IN", "NOT_LITERAL") and high > 1:
        yield (" ",) if _is_space(inner[0]) else (None,)
    else:
        yield from _strings(inner)


def _is_space(node: Any) -> bool:
    return str(node[0]) == "IN" and all(
        (str(op), str(v)) == ("CATEGORY", "CATEGORY_SPACE") or (str(op) == "LITERAL" and chr(v).isspace())
        for op, v in node[1]
    )


def _class(members: Any) -> Iterator[tuple[str | None, ...]]:
    if any(str(op) in ("NEGATE", "RANGE") for op, _ in members):
        yield (None,)
    elif _is_space(("IN", members)):
        yield (" ",)
    else:
        letters = [chr(value) for op, value in members if str(op) == "LITERAL"]
        yield from ((letter,) for letter in letters[:4])
        if len(letters) < len(members):
            yield (None,)
