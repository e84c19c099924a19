# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The measures a criterion names, their parameters, and what is expected of their values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeGuard, get_args, get_origin

from sealcheck.engine import Measure, complain, find_measure, measures
from sealcheck.model import Text, say
from sealcheck.parse import Path
from sealcheck.seal.complaints import not_among

Problem = tuple[Path, Text]

_TYPES = {int: "a_whole_number", float: "a_number", bool: "true_or_false", str: "a_text"}


def check_problems(criterion: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the criterion's measure, its alternatives and its condition."""
    measures()  # a fault in a measure of our own is no mistake of the seal, so it is not caught below
    for path, check in _checks(criterion):
        yield from ((path + inner, text) for inner, text in _measure_problems(check))
        for key in ("expect", "partly"):
            yield from (((*path, key, *inner), text) for inner, text in _expectation_problems(check.get(key)))


def _checks(criterion: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    yield (), criterion
    alternatives = criterion.get("alternatives")
    for index, each in enumerate(alternatives if isinstance(alternatives, list) else ()):
        if isinstance(each, dict):
            yield ("alternatives", index), each
    applies = criterion.get("applies")
    unless = applies.get("unless") if isinstance(applies, dict) else None
    if isinstance(unless, dict):
        yield ("applies", "unless"), unless


def _measure_problems(check: Mapping[str, Any]) -> Iterator[Problem]:
    name = check.get("measure")
    if not isinstance(name, str):
        return
    try:
        declared = find_measure(name)
    except Exception as error:  # a third-party package may raise anything while it is imported
        yield ("measure",), say("seal.measure_fails", word=name, error=f"{type(error).__name__}: {error}")
        return
    if declared is None:
        yield ("measure",), not_among("unknown_measure", name, measures(), _alike(name))
        return
    given = check.get("with")
    yield from _parameter_problems(declared, given if isinstance(given, dict) else {})


def _alike(name: str) -> list[str]:
    """Return the measures of the same module, or the modules when there is no such one."""
    module = name.partition(".")[0]
    same = sorted(each for each in measures() if each.startswith(f"{module}."))
    return same or sorted({f"{each.partition('.')[0]}.…" for each in measures()})


def _parameter_problems(declared: Measure, given: Mapping[str, Any]) -> Iterator[Problem]:
    for name, _ in complain(declared, given):
        parameter = declared.parameters.get(name)
        if parameter is None:
            yield ("with", name), not_among("unknown_parameter", name, declared.parameters)
        elif name in given:
            yield ("with", name), say("seal.must_be", wanted=type_words(parameter.type))
        else:
            yield (
                ("with", name),
                say("seal.missing_parameter", measure=declared.name, wanted=type_words(parameter.type)),
            )


def type_words(wanted: Any) -> Text:
    """Return in words what a parameter of this type takes."""
    origin = get_origin(wanted)
    if origin is Literal:
        return say("seal.one_of", allowed=[str(choice) for choice in get_args(wanted)])
    if origin in (tuple, list):
        return say("seal.a_list_of", wanted=type_words(get_args(wanted)[0]))
    return say(f"seal.{_TYPES[wanted]}") if wanted in _TYPES else say("seal.word", word=str(wanted))


def _expectation_problems(expect: Any) -> Iterator[Problem]:
    if not isinstance(expect, dict):
        return
    given = {key for key, value in expect.items() if value is not None}
    if not given & {"is", "at_least", "at_most", "one_of"}:
        yield (), say("seal.expects_nothing")
    if "is" in given and len(given) > 1:
        yield ("is",), say("seal.is_alone")
    if expect.get("one_of") == []:
        yield ("one_of",), say("seal.not_empty")
    low, high = expect.get("at_least"), expect.get("at_most")
    if _is_number(low) and _is_number(high) and low > high:
        yield ("at_least",), say("seal.limits_crossed")


def _is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
