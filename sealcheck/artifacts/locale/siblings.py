# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts beside the code that shows them: modules called after a whole language, `english.js` beside `spanish.js`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, islice

from sealcheck.artifacts.locale.paths import language_named, language_of_path
from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

_ENDINGS = frozenset({"js", "ts", "mjs", "cjs", "json"})
#: Keys compared, the fewest that two modules share, and the share of them that all have.
MOST_KEYS, FEWEST, AGREE = 2_000, 5, 0.6
#: Of shared texts, so many differ, and so many have two words: a list of codes or rules of a language is none.
DIFFER, SPOKEN = 0.5, 2
_ENTRY = regex(
    rb"""(?:^|[{,])[ \t]{0,40}["']?([A-Za-z_][\w.-]{0,80})["']?[ \t]{0,4}:"""
    rb"""[ \t\r\n]{0,40}["'`]([^"'`\r\n]{1,400})["'`]""",
    re.M,
)
_SPOKEN = regex(rb"[^\W\d_\x80-\xff]{2,40}\s{1,3}[\w\x80-\xff]|[\x80-\xff]{4}")

Texts = Mapping[str, Mapping[bytes, bytes]]


def _may_hold(kind: FileKind) -> bool:
    return kind.ending in _ENDINGS and kind.role in (PathClass.SOURCE, PathClass.CONFIG, PathClass.DATA)


@scanner(_may_hold, lambda file: bool(language_named(file.name)) and language_of_path(file.path) is None)
def named_texts(file: File, data: bytes) -> dict[bytes, bytes] | None:
    """The texts by key of a module that is called after a language."""
    texts = {match[1]: match[2] for match in islice(_ENTRY.finditer(data), MOST_KEYS)}
    return texts if len(texts) >= FEWEST else None


def siblings(texts: Texts) -> Iterator[tuple[str, dict[str, int]]]:
    """Yield path and number of texts by language of the modules that have one of another language beside them."""
    folders: dict[str, list[str]] = {}
    for path in texts:
        folders.setdefault(path.rpartition("/")[0], []).append(path)
    for paths in folders.values():
        for path in sorted(_agreeing(paths, texts)):
            yield path, {language_named(path.rpartition("/")[2]): len(texts[path])}


def _agreeing(paths: Iterable[str], texts: Texts) -> set[str]:
    return {path for one, two in combinations(paths, 2) if _translate(texts[one], texts[two]) for path in (one, two)}


def _translate(one: Mapping[bytes, bytes], two: Mapping[bytes, bytes]) -> bool:
    """Whether two modules have largely the same keys, with other texts for people."""
    shared = one.keys() & two.keys()
    other = [key for key in shared if one[key] != two[key]]
    spoken = [key for key in other if _SPOKEN.search(one[key]) and _SPOKEN.search(two[key])]
    enough = len(shared) >= max(FEWEST, AGREE * max(len(one), len(two)))
    return enough and len(other) >= DIFFER * len(shared) and len(spoken) >= SPOKEN
