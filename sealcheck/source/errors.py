# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong before there is a snapshot: one sentence that says it, and one that says what to do."""

from __future__ import annotations

from sealcheck.model import Text


class SourceError(Exception):
    """The target gave no snapshot. `text` says why on one line, `hint` what to do about it, where there is a way."""

    def __init__(self, text: Text, hint: Text | None = None) -> None:
        super().__init__(text.key)
        self.text = text
        self.hint = hint


class TargetError(SourceError):
    """What the user named is not a target we take: a matter of usage (exit code 2)."""


class AcquisitionError(SourceError):
    """The target could not be acquired: not there, private, empty, unreadable, too slow or too large (exit code 3)."""
