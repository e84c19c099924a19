# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether work under one licence may be part of work under another, by published tables; what no table knows stays so.

Sources, each answer names its own: OSADL's compatibility matrix; the Appendix of the EUPL, which lets a combined work
be passed on under certain other licences (article 5); and what a licence's own words say of every other one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from sealcheck.frozen import frozen
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.expressions import Expression, family
from sealcheck.licence.traits import CLOSING, DataSource, Trait, nature, traits
from sealcheck.shipped import shipped


class Fit(StrEnum):
    """From worst to best. CHECK: it depends on how they are combined. SEPARATE: keeps its own terms in the whole."""

    NO = "no"
    UNKNOWN = "unknown"
    CHECK = "check"
    SEPARATE = "separate"
    YES = "yes"
    SAME = "same"


_RANK = {fit: rank for rank, fit in enumerate(Fit)}
_LETTERS = {"y": Fit.YES, "n": Fit.NO, "c": Fit.CHECK, "u": Fit.UNKNOWN, "s": Fit.SAME}


@frozen
class Answer:
    """How well an inbound licence fits an outbound one, and who says so.

    `by` is osadl, eupl, text (its own words), class (what it withholds), version (later ones do not fit), later
    (only later ones do) or empty.
    """

    fit: Fit
    by: str = ""


UNKNOWN = Answer(Fit.UNKNOWN)

#: EUPL article 5 with its Appendix: a work based on one under the EUPL and on another under one of these licences may
#: be passed on under that one. Families: any -only or -or-later of these versions.
#: https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12 (2017), EUPL-1.1 (2009)
_EUPL_APPENDIX = {
    "EUPL-1.2": (
        "GPL-2.0", "GPL-3.0", "AGPL-3.0", "OSL-2.1", "OSL-3.0", "EPL-1.0", "CECILL-2.0", "CECILL-2.1", "MPL-2.0",
        "LGPL-2.1", "LGPL-3.0", "EUPL-1.1", "LiLiQ-R-1.1", "LiLiQ-Rplus-1.1",
    ),
    "EUPL-1.1": ("GPL-2.0", "OSL-2.1", "OSL-3.0", "CPL-1.0", "EPL-1.0", "CECILL-2.0"),
}  # fmt: skip
#: Their own words let them go along with any other: CC0-1.0 section 2 gives up all rights; OFL-1.1 condition 2 lets
#: fonts be bundled with any software.
_WITH_ANY = {"CC0-1.0": Fit.YES, "OFL-1.0": Fit.SEPARATE, "OFL-1.1": Fit.SEPARATE}


_NEXT = {
    "GPL-1.0-or-later": "GPL-2.0-or-later", "GPL-2.0-or-later": "GPL-3.0-or-later",
    "LGPL-2.0-or-later": "LGPL-2.1-or-later", "LGPL-2.1-or-later": "LGPL-3.0-or-later",
}  # fmt: skip


@cache
def _matrix() -> Mapping[str, Any]:
    data: dict[str, Any] = json.loads(shipped("data", "licence_compatibility.json").read_text(encoding="utf-8"))
    data["column"] = {identifier: number for number, identifier in enumerate(data["inbound"])}
    return data


def source() -> DataSource:
    """Return the source of the matrix."""
    about = _matrix()["source"]
    return DataSource(about["name"], about["date"], about["licence"], about["url"])


def fits(outbound: str, inbound: str, *, sure: bool = True) -> Answer:
    """Return whether work under `inbound` may be part of work under `outbound`, both SPDX ids.

    With `sure` false, -only and -or-later of a GNU licence were not told apart: an answer that hangs on it is unknown.
    """
    if family(outbound) == family(inbound) and (outbound == inbound or not sure):
        return Answer(Fit.SAME)
    if sure:
        return _fits(outbound, inbound)
    answers = {_fits(o, i) for o in _spellings(outbound) for i in _spellings(inbound)}
    kinds = {answer.fit for answer in answers}
    if len(kinds) == 1 or not kinds & {Fit.NO, Fit.UNKNOWN}:
        return worst(answers)
    return UNKNOWN


def _spellings(identifier: str) -> tuple[str, ...]:
    """Return both ids of a GNU licence, the id itself of any other."""
    both = tuple(f"{family(identifier)}-{end}" for end in ("only", "or-later"))
    return both if both[0] in licence_list().licences else (identifier,)


def _fits(outbound: str, inbound: str) -> Answer:
    if outbound == inbound:
        return Answer(Fit.SAME)
    if family(inbound) in _WITH_ANY:
        return Answer(_WITH_ANY[family(inbound)], "text")
    if family(outbound) in _EUPL_APPENDIX.get(family(inbound), ()):
        return Answer(Fit.YES, "eupl")
    if family(inbound) in _EUPL_APPENDIX.get(outbound, ()) and Trait.WEAK not in traits(inbound):
        return Answer(Fit.CHECK, "eupl")  # not under the EUPL, but the whole may go under the inbound licence
    flags = set(traits(inbound))
    if flags & CLOSING and not flags & {Trait.OSI, Trait.FSF}:
        return Answer(Fit.NO, "class")
    table = _matrix()
    row, column = table["outbound"].get(outbound), table["column"].get(inbound)
    if row is None or column is None:
        return UNKNOWN
    fit = _LETTERS[row[column]]
    if fit is Fit.NO and outbound.endswith("-or-later"):
        for version, by in _versions(outbound):
            if _RANK[_fits(version, inbound).fit] > _RANK[Fit.UNKNOWN]:
                return Answer(Fit.CHECK, by)
    if fit is Fit.NO and Trait.WEAK in flags and _leaves_parts_alone(outbound):
        return Answer(Fit.SEPARATE, "class")
    return Answer(fit, "osadl")


def _versions(outbound: str) -> Iterator[tuple[str, str]]:
    """Yield what "or later" also allows: this version alone, when a part rules out later ones; the next version."""
    yield outbound.replace("-or-later", "-only"), "version"
    if outbound in _NEXT:
        yield _NEXT[outbound], "later"


def _leaves_parts_alone(outbound: str) -> bool:
    """Whether parts may stay under other terms. OSADL's "no" is about one work under one licence.

    The EUPL reaches derivative works only; it does not extend to what is linked (European Commission, EUPL guidelines
    of 2021, on linking and Directive 2009/24/EC).
    """
    return family(outbound).startswith("EUPL-") or nature(outbound) in (Trait.PERMISSIVE, Trait.WEAK)


def worst(answers: Iterable[Answer]) -> Answer:
    """Return the least favourable of the answers; UNKNOWN when there are none."""
    return min(answers, key=lambda answer: (_RANK[answer.fit], answer.by), default=UNKNOWN)


def best(answers: Iterable[Answer]) -> Answer:
    """Return the most favourable of the answers; UNKNOWN when there are none."""
    return max(answers, key=lambda answer: (_RANK[answer.fit], answer.by), default=UNKNOWN)


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
