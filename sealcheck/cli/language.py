# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which language the user reads: what was asked for, else the locale, else English."""

from __future__ import annotations

import os
from enum import StrEnum


class Language(StrEnum):
    """A language of reports and messages."""

    de = "de"
    en = "en"


def chosen(asked: Language | None) -> str:
    """Return "de" or "en"; the locale's order of variables is that of POSIX."""
    if asked is not None:
        return asked.value
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := os.environ.get(variable):
            return "de" if locale.lower().startswith("de") else "en"
    return "en"
