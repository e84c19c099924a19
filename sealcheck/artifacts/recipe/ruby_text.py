# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What Rakefiles and Fastfiles have in common as programs in Ruby: lines, remarks, and what is never reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.pattern import regex

MOST_LINES = 3_000
_COMMENT = regex(r"(?:^|\s)#(?!\{)")
_INTERPOLATED = regex(r"#\{[^{}\n]{0,200}\}")
#: Leaves a task, a lane or the program, unless a condition stands behind it.
_LEAVES = regex(r"\s{0,40}(?:next|return|break|exit)\b(?![^\n]{0,200}\b(?:if|unless)\b)")
#: What stands here never runs.
NEVER = regex(r"\bif false\b|\bunless true\b")


def statements(text: str) -> Iterator[str]:
    """Yield the lines that say something, remarks left out, and one that ends whatever was begun."""
    for raw in text.split("\n")[:MOST_LINES]:
        if line := _COMMENT.split(raw[:1000])[0].rstrip():
            yield line
    yield "end"


def reached(body: Sequence[str]) -> list[str]:
    """Return the lines of a body up to one that leaves it whatever happens."""
    depth = min((len(line) - len(line.lstrip()) for line in body), default=0)
    for index, line in enumerate(body):
        if len(line) - len(line.lstrip()) == depth and _LEAVES.match(line):
            return list(body[:index])
    return list(body)


def plain(text: str) -> str:
    """Return a text without what the program puts into it: #{…}."""
    return _INTERPOLATED.sub("", text)
