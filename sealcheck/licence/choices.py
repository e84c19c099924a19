# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Compatibility of whole expressions: of a choice the best alternative counts, of several licences the worst."""

from __future__ import annotations

from typing import Any

from sealcheck.licence.compatibility import UNKNOWN, Answer, Fit, best, fits, worst
from sealcheck.licence.expressions import Expression

#: Leaves of an expression that are looked at; a longer one is nobody's licence.
_MOST_LEAVES = 40


def expression_fits(outbound: Expression, inbound: Expression, *, choice: bool, sure: bool) -> Answer:
    """Return whether a part under `inbound` fits software under `outbound`.

    `choice`: the software's user may choose among the outbound licences, so the part must fit each; without it they
    are for different parts, and the one it fits best counts. `sure` as for `compatibility.fits`.
    """
    if not inbound.sure or not outbound.ids or len(inbound.ids) > _MOST_LEAVES:
        return UNKNOWN
    answers = [_inbound(identifier, inbound, sure) for identifier in outbound.ids]
    return worst(answers) if choice else best(answers)


def _inbound(outbound: str, inbound: Expression, sure: bool) -> Answer:
    if len(inbound.ids) == 1 and inbound.text == inbound.ids[0]:
        return fits(outbound, inbound.ids[0], sure=sure)
    from license_expression import ExpressionError, Licensing  # type: ignore[import-untyped]

    try:
        tree = Licensing().parse(inbound.text)
    except (ExpressionError, ValueError, TypeError, IndexError, RecursionError):
        return UNKNOWN
    return _walk(outbound, tree, sure)


def _walk(outbound: str, node: Any, sure: bool) -> Answer:
    kind = type(node).__name__
    if kind in ("AND", "OR"):
        answers = [_walk(outbound, each, sure) for each in node.args]
        return worst(answers) if kind == "AND" else best(answers)
    if kind != "LicenseWithExceptionSymbol":
        return fits(outbound, str(node), sure=sure)
    whole = fits(outbound, str(node), sure=sure)
    if whole.fit is not Fit.UNKNOWN:
        return whole
    # An exception only gives more, so what fits without it fits with it; what does not, may.
    plain = fits(outbound, str(node.license_symbol), sure=sure)
    return plain if plain.fit in (Fit.SAME, Fit.YES, Fit.SEPARATE) else UNKNOWN
