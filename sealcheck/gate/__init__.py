# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Does an assessment pass what the operator requires? Fails closed: what is not proved does not pass."""

from __future__ import annotations

from sealcheck.gate.baseline import Baseline
from sealcheck.gate.demand import Demand, GateError, Terms, check_demand
from sealcheck.gate.ruling import Passage, Ruling, rows_of, rule

__all__ = ["Baseline", "Demand", "GateError", "Passage", "Ruling", "Terms", "check_demand", "rows_of", "rule"]
