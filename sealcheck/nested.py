# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Takes values out of what strangers wrote in YAML, JSON or TOML, where any of them may be of another kind."""

from __future__ import annotations

from typing import Any


def mapping(value: Any, *keys: str) -> dict[str, Any]:
    """Return the mapping that lies below `keys` in `value`; an empty one where there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def entries(value: Any, *keys: str) -> list[Any]:
    """Return the list that lies below `keys` in `value`; an empty one where there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, list) else []


def listed(value: Any) -> list[Any]:
    """Return a list as it is, nothing as an empty list, anything else as a list of one."""
    return value if isinstance(value, list) else [] if value is None else [value]
