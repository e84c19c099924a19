# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong with a report."""

from __future__ import annotations

from pathlib import Path

from sealcheck.model import Text
from sealcheck.words import words


class ReportError(Exception):
    """A report cannot be read or written: which file or folder, and the reason on one line."""

    def __init__(self, path: Path | None, reason: str | Text) -> None:
        said = words(reason, "en") if isinstance(reason, Text) else reason
        super().__init__(f"{path}: {said}" if path else said)
        self.path = path
        self.reason = reason
