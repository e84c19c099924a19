# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The lexicons of sealcheck/data: facts that more languages and more cases extend without touching code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sealcheck.own_data import own_yaml


@cache
def load(name: str) -> Mapping[str, Any]:
    """Return the mapping in `sealcheck/data/<name>.yml`."""
    value = own_yaml("data", f"{name}.yml")
    if not isinstance(value, dict):
        raise TypeError(f"data/{name}.yml is no mapping")
    return value


@cache
def words_in(name: str, *keys: str) -> frozenset[str]:
    """Return the words that `sealcheck/data/<name>.yml` keeps below these keys, with blanks between them."""
    return frozenset(word for key in keys for word in str(load(name)[key]).split())
