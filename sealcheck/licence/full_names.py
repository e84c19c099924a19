# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licences by the full names of the SPDX list, with their version: "Lucent Public License version 1.02"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from sealcheck.licence.catalogue import licence_list
from sealcheck.pattern import regex

#: Words in capitals up to "License", and the number behind them.
_FULL = regex(
    r"((?:[A-Z][\w&/+-]{0,30} ){1,7}[Ll]icen[cs]e)(?: ?\([\w .-]{1,20}\))?[ ,–-]{1,4}(?:[Vv]ersion |[Vv]\.? ?)?"
    r"(\d{1,2}(?:\.\d{1,3}){0,2})(?![\w]|\.\d)"
)


def full_names(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (SPDX id, first character, end) of each licence that `text` calls by its full name and version."""
    for match in _FULL.finditer(text):
        words = match[1].split()
        keys = ((_key(words[first:], match[2]), first) for first in range(len(words) - 1))
        found = next(((_listed()[key], first) for key, first in keys if key in _listed()), None)
        if found:
            yield found[0], match.start() + len(" ".join([*words[: found[1]], ""])), match.end()


def _key(words: list[str], version: str) -> tuple[str, str]:
    return " ".join(words).lower().replace("licence", "license"), version.removesuffix(".0")


@cache
def _listed() -> Mapping[tuple[str, str], str]:
    """The ids by name and version; a current id before one that is no longer used."""
    listed: dict[tuple[str, str], str] = {}
    for each in sorted(licence_list().licences.values(), key=lambda each: (each.deprecated, len(each.id))):
        match = _FULL.match(each.name)
        if match:
            listed.setdefault(_key(match[1].split(), match[2]), each.id)
    return listed
