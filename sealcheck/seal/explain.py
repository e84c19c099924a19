# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What `sealcheck explain` tells: a criterion or a measure with everything a reader needs to follow or meet it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sealcheck.engine import REQUIRED, Measure, find_measure, measures
from sealcheck.frozen import frozen
from sealcheck.model import say
from sealcheck.seal.accuracy import accuracy
from sealcheck.seal.catalogue import Check, Criterion, Example, Question, Seal, Words
from sealcheck.seal.checks import type_words
from sealcheck.seal.complaints import Complaint, SealError, not_among
from sealcheck.seal.expectation import describe
from sealcheck.seal.questions import measure_question
from sealcheck.words import words


@frozen
class Setting:
    """A parameter of a measure: what it takes, and its value here, None when the criterion must give one."""

    name: str
    wanted: str
    value: Any


@frozen
class Measuring:
    """How something is measured: the measure's question and what is expected.

    `title` says which way an alternative is, or why the criterion does not apply when the expectation holds.
    """

    measure: str
    question: str
    settings: tuple[Setting, ...]
    expected: str
    partly: str = ""
    title: str = ""
    accuracy: tuple[str, ...] = ()


@frozen
class Asking:
    """What only a person can answer; `who` is maintainer, operator or reviewer."""

    question: str
    evidence: str
    who: str


@frozen
class Reference:
    """Who else asks for it: the reference, and the title and page of its programme."""

    ref: str
    programme: str
    url: str


@frozen
class CriterionExplanation:
    """A criterion in one language. `effort` is low, medium or high; `source` of `needs` is forge or network."""

    id: str
    title: str
    theme: str
    level: str
    weight: int
    why: str
    measuring: Measuring | None
    alternatives: tuple[Measuring, ...]
    excluded_by: Measuring | None
    asking: Asking | None
    needs: str
    source: str
    fix: str
    effort: str
    example: tuple[Example, ...]
    refs: tuple[Reference, ...]


@frozen
class MeasureExplanation:
    """A measure: its question, what it gathers, what can be set, and which criteria of the seal rest on it."""

    name: str
    question: str
    gathers: tuple[str, ...]
    settings: tuple[Setting, ...]
    criteria: tuple[tuple[str, str], ...]
    accuracy: tuple[str, ...] = ()


def explanation(seal: Seal, ident: str, language: str) -> CriterionExplanation | MeasureExplanation:
    """Return what there is to say about a criterion (by id, in any case) or a measure (by name).

    Raises SealError, with the name probably meant, when there is neither.
    """
    for criterion in seal.criteria:
        if criterion.id.casefold() == ident.casefold():
            return _criterion(seal, criterion, language)
    if (declared := find_measure(ident)) is not None:
        return _measure(seal, declared, language)
    known = [criterion.id for criterion in seal.criteria] + sorted(measures())
    raise SealError([Complaint(ident, 0, 0, "", "", not_among("nothing_to_explain", ident, known))])


def _criterion(seal: Seal, criterion: Criterion, language: str) -> CriterionExplanation:
    def said(text: Words) -> str:
        return str(getattr(text, language))

    themes = {theme.id: said(theme.title) for theme in seal.themes}
    levels = {level.id: said(level.title) for level in seal.levels}
    unless = criterion.applies.unless if criterion.applies else None
    return CriterionExplanation(
        id=criterion.id,
        title=said(criterion.title),
        theme=themes[criterion.theme],
        level=levels[criterion.level],
        weight=criterion.weight,
        why=said(criterion.why),
        measuring=_own_measuring(criterion, language),
        alternatives=tuple(_measuring(each, said(each.title), language) for each in criterion.alternatives),
        excluded_by=_measuring(unless, said(unless.because), language) if unless else None,
        asking=_asking(criterion.ask, language),
        needs=said(criterion.needs.what) if criterion.needs else "",
        source=criterion.needs.source if criterion.needs else "",
        fix=said(criterion.fix),
        effort=criterion.fix.effort,
        example=criterion.fix.examples(language),
        refs=tuple(_references(seal, criterion)),
    )


def value_words(value: Any, language: str) -> str:
    """Return the value of a parameter as a seal file would have it; items of a list are separated by commas."""
    if isinstance(value, list | tuple):
        return ", ".join(str(each) for each in value) or words(say("explain.nothing"), language)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _own_measuring(criterion: Criterion, language: str) -> Measuring | None:
    if criterion.measure is None:
        return None
    return Measuring(
        criterion.measure,
        _question(criterion.measure, language),
        _settings(criterion.measure, criterion.with_, language),
        words(describe(criterion.expect), language) if criterion.expect else "",
        words(describe(criterion.partly), language) if criterion.partly else "",
        accuracy=accuracy(criterion.measure, language),
    )


def _measuring(check: Check, title: str, language: str) -> Measuring:
    return Measuring(
        check.measure,
        _question(check.measure, language),
        _settings(check.measure, check.with_, language),
        words(describe(check.expect), language),
        title=title,
        accuracy=accuracy(check.measure, language),
    )


def _asking(ask: Question | None, language: str) -> Asking | None:
    if ask is None:
        return None
    return Asking(getattr(ask.question, language), getattr(ask.evidence, language), ask.who)


def _question(name: str, language: str) -> str:
    asked = measure_question(name)
    return str(getattr(asked, language)) if asked else ""


def _settings(name: str, given: Mapping[str, Any], language: str) -> tuple[Setting, ...]:
    declared = find_measure(name)
    parameters = declared.parameters.values() if declared else ()
    defaults = {each.name: None if each.default is REQUIRED else each.default for each in parameters}
    return tuple(
        Setting(each.name, words(type_words(each.type), language), given.get(each.name, defaults[each.name]))
        for each in parameters
    )


def _references(seal: Seal, criterion: Criterion) -> Iterator[Reference]:
    for ref in criterion.refs:
        programme = seal.programmes[ref.partition("/")[0]]
        yield Reference(ref, programme.title, programme.url)


def _measure(seal: Seal, declared: Measure, language: str) -> MeasureExplanation:
    resting = [each for each in seal.criteria if declared.name in each.measures]
    return MeasureExplanation(
        declared.name,
        _question(declared.name, language),
        declared.needs,
        _settings(declared.name, {}, language),
        tuple((each.id, getattr(each.title, language)) for each in resting),
        accuracy(declared.name, language),
    )
