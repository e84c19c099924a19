# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which verdicts differ between two kept assessments, and what can be the cause.

Causes are the code, the seal, the tool, the passing of time, data of the forge and a claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sealcheck.frozen import frozen

Doc = Mapping[str, Any]
Row = Mapping[str, Any]

#: What an assessment depends on as a whole, by the name of the cause: where its report says so.
INPUTS = {
    "code": ("subject", "commit"),
    "seal": ("seal", "digest"),
    "tool": ("tool", "version"),
    "time": ("as_of", ""),
}
#: What of a criterion its seal says; a difference here is the seal's doing.
_ASKED = ("level", "weight", "checks", "question", "needs")
#: Where data comes from that no clone holds: what is measured of it, neither code nor tool can have changed.
_ELSEWHERE = ("forge", "network")
#: From worst to best; what does not apply takes nothing away.
_RANKS = {"unmet": 0, "undetermined": 1, "partly": 2, "met": 3, "not_applicable": 3}


@frozen
class Change:
    """A criterion whose verdict differs; `before` or `after` is None where a seal does not have it.

    `causes` are those that can explain it: where several inputs differ, two reports alone do not tell which it was.
    """

    id: str
    before: Row | None
    after: Row | None
    causes: tuple[str, ...]

    @property
    def direction(self) -> int:
        """1 for better, -1 for worse, 0 where it cannot be said."""
        if self.before is None or self.after is None:
            return 0
        step = _RANKS[self.after["verdict"]] - _RANKS[self.before["verdict"]]
        return (step > 0) - (step < 0)


@frozen
class Changes:
    """Everything that differs: the inputs, the level, and each verdict, in the order of the newer seal."""

    old: Doc
    new: Doc
    inputs: tuple[str, ...]
    verdicts: tuple[Change, ...]


def changes(old: Doc, new: Doc) -> Changes:
    """Return what differs between two documents of `report.document`."""
    inputs = tuple(name for name, path in INPUTS.items() if _input(old, path) != _input(new, path))
    return Changes(old, new, inputs, tuple(_changed(old, new, inputs)))


def _input(doc: Doc, path: tuple[str, str]) -> Any:
    value = doc[path[0]]
    return value[path[1]] if path[1] else value


def _changed(old: Doc, new: Doc, inputs: tuple[str, ...]) -> Iterator[Change]:
    before = {row["id"]: row for row in old["criteria"]}
    after = {row["id"]: row for row in new["criteria"]}
    for name in (*after, *(name for name in before if name not in after)):
        one, other = before.get(name), after.get(name)
        if one is None or other is None:
            yield Change(name, one, other, ("seal",))
        elif one["verdict"] != other["verdict"]:
            yield Change(name, one, other, _causes(one, other, inputs))


def _causes(before: Row, after: Row, inputs: tuple[str, ...]) -> tuple[str, ...]:
    """Return a cause that is certain, or all that are possible: what is measured alike and asked alike is the claim's.

    Where the measured values are equal, neither the code nor the tool made the difference.
    """
    asked_otherwise = any(before[part] != after[part] for part in _ASKED)
    if _same_value(before, after):
        if asked_otherwise:
            return ("seal",)
        if before["claim"] != after["claim"]:
            return ("claim",)
        if before["claim"] and "time" in inputs:
            return ("time",)
    elif not asked_otherwise and after["needs"] and after["needs"]["source"] in _ELSEWHERE:
        return ("forge",)
    possible = [name for name in inputs if name != "seal" or asked_otherwise]
    return tuple(possible) or ("unknown",)


def _same_value(before: Row, after: Row) -> bool:
    return bool(before["measurement"]["value"] == after["measurement"]["value"])
