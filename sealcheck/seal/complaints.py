# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a seal file: every mistake with its place, and what is allowed there."""

from __future__ import annotations

from collections.abc import Iterable

from sealcheck.clean import clean
from sealcheck.frozen import frozen
from sealcheck.model import Text, say
from sealcheck.parse import Document, Path
from sealcheck.seal.nearest import nearest
from sealcheck.words import words


@frozen
class Complaint:
    """One mistake: 1-based line and column (0 when it has none), the criterion and key if it has them."""

    file: str
    line: int
    column: int
    criterion: str
    key: str
    message: Text

    def text(self, language: str) -> str:
        """Return `file:line:column: criterion: key: what is allowed`, without the parts that do not exist."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        parts = (place, self.criterion, self.key)
        return ": ".join([clean(part) for part in parts if part] + [words(self.message, language)])


class SealError(Exception):
    """A seal that cannot be used, with all of its mistakes in the order of the file."""

    def __init__(self, complaints: Iterable[Complaint]) -> None:
        self.complaints = tuple(sorted(complaints, key=lambda each: (each.file, each.line, each.column)))
        super().__init__(self.complaints)

    def lines(self, language: str = "en") -> list[str]:
        """Return one line for each mistake."""
        return [each.text(language) for each in self.complaints]

    def __str__(self) -> str:
        return "\n".join(self.lines())


@frozen
class Source:
    """A parsed seal file, and how to complain about a place in it."""

    file: str
    document: Document

    def complaint(self, path: Path, message: Text) -> Complaint:
        """Return a complaint about the key or item at `path`, with the criterion it belongs to."""
        line, column = self.document.at(path)
        return Complaint(self.file, line, column, self._criterion(path), _key(path), message)

    def _criterion(self, path: Path) -> str:
        if len(path) < 2 or path[0] != "criteria":
            return ""
        ident = self.document.raw.get((*path[:2], "id"), "")
        return ident or f"criteria[{path[1]}]"


def _key(path: Path) -> str:
    inside = path[2:] if path[:1] == ("criteria",) and len(path) > 2 else path
    if len(path) == 2 and path[0] == "criteria":
        return ""
    shown = ""
    for part in inside:
        shown += f"[{part}]" if isinstance(part, int) else f".{part}" if shown else str(part)
    return shown


def not_among(message: str, word: str, known: Iterable[str], listed: Iterable[str] | None = None) -> Text:
    """Return "unknown …; allowed: …", with the known word that was probably meant; `listed` is a shorter list."""
    names = list(known)
    hint = nearest(word, names)
    text = say(f"seal.{message}", word=word, allowed=(names if listed is None else list(listed)) or ["–"])
    return say("seal.did_you_mean", problem=text, hint=hint) if hint else text
