# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures with every kind of parameter, so that the loader's tests need no measure of the product."""

from __future__ import annotations

from typing import Literal

from sealcheck.engine import measure
from sealcheck.model import Measurement, measured, say


@measure
def count() -> Measurement:
    """How many things are there?"""
    return measured(1, say("literal.words", en="1", de="1"))


@measure
def picky(
    *,
    months: int,
    share: float = 0.5,
    strict: bool = False,
    kind: Literal["old", "new"] = "new",
    names: tuple[str, ...] = (),
) -> Measurement:
    """How many things are there of a kind?"""
    return measured(months, say("literal.words", en="1", de="1"))
