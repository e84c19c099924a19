# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How far back a seal looks, from its own words: asking every measure would import them before anything is fetched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sealcheck.engine import find_measure
from sealcheck.seal.catalogue import Seal
from sealcheck.shipped import shipped

#: Months of history to acquire at least; no measure of ours looks further back of its own accord.
LEAST_MONTHS = 12


def history_months(seal: Seal) -> int:
    """Return the widest window in months that a criterion of the seal looks back, by parameter or default."""
    return max(LEAST_MONTHS, *(_months(name, given) for name, given in _checks(seal)))


def _checks(seal: Seal) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for criterion in seal.criteria:
        if criterion.measure:
            yield criterion.measure, criterion.with_
        for each in criterion.alternatives:
            yield each.measure, each.with_


def _months(name: str, given: Mapping[str, Any]) -> int:
    months = given["months"] if "months" in given else 0 if _is_ours(name) else _default(name)
    return months if isinstance(months, int) else 0


def _is_ours(name: str) -> bool:
    return shipped("measures", f"{name.partition('.')[0]}.py").is_file()


def _default(name: str) -> Any:
    """Return how far back a third party's measure looks when the seal does not say."""
    declared = find_measure(name)
    parameter = declared.parameters.get("months") if declared else None
    return parameter.default if parameter else 0
