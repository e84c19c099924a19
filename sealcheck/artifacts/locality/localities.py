# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Localities that program code names: municipalities in its texts, and coordinates of places in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from sealcheck.artifacts.code_text import in_comment, in_literal
from sealcheck.artifacts.decode import decode
from sealcheck.artifacts.locality.coordinates import LONGEST, pairs
from sealcheck.artifacts.locality.gazetteer import names_of
from sealcheck.artifacts.locality.home_places import Home, titles_pattern
from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.facts import load
from sealcheck.prose.phrases import apart, fold
from sealcheck.search import DIGITS, Bundle, Sign, first_of, holds, plain_signs

#: Mentions kept of one file, and lines with decimals that are looked at.
MOST, MOST_LINES = 20, 300
#: Nearer to the equator or to Greenwich than one degree is hardly a place, and most decimals in code are such shares.
#: The point stands first, since a look for one letter is many times as fast as one for digits.
_ONE_OR_MORE = r"\.(?:(?<=[1-9]\.)|(?<=[1-9][0-9]\.)|(?<=[1-9][0-9][0-9]\.))[0-9]{3}"
_DECIMAL, _DECIMALS = regex(_ONE_OR_MORE), regex(_ONE_OR_MORE.encode())
#: The numbers before such a point end like this, with a 1 for every other digit than 0.
_ONES = bytes(49 if byte in b"123456789" else byte if byte in b"0." else 32 for byte in range(256))
_BEFORE_DECIMALS = tuple(Sign(each, _ONES) for each in (b"1.", b"10.", b"100."))
_DECIMALS_OF_ONES = regex(rb"10{0,2}\.[01]{3}")
#: What stands in every decimal with three digits behind its point.
_DIGITS = Sign(b"0.000", DIGITS)
#: Languages of data, styles, descriptions and analyses; and files without any.
_OTHERS = frozenset({None, "SQL", "CSS", "GraphQL", "Protocol Buffer", "Jupyter Notebook"})
#: What stands beside a name within an identifier, a path, an address or a time zone.
_JOINED_BEFORE, _JOINED_BEHIND = frozenset("/\\_.@#$-+%=&"), frozenset("/\\_@")


class Mention(NamedTuple):
    """A place in a file: its `name`, or the two numbers of a pair in the `order` that is told.

    `why` says why it counts: home (a place that the project was made for), titled (called a municipality), pair.
    `aside` says why it does not: settable, example, author, settings; empty when it does.
    """

    why: str
    line: int
    excerpt: str
    aside: str = ""
    name: str = ""
    first: float = 0
    second: float = 0
    order: str = ""
    word: str = ""


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(str(each) for each in load("locality")[name])


@cache
def _titles() -> tuple[bytes, ...]:
    return tuple(each.encode() for each in _phrases("titles"))


def _signs(kind: FileKind, homes: Sequence[Home]) -> tuple[Sign, ...]:
    names = (name.encode() for home in homes for name in names_of(home.place))
    return (*plain_signs(*names, *_titles()), _DIGITS)


def _narrowed(
    kind: FileKind, files: Sequence[File], bundle: Bundle, numbers: list[int], homes: Sequence[Home]
) -> list[int]:
    """Leave out the files that hold nothing but decimals of which none may be a place."""
    told = bundle.holding(sign for sign in _signs(kind, homes) if sign != _DIGITS)
    return sorted({*told, *bundle.matching(_BEFORE_DECIMALS, _DECIMALS_OF_ONES)})


@scanner(
    lambda kind: kind.role is PathClass.SOURCE and kind.language not in _OTHERS,
    signs=_signs, narrows=_narrowed, homed=True,
)  # fmt: skip
def hard_wired_places(file: File, data: bytes, homes: Sequence[Home]) -> tuple[Mention, ...] | None:
    """What the code says of places, outside comments; None when it says nothing."""
    names = [name for home in homes for name in names_of(home.place) if holds(data, name.encode())]
    titled = first_of(_titles(), data) is not None
    decimals = _DECIMALS.search(data) is not None
    if not (names or titled or decimals):
        return None
    place = path_says(file.path)
    if place in ("code", "settings"):
        text = decode(data) or ""
        found = [*_named(file, text, names), *(_titled(file, text) if titled else ())]
        found += _pairs(file, text) if decimals else ()
        if place == "settings":
            found = [each._replace(aside=each.aside or "settings") for each in found]
        return tuple(found[:MOST]) or None
    return None


@lru_cache(maxsize=4096)
def path_says(path: str) -> str:
    """Return what kind of code lies at a path: translations, made_up, settings (by file or folder), or code."""
    kinds: dict[str, str] = load("locality")["paths"]
    parts = path.split("/")
    words = {word for part in parts for name in part.split("_") for word in fold(apart(name)).split()}
    told = next((kind for kind in ("translations", "made_up") if words & set(kinds[kind].split())), "")
    if told:
        return told
    near = set(map(str.lower, parts[:-1])) | {w for name in parts[-1].split("_") for w in fold(apart(name)).split()}
    return "settings" if near & set(kinds["settings"].split()) else "code"


def _named(file: File, text: str, names: Sequence[str]) -> Iterator[Mention]:
    for name in names:
        start = text.find(name)
        for _ in range(MOST):
            if start < 0:
                break
            mention = _mention(file, text, start, start + len(name), "home", name)
            if mention:
                yield mention
            start = text.find(name, start + len(name))


def _titled(file: File, text: str) -> Iterator[Mention]:
    for match, _ in zip(titles_pattern().finditer(text), range(MOST), strict=False):
        mention = _mention(file, text, match.start(1), match.end(1), "titled", match[1])
        if mention:
            yield mention


def _mention(file: File, text: str, start: int, end: int, why: str, name: str) -> Mention | None:
    """Return a name that stands as such in a literal or in the text of a page; None elsewhere."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)]
    if len(line) > LONGEST or not _stands_alone(line, start - first, end - first):
        return None
    if any(word in line.lower() for word in _phrases("no_names")):
        return None
    if not in_literal(line, start - first, end - first, file.language) or in_comment(text, start, file.language):
        return None
    number = text.count("\n", 0, start) + 1
    return Mention(why, number, line.strip()[:200], _aside(text[max(0, first - 200) : first], line), name)


def _stands_alone(line: str, start: int, end: int) -> bool:
    before, after = line[:start][-1:], line[end:][:2]
    if before.isalnum() or (before in _JOINED_BEFORE and before):
        return False
    if after[:1].isalnum() or (after[:1] in _JOINED_BEHIND and after):
        return False
    return not (after[:1] in (".", "-") and after[1:].islower())


def _pairs(file: File, text: str) -> Iterator[Mention]:
    lines = text.split("\n")
    starts = [index for index, line in enumerate(lines) if len(line) <= LONGEST and _looks_decimal(line)]
    offset = _offsets(lines)
    used = -1
    for index in starts[:MOST_LINES]:
        if index <= used:
            continue
        for pair in pairs(lines, index):
            if in_comment(text, offset[index] + pair.at, file.language):
                continue
            aside = _aside("\n".join(lines[max(0, index - 2) : index]), lines[index])
            yield Mention("pair", index + 1, lines[index].strip()[:200], aside, "", *pair[:4])
            used = index + 1


def _looks_decimal(line: str) -> bool:
    return "." in line and _DECIMAL.search(line) is not None


def _offsets(lines: Sequence[str]) -> list[int]:
    return [0, *accumulate(len(line) + 1 for line in lines)]


def _aside(above: str, line: str) -> str:
    """Return why what stands on a line is no locality fixed in code: settable, example or author."""
    low = line.lower()
    near = f"{above.lower()}\n{low}"
    if any(word in near for word in _phrases("settable")):
        return "settable"
    if any(word in low for word in _phrases("examples")):
        return "example"
    return "author" if any(word in low for word in _phrases("authors")) else ""
