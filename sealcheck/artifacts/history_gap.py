# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Why the history of the last months may not be complete."""

from __future__ import annotations

from sealcheck.model import Text, say
from sealcheck.snapshot import History


def gap_of(history: History | None, months: int) -> Text | None:
    """Return why the last `months` months of `history` may not be complete; None when they are."""
    if history is None:
        return say("history.no_history")
    if history.one_commit:
        return say("history.one_commit")
    if not history.exact:
        return history.reason or say("history.cut")
    if months > history.months and history.total != len(history.commits):
        return say("history.short_window", months=history.months, asked=months)
    return None
