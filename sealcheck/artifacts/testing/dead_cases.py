# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases that no tool meets: in a comment, left out by the preprocessor, or in a section for something else.

Cases behind a mark at the start of their line need no look: no pattern of a case begins with one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from sealcheck.pattern import regex

_SCRIPTS = frozenset({"JavaScript", "TypeScript", "Vue"})
#: Languages with comments between /* and */.
_COMMENTED = _SCRIPTS | {
    "Java", "Groovy", "Kotlin", "Scala", "C#", "Go", "PHP", "Swift", "Objective-C", "C", "C++", "Rust", "Dart", "SQL",
}  # fmt: skip
_IF_NEVER = regex(rb"\n[ \t]{0,20}#if (?:0|false)\b[^\n]{0,80}")
#: A section of Robot Framework that holds no cases, or what stands before the first one, with all its lines.
_OTHER_SECTION = regex(
    r"(?i)(?:\A|\n(?!\*{1,3}[ ]?(?:Test Cases?|Tasks?|Testfälle|Aufgaben)\b)\*[^\n]{1,80})".encode()
    + rb"(?:\n(?!\*)[^\n]{0,2000}){0,9999}"
)
_DIRECTIVE = regex(rb"\n[ \t]{0,20}#[ \t]{0,9}(if|endif|else|elif)")


def without_dead(language: str, content: bytes, spans: Sequence[int]) -> bytes:
    """Return the content with those parts blanked in which one of the cases at `spans` begins and that never run."""
    if language in _COMMENTED and b"/*" in content:
        content = _blanked(content, _comments(language, content, spans))
    if language in ("C", "C++", "C#") and b"#if " in content:
        content = _blanked(content, [part for part in _left_out(content) if _holds(spans, *part)])
    if language == "robot":
        content = _blanked(content, (match.span() for match in _OTHER_SECTION.finditer(content)))
    return content


def _blanked(content: bytes, ranges: Iterable[tuple[int, int]]) -> bytes:
    """Return the content with spaces for all but the line feeds in these ranges: every place stays where it is."""
    pieces: list[bytes] = []
    at = 0
    for start, end in ranges:
        pieces += (content[at:start], b"\n".join(b" " * len(line) for line in content[start:end].split(b"\n")))
        at = end
    return b"".join((*pieces, content[at:])) if pieces else content


def _holds(spans: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the cases begins between these places."""
    return bisect_left(spans, start) < bisect_left(spans, end)


def _comments(language: str, content: bytes, spans: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Comments of several lines in which a case begins."""
    at = after = 0
    while 0 <= (start := content.find(b"/*", at)) < spans[-1]:
        at = start + 2
        if not _opens(language, content, start, after):
            continue
        end = content.find(b"*/", at)
        if end < 0:
            return
        at = end + 2
        if _holds(spans, start, at):
            yield start, at
            after = at


def _opens(language: str, content: bytes, start: int, after: int) -> bool:
    """Whether the mark at `start` opens a comment: it begins a line, or follows the end of a statement and a space.

    What stands on its line before `after` is in a comment that is blanked. A pattern of paths ("{src,test}/*")
    is none. The tools of PHP read what a comment says of a function: /** @test */
    """
    if language == "PHP" and content[start + 2 : start + 3] == b"*":
        return False
    before = content[max(content.rfind(b"\n", 0, start) + 1, after) : start]
    return not before.strip() or (before[-1:] in b" \t" and before.rstrip()[-1:] in b"{};)")


def _left_out(content: bytes) -> Iterator[tuple[int, int]]:
    """What the preprocessor leaves out."""
    at = 0
    while match := _IF_NEVER.search(content, at):
        at = _end_of_part(content, match.end())
        if at < 0:
            return
        yield match.end(), at


def _end_of_part(content: bytes, start: int) -> int:
    """Where the part ends that a directive before `start` began; -1 where it does not."""
    depth = 1
    for mark in _DIRECTIVE.finditer(content, start):
        depth += 1 if mark[1] == b"if" else -1 if mark[1] == b"endif" or depth == 1 else 0
        if depth == 0:
            return mark.start()
    return -1
