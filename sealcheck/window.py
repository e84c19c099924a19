# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Calendar months before and after a date."""

from __future__ import annotations

import calendar
from datetime import date


def months_before(day: date, months: int) -> date:
    """Return the same day `months` calendar months earlier, or that month's last day (31 March - 1 → 28 February)."""
    count = day.year * 12 + day.month - 1 - months
    year, month = max(count // 12, 1), count % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def months_after(day: date, months: int) -> date:
    """Return the same day `months` calendar months later, or that month's last day (31 January + 1 → 28 February)."""
    return months_before(day, -months)
