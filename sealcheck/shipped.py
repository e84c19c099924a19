# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The data files that come with the package."""

from __future__ import annotations

from pathlib import Path


def shipped(*parts: str) -> Path:
    """Return the path of a file inside the package. `importlib.resources` would import the library for zip files."""
    return Path(__file__).parent.joinpath(*parts)
