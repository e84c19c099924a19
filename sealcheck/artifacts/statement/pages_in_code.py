# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that a program builds in its code, as Flutter, Compose and SwiftUI do: their texts are literals."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.statement.translated_statements import LEAST
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.document import Document
from sealcheck.prose.reader import parse_document

ENDINGS = frozenset({"dart", "kt", "swift"})
#: A comment, or a literal in one line or in several.
_LITERAL = regex(
    r"//[^\n]{0,2000}|/\*(?:[^*]|\*(?!/)){0,20000}\*/|'{3}((?:[^']|'(?!'')){0,20000})'{3}"
    r"|\"{3}((?:[^\"]|\"(?!\"\")){0,20000})\"{3}"
    r"|'((?:[^'\\\n]|\\.){0,10000})'|\"((?:[^\"\\\n]|\\.){0,10000})\""
)
_ESCAPED = regex(r"\\([^\n])")


def pages_in_code(documents: Documents, files: list[File]) -> Iterator[Document]:
    """Yield the pages in these files of code that hold more than labels, each text on its own line."""
    for file in files:
        said = _said(documents.text(file) or "")
        if len("".join(said.split())) >= LEAST:
            yield parse_document(file, said)


def _said(text: str) -> str:
    """Return the sentences among the literals of a code, on their lines."""
    parts, at = [], 0
    for match in _LITERAL.finditer(text):
        said = next(filter(None, match.groups()), "")
        plain = _ESCAPED.sub(lambda escape: " " if escape[1] in "nrt" else escape[1], said)
        parts += ["\n" * text.count("\n", at, match.start())]
        parts += [f"{plain.strip()} " if " " in plain.strip() else "\n" * said.count("\n")]
        parts += ["\n" * (match[0].count("\n") - said.count("\n"))]
        at = match.end()
    return "".join(parts)
