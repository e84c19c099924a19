# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases that no tool meets: in a text that is only passed on, behind the end or a condition that never holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from sealcheck.artifacts.testing.commented_cases import blanked, holds
from sealcheck.artifacts.testing.program_ends import behind_the_end
from sealcheck.pattern import regex

#: Conditions in one file whose closing brace is looked for, each up to the end of the file.
MOST_BLOCKS = 300
_SCRIPTS = frozenset({"JavaScript", "TypeScript", "Vue"})
_BRACES = _SCRIPTS | {"PHP", "Java", "Groovy", "Kotlin", "Scala", "C#", "Dart", "Swift", "R"}
#: Comments and texts of Python on one line, and the marks of longer texts.
_PYTHON = regex(rb"#[^\n]{0,400}|\"\"\"|'''|\"(?:[^\"\\\n]|\\.){0,300}\"|'(?:[^'\\\n]|\\.){0,300}'")
_LONG = (b'"""', b"'''")
_IF_FALSE = regex(rb"\n([ \t]{0,80})if (?:False|0):[ \t]{0,9}(?=\n|#)")
_LINE = regex(rb"\n([ \t]{0,200})(?=[^\s#])")
#: A line of a comment, in which a mark may stand alone, or the mark of a longer text of JavaScript and Go.
_TICK = regex(rb"\n[ \t]{0,80}(?://|/?\*)[^\n]{0,400}|`")
#: What takes the text that follows, and that such a text begins with the next line.
_TAKES = regex(rb"(?:[=(,:\[+]|\breturn)[ \t]{0,3}\Z")
_NEXT_LINE = regex(rb"[ \t]{0,9}\n")
_IF_NEVER = regex(rb"\n([ \t]{0,80})(?:if ?\(?(?:false|0)\)?|#if (?:0|false)\b)[ \t]{0,9}\{?[ \t]{0,9}(?=\n)")
#: A statement of one line that is never reached.
_NEVER = regex(rb"\n[ \t]{0,80}(?:if ?\((?:false|0)\)|(?:false|0) ?&&)(?![ \t]{0,9}\{)[^\n]{1,400}")
_DIRECTIVE = regex(rb"\n[ \t]{0,20}#[ \t]{0,9}(if|endif|else|elif)")


def without_dead(language: str, content: bytes, spans: Sequence[int]) -> bytes:
    """Return the content with those parts blanked that never run and in which one of the cases at `spans` begins."""
    found: list[tuple[int, int]] = []
    if language == "Python":
        found += [*_long_texts(content, spans), *_indented(content)]
    elif language in _SCRIPTS or language == "Go":
        found += _templates(content)
    if language in ("C", "C++", "C#") and b"#if " in content:
        found += _left_out(content)
    if language in _BRACES:
        found += _blocks(content)
    found += behind_the_end(language, content)
    at = 0
    ranges: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if start >= at and holds(spans, start, end):
            ranges.append((start, end))
            at = end
    return blanked(content, ranges) if ranges else content


def reached(language: str, content: bytes) -> bytes:
    """Return the content of a program with blanks for what stands behind its end or a condition that never holds."""
    found = [*behind_the_end(language, content), *(_indented(content) if language == "Python" else _blocks(content))]
    if language in _SCRIPTS:
        found += (match.span() for match in _NEVER.finditer(content))
    at = 0
    ranges: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if end > at:
            ranges.append((max(start, at), end))
            at = end
    return blanked(content, ranges) if ranges else content


def _long_texts(content: bytes, spans: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Texts between three marks; looked for only where a case has an odd number of the same marks before it."""
    if not any(_is_odd(content, mark, spans) for mark in _LONG):
        return
    at = 0
    while match := _PYTHON.search(content, at):
        at = match.end()
        if match[0] not in _LONG:
            continue
        end = content.find(match[0], at)
        while end > 0 and content[end - 1 : end] == b"\\":
            end = content.find(match[0], end + 1)
        if end < 0:
            return
        at = end + 3
        yield match.start(), at


def _is_odd(content: bytes, mark: bytes, spans: Sequence[int]) -> bool:
    places: list[int] = []
    at = content.find(mark)
    while at >= 0:
        places.append(at)
        at = content.find(mark, at + 3)
    return any(bisect_left(places, span) % 2 for span in spans) if places else False


def _indented(content: bytes) -> Iterator[tuple[int, int]]:
    """What is indented below a condition that never holds."""
    for match in _IF_FALSE.finditer(content):
        end = next(
            (m.start() for m in _LINE.finditer(content, match.end()) if len(m[1]) <= len(match[1])), len(content)
        )
        yield match.end(), end


def _templates(content: bytes) -> Iterator[tuple[int, int]]:
    """Texts of several lines that are handed on."""
    at = 0
    while match := _TICK.search(content, at):
        at = match.end()
        if match[0] != b"`":
            continue
        end = content.find(b"`", at)
        while end > 0 and content[end - 1 : end] == b"\\":
            end = content.find(b"`", end + 1)
        if end < 0:
            return
        if _NEXT_LINE.match(content, at) and _TAKES.search(content, max(0, match.start() - 20), match.start()):
            yield at, end
        at = end + 1


def _blocks(content: bytes) -> Iterator[tuple[int, int]]:
    """What stands in braces behind a condition that never holds, up to a brace that is indented as the condition is."""
    for match in islice(_IF_NEVER.finditer(content), MOST_BLOCKS):
        end = content.find(b"\n" + match[1] + b"}", match.end()) if b"{" in match[0] else -1
        if end > 0:
            yield match.end(), end


def _left_out(content: bytes) -> Iterator[tuple[int, int]]:
    """What the preprocessor leaves out."""
    at = 0
    while match := _IF_NEVER.search(content, at):
        at = match.end()
        if b"#" in match[0]:
            end = _end_of_part(content, at)
            if end < 0:
                return
            yield at, end
            at = end


def _end_of_part(content: bytes, start: int) -> int:
    """Where the part ends that a directive before `start` began; -1 where it does not."""
    depth = 1
    for mark in _DIRECTIVE.finditer(content, start):
        depth += 1 if mark[1] == b"if" else -1 if mark[1] == b"endif" or depth == 1 else 0
        if depth == 0:
            return mark.start()
    return -1
