# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of settings with which a linter ends well whatever it finds."""

from __future__ import annotations

from sealcheck.pattern import regex

MOST_TEXT = 100_000
#: Settings with which findings end well, by tool.
_ENDS_WELL = {
    "Flake8": regex(r"(?im)^\s{0,9}exit[-_]zero\s{0,9}=\s{0,9}(?:1|true|yes|on)\s{0,9}$"),
    "golangci-lint": regex(r"(?m)^\s{1,9}\"?issues-exit-code\"?\s{0,9}[:=]\s{0,9}0\b"),
}


def stops_nothing(tool: str, text: str | None) -> bool:
    """Whether the file that configures `tool` lets it find what it likes and end well all the same."""
    pattern = _ENDS_WELL.get(tool)
    return pattern is not None and pattern.search((text or "")[:MOST_TEXT]) is not None
