# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documentation that a project was begun with: folders of texts on a boilerplate, which say nothing of the project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.model import File
from sealcheck.pattern import regex

#: Texts of one folder that are looked at, and how many of them, at least, speak of a boilerplate as what they are on.
MOST, LEAST, SHARE = 60, 3, 0.25
MOST_TEXT = 40_000
_KIND = r"(?:boilerplate|starter[ -]?kit|starter|skeleton|scaffold|seed)"
_ITSELF = regex(rf"\b(?:this|our) {_KIND}\b", re.I)
#: The page of a boilerplate on a forge: https://github.com/react-boilerplate/react-boilerplate
_LINK = regex(rf"https?://(?:github|gitlab)\.com/[\w.-]{{1,60}}/([\w.-]{{0,60}}?{_KIND}[\w.-]{{0,40}})", re.I)


def left_by_boilerplate(files: Iterable[File], contents: Contents, name: str) -> frozenset[str]:
    """Return the paths of texts in folders of documentation that a boilerplate of another name brought along."""
    by_folder: dict[str, list[File]] = {}
    for file in files:
        if file.folder:
            by_folder.setdefault(file.path.partition("/")[0], []).append(file)
    likely = (some for some in by_folder.values() if len(some) >= LEAST)
    return frozenset(file.path for some in likely if _is_left(some, contents, name.lower()) for file in some)


def _is_left(files: list[File], contents: Contents, name: str) -> bool:
    texts = [(contents.text(file) or "")[:MOST_TEXT] for file in files[:MOST]]
    of_itself = sum(_ITSELF.search(text) is not None for text in texts)
    if of_itself < max(LEAST, SHARE * len(texts)):
        return False
    linked = set(_linked(texts))
    return bool(linked) and name not in linked


def _linked(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (match[1].lower().rstrip(".").removesuffix(".git") for match in _LINK.finditer(text))
