# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that speak of personal data again and again, or tell people what is done with theirs, wherever they stand."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sealcheck.artifacts.decode import decode
from sealcheck.artifacts.locale.paths import language_of_path
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.statement.statements import MOST_OF_LINE, PAGES, PROGRAM
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.facts import load
from sealcheck.search import Sign, small_signs

#: Mentions within so many lines, and words of a text; a form asks for consent with fewer.
LEAST, LINES, WORDS = 3, 80, 150
#: Of sentences on what is done with somebody's name or address so many suffice: each says more than a mention.
LEAST_TOLD = 2
#: Without one of these there is no such sentence.
_OF_PEOPLE = (b"email", b"e-mail", b"your name", b"mailadres", b"correo", b"courriel", b"ihren namen")
#: Words of a line that is no label.
_LINE_WORDS = 5
MOST_BYTES, MOST_SHOWN = 600_000, 4
_ROLES = frozenset({PathClass.SOURCE, PathClass.CONFIG, PathClass.DOCS, PathClass.DATA})
#: Translations, of which the path says that they are, and what programs of phones write in their code.
_TEXTS = frozenset(
    {"json", "yml", "yaml", "properties", "po", "strings", "arb", "resx", "xlf", "ts", "dart", "kt", "swift"}
)
#: Documents that are on something else, whoever's data they mention.
_ELSE = regex(
    r"(?:.{0,200}/)?(?:(?:un)?licen[sc]|lizenz|copying|notice|changes|changelog|history|news|code.of.conduct|contributing)[^/]{0,80}",
    re.I,
)
_TAG = regex(r"<[^<>]{0,400}>")


class Passage(NamedTuple):
    """The line (from 1) of the first of several mentions that stand near each other, and how many the file has.

    `told` says that they are sentences on what is done with the name or the address of those who read them.
    """

    line: int
    mentions: int
    told: bool = False


@cache
def _terms() -> tuple[str, ...]:
    return tuple(load("personal_data_terms")["terms"])


def _signs(kind: FileKind) -> tuple[Sign, ...]:
    return small_signs(*(term.encode() for term in _terms()), *_OF_PEOPLE)


def _may_tell(kind: FileKind) -> bool:
    return kind.role in _ROLES and kind.ending in PAGES | _TEXTS


@scanner(_may_tell, lambda file: (file.size or 0) <= MOST_BYTES and not _ELSE.fullmatch(file.path), signs=_signs)
def personal_data_told(file: File, data: bytes) -> Passage | None:
    """The passage of a text that speaks of personal data several times; of code and data only the lines of a text."""
    if file.ending in _TEXTS and file.ending not in PAGES | {"dart", "kt", "swift"} and not language_of_path(file.path):
        return None
    at: list[int] = []
    words = 0
    for number, line in enumerate((decode(data) or "").lower().split("\n"), 1):
        if len(line) <= MOST_OF_LINE and PROGRAM.search(line) and file.role is not PathClass.DOCS:
            continue
        said = len(_TAG.sub(" ", line).split())
        words += said
        at += [number] * sum(map(line.count, _terms())) if said >= _LINE_WORDS else []
    for first, last in zip(at, at[LEAST - 1 :], strict=False):
        if last - first <= LINES and words >= WORDS:
            return Passage(first, len(at))
    return _promised(file, decode(data) or "") if words >= WORDS else None


@cache
def _promises() -> re.Pattern[str]:
    """Return what a sentence says that tells people what is done with their data: who does it, or that it is done."""
    kinds = []
    for each in load("personal_data_promises").values():
        who, deeds, yours = "|".join(each["who"]), "|".join(each["deeds"]), each["yours"]
        kinds.append(rf"\b(?:{who})\b[^.<>]{{1,80}}?\b(?:{deeds})[^.<>]{{1,80}}?\b{yours}")
        kinds.append(rf"\b(?:{who})\b[^.<>]{{1,40}}?\b{yours}[^.<>]{{1,60}}?\b\w{{0,12}}(?:{deeds})")
        kinds.append(rf"\b{yours}[^.<>]{{1,60}}?\b{each['passive']} [^.<>]{{0,60}}?\b\w{{0,12}}(?:{deeds})")
    return regex("|".join(kinds))


def _promised(file: File, text: str) -> Passage | None:
    """Return such sentences of a page or a document, not of a program."""
    if file.ending not in PAGES - {"js"}:
        return None
    text = text.lower()
    at = [text.count("\n", 0, match.start()) + 1 for match in _promises().finditer(text)]
    for first, last in zip(at, at[LEAST_TOLD - 1 :], strict=False):
        if last - first <= LINES:
            return Passage(first, len(at), True)
    return None


@artifact
def personal_passages(tree: Tree, scans: Scans) -> tuple[tuple[File, Passage], ...]:
    """The files with such passages, those with the most mentions first."""
    told = [(file, each) for path, each in scans.of("personal_data_told").items() if (file := tree.at(path))]
    return tuple(sorted(told, key=lambda each: (-each[1].mentions, each[0].path))[:MOST_SHOWN])
