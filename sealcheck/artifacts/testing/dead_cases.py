# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases that no tool meets: in a comment, in a text that is only passed on, left out by the preprocessor.

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
#: Comments and texts of Python on one line, and the marks of longer texts.
_PYTHON = regex(rb"#[^\n]{0,400}|\"\"\"|'''|\"(?:[^\"\\\n]|\\.){0,300}\"|'(?:[^'\\\n]|\\.){0,300}'")
_LONG = (b'"""', b"'''")
#: A line of a comment, in which a mark may stand alone, or the mark of a longer text of JavaScript and Go.
_TICK = regex(rb"\n[ \t]{0,80}(?://|/?\*)[^\n]{0,400}|`")
#: What takes the text that follows, and that such a text begins with the next line.
_TAKES = regex(rb"(?:[=(,:\[+]|\breturn)[ \t]{0,3}\Z")
_NEXT_LINE = regex(rb"[ \t]{0,9}\n")
_IF_NEVER = regex(rb"\n[ \t]{0,20}#if (?:0|false)\b[^\n]{0,80}")
_DIRECTIVE = regex(rb"\n[ \t]{0,20}#[ \t]{0,9}(if|endif|else|elif)")


def without_dead(language: str, content: bytes, spans: Sequence[int]) -> bytes:
    """Return the content with those parts blanked in which one of the cases at `spans` begins and that never run."""
    if language in _COMMENTED and b"/*" in content:
        content = blanked(content, _comments(language, content, spans))
    found: list[tuple[int, int]] = []
    if language == "Python":
        found += _long_texts(content, spans)
    elif language in _SCRIPTS or language == "Go":
        found += _templates(content)
    elif language in ("C", "C++", "C#") and b"#if " in content:
        found += _left_out(content)
    return blanked(content, ((start, end) for start, end in found if _holds(spans, start, end)))


def blanked(content: bytes, ranges: Iterable[tuple[int, int]]) -> bytes:
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


def _long_texts(content: bytes, spans: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Texts between three marks; looked for only where a case has an odd number of the same marks before it."""
    if not any(_is_odd(content, mark, spans) for mark in _LONG):
        return
    at = 0
    while match := _PYTHON.search(content, at):
        at = match.end()
        if match[0] not in _LONG:
            continue
        end = _closing(content, match[0], at)
        if end < 0:
            return
        at = end + 3
        yield match.start(), at


def _closing(content: bytes, mark: bytes, at: int) -> int:
    """Where the next mark stands that no backslash takes its meaning from; -1 where none does."""
    end = content.find(mark, at)
    while end > 0 and content[end - 1 : end] == b"\\":
        end = content.find(mark, end + 1)
    return end


def _is_odd(content: bytes, mark: bytes, spans: Sequence[int]) -> bool:
    places: list[int] = []
    at = content.find(mark)
    while at >= 0:
        places.append(at)
        at = content.find(mark, at + 3)
    return any(bisect_left(places, span) % 2 for span in spans) if places else False


def _templates(content: bytes) -> Iterator[tuple[int, int]]:
    """Texts of several lines that are handed on."""
    at = 0
    while match := _TICK.search(content, at):
        at = match.end()
        if match[0] != b"`":
            continue
        end = _closing(content, b"`", at)
        if end < 0:
            return
        if _NEXT_LINE.match(content, at) and _TAKES.search(content, max(0, match.start() - 20), match.start()):
            yield at, end
        at = end + 1


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
