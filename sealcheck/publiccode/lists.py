# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The controlled lists of the standard, from `sealcheck/data/publiccode.yml`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from sealcheck.frozen import frozen
from sealcheck.own_data import own_yaml
from sealcheck.shipped import shipped


@frozen
class Lists:
    """What the standard allows; the order is that of its pages."""

    versions: tuple[str, ...]
    current: tuple[str, ...]
    development_status: tuple[str, ...]
    software_type: tuple[str, ...]
    maintenance_type: tuple[str, ...]
    country_extension: tuple[str, ...]
    categories: frozenset[str]
    scopes: frozenset[str]
    countries: frozenset[str]
    languages: frozenset[str]
    languages_three: frozenset[str]
    aliases: Mapping[str, str]


@cache
def lists() -> Lists:
    """Return the lists of the standard."""
    raw: dict[str, Any] = own_yaml("data", "publiccode.yml")
    words = {name: tuple(value.split()) for name, value in raw.items() if isinstance(value, str)}
    sets = {name: frozenset(words.pop(name)) for name in _SETS}
    return Lists(**words, **sets, aliases=raw["aliases"])  # type: ignore[arg-type]


_SETS = ("categories", "scopes", "countries", "languages", "languages_three")


def embeds(address: str) -> bool:
    """Whether a site that offers oEmbed serves `address`; `*` in its pattern stands for anything."""
    return len(address) <= 2000 and any(_fits(address, pattern) for pattern in _patterns())


@cache
def _patterns() -> tuple[tuple[str, ...], ...]:
    raw: list[str] = json.loads(shipped("data", "oembed.json").read_text(encoding="utf-8"))
    return tuple(tuple(each.split("*")) for each in raw)


def _fits(text: str, pieces: tuple[str, ...]) -> bool:
    first, *middle = pieces
    if not middle:
        return text == first
    *middle, last = middle
    if not (text.startswith(first) and text.endswith(last)):
        return False
    at, end = len(first), len(text) - len(last)
    for piece in middle:
        found = text.find(piece, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return at <= end
