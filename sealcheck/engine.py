# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Artifacts and measures: declared by decorators, found by walking the package.

The signature is the schema. What stands before the `*` is gathered: an artifact of that name. What stands after
it is configured by a criterion's `with:`. Nobody edits a list.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache
from types import ModuleType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints, overload

from sealcheck.frozen import frozen
from sealcheck.model import Measurement

F = TypeVar("F", bound=Callable[..., Measurement])
A = TypeVar("A", bound=Callable[..., Any])

REQUIRED = inspect.Parameter.empty
ENTRY_POINT_GROUP = "sealcheck.measures"


@frozen
class Parameter:
    """One `with:` parameter of a measure; `default` is REQUIRED when the criterion must give it."""

    name: str
    type: Any
    default: Any


@frozen
class Measure:
    """A declared measure: its question (the docstring), what it gathers and what a criterion may configure."""

    name: str
    question: str
    needs: tuple[str, ...]
    parameters: Mapping[str, Parameter]
    function: Callable[..., Measurement]


_MEASURES: dict[str, Measure] = {}
_ARTIFACTS: dict[str, Callable[..., Any]] = {}
_LATE: set[str] = set()


def measure(function: F) -> F:
    """Declare `function` as the measure `<module>.<function>`."""
    name = f"{function.__module__.rpartition('.')[2]}.{function.__name__}"
    signature = inspect.signature(function)
    hints = get_type_hints(function)
    gathered = tuple(p.name for p in signature.parameters.values() if p.kind is not p.KEYWORD_ONLY)
    configured = {
        p.name: Parameter(p.name, hints[p.name], p.default)
        for p in signature.parameters.values()
        if p.kind is p.KEYWORD_ONLY
    }
    _MEASURES[name] = Measure(name, inspect.getdoc(function) or "", gathered, configured, function)
    return function


@overload
def artifact(function: A, /) -> A: ...


@overload
def artifact(*, late: bool) -> Callable[[A], A]: ...


def artifact(function: A | None = None, /, *, late: bool = False) -> A | Callable[[A], A]:
    """Declare a function as the builder of the artifact that bears its name.

    A `late` one waits for something that goes on beside the assessment: what needs it is better measured last.
    """

    def declare(builder: A) -> A:
        _ARTIFACTS[builder.__name__] = builder
        if late:
            _LATE.add(builder.__name__)
        return builder

    return declare if function is None else declare(function)


@cache
def is_late(name: str) -> bool:
    """Whether the artifact `name`, or one that it is built from, has to be waited for."""
    return name in _LATE or (name in _ARTIFACTS and any(map(is_late, needs_of(_ARTIFACTS[name]))))


def needs_of(builder: Callable[..., Any]) -> tuple[str, ...]:
    """Return the names of the artifacts from which a builder makes its own."""
    return tuple(inspect.signature(builder).parameters)


def _walk(package: ModuleType) -> None:
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)


@cache
def measures() -> Mapping[str, Measure]:
    """Return every built-in measure by name."""
    import sealcheck.artifacts
    import sealcheck.measures

    _walk(sealcheck.artifacts)
    _walk(sealcheck.measures)
    return _MEASURES


def artifacts() -> Mapping[str, Callable[..., Any]]:
    """Return every artifact builder by name."""
    measures()
    return _ARTIFACTS


def imported_artifacts() -> Mapping[str, Callable[..., Any]]:
    """Return the builders imported so far: enough for a command that answers one question, and much quicker."""
    return _ARTIFACTS


def find_measure(name: str) -> Measure | None:
    """Return the measure called `name`, built in or from an installed package's entry point; None if there is none.

    Entry points are looked up only for names that a seal of the operator mentions, never for the target's sake.
    """
    known = measures()
    if name in known:
        return known[name]
    from importlib.metadata import entry_points

    for point in entry_points(group=ENTRY_POINT_GROUP, name=name):
        measure(point.load())
    return known.get(name)


def complain(declared: Measure, given: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return (parameter, complaint) for each of the `with:` values that the measure does not take."""
    complaints = []
    for name, value in given.items():
        parameter = declared.parameters.get(name)
        if parameter is None:
            allowed = ", ".join(declared.parameters) or "no parameters"
            complaints.append((name, f"{declared.name} does not take this; allowed: {allowed}"))
        elif not _fits(parameter.type, value):
            complaints.append((name, f"must be {_type_name(parameter.type)}"))
    for parameter in declared.parameters.values():
        if parameter.default is REQUIRED and parameter.name not in given:
            complaints.append((parameter.name, f"{declared.name} needs this ({_type_name(parameter.type)})"))
    return complaints


def _fits(wanted: Any, value: Any) -> bool:
    origin = get_origin(wanted)
    if origin is Literal:
        return value in get_args(wanted)
    if origin in (tuple, list):
        return isinstance(value, list | tuple) and all(_fits(get_args(wanted)[0], item) for item in value)
    if wanted is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if wanted is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, wanted)


def _type_name(wanted: Any) -> str:
    origin = get_origin(wanted)
    if origin is Literal:
        return "one of " + ", ".join(repr(choice) for choice in get_args(wanted))
    if origin in (tuple, list):
        return "a list of " + _type_name(get_args(wanted)[0])
    names = {int: "a whole number", float: "a number", bool: "true or false", str: "a text"}
    return names.get(wanted, str(wanted))
