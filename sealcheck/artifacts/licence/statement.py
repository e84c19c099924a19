# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A place that names a licence."""

from __future__ import annotations

import re

from sealcheck.frozen import frozen
from sealcheck.licence.expressions import Expression, read
from sealcheck.licence.names import names_in
from sealcheck.model import File
from sealcheck.pattern import regex

_CLOSED = regex(r"unlicensed|proprietary|commercial|propriet[äa]r|all rights reserved|closed[ -]source|private", re.I)


@frozen
class Statement:
    """One place that names a licence: where, the words as written, how they read, and whether they deny a licence.

    `kind` is manifest, readme, badge, headers, annotations (REUSE.toml, dep5) or notice. `scope` says of what it is
    said: code, part (of the code, with a licence of its own), deep (a package so far down that it may be one of
    others), tests (a package for them), documentation, data, media, fonts, third_party (vendored or used) or content
    (texts, pictures or data, unclear).
    `excerpt` is the line or sentence; `expression.doubt` says why an expression could not be read. `alike` is the
    number of further files whose heads say the same.
    """

    kind: str
    file: File
    line: int
    written: str
    expression: Expression
    closed: bool = False
    scope: str = "code"
    excerpt: str = ""
    alike: int = 0

    @property
    def of_family(self) -> bool:
        """Whether it names no more than families of licences, without a version."""
        return not self.closed and not self.expression.ids and self.expression.doubt == "version"


def statement(kind: str, file: File, line: int, written: str, scope: str = "code", excerpt: str = "") -> Statement:
    """Return the statement that `written` makes in `file` at `line`."""
    closed = bool(_CLOSED.search(written)) and not names_in(written)
    return Statement(kind, file, line, written, read(written), closed, scope, excerpt or written[:300])


def line_of(text: str, line: int) -> str:
    """Return a line of `text`, cut to what evidence shows."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return text[start : start + 300].partition("\n")[0].strip()
