# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases that somebody put into a comment: no tool runs them.

Cases behind a mark at the start of their line need no look: no pattern of a case begins with one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from sealcheck.pattern import regex

_MARK = regex(rb"/\*|\*/")
#: Languages in which a comment may hold another one.
_NESTED = frozenset({"Kotlin", "Scala", "Swift", "Rust", "Dart"})
_FLAT = frozenset(
    {"Java", "Groovy", "JavaScript", "TypeScript", "Vue", "C#", "Go", "PHP", "Objective-C", "C", "C++", "SQL"}
)
_RUBY_OPENER, _RUBY_END = b"\n=begin", b"\n=end"


def without_commented(language: str, content: bytes, spans: Sequence[int]) -> bytes:
    """Return the content with those comments blanked in which one of the cases at `spans` begins, line by line."""
    if language == "Ruby":
        return _blanked_ruby(content, spans) if _RUBY_OPENER in content else content
    if language not in _NESTED | _FLAT or b"/*" not in content:
        return content
    at = 0
    ranges: list[tuple[int, int]] = []
    while 0 <= (start := content.find(b"/*", at)) < spans[-1]:
        at = start + 2
        if not _opens(language, content, start, ranges[-1][1] if ranges else 0):
            continue
        at = _end(content, at, nested=language in _NESTED)
        if at < 0:
            break
        if holds(spans, start, at):
            ranges.append((start, at))
    return blanked(content, ranges)


def _opens(language: str, content: bytes, start: int, after: int) -> bool:
    """Whether the mark at `start` opens a comment: it begins a line, or follows the end of a statement and a space.

    What stands on its line before `after` is in a comment that is blanked. A pattern of paths ("{src,test}/*")
    is none. The tools of PHP read what a comment says of a function: /** @test */
    """
    if language == "PHP" and content[start + 2 : start + 3] == b"*":
        return False
    before = content[max(content.rfind(b"\n", 0, start) + 1, after) : start]
    return not before.strip() or (before[-1:] in b" \t" and before.rstrip()[-1:] in b"{};)")


def _blanked_ruby(content: bytes, spans: Sequence[int]) -> bytes:
    at = 0
    ranges: list[tuple[int, int]] = []
    while (start := content.find(_RUBY_OPENER, at)) >= 0 and (at := content.find(_RUBY_END, start)) >= 0:
        if holds(spans, start, at):
            ranges.append((start, at))
    return blanked(content, ranges)


def _end(content: bytes, start: int, *, nested: bool) -> int:
    """Return where the comment ends whose text begins at `start`; -1 where it does not."""
    if not nested:
        end = content.find(b"*/", start)
        return end + 2 if end >= 0 else -1
    depth = 1
    for mark in _MARK.finditer(content, start):
        depth += 1 if mark.group() == b"/*" else -1
        if depth == 0:
            return mark.end()
    return -1


def holds(spans: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the cases begins between these places."""
    return bisect_left(spans, start) < bisect_left(spans, end)


def blanked(content: bytes, ranges: Iterable[tuple[int, int]]) -> bytes:
    """Return the content with spaces for all but the line feeds in these ranges: every place stays where it is."""
    pieces: list[bytes] = []
    at = 0
    for start, end in ranges:
        pieces += (content[at:start], b"\n".join(b" " * len(line) for line in content[start:end].split(b"\n")))
        at = end
    return b"".join((*pieces, content[at:]))
