# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of settings with which a linter passes over every file, or ends well whatever it finds."""

from __future__ import annotations

from sealcheck.pattern import regex

MOST_TEXT = 100_000
#: Patterns that fit every file.
_ALL = regex(r"(?:\./|/)?(?:\*{1,2}(?:/\*{1,2}){0,2}(?:\.(?:\*|py|rb|php))?|\.)/?")
#: Settings with which findings end well, by tool.
_ENDS_WELL = {
    "Flake8": regex(r"(?im)^\s{0,9}exit[-_]zero\s{0,9}=\s{0,9}(?:1|true|yes|on)\s{0,9}$"),
    "golangci-lint": regex(r"(?m)^\s{1,9}\"?issues-exit-code\"?\s{0,9}[:=]\s{0,9}0\b"),
}


def stops_nothing(tool: str, text: str | None) -> bool:
    """Whether the file that configures `tool` lets it find what it likes and end well all the same."""
    pattern = _ENDS_WELL.get(tool)
    return pattern is not None and pattern.search((text or "")[:MOST_TEXT]) is not None


def passes_over_all(text: str | None) -> bool:
    """Whether a file such as .eslintignore names every file and takes none back."""
    lines = [line.strip() for line in (text or "").split("\n")[:1000]]
    given = [line for line in lines if line and not line.startswith("#")]
    return any(_ALL.fullmatch(line[:200]) for line in given) and not any(line.startswith("!") for line in given)
