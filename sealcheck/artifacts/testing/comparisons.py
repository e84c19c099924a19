# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Scripts that compare what the software writes with what was expected of it: diff out.yaml expected/out.yaml."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import TYPE_CHECKING

from sealcheck.artifacts.testing.runners import TestRun
from sealcheck.artifacts.testing.tried_out import tries_out
from sealcheck.pattern import regex

if TYPE_CHECKING:
    from sealcheck.artifacts.calls import Call
    from sealcheck.artifacts.testing.cases import TestFile

#: What the comparison is called after in reports.
FRAMEWORK = "diff"
_PROGRAMS = frozenset({"diff", "cmp"})
_COMPARES = regex(
    rb"\n[ \t]{0,40}(?:(?:el)?if[ \t]{1,4})?(?:![ \t]{1,4})?"
    rb"(?:(?![ \t])(?:[^\n|\"'#]|\"[^\"\n]{0,200}\"|'[^'\n]{0,200}'){1,300}\|[ \t]{0,4})?"  # what writes into a pipe
    rb"(?:diff|cmp)[ \t](?!\s{0,4}--(?:help|version))"
    rb"(?=[^\n]{0,300}(?i:expect|golden|reference|baseline|approved|snapshot))(?![^\n]{0,400}\|\|[ \t]{0,4}(?:true|:))"
)
#: What lets a script end badly.
_ENDS_BADLY = regex(
    rb"\n[ \t]{0,40}set[ \t]{1,4}(?:-[a-z]{0,8}e|-o errexit)|^\s{0,9}#![^\n]{0,100} -[a-z]{0,6}e"
    rb"|\b(?:exit|return)[ \t]{1,4}[\"']?(?:[1-9]|\$)|\bfalse\b"
)
#: What a command compares, and what feeds it through a pipe.
_CALL = regex(rb"\n([^\n]{0,400}?)\b(?:diff|cmp)((?:[ \t]{1,4}(?:<\([^()\n]{1,200}\)|[^\s;|&()<>]{1,200})){1,12})")
_FED = regex(rb"(?:^|[ \t;])cat[ \t]{1,4}([^\s;|&<>]{1,200})[ \t]{0,4}\|[ \t]{0,4}\Z")
_READ = regex(rb"<\([^()\n]{1,200}\)|[^\s]{1,200}")
_COPIES = regex(
    rb"\n[ \t]{0,40}cp(?:[ \t]{1,4}-\w{1,8}){0,3}[ \t]{1,4}([^\s;|&<>-][^\s;|&<>]{0,200})[ \t]{1,4}([^\s;|&<>]{1,200})"
)


def comparisons(content: bytes) -> list[int]:
    """Return where a script compares (the line feed before); nothing if it cannot fail, or tries nothing out."""
    if not _ENDS_BADLY.search(content):
        return []
    copies = {frozenset(map(_path, pair.groups())) for pair in _COPIES.finditer(content)}
    found = [match.start() for match in _COMPARES.finditer(content) if not _same(content, match.start(), copies)]
    return found if found and tries_out(content.decode("utf-8", "replace").lstrip("\n")) else []


def _same(content: bytes, at: int, copies: set[frozenset[bytes]]) -> bool:
    """Whether the command behind the line feed at `at` compares a file with itself, or with a copy of it."""
    call = _CALL.match(content, at)
    if call is None:
        return False
    given = [_path(word) for word in _READ.findall(call[2]) if word == b"-" or not word.startswith(b"-")][-2:]
    fed = _FED.search(call[1])
    pair = frozenset(_path(fed[1]) if fed and each == b"-" else each for each in given)
    return len(given) == 2 and (len(pair) == 1 or pair in copies)


def _path(word: bytes) -> bytes:
    return posixpath.normpath(word.strip(b"'\""))


def compared(call: Call, real: Mapping[str, TestFile]) -> TestRun | None:
    """Return what tests run when a command is such a comparison of a script that holds tests by it."""
    case = real.get(call.file.path) if call.tool in _PROGRAMS else None
    if not case or case.framework != FRAMEWORK:
        return None
    given = [word for word in call.words[1:] if not word.startswith("-")]
    return None if len(given) == 2 and len({*map(posixpath.normpath, given)}) == 1 else TestRun(case.family)
