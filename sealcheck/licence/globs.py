# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Paths with asterisks as REUSE.toml and Debian's copyright files write them, turned into patterns.

The paths and the globs are both from strangers, so the patterns must not explode: what is found for one piece of a
glob is never given up again for the sake of a later piece (atomic groups), except at the very end of the path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

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
