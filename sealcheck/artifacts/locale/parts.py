# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of texts whose names are those of parts of the program, though they look like codes of languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import combinations, islice

from sealcheck.artifacts.locale.paths import tag_of
from sealcheck.pattern import regex

#: Keys compared of each file, and the share of those of the smaller one that translations have in common at least.
MOST_KEYS, SHARED = 4_000, 0.1
_KEY = regex(rb"""^[ \t]{0,40}["']?([^\s"'=:#!{}\[\]][^"'=:\r\n]{0,160}?)["']?[ \t]{0,9}[:=]""", re.M)
_KEYED = frozenset({"properties", "json", "yml", "yaml", "ini", "toml"})


def are_parts(files: Mapping[str, tuple[str, bytes]]) -> bool:
    """Whether files called by nothing but a code, in one folder, have no keys in common, and so translate nothing.

    Given are path and content by language: `frm.properties` holds the texts of forms beside `pro.properties` with those
    of processes, whatever languages have these codes in ISO 639-3. Codes of two letters are hardly ever anything else.
    """
    folders = {path.rpartition("/")[0] for path, _ in files.values()}
    if len(files) < 2 or len(folders) > 1 or not all(_is_bare(path) for path, _ in files.values()):
        return False
    if all(len(_stem(path)) == 2 for path, _ in files.values()):
        return False
    keys = [{match[1] for match in islice(_KEY.finditer(data), MOST_KEYS)} for _, data in files.values()]
    return all(keys) and all(len(a & b) < SHARED * min(len(a), len(b)) for a, b in combinations(keys, 2))


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]


def _is_bare(path: str) -> bool:
    return path.rpartition(".")[2] in _KEYED and tag_of(_stem(path)) is not None
