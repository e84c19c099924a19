# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Descriptions of interfaces that stand in program code: as an object written out there, or as annotations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sealcheck.artifacts.interface.notations import TEMPLATES
from sealcheck.artifacts.interface.templates import is_sample_api, is_starter
from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import first_of, holds, plain_signs

#: Characters of an object that are looked at.
MOST_TEXT = 200_000
#: The key that makes an object a description, where nothing before it on its line makes that a comment or a text.
_MARK = regex(
    r"(?m)^[^\n#*'\"`]{0,160}?['\"]?\b(openapi|swagger|asyncapi)['\"]?\s{0,4}(?::|=>)\s{0,4}['\"`](?:3\.\d|2\.\d|1\.2)"
)
_ANCHORS = (b"openapi", b"swagger", b"asyncapi")
#: What is skipped whole, what opens and closes, what ends an item, and the name of a key.
_TOKEN = regex(
    r"//[^\n]{0,2000}|/\*(?:[^*]|\*(?!/)){0,5000}\*/|(?P<text>'(?:[^'\\\n]|\\.){0,2000}'|\"(?:[^\"\\\n]|\\.){0,2000}\""
    r"|`(?:[^`\\]|\\.){0,5000}`)|(?P<open>[{\[(])|(?P<close>[}\])])|(?P<word>:?[A-Za-z_]\w{0,60})|(?P<is>=>|:)"
)
_COMMENTS = (("/*", "*/"), ("<!--", "-->"))
#: An operation, and what it says of what goes in or out.
_OPERATION = regex(r"\b(?:get|put|post|delete|patch|head|options|publish|subscribe)['\"]?\s{0,4}(?::|=>)")
_SAYS = regex(r"\b(?:responses|requestBody|parameters|message|messages)['\"]?\s{0,4}(?::|=>)")
#: https://apidocjs.com/#param-api
_ANNOTATED = b"@api {"
_ANNOTATION = regex(rb"(?mi)^[ \t]{0,12}[*#/]{0,2}[ \t]{0,4}@api \{(?:get|put|post|delete|patch)\} /")


class InCode(NamedTuple):
    """A description in program code: its notation, its line (from 1) and title; `reason` says why it does not count."""

    notation: str
    line: int
    title: str = ""
    reason: str = ""


def is_code(kind: FileKind) -> bool:
    """Whether a file is program code of the project itself."""
    return kind.role is PathClass.SOURCE and kind.language is not None and kind.ending not in TEMPLATES


@scanner(is_code, signs=lambda kind: plain_signs(*_ANCHORS, _ANNOTATED))
def interface_in_code(file: File, data: bytes) -> InCode | None:
    """The first description that the code holds, written out with paths and operations, or in annotations."""
    if first_of(_ANCHORS, data):
        text = data[:1_000_000].decode("utf-8", "replace")
        for mark in list(_MARK.finditer(text))[:5]:
            if not _is_comment(text, mark.start(1)) and (found := _described(text, mark.start(1), mark[1])):
                return found
    if holds(data, _ANNOTATED) and (match := _ANNOTATION.search(data)):
        return InCode("apidoc", data.count(b"\n", 0, match.start()) + 1)
    return None


def _is_comment(text: str, at: int) -> bool:
    """Whether the place is in a comment of several lines, whose beginning is not one in quotes ('/api/*')."""
    for begin, end in _COMMENTS:
        start = text.rfind(begin, 0, at)
        if start >= 0 and text.find(end, start + 2, at) < 0 <= text.find(end, at):
            line = text[text.rfind("\n", 0, start) + 1 : start]
            if not any(quote in line for quote in "'\"`"):
                return True
    return False


def _described(text: str, at: int, mark: str) -> InCode | None:
    """Return what the object around the place `at` describes; None unless an operation is written out in it."""
    parts = dict(_parts(text, at))
    notation = "asyncapi" if mark == "asyncapi" else "openapi"
    below = parts.get("channels" if notation == "asyncapi" else "paths", "")
    if "info" not in parts or not _OPERATION.search(below) or not _SAYS.search(below):
        return None
    names = [name for name, _ in _parts(below, 0)]
    own = [name for name in names if name.startswith("/") or notation == "asyncapi"]
    title = next((said.strip(" ,:=>\n'\"`") for name, said in _parts(parts["info"], 0) if name == "title"), "")
    if not own or is_starter(title) or (notation == "openapi" and is_sample_api({"paths": dict.fromkeys(own)}, title)):
        return None
    return InCode(notation, text.count("\n", 0, at) + 1, title[:200])


def _parts(text: str, at: int) -> Iterator[tuple[str, str]]:
    """Yield the keys of the object in which the place `at` is, from there on, each with the code of its value."""
    end = min(len(text), at + MOST_TEXT)
    depth, key, before, start, begins = 0, "", "", at, at
    for token in _TOKEN.finditer(text, at, end):
        if token["open"]:
            depth += 1
        elif token["close"]:
            depth -= 1
            if depth < 0:
                end = token.start()
                break
        elif depth == 0 and (token["text"] or token["word"]):
            before, begins = (token["text"] or token["word"]).strip("'\"`").removeprefix(":"), token.start()
        elif depth == 0 and token["is"] and before:
            if key:
                yield key, _inside(text[start:begins])
            key, before, start = before, "", token.end()
    if key:
        yield key, _inside(text[start:end])


def _inside(value: str) -> str:
    """Return what stands in the brackets of a value that is an object or a list, another value as it is."""
    plain = value.strip().rstrip(",").rstrip()
    return plain[1:-1] if plain[:1] in ("{", "[") and plain[-1:] in ("}", "]") else plain
