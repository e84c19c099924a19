# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the parts and dependencies fit under the licence that the project is passed on under."""

from __future__ import annotations

from collections.abc import Iterable

from sealcheck.artifacts.licence.conclusion import Conclusion
from sealcheck.artifacts.licence.dependencies import Dependencies, Dependency
from sealcheck.artifacts.licence.parts import Part, Parts
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.compatibility import Answer, Fit, expression_fits
from sealcheck.licence.expressions import Expression, read
from sealcheck.model import File

#: The part says of itself that it is not under an open-source licence.
DENIED = Answer(Fit.NO, "own")
#: How package files say that nobody gets rights: docs.npmjs.com, package.json; getcomposer.org, schema.
_WITHHELD = ("unlicensed", "proprietary")
_ORDER = {fit: rank for rank, fit in enumerate(Fit)}


@frozen
class Place:
    """One place that puts something under a licence: what (a package's name or empty), file, line, words, how many."""

    name: str
    file: File
    line: int
    written: str
    files: int = 1


@frozen
class Ruling:
    """How one inbound licence fits: `kind` is vendored, part, files or dependency; `places` begin with the first.

    `exact` is False where a text leaves open whether later versions are meant.
    """

    kind: str
    licence: str
    answer: Answer
    places: tuple[Place, ...]
    exact: bool = True


@frozen
class Compatibility:
    """All rulings, worst first, and what could not be ruled: dependencies that state no licence, files not read.

    `outbound` is empty when the project's own licence is not known; then nothing is ruled.
    """

    outbound: str
    rulings: tuple[Ruling, ...] = ()
    unstated: int = 0
    development: int = 0

    def of(self, *fits: Fit) -> tuple[Ruling, ...]:
        """Return the rulings with one of these answers."""
        return tuple(each for each in self.rulings if each.answer.fit in fits)


@artifact
def licence_compatibility(
    licence_conclusion: Conclusion, licence_parts: Parts, licence_dependencies: Dependencies
) -> Compatibility:
    """Each licence of a part or dependency once, judged against the conclusion by the published tables."""
    shipped = [each for each in licence_dependencies.packages if not each.development]
    unstated = sum(not each.written for each in shipped)
    development = len(licence_dependencies.packages) - len(shipped)
    if not licence_conclusion.ids or licence_conclusion.basis == "modified":
        return Compatibility("", (), unstated, development)
    rulings = [*_of_parts(licence_conclusion, licence_parts.parts), *_of_packages(licence_conclusion, shipped)]
    rulings.sort(key=lambda each: (_ORDER[each.answer.fit], each.kind, each.licence))
    return Compatibility(licence_conclusion.expression, tuple(rulings), unstated, development)


def _of_parts(conclusion: Conclusion, parts: Iterable[Part]) -> list[Ruling]:
    grouped: dict[tuple[str, str, bool, str], list[Part]] = {}
    for each in parts:
        status = each.status if each.status == "denied" else ""
        grouped.setdefault((each.kind, each.expression.text, each.exact, status), []).append(each)
    return [
        Ruling(
            kind,
            licence,
            DENIED if status == "denied" else _answer(conclusion, same[0].expression, exact),
            tuple(map(_place, same)),
            exact,
        )
        for (kind, licence, exact, status), same in grouped.items()
    ]


def _place(each: Part) -> Place:
    return Place("", each.file, each.line, each.written, each.files)


def _of_packages(conclusion: Conclusion, packages: Iterable[Dependency]) -> list[Ruling]:
    grouped: dict[str, list[Dependency]] = {}
    for each in packages:
        if each.written:
            grouped.setdefault(each.written, []).append(each)
    rulings = []
    for written, same in grouped.items():
        expression = read(written)
        places = tuple(Place(each.name, each.file, each.line, written) for each in same)
        licence = expression.text if expression.sure else written
        denied = written.lower() in _WITHHELD
        answer = DENIED if denied else _answer(conclusion, expression, "deprecated" not in expression.problems)
        rulings.append(Ruling("dependency", licence, answer, places))
    return rulings


def _answer(conclusion: Conclusion, inbound: Expression, exact: bool) -> Answer:
    sure = exact and conclusion.later is not None
    outbound = conclusion.as_expression
    return expression_fits(outbound, inbound, choice=conclusion.choice, sure=sure)
