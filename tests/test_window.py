# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from sealcheck.window import months_after, months_before


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2026, 3, 1), 24, date(2028, 3, 1)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 24, date(2026, 2, 28)),
        (date(2026, 11, 15), 3, date(2027, 2, 15)),
        (date(2026, 6, 30), 0, date(2026, 6, 30)),
    ],
)
def test_months_after(day: date, months: int, after: date) -> None:
    assert months_after(day, months) == after
    assert months_before(after, months) <= day, "a claim of that day still counts then"
