# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measured values in words; a number is cut, never rounded, so that it cannot seem to pass a threshold.

A number with a fraction from 0 to 1 is a share and shown in per cent: nothing that is counted comes in parts of one.
"""

from __future__ import annotations

import math
from decimal import Decimal

from sealcheck.model import Text, Value, say
from sealcheck.words import sentence

#: Decimal places of a measured number in a report.
PLACES = 4


def value_text(value: Value) -> Text:
    """Return a measured value as words: yes or no, a number, a grade such as "substantive", or the text itself."""
    if isinstance(value, bool):
        return say("report.value_yes" if value else "report.value_no")
    if isinstance(value, int):
        return say("report.value_text", value=str(value))
    if isinstance(value, float):
        return _decimal(value)
    key = f"report.value_{value}"
    return say(key) if sentence(key) is not None else say("report.value_text", value=value)


def _decimal(value: float) -> Text:
    if not math.isfinite(value):
        return say("report.value_text", value=str(value))
    number = Decimal(repr(value))
    return say("report.value_percent", number=_cut(number * 100, 2)) if 0 <= value <= 1 else _cut(number, PLACES)


def _cut(number: Decimal, places: int) -> Text:
    whole, _, fraction = f"{number:f}".partition(".")
    fraction = fraction[:places].rstrip("0")
    if not fraction:
        return say("report.value_text", value=whole)
    return say("report.value_decimal", whole=whole, fraction=fraction)
