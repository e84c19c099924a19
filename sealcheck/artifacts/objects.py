# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Objects in JSON and tables in TOML, as manifests and settings hold them; empty ones where nothing can be read."""

from __future__ import annotations

from typing import Any

from sealcheck.nested import mapping
from sealcheck.parse import ParseProblem, parse_json, parse_toml


def read_object(text: str) -> dict[str, Any]:
    """Return an object in JSON; an empty one when it is none or cannot be read."""
    try:
        return mapping(parse_json(text))
    except ParseProblem:
        return {}


def read_table(text: str) -> dict[str, Any]:
    """Return a table in TOML; an empty one when it cannot be read."""
    try:
        return parse_toml(text)
    except ParseProblem:
        return {}
